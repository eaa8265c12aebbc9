"""The order of choice among statements of one position, and where it leaves the choice open."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.clearest import Clarity, clarity
from build_scripts.record import Statement


@pytest.fixture
def mill(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The mill, contact: c@mill.example}")
    story.write("actors/mill.yml", "{name: The Mill, kind: organisation}")
    story.write("actors/board.yml", "{name: The Board, kind: organisation}")
    story.write("actors/wire.yml", "{name: The Wire, kind: organisation}")
    for name, role in (("ida", "miller"), ("bo", "spokesman"), ("cy", "Press Secretary")):
        roles = f"[{{title: {role}, organisation: mill}}]"
        story.write(f"actors/{name}.yml", f"{{name: {name.title()}, kind: person, roles: {roles}}}")
    return story.write("claims/full.yml", "{title: Full?, proposition: It is full., about: [mill]}")


def write(story: Story, *quotations: str) -> Story:
    lines = "\n".join(f"  - {{cue: said, {quotation}}}" for quotation in quotations)
    return story.write("articles/note.yml", f"title: N\nunchecked: by hand\nquotations:\n{lines}\n")


def on(more: str = "") -> str:
    return f"positions: [{{claim: full, position: yes{more}}}]"


def rank(story: Story, first: str, second: str) -> tuple[Clarity, Clarity]:
    """How clear two statements are; the lesser is the clearer."""
    write(story, f"id: a, {first}", f"id: b, {second}")
    record = story.record()
    one, other = (record.evidence[f"note#{name}"] for name in "ab")
    assert isinstance(one, Statement)
    assert isinstance(other, Statement)
    ranks = [
        clarity(record.actors, ("mill",), s.quotation, s.quotation.positions[0], s.form, s.date)
        for s in (one, other)
    ]
    return ranks[0], ranks[1]


STATED = f"text: It is., speaker: board, says: It is., {on()}"
ORDER = [
    (STATED, f"text: “It is.”, speaker: ida, {on(', implied: true, figure: 9')}"),
    (
        f"text: It is., speaker: ida, says: It is., {on()}",
        f"text: “It is.”, speaker: board, {on()}",
    ),
    (
        f"text: It is., speaker: ida, says: It is., {on()}",
        f"text: “It is.”, speaker: ida, via: wire, {on()}",
    ),
    (
        f"text: It is., speaker: ida, says: It is., {on()}",
        f"text: “It is.”, speaker: ida, relays: reports, {on()}",
    ),
    (f"text: “It is.”, speaker: bo, {on()}", f"text: it “is”, speaker: ida, {on(', figure: 9')}"),
    (f"text: it “is”, speaker: ida, {on()}", f"text: It is., speaker: ida, says: It is., {on()}"),
    (f"text: “It is.”, speaker: ida, {on()}", f"text: “It is.”, speaker: bo, {on(', figure: 9')}"),
    (f"text: “It is.”, speaker: ida, {on()}", f"text: “It is.”, speaker: cy, {on()}"),
    (
        f"text: “It is.”, speaker: ida, {on(', figure: 9')}",
        f"text: “It was.”, speaker: ida, {on()}",
    ),
]


@pytest.mark.parametrize(("clearer", "other"), ORDER)
def test_the_order_of_choice(mill: Story, clearer: str, other: str) -> None:
    one, two = rank(mill, clearer, other)
    assert one < two


def test_a_role_says_whether_its_holder_speaks_for_others(mill: Story) -> None:
    mill.change("actors/ida.yml", "title: miller,", "title: miller, spokesperson: true,")
    mill.change("actors/bo.yml", "title: spokesman,", "title: spokesman, spokesperson: false,")
    one, two = rank(
        mill, f"text: “It is.”, speaker: bo, {on()}", f"text: “It is.”, speaker: ida, {on()}"
    )
    assert one < two


def problems(story: Story) -> list[str]:
    return [p.code.name for p in story.check().problems]


MAY = f"id: may, text: “In May.”, speaker: ida, said_on: 2031-05, {on(', scope: in May')}"
JUNE = f"id: june, text: “In June.”, speaker: ida, said_on: 2031-06, {on(', scope: in June')}"


def test_equals_with_different_limits_ask_for_a_choice(mill: Story) -> None:
    write(mill, MAY, JUNE)
    assert problems(mill) == ["clearest-left-open"]
    mill.append(
        "claims/full.yml",
        "",
    ).change(
        "claims/full.yml",
        "about: [mill]}",
        "about: [mill], clearest: [{position: yes, evidence: note#may, why: It came first.}]}",
    )
    assert problems(mill) == []


@pytest.mark.parametrize(
    "other",
    [
        JUNE.replace("scope: in June", "scope: In  May"),
        JUNE.replace("position: yes", "position: yes, implied: true"),
        JUNE.replace("position: yes", "position: yes, figure: 9"),
        JUNE.replace("position: yes", "position: no"),
        JUNE.replace("speaker: ida", "speaker: bo"),
    ],
)
def test_nothing_is_asked_where_nothing_is_left_open(mill: Story, other: str) -> None:
    write(mill, MAY, other)
    assert problems(mill) == []


def test_one_utterance_is_one_statement_and_what_only_implies_is_no_choice(mill: Story) -> None:
    same = (MAY, JUNE.replace("2031-06", "2031-05"))
    write(mill, *(one.replace("cue: said", "").replace("id:", "utterance: u, id:") for one in same))
    assert problems(mill) == []
    write(mill, *(one.replace("yes,", "yes, implied: true,") for one in (MAY, JUNE)))
    assert problems(mill) == []


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ("{position: no, evidence: note#may, why: W}", "does not say 'no'"),
        ("{position: yes, evidence: note#r, why: W}", "is not a quotation"),
        ("{position: yes, evidence: note#hint, why: W}", "only implies"),
        (
            "{position: yes, evidence: note#may, why: W}, {position: yes, evidence: note#may, why: W}",
            "chosen twice",
        ),
    ],
)
def test_a_choice_must_take_the_position(mill: Story, chosen: str, says: str) -> None:
    hint = f"id: hint, text: “It may.”, speaker: ida, {on(', implied: true')}"
    write(mill, MAY, hint)
    mill.append("articles/note.yml", "reports: [{id: r, fact: It is full.}]\n")
    mill.change("claims/full.yml", "about: [mill]}", f"about: [mill], clearest: [{chosen}]}}")
    (problem,) = mill.check().problems
    assert problem.code.name == "clearest-not-found"
    assert says in problem.message
