"""Reports inside reports, clauses with words in marks, and speech in single marks."""

from __future__ import annotations

import pytest
from builders import source
from effort import comes_to_an_end
from spoken import told

from build_scripts.attribution.speech import speech_in


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ada Quill said she thinks the plan is “a poor joke” by the board.",
            "she thinks the plan is “a poor joke” by the board",
            "Ada Quill",
        ),
        (
            "Ada Quill told the board that he credits the fall to “fewer boats” in winter.",
            "he credits the fall to “fewer boats” in winter",
            "Ada Quill",
        ),
        (
            "Ada Quill called it late, telling reporters on Friday that he thinks it is “a good plan.”",
            "he thinks it is “a good plan.”",
            "Ada Quill",
        ),
        (
            "Ada Quill said that she would keep what she called “the last berth” open.",
            "she would keep what she called “the last berth” open",
            "Ada Quill",
        ),
        (
            "The quay leaked “in places” all winter, said the board’s engineer, Tom Barrow.",
            "The quay leaked “in places” all winter",
            "Tom Barrow",
        ),
    ],
)
def test_words_inside_a_report_belong_to_the_outer_one(text: str, words: str, speaker: str) -> None:
    assert told(text) == [(words, "mixed", speaker)]


def test_two_reports_of_one_subject_are_two() -> None:
    rows = told(
        "Ada Quill said that the quay is “full of holes” and said that Bram Oster is “asleep”."
    )
    assert rows == [
        ("the quay is “full of holes”", "mixed", "Ada Quill"),
        ("Bram Oster is “asleep”", "mixed", "Ada Quill"),
    ]


def test_what_somebody_else_says_meanwhile_is_theirs() -> None:
    rows = told(
        "Ada Quill said the quay leaks, while Bram Oster called it “sound enough for years”."
    )
    assert rows[-1] == ("it “sound enough for years”", "mixed", "Bram Oster")


def test_a_whole_sentence_right_behind_the_inner_verb_stays_its_own() -> None:
    rows = told("Ada Quill said that Bram Oster told her: “We will close the quay in winter.”")
    assert rows == [("“We will close the quay in winter.”", "direct", "Bram Oster")]


def test_that_right_before_the_marks_makes_a_part_of_a_sentence_of_them() -> None:
    rows = told("Ada Quill told the Lowport Herald that “the quay leaks in every winter.”")
    assert rows == [("that “the quay leaks in every winter.”", "mixed", "Ada Quill")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We close the quay,” Ada Quill in her first speech said.", "Ada Quill"),
        (
            "Ada Quill — named by the board last year — said the quay is “full of holes”.",
            "Ada Quill",
        ),
        ("Ada Quill, 22, of Lowport, Corn., said the quay is “full of holes”.", "Ada Quill"),
        (
            "Another boatman who worked at the old quay said it is “full of holes”.",
            "Another boatman",
        ),
        ("Quill’s office said the quay is “full of holes”.", "Quill’s office"),
        ("In a letter to the Harbour Board, Ada Quill wrote it is “full of holes”.", "Ada Quill"),
        ("Lowport (Herald) – Ada Quill closed it, saying it is “full of holes”.", "Ada Quill"),
    ],
)
def test_a_speaker_with_an_aside(text: str, speaker: str) -> None:
    assert [who for _, _, who in told(text)] == [speaker]


def test_a_report_in_a_side_clause_ends_with_it() -> None:
    rows = told("While Ada Quill said the quay is “full of holes,” the board keeps it open.")
    assert rows == [("the quay is “full of holes,”", "mixed", "Ada Quill")]


def test_speech_in_single_marks_where_a_text_puts_it_there() -> None:
    rows = told(
        "‘We can’t keep the berth open,’ said Ada Quill.\n\n"
        "Bram Oster told the meeting: ‘I won’t pay for what they call “a berth”.’ It was late.\n\n"
        "She said the plan was ‘a poor joke’."
    )
    assert rows == [
        ("‘We can’t keep the berth open,’", "direct", "Ada Quill"),
        ("‘I won’t pay for what they call “a berth”.’", "direct", "Bram Oster"),
        ("the plan was ‘a poor joke’", "mixed", "She"),
    ]


def test_a_headline_in_marks_needs_the_words_as_speech_below() -> None:
    body = "“We will sell the ‘golden berth’ soon,” Ada Quill said.\n\nThe golden week is over."
    shown = list(speech_in(source(f"Talk of a ‘golden week’\n\n{body}")))
    assert [one.start for one in shown] == [25]


def test_a_sentence_of_nothing_but_verbs_comes_to_an_end() -> None:
    with comes_to_an_end():
        assert told("said " * 800) == []
