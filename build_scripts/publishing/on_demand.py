"""Pages of a site, each made and rendered when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.commands.build import _build_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from build_scripts.publishing.asked_files import AskedFile, PagesByPath, asked_files
from build_scripts.publishing.linked_pages import validate_anchors
from build_scripts.publishing.prepared import build_page, collected, populate, prepared_site


class PagesOnDemand:
    """The files of a site, each page rendered when it is asked for: what a preview needs.

    Those below `docs_dir` are written by hand, and `generated` gives the others as they are at the
    moment. Raises MkDocsException where MkDocs cannot read its settings or the theme.
    """

    def __init__(self, config: MkDocsConfig, generated: PagesByPath) -> None:
        self._generated = generated
        files_of = partial(asked_files, generated=generated)
        with collected() as told:
            self._site = prepared_site(config, (), files_of, generated.deepest)
        self.warnings = tuple(told)
        self._by_hand = {
            file.dest_uri: file for file in self._site.files if not isinstance(file, AskedFile)
        }

    def of_source(self, path: str) -> str | None:
        """Return the path in the site of a file, if it has one."""
        file = self._site.files.get_file_from_path(path)
        return file.dest_uri if file else None

    def is_by_hand(self, path: str) -> bool:
        """Return whether what stands at a path of the site is not generated."""
        return path in self._by_hand or path in getattr(self._site.files, "carried", ())

    def bytes_of(self, path: str) -> tuple[bytes, tuple[str, ...]] | None:
        """Return a file of the site and what MkDocs warned about; None where there is none.

        Raises whatever a template raises.
        """
        site = self._site
        if path in site.config.theme.static_templates:
            template = site.env.get_template(path)
            text = _build_template(path, template, site.files, site.config, site.nav)
            return text.encode("utf-8"), ()
        file = self._at(path)
        if file is None:
            return None
        if file.page is None:
            return file.content_bytes, ()
        with collected() as told:
            populate(site, file)
            build_page(site, file)
            validate_anchors(site, file.page)
        return Path(file.abs_dest_path).read_bytes(), tuple(told)

    def _at(self, path: str) -> File | None:
        """Return the file that stands at a path of the site."""
        if path in self._by_hand:
            return self._by_hand[path]
        for source in _sources_of(path):
            file = self._site.files.get_file_from_path(source)
            # A page that was there once stays known to MkDocs.
            is_there = not isinstance(file, AskedFile) or self._generated.page(source) is not None
            if file is not None and file.dest_uri == path and is_there:
                return file
        return None


def _sources_of(path: str) -> Iterator[str]:
    """Give the paths of the files that may make a file of the site."""
    stem = path.removesuffix(".html")
    if stem != path:
        if stem.endswith("/index"):
            yield f"{stem.removesuffix('/index')}.md"
        yield f"{stem}.md"
    yield path
