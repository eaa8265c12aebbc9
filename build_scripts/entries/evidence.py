"""What stands beside quotations in an article: passages, reports, and what rests on evidence."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from build_scripts.entries.amount import Amount
from build_scripts.entries.base import Model, Withdrawal
from build_scripts.entries.fields import (
    ActorId,
    ActorIds,
    OwnId,
    Prose,
    References,
    RelationTypeId,
    SharedName,
    TopicIds,
    When,
    Words,
)
from build_scripts.entries.place import Place
from build_scripts.entries.quotation import Position
from build_scripts.entries.source_places import NumberAsPrinted, RecordingTime, SheetNumber
from build_scripts.entries.translation import Translation


class Sentence(Model):
    """A sentence of ours, with the evidence that it rests on."""

    say: Prose
    """The sentence, in our own words."""
    evidence: References
    """Quotations, passages or reports: `<article-id>#<id>`."""


class Passage(Model):
    """Words of the article in its own voice, used as evidence."""

    id: OwnId
    """Its name inside the article; `<article-id>#<id>` from elsewhere."""
    text: Words
    """The words exactly as printed; `[…]` where words are left out."""
    near: Words | None = None
    """A few neighbouring words, where the same words stand in the article twice."""
    place: Place = Place.BODY
    """Where in the article the words stand."""
    page: NumberAsPrinted | None = None
    """The page of a long document, as printed on it: 214, xiv. Cited, and the link to a PDF goes there."""
    sheet: SheetNumber | None = None
    """Of a PDF, which page of the file that is, counted from 1, where the printed number differs."""
    column: NumberAsPrinted | None = None
    """The column, as printed: of Hansard."""
    paragraph: NumberAsPrinted | None = None
    """The number of the paragraph, as printed."""
    line: NumberAsPrinted | None = None
    """The number of the line, as printed: of a court's transcript."""
    at: RecordingTime | None = None
    """When in a recording the words are spoken: 00:12:30. The link goes there where the address can."""
    translation: Translation | None = None
    """The words in the language of the story, where the article is in another."""
    context: Prose | None = None
    """What a reader must know to understand the words; our own words."""
    cut_basis: Prose | None = None
    """Why the words are fair without what was left out of or around them; readers see it."""
    topics: TopicIds = ()
    """The topics it belongs to."""
    withdrawn: Withdrawal | None = None
    """Set when it is taken back; its address then says why."""


class Report(Model):
    """A fact in our words taken from the article, without words of its own to compare."""

    id: OwnId
    """Its name inside the article; `<article-id>#<id>` from elsewhere."""
    fact: Prose
    """The fact, in our own words, as the article reports it."""
    stated_by: ActorIds = ()
    """Who states it, where the article reports a statement: a tie then names them, as reported."""
    positions: tuple[Position, ...] = ()
    """What those who state it are reported as saying to claims. Shown apart from quotations."""
    amounts: tuple[Amount, ...] = ()
    """The numbers that the report gives, each with what is counted."""
    topics: TopicIds = ()
    """The topics it belongs to."""
    withdrawn: Withdrawal | None = None
    """Set when it is taken back; its address then says why."""


class Holds(StrEnum):
    """What a piece of evidence says of a tie."""

    AFFIRMS = "affirms"
    PARTLY = "partly"
    DENIES = "denies"
    CONSIDERS = "considers"
    ANNOUNCES = "announces"
    ENDS = "ends"


class Relationship(Model):
    """One assertion about a tie. Assertions with equal from, type and to make one tie."""

    id: OwnId
    """Its name inside the article."""
    from_: ActorId = Field(alias="from")
    """The actor at the beginning of the tie."""
    type: RelationTypeId
    """A type of `relation-types.yml`."""
    to: ActorId
    """The actor at the end of the tie."""
    holds: Holds
    """What the evidence says of the tie."""
    scope: Prose | None = None
    """The limits within which it is said, in our own words."""
    date: When | None = None
    """When the tie is said to hold or to change."""
    date_basis: Prose | None = None
    """How the date is known, where the article does not print it."""
    evidence: References
    """The words that it rests on."""
    in_short: Prose | None = None
    """What is said of the tie, in at most eight words of ours: a limited number, before the war."""
    context: Prose | None = None
    """What a reader must know; our own words."""


class Count(Model):
    """A number that the article gives for a happening."""

    what: Prose
    """What is counted."""
    figure: Prose
    """The number as printed."""


class Event(Model):
    """Something that happened, as this article dates and counts it."""

    id: OwnId
    """Its name inside the article."""
    happening: SharedName | None = None
    """The happening that it is; the same name in other articles means the same happening."""
    date: When
    """When, as far as the article says."""
    date_basis: Prose | None = None
    """How the date is known, where the article does not print it."""
    title: Prose
    """What happened, in our own words; who says so, where it is contested."""
    actors: ActorIds = ()
    """Who took part."""
    counts: tuple[Count, ...] = ()
    """Numbers that the article gives for it."""
    evidence: References
    """The words that it rests on."""
