"""Text fragments: the end of a link that leads a browser to the very words.

https://wicg.github.io/scroll-to-text-fragment/ . Tried in Chromium: curly quotes, case and
non-breaking spaces are folded, dashes are not; a raw hyphen, comma or ampersand must be encoded; one
term may not run across paragraphs, but a start and an end may stand in different ones. A browser
goes to the first place that fits, so words that occur before get their neighbours as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

_LONGEST_TERM = 80
_EDGE_WORDS = 5
_FARTHEST = 500
"""How many words stand for an end of longer words, and how many neighbours are told at most."""
_RUN = re.compile(r"\S+")
_DIRECTIVE = re.compile(r"text=(?:([^-,&]+)-,)?([^-,&]+)(?:,([^-,&]+))?(?:,-([^-,&]+))?")


@dataclass(frozen=True, slots=True)
class Directive:
    """The end of a link, and the span of the neighbours that it names, where words need any."""

    fragment: str
    around: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """What a directive names, decoded: the words or their two ends, and neighbours."""

    before: str
    first: str
    last: str
    after: str


def fragment_for(source: SourceText, spans: Sequence[tuple[int, int]]) -> str:
    """Return the directive for the words in the given spans of a text, such as `text=a,b`."""
    return directive_for(source, spans).fragment


def directive_for(source: SourceText, spans: Sequence[tuple[int, int]]) -> Directive:
    """Return the directive for the words in the given spans of a text, with what it names besides.

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


def terms_of(fragment: str) -> Terms | None:
    """Return what a directive names; None where publishing would not have written it so."""
    found = _DIRECTIVE.fullmatch(fragment)
    if found is None:
        return None
    terms = []
    for encoded in found.groups():
        term = unquote(encoded) if encoded else ""
        if encoded and _encode(term) != encoded:
            return None
        terms.append(term)
    before, first, last, after = terms
    if (after and (before or last)) or not (_few(before) and _few(after)):
        return None
    return Terms(before, first, last, after)


def is_end_of(term: str) -> bool:
    """Tell whether a term may stand for one end of longer words, by its length."""
    return len(term.split()) <= _EDGE_WORDS


def _few(neighbours: str) -> bool:
    words = [run for run in neighbours.split() if words_of(run)]
    return len(words) <= _EDGE_WORDS and len(neighbours) <= _FARTHEST


def _directive(source: SourceText, start: int, end: int, first: str, last: str) -> Directive:
    """Put terms together, with the fewest neighbours without which another place would come first."""
    terms = f"{_encode(first)},{_encode(last)}" if last else _encode(first)
    if _comes_first(source, first, start):
        return Directive(f"text={terms}")
    line = source.text.rfind("\n", 0, start) + 1
    words = _words(source.text, max(line, start - _FARTHEST), start)
    for word in reversed(words[-_EDGE_WORDS:]):
        before = source.text[word.start() : start]
        if _comes_first(source, before + first, word.start()):
            return Directive(f"text={_encode(before)}-,{terms}", ((word.start(), start),))
    if not last:
        line = source.text.find("\n", end)
        line = line if line >= 0 else len(source.text)
        words = _words(source.text, end, min(line, end + _FARTHEST))
        for word in words[:_EDGE_WORDS]:
            after = source.text[end : word.end()]
            if _comes_first(source, first + after, start):
                return Directive(f"text={terms},-{_encode(after)}", ((end, word.end()),))
    return Directive(f"text={terms}")


def _comes_first(source: SourceText, words: str, start: int) -> bool:
    """Whether no place before `start` fits the words, as a browser compares them."""
    index = source.caseless.find(fold_words(words).lower())
    spend(2, index if index >= 0 else len(source.text))
    return index < 0 or source.folded.origin(index) >= start


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return [run for run in _RUN.finditer(text, start, end) if words_of(run[0])]


def _encode(term: str) -> str:
    return quote(one_line(term), safe="").replace("-", "%2D")
