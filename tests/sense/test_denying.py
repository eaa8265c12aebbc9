"""Cues that deny, in other languages than English."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.entries import Act
from build_scripts.sense.acts_abroad import done_abroad_in

DENY = [
    "a nié", "a toujours démenti", "bestritt", "dementierte", "desmintió", "заперечив", "спростувала",
    "отрицает", "опровергла", "نفى", "أنكرت", "تکذیب کرد", "رد کرده است",
]  # fmt: skip


@pytest.mark.parametrize("cue", DENY)
def test_a_verb_that_denies_is_found(cue: str) -> None:
    assert len(list(done_abroad_in(cue, Act.DENIES))) == 1


@pytest.mark.parametrize(
    "cue",
    [
        "a dit",
        "n'a pas nié",
        "bestritt nicht",
        "hat nie gesagt",
        "не заперечував",
        "denied",
        "said",
    ],
)
def test_what_denies_nothing_is_not(cue: str) -> None:
    assert list(done_abroad_in(cue, Act.DENIES)) == []


def test_a_cue_that_denies_asks_for_the_act(story: Story) -> None:
    story.write("texts/gate.txt", "La porte\n\nAda Quill a nié que la porte ait cédé.\n")
    entry = (
        "title: La porte\nlanguage: fr\nrights: open\nlicence: CC0\nquotations:\n  - id: q\n"
        "    text: que la porte ait cédé\n    speaker: ada-quill\n    cue: a nié\n"
        "    says: Ada Quill denies that the gate failed.\n"
    )
    story.write("articles/gate.yml", entry)
    assert [p.code.name for p in story.check().problems] == ["act-missing"]
    story.write("articles/gate.yml", entry + "    act: denies\n")
    assert story.check().problems == ()
