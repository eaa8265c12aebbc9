"""The reference pages for contributors: every key and every problem, from the code that defines them."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.codes import ALL
from build_scripts.keys import sections
from build_scripts.problems import Code
from build_scripts.views.pages import Page, render


@dataclass(frozen=True, slots=True)
class CodeView:
    """One code of the reference."""

    anchor: str
    code: Code


@dataclass(frozen=True, slots=True)
class Area:
    """The codes of one part of the work."""

    title: str
    codes: tuple[CodeView, ...]


_AREAS = {
    "0": "Files and YAML",
    "1": "Entries",
    "2": "The check of words",
    "3": "Evidence and fairness",
    "4": "Building and publishing",
}


def reference_pages() -> list[Page]:
    """Return the page of all problems and the page of all keys."""
    areas = [
        Area(
            title,
            tuple(
                CodeView(code.number.lower(), code)
                for number, code in sorted(ALL.items())
                if number[3] == digit
            ),
        )
        for digit, title in _AREAS.items()
    ]
    return [
        render("contribute/problems.md", "problems.md", areas=areas),
        render("contribute/keys.md", "keys.md", sections=sections()),
    ]
