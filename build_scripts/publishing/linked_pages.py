"""Pages that may link to each other, those written by hand, and the theme's own.

What they are made from is known beforehand but for what they ask of other files: whether one is there,
and which anchors it has. The paths that they asked for are kept with the site that stands, so that as
long as everything there is as it was, none of them is rendered again: all of them or none, as a
template may ask the navigation for what only a page that was rendered knows of itself.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence

from mkdocs.commands.build import _build_theme_template
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from build_scripts.publishing.generated_page import GeneratedPage
from build_scripts.publishing.prepared import PreparedSite, build_page, populate
from build_scripts.publishing.site_files import SiteFiles
from build_scripts.publishing.standing import MadeFrom, StandingSite
from build_scripts.system.file_states import FileState

_ANCHORS = re.compile(r'\bid="([^"]+)"|\{#([\w-]+)[^}\n]*\}$', re.MULTILINE)
"""What can be led to in a generated page: elements of finished HTML, and headings."""
_NO_FILE = FileState(0, 0, 0, 0)
"""A template of the theme has no staged file; what is in it stands in the key of the setting."""


def put_linked(
    site: PreparedSite,
    files: Sequence[File],
    standing: StandingSite,
    staged: Mapping[str, FileState],
    setting: str | None,
) -> None:
    """Take these pages and those of the theme over, if all are made from the same, else render them.

    `staged` and `setting` are as in `render_site`. Raises as it does.
    """
    asked = standing.asked
    made = _made_from(site, files, staged, setting, asked)
    if not made or not standing.take_all(made, site.config.site_dir):
        _render(site, files)
        found = site.files.asked if isinstance(site.files, SiteFiles) else frozenset()
        asked = tuple(sorted(found))
        made = _made_from(site, files, staged, setting, asked)
    standing.learn(made, asked)


def _made_from(
    site: PreparedSite,
    files: Sequence[File],
    staged: Mapping[str, FileState],
    setting: str | None,
    asked: Iterable[str],
) -> dict[str, MadeFrom]:
    """Return what each of the files is made from, by its path; nothing where nobody can know."""
    if setting is None or not isinstance(site.files, SiteFiles):
        return {}
    states = {file.src_uri: staged.get(file.src_uri) for file in files}
    said = [
        setting,
        os.environ.get("SOURCE_DATE_EPOCH"),
        [file.src_uri for file in site.documents],
        states,
        [(path, _found_at(site, path)) for path in asked],
    ]
    key = hashlib.blake2b(json.dumps(said).encode(), digest_size=32).hexdigest()
    made = {
        file.dest_uri: (file.src_uri, state, key)
        for file in files
        if (state := states[file.src_uri])
    }
    for name in site.config.theme.static_templates:
        made[name] = (name, _NO_FILE, key)
        if name == "sitemap.xml":
            made[f"{name}.gz"] = (name, _NO_FILE, key)
    return made if all(states.values()) else {}


def _found_at(site: PreparedSite, path: str) -> list[str]:
    """Return what a page that asks for a path can learn of it, besides what is in a page by hand."""
    file = site.files.get_file_from_path(path)
    if file is None:
        return []
    anchors = sorted(_anchors_of(file)) if isinstance(file.page, GeneratedPage) else ()
    return [file.dest_uri, file.inclusion.name, *anchors]


def _render(site: PreparedSite, files: Sequence[File]) -> None:
    """Render them as MkDocs does it."""
    for file in files:
        populate(site, file)
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
        page.present_anchor_ids = _anchors_of(file)
    file.page = page


def _anchors_of(file: File) -> set[str]:
    return {one or other for one, other in _ANCHORS.findall(file.content_string)}
