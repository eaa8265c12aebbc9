"""Rendering with MkDocs, in several processes where a site is large.

MkDocs 1.6 reads and renders one page after another. Its own functions for one page serve here,
called from forked processes: generated pages hold finished HTML and no Markdown links, so each can
be rendered without the others. Everything else is done as `mkdocs.commands.build.build` does it,
in the same order (MkDocs 1.x no longer changes, and the lock file pins it).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import write_file

from build_scripts.publishing.linked_pages import put_linked
from build_scripts.publishing.prepared import (
    PreparedSite,
    build_page,
    collected,
    populate,
    prepared_site,
)
from build_scripts.publishing.setting import key_of_setting
from build_scripts.publishing.standing import MadeFrom, StandingSite
from build_scripts.system.file_states import FileState, state_of
from build_scripts.system.processes import MANY_PAGES, shared_out

_PIECE = 1 << 20
"""So many bytes of a file are held while it is copied."""


def render_site(
    config: MkDocsConfig,
    apart: Collection[str],
    standing: StandingSite,
    staged: Mapping[str, FileState],
) -> tuple[str, ...]:
    """Render all pages of a configuration into its `site_dir`; return what MkDocs warned about.

    `apart` names the pages (paths below `docs_dir`) that link to no other page by Markdown, and can
    so be rendered anywhere. What the site in place has already, as the states of the `staged` files
    say, is taken from it. Raises MkDocsException where MkDocs cannot go on, OSError.
    """
    with collected() as told:
        site = prepared_site(config, apart)
        setting = key_of_setting(site)
        sources = _FileSources(config, staged, setting)
        alone = [file for file in site.documents if file.src_uri in apart]
        others = [file for file in site.documents if file.src_uri not in apart]
        anew = [file for file in alone if not sources.take(file, standing)]
        site.frames.expect(anew)
        with shared_out(partial(_render_alone, site), anew, MANY_PAGES) as rendered:
            # What is left is done here while other processes render.
            _copy_files(site, sources, standing)
            put_linked(site, others, standing, staged, setting)
            warnings = [warning for some in rendered for warning in some]
        config.plugins.on_post_build(config=config)
    return (*told, *warnings)


class _FileSources:
    """What each file of the site is made from; `setting` is the key of what stands around pages."""

    def __init__(
        self, config: MkDocsConfig, staged: Mapping[str, FileState], setting: str | None
    ) -> None:
        self._staged = staged
        self._docs = config.docs_dir
        self._site = config.site_dir
        self._setting = setting

    def take(self, file: File, standing: StandingSite) -> bool:
        """Take a file from the site in place, if it is made from the same; return whether it was."""
        return standing.take(file.dest_uri, self._of(file), self._site)

    def take_carried(self, path: str, standing: StandingSite) -> bool:
        """The same of a staged file of which MkDocs was not told, by its path."""
        state = self._staged.get(path)
        return standing.take(path, (path, state, "") if state else None, self._site)

    def _of(self, file: File) -> MadeFrom | None:
        setting = self._setting if file.is_documentation_page() else ""
        if setting is None or file.abs_src_path is None:
            return None
        if file.src_dir == self._docs:
            state = self._staged.get(file.src_uri)
            return (file.src_uri, state, setting) if state else None
        return file.abs_src_path, state_of(file.abs_src_path), setting


def _copy_files(site: PreparedSite, sources: _FileSources, standing: StandingSite) -> None:
    """Put what is no page into the site, as MkDocs does."""
    for file in site.files:
        is_shown = file.inclusion.is_included()  # type: ignore[no-untyped-call]
        is_file = is_shown and not file.is_documentation_page()
        if is_file and not sources.take(file, standing):
            file.copy_file()
    docs, below = site.config.docs_dir, site.config.site_dir
    for path in getattr(site.files, "carried", ()):
        if not sources.take_carried(path, standing):
            _copy(f"{docs}/{path}", f"{below}/{path}")


def _copy(source: str, target: str) -> None:
    """Copy a file; of very many small ones what `shutil` looks at before takes longer than copying."""
    with open(source, "rb", buffering=0) as read:  # noqa: PTH123
        try:
            file = open(target, "wb", buffering=0)  # noqa: PTH123, SIM115
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
            file = open(target, "wb", buffering=0)  # noqa: PTH123, SIM115
        with file:
            shutil.copyfileobj(read, file, _PIECE)


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
