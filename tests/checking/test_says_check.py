"""Figures of `says`: they stand in the words or near them in print; words of number, rounding, days nearby."""

from __future__ import annotations

import pytest
from builders import Story

PIER = "articles/pier.yml"
TEXT = """The pier

A third of the piles are lost.

Ada Quill said on Monday that the pier, for which the town paid £43,000 last year, would be shut for two
dozen weeks. Both towers stand. She had counted 2,318 visitors.

Nobody knows how many boats come in June.

The harbour has 77 lamps.
"""


@pytest.fixture
def pier(story: Story) -> Story:
    return story.write("texts/pier.txt", TEXT)


def said(
    story: Story, says: str, keys: str = "", head: str = "published: 2031-03-05\n"
) -> list[str]:
    story.write(
        PIER,
        f"title: The pier\n{head}rights: open\nlicence: CC0\nquotations:\n  - id: q\n"
        f"    text: would be shut\n    says: {says}\n    speaker: ada-quill\n    cue: said\n{keys}",
    )
    found = [p for p in story.check().problems if p.location.file.endswith("pier.yml")]
    return [p.code.name for p in found]


@pytest.mark.parametrize(
    "says",
    [
        "The pier will be shut for 24 weeks.",
        "It cost forty-three thousand pounds.",
        "It cost 43,000 pounds in 2030.",
        "Since 3 March 2031 it has been known.",
        "She said it in March; in April it is shut.",
        "Two towers stand, and 33 per cent of the piles are lost.",
        "She counted about 2,300 visitors.",
        "She counted more than 2,000 visitors.",
        "Boats come in June.",
        "One may ask why.",
        "It is shut for “99” weeks.",
    ],
)
def test_what_print_has_near_the_words_may_be_said(pier: Story, says: str) -> None:
    assert "says-beyond-the-words" not in said(pier, says)


@pytest.mark.parametrize(
    "says",
    [
        "The pier will be shut for 42 weeks.",
        "It cost 34,000 pounds.",
        "It cost 43,000 pounds in 2024.",
        "Since 3 May 2031 it has been known.",
        "She said it in August.",
        "She counted 2,300 visitors.",
        "She counted about 2,900 visitors.",
        "The harbour has seventy-seven lamps.",
    ],
)
def test_what_print_does_not_have_there_is_told(pier: Story, says: str) -> None:
    assert said(pier, says) == ["says-beyond-the-words"]


def test_it_may_be_told_where_it_stands(pier: Story) -> None:
    context = "    context: The article goes on that there are 77 lamps.\n"
    assert said(pier, "There are 77 lamps.", context) == []


@pytest.mark.parametrize("key", ["said_on: 2019-08-30", "near: would be shut for two dozen weeks"])
def test_the_day_and_the_neighbours_of_the_words_count(pier: Story, key: str) -> None:
    keys = f"    {key}\n    said_on_basis: So.\n" if "said_on" in key else f"    {key}\n"
    assert said(pier, "She said on 30 August 2019 that it is shut for 24 weeks.", keys, "") == (
        [] if "said_on" in key else ["says-beyond-the-words"]
    )


def test_without_the_text_nobody_knows_what_else_is_printed(pier: Story) -> None:
    assert said(pier, "There are 42.") == ["says-beyond-the-words"]
    pier.remove("texts/pier.txt")
    assert "says-beyond-the-words" not in said(pier, "There are 42.")
    assert said(pier, "There are 42.", head="unchecked: on paper\n") == []


def test_words_of_number_that_are_not_read_raise_no_alarm(pier: Story) -> None:
    assert "says-beyond-the-words" not in said(pier, "Es sind 42.", head="language: de\n")
    pier.change("story.yml", "title:", "language: de\ntitle:")
    assert "says-beyond-the-words" not in said(pier, "Es sind 42.")


def test_what_is_withdrawn_says_nothing(pier: Story) -> None:
    withdrawn = "    withdrawn: {date: 2031-03-09, why: So.}\n"
    assert "says-beyond-the-words" not in said(pier, "There are 42.", withdrawn)
