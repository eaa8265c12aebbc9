"""The end of a link that leads a browser to the words."""

from __future__ import annotations

from urllib.parse import unquote

from builders import source

from build_scripts.fragments import fragment_for
from build_scripts.matching import Found, find


def fragment(text: str, words: str) -> str:
    article = source(text)
    found = find(article, words, None, marks_printed=True)
    assert isinstance(found, Found)
    return fragment_for(article, found.spans)


def test_short_words_are_given_whole() -> None:
    assert fragment("He said the boats are full.", "the boats are full") == (
        "text=the%20boats%20are%20full"
    )


def test_signs_that_part_a_directive_are_encoded() -> None:
    made = fragment("a non-stop line, here & now", "a non-stop line, here & now")
    assert made == "text=a%20non%2Dstop%20line%2C%20here%20%26%20now"


def test_long_words_are_given_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(30))
    made = fragment(words, words)
    assert made == (
        "text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29"
    )


def test_words_over_two_paragraphs_are_given_by_their_ends() -> None:
    made = fragment("“One boat came.\n\n“Two boats left.”", "“boat came.\n\n“Two boats left.”")
    assert unquote(made) == "text=boat came.,“Two boats left."


def test_parts_are_given_by_the_first_and_the_last() -> None:
    made = fragment("One boat came and two boats left.", "One boat […] boats left")
    assert unquote(made) == "text=One boat,boats left"
