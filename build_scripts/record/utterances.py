"""Utterances: one act of speech, as several articles print it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from build_scripts.entries import ArticleKind, Variant
from build_scripts.record import Record, Statement
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.sources import Form, form_as_pasted

RECORDS = frozenset(
    {
        ArticleKind.STATEMENT,
        ArticleKind.PRESS_RELEASE,
        ArticleKind.SPEECH,
        ArticleKind.TRANSCRIPT,
        ArticleKind.LETTER,
        ArticleKind.UN_DOCUMENT,
    }
)
"""Documents that hold the words themselves, and do not report them. A post is none: anybody may have
written it."""


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing: a statement of an article, or words printed elsewhere (`variant`).

    Elsewhere printed words are told by a statement, which is theirs too: its speaker, its date.
    """

    statement: Statement
    variant: Variant | None

    @property
    def words(self) -> str:
        """The words as printed, on one line."""
        return one_line(self.variant.text if self.variant else self.statement.quotation.text)

    @property
    def form(self) -> Form:
        """Whether all of the words are the speaker's; of words printed elsewhere their marks say so."""
        return form_as_pasted(self.words) if self.variant else self.statement.form

    @property
    def quotes_every_word(self) -> bool:
        """Whether all of the words are the speaker's."""
        return self.form is Form.DIRECT

    @property
    def address(self) -> str:
        """Where the statement stands; printings told by it have no address of their own."""
        return self.statement.address


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech with at least two printings.

    First comes what the others are set against: of those that quote every word, one that stands in
    a record (`RECORDS`), at first hand; else the longest; of equals the one published first. That
    makes none of them right.
    """

    id: str
    printings: tuple[Printing, ...]

    @property
    def date_key(self) -> tuple[date, date, str]:
        """By when it was said, then by name."""
        first, last, *_ = min(p.statement.sort_key for p in self.printings)
        return (first, last, self.id)


@lru_cache(maxsize=2)
def utterances_of(record: Record) -> tuple[Utterance, ...]:
    """Return every act of speech that several printed, by date.

    What is only reported is no printing of the speaker's words and is left out.
    """
    grouped: dict[str, list[Printing]] = defaultdict(list)
    for statement in record.statements:
        if statement.form is Form.INDIRECT:
            continue
        name = statement.quotation.utterance or statement.address.replace("#", "--")
        grouped[name].append(Printing(statement, None))
        grouped[name] += [Printing(statement, v) for v in statement.quotation.variants]
    found = [
        Utterance(name, tuple(sorted(printings, key=lambda p: _best_founded_first(record, p))))
        for name, printings in grouped.items()
        if len(printings) > 1
    ]
    return tuple(sorted(found, key=lambda utterance: utterance.date_key))


@lru_cache(maxsize=2)
def utterances_by_address(record: Record) -> dict[str, tuple[int, Utterance]]:
    """Return for each statement that has other printings its utterance, with the place of that."""
    return {
        printing.address: (place, utterance)
        for place, utterance in enumerate(utterances_of(record))
        for printing in utterance.printings
    }


def record_kind(record: Record, printing: Printing) -> ArticleKind | None:
    """Return the kind of the record that a printing stands in, or None where it stands in none.

    Words that somebody relays there are not at first hand, and no record of their speaker.
    """
    kind = record.articles[printing.statement.article].entry.kind
    at_first_hand = printing.variant is None and not printing.statement.quotation.via
    return kind if at_first_hand and kind in RECORDS else None


def _best_founded_first(
    record: Record, printing: Printing
) -> tuple[bool, bool, int, bool, date, str, str]:
    published = record.articles[printing.statement.article].entry.published
    return (
        printing.form is not Form.DIRECT,
        record_kind(record, printing) is None,
        -len(words_of(printing.words)),
        printing.variant is not None,
        published.first if published else date.max,
        printing.address,
        printing.words,
    )
