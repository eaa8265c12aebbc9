"""Problems that only follow from another one are not told a second time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_scripts.codes import check as codes
from build_scripts.codes import entries, sense
from build_scripts.problems import Code, Location, Problem

_FOLLOWS: Mapping[Code, Code] = {
    # A speaker who does not exist was not compared either.
    codes.RECEIPT_DIFFERS: entries.UNKNOWN_ID,
    # Words that lost their marks look like the reporter's.
    codes.INDIRECT_TOO_LONG: codes.FORM_DIFFERS,
    # Who is not named by the printed words is not the one whom print names.
    sense.SPEAKER_DIFFERS: codes.SPEAKER_NOT_NAMED,
}
"""What follows from what, where both are told of the same place."""


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without those that another problem at the same place brings with it."""
    told = tuple(problems)
    causes: set[tuple[Code, Location]] = set()
    for problem in told:
        if problem.code in _FOLLOWS.values():
            causes.add((problem.code, problem.location))
            causes |= {(problem.code, related.location) for related in problem.related}
    return tuple(
        problem
        for problem in told
        if problem.code not in _FOLLOWS or (_FOLLOWS[problem.code], problem.location) not in causes
    )
