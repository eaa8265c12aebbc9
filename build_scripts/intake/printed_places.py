"""Places that a document prints in its own text: numbered paragraphs, columns, times of a recording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.intake.captions import clock, seconds_of
from build_scripts.intake.result import PlaceKind, SourcePlace

_NUMBERED = re.compile(r"^[ \t]*(?:\[(\d{1,4})\]|(\d{1,4})\.?)[ \t]+(?=\S)", re.MULTILINE)
_COLUMN = re.compile(
    r"^[ \t]*[\[(]?(?:column|col\.)[ \t]*(\d{1,5}[A-Z]{0,2})[\])]?[ \t]*$", re.MULTILINE | re.I
)
_TIME = re.compile(
    r"^[ \t]*[\[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d+)?[\])]?(?=[ \t]|$)", re.MULTILINE
)
_FEWEST = 5
"""So many paragraphs that count on from each other are numbered."""


def printed_places(text: str) -> tuple[SourcePlace, ...]:
    """Return the places that the lines of a text name."""
    found = [*_paragraphs(text), *_columns(text), *_times(text)]
    return tuple(sorted(found, key=lambda place: place.start))


def _paragraphs(text: str) -> Iterator[SourcePlace]:
    run: list[SourcePlace] = []
    for found in _NUMBERED.finditer(text):
        number = int(found[1] or found[2])
        if number == (int(run[-1].value) + 1 if run else 1):
            run.append(SourcePlace(PlaceKind.PARAGRAPH, found.start(), str(number)))
    if len(run) >= _FEWEST:
        yield from run


def _columns(text: str) -> Iterator[SourcePlace]:
    for found in _COLUMN.finditer(text):
        yield SourcePlace(PlaceKind.COLUMN, found.start(), found[1])


def _times(text: str) -> Iterator[SourcePlace]:
    """Times count where several lines begin with one, and none is earlier than the one before."""
    found = [(match.start(), seconds_of(match[1]) or 0.0) for match in _TIME.finditer(text)]
    seconds = [time for _, time in found]
    if len(found) >= _FEWEST and seconds == sorted(seconds):
        for start, time in found:
            yield SourcePlace(PlaceKind.AT, start, clock(time))
