"""Rendering with MkDocs, in several processes where a site is large.

MkDocs 1.6 reads and renders one page after another. Its own functions for one page serve here,
called from forked processes: generated pages hold finished HTML and no Markdown links, so each can
be rendered without the others. Everything else is done as `mkdocs.commands.build.build` does it,
in the same order (MkDocs 1.x no longer changes, and the lock file pins it).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import (
    _build_page,
    _build_template,
    _build_theme_template,
    _populate_page,
    get_context,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory, is_error_template, write_file

from build_scripts.publishing.content_policy import content_policy
from build_scripts.publishing.frames import Frames
from build_scripts.publishing.generated_page import Conversion, GeneratedPage
from build_scripts.system.processes import MANY_PAGES, shared_out
from build_scripts.templating.environment import with_compiled

_ANCHORS = re.compile(r'\bid="([^"]+)"|\{#([\w-]+)[^}\n]*\}$', re.MULTILINE)
"""What can be led to in a generated page: elements of finished HTML, and headings."""


@dataclass(frozen=True, slots=True)
class _Site:
    """What rendering a page needs, besides the page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    documents: list[File]
    frames: Frames


def render_site(config: MkDocsConfig, apart: Collection[str]) -> tuple[str, ...]:
    """Render all pages of a configuration into its `site_dir`; return what MkDocs warned about.

    `apart` names the pages (paths below `docs_dir`) that link to no other page by Markdown, and can
    so be rendered anywhere. Raises MkDocsException where MkDocs cannot go on, OSError.
    """
    with _collected() as told:
        site = _prepare(config, apart)
        alone = [file for file in site.documents if file.src_uri in apart]
        others = [file for file in site.documents if file.src_uri not in apart]
        with shared_out(partial(_render_alone, site), alone, MANY_PAGES) as rendered:
            # What is left is done here while other processes render.
            _render_linked(site, others)
            warnings = [warning for some in rendered for warning in some]
        config.plugins.on_post_build(config=config)
    return (*told, *warnings)


def _prepare(config: MkDocsConfig, apart: Collection[str]) -> _Site:
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    clean_directory(config.site_dir)
    files = get_files(config)
    env = config.theme.get_env()
    with_compiled(env, "theme")
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    _make_pages(files, config, apart)
    nav = get_navigation(files, config)
    nav = config.plugins.on_nav(nav, config=config, files=files)
    documents = list(files.documentation_pages(inclusion=InclusionLevel.is_included))
    env = config.plugins.on_env(env, config=config, files=files) or env
    frames = Frames(config, env, nav, documents)
    site = _Site(config, files, nav, env, documents, frames)
    config.extra["content_policy"] = content_policy(_trusted_pages(site))
    return site


def _make_pages(files: Files, config: MkDocsConfig, apart: Collection[str]) -> None:
    """Make the generated pages, with the titles that the navigation gives."""
    titles = dict(_titled(config.nav))
    shared = Conversion(config, files)
    for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
        if file.page is None and file.src_uri in apart:
            GeneratedPage(titles.get(file.src_uri), file, shared)


