"""Commas of a text inside braces and brackets, where YAML begins a new key or item at each of them.

A figure loses its end that way: `{fact: They paid 100,000 euros}` says 100, and has a key besides
that nobody wrote. https://yaml.org/spec/1.2.2/#74-flow-collection-styles
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.comments import next_content
from build_scripts.yaml_text.writing import scalar

_BEFORE_COMMA = re.compile(r"(?:^|[\s([{€$£¥~<>=])\d{1,3}(?:,\d{3})*,\Z")
_GROUP = re.compile(r"\d{3}(?!\d)")
_MORE_GROUPS = re.compile(r"(?:,\d[^,\[\]{}:\n]*)*")
_LOOK_BACK = 24
_SHOWN = 70
"""A longer value is not written out as a remedy."""


@dataclass(frozen=True, slots=True)
class CutValue:
    """A value that YAML ends at its comma: all of it, what is left of it, and the piece behind.

    Where a colon follows the piece, nobody can tell how far the value goes: it is `open_ended`.
    """

    whole: str
    left: str
    piece: str
    is_item: bool = False
    open_ended: bool = False

    def message(self, key: str) -> str:
        """Say what happens to the value of a key, or to the item of a list ("")."""
        signs, begins = ("[ ]", "item") if self.is_item else ("{ }", "key")
        what = f"“{key}”" if key else "the item"
        left = shortened(" ".join(self.left.split()[-3:]))
        return (
            f"“{shortened(self.whole, 60)}” is cut at a comma: inside {signs} YAML begins a new "
            f"{begins} there, and {what} ends with “{left}”."
        )

    def hint(self, key: str) -> str:
        """Say how to keep the value whole."""
        written = scalar(self.whole, flow=True)
        is_told = len(written) <= _SHOWN and not self.open_ended
        example = f": `{f'{key}: ' if key else ''}{written}`" if is_told else ""
        hint = (
            f"Put the whole value between quotation marks{example}; or write the entry on lines of "
            "its own, without the brackets."
        )
        if self.is_item:
            return f"{hint} If two items are meant, put a space after the comma."
        if re.fullmatch(r"[a-z_]+", self.piece):
            return f"{hint} If “{self.piece}” is a key, a colon, a space and its value belong after it."
        return hint


def cut_before_key(text: str, value: int, start: int, end: int) -> CutValue | None:
    """Return the value that a plain key in braces is a piece of; None where it is a key indeed.

    `value` is where the plain value before it begins, `start` and `end` are those of the key. It is a
    piece where no colon follows, where it goes on with a figure, or where it is several words.
    """
    key = text[start:end]
    has_colon = is_before_colon(text, end)
    goes_on = text[start - 1 : start] == "," and text[start - 2 : start - 1].isdigit()
    if has_colon and not (goes_on and key[:1].isdigit()) and not re.search(r"\s", key):
        return None
    whole, left = _around(text, value, start, end)
    return CutValue(whole, left, key, open_ended=has_colon)


def cut_before_item(text: str, value: int, start: int, end: int) -> CutValue | None:
    """Return the figure that a plain item in brackets is a piece of; None where it is an item.

    It is a piece where it is a group of three digits straight behind the comma of a figure: 100,000.
    """
    before = text[max(value, start - _LOOK_BACK) : start]
    if not (_BEFORE_COMMA.search(before) and _GROUP.match(text, start)):
        return None
    whole, left = _around(text, value, start, end)
    return CutValue(whole, left, text[start:end], is_item=True)


def is_before_colon(text: str, end: int) -> bool:
    """Tell whether a colon follows a key that ends at an offset: in braces it need not."""
    return text.startswith(":", next_content(text, end))


def _around(text: str, value: int, start: int, end: int) -> tuple[str, str]:
    """Return the whole of a value that is cut, and what is left of it."""
    more = _MORE_GROUPS.match(text, end)
    whole = " ".join(text[value : more.end() if more else end].split())
    return whole, text[value:start].rstrip().removesuffix(",").rstrip()
