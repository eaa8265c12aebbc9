"""Signs that look like quotation marks and are none: those of abbreviations and of elided words."""

from __future__ import annotations

import re

_APOSTROPHES = ("'", "’", "‘")
_DECADE = re.compile(r"\d0s(?!\w)")
_YEAR = re.compile(r"\d\d(?!\w)")
_NEXT_WORD = re.compile(r"\s[a-z]+\b")
_AND_OTHERS = re.compile(r"\s(?:and|or)\s(?:the\s)?\w+s[’']\s")
_NO_NOUN_LIST = """
    were was are is said says be been had has have will would can could may might must should do does did by and
    or but to of in for on at that which who as from with when while if than because before after so not also
    he she it they we you i a an the this these those his her its their about into over under
"""
_NO_NOUNS = frozenset(_NO_NOUN_LIST.split())
_LONGEST_PREFIX = 4
"""So many letters at most a prefix takes (Hebrew וכשה)."""
_HEBREW = frozenset(map(chr, range(0x5D0, 0x5EB)))
_ARABIC = frozenset(map(chr, (*range(0x620, 0x64B), *range(0x671, 0x6D4))))


def is_of_a_word(text: str, start: int, elided: re.Pattern[str] | None, *, inside: bool) -> bool:
    """Whether a single mark is the apostrophe of an elided word or decade (’em, ’s Avonds, the ’90s).

    `elided` finds the elided words of the language; `inside` says that the mark would stand inside
    a single one, where two digits are a year ("in ’68").
    """
    if text[start - 1 : start].isalnum():
        # The second apostrophe of rock ’n’ roll.
        word = text[start - 2 : start].casefold()
        is_n = word[:1] in _APOSTROPHES and word[1:] == "n" and text[start + 1 : start + 2] == " "
        return is_n and elided is not None and elided.match(word, 1) is not None
    if _DECADE.match(text, start + 1) or (inside and _YEAR.match(text, start + 1)):
        return True
    return elided is not None and elided.match(text, start + 1) is not None


def is_of_a_plural(text: str, start: int) -> bool:
    """Whether a single mark looks like that of the boys’ war, or of “the boys’,” right before another mark."""
    before, after = text[start - 1 : start], text[start + 1 : start + 3]
    if before not in tuple("szxSZX") or text[start] not in "'’":
        return False
    closes_next = after[:1] in tuple(",.!?") and after[1:] in tuple("'’")
    return closes_next or (after[:1].isspace() and after[1:].isalpha())


def owns_a_noun(text: str, start: int) -> bool:
    """Whether behind a mark a word stands that may be what a plural owns: the workers’ rights, and not the
    workers’ were."""
    if _AND_OTHERS.match(text, start + 1):
        return True
    word = _NEXT_WORD.match(text, start + 1)
    return word is not None and word[0].strip() not in _NO_NOUNS


def between_hebrew(text: str, start: int, end: int) -> bool:
    """Whether a sign stands between two Hebrew letters: that of an abbreviation, as a rule (צה״ל)."""
    return _between(text, start, end, _HEBREW)


def follows_prefix(text: str, start: int, end: int) -> bool:
    """Whether a sign between letters stands behind a prefix that is written together with the next word.

    Hebrew ה״שמאל״, of whose word two letters must follow, since an abbreviation has its sign before
    its last one; Arabic و"الباب".
    """
    for script, prefixes, letters in ((_HEBREW, "ושהכלבמ", 2), (_ARABIC, "وفبكلسا\u0640", 1)):
        if _between(text, start, end, script):
            begin = start
            while begin > 0 and start - begin <= _LONGEST_PREFIX and text[begin - 1] in prefixes:
                begin -= 1
            is_whole = begin == 0 or text[begin - 1] not in script
            enough = all(c in script for c in text[end : end + letters].ljust(letters))
            return is_whole and 0 < start - begin <= _LONGEST_PREFIX and enough
    return False


def _between(text: str, start: int, end: int, script: frozenset[str]) -> bool:
    return text[start - 1 : start] in script and text[end : end + 1] in script
