"""The table of the folding: which signs count as one, by its number, and what `fold` needs of it.

It is published on the method page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.words.letters import LIGATURES, MICRO, PRESENTATION_FORMS, WIDTHS

FOLDING = 2
"""The number of this table."""
HOLD = frozenset({1, 2})
"""The numbers whose receipts hold: what was equal then is equal now."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: code points that count as one, and what they are folded to.

    Where each has letters of its own, `folded` says in words what it is. `since` is the number of
    the table that has the row first.
    """

    name: str
    code_points: tuple[int, ...]
    folded: str
    since: int = 1
    in_words: bool = False


def _points(characters: str | Mapping[str, str]) -> tuple[int, ...]:
    return tuple(ord(character) for character in characters)


RULES = (
    Rule("double quotation marks", _points('"“”„‟«»＂'), '"'),
    Rule("single quotation marks and apostrophes", _points("'‘’‚‛‹›ʼ＇"), "'"),
    Rule("hyphens", _points("-\u2010\u2011\u2012\u2212"), "-"),
    Rule("long dashes", _points("\u2013\u2014\u2015"), "\u2014"),
    Rule("ellipses", _points("\u2026"), "..."),
    Rule(
        "white space (any run of it is one space)",
        _points("\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000")
        + tuple(range(0x2000, 0x200B)),
        " ",
    ),
    Rule(
        "soft hyphens, zero-width characters and direction marks (dropped)",
        (
            *(0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF),
            *range(0x202A, 0x202F),
            *range(0x2066, 0x206A),
        ),
        "",
    ),
    Rule("double marks of Hebrew, Chinese and Japanese", _points("״「」〝〞〟﹁﹂"), '"', 2),
    Rule("single marks of Hebrew, Chinese and Japanese", _points("׳『』﹃﹄"), "'", 2),
    Rule("further apostrophes", _points("ʻ´"), "'", 2),
    Rule("maqaf, the hyphen of Hebrew", _points("־"), "-", 2),
    Rule("wave dash", _points("〜"), "~", 2),
    Rule("micro sign", _points(MICRO), MICRO["µ"], 2),
    Rule("tatweel, which widens Arabic letters (dropped)", _points("ـ"), "", 2),
    Rule("ligatures", _points(LIGATURES), "their letters", 2, in_words=True),
    Rule(
        "Arabic and Hebrew letters in the shape that a font draws",
        _points(PRESENTATION_FORMS),
        "the plain letters",
        2,
        in_words=True,
    ),
    Rule(
        "full-width and half-width signs",
        _points({s: w for s, w in WIDTHS.items() if s not in "＂＇"}),
        "the usual signs",
        2,
        in_words=True,
    ),
    Rule(
        "white space between two signs of Chinese or Japanese, such as a line end (dropped)",
        (),
        "",
        2,
    ),
)

SPACES = RULES[5].code_points


def class_of(points: tuple[int, ...]) -> str:
    """Return code points as they stand in a class of a regular expression."""
    return "".join(re.escape(chr(point)) for point in points)


_CJK = (
    "\u3001-\u300b\u3010-\u301b\u3021-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
    "\uff01\uff03-\uff06\uff08-\uff9f"
    "\U00020000-\U0003ffff"
)
IS_CJK = re.compile(f"[{_CJK}]")
_SKIPPED_SIGNS = ('"', "'", "\u2014", "...", "")
SKIPPED = "." + "".join(chr(p) for r in RULES if r.folded in _SKIPPED_SIGNS for p in r.code_points)
MOST_SKIPPED = 40
"""Behind so many quotation marks, points and dashes the signs of Chinese and Japanese are looked for."""


class Table:
    """What `fold` needs of the rules up to a number."""

    def __init__(self, number: int) -> None:
        rules = [rule for rule in RULES if rule.since <= number and not rule.in_words]
        dropped = [p for r in rules if r.folded == "" for p in r.code_points]
        self.dropped = frozenset(dropped)
        self.late = {
            chr(point): rule.folded
            for rule in rules
            if len(rule.folded) == 1
            for point in rule.code_points
            if chr(point) not in (rule.folded, *map(chr, SPACES)) and rule.folded != " "
        }
        self.early: dict[str, str] = {}
        self.several: dict[str, str] = {}
        if number > 1:
            self._take_letters()
        self.joins_cjk = number > 1
        self.moving = frozenset(
            {*map(chr, dropped), *map(chr, SPACES), *self.early, *self.several, "\u2026"} - {" "}
        )
        """The signs that change how long a text is, or how its letters join."""
        nothing, spaces = class_of(tuple(dropped)), class_of(SPACES)
        # Runs that change the length of the text. White space swallows dropped characters within its
        # run, so that "a\u200b b" and "a \u200bb" are the same words. A plain space by itself, which
        # most are, is none.
        run = rf"[{nothing}]*[{spaces}][{spaces}{nothing}]*"
        rest = rf"|[{nothing}]+|\u2026"
        self.runs = re.compile(rf"(?! [^{spaces}{nothing}]){run}{rest}")
        self.all_runs = re.compile(run + rest)
        self.dropped_run = re.compile(f"[{nothing}]+")
        self.without_dropped: dict[int, str | None] = {
            **dict.fromkeys(dropped),
            **{ord(sign): letters for sign, letters in self.several.items()},
        }

    def _take_letters(self) -> None:
        for sign, letters in (LIGATURES | PRESENTATION_FORMS | WIDTHS).items():
            if len(letters) > 1:
                self.several[sign] = letters
            elif sign in WIDTHS and not _may_compose(letters):
                self.late.setdefault(sign, self.late.get(letters, letters))
            else:
                self.early[sign] = letters


def _may_compose(letter: str) -> bool:
    """Whether a sign can be part of a composed one: then it is put right before the normal form."""
    return letter.isalnum() or unicodedata.combining(letter) > 0 or letter in "=<>"


@lru_cache(maxsize=2)
def table_of(number: int) -> Table:
    """Return what `fold` needs of the rules up to a number."""
    return Table(number)
