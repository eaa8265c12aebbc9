"""What differs between two printings, each kind of it named."""

from __future__ import annotations

import pytest

from build_scripts.record.wording import DifferenceKind, compared

FIRST = "“We shall never defend the old harbour wall, and the town must pay for it in 2031,”"


def kinds(ours: str, theirs: str = FIRST) -> list[tuple[DifferenceKind, str, str]]:
    found = (run.difference for run in compared(ours, theirs))
    return [(d.kind, d.ours, d.theirs) for d in found if d is not None]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("We shall", "[The council] shall", (DifferenceKind.BRACKETS, "[The council]", "We")),
        ("town must", "town [soon] must", (DifferenceKind.BRACKETS, "[soon]", "")),
        ("harbour", "harbor", (DifferenceKind.SPELLING, "harbor", "harbour")),
        ("wall", "Wall", (DifferenceKind.SPELLING, "Wall", "wall")),
        ("harbour wall", "harbour-wall", (DifferenceKind.SPELLING, "harbour-wall", "harbour wall")),
        ("defend the old", "defend […] old", (DifferenceKind.CUT, "[…]", "the")),
        ("old harbour", "harbour", (DifferenceKind.LEFT_OUT, "", "old")),
        ("“We shall never", "“never", (DifferenceKind.BEGINS_LATER, "", "We shall")),
        (" in 2031", "", (DifferenceKind.ENDS_SOONER, "", "in 2031")),
        ("old harbour", "old stone harbour", (DifferenceKind.ADDED, "stone", "")),
        ("wall,", "wall;", (DifferenceKind.PUNCTUATION, ";", ",")),
        ("defend", "rebuild", (DifferenceKind.OTHER_WORDS, "rebuild", "defend")),
        ("2031", "2032", (DifferenceKind.OTHER_WORDS, "2032", "2031")),
        ("never", "now", (DifferenceKind.OTHER_WORDS, "now", "never")),
        ("“We shall", "“And so We shall", (DifferenceKind.BEGINS_SOONER, "And so", "")),
        ("in 2031", "in 2031 at once", (DifferenceKind.ENDS_LATER, "at once", "")),
    ],
)
def test_each_kind_of_difference_has_its_name(
    old: str, new: str, kind: tuple[DifferenceKind, str, str]
) -> None:
    ours = FIRST.replace(",”", "”").replace(old, new)
    assert kinds(ours, FIRST.replace(",”", "”")) == [kind]


@pytest.mark.parametrize("ours", ["can’t", "illegal"])
def test_a_word_that_turns_the_sense_is_never_called_a_spelling(ours: str) -> None:
    theirs = {"can’t": "can", "illegal": "legal"}[ours]
    assert kinds(f"It is {ours} said", f"It is {theirs} said") == [
        (DifferenceKind.OTHER_WORDS, ours, theirs)
    ]


def test_marks_and_variants_of_print_are_no_difference() -> None:
    assert (
        kinds(
            '"It is a “safe” berth\u00a0- so they\'re told"',
            "‘It is a ‘safe’ berth - so they’re told’",
        )
        == []
    )


def test_the_runs_are_the_printing() -> None:
    ours = "“We [all] shall never defend … the harbor wall!”"
    assert "".join(run.text for run in compared(ours, FIRST)) == ours


def test_a_difference_at_both_ends_is_two() -> None:
    assert [kind for kind, *_ in kinds("never defend the old harbour wall")] == [
        DifferenceKind.BEGINS_LATER,
        DifferenceKind.ENDS_SOONER,
    ]


@pytest.mark.parametrize(
    ("theirs", "ours", "kind"),
    [
        ("greys", "grays", DifferenceKind.SPELLING),
        ("greys,", "grays", DifferenceKind.SPELLING),
        ("greys", "grays,", DifferenceKind.SPELLING),
        ("grey", "gray", DifferenceKind.OTHER_WORDS),
        ("programme", "program", DifferenceKind.SPELLING),
        ("programmes", "program", DifferenceKind.OTHER_WORDS),
        ("harbour", "arbour", DifferenceKind.OTHER_WORDS),
        ("20310", "20311", DifferenceKind.OTHER_WORDS),
        ("shell", "she’ll", DifferenceKind.OTHER_WORDS),
    ],
)
def test_a_spelling_is_a_long_word_that_begins_alike_and_differs_in_two_letters_at_most(
    theirs: str, ours: str, kind: DifferenceKind
) -> None:
    assert kinds(f"so {ours} it is", f"so {theirs} it is") == [(kind, ours, theirs)]


def test_long_words_that_repeat_themselves_are_compared_as_short_ones_are() -> None:
    assert kinds("never " * 250 + "again", "never " * 250) == [
        (DifferenceKind.ENDS_LATER, "again", "")
    ]


def test_of_several_words_that_are_spelt_otherwise_each_may_differ_in_its_own_way() -> None:
    assert kinds("the old harbor Wall", "the old harbour wall") == [
        (DifferenceKind.SPELLING, "harbor Wall", "harbour wall")
    ]
    assert kinds("the old harbor Well", "the old harbour wall") == [
        (DifferenceKind.OTHER_WORDS, "harbor Well", "harbour wall")
    ]


def test_in_a_long_printing_words_that_often_come_are_compared_like_all() -> None:
    verse = "the tide rose and the wall held and "
    assert kinds(f"{verse * 20}long {verse * 20}", verse * 40) == [
        (DifferenceKind.ADDED, "long", "")
    ]
