"""Finding pasted words: they are found exactly where they are printed, or it is said why not."""

from __future__ import annotations

import pytest
from builders import source
from effort import comes_to_an_end

from build_scripts.words.matching import Found, Miss, Missed, find, find_stretch
from build_scripts.words.sources import Form, SourceText

TEXT = source(
    """
    The mayor said the ferry would stop. “We cannot pay for empty boats,” she told reporters.
    “The quay is not a museum, and the ‘safe berth’ was never built.”

    Mr Oster denied it. “My boats carried 2,400 people,” he said. “It is a non-stop link.”
    """
)


def look(words: str, near: str | None = None, text: SourceText = TEXT, marks: bool = True) -> str:
    """The words as printed (parts joined by “|”), or why they were not found."""
    found = find(text, words, near, marks_printed=marks)
    if isinstance(found, Found):
        return " | ".join(text.text[start:end] for start, end in found.spans)
    return found.why.value


def missed(words: str, near: str | None = None, text: SourceText = TEXT) -> Missed:
    found = find(text, words, near, marks_printed=True)
    assert isinstance(found, Missed)
    return found


def test_words_inside_marks_are_direct() -> None:
    found = find(TEXT, "“We cannot pay for empty boats,”", None, marks_printed=True)
    assert isinstance(found, Found)
    assert found.form is Form.DIRECT


def test_outer_marks_mean_a_marked_stretch_that_may_be_longer() -> None:
    assert look("“pay for empty boats”") == "pay for empty boats"


def test_words_pasted_without_marks_are_refused_where_marks_are_printed() -> None:
    found = missed("We cannot pay for empty boats")
    assert (found.why, found.form) == (Miss.FORM, Form.DIRECT)


def test_words_pasted_with_marks_are_refused_where_none_are_printed() -> None:
    found = missed("“the ferry would stop”")
    assert (found.why, found.form) == (Miss.FORM, Form.INDIRECT)


def test_words_half_inside_marks_are_mixed() -> None:
    found = find(TEXT, "for empty boats,” she told reporters", None, marks_printed=True)
    assert isinstance(found, Found)
    assert found.form is Form.MIXED


def test_marks_may_not_be_put_around_half_marked_words() -> None:
    assert look("“boats, she told reporters”") == "absent"
    assert look("“She told reporters”", text=source("“No,” She told reporters")) == "form"


def test_inner_marks_are_compared_as_printed() -> None:
    assert look("“the ‘safe berth’ was never built”") == "the ‘safe berth’ was never built"
    assert look("“the safe berth was never built”") == "absent"
    assert look("“the “safe berth” was never built”") == "absent"


def test_words_in_inner_marks_may_be_quoted_alone() -> None:
    assert look("‘safe berth’") == "safe berth"


def test_single_marks_do_not_stand_for_double_ones() -> None:
    assert look("‘pay for empty boats’") == "marks"


def test_double_marks_do_not_stand_for_single_ones() -> None:
    assert look("“ghost”", text=source("the ‘ghost’ ferry")) == "marks"


@pytest.mark.parametrize("pasted", ['"pay for empty boats"', "«pay for empty boats»"])
def test_any_shape_of_double_marks_will_do(pasted: str) -> None:
    assert look(pasted) == "pay for empty boats"


def test_a_quotation_may_run_over_paragraphs_that_open_with_marks() -> None:
    text = source("He said: “One boat.\n\n“Two boats.”\n\nShe left.")
    assert look("“One boat.\n\n“Two boats.”", text=text) == "One boat.\n\n“Two boats."
    assert look("“Two boats.”", text=text) == "Two boats."


def test_an_apostrophe_is_compared_as_a_letter() -> None:
    text = source("It is the captain’s boat.")
    assert look("the captain's boat", text=text) == "the captain’s boat"
    assert look("the captains boat", text=text) == "absent"


