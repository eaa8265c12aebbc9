"""Problems as plain data, for a file that is read again."""

from __future__ import annotations

from typing import Any

from build_scripts.codes import ALL
from build_scripts.problems import Edit, Fix, Location, Problem, Related


def data_of(problem: Problem) -> dict[str, Any]:
    """Return a problem as data; its code is the number."""
    fix = problem.fix
    return {
        "code": problem.code.number,
        "location": _place(problem.location),
        "message": problem.message,
        "hint": problem.hint,
        "detail": list(problem.detail),
        "related": [{"location": _place(r.location), "note": r.note} for r in problem.related],
        "fix": {"message": fix.message, "edits": list(map(_edit, fix.edits))} if fix else None,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"start": _place(edit.start), "end": _place(edit.end), "text": edit.text}


def _place(location: Location) -> dict[str, str | int]:
    return {"file": location.file, "line": location.line, "column": location.column}


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
