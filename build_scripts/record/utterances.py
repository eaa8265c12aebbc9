"""Utterances: one act of speech, as several articles print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_scripts.entries import Variant
from build_scripts.entries.grade import Grade
from build_scripts.record import Record, Statement
from build_scripts.record.derived import derived
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.sources import Form, form_as_pasted


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
    def grade(self) -> Grade | None:
        """How good a source it is; None of words printed elsewhere, of which nothing is known.

        Words that somebody relays in a record are not at first hand there, and no record of theirs.
        """
        if self.variant is not None:
            return None
        is_relayed = bool(self.statement.quotation.via) and self.statement.grade is Grade.RECORD
        return Grade.PUBLISHER if is_relayed else self.statement.grade

    @property
    def address(self) -> str:
        """Where the statement stands; printings told by it have no address of their own."""
        return self.statement.address


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech with at least two printings.

    First comes what the others are set against: of those that quote every word, the one from the
    best source (`Grade`), of equals the longest, then the one published first. That makes none of
    them right.
    """

    id: str
    printings: tuple[Printing, ...]

    @property
    def date_key(self) -> tuple[date, date, str]:
        """By when it was said, then by name."""
        first, last, *_ = min(p.statement.sort_key for p in self.printings)
        return (first, last, self.id)


@derived
def utterances_of(record: Record) -> tuple[Utterance, ...]:
    """Return every act of speech that several printed, by date.

    What is only reported is no printing of the speaker's words and is left out.
    """
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        if statement.form is not Form.INDIRECT:
            name = statement.quotation.utterance or statement.address.replace("#", "--")
            grouped[name].append(statement)
    found = [
        Utterance(
            name, tuple(sorted(_printings(said), key=lambda p: _best_founded_first(record, p)))
        )
        for name, said in grouped.items()
        if len(said) > 1 or said[0].quotation.variants
    ]
    return tuple(sorted(found, key=lambda utterance: utterance.date_key))


def _printings(statements: Iterable[Statement]) -> Iterator[Printing]:
    for statement in statements:
        yield Printing(statement, None)
        yield from (Printing(statement, variant) for variant in statement.quotation.variants)


@derived
def utterances_by_address(record: Record) -> dict[str, tuple[int, Utterance]]:
    """Return for each statement that has other printings its utterance, with the place of that."""
    return {
        printing.address: (place, utterance)
        for place, utterance in enumerate(utterances_of(record))
        for printing in utterance.printings
    }


@derived
def better_printings(record: Record) -> dict[str, Statement]:
    """Return for each statement whose words a better source prints here the best printing of them."""
    found = {}
    for utterance in utterances_of(record):
        best = utterance.printings[0]
        for one in utterance.printings[1:]:
            if best.variant is None and one.variant is None and _rank(best) < _rank(one):
                found[one.address] = best.statement
    return found


def _rank(printing: Printing) -> int:
    return len(Grade) if printing.grade is None else printing.grade.rank


def _best_founded_first(
    record: Record, printing: Printing
) -> tuple[bool, int, int, date, str, str]:
    published = record.articles[printing.statement.article].entry.published
    return (
        printing.form is not Form.DIRECT,
        _rank(printing),
        -len(words_of(printing.words)),
        published.first if published else date.max,
        printing.address,
        printing.words,
    )
