"""Unnamed sources stay unnamed."""

from __future__ import annotations

import pytest
from builders import Story

CLERK = "kind: unnamed-source\narticle: paper\n"
TEXT = "“It was never mended,” said a tired clerk of the harbour, who asked not to be named.\n"


@pytest.fixture
def leak(story: Story) -> Story:
    story.write("texts/paper.txt", TEXT)
    return story.write(
        "articles/paper.yml",
        "title: A leak\nrights: open\nlicence: CC0\nquotations:\n"
        "  - {id: q, text: “It was never mended”, speaker: clerk, cue: said}\n",
    )


def told(story: Story, keys: str) -> list[str]:
    story.write("actors/clerk.yml", CLERK + keys)
    return story.problems()


@pytest.mark.parametrize(
    "keys",
    [
        "name: A clerk\ndescribed_as: a tired clerk\n",
        "name: A tired clerk of the harbour\ndescribed_as: a tired clerk of the harbour\n",
        "name: The clerk\ndescribed_as: a tired clerk\nin_text: a clerk\n",
        "name: A tired clerk\n",
    ],
)
def test_a_description_as_printed_is_enough(leak: Story, keys: str) -> None:
    assert told(leak, keys) == []


@pytest.mark.parametrize(
    "tells",
    [
        "aliases: [Hanne Dahl]",
        "roles: [{title: deputy harbour master}]",
        "country: gull-line",
        "part_of: lowport",
        "members: [{actor: ada-quill}]",
        "in_text: Hanne",
    ],
)
def test_nothing_else_may_tell_who_it_is(leak: Story, tells: str) -> None:
    keys = "name: A clerk\ndescribed_as: a tired clerk\n"
    assert told(leak, keys + tells) == ["actors/clerk.yml:5 unnamed-source-told"]


@pytest.mark.parametrize("name", ["Hanne Dahl", "A cler", "A senior clerk", "Clerk Dahl"])
def test_the_name_is_a_part_of_the_description(leak: Story, name: str) -> None:
    keys = f"name: {name}\ndescribed_as: a tired clerk\n"
    assert told(leak, keys) == ["actors/clerk.yml:3 unnamed-source-told"]


def test_no_group_counts_one_as_its_member(leak: Story) -> None:
    told(leak, "name: A clerk\ndescribed_as: a tired clerk\n")
    leak.write("actors/union.yml", "name: Union\nkind: group\nmembers: [{actor: clerk}]\n")
    assert leak.problems() == ["actors/union.yml:3 unnamed-source-told"]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("name: A manager\ndescribed_as: a manager of the line\n", 4),
        ("name: Hanne Dahl\n", 3),
        ("name: A clerk\ndescribed_as: a tired clerk of the harbours\n", 4),
    ],
)
def test_the_description_stands_in_the_article(leak: Story, keys: str, line: int) -> None:
    assert told(leak, keys) == [f"actors/clerk.yml:{line} description-not-in-source"]


def test_without_the_text_nothing_is_compared(leak: Story) -> None:
    leak.remove("texts/paper.txt")
    leak.change("articles/paper.yml", "rights: open\nlicence: CC0", "unchecked: on paper")
    assert told(leak, "name: A manager\ndescribed_as: a manager of the line\n") == []


@pytest.mark.parametrize(
    ("identifier", "tells"),
    [
        *(
            (i, False)
            for i in ("clerk", "clerk-2", "paper-source", "source-1", "tired-harbour-clerk")
        ),
        *((i, False) for i in ("us-clerk", "senior-official", "dahl-clerk", "unnamed-clerks")),
        *(
            (i, True)
            for i in ("hanne-dahl", "dahl", "hanne-dahl-clerk", "deputy-harbour-dahl-hanne")
        ),
    ],
)
def test_an_id_tells_no_name(leak: Story, identifier: str, tells: bool) -> None:
    leak.change("articles/paper.yml", "speaker: clerk", f"speaker: {identifier}")
    keys = "name: A clerk\ndescribed_as: a tired clerk of the harbour\n"
    leak.write(f"actors/{identifier}.yml", CLERK + keys)
    found = [f"actors/{identifier}.yml:1 unnamed-source-told"] if tells else []
    assert leak.problems() == found


def test_a_former_id_tells_no_name(leak: Story) -> None:
    keys = "name: A clerk\ndescribed_as: a tired clerk\n"
    assert told(leak, f"{keys}formerly: [hanne-dahl]\n") == [
        "actors/clerk.yml:5 unnamed-source-told"
    ]
    assert told(leak, f"{keys}formerly: [a-tired-clerk]\n") == []


@pytest.mark.parametrize(
    ("summary", "tells"),
    [
        ("It is Hanne Dahl, deputy harbour master.", True),
        ("Who told the paper of the lock. Asked not to be named.", False),
        ("A clerk who spoke to A leak.", False),
        ("A clerk whom Gull Line pays.", True),
    ],
)
def test_a_summary_tells_no_name_that_is_not_printed(
    leak: Story, summary: str, tells: bool
) -> None:
    keys = f"name: A clerk\ndescribed_as: a tired clerk\nsummary: {summary}\n"
    assert told(leak, keys) == (["actors/clerk.yml:5 unnamed-source-told"] if tells else [])


def test_nobody_else_is_tied_to_one(leak: Story) -> None:
    told(leak, "name: A clerk\ndescribed_as: a tired clerk\n")
    leak.write("actors/union.yml", "name: Union\nkind: group\npart_of: clerk\n")
    leak.write(
        "actors/bo.yml", "name: Bo\nkind: person\nroles: [{title: boss, organisation: clerk}]\n"
    )
    assert leak.problems() == [
        "actors/bo.yml:3 unnamed-source-told",
        "actors/union.yml:3 unnamed-source-told",
    ]
