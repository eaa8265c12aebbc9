"""Pages of a site, each rendered when it is asked for."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from mkdocs.commands.build import _build_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from build_scripts.publishing.prepared import build_page, collected, populate, prepared_site
from build_scripts.publishing.rendering import validate_anchors


class PagesOnDemand:
    """The files of a site, each page rendered when it is asked for: what a preview needs.

    `apart` is as for `render_site`. Raises MkDocsException where MkDocs cannot read its settings or
    the theme.
    """

    def __init__(self, config: MkDocsConfig, apart: Collection[str]) -> None:
        with collected() as told:
            self._site = prepared_site(config, apart)
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
        file = self._at(path)
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
        file = self._at(path)
        if file is None:
            return None
        if file.page is None:
            return file.content_bytes, ()
        with collected() as told:
            populate(self._site, file)
            build_page(self._site, file)
            validate_anchors(self._site, file.page)
        return Path(file.abs_dest_path).read_bytes(), tuple(told)

    def _at(self, path: str) -> File | None:
        """Return the file that stands at a path of the site; what is no page stands where it is staged."""
        found = self._files.get(path) or self._site.files.get_file_from_path(path)
        return found if found and found.dest_uri == path else None
