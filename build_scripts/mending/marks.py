"""The quotation marks of pasted words as the article prints them, where only they are wrong.

The words themselves are never changed: without their marks they must stand in the article, and at
one place only.
"""

from __future__ import annotations

from functools import lru_cache

from build_scripts.drafting.stretch import Chosen, choose
from build_scripts.words.bounds import cuts_a_word
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import Stretch, marked_stretches
from build_scripts.words.matching import CUT, NEAR_REACH, Found, find, find_stretch
from build_scripts.words.sources import SourceText, pasted_stretches


def mended_marks(
    source: SourceText, words: str, near: str | None, *, marks_printed: bool
) -> str | None:
    """Return the words with their marks as printed, or None where there is no one right answer.

    None also where the words are found as they are, or where `[…]` leaves words out.
    Raises TooMuchWorkError inside of `bounded`.
    """
    if isinstance(find(source, words, near, marks_printed=marks_printed), Found):
        return None
    if CUT.search(fold_words(words)):
        return None
    bare, _ = _without_marks(words, pasted_stretches(words))
    wanted = fold_words(bare)
    places = _places(source, wanted)
    if near is not None and len(places) > 1:
        places = [place for place in places if _is_near(source, place, near)]
    if len(places) != 1:
        return None
    chosen = choose(source, *places[0], marks_printed=marks_printed)
    if not isinstance(chosen, Chosen) or chosen.near not in (None, near):
        return None
    again, _ = _without_marks(chosen.words, pasted_stretches(chosen.words))
    if fold_words(again).strip(".,;:!?…") != wanted.strip(".,;:!?…"):
        return None
    found = find(source, chosen.words, near, marks_printed=marks_printed)
    return chosen.words if isinstance(found, Found) else None


def _places(source: SourceText, wanted: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, were it printed without the marks of its quotations."""
    plain, origins = _printed_without_marks(source)
    found = []
    start = plain.find(wanted) if wanted else -1
    spend(1, len(plain))
    while start >= 0:
        spend(2, 8 * len(wanted))
        end = start + len(wanted)
        if not cuts_a_word(plain, start) and not cuts_a_word(plain, end):
            found.append(source.folded.span(origins[start], origins[end - 1] + 1))
        start = plain.find(wanted, start + 1)
    return found


@lru_cache(maxsize=1)
def _printed_without_marks(source: SourceText) -> tuple[str, list[int]]:
    text = source.folded.text
    return _without_marks(text, marked_stretches(text))


def _without_marks(text: str, stretches: tuple[Stretch, ...]) -> tuple[str, list[int]]:
    """The text without the marks around stretches, and where each character stood."""
    marks = {stretch.outer_start for stretch in stretches if stretch.outer_start < stretch.start}
    marks |= {stretch.end for stretch in stretches if stretch.end < stretch.outer_end}
    kept = [index for index in range(len(text)) if index not in marks]
    return "".join(text[index] for index in kept), kept


def _is_near(source: SourceText, place: tuple[int, int], near: str) -> bool:
    neighbours = [source.folded.span(*found) for found in find_stretch(source, near)]
    return any(max(place[0] - end, start - place[1], 0) <= NEAR_REACH for start, end in neighbours)