def _titled(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Give the path of every page that a navigation names, with its title there."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, list):
        for item in nav:
            yield from _titled(item)
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from _titled(item, str(name))


def _trusted_pages(site: _Site) -> Iterator[str]:
    """Render the theme around nothing: once for every depth of a page, and for errors.

    The theme's inline scripts differ by depth; nothing that anybody contributed is in these.
    """
    deepest = max((file.url.count("/") for file in site.documents), default=0)
    for depth in range(deepest + 1):
        file = File(
            "nothing/" * depth + "index.md",
            site.config.docs_dir,
            site.config.site_dir,
            site.config.use_directory_urls,
        )
        page = Page("Nothing", file, site.config)
        page.content, page.meta = "", {}
        context = get_context(site.nav, site.files, site.config, page)
        yield site.env.get_template("main.html").render(context)
    for name in site.config.theme.static_templates:
        if is_error_template(name):
            template = site.env.get_template(name)
            yield _build_template(name, template, site.files, site.config, site.nav)


def _render_alone(site: _Site, file: File) -> tuple[str, ...]:
    """Render a page that needs no other, perhaps in another process; return what was warned of."""
    with _collected() as told:
        _populate(site, file)
        if not _framed(site, file):
            _build(site, file)
    file.page = None  # It is on the disk; its content need not stay in memory.
    return tuple(told)


def _framed(site: _Site, file: File) -> bool:
    """Write a page by the frame of its kind; return whether it has one."""
    assert file.page is not None
    html = site.frames.html(file.page)
    if html is None:
        return False
    write_file(html.encode("utf-8", errors="xmlcharrefreplace"), file.abs_dest_path)
    return True


def _render_linked(site: _Site, files: list[File]) -> None:
    """Render pages that may link to each other, and what is no page: as MkDocs does it."""
    for file in files:
        _populate(site, file)
    site.files.copy_static_files(inclusion=InclusionLevel.is_included)
    for template in site.config.theme.static_templates:
        _build_theme_template(template, site.env, site.files, site.config, site.nav)
    for file in files:
        _build(site, file)
    for file in files:
        assert file.page is not None
        _validate_anchors(site, file.page)


def _validate_anchors(site: _Site, page: Page) -> None:
    """Warn of links of a page to anchors that are not there."""
    for linked in page.links_to_anchors or ():
        _with_anchors(site, linked)
    links = site.config.validation.links
    page.validate_anchor_links(files=site.files, log_level=links.anchors)


def _with_anchors(site: _Site, file: File) -> None:
    """Let a generated page, which may be rendered elsewhere, know the anchors that lead into it."""
    page = file.page or Page(None, file, site.config)
    is_by_hand = file.page is not None and not isinstance(page, GeneratedPage)
    if page.present_anchor_ids is None and not is_by_hand:
        found = _ANCHORS.findall(file.content_string)
        page.present_anchor_ids = {one or other for one, other in found}
    file.page = page


def _populate(site: _Site, file: File) -> None:
    assert file.page is not None
    _populate_page(file.page, site.config, site.files)


def _build(site: _Site, file: File) -> None:
    assert file.page is not None
    _build_page(file.page, site.config, site.documents, site.nav, site.env)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _collected() -> Iterator[list[str]]:
    """Collect what MkDocs warns about: a warning that nobody reads is an error here.

    Inside another collection this one alone hears it, as it does in a process of its own.
    """
    logger = logging.getLogger("mkdocs")
    collector = _Collector()
    outer = [handler for handler in logger.handlers if isinstance(handler, _Collector)]
    propagates = logger.propagate
    for handler in outer:
        logger.removeHandler(handler)
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        for handler in outer:
            logger.addHandler(handler)
        logger.propagate = propagates


class PagesOnDemand:
    """The files of a site, each page rendered when it is asked for: what a preview needs.

    `apart` is as for `render_site`. Raises MkDocsException where MkDocs cannot read its settings or
    the theme.
    """

    def __init__(self, config: MkDocsConfig, apart: Collection[str]) -> None:
        with _collected() as told:
            self._site = _prepare(config, apart)
        self.warnings = tuple(told)
        self._files = {file.dest_uri: file for file in self._site.files}

    def of_source(self, path: str) -> str | None:
        """Return the path in the site of a staged file, if it has one."""
        file = self._site.files.get_file_from_path(path)
        return file.dest_uri if file else None

    def source_of(self, path: str) -> str | None:
        """Return the file that a path in the site is made from: a staged one, or one of the theme."""
        if path in self._site.config.theme.static_templates:
            return path
        file = self._files.get(path)
        return file.src_uri if file else None

    def bytes_of(self, path: str) -> tuple[bytes, tuple[str, ...]] | None:
        """Return a file of the site and what MkDocs warned about; None where there is none.

        Raises whatever a template of the theme raises.
        """
        if path in self._site.config.theme.static_templates:
            template = self._site.env.get_template(path)
            site = self._site
            text = _build_template(path, template, site.files, site.config, site.nav)
            return text.encode("utf-8"), ()
        file = self._files.get(path)
        if file is None:
            return None
        if file.page is None:
            return file.content_bytes, ()
        with _collected() as told:
            _populate(self._site, file)
            _build(self._site, file)
            _validate_anchors(self._site, file.page)
        return Path(file.abs_dest_path).read_bytes(), tuple(told)