def test_a_line_end_in_the_text_is_a_space() -> None:
    assert look("“not a museum”", text=source("“It is not\na museum.”\n\nEnd.")) == "not\na museum"


@pytest.mark.parametrize(
    "words",
    [
        *("“cannot pay for empty boat”", "“annot pay”", "“carried 2”", "“400 people”"),
        *("“a non-stop”x", "“stop link”", "“a non”"),
    ],
)
def test_words_begin_and_end_with_whole_words(words: str) -> None:
    assert look(words.removesuffix("x")) == ("a non-stop" if "x" in words else "inside-a-word")


@pytest.mark.parametrize(
    "words",
    [
        *(
            "“We cannot pay for empty ships”",
            "“we cannot pay”",
            "“We can pay”",
            "“pay empty boats”",
        ),
        *("“pay for the empty boats”", "“pay for boats empty”", "“quay is not a museum and”"),
        *("“carried 2,401 people”", "“quay is [not] a museum”", "“quay is a museum”"),
    ],
)
def test_altered_words_are_refused(words: str) -> None:
    assert look(words) == "absent"


def test_left_out_words_are_marked_and_the_parts_stand_in_order() -> None:
    assert look("“We cannot […] empty boats”") == "We cannot | empty boats"


@pytest.mark.parametrize("cut", ["[…]", "[...]", "[ … ]"])
def test_an_ellipsis_in_brackets_may_be_typed_in_any_way(cut: str) -> None:
    assert look(f"“We cannot {cut} empty boats”") == "We cannot | empty boats"


def test_parts_in_the_wrong_order_are_refused() -> None:
    found = missed("“empty boats […] We cannot”")
    assert (found.why, found.part) == (Miss.OUT_OF_ORDER, "We cannot")


def test_parts_may_not_overlap() -> None:
    assert look("“We cannot pay […] pay for empty boats”") == "out-of-order"


def test_each_part_begins_and_ends_with_whole_words() -> None:
    assert look("“We can […] boats”") == "inside-a-word"


def test_the_missing_part_is_named() -> None:
    assert missed("“We cannot […] ghost ships”").part == "ghost ships"


def test_a_part_that_holds_no_word_is_refused() -> None:
    assert look("“We cannot […]?”") == "absent"


def test_the_parts_of_a_direct_quotation_stand_all_inside_marks() -> None:
    assert look("“We cannot pay […] she told reporters”") == "form"


def test_a_later_part_that_stands_twice_is_ambiguous() -> None:
    text = source("“One fig. Two pears. Three figs. Four nuts. Three figs. End.”")
    assert look("“Two pears. […] Three figs.”", text=text) == "ambiguous"
    assert look("“One fig. […] Two pears. […] Three figs.”", "End.", text) == (
        "One fig. | Two pears. | Three figs."
    )
    found = find(text, "“One fig. […] Three figs.”", "End.", marks_printed=True)
    assert isinstance(found, Found)
    assert found.spans[1][0] == text.text.rindex("Three")


def test_a_bracketed_ellipsis_that_is_printed_is_found_as_printed() -> None:
    text = source("“We cannot […] pay for boats.” Then: “We cannot row. They pay for boats.”")
    assert look("“We cannot […] pay for boats.”", text=text) == "We cannot […] pay for boats."


def test_words_that_stand_twice_are_ambiguous() -> None:
    text = source("He said “no” on Monday.\nShe said “no” on Friday.")
    found = missed("“no”", text=text)
    assert found.why is Miss.AMBIGUOUS
    assert [text.place(offset) for offset in found.places] == [(1, 10), (2, 11)]


def test_neighbouring_words_point_to_one_place() -> None:
    text = source("He said “no” on Monday.\nShe said “no” on Friday.")
    found = find(text, "“no”", "on Friday", marks_printed=True)
    assert isinstance(found, Found)
    assert text.place(found.spans[0][0]) == (2, 11)


