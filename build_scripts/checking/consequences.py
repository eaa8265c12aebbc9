"""Problems that only follow from another one are not told a second time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_scripts.codes import check as codes
from build_scripts.codes import entries, evidence, marks
from build_scripts.problems import Code, Location, Problem

_FOLLOWS: Mapping[Code, frozenset[Code]] = {
    # A speaker who does not exist was not compared either.
    codes.RECEIPT_DIFFERS: frozenset({entries.UNKNOWN_ID}),
    # Words that lost their marks look like the reporter's.
    codes.INDIRECT_TOO_LONG: frozenset({codes.FORM_DIFFERS}),
    # A cue that is not printed there demands nothing.
    evidence.ACT_MISSING: frozenset({codes.CUE_NOT_NEAR}),
    evidence.ACT_PERHAPS_MISSING: frozenset({codes.CUE_NOT_NEAR}),
    # What is too long is to be said in `says` anyway.
    evidence.INDIRECT_WITHOUT_SAYS: frozenset(
        # Whether they are the reporter's at all is asked first.
        {codes.FORM_DIFFERS, codes.INDIRECT_TOO_LONG, marks.SPEECH_AFTER_A_DASH}
    ),
}
_CAUSES = frozenset().union(*_FOLLOWS.values())
"""What follows from what, where both are told of the same place."""


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without those that another problem at the same place brings with it."""
    told = tuple(problems)
    causes: set[tuple[Code, Location]] = set()
    for problem in told:
        if problem.code in _CAUSES:
            causes.add((problem.code, problem.location))
            causes |= {(problem.code, related.location) for related in problem.related}
    return tuple(
        problem
        for problem in told
        if not any((cause, problem.location) in causes for cause in _FOLLOWS.get(problem.code, ()))
    )
