"""Of several printings of the same words the one from the best source leads, also among the clearest."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.telling.clearest import clearest_words


@pytest.fixture
def quay(tmp_path: Path) -> Story:
    return (
        Story.empty(tmp_path)
        .write("story.yml", "{title: The quay, contact: c@quay.example}")
        .write("actors/ida-stone.yml", "{name: Ida Stone, kind: person}")
        .write("claims/paid.yml", "{title: Paid?, proposition: It was paid., about: [ida-stone]}")
    )


def article(story: Story, name: str, keys: str = "", said: str = "", position: str = "") -> None:
    story.write(
        f"articles/{name}.yml",
        f"title: The {name}\nunchecked: by hand\n{keys}quotations:\n"
        f"  - {{id: q, text: “It was paid in coins”, speaker: ida-stone, cue: said, {said}"
        f"positions: [{{claim: paid, position: yes{position}}}]}}\n",
    )


def clearest(story: Story) -> str:
    (words,) = clearest_words(story.record(), "paid")
    assert words.best is not None
    return words.best.statement.article


SAME = "utterance: paid, "


def test_the_copy_that_is_dated_later_does_not_lead(quay: Story) -> None:
    article(quay, "horn", said=f"{SAME}said_on: 2031-05-01, ")
    article(quay, "copy", "repost_of: The Horn\n", f"{SAME}said_on: 2031-05-02, ")
    assert clearest(quay) == "horn"


def test_of_other_words_the_latest_leads_whatever_its_source(quay: Story) -> None:
    article(quay, "horn", said="utterance: one, said_on: 2031-05-01, ")
    article(quay, "copy", "repost_of: A page\n", "utterance: two, said_on: 2031-05-02, ")
    assert clearest(quay) == "copy"


def test_words_that_only_imply_it_do_not_take_the_place_of_words_that_state_it(
    quay: Story,
) -> None:
    article(quay, "horn", said=SAME, position=", implied: true")
    article(quay, "copy", "repost_of: The Horn\n", SAME)
    assert clearest(quay) == "copy"


def test_an_editors_choice_stands(quay: Story) -> None:
    article(quay, "horn", said=f"{SAME}said_on: 2031-05-01, ")
    article(quay, "copy", "repost_of: The Horn\n", f"{SAME}said_on: 2031-05-02, ")
    quay.write(
        "claims/paid.yml",
        "{title: Paid?, proposition: It was paid., about: [ida-stone], "
        "clearest: [{position: yes, evidence: copy#q, why: It is whole.}]}",
    )
    assert clearest(quay) == "copy"
