"""A site of which most is taken over from the one before is the site that is made anew, to the byte."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_scripts.publishing import linked_pages, rendering, standing
from build_scripts.publishing.kept import MARKER
from build_scripts.publishing.prepared import PreparedSite
from build_scripts.publishing.publish import publish
from build_scripts.system.file_states import FileState
from build_scripts.system.whole_files import write_whole

MAIN = """<title>{{ page.title }}</title>{% include "foot.html" %}{{ page.content }}
{% for item in nav %}<a href="{{ item.url | url }}">{{ item.title }}</a>{% endfor %}
{{ config.site_name }} {{ page.canonical_url }} {{ config.extra.content_policy }}"""
SETTINGS = """site_name: {name}
site_url: {address}
theme: {{name: null, custom_dir: docs/overrides}}
plugins: []
markdown_extensions: [attr_list, toc]
nav:
  - Home: index.md
  - {about}: about.md
  - List: made/index.md
"""
EDITED = 260
"""So many edits, one after the other."""


class Place:
    """A small tree of staged pages, with a theme of two templates, that random edits change."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.staged = root / "build" / "docs"
        self.site = root / "site"
        self.chance = random.Random(seed)
        self.named = {"name": "S", "address": "", "about": "About"}
        self.changed = date(2024, 1, 1)
        self.pages: dict[str, str] = {}
        self.template("foot.html", "foot")
        self.template("main.html", MAIN)
        self.template("404.html", "none {{ base_url }}")
        self.settings()
        self.by_hand = {
            "index.md": "# Home\n",
            "about.md": "# About\n[made](made/index.md#head)\n[f](made/f)\n",
        }
        for path, text in self.by_hand.items():
            self.put(path, text.encode())
        self.page("made/index.md")
        for number in range(6):
            self.page(f"made/{number}.md")
            self.put(f"made/{number}/card.json", b"{}")

    def template(self, name: str, text: str) -> None:
        path = self.root / "docs" / "overrides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def settings(self, **named: str) -> None:
        self.named |= named
        (self.root / "mkdocs.yml").write_text(SETTINGS.format(**self.named))

    def put(self, path: str, data: bytes) -> None:
        """Write as the writer does: only where the bytes change."""
        target = self.staged / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != data:
            write_whole(target, data)

    def page(self, path: str) -> None:
        words = self.chance.choice(["sand", "sea &amp; salt", "“tide”"])
        front = f'---\ntitle: "T {words}"\nfeed: true\n---\n\n'
        tail = self.chance.choice(["", "## More {#more}\n\n"])
        self.pages[path] = f"{front}# {words} {{#head}}\n\n<p>{words} here</p>\n\n{tail}"
        self.put(path, self.pages[path].encode())

    def publish(self, site: Path | None = None, root: Path | None = None) -> dict[str, bytes]:
        """Publish what is staged and return the site; elsewhere, and it is made anew."""
        told = publish(
            root or self.root, self.staged, site or self.site, self.changed, {*self.pages}
        )
        assert told.problems == ()
        return tree(site or self.site)

    def anew(self) -> dict[str, bytes]:
        """The site as it is made where nothing is known of one before."""
        other = self.root / "other"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.root / "docs", other / "docs")
        shutil.copy(self.root / "mkdocs.yml", other)
        (other / "build").mkdir()
        return self.publish(other / "site", other)

    # --- What happens between two builds ---

    def edit_page(self) -> None:
        self.page(self.chance.choice(sorted(self.pages)))

    def add_page(self) -> None:
        deep = "/deep" * self.chance.randrange(3)
        self.page(f"made{deep}/{self.chance.randrange(40)}.md")

    def drop_page(self) -> None:
        if gone := sorted(path for path in self.pages if path != "made/index.md"):
            path = self.chance.choice(gone)
            del self.pages[path]
            (self.staged / path).unlink()

    def rename_page(self) -> None:
        path = self.chance.choice(sorted(self.pages))
        self.put(f"made/{self.chance.randrange(40)}.md", self.pages[path].encode())
        self.pages |= {
            p: self.pages[path] for p in (f"made/{n}.md" for n in range(40))
            if (self.staged / p).exists() and p not in self.pages
        }  # fmt: skip

    def edit_file(self) -> None:
        self.put(f"made/{self.chance.randrange(8)}/card.json", self.chance.randbytes(2))

    def edit_by_hand(self) -> None:
        path = self.chance.choice(sorted(self.by_hand))
        told = self.chance.choice(["", "more\n", "---\nsubtitle: sub\n---\n"])
        self.put(path, (told + self.by_hand[path]).encode())

    def toggle_linked(self) -> None:
        """Put there or take away what a page by hand leads to, with or without success."""
        path = self.staged / "made" / "f"
        if path.exists():
            path.unlink()
        else:
            self.put("made/f", b"linked")

    def edit_template(self) -> None:
        asked = [
            "foot",
            "foot two",
            "{{ pages | length }}",
            "{{ build_date_utc }}",
            "{{ nav | length }}",
        ]
        asked += ["{{ page.meta.title | length }}", "{% for p in pages %}{{ p.url }}{% endfor %}"]
        asked += [
            "{{ nav.homepage.meta.subtitle }}",
            "{{ page.update_date }}",
            "<script>1</script>",
        ]
        self.template("foot.html", self.chance.choice(asked))

    def edit_settings(self) -> None:
        key, values = self.chance.choice(
            [("name", "ST"), ("about", "AO"), ("address", ["", "https://e.org/", "https://e.org/s/"])]
        )  # fmt: skip
        self.settings(**{key: self.chance.choice(list(values))})

    def another_day(self) -> None:
        self.changed = date(2024, 1, self.chance.randrange(1, 9))

    def standing(self) -> list[Path]:
        """The plain files of the site that a build made."""
        files = (p for p in self.site.rglob("*.*") if p.is_file() and not p.is_symlink())
        return sorted(path for path in files if path.name != MARKER)

    def alter_site(self) -> None:
        """Write into a file as a tool may, of the same length and with the time put back."""
        path = self.chance.choice(self.standing())
        seen = path.stat()
        path.write_bytes(bytes(reversed(path.read_bytes())))
        os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    def drop_of_site(self) -> None:
        self.chance.choice(self.standing()).unlink()

    def swap_of_site(self) -> None:
        one, other = self.chance.sample(self.standing(), 2)
        data = one.read_bytes()
        shutil.copy2(other, one)
        other.write_bytes(data)

    def link_of_site(self) -> None:
        path = self.chance.choice(self.standing())
        path.unlink()
        path.symlink_to("404.html")

    def nothing(self) -> None:
        pass


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a site, links as what they are; folders without any are not there."""
    assert not [path for path in folder.rglob("*") if path.is_symlink()]
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


EDITS: list[Callable[[Place], None]] = [
    *(Place.edit_page, Place.add_page, Place.drop_page, Place.rename_page, Place.edit_file),
    *(
        Place.toggle_linked,
        Place.edit_by_hand,
        Place.edit_template,
        Place.edit_settings,
        Place.another_day,
    ),
    *(Place.alter_site, Place.drop_of_site, Place.swap_of_site, Place.link_of_site, Place.nothing),
]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_between_two_builds_the_site_is_as_if_made_anew(
    tmp_path: Path, seed: int
) -> None:
    place = Place(tmp_path, seed)
    place.publish()
    done = []
    for _ in range(EDITED // 4):
        edits = place.chance.choices(EDITS, k=place.chance.randrange(1, 4))
        for edit in edits:
            edit(place)
        done.append([edit.__name__ for edit in edits])
        assert place.publish() == place.anew(), done


def _rendered(place: Place, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Publish, and return which generated pages were rendered."""
    seen: list[str] = []
    render = rendering._render_alone

    def watched(site: object, file: rendering.File) -> tuple[str, ...]:
        seen.append(file.src_uri)
        return render(site, file)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(rendering, "_render_alone", watched)
        place.publish()
    return sorted(seen)


