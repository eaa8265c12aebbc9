"""When a tie held, as far as its assertions are dated: stretches of days, and whether it has ended.

What several assertions say is not drawn into one: two payments on two days are two days, and nobody
says what lay between. An end that is open stays open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_scripts.entries import Holds
from build_scripts.entries.dates import Edtf, Limit, Stretch
from build_scripts.record import Assertion, Record, Tie
from build_scripts.record.derived import derived
from build_scripts.record.of_each_tie import OfEachTie

HOLDING = (Holds.AFFIRMS, Holds.PARTLY)
"""What says of a tie that it held."""


@dataclass(frozen=True, slots=True)
class TieTime:
    """The days that the assertions of a tie are dated to, in order of time (`joined`).

    `told` is the latest day on which an article told of it, where that is known. `has_ended` says
    that all who affirm it date it to a time whose end lies before the day on which they are printed.
    """

    times: tuple[Stretch, ...]
    told: date | None
    has_ended: bool


def time_of(record: Record, tie: Tie) -> TieTime:
    """Return when a tie held, from all of its assertions that are given."""
    dates = [a.date for a in tie.assertions if a.date is not None]
    printed = [_printed(record, a) for a in tie.assertions]
    held = [a for a in tie.assertions if a.relationship.holds in HOLDING]
    return TieTime(
        times=joined(stretch for when in dates for stretch in when.stretches),
        told=max((when.first for when in printed if when), default=None),
        has_ended=bool(held) and all(_has_ended(a, _printed(record, a)) for a in held),
    )


@derived
def times(record: Record) -> OfEachTie[TieTime]:
    """Return when every tie of a record held, by its key: each is drawn on several pages."""
    return OfEachTie(record, time_of)


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches in order of time, those that share a day as one.

    Those that only follow on each other stay apart, as does one of which an end is not known:
    what another assertion says does not make that end known.
    """
    found: list[Stretch] = []
    apart: set[Stretch] = set()
    for one in sorted(stretches, key=_order):
        if Limit.UNKNOWN in (one.begin, one.end):
            apart.add(one)
        elif found and _begin(one) <= _end(found[-1]):
            before = found[-1]
            # Of two that end on one day, the open one says more; the earlier begins, as they are sorted.
            later = max(before, one, key=lambda s: (_end(s), s.last))
            first, last = min(before.first, one.first), max(before.last, one.last)
            found[-1] = Stretch(first, last, before.begin, later.end)
        else:
            found.append(one)
    return tuple(sorted([*found, *apart], key=_order))


def _order(stretch: Stretch) -> tuple[date, date, date, str, str]:
    return (_begin(stretch), stretch.first, stretch.last, stretch.begin, stretch.end)


def _begin(stretch: Stretch) -> date:
    return date.min if stretch.begin is Limit.OPEN else stretch.first


def _end(stretch: Stretch) -> date:
    return date.max if stretch.end is Limit.OPEN else stretch.last


def _printed(record: Record, assertion: Assertion) -> Edtf | None:
    return record.articles[assertion.article].entry.published


def _has_ended(assertion: Assertion, printed: Edtf | None) -> bool:
    """Whether an assertion is dated to a time that was over when it was printed.

    A day is no such time: a payment does not end. A time whose end is not known is over, or not.
    """
    when = assertion.relationship.date
    if when is None or not when.is_interval or when.one_of or when.finish is not Limit.KNOWN:
        return False
    return printed is None or when.last < printed.first
