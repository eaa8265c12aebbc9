"""The end of a link that leads a browser to the words."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from builders import source

from build_scripts.words.fragments import fragment_for
from build_scripts.words.matching import Found, find


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


def fragment_near(text: str, words: str, near: str) -> str:
    article = source(text)
    found = find(article, words, near, marks_printed=True)
    assert isinstance(found, Found)
    return unquote(fragment_for(article, found.spans))


def test_words_that_stood_before_get_the_fewest_neighbours_that_tell_them_apart() -> None:
    text = "The pier is a danger. The old mole is a danger. Each boat is a danger."
    assert fragment(text, "The pier is a danger") == "text=The%20pier%20is%20a%20danger"
    assert fragment_near(text, "a danger", "The pier") == "text=a danger"
    assert fragment_near(text, "a danger", "old mole") == "text=mole is-,a danger"
    assert fragment_near(text, "a danger", "boat is") == "text=boat is-,a danger"


def test_at_the_beginning_of_a_paragraph_the_neighbours_come_after() -> None:
    text = "A danger, he said. It went on.\n\nA danger for all, she said."
    assert fragment_near(text, "A danger", "for all") == "text=A danger,-for"


def test_case_and_kinds_of_marks_do_not_tell_words_apart() -> None:
    text = 'They cried "Never again" twice. Later “never again” was a song.'
    assert fragment_near(text, "“never again”", "song") == "text=Later “-,never again"


def test_words_that_are_a_paragraph_get_their_neighbours_from_the_one_before() -> None:
    text = "One saw the boats.\n\nThe boats\n\nleft at noon."
    assert fragment_near(text, "The boats", "left at") == "text=boats.-,The boats"


def test_or_from_the_one_behind_where_the_same_stands_before_both() -> None:
    text = "Boats\n\nA trial\n\nended.\n\nBoats\n\nA trial\n\nbegan."
    assert fragment_near(text, "A trial", "began") == "text=A trial,-began."


def test_a_neighbour_does_not_reach_over_two_paragraphs() -> None:
    text = "It went.\n\nThe boats\n\nleft.\n\nIt went.\n\nThe boats\n\nleft."
    article = source(text)
    start = text.rindex("The boats")
    made = unquote(fragment_for(article, [(start, start + len("The boats"))]))
    assert made == "text=The boats"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("resume", "résumé"),
        ("STRASSE", "Straße"),
        ("все еще", "всё ещё"),
        ("كتب", "كَتَبَ"),
        ("oresund", "Øresund"),
        ("office", "ofﬁce"),
        ("Caesar", "Cæsar"),
    ],
)
def test_letters_that_a_browser_takes_for_equal_do_not_tell_words_apart(
    before: str, words: str
) -> None:
    text = f"First the {before} was read. Then the {words} was read, and all."
    article = source(text)
    start = text.index(words)
    made = unquote(fragment_for(article, [(start, start + len(words))]))
    assert made == f"text=Then the-,{words}"


def test_letters_that_are_others_to_a_browser_need_no_neighbour() -> None:
    text = "Мой дом. Мои дома и ½ сада."
    article = source(text)
    start = text.index("Мои")
    assert unquote(fragment_for(article, [(start, start + 3)])) == "text=Мои"


def test_neighbours_are_at_most_five_words() -> None:
    text = "So a b c d e f went. Then a b c d e f went. Here z a b c d e f went"
    assert fragment_near(text, "went", "z a b c d e f") == "text=went"