def test_only_what_changed_is_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path, 1)
    assert _rendered(place, monkeypatch) == sorted(place.pages)
    assert _rendered(place, monkeypatch) == []
    place.put("made/3.md", b'---\ntitle: "Other"\n---\n\n# Other {#head}\n\n<p>Other</p>\n')
    assert _rendered(place, monkeypatch) == ["made/3.md"]
    place.page("made/60.md")
    assert _rendered(place, monkeypatch) == ["made/60.md"]
    place.another_day()
    assert _rendered(place, monkeypatch) == []
    place.template("foot.html", "another foot")
    assert _rendered(place, monkeypatch) == sorted(place.pages)
    place.settings(name="Another")
    assert _rendered(place, monkeypatch) == sorted(place.pages)
    (place.site / "made" / "2" / "index.html").write_text("altered")
    assert _rendered(place, monkeypatch) == ["made/2.md"]


def _by_hand(place: Place, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Publish, and return which pages by hand were rendered."""
    seen: list[str] = []
    populate = linked_pages.populate

    def watched(site: PreparedSite, file: rendering.File) -> None:
        seen.append(file.src_uri)
        populate(site, file)

    with monkeypatch.context() as patched:
        patched.setattr(linked_pages, "populate", watched)
        place.publish()
    return sorted(seen)


def test_pages_by_hand_are_rendered_where_anything_they_ask_for_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path, 1)
    place.put("made/index.md", b"# Head {#head}\n")
    assert _by_hand(place, monkeypatch) == ["about.md", "index.md"]
    assert _by_hand(place, monkeypatch) == []
    place.put("made/3.md", b'---\ntitle: "Other"\n---\n\n# Other {#head}\n\n<p>Other</p>\n')
    assert _by_hand(place, monkeypatch) == []
    changes: list[Callable[[], None]] = [
        lambda: place.put("about.md", b"# Other\n[f](made/f) [made](made/index.md)\n"),
        place.toggle_linked,
        lambda: place.put("made/index.md", b"# Head {#head}\n\n## More {#more}\n"),
        lambda: place.page("made/70.md"),
        lambda: place.template("foot.html", "another foot"),
        lambda: (place.site / "sitemap.xml").unlink(),
    ]
    for change in changes:
        change()
        assert _by_hand(place, monkeypatch) == ["about.md", "index.md"]
        assert _by_hand(place, monkeypatch) == []
        assert tree(place.site) == place.anew()


def test_an_anchor_that_goes_away_is_missed_on_a_page_that_stayed(tmp_path: Path) -> None:
    place = Place(tmp_path, 1)
    place.put("made/index.md", b"# Head {#head}\n")
    (place.root / "mkdocs.yml").write_text(
        SETTINGS.format(**place.named) + "validation: {links: {anchors: warn}}\n"
    )
    place.publish()
    place.put("made/index.md", b"# Head {#other}\n")
    for _ in range(2):
        told = publish(place.root, place.staged, place.site, place.changed, {*place.pages})
        assert ["#head" in problem.message for problem in told.problems] == [True]


def test_where_one_of_the_pages_by_hand_cannot_be_taken_all_are_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path, 1)
    good = place.publish()
    second_name, copied = standing._second_name, standing._copied
    for name, real in (("_second_name", second_name), ("_copied", copied)):

        def refused(source: str, target: str, state: FileState, real: Any = real) -> bool:
            return not target.endswith("sitemap.xml") and real(source, target, state)

        monkeypatch.setattr(standing, name, refused)
    held = {path: (place.site / path).stat().st_ino for path in ("about/index.html", "sitemap.xml")}
    assert _by_hand(place, monkeypatch) == ["about.md", "index.md"]
    assert tree(place.site) == good
    assert all((place.site / path).stat().st_ino != number for path, number in held.items())


def test_a_file_that_is_taken_over_is_the_same_file(tmp_path: Path) -> None:
    place = Place(tmp_path, 1)
    place.publish()
    before = {path: (place.site / path).stat().st_ino for path in tree(place.site)}
    place.page("made/61.md")
    place.publish()
    after = {path: (place.site / path).stat().st_ino for path in tree(place.site)}
    same = {path for path in before if before[path] == after[path]}
    assert {"made/1/index.html", "made/1/card.json"} <= same
    assert {path.stat().st_nlink for path in place.site.rglob("*") if path.is_file()} == {1}


def test_a_build_that_fails_keeps_what_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path, 1)
    before = place.publish()
    place.put("about.md", b"[nowhere](no-such-page.md)\n")
    told = publish(place.root, place.staged, place.site, place.changed, {*place.pages})
    assert told.problems
    assert tree(place.site) == before
    place.put("about.md", b"# About\n")
    assert _rendered(place, monkeypatch) == []


def test_where_a_disk_gives_no_second_names_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(standing.os, "link", refused)
    place = Place(tmp_path, 2)
    place.publish()
    assert _rendered(place, monkeypatch) == []
    place.edit_page()
    assert place.publish() == place.anew()


def test_what_is_written_into_while_the_next_site_is_made_is_not_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path, 2)
    good = place.publish()
    second_name = standing._second_name

    def written_into(source: str, target: str, state: standing.FileState) -> bool:
        done = second_name(source, target, state)
        if target.endswith("made/1/index.html"):
            with Path(source).open("a") as file:
                file.write("from a tool")
        return done

    monkeypatch.setattr(standing, "_second_name", written_into)
    assert place.publish() == good


@pytest.mark.parametrize(
    "broken",
    [b"", b"[]", b"null", b'{"form": 2}', b'{"form": 2, "site": "", "files": {"a": [1]}}', b"\xff"],
)
def test_a_list_that_cannot_be_read_is_none(tmp_path: Path, broken: bytes) -> None:
    place = Place(tmp_path, 3)
    place.publish()
    (place.root / "build" / "site.json").write_bytes(broken)
    assert place.publish() == place.anew()


def test_a_list_of_another_site_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path, 3)
    place.publish()
    path = place.root / "build" / "site.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"site": "/elsewhere"}))
    assert _rendered(place, monkeypatch) == sorted(place.pages)


@pytest.mark.parametrize(
    "more", ["hooks: [hook.py]\n", "markdown_extensions: [pymdownx.snippets]\n"]
)
def test_what_may_read_anything_takes_no_page_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    place = Place(tmp_path, 3)
    (place.root / "hook.py").write_text("def on_post_page(output, page, config): return output\n")
    settings = (place.root / "mkdocs.yml").read_text()
    if more.startswith("markdown"):
        settings = settings.replace("markdown_extensions: [attr_list, toc]\n", "")
    (place.root / "mkdocs.yml").write_text(settings + more)
    place.publish()
    assert _rendered(place, monkeypatch) == sorted(place.pages)
