"""Problems as plain data, for a file that is read again."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from build_scripts.codes import ALL
from build_scripts.problems import Edit, Fix, Location, Problem, Related


def data_of(problem: Problem) -> dict[str, Any]:
    """Return a problem as data; its code is the number."""
    return asdict(problem) | {"code": problem.code.number}


def problem_of(data: dict[str, Any]) -> Problem:
    """Return a problem that was made data. Raises KeyError or TypeError where it is none."""
    return Problem(
        ALL[data["code"]],
        Location(**data["location"]),
        data["message"],
        data["hint"],
        tuple(data["detail"]),
        tuple(Related(Location(**one["location"]), one["note"]) for one in data["related"]),
        _fix_of(data["fix"]) if data["fix"] is not None else None,
    )


def _fix_of(data: dict[str, Any]) -> Fix:
    edits = (
        Edit(Location(**one["start"]), Location(**one["end"]), one["text"]) for one in data["edits"]
    )
    return Fix(data["message"], tuple(edits))
