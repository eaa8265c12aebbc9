"""What stands on every page of a PDF and belongs to none: running heads and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.intake.pdf_pages import PdfLine, PdfPage

_FEWEST_PAGES = 3
_SAME_HEIGHT = 3.0
"""Lines whose places differ by so many points stand at the same height."""
_MARGIN = 0.13
"""The part of a page, above and below, in which heads and numbers stand."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|p\.|seite|s\.|página|pagina|стр\.|сторінка)?\s*(\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:of|/|von|de|di|sur|из|з)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
LineKey = tuple[int, int]
"""A line: the index of its page, its own index there."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Which lines are no part of the text, what they say, and the printed number of each page."""

    lines: frozenset[LineKey]
    heads: Mapping[str, tuple[int, ...]]
    numbers: Mapping[int, str]


def furniture_of(pages: Sequence[PdfPage]) -> Furniture:
    """Find lines that are equal at the same height on three or more pages, and page numbers.

    In the margins lines that differ by a number only are equal.
    """
    numbers, taken = _page_numbers(pages)
    groups: dict[str, list[tuple[float, LineKey]]] = defaultdict(list)
    for index, page in enumerate(pages):
        for at, line in enumerate(page.lines):
            if (index, at) not in taken:
                inner = not _in_margin(page, line)
                groups[line.words if inner else _DIGITS.sub("#", line.words)].append(
                    (line.top, (index, at))
                )
    heads: dict[str, tuple[int, ...]] = {}
    for places in groups.values():
        places.sort()
        for group in _at_one_height(places):
            on = sorted({number for number, _ in group})
            if len(on) >= _FEWEST_PAGES:
                first, at = min(group)
                heads[pages[first].lines[at].words] = tuple(pages[number].number for number in on)
                taken |= set(group)
    return Furniture(frozenset(taken), heads, numbers)


def _at_one_height(places: list[tuple[float, LineKey]]) -> list[list[LineKey]]:
    groups: list[list[LineKey]] = []
    before = 0.0
    for top, key in places:
        if not groups or top - before > _SAME_HEIGHT:
            groups.append([])
        groups[-1].append(key)
        before = top
    return groups


def _in_margin(page: PdfPage, line: PdfLine) -> bool:
    edge = _MARGIN * page.height
    return line.bottom < edge or line.top > page.height - edge


def _page_numbers(pages: Sequence[PdfPage]) -> tuple[dict[int, str], set[LineKey]]:
    """Return the printed numbers by page, and the lines that hold them.

    Numbers count on with the pages: at least two of them do, or the only page is numbered 1.
    """
    found: list[tuple[int, LineKey, str]] = []
    for index, page in enumerate(pages):
        for at, line in enumerate(page.lines):
            match = _NUMBER.fullmatch(line.words)
            if match is not None and _in_margin(page, line):
                found.append((_value(match[1]) - index, (index, at), match[1]))
    by_difference: dict[int, list[tuple[LineKey, str]]] = defaultdict(list)
    for difference, key, printed in found:
        by_difference[difference].append((key, printed))
    numbers: dict[int, str] = {}
    lines: set[LineKey] = set()
    for difference, rows in by_difference.items():
        if len({key[0] for key, _ in rows}) > 1 or (len(pages) == 1 and difference == 1):
            for key, printed in rows:
                numbers.setdefault(pages[key[0]].number, printed)
                lines.add(key)
    return numbers, lines


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    total = 0
    letters = [values[letter] for letter in printed.lower()]
    for here, after in zip(letters, [*letters[1:], 0], strict=True):
        total += -here if here < after else here
    return total
