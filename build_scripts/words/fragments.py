"""Text fragments: the end of a link that leads a browser to the very words.

https://wicg.github.io/scroll-to-text-fragment/ . Tried in Chromium: curly quotes, case and
non-breaking spaces are folded, dashes are not; a raw hyphen, comma or ampersand must be encoded; one
term may not run across paragraphs, but a start and an end may stand in different ones. A browser
goes to the first place that fits, so words that occur before get their neighbours as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

_LONGEST_TERM = 80
_EDGE_WORDS = 5
_FARTHEST = 500
"""How many words stand for an end of longer words, and how many neighbours are told at most."""
_RUN = re.compile(r"\S+")


def fragment_for(source: SourceText, spans: Sequence[tuple[int, int]]) -> str:
    """Return the directive for the words in the given spans of a text, such as `text=a,b`.

    Short words within a paragraph are given whole, longer ones by their first and last words; where
    what is given stands in the text before as well, with up to five words before or after it.
    """
    start, end = spans[0][0], spans[-1][1]
    printed = source.text[start:end]
    one_piece = "\n" not in printed.strip() and len(spans) == 1
    first_line = source.text[spans[0][0] : spans[0][1]].strip().split("\n")[0].split()
    if one_piece and (len(printed) <= _LONGEST_TERM or len(first_line) < 2 * _EDGE_WORDS):
        return _directive(source, start, end, printed, "")
    last_line = source.text[spans[-1][0] : spans[-1][1]].strip().split("\n")[-1].split()
    head, tail = first_line[:_EDGE_WORDS], last_line[-_EDGE_WORDS:]
    return _directive(source, start, end, " ".join(head), " ".join(tail))


def _directive(source: SourceText, start: int, end: int, first: str, last: str) -> str:
    """Put terms together, with the fewest neighbours without which another place would come first."""
    terms = f"{_encode(first)},{_encode(last)}" if last else _encode(first)
    if _comes_first(source, first, start):
        return f"text={terms}"
    line = source.text.rfind("\n", 0, start) + 1
    words = _words(source.text, max(line, start - _FARTHEST), start)
    for word in reversed(words[-_EDGE_WORDS:]):
        before = source.text[word.start() : start]
        if _comes_first(source, before + first, word.start()):
            return f"text={_encode(before)}-,{terms}"
    if not last:
        line = source.text.find("\n", end)
        line = line if line >= 0 else len(source.text)
        words = _words(source.text, end, min(line, end + _FARTHEST))
        for word in words[:_EDGE_WORDS]:
            after = source.text[end : word.end()]
            if _comes_first(source, first + after, start):
                return f"text={terms},-{_encode(after)}"
    return f"text={terms}"


def _comes_first(source: SourceText, words: str, start: int) -> bool:
    """Whether no place before `start` fits the words, as a browser compares them."""
    index = source.caseless.find(fold_words(words).lower())
    spend(2, index if index >= 0 else len(source.text))
    return index < 0 or source.folded.origin(index) >= start


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return [run for run in _RUN.finditer(text, start, end) if words_of(run[0])]


def _encode(term: str) -> str:
    return quote(one_line(term), safe="").replace("-", "%2D")
