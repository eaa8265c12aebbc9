"""Importing a file into a story as the command does, without its words."""

from __future__ import annotations

from pathlib import Path

from build_scripts.importing.plan import ImportPlan, plan_import
from build_scripts.problems import has_errors

DAY = "2031-04-01"


def planned(content: Path, file: Path) -> ImportPlan:
    """Return what an import would do."""
    return plan_import(content, file, file.name, added=DAY, schemas=Path("build/schema"))


def imported(content: Path, file: Path) -> ImportPlan:
    """Import a file where it has no error, and return what was done."""
    plan = planned(content, file)
    if not has_errors(plan.problems):
        for path, data in plan.files.items():
            (content / path).parent.mkdir(exist_ok=True)
            (content / path).write_bytes(data)
    return plan
