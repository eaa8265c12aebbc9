"""A text that was fetched, beside what the story quotes of it; and two copies of one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.entries import Article
from build_scripts.words.bounds import words_of
from build_scripts.words.effort import TooMuchWorkError, bounded
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, Miss, Missed, find
from build_scripts.words.nearest import nearest
from build_scripts.words.sources import SourceText

_SENTENCE = re.compile(r"[^.!?。！？\n]+")
_FEWEST_WORDS = 6
_FEWEST_SENTENCES = 5
_SAME = 0.5
"""Of two copies of one text at least so many sentences are the same; of one that was reworded few are."""
_ALIKE = 0.3
"""So many weighty words in common say that two texts tell of the same."""


class OnPage(StrEnum):
    """How quoted words stand on a page."""

    HOLDS = "holds"
    DIFFERS = "differs"
    ABSENT = "not on the page"


@dataclass(frozen=True, slots=True)
class QuotationOutcome:
    """How the words of one entry stand on a page; `how` says what differs."""

    id: str
    outcome: OnPage
    how: tuple[str, ...] = ()


def outcomes(article: Article, source: SourceText) -> tuple[QuotationOutcome, ...]:
    """Return how every quotation and passage of an article stands in a text."""
    return tuple(_outcomes(article, source))


def _outcomes(article: Article, source: SourceText) -> Iterator[QuotationOutcome]:
    for item in article.printed_items:
        if item.withdrawn is not None:
            continue
        try:
            with bounded(1, len(source.text)):
                marks = article.prints_marks_of(item)
                found = find(source, item.text, item.near, marks_printed=marks)
                yield (
                    QuotationOutcome(item.id, OnPage.HOLDS)
                    if isinstance(found, Found)
                    else _missed(item.id, item.text, source, found)
                )
        except TooMuchWorkError:
            how = "too much on the page is like it to be compared"
            yield QuotationOutcome(item.id, OnPage.DIFFERS, (how,))


def _missed(identifier: str, words: str, source: SourceText, missed: Missed) -> QuotationOutcome:
    if missed.why is Miss.AMBIGUOUS:
        how = f"the words stand on it {len(missed.places)} times; `near` tells which"
        return QuotationOutcome(identifier, OnPage.DIFFERS, (how,))
    near = nearest(source, words)
    if near is None:
        return QuotationOutcome(identifier, OnPage.ABSENT)
    line = source.place(near.start)[0]
    return QuotationOutcome(
        identifier, OnPage.DIFFERS, (f"line {line}: {near.passage}", *near.differences)
    )


def are_reworded(one: str, other: str) -> bool:
    """Tell whether two texts tell the same in other words, as copies do that a machine has made.

    Two copies of one text have most of their sentences in common, whatever stands around them. Texts
    too short to tell, and texts of different things, are not reworded.
    """
    first, second = _sentences(one), _sentences(other)
    fewest = min(len(first), len(second))
    if fewest < _FEWEST_SENTENCES:
        return False
    if len(first & second) >= _SAME * fewest:
        return False
    vocabulary, others = _weighty(one), _weighty(other)
    common = len(vocabulary & others)
    return common >= _ALIKE * min(len(vocabulary), len(others))


def _sentences(text: str) -> set[str]:
    found = (" ".join(words_of(fold_words(one).casefold())) for one in _SENTENCE.findall(text))
    return {one for one in found if one.count(" ") + 1 >= _FEWEST_WORDS}


def _weighty(text: str) -> set[str]:
    return {word for word in words_of(fold_words(text).casefold()) if len(word) > 4}
