"""Why words were not found, said so that a stranger can mend it."""

from __future__ import annotations

import pytest
from builders import article_with, source

from build_scripts.checking.misses import explain_miss
from build_scripts.problems import Problem
from build_scripts.words.matching import Missed, find

TEXT = source(
    """
    The mayor said “no” on Monday.

    “We cannot pay for empty boats,” she said. Mr Oster said “no” too: “It is non-stop.”
    """
)


def problem(words: str, near: str | None = None) -> Problem:
    missed = find(TEXT, words, near, marks_printed=True)
    assert isinstance(missed, Missed)
    article = article_with(f"text: >-\n  {words}\nspeaker: x\ncue: none\n")
    return explain_miss(missed, article.entry.quotations[0], "quotation", TEXT, article.at())


@pytest.mark.parametrize(
    ("words", "near", "name"),
    [
        ("“We cannot pay for full boats”", None, "quotation-not-in-source"),
        ("“no”", None, "quotation-ambiguous"),
        ("We cannot pay", None, "form-differs"),
        ("‘We cannot pay’", None, "marks-differ"),
        ("“It is non”", None, "cut-inside-word"),
        ("“empty boats […] We cannot”", None, "parts-out-of-order"),
        ("“no”", "on Sunday", "near-not-in-source"),
    ],
)
def test_each_miss_has_its_problem(words: str, near: str | None, name: str) -> None:
    assert problem(words, near).code.name == name


def test_words_that_are_absent_show_the_nearest_passage_with_its_line() -> None:
    told = problem("“We cannot pay for full boats”")
    assert told.detail == (
        "nearest, line 3: We cannot pay for empty boats",
        "yours «full» is printed «empty»",
    )
    (related,) = told.related
    assert str(related.location) == "content/texts/a.txt:3:2"


def test_words_that_resemble_nothing_ask_for_the_article() -> None:
    assert problem("“Seven gulls laughed”").hint.endswith("Is it the right article?")


def test_an_absent_part_is_shown() -> None:
    assert "«at the moon»" in problem("“We cannot pay […] at the moon”").message


def test_words_that_stand_twice_name_both_places() -> None:
    told = problem("“no”")
    assert "twice: lines 1, 3" in told.message
    assert [related.location.line for related in told.related] == [1, 3]


def test_the_form_that_is_printed_is_said() -> None:
    assert "all of them stand inside quotation marks" in problem("We cannot pay").message
