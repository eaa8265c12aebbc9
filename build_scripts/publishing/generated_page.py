"""A page that the program made: MkDocs' page, read and converted by what is known of it."""

from __future__ import annotations

import json
import re

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc

from build_scripts.publishing.finished_html import Finisher

_FRONT = re.compile(r'---\n((?:\w+: (?:".*"|true|false)\n)*)---\n\n*')
_LINE = re.compile(r"(\w+): (.*)\n")


class Conversion:
    """What all generated pages share: the settings, the files, and one converter.

    MkDocs makes a converter for every page, which takes longer than converting such a page.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.config = config
        self.files = files
        self.markdown = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
        )
        self.finisher = Finisher(self.markdown)


class GeneratedPage(Page):
    """A page in which all or nearly everything is finished HTML.

    It has no links by Markdown, so that nothing is said of links to anchors.
    """

    def __init__(self, title: str | None, file: File, shared: Conversion) -> None:
        super().__init__(title, file, shared.config)
        self._shared = shared

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page; front matter as our templates write it needs no YAML."""
        source = self.file.content_string
        front = _FRONT.match(source)
        if front is None or config.plugins.events["page_read_source"]:
            super().read_source(config)
            return
        self.markdown = source[front.end() :]
        self.meta = {name: json.loads(value) for name, value in _LINE.findall(front[1])}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the body: as finished HTML where that is all it holds, else with Markdown."""
        body = self._shared.finisher.body(self.markdown or "")
        if body is None or "title" not in self.meta:
            self._convert(config, files)
            return
        self.content = body.html
        self.toc = get_toc(body.headings)  # type: ignore[arg-type]
        self.present_anchor_ids = None
        self.links_to_anchors = None

    def _convert(self, config: MkDocsConfig, files: Files) -> None:
        # What MkDocs adds to a converter goes by name, so each page replaces what the last one added.
        converter = self._shared.markdown
        raw, title = _RawHTMLPreprocessor(), _ExtractTitleTreeprocessor()
        anchors = _ExtractAnchorsTreeprocessor(self.file, files, config)
        links = _RelativePathTreeprocessor(self.file, files, config)
        for part in (raw, anchors, links, title):
            part._register(converter)
        self.content = converter.reset().convert(self.markdown or "")
        self.toc = get_toc(getattr(converter, "toc_tokens", []))
        self._title_from_render = title.title
        self.present_anchor_ids = anchors.present_anchor_ids | raw.present_anchor_ids
        self.links_to_anchors = links.links_to_anchors
