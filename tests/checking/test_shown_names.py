"""Names as a reader sees them."""

from __future__ import annotations

import pytest
from builders import Story


def names(story: Story, keys: str) -> list[str]:
    story.write("actors/one.yml", f"{keys}\nkind: person\n")
    return [p.partition(" ")[2] for p in story.problems()]


@pytest.mark.parametrize(
    "unseen", ["\u034f", "\u115f", "\u3164", "\uffa0", "\ufe0e", "\ufe00", "\u180b", "\U000e0101"]
)
def test_what_nobody_sees_is_told_in_every_name(story: Story, unseen: str) -> None:
    name = f"Ines{unseen} Farr"
    assert names(story, f"name: {name}") == ["invisible-in-name"]
    assert names(story, f"name: Bo\naliases: [{name}]") == ["invisible-in-name"]
    assert names(story, f"name: Bo\nroles: [{{title: {name}}}]") == ["invisible-in-name"]
    assert names(story, "name: Bo") == []
    story.write("topics/quay.yml", f"title: {name}\n")
    assert [p.partition(" ")[2] for p in story.problems()] == ["invisible-in-name"]


def test_a_sign_may_be_an_emoji(story: Story) -> None:
    story.write("topics/quay.yml", "title: I ❤️ the quay\n")
    assert story.problems() == []


@pytest.mark.parametrize("blank", ["\u2800", "\u2800 \u2800", "\u3164", "…", "—", "'?'", "'-'"])
def test_a_name_can_be_seen(story: Story, blank: str) -> None:
    assert names(story, f"name: {blank}") == ["blank-name"]


@pytest.mark.parametrize("name", ["7", "X", "李", "№ 5", "اس", "Ⅻ", "O"])
def test_a_short_name_is_a_name(story: Story, name: str) -> None:
    assert names(story, f"name: {name}") == []


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("name: Раосе", True),
        ("name: Сара Роса", True),
        ("name: ΑΝΝΑ", True),
        # Letters that are no Latin ones show the script.
        ("name: Сара Иванова", False),
        ("name: Анна Білик", False),
        ("name: Νίκος", False),
        # The spelling in Latin letters stands beside it.
        ("name: Sara\naliases: [Сара]", False),
        ("name: Сара\naliases: [Sara]", False),
        # A spelling that is only how it looks is no spelling.
        ("name: Раосе\naliases: [Paoce]", True),
        ("name: Paoce", False),
    ],
)
def test_a_name_wholly_in_look_alike_letters_is_told(story: Story, keys: str, found: bool) -> None:
    assert names(story, keys) == (["look-alike-name"] if found else [])
