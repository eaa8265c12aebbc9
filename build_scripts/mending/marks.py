"""The quotation marks of pasted words as the article prints them, where only they are wrong.

The words themselves are never changed: without their marks they must stand in the article, and at
one place only. No mark is put that is not printed at the words' own edges: a part of a quotation, or
words behind a mark that is never closed, get none, since whose words they are no program decides.
"""

from __future__ import annotations

from functools import lru_cache

from build_scripts.drafting.stretch import Chosen, choose
from build_scripts.words.bounds import cuts_a_word
from build_scripts.words.effort import spend
from build_scripts.words.folding import Folded, fold, fold_words
from build_scripts.words.marks import MarkedStretch
from build_scripts.words.matching import CUT, NEAR_REACH, Found, find, find_stretch
from build_scripts.words.sources import SourceText, pasted_stretches

_NOTHING = "\u200b"
_ENDS = ".,;:!?…"


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
    given = pasted_stretches(words, source.language)
    wanted = fold_words(_without_marks(words, given))
    places = _places(source, wanted)
    if near is not None and len(places) > 1:
        places = [place for place in places if _is_near(source, place, near)]
    if len(places) != 1:
        return None
    chosen = choose(source, *places[0], marks_printed=marks_printed)
    if not isinstance(chosen, Chosen) or chosen.near not in (None, near):
        return None
    mended = pasted_stretches(chosen.words, source.language)
    again = fold_words(_without_marks(chosen.words, mended))
    if again.strip(_ENDS) != wanted.strip(_ENDS):
        return None
    if fold_words(chosen.words) not in source.folded.text:
        return None
    found = find(source, chosen.words, near, marks_printed=marks_printed)
    return chosen.words if isinstance(found, Found) else None


def _places(source: SourceText, wanted: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, were it printed without the marks of its quotations."""
    plain = _printed_without_marks(source)
    found = []
    start = plain.text.find(wanted) if wanted else -1
    spend(1, len(plain.text))
    while start >= 0:
        spend(2, 8 * len(wanted))
        end = start + len(wanted)
        if not cuts_a_word(plain.text, start) and not cuts_a_word(plain.text, end):
            found.append(plain.span(start, end))
        start = plain.text.find(wanted, start + 1)
    return found


@lru_cache(maxsize=1)
def _printed_without_marks(source: SourceText) -> Folded:
    return fold(_without_marks(source.text, source.stretches))


def _without_marks(text: str, stretches: tuple[MarkedStretch, ...]) -> str:
    """The text with something that folding drops in the place of the marks around stretches."""
    characters = list(text)
    for stretch in stretches:
        for start, end in ((stretch.outer_start, stretch.start), (stretch.end, stretch.outer_end)):
            characters[start:end] = _NOTHING * (end - start)
    return "".join(characters)


def _is_near(source: SourceText, place: tuple[int, int], near: str) -> bool:
    neighbours = [source.folded.span(*found) for found in find_stretch(source, near)]
    return any(max(place[0] - end, start - place[1], 0) <= NEAR_REACH for start, end in neighbours)
