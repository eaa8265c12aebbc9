"""The pages of a story as a reader takes them in: one line of text for each block and each label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from build_scripts.checking.check import check
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.source import DataSource
from build_scripts.keeping.tasks import NamedText
from build_scripts.problems import Severity
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.views.generate import generate

ADDRESS: Final = "https://story.example/"
_IN_LINE: Final = frozenset(
    ("a", "b", "i", "em", "span", "small", "q", "code", "time", "strong", "bdi", "wbr", "output")
)
_SILENT: Final = frozenset(("script", "style"))
_LABELS: Final = frozenset(
    ("title", "aria-label", "alt", "placeholder", "data-label", "content", "data-of")
)
_FRONT_MATTER: Final = re.compile(r"\A\s*---\n(.*?)\n---\n", re.DOTALL)
_OF_HEADING: Final = re.compile(r"^#+ +|\{ *[#.][^}\n]*\}", re.MULTILINE)


def pages_of(content: Path) -> list[NamedText]:
    """Return all pages and files of a story. Raises ValueError where the check finds an error."""
    checked = check(content)
    wrong = [p for p in checked.problems if p.code.severity is Severity.ERROR]
    if checked.entries is None or wrong:
        told = "; ".join(f"{p.location}: {p.message}" for p in wrong)
        raise ValueError(f"{content} has errors: {told}")
    record: Record = build_record(checked.entries, checked.compared)
    return [*generate(record, ADDRESS), data_page(DataSource(record), None)]


def lines_on_page(page: NamedText) -> list[str]:
    """Return what a page says, block by block: its text and its labels, each as one line."""
    if page.path.endswith(".json"):
        return []
    text, found = page.text, list[str]()
    if front := _FRONT_MATTER.match(text):
        found += [unescape(line.partition(": ")[2].strip('"')) for line in front[1].splitlines()]
        text = text[front.end() :]
    reader = _PageBlocks()
    reader.feed(_OF_HEADING.sub("\n\n", text))
    reader.close()
    return [line for line in (*map(_one_line, found), *reader.lines()) if line]


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _PageBlocks(HTMLParser):
    """Takes the text of a page apart into blocks; labels are blocks of their own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = [""]
        self._labels: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._labels += [value for name, value in attrs if name in _LABELS and value]
        self._silent += tag in _SILENT
        self._boundary(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self._boundary(tag)

    def _boundary(self, tag: str) -> None:
        if tag not in _IN_LINE:
            self._blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        first, *others = re.split(r"\n\s*\n", data)
        self._blocks[-1] += first
        self._blocks += others

    def lines(self) -> Iterator[str]:
        yield from map(_one_line, (*self._blocks, *self._labels))
