"""What a paragraph of a text is: the text itself shows whether its lines are paragraphs.

Some texts part paragraphs by blank lines and break long ones into lines; others have a blank line
after the headline at most and then a line for each paragraph. Typewriters, PDFs and mails break a
line where the next word would not have fitted; whoever ends a paragraph ends a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_BREAK = re.compile(r"\n\s*")
_ENDS_SENTENCE = re.compile(
    r"[.!?…:;。！？؟۔।։][\s\"'“”„‟«»‹›’‘」』｣〞〟״`)\]]*$|[」』｣〞〟»”]$"
)  # fmt: skip
_NARROWEST, _WIDEST = 30, 120
"""Lines that are broken where they are full are so wide."""
_TAIL = 40


@dataclass(frozen=True, slots=True)
class _Break:
    """A line break: where the next line begins, and what it looks like.

    `full` says that the next word would not have fitted, `runs_on` that the next line goes on within
    the sentence.
    """

    after: int
    blank: bool
    ends_sentence: bool
    full: bool
    runs_on: bool


@lru_cache(maxsize=2)
def paragraph_starts(text: str) -> tuple[int, ...]:
    """Return the offsets at which paragraphs begin, the first one included.

    Blank lines part paragraphs. So does every line end where most lines that are followed by another
    end a sentence, or where there are no blank lines; but not where lines are full and broken within
    sentences. The lines before the first blank one, the headline, stay together.
    """
    if "\n" not in text:
        return (0,)
    breaks = _breaks(text)
    inner = [found for found in breaks if not found.blank]
    some_blank = len(inner) < len(breaks)
    wrapped = sum(found.runs_on or (found.full and not found.ends_sentence) for found in inner)
    ending = sum(b.ends_sentence and not (b.full or b.runs_on) for b in inner)
    lines = 2 * ending >= len(inner) if some_blank else 2 * wrapped < len(inner)
    breaks = [found for found in breaks if not found.runs_on]
    if not lines:
        kept = [b for b in breaks if b.blank or (not some_blank and b.ends_sentence and not b.full)]
        return (0, *(found.after for found in kept))
    first = next((found.after for found in breaks if found.blank), 0)
    apart = any(b.ends_sentence for b in inner if b.after < first)
    return (0, *(b.after for b in breaks if apart or b.blank or b.after > first))


def _breaks(text: str) -> list[_Break]:
    places = [found.span() for found in _BREAK.finditer(text)]
    edges = [0, *(end for _, end in places)]
    lines = [(start, place[0]) for start, place in zip(edges, places, strict=False)]
    width = max((end - start for start, end in (*lines, (edges[-1], len(text)))), default=0)
    found = []
    for (start, end), (_, after) in zip(lines, places, strict=True):
        if after >= len(text):
            continue
        blank = "\n" in text[end + 1 : after]
        ends = _ENDS_SENTENCE.search(text[max(start, end - _TAIL) : end].rstrip()) is not None
        full = _NARROWEST <= width <= _WIDEST and end - start + 1 + _first_word(text, after) > width
        found.append(_Break(after, blank, ends, full, not blank and text[after].islower()))
    return found


def _first_word(text: str, start: int) -> int:
    """How long the first word of a line is."""
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return end - start
