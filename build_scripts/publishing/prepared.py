"""A site as MkDocs has it before the first page is rendered, and how one page of it is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _build_template, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory, is_error_template

from build_scripts.publishing.content_policy import content_policy
from build_scripts.publishing.frames import Frames
from build_scripts.publishing.generated_page import Conversion, GeneratedPage
from build_scripts.publishing.site_files import files_of_site
from build_scripts.templating.environment import with_compiled


@dataclass(frozen=True, slots=True)
class PreparedSite:
    """What rendering a page needs, besides the page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    documents: list[File]
    frames: Frames


def prepared_site(
    config: MkDocsConfig,
    apart: Collection[str],
    files_of: Callable[[MkDocsConfig], Files] = files_of_site,
    deepest: int = 0,
) -> PreparedSite:
    """Return the site of a configuration, with an empty `site_dir`; `apart` as for `render_site`.

    `files_of` lists its files; of pages that it does not list yet, `deepest` is the number of folders
    above the deepest. Raises MkDocsException where MkDocs cannot read its settings or the theme.
    """
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    clean_directory(config.site_dir)
    files = files_of(config)
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
    site = PreparedSite(config, files, nav, env, documents, frames)
    config.extra["content_policy"] = content_policy(_trusted_pages(site, deepest))
    return site


def _make_pages(files: Files, config: MkDocsConfig, apart: Collection[str]) -> None:
    """Make the generated pages, with the titles that the navigation gives."""
    titles = dict(titles_in(config.nav))
    shared = Conversion(config, files)
    for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
        if file.page is None and file.src_uri in apart:
            GeneratedPage(titles.get(file.src_uri), file, shared)


def titles_in(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Give the path of every page that a navigation names, with its title there."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, list):
        for item in nav:
            yield from titles_in(item)
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from titles_in(item, str(name))


def _trusted_pages(site: PreparedSite, deepest: int) -> Iterator[str]:
    """Render the theme around nothing: once for every depth of a page, and for errors.

    The theme's inline scripts differ by depth; nothing that anybody contributed is in these.
    """
    deepest = max(deepest, *(file.url.count("/") for file in site.documents), 0)
    for depth in range(deepest + 1):
        file = File(
            "nothing/" * depth + "index.md",
            site.config.docs_dir,
            site.config.site_dir,
            site.config.use_directory_urls,
        )
        page = Page("Nothing", file, site.config)
        page.content, page.meta = "", {}
        context = get_context(site.nav, site.documents, site.config, page)
        yield site.env.get_template("main.html").render(context)
    for name in site.config.theme.static_templates:
        if is_error_template(name):
            template = site.env.get_template(name)
            yield _build_template(name, template, site.files, site.config, site.nav)


def populate(site: PreparedSite, file: File) -> None:
    """Read a page and convert it."""
    assert file.page is not None
    _populate_page(file.page, site.config, site.files)


def build_page(site: PreparedSite, file: File) -> None:
    """Write a page that was read, as the theme renders it. Raises OSError."""
    assert file.page is not None
    _build_page(file.page, site.config, site.documents, site.nav, site.env)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def collected() -> Iterator[list[str]]:
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
