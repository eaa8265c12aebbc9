"""Quotation marks as printed: what stands inside them."""

from __future__ import annotations

import pytest

from build_scripts.words.marks import MarkKind, marked_stretches, outer_marks, paragraph_starts


def inside(text: str, kind: MarkKind | None = None) -> list[str]:
    return [text[s.start : s.end] for s in marked_stretches(text) if kind in (None, s.kind)]


@pytest.mark.parametrize(
    "text",
    ["“b c”", '"b c"', "‘b c’", "'b c'", "«b c»", "»b c«", "„b c“", "”b c”", "‚b c‘", "‹b c›"],
)
def test_marks_of_every_country_enclose_words(text: str) -> None:
    assert inside(f"a {text} d") == ["b c"]


def test_corner_marks_enclose_words_and_nest() -> None:
    text = "市長は「議員が『反対』と述べた」と言った。"
    assert inside(text, MarkKind.DOUBLE) == ["議員が『反対』と述べた"]
    assert inside(text, MarkKind.SINGLE) == ["反対"]


def test_marks_nest() -> None:
    assert inside("She said: “He called it ‘a ghost’ twice.”") == [
        "He called it ‘a ghost’ twice.",
        "a ghost",
    ]


def test_double_marks_may_nest_in_single_ones() -> None:
    text = "‘He said “never” to me,’ she said."
    assert inside(text) == ["He said “never” to me,", "never"]


@pytest.mark.parametrize(
    "text", ["the mayor’s boat", "don't stop", "the captains’ boats", "’Twas late", "rock ’n’ roll"]
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert inside(text, MarkKind.DOUBLE) == []
    assert all(len(words) < 3 for words in inside(text))


def test_an_apostrophe_does_not_close_single_marks() -> None:
    assert inside("a ‘boat that isn’t new’ came") == ["boat that isn’t new"]


def test_a_quotation_of_several_paragraphs_opens_each_and_closes_once() -> None:
    text = "He said: “One.\n\n“Two.\n\n“Three.”\n\nHe left."
    (words,) = inside(text)
    assert words == "One.\n\n“Two.\n\n“Three."


def test_straight_marks_run_over_paragraphs_too() -> None:
    (words,) = inside('"One.\n\n"Two."\n\nHe left.')
    assert words == 'One.\n\n"Two.'


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert inside("He said: “One.\n\nShe said: “Two.”") == ["One.", "Two."]


def test_a_single_mark_that_is_never_closed_is_an_apostrophe() -> None:
    assert inside("the ‘boat came\n\nand went") == []


def test_inches_do_not_open_a_quotation() -> None:
    assert inside('He is 6\'1" tall and said "no" twice') == ["no"]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert paragraph_starts("One\nTwo\nThree") == (0, 4, 8)


def test_with_blank_lines_a_line_end_is_a_space() -> None:
    assert paragraph_starts("One\nTwo\n\n  Three") == (0, 11)


def test_outer_marks_enclose_all_of_the_words() -> None:
    stretch = outer_marks(" “we ‘never’ stop” ")
    assert stretch is not None
    assert (stretch.kind, stretch.start, stretch.end) == (MarkKind.DOUBLE, 2, 17)


@pytest.mark.parametrize(
    "words", ["we stop", "“we” and “they”", "“we stop", "we stop”", "", "“", "‘we’ and ‘they’"]
)
def test_words_that_are_not_enclosed_have_no_outer_marks(words: str) -> None:
    assert outer_marks(words) is None


def test_marks_nest_eight_deep_at_most() -> None:
    assert len(marked_stretches("“a " * 50)) == 8


def test_an_opening_mark_misprinted_for_a_closing_one_closes() -> None:
    text = "an “orderly review“ of the quay, and a “second” one"
    assert [text[s.start : s.end] for s in marked_stretches(text)] == ["orderly review", "second"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lee said ‘the workers’ rights were lost’ then.", ["the workers’ rights were lost"]),
        ("Lee said the ‘workers’ rights’ were lost.", ["workers’ rights"]),
        ("Lee said ‘the boys’ and girls’ teams’ were late.", ["the boys’ and girls’ teams"]),
        ("‘It was the workers’ fault, not the drivers’,’ Lee said.", None),
        ("'The workers' wages fell for years and years' at best.", None),
        ("Lee said ‘the bosses’ were late, as the workers’ union was.", ["the bosses"]),
        (
            "‘The bosses’ came. ‘The workers’ rights’ did not.",
            ["The bosses", "The workers’ rights"],
        ),
    ],
)
def test_the_apostrophe_of_several_owners_closes_nothing(
    text: str, words: list[str] | None
) -> None:
    found = inside(text, MarkKind.SINGLE)
    if words is None:
        (found_whole,) = found
        assert found_whole.split()[-1].strip(",’'") in ("drivers", "years")
    else:
        assert found == words
