"""The banner of a preview: every problem in the page itself, with the place where to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.problems import Problem, Severity, first_remedy
from build_scripts.report import excerpt
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import environment

_MOST = 20


@dataclass(frozen=True, slots=True)
class BannerProblem:
    """A problem as the banner shows it. `reference` is the address of the code's page."""

    place: str
    code: str
    reference: str
    message: str
    lines: tuple[str, ...]
    hint: str
    fix: str
    is_error: bool


@dataclass(frozen=True)
class Banner(Context):
    """The banner: how many errors, what else is to be told, and the problems; `more` are not shown."""

    template: ClassVar[str] = "preview/banner.html"

    head: str
    is_older: bool
    notes: Sequence[str]
    told: Sequence[BannerProblem]
    more: int


@dataclass(frozen=True)
class NothingYet(Context):
    """The page of a preview that has had no good state."""

    template: ClassVar[str] = "preview/nothing.html"


@dataclass(frozen=True)
class NoSuchPage(Context):
    """The page of an address that leads nowhere in a preview."""

    template: ClassVar[str] = "preview/missing.html"


def banner(problems: Sequence[Problem], notes: Sequence[str], *, failed: bool) -> str:
    """Return the HTML of the banner; of nothing where nothing is wrong.

    `failed` says that the page is an older state, because of the errors; `notes` are told before.
    """
    errors = [p for p in problems if p.severity is Severity.ERROR]
    if not errors and not notes:
        return ""
    return environment().fill(
        Banner(
            head=count(len(errors), "error") if errors else "",
            is_older=failed,
            notes=notes,
            told=[_told(problem) for problem in errors[:_MOST]],
            more=max(0, len(errors) - _MOST),
        )
    )


def nothing_yet() -> str:
    """Return the page that is shown as long as there has been no good state."""
    return environment().fill(NothingYet())


def no_such_page() -> str:
    """Return the page of an address that leads nowhere."""
    return environment().fill(NoSuchPage())


def _told(problem: Problem) -> BannerProblem:
    return BannerProblem(
        place=str(problem.location),
        code=f"{problem.code.number} {problem.code.name}",
        reference=f"/contribute/problems/{problem.code.number.lower()}/",
        message=problem.message,
        lines=(*excerpt(problem.location), *problem.detail),
        hint=problem.hint or first_remedy(problem.code),
        fix=f"`make fix` mends this: {problem.fix.message}" if problem.fix else "",
        is_error=problem.severity is Severity.ERROR,
    )
