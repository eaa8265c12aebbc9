"""What goes wrong while a preview is made, as problems with a place where there is one."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem

_HINT = "Mend the file that is named. If it is none of yours, this is a bug."


def fault_of(fault: Exception, root: Path) -> Problem:
    """Return the problem of an exception: most often somebody is in the midst of a template.

    The place is the innermost line of a file below `root` that is not a program.
    """
    place = Location("mkdocs.yml")
    for frame in traceback.extract_tb(fault.__traceback__):
        if not frame.filename.endswith(".py") and Path(frame.filename).is_relative_to(root):
            place = Location(os.path.relpath(frame.filename, root), frame.lineno or 1)
    message = f"A page could not be made: {type(fault).__name__}: {fault}"
    return Problem(codes.RENDERING_FAILED, place, message, _HINT)


def warning_of(message: str, file: str) -> Problem:
    """Return the problem of something that MkDocs warned about."""
    hint = "Mend the page that is named; a build would refuse it."
    return Problem(codes.RENDERING_FAILED, Location(file), f"MkDocs: {message}", hint)
