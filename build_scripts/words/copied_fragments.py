"""Text fragments of words that nobody could compare: made of the words as they were copied.

The text is not at hand, so nothing is known of what stands around the words, and whether the page
prints them so. What print does otherwise from page to page is left out: marks at the edges, and what
stands behind a long dash or a mark of omission, which a browser does not fold (see `fragments`).
"""

from __future__ import annotations

import re

from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.fragments import EDGE_WORDS, LONGEST_TERM, encoded_term

_FEWEST_WORDS = 3
"""Fewer words without neighbours stand anywhere on a page; a link to them would mislead."""
_CUT = re.compile(r"\s*\[\s*(?:…|\.\.\.)\s*\]\s*")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_UNSURE = re.compile(r"\s*(?:[‒–—―]|--|…|\.\.\.)\s*")
"""Signs that pages print in several ways, and that a browser compares as they are."""


def fragment_of_copied(words: str, near: str | None = None) -> str:
    """Return the directive for copied words, such as `text=a,b`; empty where they are too few.

    `near` are the words with neighbours, as the annotator gave them.
    """
    parts = [_bare(part) for part in _CUT.split(one_line(words))]
    parts = [part for part in parts if words_of(part)]
    if not parts:
        return ""
    before, after = _neighbours(parts, near) if near else ("", "")
    if sum(len(words_of(part)) for part in parts) < _FEWEST_WORDS and not (before or after):
        return ""
    whole = parts[0]
    if len(parts) == 1 and len(whole) <= LONGEST_TERM and not _UNSURE.search(whole):
        terms = encoded_term(whole)
        behind = f",-{encoded_term(after)}" if after and not before else ""
    else:
        terms, behind = f"{encoded_term(_head(parts[0]))},{encoded_term(_tail(parts[-1]))}", ""
    return f"text={f'{encoded_term(before)}-,' if before else ''}{terms}{behind}"


def _bare(part: str) -> str:
    return _EDGES.sub("", part.strip())


def _head(part: str) -> str:
    """The first words of a part, up to a sign that pages print in several ways."""
    pieces = [piece for piece in _UNSURE.split(part) if piece]
    return _bare(" ".join((pieces[0] if _is_enough(pieces[0]) else part).split()[:EDGE_WORDS]))


def _tail(part: str) -> str:
    """The last words of a part, from behind such a sign on."""
    pieces = [piece for piece in _UNSURE.split(part) if piece]
    return _bare(" ".join((pieces[-1] if _is_enough(pieces[-1]) else part).split()[-EDGE_WORDS:]))


def _is_enough(piece: str) -> bool:
    return len(words_of(piece)) > 1


def _neighbours(parts: list[str], near: str) -> tuple[str, str]:
    """What stands in `near` before and behind the words; both empty where they are not in it."""
    place, first, last = fold_words(near), fold_words(parts[0]), fold_words(parts[-1])
    start = place.find(first)
    end = place.rfind(last)
    if start < 0 or end < start:
        return "", ""
    # A mark between words and neighbour belongs to the neighbour: the two must touch.
    before = place[:start].split()[-EDGE_WORDS:]
    after = place[end + len(last) :].split()[:EDGE_WORDS]
    return _with_words(before), _with_words(after)


def _with_words(neighbours: list[str]) -> str:
    """Neighbours as a term; none where they are nothing but marks."""
    term = " ".join(neighbours)
    return term if words_of(term) else ""
