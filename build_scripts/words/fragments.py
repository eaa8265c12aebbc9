"""Text fragments: the end of a link that leads a browser to the very words.

https://wicg.github.io/scroll-to-text-fragment/ . Tried in Chromium: curly quotes, case, accents,
vowel signs, ligatures and non-breaking spaces are folded, dashes are not; a raw hyphen, comma or
ampersand must be encoded; one term may not run across paragraphs, but a start and an end, or words
and a neighbour, may stand in different ones. A browser goes to the first place that fits, so words
that occur before get their neighbours as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from build_scripts.words.alphabets import as_sought
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

LONGEST_TERM = 80
EDGE_WORDS = 5
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
    if one_piece and (len(printed) <= LONGEST_TERM or len(first_line) < 2 * EDGE_WORDS):
        return _directive(source, start, end, printed, "")
    last_line = source.text[spans[-1][0] : spans[-1][1]].strip().split("\n")[-1].split()
    head, tail = first_line[:EDGE_WORDS], last_line[-EDGE_WORDS:]
    return _directive(source, start, end, " ".join(head), " ".join(tail))


def terms_of(fragment: str) -> Terms | None:
    """Return what a directive names; None where publishing would not have written it so."""
    found = _DIRECTIVE.fullmatch(fragment)
    if found is None:
        return None
    terms = []
    for encoded in found.groups():
        term = unquote(encoded) if encoded else ""
        if encoded and encoded_term(term) != encoded:
            return None
        terms.append(term)
    before, first, last, after = terms
    if (after and (before or last)) or not (_few(before) and _few(after)):
        return None
    return Terms(before, first, last, after)


def is_end_of(term: str) -> bool:
    """Tell whether a term may stand for one end of longer words, by its length."""
    return len(term.split()) <= EDGE_WORDS


def _few(neighbours: str) -> bool:
    words = [run for run in neighbours.split() if words_of(run)]
    return len(words) <= EDGE_WORDS and len(neighbours) <= _FARTHEST


def _directive(source: SourceText, start: int, end: int, first: str, last: str) -> Directive:
    """Put terms together, with the fewest neighbours without which another place would come first.

    Neighbours of the same paragraph come before those of the one before or behind: a neighbour may
    stand in another paragraph, but not in two.
    """
    terms = f"{encoded_term(first)},{encoded_term(last)}" if last else encoded_term(first)
    if _comes_first(source, first, start):
        return Directive(f"text={terms}")
    for reaches_over in (False, True):
        for word in _words_before(source.text, start, reaches_over):
            before = source.text[word.start() : start]
            if _comes_first(source, before + first, word.start()):
                return Directive(f"text={encoded_term(before)}-,{terms}", ((word.start(), start),))
        for word in () if last else _words_after(source.text, end, reaches_over):
            after = source.text[end : word.end()]
            if _comes_first(source, first + after, start):
                return Directive(f"text={terms},-{encoded_term(after)}", ((end, word.end()),))
    return Directive(f"text={terms}")


def _words_before(text: str, start: int, reaches_over: bool) -> list[re.Match[str]]:
    """The nearest words before a place, the nearest first: of its paragraph, or of the one before.

    Only where its paragraph begins with it is there a paragraph before.
    """
    line = text.rfind("\n", 0, start) + 1
    own = _words(text, max(line, start - _FARTHEST), start)
    if reaches_over:
        end = len(text[:line].rstrip())
        line = text.rfind("\n", 0, end) + 1
        own = [] if own else _words(text, max(line, start - _FARTHEST), end)
    return own[-EDGE_WORDS:][::-1]


def _words_after(text: str, end: int, reaches_over: bool) -> list[re.Match[str]]:
    """The nearest words behind a place: of its paragraph, or where it ends one, of the next."""
    line = _line_end(text, end)
    own = _words(text, end, min(line, end + _FARTHEST))
    if reaches_over:
        begin = line + len(text[line:]) - len(text[line:].lstrip())
        own = [] if own else _words(text, begin, min(_line_end(text, begin), end + _FARTHEST))
    return own[:EDGE_WORDS]


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _comes_first(source: SourceText, words: str, start: int) -> bool:
    """Whether no place before `start` fits the words, as a browser compares them."""
    sought = fold_words(words)
    if source.sought is None:
        index = source.caseless.find(sought.lower())
        spend(2, index if index >= 0 else len(source.text))
        return index < 0 or source.folded.origin(index) >= start
    index = source.sought.find(as_sought(sought))
    spend(2, index if index >= 0 else len(source.text))
    return index < 0 or index >= len(as_sought(_folded_before(source, start)))


def _folded_before(source: SourceText, start: int) -> str:
    """The part of the folded text that comes from before a place."""
    text = source.folded.text
    return text[: bisect_left(range(len(text)), start, key=source.folded.origin)]


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return [run for run in _RUN.finditer(text, start, end) if words_of(run[0])]


def encoded_term(term: str) -> str:
    """Return a term as it stands in a directive: a hyphen, comma or ampersand would part it."""
    return one_line(term).translate(_SIGNS)


class _EncodedSigns(dict[int, str]):
    """Each character as it stands in a directive: asked for once, and kept."""

    def __missing__(self, point: int) -> str:
        self[point] = quote(chr(point), safe="").replace("-", "%2D")
        return self[point]


_SIGNS = _EncodedSigns()
