"""What can be wrong with a contribution, as values.

A stage never raises for bad content: it returns `Problem`s, which are collected, sorted and shown
at the end, all in one pass. How they are shown is the business of `report`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning is told and counted."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem.

    `number` ("OTR201") and `name` ("quotation-not-in-source", the rule named for the fault) never
    change once published. `meaning`, `why` and `remedy` are whole sentences in Markdown; the
    reference page of problems is made from them. `is_effect` says that it mostly comes of another
    problem at the same place, and is told behind it.
    """

    number: str
    name: str
    severity: Severity
    meaning: str
    why: str
    remedy: str
    is_effect: bool = False


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file: the path as shown to people, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a problem, with a few words on what stands there."""

    location: Location
    note: str


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """One change of a file: what stands from `start` up to `end`, both in one file, becomes `text`."""

    start: Location
    end: Location
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The one right answer to a problem, for whoever wants to have it made.

    `message` says in a few words what it does. The edits do not overlap.
    """

    message: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: the fact in one sentence, the next action as a hint, where, and what else to see.

    `detail` holds further lines that are shown beneath (the nearest passage, a word diff). `fix` is
    there where a program can mend it and there is no choice in how.
    """

    code: Code
    location: Location
    message: str
    hint: str = ""
    detail: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the problem's code."""
        return self.code.severity


def first_remedy(code: Code) -> str:
    """Return the first sentence of what a code says to do: for problems without a hint."""
    return code.remedy.split(". ")[0].rstrip(".") + "."


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without repetitions, by place; at one place causes first, then by code."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(unique, key=lambda p: (p.location, p.code.is_effect, p.code.number, p.message))
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops a build."""
    return any(p.severity is Severity.ERROR for p in problems)
