"""JSON from elsewhere: parsed within limits, and asked for values of the type that is expected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.codes import importing as codes
from build_scripts.importing.csv_sheet import text_of_file
from build_scripts.problems import Location, Problem
from build_scripts.yaml_text.source_text import place_of

JsonObject = Mapping[str, Any]
MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class JsonRead:
    """What a file holds, and what is told of it; `lines` says that it has one object on each line."""

    value: Any
    problems: tuple[Problem, ...]
    lines: tuple[int, ...] = ()


def json_of_file(data: bytes, file: str) -> JsonRead:
    """Parse a file of JSON, or of JSON lines. Problems: `import-broken`, `encoding-guessed`."""
    text, told = text_of_file(data, file)
    text = text.removeprefix("\ufeff")
    try:
        return JsonRead(_parsed(text), tuple(told))
    except (ValueError, RecursionError) as fault:
        lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
        if len(lines) > 1 and _is_object(lines[0][1]):
            return _json_lines(lines, file, told)
        return JsonRead(None, (*told, _broken(fault, text, file)))


def _json_lines(lines: list[tuple[int, str]], file: str, told: list[Problem]) -> JsonRead:
    values, numbers = [], []
    for number, line in lines:
        try:
            values.append(_parsed(line))
            numbers.append(number)
        except (ValueError, RecursionError) as fault:
            what = fault.msg if isinstance(fault, json.JSONDecodeError) else "nested too deeply"
            fact = f"Line {number} is no JSON: {what}."
            at = Location(file, number)
            told.append(Problem(codes.IMPORT_BROKEN, at, fact, codes.IMPORT_BROKEN.remedy))
    return JsonRead(values, tuple(told), tuple(numbers))


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parsed(line), dict)
    except (ValueError, RecursionError):
        return False


def _parsed(text: str) -> Any:
    # Python reads NaN and numbers of any length; nothing here is a number.
    return json.loads(text, parse_constant=str, parse_int=str, parse_float=str)


def _broken(fault: Exception, text: str, file: str) -> Problem:
    at, what = Location(file), "nested too deeply"
    if isinstance(fault, json.JSONDecodeError):
        at, what = place_of(text, fault.pos, file), fault.msg
    hint = codes.IMPORT_BROKEN.remedy
    return Problem(codes.IMPORT_BROKEN, at, f"It is no JSON from here on: {what}.", hint)


def objects_in(value: Any) -> Iterator[JsonObject]:
    """Yield the objects of a value: of a list each, of an object itself."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item


def word(value: Any) -> str:
    """Return a text on one line; empty where there is none. Of several, and of languages, the first."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return next(filter(None, map(word, value)), "")
    if isinstance(value, dict):
        return word(value.get("@value", value.get("value", "")))
    return ""


def words_in(value: Any) -> tuple[str, ...]:
    """Return the texts of a value that may be one or several."""
    items = value if isinstance(value, list) else [value]
    return tuple(filter(None, map(word, items)))
