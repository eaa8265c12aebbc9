"""Quotation marks as printed: which stretches of a text stand inside them.

Used on the article, to know the form of words, and on the words that a contributor pasted. A mark
opens or closes by its shape and its neighbours; an apostrophe is no mark; a quotation that runs
over several paragraphs opens each of them and closes once.
"""

from __future__ import annotations

from functools import lru_cache

from build_scripts.words.mark_customs import customs_of
from build_scripts.words.mark_reading import read_marks
from build_scripts.words.mark_shapes import DOUBLE as DOUBLE
from build_scripts.words.mark_shapes import MARKS as MARKS
from build_scripts.words.mark_shapes import MarkedStretch as MarkedStretch
from build_scripts.words.mark_shapes import MarkKind as MarkKind
from build_scripts.words.mark_shapes import MarksRead as MarksRead
from build_scripts.words.one_pair import read_one_pair
from build_scripts.words.paragraphs import paragraph_starts as paragraph_starts

_LONGEST_KEPT = 2_000
"""Longer texts are articles, which keep their marks themselves."""


def marks_of(text: str, language: str = "") -> MarksRead:
    """Read the marks of a text in a language; "" is no language that is known."""
    if len(text) > _LONGEST_KEPT:
        return read_marks(text, customs_of(language))
    return _read_short(text, language)


@lru_cache(maxsize=256)
def _read_short(text: str, language: str) -> MarksRead:
    """The marks of words that were pasted: their form, their marks and their edges are asked for in turn."""
    return read_one_pair(text) or read_marks(text, customs_of(language))


def marked_stretches(text: str, language: str = "") -> tuple[MarkedStretch, ...]:
    """Return the stretches of the text that stand inside quotation marks, nested ones included.

    A double mark that is never closed reaches to the end of its paragraph; a single one that is
    never closed is taken for an apostrophe.
    """
    return marks_of(text, language).stretches


def outer_marks(words: str, language: str = "") -> MarkedStretch | None:
    """Return the stretch that encloses all of the given words, if they are pasted with marks."""
    text = words.strip()
    shift = words.index(text) if text else 0
    if len(text) < 2:
        return None
    for stretch in marked_stretches(text, language):
        if stretch.outer_start == 0 and stretch.outer_end == len(text) and stretch.is_closed:
            return MarkedStretch(
                stretch.kind,
                stretch.start + shift,
                stretch.end + shift,
                stretch.outer_start + shift,
                stretch.outer_end + shift,
            )
    return None
