"""A frame gives the page that the theme renders, or it is no frame."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import get_navigation

from build_scripts.publishing.frames import Frames
from build_scripts.publishing.generated_page import Conversion, GeneratedPage

PLAIN = "<title>{{ page.meta.title }}</title>{{ page.content }}"
NAMES = ("one", "two", "three", "four")


class Site:
    """Four pages of one kind in a theme of one template."""

    def __init__(self, folder: Path, template: str, settings: str = "", more: str = "") -> None:
        (folder / "theme").mkdir()
        (folder / "theme" / "main.html").write_text(template)
        (folder / "docs" / "kind").mkdir(parents=True)
        (folder / "docs" / "index.md").write_text("# Home\n")
        for name in NAMES:
            front = f'---\ntitle: "Page &#60;{name}"\nfeed: true\nsaid: "<{name}> & \'more\'"\n{more}---\n\n\n'
            heads = "".join(f"## Head {n} {{#h{n}}}\n\n" for n in range(len(name)))
            body = f"# T {name} {{#t-{name}}}\n\n<p>{name} words</p>\n\n{heads}"
            (folder / "docs" / "kind" / f"{name}.md").write_text(front + body)
        (folder / "mkdocs.yml").write_text(
            "site_name: S\nsite_url: https://example.org/s/\ntheme: {name: null, custom_dir: theme}\n"
            f"plugins: []\nmarkdown_extensions: [attr_list]\nnav: [index.md]\n{settings}"
        )
        self.config: MkDocsConfig = load_config(str(folder / "mkdocs.yml"))
        self.config.plugins.on_startup(command="build", dirty=False)
        self.config = self.config.plugins.on_config(self.config)
        self.files: Files = get_files(self.config)
        shared = Conversion(self.config, self.files)
        self.pages = []
        for name in NAMES:
            file = self.files.src_uris[f"kind/{name}.md"]
            page = GeneratedPage(None, file, shared)
            page.read_source(self.config)
            page.render(self.config, self.files)
            self.pages.append(page)
        self.nav = get_navigation(self.files, self.config)
        self.env = self.config.theme.get_env()
        self.rendered = 0
        self.env.globals["seen"] = self._seen
        self.frames = Frames(self.config, self.env, self.nav, list(self.files))

    def _seen(self) -> str:
        self.rendered += 1
        return ""

    def by_the_theme(self, page: GeneratedPage) -> str:
        page.active = True
        context = get_context(self.nav, self.files, self.config, page)
        return self.env.get_template("main.html").render(context)


@pytest.mark.parametrize(
    "template",
    [
        PLAIN,
        "{{ page.title | e }} {{ page.content }} {{ page.meta.said | e }} {{ page.meta.said }}",
        "{{ page.url }} {{ page.canonical_url }} {{ page.abs_url | e }} {{ (page.url ~ 'x.xml') | url }}",
        "{{ base_url }} {{ 'a/b.css' | url }} {% if page.meta.feed %}fed{% endif %}",
        "{% if '<h1' not in page.content %}none{% endif %}{{ (page.toc | first).url | url }}",
        "{% if page.url == 'kind/' or page.url[:5] == 'kind/' %}here{% endif %}{{ page.title }}",
        "{% if page.meta.none is defined %}x{% endif %}{{ page.meta.none | default('no') }}",
        "{% if page.is_homepage or page.next_page %}x{% endif %}{{ page.active }}{{ page.title }}",
    ],
)
def test_a_page_in_its_frame_is_the_page_of_the_theme(tmp_path: Path, template: str) -> None:
    site = Site(tmp_path, template + "{{ seen() }}")
    made = [site.frames.html(page) for page in site.pages]
    assert site.rendered == 3  # Once with marks, and two pages to compare.
    assert made == [site.by_the_theme(page) for page in site.pages]


@pytest.mark.parametrize(
    "template",
    [
        "{% if page.meta.title == 'Page &#60;four' %}four{% endif %}",
        "{% if page.meta.title in ['Page &#60;four'] %}four{% endif %}",
        "{% if 'four' in page.content %}four{% endif %}",
        "{% if page.url == 'kind/four/' %}four{% endif %}",
        "{% if page.url != 'kind/four/' %}not four{% endif %}",
        "{{ page.title | length }}",
        "{{ page.title | truncate(12, true, '…', 0) }}",
        "{{ page.title | replace('<', '') }}",
        "{{ page.title | upper }}",
        "{{ page.meta.said | striptags }}",
        "{{ page.meta.said | tojson }}",
        "{{ page.meta.said | urlencode }}",
        "{{ page.meta.said[1] }}",
        "{% for head in page.toc %}{{ head.title }}{% endfor %}",
        "{{ page.toc | length }}",
        "{{ page.file.src_uri }}",
        "{% for name in page.meta %}{{ name }}{% endfor %}",
        "{{ page.markdown }}",
    ],
)
def test_what_does_more_than_print_a_value_has_no_frame(tmp_path: Path, template: str) -> None:
    site = Site(tmp_path, template + "{{ page.content }}")
    assert [site.frames.html(page) for page in site.pages] == [None] * len(NAMES)


def test_a_page_without_a_frame_does_not_hinder_others(tmp_path: Path) -> None:
    site = Site(tmp_path, PLAIN)
    odd = site.pages[0]
    odd.meta = {**odd.meta, "hide": ["toc"]}
    assert site.frames.html(odd) is None
    assert site.frames.html(site.pages[1]) == site.by_the_theme(site.pages[1])


@pytest.mark.parametrize("more", ["template: other.html\n", 'title: ""\n', "tags: [a]\n"])
def test_front_matter_that_needs_the_theme_has_no_frame(tmp_path: Path, more: str) -> None:
    site = Site(tmp_path, PLAIN, more=more)
    assert site.frames.html(site.pages[0]) is None


def test_where_a_hook_looks_at_pages_there_are_no_frames(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text("def on_post_page(output, page, config): return output\n")
    site = Site(tmp_path, PLAIN, settings="hooks: [hook.py]\n")
    assert site.frames.html(site.pages[0]) is None


def test_a_template_that_cannot_be_filled_is_told_by_who_renders_it(tmp_path: Path) -> None:
    site = Site(tmp_path, "{{ page.nothing.at_all }}")
    assert site.frames.html(site.pages[0]) is None


def test_where_few_pages_of_a_folder_come_there_is_no_frame(tmp_path: Path) -> None:
    site = Site(tmp_path, PLAIN)
    site.frames.expect([page.file for page in site.pages][:3])
    assert site.frames.html(site.pages[0]) is None
    site.frames.expect([page.file for page in site.pages])
    assert site.frames.html(site.pages[0]) == site.by_the_theme(site.pages[0])
