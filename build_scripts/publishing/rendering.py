"""Rendering with MkDocs, in several processes where a site is large.

MkDocs 1.6 reads and renders one page after another. Its own functions for one page serve here,
called from forked processes: generated pages hold finished HTML and no Markdown links, so each can
be rendered without the others. Everything else is done as `mkdocs.commands.build.build` does it,
in the same order (MkDocs 1.x no longer changes, and the lock file pins it).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from mkdocs.commands.build import _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from build_scripts.publishing.generated_page import GeneratedPage
from build_scripts.publishing.prepared import (
    PreparedSite,
    build_page,
    collected,
    populate,
    prepared_site,
)
from build_scripts.system.processes import MANY_PAGES, shared_out

_ANCHORS = re.compile(r'\bid="([^"]+)"|\{#([\w-]+)[^}\n]*\}$', re.MULTILINE)
"""What can be led to in a generated page: elements of finished HTML, and headings."""


def render_site(config: MkDocsConfig, apart: Collection[str]) -> tuple[str, ...]:
    """Render all pages of a configuration into its `site_dir`; return what MkDocs warned about.

    `apart` names the pages (paths below `docs_dir`) that link to no other page by Markdown, and can
    so be rendered anywhere. Raises MkDocsException where MkDocs cannot go on, OSError.
    """
    with collected() as told:
        site = prepared_site(config, apart)
        alone = [file for file in site.documents if file.src_uri in apart]
        others = [file for file in site.documents if file.src_uri not in apart]
        with shared_out(partial(_render_alone, site), alone, MANY_PAGES) as rendered:
            # What is left is done here while other processes render.
            _render_linked(site, others)
            warnings = [warning for some in rendered for warning in some]
        config.plugins.on_post_build(config=config)
    return (*told, *warnings)


def _render_alone(site: PreparedSite, file: File) -> tuple[str, ...]:
    """Render a page that needs no other, perhaps in another process; return what was warned of."""
    with collected() as told:
        populate(site, file)
        if not _framed(site, file):
            build_page(site, file)
    file.page = None  # It is on the disk; its content need not stay in memory.
    return tuple(told)


def _framed(site: PreparedSite, file: File) -> bool:
    """Write a page by the frame of its kind; return whether it has one."""
    assert file.page is not None
    html = site.frames.html(file.page)
    if html is None:
        return False
    write_file(html.encode("utf-8", errors="xmlcharrefreplace"), file.abs_dest_path)
    return True


def _render_linked(site: PreparedSite, files: list[File]) -> None:
    """Render pages that may link to each other, and what is no page: as MkDocs does it."""
    for file in files:
        populate(site, file)
    site.files.copy_static_files(inclusion=InclusionLevel.is_included)
    for template in site.config.theme.static_templates:
        _build_theme_template(template, site.env, site.files, site.config, site.nav)
    for file in files:
        build_page(site, file)
    for file in files:
        assert file.page is not None
        validate_anchors(site, file.page)


def validate_anchors(site: PreparedSite, page: Page) -> None:
    """Warn of links of a page to anchors that are not there."""
    for linked in page.links_to_anchors or ():
        _with_anchors(site, linked)
    links = site.config.validation.links
    page.validate_anchor_links(files=site.files, log_level=links.anchors)


def _with_anchors(site: PreparedSite, file: File) -> None:
    """Let a generated page, which may be rendered elsewhere, know the anchors that lead into it."""
    page = file.page or Page(None, file, site.config)
    is_by_hand = file.page is not None and not isinstance(page, GeneratedPage)
    if page.present_anchor_ids is None and not is_by_hand:
        found = _ANCHORS.findall(file.content_string)
        page.present_anchor_ids = {one or other for one, other in found}
    file.page = page
