"""The share of an article that its matches cover."""

from __future__ import annotations

import pytest

from build_scripts.checking.compared import ComparedArticle, Ground
from build_scripts.receipts.receipt import Match, TextFacts


def compared(characters: int, *spans: tuple[tuple[int, int], ...]) -> ComparedArticle:
    matches = {
        f"q{number}": Match(spans=each, words=1, words_in_marks=0, fragment="")
        for number, each in enumerate(spans)
    }
    text = TextFacts(sha256="0" * 64, characters=characters, words=1)
    return ComparedArticle("a", Ground.PRINTED, matches, {}, {}, text)


def test_the_share_counts_characters() -> None:
    assert compared(100, ((0, 10),), ((20, 30), (40, 45))).share() == pytest.approx(0.25)


def test_what_overlaps_counts_once() -> None:
    assert compared(100, ((0, 10),), ((5, 15),), ((6, 8),)).share() == pytest.approx(0.15)


def test_the_share_of_some_matches() -> None:
    article = compared(100, ((0, 10),), ((20, 50),))
    assert article.share(frozenset({"q0"})) == pytest.approx(0.1)
    assert article.share(frozenset()) == 0


def test_an_empty_text_has_no_share() -> None:
    assert compared(0, ((0, 10),)).share() == 0


def test_a_text_that_nobody_saw_has_no_share() -> None:
    assert ComparedArticle("a", Ground.UNCHECKED, {}, {}, {}, None).share() == 0
