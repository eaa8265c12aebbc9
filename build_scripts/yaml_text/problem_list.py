"""Collecting the problems of one file without drowning people in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from build_scripts.problems import Code, Location, Problem, Related, in_order

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

SHOWN_PER_CODE = 20
HOPELESS = 1_000


class ProblemList:
    """The problems of one file: at most `SHOWN_PER_CODE` of each code, the others are counted."""

    def __init__(self) -> None:
        self._shown: list[Problem] = []
        # By number: a code is slow to hash, with all its sentences.
        self._seen: Counter[str] = Counter()
        self._first_hidden: dict[str, tuple[Code, Location]] = {}

    def add(
        self,
        code: Code,
        location: Location,
        message: str,
        hint: str = "",
        related: tuple[Related, ...] = (),
    ) -> None:
        """Take one more problem, or only count it if enough of its code are held."""
        if self.is_full(code):
            self.count(code, location, 1)
            return
        self._seen[code.number] += 1
        self._shown.append(Problem(code, location, message, hint, related=related))

    def include(self, *problems: Problem) -> None:
        """Take problems as they are, without counting them."""
        self._shown += problems

    def count(self, code: Code, location: Location, number: int) -> None:
        """Count problems that are not shown; `location` is where the first of them stands."""
        self._seen[code.number] += number
        self._first_hidden.setdefault(code.number, (code, location))

    def is_full(self, code: Code) -> bool:
        """Tell whether further problems of this code would only be counted."""
        return self._seen[code.number] >= SHOWN_PER_CODE

    @property
    def is_hopeless(self) -> bool:
        """Tell whether there are so many problems that looking for more helps nobody."""
        return self._seen.total() > HOPELESS

    def lines_with(self, codes: Iterable[Code]) -> set[int]:
        """Return the lines on which a shown problem with one of these codes stands."""
        wanted = {code.number for code in codes}
        return {p.location.line for p in self._shown if p.code.number in wanted}

    def drop_from_line(self, line: int) -> None:
        """Forget the shown problems from a line on, because another problem explains them."""
        self._shown = [p for p in self._shown if p.location.line < line]

    def result(self) -> tuple[Problem, ...]:
        """Return the problems in order, with one more per code that had too many."""
        hidden = [
            Problem(
                code, location, f"{self._seen[code.number] - SHOWN_PER_CODE:,} more of this kind."
            )
            for code, location in self._first_hidden.values()
        ]
        return in_order([*self._shown, *hidden])


def few_of_each(found: Iterable[T], kind: Callable[[T], K], most: int) -> tuple[list[T], list[T]]:
    """Part what was found into the first `most` of each kind and all others."""
    seen: Counter[K] = Counter()
    few: list[T] = []
    others: list[T] = []
    for one in found:
        seen[kind(one)] += 1
        (few if seen[kind(one)] <= most else others).append(one)
    return few, others
