"""The files of a site of which the generated ones are made when somebody asks for them."""

from __future__ import annotations

from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from build_scripts.publishing.generated_page import Conversion, GeneratedPage
from build_scripts.publishing.prepared import titles_in
from build_scripts.publishing.site_files import SiteFiles, files_of_site
from build_scripts.views.frame.pages import AnyPage


class PagesByPath(Protocol):
    """Generated pages and files as they are at the moment, each made when it is asked for."""

    def page(self, path: str) -> AnyPage | None:
        """Return the page at a path. Raises whatever a template raises."""

    def is_expected(self, path: str) -> bool:
        """Return whether something makes a page at this very place, as far as is known beforehand."""

    @property
    def deepest(self) -> int:
        """The number of folders above the deepest page, or more."""


class AskedFile(File):
    """A generated file: what is in it is what is made of it at the moment."""

    def __init__(self, path: str, config: MkDocsConfig, generated: PagesByPath) -> None:
        super().__init__(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        self.inclusion = InclusionLevel.INCLUDED
        self._generated = generated

    @property  # type: ignore[misc]
    def content_string(self) -> str:
        """The text. Raises FileNotFoundError where there is none any more."""
        if (page := self._generated.page(self.src_uri)) is None:
            raise FileNotFoundError(self.src_uri)
        return page.text

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        """The text, in bytes; raises as `content_string` does."""
        return self.content_string.encode("utf-8")


class _AskedFiles(SiteFiles):
    def __init__(self, by_hand: SiteFiles, config: MkDocsConfig, generated: PagesByPath) -> None:
        super().__init__(by_hand, config, by_hand.carried)
        self._generated = generated
        self._titles = dict(titles_in(config.nav))
        self._shared = Conversion(config, self)

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is not None or not self._is_generated(path):
            return found
        file = AskedFile(path, self._config, self._generated)
        if file.is_documentation_page():
            GeneratedPage(self._titles.get(path), file, self._shared)
        self.append(file)
        return file

    def _is_generated(self, path: str) -> bool:
        # Whoever reads a page sees the navigation, for which not all that it leads to is made.
        if path in self._titles:
            return self._generated.is_expected(path)
        return self._generated.page(path) is not None


def asked_files(config: MkDocsConfig, generated: PagesByPath) -> Files:
    """Return the files below `docs_dir`, and any other that is asked for by its path. Raises OSError."""
    return _AskedFiles(files_of_site(config), config, generated)
