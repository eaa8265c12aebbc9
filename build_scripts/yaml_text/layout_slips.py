"""Slips of layout that YAML tells of in the wrong place, or as something else: found where they are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STRANGE_SPACE = re.compile(r" *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")
_DASH = re.compile(r"\s*(?:- )?([–—−•·])[ \u00a0]")
_EQUALS = re.compile(r" *(?:- )?([a-z_]+) *(=)")
_KEY = re.compile(r"(?P<indent> *(?:- +)?)(?P<key>[\w-]+):(?: +(?P<value>\S.*)|\s*)$")
_BLOCK = re.compile(r"[>|][+-]?\s*$")


@dataclass(frozen=True, slots=True)
class LayoutSlip:
    """Where a slip is, what it is, and how to mend it."""

    offset: int
    message: str
    hint: str


def layout_slip(text: str, at: int, said: str) -> LayoutSlip | None:
    """Return the slip that made YAML stop at an offset, where one is seen there or right above.

    `said` is what libyaml says.
    """
    start = text.rfind("\n", 0, at) + 1
    found = (
        *(_space(text, start), _dash(text, start), _equals(text, start)),
        *(_block(text, start), _deep(text, start, said)),
    )
    return next((slip for slip in found if slip is not None), None)


def _space(text: str, start: int) -> LayoutSlip | None:
    for line_start in (start, *_lines_above(text, start, 1)):
        if found := _STRANGE_SPACE.match(text, line_start):
            return LayoutSlip(
                found.start(1),
                f"A space of another kind (U+{ord(found[1]):04X}) stands at the beginning of this line; "
                "YAML knows only plain ones.",
                "Delete all spaces before the first word, and type them again.",
            )
    return None


def _dash(text: str, start: int) -> LayoutSlip | None:
    found = _DASH.match(text, start)
    if found is None:
        return None
    return LayoutSlip(
        found.start(1),
        f"This line begins with “{found[1]}”, which is no hyphen, so that YAML sees no item of a list.",
        "Write a hyphen and a space instead: `- `.",
    )


def _equals(text: str, start: int) -> LayoutSlip | None:
    found = _EQUALS.match(text, start)
    if found is None:
        return None
    return LayoutSlip(
        found.start(2),
        f"An equals sign stands behind “{found[1]}”; YAML has a colon there.",
        f"Write `{found[1]}: ` and the value.",
    )


def _block(text: str, start: int) -> LayoutSlip | None:
    """Words of a block that stand no further in than their key."""
    for above in _lines_above(text, start, 1):
        key = _KEY.match(text[above:start].rstrip("\n"))
        if key is None or not key["value"] or not _BLOCK.match(key["value"]):
            continue
        indent = len(text[start:]) - len(text[start:].lstrip(" "))
        if indent <= len(key["indent"]):
            return LayoutSlip(
                above + key.start("value"),
                f"The words beneath `{key['key']}: {key['value'].strip()}` stand no further in than "
                f"“{key['key']}”, so that they are no part of it.",
                "Put two more spaces before them.",
            )
    return None


def _deep(text: str, start: int, said: str) -> LayoutSlip | None:
    """A key that stands further in than the key above, which has its value."""
    stop = text.find("\n", start)
    key = _KEY.match(text[start : len(text) if stop < 0 else stop])
    above = next(_lines_above(text, start, 1), None)
    before = _KEY.match(text[above:start].rstrip("\n")) if above is not None else None
    if "mapping values" not in said or key is None or before is None or not before["value"]:
        return None
    column, wanted = len(key["indent"]) + 1, len(before["indent"]) + 1
    if column <= wanted or before["value"][0] in "\"'>|[{":
        return None
    return LayoutSlip(
        start + key.start("key"),
        f"“{key['key']}” stands further in than “{before['key']}” above it, which has a value already.",
        f"Begin both in the same column, here {wanted}. If the words belong to the value above, write that "
        f"as a block: `{before['key']}: >-`, with all of them on the next lines.",
    )


def _lines_above(text: str, start: int, most: int) -> Iterator[int]:
    """Yield the beginnings of the lines above that are not empty, the nearest first."""
    while start > 0 and most:
        start = text.rfind("\n", 0, start - 1) + 1
        if text[start : text.find("\n", start)].strip():
            most -= 1
            yield start
