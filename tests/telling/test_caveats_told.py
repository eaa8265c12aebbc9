"""Caveats: what is said beside words at each length, and that nothing is said where nothing is to say."""

from __future__ import annotations

import pytest

from build_scripts.checking.compared import Ground
from build_scripts.entries import Attribution
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.telling.caveats import (
    About,
    Caveat,
    Caveats,
    how_checked,
    how_marks_were_read,
    what_is_cited,
    what_is_left_out,
    who_relayed,
    who_says_who,
    whose_words,
)
from build_scripts.words.sources import Form

PART = "Only the words inside quotation marks are the speaker’s; the rest is the reporter’s"


@pytest.mark.parametrize(
    ("form", "lengths"),
    [
        (Form.DIRECT, None),
        (Form.MIXED, ("Quoted in part", PART, PART)),
        (
            Form.INDIRECT,
            (*("Reported, not quoted",) * 2, "The reporter’s words, not Ida Stone’s"),
        ),
    ],
)
def test_whose_words_they_are_is_said_where_not_all_are_the_speakers(
    form: Form, lengths: tuple[str, str, str] | None
) -> None:
    found = whose_words(form, ["Ida Stone"])
    assert (found and (found.short, found.line, found.full)) == lengths


@pytest.mark.parametrize(
    ("marks", "form", "short"),
    [
        (None, Form.DIRECT, ""),
        (None, Form.INDIRECT, ""),
        (SpeechMarks.ABSENT, Form.DIRECT, "Printed without marks"),
        (SpeechMarks.ABSENT, Form.MIXED, "Printed without marks"),
        (SpeechMarks.ABSENT, Form.INDIRECT, ""),
        (SpeechMarks.PRINTED, Form.DIRECT, "Its end is not clear in print"),
        (SpeechMarks.PRINTED, Form.INDIRECT, "Not clear in print"),
    ],
)
def test_marks_that_an_editor_read_are_said_to_be_read_by_us(
    marks: SpeechMarks | None, form: Form, short: str
) -> None:
    found = how_marks_were_read(marks, form)
    assert (found.short if found else "") == short
    if found:
        assert found.line == f"{short}: our reading"
        assert found.full.endswith("is our reading of the page")


@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_is_said_of_what_does_not_occur(nothing: str | None) -> None:
    assert what_is_left_out(nothing) is None
    assert what_is_cited(nothing) is None
    assert who_relayed([]) is None


def test_what_is_left_out_is_answered_for() -> None:
    left_out = what_is_left_out("It only names the boats.")
    assert left_out == Caveat(
        About.CUT, "Something is left out", *("On what is left out: It only names the boats",) * 2
    )


def test_what_is_cited_and_who_relayed_are_named() -> None:
    cited, relayed = what_is_cited("a ledger"), who_relayed(["Bo", "the Wire"])
    assert cited == Caveat(About.CITED, "Citing others", *("Cites: a ledger",) * 2)
    said = "elayed by Bo and then by the Wire; not heard from the speaker"
    assert relayed == Caveat(About.RELAYED, "Hearsay", f"Hearsay: r{said}", f"R{said}")


@pytest.mark.parametrize("attribution", list(Attribution))
def test_only_a_speaker_whom_we_inferred_is_said_to_be_inferred(attribution: Attribution) -> None:
    found = who_says_who(attribution)
    is_ours = attribution is Attribution.INFERRED
    assert (found.short if found else "") == ("Speaker inferred by us" if is_ours else "")


@pytest.mark.parametrize("ground", list(Ground))
def test_words_nobody_compared_are_marked_at_every_length(ground: Ground) -> None:
    found = how_checked(ground, "en", 1)
    is_by_hand = ground is Ground.UNCHECKED
    mark = "Copied by hand" if is_by_hand else ""
    assert (found.short, found.line) == (mark, mark)
    assert found.full.startswith("Copied by hand") is is_by_hand
    assert found.full[-1] not in ".;"


CAVEATS = Caveats(
    (
        Caveat(About.CITED, "Citing others", "", "Cites: a ledger"),
        Caveat(About.CHECK, "", "By hand", "By hand, whole"),
    )
)


def test_caveats_are_given_in_their_order_without_those_that_are_empty() -> None:
    assert CAVEATS.short() == ("Citing others",)
    assert CAVEATS.line() == ("By hand",)
    assert CAVEATS.full() == ("Cites: a ledger", "By hand, whole")


def test_what_a_surface_says_elsewhere_is_left_out_and_nothing_else() -> None:
    assert CAVEATS.short(but=(About.CITED,)) == ()
    assert CAVEATS.line(but=(About.CITED,)) == ("By hand",)
    assert CAVEATS.line(but=(About.CHECK,)) == ()
    assert CAVEATS.full(but=(About.CHECK,)) == ("Cites: a ledger",)


def test_a_caveat_is_found_by_what_it_is_about() -> None:
    assert CAVEATS.of(About.CHECK) is CAVEATS[1]
    assert CAVEATS.of(About.RELAYED) is None
