"""What the front page calls agreed must be: each party affirms it itself, and none denies or limits it."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story


@pytest.fixture
def pact(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    for name in ("mill", "board", "wire"):
        story.write(f"actors/{name}.yml", f"{{name: The {name.title()}, kind: organisation}}")
    story.write(
        "actors/ida.yml",
        "{name: Ida, kind: person, roles: [{title: miller, organisation: mill}]}",
    )
    story.write("claims/met.yml", "{title: Met?, proposition: They met., about: [mill, board]}")
    return story.write(
        "story.yml",
        """
        title: The pact
        contact: c@pact.example
        standfirst:
          - say: They met.
            evidence: note#a
            agreed: met
        """,
    )


def told(story: Story, *items: str) -> list[str]:
    lines = "\n".join(f"  - {{cue: said, {one}}}" for one in items)
    story.write("articles/note.yml", f"title: N\nunchecked: by hand\nquotations:\n{lines}\n")
    return [p.message.partition("agreed: ")[2] for p in story.check().problems]


def on(position: str = "yes", more: str = "") -> str:
    return f"positions: [{{claim: met, position: {position}{more}}}]"


MILL = f"id: a, text: “We met.”, speaker: ida, {on()}"
BOARD = f"id: b, text: “We met.”, speaker: board, {on()}"


def test_what_each_party_says_itself_is_agreed(pact: Story) -> None:
    assert told(pact, MILL, BOARD) == []
    assert (
        told(pact, MILL, BOARD.replace("text: “We met.”", "text: had met, says: They met.")) == []
    )


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        ((MILL,), "no own words of 'board' affirm it."),
        ((MILL, BOARD.replace("yes", "unclear")), "no own words of 'board' affirm it."),
        ((MILL, f"{BOARD}, via: wire"), "no own words of 'board' affirm it."),
        ((MILL, f"{BOARD}, relays: reports"), "no own words of 'board' affirm it."),
        ((MILL, BOARD.replace("yes", "yes, implied: true")), "no own words of 'board' affirm it."),
        (
            (MILL, BOARD, f"id: c, text: “Never.”, speaker: ida, {on('no')}"),
            "'mill' denies or limits it (note#c).",
        ),
        (
            (MILL, BOARD, f"id: c, text: “Once.”, speaker: board, via: wire, {on('partly')}"),
            "'board' denies or limits it (note#c).",
        ),
    ],
)
def test_a_party_that_denies_limits_or_is_missing_makes_it_an_error(
    pact: Story, items: tuple[str, ...], reason: str
) -> None:
    assert told(pact, *items) == [reason]


def test_a_denial_that_is_only_reported_is_one(pact: Story) -> None:
    told(pact, MILL, BOARD)
    pact.append(
        "articles/note.yml",
        f"reports: [{{id: r, fact: The board denied it., stated_by: board, {on('no')}}}]\n",
    )
    (problem,) = pact.check().problems
    assert "'board' denies or limits it (note#r)" in problem.message


def test_a_third_who_denies_does_not_make_it_disputed(pact: Story) -> None:
    assert told(pact, MILL, BOARD, f"id: c, text: “No.”, speaker: wire, {on('no')}") == []


def test_a_claim_about_nobody_is_agreed_by_nobody(pact: Story) -> None:
    pact.change("claims/met.yml", ", about: [mill, board]", "")
    assert told(pact, MILL, BOARD) == ["the claim names nobody whom it is about."]


def dated(story: Story, date: str, evidence: str = "note#a") -> list[str]:
    story.write(
        "story.yml",
        f"{{title: T, contact: c@pact.example, story: [{{say: S., date: {date}, evidence: {evidence}}}]}}",
    )
    return [problem.code.name for problem in story.check().problems]


def test_a_date_of_the_story_is_one_of_its_evidence(pact: Story) -> None:
    pact.write(
        "articles/note.yml",
        f"""
        title: N
        published: 2031-05-04
        unchecked: by hand
        quotations:
          - {{cue: said, {MILL}, said_on: 2031-05-02}}
          - {{cue: said, id: old, text: “Long ago.”, speaker: ida}}
        events:
          - {{id: e, date: 2030-12-24, title: They met, evidence: old}}
        """,
    )
    assert dated(pact, "2031-05-02") == []
    assert dated(pact, "2031-05") == []
    assert dated(pact, "2031-05-04") == []
    assert dated(pact, "2030-12-24", "note#old") == []
    assert dated(pact, "2032-05-02") == ["date-not-in-evidence"]
    assert dated(pact, "2030-12-24") == ["date-not-in-evidence"]
