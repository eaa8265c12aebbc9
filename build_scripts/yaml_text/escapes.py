"""The escapes of double-quoted YAML text, with the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.codes import files as codes
from build_scripts.problems import Location
from build_scripts.yaml_text.characters import (
    add_character_problem,
    check_characters,
    is_forbidden,
    is_invisible,
)
from build_scripts.yaml_text.problem_list import ProblemList

_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^xuU]))", re.DOTALL
)
_SINGLE = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def escaped_characters(raw: str) -> Iterator[tuple[int, str, str]]:
    """Yield offset, escape as typed and the character it stands for.

    `raw` is double-quoted text as it stands in a file that libyaml accepts. Escapes that stand
    for themselves or for the end of a line are left out.
    """
    for match in _ESCAPE.finditer(raw):
        two, four, eight, single = match.groups()
        if single:
            character = _SINGLE.get(single)
        else:
            number = int(two or four or eight, 16)
            character = chr(number) if number <= 0x10FFFF else None
        if character is not None:
            yield match.start(), match[0], character


def check_escapes(
    raw: str, value: str, location: Location, original: bool, problems: ProblemList
) -> None:
    """Add the problems of characters that are typed as escapes, so that the file hides them.

    `raw` is the scalar as it stands in the file, `value` what it means, `location` where it
    starts; `original` tells that it is an `original` wording.
    """
    composed = False
    for offset, escape, character in escaped_characters(raw):
        composed = composed or character > "\u02ff"
        if is_forbidden(character):
            code = codes.FORBIDDEN_CHARACTER
        elif is_invisible(character) and not original:
            code = codes.INVISIBLE_OUTSIDE_ORIGINAL
        else:
            continue
        if problems.is_full(code):
            problems.count(code, location, 1)
        else:
            place = _within(raw, offset, location)
            add_character_problem(problems, character, place, f" as the escape “{escape}”")
    if composed:
        _check_composed(value, location, original, problems)


def _within(raw: str, offset: int, location: Location) -> Location:
    """Return the place of a character of a scalar that starts at a location."""
    lines = raw.count("\n", 0, offset)
    if not lines:
        return Location(location.file, location.line, location.column + offset)
    column = offset - raw.rfind("\n", 0, offset)
    return Location(location.file, location.line + lines, column)


def _check_composed(value: str, location: Location, original: bool, problems: ProblemList) -> None:
    """Add what only the unescaped text shows: accents apart from their letters, mixed scripts."""
    found = ProblemList()
    check_characters(value, location.file, found, None if original else tuple)
    for problem in found.result():
        if problem.code not in (codes.FORBIDDEN_CHARACTER, codes.INVISIBLE_OUTSIDE_ORIGINAL):
            problems.add(problem.code, location, problem.message, problem.hint)
