"""Words that two articles print and that are probably one act of speech."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from effort import calls_of
from hypothesis import given
from hypothesis import strategies as some
from rapidfuzz import fuzz

from build_scripts.checking import likely_pairs as search
from build_scripts.checking.likely_pairs import likely_pairs
from build_scripts.checking.pair_candidates import candidates_in

GULL = "We shall not run the night boat for a penny less than it costs us"


def story(folder: Path, *articles: str) -> Story:
    """A story of articles; each is the lines of one quotation after its id."""
    made = Story.empty(folder)
    for number, quotation in enumerate(articles):
        head = "unchecked: by hand\npublished: 2031-05-02\nquotations:\n"
        made.write(f"articles/a{number}.yml", f"title: A\n{head}  - {{id: q, {quotation}}}\n")
    return made


def pairs(folder: Path, *articles: str) -> list[tuple[str, str, bool]]:
    found = likely_pairs(candidates_in(story(folder, *articles).entries().articles.values()))
    return [(pair.first.address, pair.second.address, pair.same_speaker) for pair in found]


def said(words: str, speaker: str = "bo", more: str = "") -> str:
    return f"text: {words!r}, speaker: {speaker}, cue: said{more and ', ' + more}"


BOTH = [("a0#q", "a1#q", True)]


@pytest.mark.parametrize(
    "other",
    [
        f"“{GULL}.”",
        "“We shall not run the night-boat for a penny less than it costs us”",
        "“We [the line] shall not run the night boat for a penny less than it costs us”",
        "“We shall not run the night boat […] less than it costs us”",
        "“not run the night boat for a penny less”",
        "“WE SHALL NOT RUN the night boat for a peny less than it costs us!”",
    ],
)
def test_another_printing_of_one_speaker_is_found(tmp_path: Path, other: str) -> None:
    assert pairs(tmp_path, said(f"“{GULL}”"), said(other)) == BOTH


@pytest.mark.parametrize(
    "other",
    [
        said("“shall not run”"),
        said("“We shall not run the day boat in the storms of a long winter, whatever it costs”"),
        said("the night boat will run for a penny"),
        said(f"“{GULL}”", more="said_on: 2031-04-01"),
        said("“a penny less”", "ann", "on_behalf_of: lowport"),
    ],
    ids=["too short", "other words", "reported", "another day", "few words of another speaker"],
)
def test_what_is_another_statement_is_not(tmp_path: Path, other: str) -> None:
    assert pairs(tmp_path, said(f"“{GULL}”", more="said_on: 2031-05-01"), other) == []


def test_the_very_words_given_to_another_are_found_and_said_to_be_so(tmp_path: Path) -> None:
    assert pairs(tmp_path, said(f"“{GULL}”"), said(f"“{GULL}”", "ann")) == [("a0#q", "a1#q", False)]


def test_who_speaks_for_one_body_counts_as_one_speaker(tmp_path: Path) -> None:
    ours = said(f"“{GULL}”", more="on_behalf_of: line")
    assert pairs(tmp_path, ours, said(f"“{GULL}”", "ann", "on_behalf_of: line")) == BOTH


@pytest.mark.parametrize("second", ["one", "two"])
def test_two_that_have_an_utterance_each_are_answered(tmp_path: Path, second: str) -> None:
    ours = said(f"“{GULL}”", more="utterance: one")
    assert pairs(tmp_path, ours, said(f"“{GULL}”", more=f"utterance: {second}")) == []


def test_one_that_has_an_utterance_is_asked_of_the_other(tmp_path: Path) -> None:
    assert pairs(tmp_path, said(f"“{GULL}”", more="utterance: one"), said(f"“{GULL}”")) == BOTH


def test_words_that_everybody_uses_cost_no_time(tmp_path: Path) -> None:
    assert calls_to_pair(tmp_path / "more", 40) < 4.5 * calls_to_pair(tmp_path / "some", 10)


def calls_to_pair(folder: Path, articles: int) -> int:
    """How many calls it takes to find that nothing pairs in so many articles of the same words."""
    folder.mkdir()
    made = Story.empty(folder)
    for number in range(articles):
        lines = "".join(
            f"  - {{id: q{i}, text: “We will not comment on the matter {number}x{i}”, "
            "speaker: bo, cue: said}\n"
            for i in range(20)
        )
        made.write(f"articles/a{number}.yml", f"title: A\nunchecked: x\nquotations:\n{lines}")
    printed = candidates_in(made.entries().articles.values())
    assert likely_pairs(printed) == ()
    return calls_of(lambda: likely_pairs(printed))


FEW_LETTERS = some.text("ab ", min_size=1, max_size=24)


@given(FEW_LETTERS, FEW_LETTERS, some.floats(0, 100))
def test_the_quick_look_refuses_only_what_is_not_so_alike(
    one: str, other: str, least: float
) -> None:
    """The slow look says how alike they are; the quick one may let through what is less alike."""
    assert search._can_be(one, other, least) or fuzz.partial_ratio(one, other) < least


def test_words_that_hold_all_of_the_other_are_looked_at() -> None:
    assert search._can_be("night boat", "the night boat runs", 100)
    assert not search._can_be("night boat", "the day train", 82)
