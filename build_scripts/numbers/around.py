"""What stands right around a figure and belongs to it: 400 in “more than 400”, hundreds of thousands."""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts.numbers.figure import SaidNumber, UnclearNumber
from build_scripts.numbers.reading import read_figure

_BEFORE, _AFTER = 4, 3
"""So many words around a figure are looked at."""
_STOP = re.compile(r"[.,;:!?…\])}”“»«\"]$")
_BEGIN = re.compile(r"^[.,;:!?…\[({”“»«\"]")
_NOT = re.compile(r"(?:\bnot|\bno|\bnever|n[’']t)$", re.IGNORECASE)


def said_more_fully(text: str, start: int, end: int, *, but_rates: bool = False) -> str:
    """Return the words of a text that say something else of a number than its part from start to end.

    The shortest are returned, with the part inside; empty where those around add nothing. Words are
    looked at as far as the sentence goes. What is not clear adds nothing, but a “not” right before.
    With `but_rates` it does not matter that they say of which time (daily).
    """
    words = text[start:end]
    own = read_figure(words)
    if isinstance(own, UnclearNumber):
        return ""
    before, after = _words_before(text[:start]), _words_after(text[end:])
    if before and _NOT.search(before[-1]):
        return f"{before[-1]} {words}"
    windows = [[*before[-n:], words] for n in range(1, len(before) + 1)]
    windows += [[words, *after[:n]] for n in range(1, len(after) + 1)]
    for window in windows:
        shown = " ".join(window)
        if _says_more(read_figure(shown), own, but_rates=but_rates):
            return shown
    return ""


def _says_more(whole: SaidNumber | UnclearNumber, own: SaidNumber, *, but_rates: bool) -> bool:
    if isinstance(whole, UnclearNumber) or not whole.is_number:
        return False
    return whole != (replace(own, per=whole.per) if but_rates else own)


def _words_before(text: str) -> list[str]:
    found: list[str] = []
    for word in reversed(text.split()[-_BEFORE:]):
        if _STOP.search(word):
            break
        found.insert(0, word)
        if _BEGIN.search(word):
            break
    return found


def _words_after(text: str) -> list[str]:
    found: list[str] = []
    for word in text.split()[:_AFTER]:
        if _BEGIN.search(word):
            break
        found.append(_STOP.sub("", word))
        if _STOP.search(word):
            break
    return found
