"""The words of the site for checks, acts, grounds, forms, counts and lists: no more than is known."""

from __future__ import annotations

import pytest

from build_scripts.checking.acts import ActGround, Basis
from build_scripts.checking.compared import Ground
from build_scripts.entries import Act, Actor
from build_scripts.telling.words import (
    act_in_words,
    basis_in_words,
    capital,
    check_label,
    count,
    form_note,
    listed,
    quoted_start,
    uncapital,
)
from build_scripts.words.sources import Form

BY_HAND = "Copied by hand; not compared with the source."
NO_TRUTH = " Not a check of truth."


@pytest.mark.parametrize(
    ("ground", "language", "sense", "label"),
    [
        (Ground.UNCHECKED, "en", 1, BY_HAND),
        (Ground.UNCHECKED, "en", 0, BY_HAND),
        (
            *(Ground.PRINTED, "en", 1),
            "Matches the article as printed: words, marks, the speaker’s turn, what stands around "
            f"them.{NO_TRUTH}",
        ),
        (
            *(Ground.PRINTED, "en-GB", 1),
            "Matches the article as printed: words, marks, the speaker’s turn, what stands around "
            f"them.{NO_TRUTH}",
        ),
        (
            *(Ground.PRINTED, "de", 1),
            f"Matches the article as printed: words, marks, what stands around them.{NO_TRUTH}",
        ),
        (Ground.PRINTED, "eo", 1, f"Matches the article as printed: words, marks.{NO_TRUTH}"),
        (Ground.PRINTED, "en", 0, f"Matches the article as printed: words, marks.{NO_TRUTH}"),
        (
            *(Ground.MATCHED_EARLIER, "en", 0),
            f"Words and marks matched earlier against a text that is not published here.{NO_TRUTH}",
        ),
        (
            *(Ground.MATCHED_EARLIER, "de", 1),
            "Words, marks and what stands around them matched earlier against a text that is not "
            f"published here.{NO_TRUTH}",
        ),
    ],
)
def test_a_label_promises_what_was_looked_at_and_nothing_more(
    ground: Ground, language: str, sense: int, label: str
) -> None:
    assert check_label(ground, language, sense) == label


def actor(kind: str) -> Actor:
    keys = {"described_as": "X", "article": "a"} if kind == "unnamed-source" else {}
    return Actor.model_validate({"name": "Ann", "kind": kind, **keys})


@pytest.mark.parametrize(
    ("act", "kinds", "verb"),
    [
        (Act.ACCUSES, ("person",), "accuses"),
        (Act.ACCUSES, ("person", "person"), "accuse"),
        (Act.ACCUSES, ("group",), "accuse"),
        (Act.DENIES, ("organisation",), "denies"),
        (Act.DENIES, ("person", "government"), "deny"),
        (Act.SAYS, ("group",), "say"),
        (Act.SAYS, (), "says"),
    ],
)
def test_an_act_agrees_with_those_who_do_it(act: Act, kinds: tuple[str, ...], verb: str) -> None:
    assert act_in_words(act, [actor(kind) for kind in kinds]) == verb


@pytest.mark.parametrize(
    ("ground", "words"),
    [
        (ActGround.CUE, "(article: “x”)"),
        (ActGround.WORDS, "(“x”)"),
        (ActGround.EDITOR, "(our reading: x)"),
        (ActGround.NONE_NEEDED, ""),
    ],
)
def test_on_what_ground_an_act_stands_is_said(ground: ActGround, words: str) -> None:
    assert basis_in_words(Basis(ground, "x")) == words


@pytest.mark.parametrize(
    ("form", "names", "note"),
    [
        (Form.DIRECT, ("Ann",), ""),
        (Form.INDIRECT, ("Ann",), "the reporter’s words, not Ann’s"),
        (Form.INDIRECT, ("Ann", "the Woods"), "the reporter’s words, not Ann and the Woods’"),
        (
            *(Form.MIXED, ("Ann",)),
            "only the words inside quotation marks are the speaker’s; the rest is the reporter’s",
        ),
    ],
)
def test_whose_words_are_printed_is_said_where_not_all_are_the_speakers(
    form: Form, names: tuple[str, ...], note: str
) -> None:
    assert form_note(form, names) == note


@pytest.mark.parametrize(
    ("number", "plural", "words"),
    [
        (0, "", "0 tallies"),
        (1, "", "1 tally"),
        (2, "", "2 tallies"),
        (2304, "", "2,304 tallies"),
    ],
)
def test_a_count_has_its_noun(number: int, plural: str, words: str) -> None:
    assert count(number, "tally", "tallies") == words
    assert count(number, "boat") == words.replace("tallies", "boats").replace("tally", "boat")


@pytest.mark.parametrize(
    ("names", "most", "words"),
    [
        ("", 4, ""),
        ("A", 4, "A"),
        ("AB", 4, "A and B"),
        ("ABC", 4, "A, B and C"),
        ("ABCD", 4, "A, B, C and D"),
        ("ABCDE", 4, "A, B, C and 2 others"),
        ("ABC", 2, "A and 2 others"),
    ],
)
def test_names_are_listed_and_what_is_left_out_is_counted(
    names: str, most: int, words: str
) -> None:
    assert listed(list(names), most) == words
    assert most != 4 or listed(list(names)) == words


def test_the_first_letter_alone_changes() -> None:
    assert (capital("the UN says"), capital("")) == ("The UN says", "")
    assert (uncapital("The UN says"), uncapital("")) == ("the UN says", "")


@pytest.mark.parametrize(
    ("words", "most", "start"),
    [
        ("“We pay, and we stay.”", 12, "We pay, and we stay."),
        ("“We pay, and we stay.”", 2, "We pay …"),
        ("“We pay and we stay.”", 5, "We pay and we stay."),
        ("„Wir zahlen“", 12, "Wir zahlen"),
    ],
)
def test_the_start_of_a_quotation_is_bare_of_marks(words: str, most: int, start: str) -> None:
    assert quoted_start(words, most) == start


def test_a_heading_has_twelve_words_at_most() -> None:
    words = [f"w{number}" for number in range(13)]
    assert quoted_start(" ".join(words[:12])) == " ".join(words[:12])
    assert quoted_start(" ".join(words)) == f"{' '.join(words[:12])} …"
