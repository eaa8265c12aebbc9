"""What a text has of the page or the film it was taken from, and print does not mean.

Words broken at a line end, page numbers and running heads between two halves of a sentence, times of
subtitles: none of them is folded away, since only a person can say what the article prints there.
They are recognised, so that the check can say what is wrong with the text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from build_scripts.words.effort import spend
from build_scripts.words.folding import Folded, fold, fold_words
from build_scripts.words.sources import SourceText

_CUE_TIME = re.compile(
    r"^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{2,3}[ \t]*-->[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{2,3}",
    re.MULTILINE,
)
_HEADS = ("WEBVTT", "[Script Info]", "<tt ", "<tt>")
_FEWEST_CUES = 2
_HYPHENS = "-\u2010\u2011\u00ad\ufffe"
_BROKEN_WORD = re.compile(rf"(?<=\w)[{_HYPHENS}][ \t]*\n\s*(?=\w)")
_INNER_HYPHEN = re.compile(rf"(?<=\w)[{_HYPHENS}](?=\w)")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|p\.|seite|página|pagina|стр\.|сторінка)?\s*\d{1,4}"
    r"(?:\s*(?:of|/|von|de|di|из|з)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)
_RUNNING_HEAD = 100
_FEWEST_PAGES = 3
_LINE = re.compile(r"[^\n\f]*(?:[\n\f]|$)")
_NOTHING = "\u200b"


def is_subtitles(text: str) -> bool:
    """Tell whether a text is a file of subtitles (WebVTT, SubRip and their kin)."""
    if text.lstrip().startswith(_HEADS):
        return True
    return sum(1 for _ in zip(range(_FEWEST_CUES), _CUE_TIME.finditer(text), strict=False)) > 1


def broken_words(source: SourceText, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between two offsets at which a line end breaks a word after a hyphen.

    They are given with the letters around: from the word's beginning to its end.
    """
    found = []
    for broken in _BROKEN_WORD.finditer(source.text, start, end):
        first, last = broken.span()
        while first > start and source.text[first - 1].isalnum():
            first -= 1
        while last < end and source.text[last].isalnum():
            last += 1
        found.append((first, last))
    return found


def stands_broken(source: SourceText, words: str) -> tuple[int, int] | None:
    """Return where words stand in a text if what the page has left there is put out of sight."""
    folded = _without_faults(source)
    if folded is None:
        return None
    wanted = fold_words(_INNER_HYPHEN.sub("", words))
    spend(1, len(folded.text))
    start = folded.text.find(wanted) if wanted else -1
    if start < 0:
        return None
    place = folded.span(start, start + len(wanted))
    # A hyphen that was typed otherwise is no fault of the page.
    between = any(place[0] <= line < place[1] for line, _ in furniture(source.text))
    return place if between or broken_words(source, *place) else None


def furniture(text: str) -> list[tuple[int, int]]:
    """Return the lines that hold a page number, or a running head that stands on three pages.

    Without page numbers and form feeds a line that is repeated may be the name of a speaker.
    """
    lines = [found.span() for found in _LINE.finditer(text) if found[0]]
    bare = [re.sub(r"\d+", "", text[start:end].strip()) for start, end in lines]
    numbers = sum(
        _PAGE_NUMBER.fullmatch(text[start:end].strip()) is not None for start, end in lines
    )
    paged = "\f" in text or numbers >= _FEWEST_PAGES
    often = Counter(line for line in bare if paged and 0 < len(line) <= _RUNNING_HEAD)
    found = []
    for (start, end), head in zip(lines, bare, strict=True):
        line = text[start:end].strip()
        repeated = often[head] >= _FEWEST_PAGES and not head.endswith((".", "?", "!", "”", '"'))
        if line and (repeated or _PAGE_NUMBER.fullmatch(line)):
            found.append((start, end))
    return found


@lru_cache(maxsize=2)
def _without_faults(source: SourceText) -> Folded | None:
    """The text folded, without hyphens in words and without furniture; None where it has neither."""
    text = source.text
    lines = furniture(text)
    if not lines and _BROKEN_WORD.search(text) is None:
        return None
    characters = list(text)
    for start, end in lines:
        characters[start:end] = " " * (end - start)
    bare = "".join(characters)
    for pattern in (_BROKEN_WORD, _INNER_HYPHEN):
        bare = pattern.sub(lambda found: _NOTHING * len(found[0]), bare)
    return fold(bare)
