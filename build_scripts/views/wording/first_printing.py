"""Why one printing of several is the one that the others are set against."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.entries.grade import Grade
from build_scripts.record import Record
from build_scripts.record.utterances import Printing
from build_scripts.telling.grades import where_it_stands
from build_scripts.words.bounds import words_of


def why_first(record: Record, printings: Sequence[Printing]) -> str:
    """Say why the others are set against the first."""
    first, *others = printings
    alone = first.quotes_every_word and not any(one.quotes_every_word for one in others)
    if first.grade is Grade.RECORD or (not alone and _is_best(first, others)):
        return f"it stands in {where_it_stands(record.articles[first.statement.article].entry)}"
    if not alone and first.variant is None and all(one.variant for one in others):
        return "it stands in an article here"
    longest = max(len(words_of(one.words)) for one in others)
    if alone:
        return "it alone quotes every word"
    return "it is the longest" if len(words_of(first.words)) > longest else "it was published first"


def _is_best(first: Printing, others: Sequence[Printing]) -> bool:
    """Whether no other that quotes as much comes from as good a source."""
    rivals = [one.grade for one in others if one.quotes_every_word is first.quotes_every_word]
    if first.grade is None or not rivals:
        return False
    return all(grade is None or grade.rank > first.grade.rank for grade in rivals)