def test_neighbouring_words_may_hold_the_words_themselves() -> None:
    text = source("He said “no” on Monday.\nShe said “no” on Friday.")
    assert look("“no”", "She said “no”", text) == "no"


def test_neighbouring_words_that_do_not_stand_there_are_refused() -> None:
    assert look("“a museum”", "on a Sunday") == "near-absent"


def test_neighbouring_words_that_stand_far_off_are_refused() -> None:
    text = source("He said “no” on Monday.\n\n" + "Rain fell. " * 40 + "\n\nThe end.")
    assert look("“no”", "The end", text) == "near-elsewhere"


def test_neighbouring_words_between_both_places_do_not_decide() -> None:
    text = source("“no” or “no”")
    assert look("“no”", "or", text) == "ambiguous"


def test_of_equal_words_only_those_with_the_pasted_form_count() -> None:
    text = source("The quay is old. “The quay is old,” she said.")
    assert look("“The quay is old”", text=text) == "The quay is old"
    assert look("The quay is old", text=text) == "The quay is old"


def test_in_a_transcript_words_stand_without_marks() -> None:
    text = source("THE MAYOR: We cannot pay.")
    assert look("We cannot pay.", text=text, marks=False) == "We cannot pay."
    assert look("“We cannot pay.”", text=text, marks=False) == "We cannot pay."


def test_a_stray_mark_does_not_turn_the_others_inside_out() -> None:
    text = source('He bought 6" of rope. "We cannot pay," she said.')
    assert look('"We cannot pay,"', text=text) == "We cannot pay,"


def test_words_between_two_quotations_are_not_quoted() -> None:
    assert look("“—he said—”", text=source("“Yes”—he said—“no.”")) == "form"
    assert look('"—he said—"', text=source('"Yes,"—he said—"no."')) == "form"


def test_a_stretch_may_end_at_a_hyphen() -> None:
    text = source("the Lowport-Saltholm line")
    assert [text.text[a:b] for a, b in find_stretch(text, "Lowport")] == ["Lowport"]
    assert find_stretch(text, "Low") == []


@pytest.mark.parametrize(
    ("text", "words", "near"),
    [
        ("“a b” " * 20_000, "“a”", None),
        ("“a b” " * 20_000, "“a”", "b"),
        ("“a b” " * 20_000, "“a […] b […] a”", "b"),
        ("“a " * 30_000 + "’b’ " * 30_000, "“a […] b”", None),
        ("\n\n“a" * 30_000, "“a”", "a"),
    ],
)
def test_a_hostile_text_is_searched_in_bounded_time(
    text: str, words: str, near: str | None
) -> None:
    with comes_to_an_end():
        assert look(words, near, source(text)) != ""


PIECES = source(
    """
    “The wall is old,” Ada said. “The wall is old,” Bo said on Monday. “It must go,” he went on.

    “The wall is old,” Cy said. “It must go,” she went on, and left.
    """
)


def place_of(words: str, near: str) -> list[int]:
    found = find(PIECES, words, near, marks_printed=True)
    assert isinstance(found, Found), found
    return [PIECES.text[:start].count("The wall") for start, _ in found.spans]


def test_near_is_measured_to_the_nearest_piece() -> None:
    words = "“The wall is old, […] It must go,”"
    assert isinstance(find(PIECES, words, None, marks_printed=True), Missed)
    assert place_of(words, "Ada said") == [0, 2]
    assert place_of(words, "Bo said on Monday") == [1, 2]
    assert place_of(words, "she went on, and left") == [2, 3]


def test_near_may_hold_a_piece() -> None:
    words = "“The wall is old, […] It must go,”"
    assert place_of(words, "“The wall is old,” Cy said") == [2, 3]
    assert place_of(words, "“The wall is old,” Ada said") == [0, 2]


def test_of_two_that_share_the_piece_beside_near_the_tighter_is_taken() -> None:
    assert place_of("“The wall is old, […] It must go,”", "he went on") == [1, 2]
