"""What is made of a source: the text, what was done to it, where in the source it stands, who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class SourceKind(StrEnum):
    """The formats that are read."""

    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    WEBVTT = "webvtt"
    SUBRIP = "subrip"
    TTML = "ttml"
    DOCX = "docx"
    ODT = "odt"
    MAIL = "mail"
    PLAIN = "plain"
    WARC = "warc"
    WACZ = "wacz"


class NoteKind(StrEnum):
    """What a note is about: words left out, pieces joined, signs added, or something to look at."""

    LEFT_OUT = "left out"
    JOINED = "joined"
    ADDED = "added"
    DOUBTFUL = "doubtful"


class PlaceKind(StrEnum):
    """How a document counts: the keys of a quotation have the same names."""

    PAGE = "page"
    COLUMN = "column"
    PARAGRAPH = "paragraph"
    LINE = "line"
    AT = "at"


class FactKey(StrEnum):
    """What a source says of itself: the keys of an article have the same names."""

    TITLE = "title"
    PUBLISHED = "published"
    PUBLISHER = "publisher"
    AUTHORS = "authors"
    LANGUAGE = "language"
    URL = "url"


@dataclass(frozen=True, slots=True)
class TextNote:
    """One thing that a contributor should know of the text; `start` is an offset in it.

    `what` is a sentence for people, `page` the page of the source, where it has pages.
    """

    kind: NoteKind
    start: int
    what: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """From the offset `start` on the text stands on this page, at this time, …, until the next place.

    `value` is as printed (“xiv”, “214”, “00:12:30”); `sheet` is the number of a page in the file,
    counted from 1, where the file counts otherwise than its print.
    """

    kind: PlaceKind
    start: int
    value: str
    sheet: int | None = None


@dataclass(frozen=True, slots=True)
class SourceFact:
    """One thing that the source says of itself, and where: `<meta name="author">`."""

    key: FactKey
    value: str
    where: str


@dataclass(frozen=True)
class TextMade:
    """A text out of a source. Offsets count Unicode characters of `text`.

    `reader` names what read it, with its version. `facts` has the best of each key first. `keep` is a
    proposal: the first and the last line of what looks like the article itself. `labelled` says that
    the source itself names who speaks, as captions with voices do.
    """

    text: str
    kind: SourceKind
    reader: str
    notes: tuple[TextNote, ...] = ()
    places: tuple[SourcePlace, ...] = ()
    facts: tuple[SourceFact, ...] = ()
    keep: tuple[int, int] | None = None
    labelled: bool = False

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(i + 1 for i, character in enumerate(self.text) if character == "\n"))

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return self.text.rstrip("\n").count("\n") + 1 if self.text else 0

    def line_of(self, start: int) -> int:
        """Return the line, counted from 1, of an offset."""
        return bisect_right(self._line_starts, start)

    def places_at(self, start: int) -> dict[PlaceKind, SourcePlace]:
        """Return where in the source the character at an offset stands: the last place of each kind."""
        return {place.kind: place for place in self.places if place.start <= start}

    def fact(self, key: FactKey) -> SourceFact | None:
        """Return the best of what the source says under a key."""
        return next((fact for fact in self.facts if fact.key is key), None)

    def all_of(self, key: FactKey) -> tuple[str, ...]:
        """Return every value under a key that the best place has: all authors."""
        best = self.fact(key)
        return tuple(
            dict.fromkeys(
                fact.value
                for fact in self.facts
                if fact.key is key and best is not None and fact.where == best.where
            )
        )


def best_first(facts: Iterable[SourceFact]) -> tuple[SourceFact, ...]:
    """Return facts without repetition and without empty values, in the order given."""
    kept: dict[tuple[FactKey, str], SourceFact] = {}
    for fact in facts:
        value = " ".join(fact.value.split())
        if value:
            kept.setdefault((fact.key, value), SourceFact(fact.key, value, fact.where))
    return tuple(kept.values())
