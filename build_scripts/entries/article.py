"""Articles: the source documents that are annotated."""

from __future__ import annotations

import datetime
from collections import Counter
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from build_scripts.entries.base import Entry, Model
from build_scripts.entries.evidence import Event, Passage, Relationship, Report
from build_scripts.entries.fields import Address, Language, OwnId, Prose, TopicIds, When
from build_scripts.entries.grade import Grade, SetGrade
from build_scripts.entries.quotation import Quotation, SpeechMarks
from build_scripts.entries.source_places import LineRange


class ArticleKind(StrEnum):
    """What sort of document it is."""

    NEWS_REPORT = "news-report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    INTERVIEW = "interview"
    STATEMENT = "statement"
    PRESS_RELEASE = "press-release"
    SPEECH = "speech"
    TRANSCRIPT = "transcript"
    MINUTES = "minutes"
    LETTER = "letter"
    UN_DOCUMENT = "un-document"
    REPORT = "report"
    POST = "post"


class Coverage(StrEnum):
    """How much of the article the annotator has read."""

    WHOLE = "whole"
    OPENING = "opening"
    EXCERPT = "excerpt"


class Rights(StrEnum):
    """Whether the text may be committed and published."""

    EXCERPT = "excerpt"
    OPEN = "open"


_WITHOUT_MARKS = frozenset(
    {ArticleKind.STATEMENT, ArticleKind.SPEECH, ArticleKind.TRANSCRIPT, ArticleKind.LETTER}
)
RECORDS = frozenset({*_WITHOUT_MARKS, ArticleKind.PRESS_RELEASE, ArticleKind.UN_DOCUMENT})
"""Documents that hold the words themselves, and do not report them. A post is none: anybody may have
written it."""


class Occasion(Model):
    """Something at which several quotations were spoken."""

    date: When | None = None
    """When it was."""
    date_basis: Prose | None = None
    """How the date is known, where it is not printed."""
    to: Prose | None = None
    """To whom."""
    title: Prose | None = None
    """What it was, in our own words."""
    place: Prose | None = None
    """Where it was."""


class Article(Entry):
    """One source document: `articles/<id>.yml`."""

    title: Prose
    """The headline as printed."""
    title_basis: Prose | None = None
    """Where the title comes from, if it is not printed on the copy at hand."""
    kind: ArticleKind = ArticleKind.NEWS_REPORT
    """What sort of document it is."""
    speech_marks: SpeechMarks | None = None
    """Whether speech is printed between quotation marks; by default only statements, speeches,
    transcripts and letters do without."""
    published: When | None = None
    """When it was published."""
    published_basis: Prose | None = None
    """How that is known, where it is not printed."""
    language: Language = "en"
    """The language of the article."""
    coverage: Coverage = Coverage.WHOLE
    """How much of it the annotator has read."""
    rights: Rights = Rights.EXCERPT
    """`excerpt`: the text stays private. `open`: it is committed and published, with `licence`."""
    licence: Prose | None = None
    """The licence under which an open text stands."""
    unchecked: Prose | None = None
    """Why the quotations cannot be compared with the article's text."""
    publisher: Prose | None = None
    """Who published it."""
    authors: tuple[Prose, ...] = ()
    """Who wrote it."""
    agency: Prose | None = None
    """The agency whose text it is."""
    repost_of: Prose | None = None
    """Whose text this copy reposts."""
    grade: SetGrade | None = None
    """How good a source it is, with the reason, where `kind`, `agency` and `repost_of` do not tell
    it: `{is: machine-translation, why: ...}`. By default a repost where `repost_of` is set, else a
    record where `kind` is one, else an agency's text where `agency` is set, else the publisher's."""
    url: Address | None = None
    """Its public address."""
    archived_url: Address | None = None
    """The address of an archived copy."""
    retrieved: When | None = None
    """When the copy at hand was taken."""
    cut: tuple[LineRange, ...] = ()
    """Which lines of the text that `make text` makes from the source are the article: `[5-48]`."""
    summary: Prose | None = None
    """What it reports, in our own words."""
    topics: TopicIds = ()
    """The topics of the article as a whole."""
    occasions: dict[OwnId, Occasion] = Field(default_factory=dict)
    """What several quotations share: date and audience, by a name of its own."""
    quotations: tuple[Quotation, ...] = ()
    """Words that the article attributes to somebody, in reading order."""
    passages: tuple[Passage, ...] = ()
    """Words of the article in its own voice."""
    reports: tuple[Report, ...] = ()
    """Facts in our words, without words of the article to compare."""
    relationships: tuple[Relationship, ...] = ()
    """Assertions about ties between actors."""
    events: tuple[Event, ...] = ()
    """What happened, as this article dates and counts it."""

    @property
    def printed_items(self) -> tuple[Quotation | Passage, ...]:
        """Everything whose words are compared: the quotations, then the passages."""
        return (*self.quotations, *self.passages)

    @property
    def evidence_items(self) -> tuple[Quotation | Passage | Report, ...]:
        """Everything that can be named as evidence: quotations, passages and reports."""
        return (*self.quotations, *self.passages, *self.reports)

    @property
    def change_days(self) -> list[datetime.date]:
        """The days on which it changed, or anything in it was taken back."""
        gone = [item.withdrawn for item in self.evidence_items if item.withdrawn is not None]
        return [*super().change_days, *(withdrawal.date.first for withdrawal in gone)]

    @cached_property
    def evidence_by_id(self) -> dict[str, Quotation | Passage | Report]:
        """The same by id; of two with one id, which is an error, the last."""
        return {item.id: item for item in self.evidence_items}

    @cached_property
    def repeated_ids(self) -> frozenset[str]:
        """The ids that several pieces of evidence have, which is an error."""
        seen = Counter(item.id for item in self.evidence_items)
        return frozenset(identifier for identifier, number in seen.items() if number > 1)

    @property
    def source_grade(self) -> Grade:
        """How good a source it is: as an editor set it, else by what is said of the article."""
        return self.grade.is_ if self.grade else self.own_grade

    @property
    def own_grade(self) -> Grade:
        """The grade that `kind`, `agency` and `repost_of` tell."""
        if self.repost_of:
            return Grade.REPOST
        if self.kind in RECORDS:
            return Grade.RECORD
        return Grade.AGENCY if self.agency else Grade.PUBLISHER

    @property
    def prints_marks(self) -> bool:
        """Whether speech in this article stands between quotation marks."""
        if self.speech_marks is not None:
            return self.speech_marks is SpeechMarks.PRINTED
        return self.kind not in _WITHOUT_MARKS

    def prints_marks_of(self, item: Quotation | Passage) -> bool:
        """Whether quotation marks say of these words whose they are; of passages they always do."""
        if isinstance(item, Passage):
            return True
        if item.speech_marks is not None:
            return item.speech_marks is SpeechMarks.PRINTED
        return self.prints_marks
