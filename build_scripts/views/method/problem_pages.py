"""The pages of problems: each code with its meaning, a bad and a good example, and the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.codes import ALL
from build_scripts.codes.example_pages import Block, Example, examples
from build_scripts.problems import Code
from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import Page, render

INDEX = "contribute/problems/index.md"

_AREAS = {
    "0": "Files and YAML",
    "1": "Entries",
    "2": "The check of words",
    "3": "Evidence and fairness",
    "4": "Building and publishing",
}
_PLACE = re.compile(r"^(?P<file>[^:\s]+):(?P<line>\d+):\d+ (?P<what>OTR.*)$")
_LONGEST = 12
"""So many lines of an example are shown; what repeats beyond is only counted."""


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A line of an example; `is_bad` marks those that a problem names."""

    text: str
    is_bad: bool


@dataclass(frozen=True, slots=True)
class ExampleSheet:
    """A file as an example shows it, or commands to run: then `title` says so."""

    title: str
    lines: tuple[ExampleLine, ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line of the report: where, and what."""

    place: str
    what: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """One code, with its example where there is one."""

    anchor: str
    code: Code
    says: str
    bad: tuple[ExampleSheet, ...]
    told: tuple[ReportLine, ...]
    untold: int
    mended: tuple[ExampleSheet, ...]
    has_bytes: bool


@dataclass(frozen=True, slots=True)
class CodesOfArea:
    """The codes of one part of the work."""

    title: str
    codes: tuple[CodeView, ...]


@dataclass(frozen=True)
class ProblemsPage(Context):
    """The index of everything that the check can find."""

    template: ClassVar[str] = "problems.md"

    areas: Sequence[CodesOfArea]


@dataclass(frozen=True)
class ProblemPage(Context):
    """The page of one code."""

    template: ClassVar[str] = "problem.md"

    c: CodeView


def problem_pages() -> list[Page]:
    """Return the list of all problems, and a page for each code."""
    views = {number: _view(code, examples().get(number)) for number, code in sorted(ALL.items())}
    areas = [
        CodesOfArea(title, tuple(view for number, view in views.items() if number[3] == digit))
        for digit, title in _AREAS.items()
    ]
    return [
        render(INDEX, ProblemsPage(areas=areas)),
        *(
            render(f"contribute/problems/{view.anchor}.md", ProblemPage(c=view))
            for view in views.values()
        ),
    ]


def _view(code: Code, example: Example | None) -> CodeView:
    anchor = code.number.lower()
    if example is None:
        return CodeView(anchor, code, "", (), (), 0, (), has_bytes=False)
    told = [m for m in map(_PLACE.match, example.report.splitlines()) if m]
    bad: dict[str, set[int]] = {}
    for found in told:
        bad.setdefault(found["file"], set()).add(int(found["line"]))
    rows = tuple(ReportLine(f"{m['file']}, line {m['line']}", m["what"]) for m in told[:_LONGEST])
    return CodeView(
        anchor,
        code,
        example.says,
        _sheets(example.bad, bad),
        rows,
        len(told) - len(rows),
        _sheets(example.mended, {}),
        has_bytes="⟪" in "".join(block.text for block in example.bad),
    )


def _sheets(blocks: Iterable[Block], bad: Mapping[str, set[int]]) -> tuple[ExampleSheet, ...]:
    shown = list(blocks)
    last = {block.path: index for index, block in enumerate(shown) if block.path}
    return tuple(
        ExampleSheet(
            block.path or "In the terminal",
            tuple(
                ExampleLine(
                    line, last.get(block.path) == index and number in bad.get(block.path, ())
                )
                for number, line in enumerate(block.text.splitlines(), 1)
            ),
        )
        for index, block in enumerate(shown)
    )
