"""The passage nearest to words that do not stand in the article, and what differs."""

from __future__ import annotations

from builders import source
from effort import comes_to_an_end

from build_scripts.words.nearest import Nearest, nearest

TEXT = source(
    """
    The mayor said the ferry would stop.

    “We cannot pay for empty boats,” she told reporters. “The quay is not a museum.”
    """
)


def near(words: str) -> Nearest:
    found = nearest(TEXT, words)
    assert found is not None
    return found


def test_a_changed_word_is_named() -> None:
    found = near("We cannot pay for empty ships")
    assert found.passage == "We cannot pay for empty boats"
    assert found.differences == ("yours «ships» is printed «boats»",)


def test_a_dropped_word_is_named() -> None:
    assert near("The quay is a museum").differences == ("printed «not» is missing in yours",)


def test_an_added_word_is_named() -> None:
    assert near("We cannot ever pay for empty boats").differences == (
        "yours «ever» is not printed there",
    )


def test_a_changed_sign_is_named() -> None:
    assert near("We cannot pay for empty boats!” she told").differences == (
        "yours «!» is printed «,»",
    )


def test_the_case_of_a_letter_is_named() -> None:
    assert near("the quay is not a museum").differences == ("yours «the» is printed «The»",)


def test_the_place_is_that_of_the_passage() -> None:
    found = near("We cannot pay for empty ships")
    assert TEXT.text[found.start : found.end] == "We cannot pay for empty boats"


def test_where_nothing_is_alike_nothing_is_shown() -> None:
    assert nearest(TEXT, "Seven gulls laughed at the moon") is None


def test_an_empty_text_has_nothing_near() -> None:
    assert nearest(source(""), "We cannot pay") is None
    assert nearest(TEXT, "  ") is None


def test_a_long_text_is_searched_in_bounded_time() -> None:
    text = source("The mayor of Lowport said that the ferry would stop in May. " * 8_000)
    with comes_to_an_end():
        nearest(text, "The mayor of Lowport said that the boats would stop in May. " * 5)
