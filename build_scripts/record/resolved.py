"""What the Record is made of: entries of the content, each with what the check says of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from build_scripts.checking.acts import Basis
from build_scripts.checking.compared import ComparedArticle, Ground
from build_scripts.entries import (
    Article,
    Event,
    Passage,
    Position,
    Quotation,
    Relationship,
    RelationType,
    Report,
)
from build_scripts.entries.dates import Edtf, date_order
from build_scripts.entries.grade import Grade
from build_scripts.receipts.receipt import Match
from build_scripts.words.sources import Form


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation with what the check and its article say of it.

    `date` is when it was said, as near as is known; `date_basis` says how that is known;
    `dated_by_publication` that only the article's own date is known. `match` is None where the
    words were not compared; `sense` is the number of the rules of sense under which they were. `grade`
    is that of the article as a source.
    """

    article: str
    quotation: Quotation
    form: Form
    ground: Ground
    sense: int
    match: Match | None
    basis: Basis
    date: Edtf | None
    date_basis: str | None
    dated_by_publication: bool
    to: str | None
    grade: Grade

    @property
    def address(self) -> str:
        """`<article-id>#<id>`: how evidence is named from elsewhere."""
        return f"{self.article}#{self.quotation.id}"

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, int, int, str, int, str]:
        """By date, within a day by time where it is known; then the better source first, so that of
        several printings of the same words the best leads; then by place in the article."""
        first, last, moment, _ = date_order(self.date)
        place = self.match.spans[0][0] if self.match else 0
        return (first, last, moment, self.grade.rank, self.article, place, self.quotation.id)

    @property
    def voices(self) -> tuple[str, ...]:
        """For whom the words are spoken: the bodies, or the speakers where none is named."""
        return self.quotation.on_behalf_of or self.quotation.speaker


@dataclass(frozen=True, slots=True)
class PassageEvidence:
    """Words of an article in its own voice, with what the check says of them."""

    article: str
    passage: Passage
    ground: Ground
    sense: int
    match: Match | None

    @property
    def address(self) -> str:
        """`<article-id>#<id>`."""
        return f"{self.article}#{self.passage.id}"


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A fact in our words taken from an article."""

    article: str
    report: Report

    @property
    def address(self) -> str:
        """`<article-id>#<id>`."""
        return f"{self.article}#{self.report.id}"


Evidence = Statement | PassageEvidence | ReportEvidence


@dataclass(frozen=True, slots=True)
class Assertion:
    """What one article asserts of a tie, with its evidence.

    `date` is when the tie is said to hold, else when it was said, else that of the article, and then
    `dated_by_publication` is set.
    """

    article: str
    relationship: Relationship
    evidence: tuple[Evidence, ...]
    date: Edtf | None
    dated_by_publication: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Everything that articles assert of one (from, type, to), by date.

    `wider` are the types of which its type is a kind, the nearest first.
    """

    source: str
    type_id: str
    type: RelationType
    target: str
    assertions: tuple[Assertion, ...]
    wider: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two ties one: from, type and to."""
        return (self.source, self.type_id, self.target)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event as one article dates and counts it."""

    article: str
    event: Event
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PositionTaken:
    """What one statement says to a claim."""

    statement: Statement
    position: Position


@dataclass(frozen=True, slots=True)
class PositionReported:
    """What a report tells of somebody's position on a claim, without words to compare."""

    evidence: ReportEvidence
    position: Position


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article with all that was resolved in it, in reading order."""

    id: str
    entry: Article
    compared: ComparedArticle
    statements: tuple[Statement, ...]
    passages: tuple[PassageEvidence, ...]
    reports: tuple[ReportEvidence, ...]
    events: tuple[DatedEvent, ...]
    ties: tuple[Tie, ...]

    @property
    def is_withdrawn(self) -> bool:
        """Whether the whole article was taken back."""
        return self.entry.withdrawn is not None
