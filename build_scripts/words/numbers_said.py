"""The numbers that a text says, in digits or in English words, in one form, so that they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+")
_UNITS = _WORD.findall(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = _WORD.findall("twenty thirty forty fifty sixty seventy eighty ninety")
_SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = frozenset(_WORD.findall("second third fourth fifth sixth seventh eighth ninth tenth"))
_VAGUE = {
    "dozen": "dozen",
    "dozens": "dozen",
    "half": "half",
    "twice": "twice",
    "double": "twice",
} | {form: scale for scale in _SCALES for form in (scale, f"{scale}s")}
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_IN_THREES = re.compile(r"\d{1,3}(?:,\d{3})+")


def numbers_said(text: str, *, in_words: bool = True) -> frozenset[str]:
    """Return the numbers in a text: `400` for “400” and “four hundred”, `hundred` for “hundreds”.

    Ordinals stand for themselves. Without `in_words` only digits are read, as of a language whose
    words for numbers we do not know.
    """
    return frozenset(_numbers(_TOKEN.findall(text.casefold()), in_words))


def _numbers(tokens: list[str], in_words: bool) -> Iterator[str]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token[0].isdigit():
            digits = token.replace(",", "") if _IN_THREES.fullmatch(token) else token
            place += 1
            if in_words and digits.isdecimal() and place < len(tokens) and tokens[place] in _SCALES:
                digits = str(int(digits) * _SCALES[tokens[place]])
                place += 1
            yield digits
        elif in_words and token in _SMALL:
            value, place = _spoken(tokens, place)
            yield str(value)
        else:
            if in_words and (token in _VAGUE or token in _ORDINALS):
                yield _VAGUE.get(token, token)
            place += 1


def _spoken(tokens: list[str], place: int) -> tuple[int, int]:
    """Read a number in words from a place: its value, and where it ends."""
    total = group = 0
    last = 0
    while place < len(tokens):
        token = tokens[place]
        if token in _SMALL:
            value = _SMALL[token]
            # “twenty one” is one number, “five six” are two.
            if last and not (last >= 20 and last % 10 == 0 and value < 10) and last < 100:
                break
            group, last = group + value, value
        elif token in _SCALES:
            scale = _SCALES[token]
            group = (group or 1) * scale if scale == 100 else group
            if scale > 100:
                total, group = total + (group or 1) * scale, 0
            last = scale
        elif (
            token == "and"
            and last >= 100
            and tokens[place + 1 : place + 2]
            and (tokens[place + 1] in _SMALL)
        ):
            pass
        else:
            break
        place += 1
    return total + group, place
