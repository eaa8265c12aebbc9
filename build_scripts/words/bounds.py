"""Where words begin and end: a quotation must not start or stop inside one.

A hyphen or an apostrophe between letters belongs to the word, a point or a comma between digits and
a sign before or behind a number belong to the number: "violent" is not in "non-violent", nor "400"
in "2,400" or "275" in "$275".
"""

from __future__ import annotations

import re
import unicodedata

_JOINERS = frozenset("'-")
_IN_NUMBERS = frozenset(".,:/")
_WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*", re.UNICODE)


def _is_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def writes_without_spaces(character: str) -> bool:
    """Whether the script parts no words by spaces (Thai to Khmer, kana, Chinese characters)."""
    point = ord(character)
    return (
        0x0E00 <= point <= 0x0EFF
        or 0x1000 <= point <= 0x109F
        or 0x1780 <= point <= 0x17FF
        or 0x3040 <= point <= 0x30FF
        or 0x3400 <= point <= 0x9FFF
        or 0xF900 <= point <= 0xFAFF
        or point >= 0x20000
    )


def needs_no_apostrophe(character: str) -> bool:
    """Whether the script has no apostrophes: those without spaces, and Korean."""
    return "\uac00" <= character <= "\ud7a3" or writes_without_spaces(character)


def parts_letters(folded: str, index: int) -> bool:
    """Tell whether a cut of the folded text before `index` stands between two letters of one word.

    Weaker than `cuts_a_word`: a hyphen parts words here ("Iran" in "Iran-Russia").
    """
    if not 0 < index < len(folded):
        return False
    before, after = folded[index - 1], folded[index]
    if not (before.isalnum() and after.isalnum()):
        return False
    return not (writes_without_spaces(before) or writes_without_spaces(after))


def cuts_a_word(folded: str, index: int) -> bool:
    """Tell whether a cut of the folded text before `index` parts one word or one number."""
    if index <= 0 or index >= len(folded):
        return False
    before, after = folded[index - 1], folded[index]
    if (before == " " and after.isalpha()) or (after == " " and before.isalpha()):
        return False  # What nearly every edge of a quotation is.
    if _is_word(before) and _is_word(after):
        return not (writes_without_spaces(before) or writes_without_spaces(after))
    if after in _JOINERS | _IN_NUMBERS:
        return _joins(folded, index)
    if before in _JOINERS | _IN_NUMBERS and _joins(folded, index - 1):
        return True
    if after.isdigit():
        return _is_sign(folded, index - 1)
    if before.isalpha() and unicodedata.category(after) == "Sc":
        return folded[index + 1 : index + 2].isdigit()  # US$275
    return before.isdigit() and (after == "%" or unicodedata.category(after) == "Sc")


def _joins(folded: str, index: int) -> bool:
    """Whether the character at `index` ties its two neighbours into one word or number."""
    if index == 0 or index + 1 >= len(folded):
        return False
    before, after = folded[index - 1], folded[index + 1]
    if folded[index] == "'" and (needs_no_apostrophe(before) or needs_no_apostrophe(after)):
        return False
    if folded[index] in _JOINERS:
        return _is_word(before) and _is_word(after)
    if folded[index] == "." and before.isupper() and after.isupper():
        return True  # The points of an abbreviation: U.S.
    return before.isdigit() and after.isdigit()


def _is_sign(folded: str, index: int) -> bool:
    character = folded[index]
    if unicodedata.category(character) == "Sc" or character == "#":
        return True
    return character == "-" and (index == 0 or folded[index - 1] in " ([\"'")


def words_of(text: str) -> list[str]:
    """Return the words of a text, as a reader would count them."""
    return _WORD.findall(text)


def one_line(text: str) -> str:
    """Return a text with each run of white space as one space, and none around it."""
    return " ".join(text.split())
