"""What every type of a value is read through: the text that was typed, and faults with their code."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from build_scripts.codes import entries as codes
from build_scripts.problems import Code


def fault(code: Code, message: str) -> PydanticCustomError:
    """Return the error of a value that does not fit, under the number of its code."""
    # The message goes through a template, in which braces would be read as fields.
    return PydanticCustomError(code.number, "{message}", {"message": message})


def text_of(value: object) -> str:
    """Return a typed value as text; a list or a mapping raises `wrong-type`."""
    if isinstance(value, str):
        return value.strip()
    found = "a list" if isinstance(value, list) else "a mapping"
    raise fault(codes.WRONG_TYPE, f"expected text, found {found}")
