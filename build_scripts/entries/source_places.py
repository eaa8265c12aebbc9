"""The types of values that say where in a source words stand: a page, a column, a time, lines."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from build_scripts.codes import entries as codes
from build_scripts.entries.roles import FixedForm
from build_scripts.entries.typed import fault, text_of

_RANGE = re.compile(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?")
_AS_PRINTED = re.compile(r"[^\W_][^\n]{0,19}")
_CLOCK = re.compile(r"(?:\d{1,3}:)?[0-5]?\d:[0-5]\d")
_MOST_SHEETS = 99_999


def _line_range(value: object) -> str:
    text = str(value) if isinstance(value, int) else text_of(value)
    found = _RANGE.fullmatch(text)
    if found is None or int(found[2] or found[1]) < int(found[1]):
        raise fault(codes.BAD_LINE_RANGE, f"{text!r} is no range of lines")
    return text


def _as_printed(value: object) -> str:
    text = text_of(value)
    if _AS_PRINTED.fullmatch(text) is None:
        example = "such as 214 or xiv"
        raise fault(
            codes.BAD_PLACE_IN_SOURCE, f"{text!r} is no number as a document prints it, {example}"
        )
    return text


def _clock(value: object) -> str:
    text = text_of(value)
    if _CLOCK.fullmatch(text) is None:
        raise fault(
            codes.BAD_PLACE_IN_SOURCE, f"{text!r} is no time of a recording, such as 00:12:30"
        )
    return text


def _sheet(value: object) -> int:
    text = str(value) if isinstance(value, int) else text_of(value)
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= _MOST_SHEETS):
        raise fault(
            codes.BAD_PLACE_IN_SOURCE, f"{text!r} is not the number of a sheet, counted from 1"
        )
    return int(text)


def seconds_at(clock: str) -> int:
    """Return the seconds of a time such as 00:12:30 or 12:30 (minutes and seconds)."""
    total = 0
    for part in clock.split(":"):
        total = 60 * total + int(part)
    return total


# Lines of a text, counted from 1: `5-48`, or `5` for one.
LineRange = Annotated[
    str,
    BeforeValidator(_line_range),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[1-9]\d*(?:-[1-9]\d*)?$"}),
    FixedForm.PLACE,
]
# The number of a page, a column, a paragraph or a line, as the document prints it.
NumberAsPrinted = Annotated[
    str,
    BeforeValidator(_as_printed),
    WithJsonSchema({"type": ["string", "integer"], "maxLength": 20}),
    FixedForm.PLACE,
]
# A time in a recording: hours, minutes, seconds.
RecordingTime = Annotated[
    str,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": f"^{_CLOCK.pattern}$"}),
    FixedForm.PLACE,
]
# A page of a file, counted from 1, whatever number is printed on it.
SheetNumber = Annotated[
    int,
    BeforeValidator(_sheet),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": _MOST_SHEETS}),
]
