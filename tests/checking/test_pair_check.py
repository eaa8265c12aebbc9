"""Which statements editors may set side by side, and which they are asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.kept_pairs import KeptPairs
from build_scripts.checking.pair_candidates import candidates_in
from build_scripts.checking.pair_check import pair_problems
from build_scripts.problems import Problem

BOAT = "We shall not run the night boat for a penny less than it costs us"
CLAIM = "positions: [{claim: dear, position: yes}]"


@pytest.fixture
def boat(tmp_path: Path) -> Story:
    return (
        Story.empty(tmp_path)
        .write("actors/bo.yml", "{name: Bo, kind: person}")
        .write("actors/ann.yml", "{name: Ann, kind: person}")
        .write("claims/dear.yml", "{title: Dear, proposition: The boat is dear.}")
        .write("claims/safe.yml", "{title: Safe, proposition: The boat is safe.}")
    )


def article(story: Story, name: str, *quotations: str, keys: str = "") -> Story:
    lines = "\n".join(f"  - {{cue: said, {quotation}}}" for quotation in quotations)
    head = f"title: The {name}\nunchecked: by hand\n{keys}"
    return story.write(f"articles/{name}.yml", f"{head}quotations:\n{lines}\n")


def _problems(story: Story) -> tuple[Problem, ...]:
    entries = story.entries()
    return pair_problems(entries, candidates_in(entries.articles.values()), KeptPairs())


def told(story: Story) -> list[str]:
    """What is said of pairs, by the name of the problem and its reason."""
    return [f"{p.code.name}: {p.message}" for p in _problems(story)]


def reason(story: Story, earlier: str, later: str = f"speaker: bo, {CLAIM}") -> str:
    """Why two statements of two articles are no pair; empty where they are one."""
    article(story, "then", f"id: e, text: “Then.”, {earlier}")
    article(story, "now", f"id: l, text: “Now.”, earlier: [then#e], {later}")
    problems = [p for p in _problems(story) if p.code.name == "earlier-not-a-pair"]
    return problems[0].message.partition(": ")[2].rstrip(".") if problems else ""


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        (f"speaker: bo, {CLAIM}", ""),
        (f"speaker: [ann, bo], {CLAIM}", ""),
        (f"speaker: ann, {CLAIM}", "they have no speaker in common"),
        (
            "speaker: bo, positions: [{claim: safe, position: yes}]",
            "they take no position on one and the same claim",
        ),
        ("speaker: bo", "they take no position on one and the same claim"),
        # What is wrong with these is told by others.
        (f"speaker: nobody, {CLAIM}", ""),
        ("speaker: bo, positions: [{claim: lost, position: yes}]", ""),
        ("speaker: ann, withdrawn: {date: 2031-01-01, why: x}", ""),
    ],
)
def test_a_pair_is_of_one_speaker_and_on_one_claim(boat: Story, earlier: str, said: str) -> None:
    assert reason(boat, earlier) == said


def test_nothing_is_asked_of_what_was_withdrawn(boat: Story) -> None:
    later = "speaker: ann, withdrawn: {date: 2031-01-01, why: x}"
    assert reason(boat, f"speaker: bo, {CLAIM}", later) == ""


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ("said_on: 2031-03-01", "said_on: 2031-03-02", ""),
        ("said_on: 2031-03-02", "said_on: 2031-03-02", ""),
        ("said_on: 2031-03-02", "said_on: 2031-03", ""),
        ("said_on: 2031-03-03", "said_on: 2031-03-02", "the former was said after the latter"),
        ("said_on: 2031-03-03", "cue: said", ""),
        ("cue: said", "said_on: 2031-03-02", ""),
    ],
)
def test_the_earlier_one_was_not_said_after_the_later(
    boat: Story, then: str, now: str, said: str
) -> None:
    keys = {"cue: said": ""}
    then, now = (f", {keys.get(one, one)}".rstrip(", ") for one in (then, now))
    found = reason(boat, f"speaker: bo, {CLAIM}{then}", f"speaker: bo, {CLAIM}{now}")
    assert found == said


def test_words_were_said_on_the_day_of_their_occasion(boat: Story) -> None:
    occasion = "occasions:\n  quay: {date: 2031-03-09}\n"
    article(
        boat, "then", f"id: e, text: “Then.”, speaker: bo, occasion: quay, {CLAIM}", keys=occasion
    )
    later = f"text: “Now.”, speaker: bo, earlier: [then#e], {CLAIM}"
    article(boat, "now", f"id: l, said_on: 2031-03-08, {later}")
    (problem,) = told(boat)
    assert problem.endswith("the former was said after the latter.")
    article(boat, "now", f"id: l, said_on: 2031-03-09, {later}")
    assert told(boat) == []


def test_two_of_one_article_are_named_without_it_and_none_is_its_own_pair(boat: Story) -> None:
    words = f"text: “Now.”, speaker: bo, {CLAIM}"
    article(boat, "now", f"id: e, {words}", f"id: l, {words}, earlier: [e]")
    assert told(boat) == []
    article(boat, "now", f"id: l, {words}, earlier: [l]")
    (problem,) = told(boat)
    assert problem.endswith("'l' and 'l' are no pair: they are the same words.")


def test_what_is_lost_is_told_as_lost_and_not_as_no_pair(boat: Story) -> None:
    words = f"id: l, text: “Now.”, speaker: bo, {CLAIM}"
    for reference in ("nothing", "nowhere#e"):
        article(boat, "now", f"{words}, earlier: [{reference}]")
        assert told(boat) == []


def test_an_id_that_is_used_twice_names_no_pair(boat: Story) -> None:
    twice = f"id: e, text: “Then.”, speaker: ann, {CLAIM}"
    article(boat, "then", twice, twice)
    article(boat, "now", f"id: l, text: “Now.”, speaker: bo, {CLAIM}, earlier: [then#e]")
    assert told(boat) == []


def test_a_report_is_no_statement_to_pair(boat: Story) -> None:
    report = "reports:\n  - {id: e, fact: It was dear.}\n"
    words = f"id: l, text: “Now.”, speaker: bo, {CLAIM}, earlier: [e]"
    article(boat, "now", words, keys=report)
    (problem,) = told(boat)
    assert problem.endswith("the former is not a quotation.")


def likely(story: Story) -> list[tuple[str, int, list[str]]]:
    """The file and line of each question, with the files of what it is like."""
    return [
        (
            Path(p.location.file).stem,
            p.location.line,
            [Path(related.location.file).stem for related in p.related],
        )
        for p in _problems(story)
    ]


def test_words_that_are_alike_are_asked_about_at_the_newer_article(boat: Story) -> None:
    words = f"id: q, text: “{BOAT}”, speaker: bo"
    article(boat, "one", words, keys="added: 2031-03-02\n")
    article(boat, "two", words, keys="added: 2031-03-01\n")
    assert likely(boat) == [("one", 5, ["two"])]
    article(boat, "two", words, keys="added: 2031-03-03\n")
    assert likely(boat) == [("two", 5, ["one"])]


def test_what_was_never_added_counts_as_older_and_of_equals_the_name_decides(boat: Story) -> None:
    words = f"id: q, text: “{BOAT}”, speaker: bo"
    article(boat, "two", words)
    article(boat, "one", words, keys="added: 2031-03-01\n")
    assert [name for name, *_ in likely(boat)] == ["one"]
    article(boat, "one", words)
    assert [name for name, *_ in likely(boat)] == ["two"]


def test_the_one_that_has_no_utterance_is_asked_about(boat: Story) -> None:
    words = f"id: q, text: “{BOAT}”, speaker: bo"
    article(boat, "one", words)
    article(boat, "two", f"{words}, utterance: boat", keys="added: 2031-03-03\n")
    assert [name for name, *_ in likely(boat)] == ["one"]


@pytest.mark.parametrize(("speaker", "who"), [("bo", "one speaker"), ("ann", "two speakers")])
def test_it_is_said_to_whom_the_words_are_given(boat: Story, speaker: str, who: str) -> None:
    article(boat, "one", f"id: q, text: “{BOAT}”, speaker: bo")
    article(boat, "two", f"id: q, text: “{BOAT}”, speaker: {speaker}")
    (problem,) = told(boat)
    assert f"'q' and 'one#q' are alike, given to {who}" in problem


def test_one_question_for_each_quotation_is_enough(boat: Story) -> None:
    for name in ("one", "two", "three"):
        article(boat, name, f"id: q, text: “{BOAT}”, speaker: bo")
    assert sorted(name for name, *_ in likely(boat)) == ["three", "two"]
