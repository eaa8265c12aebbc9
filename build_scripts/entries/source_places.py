"""The types of values that say where in a source words stand."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from build_scripts.codes import entries as codes
from build_scripts.entries.typed import fault, text_of

_RANGE = re.compile(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?")


def _line_range(value: object) -> str:
    text = str(value) if isinstance(value, int) else text_of(value)
    found = _RANGE.fullmatch(text)
    if found is None or int(found[2] or found[1]) < int(found[1]):
        raise fault(codes.BAD_LINE_RANGE, f"{text!r} is no range of lines")
    return text


# Lines of a text, counted from 1: `5-48`, or `5` for one.
LineRange = Annotated[
    str,
    BeforeValidator(_line_range),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[1-9]\d*(?:-[1-9]\d*)?$"}),
]
