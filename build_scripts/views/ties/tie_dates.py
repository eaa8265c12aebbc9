"""The dates of ties, as their headings say them: of acts, of what is in dispute, of a closed story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from build_scripts.entries.dates import Edtf
from build_scripts.record import Record, Tie
from build_scripts.record.spoken import Word
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.record.tie_time import HOLDING, times
from build_scripts.telling.covered import closed_on
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.words import count, listed

_DATED: Final = (Standing.ACT, Standing.ENDED, Standing.PLANNED, Standing.DENIED)
"""Standings whose headings say the time by themselves, or tell of nothing that was."""

_MOST_DATES: Final = 3


def dates_of(words: Sequence[Word]) -> str:
    """Say when an act was done: each day that is given for it, with the articles that give it."""
    given: dict[str, set[str]] = {}
    for word in sorted((w for w in words if w.date), key=_by_date):
        assert word.date is not None
        given.setdefault(date_in_words(word.date), set()).add(word.article)
    if len(given) < 2:
        return "".join(given)
    each = [f"{when} ({count(len(articles), 'article')})" for when, articles in given.items()]
    return listed(each, _MOST_DATES).replace(" others", " other dates")


def _by_date(word: Word) -> tuple[object, ...]:
    return word.date.sort_key if word.date else ()


def are_apart(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether no date that some give for a tie can be one that others give."""
    own = [w.date for w in some if w.date is not None]
    theirs = [w.date for w in others if w.date is not None]
    if not own or not theirs:
        return False
    return not any(_may_meet(one, other) for one in own for other in theirs)


def _may_meet(one: Edtf, other: Edtf) -> bool:
    def is_after(left: Edtf, right: Edtf) -> bool:
        return left.start is not None and right.end is not None and left.first > right.last

    return not is_after(one, other) and not is_after(other, one)


def is_over(record: Record, tie: Tie) -> bool:
    """Whether all who affirm a tie date it to a time that was over when they were printed."""
    return times(record)[tie.key].has_ended


def ended_when(record: Record, tie: Tie) -> str:
    """Return the time of a tie that is over ("until 2021"), so that it does not read as if it held.

    Empty where several are given, and in a closed story, of which all is told in the past.
    """
    standing = standing_of(record, tie).standing
    if closed_on(record) is not None or standing in _DATED or not is_over(record, tie):
        return ""
    held = (a for a in record.whole(tie).assertions if a.relationship.holds in HOLDING)
    times = {date_in_words(a.date) for a in held if a.date is not None}
    return times.pop() if len(times) == 1 else ""
