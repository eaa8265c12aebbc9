"""What a receipt says that cannot be is seen without the text, whoever wrote the digest."""

from __future__ import annotations

from typing import Any

import pytest
from builders import Story, brief

TEXT = (
    "Pier to close\n\n“The pier is old,” Ada Quill said on Monday. Nobody had told Bram Oster, who had "
    "a lease. Nobody had told the gulls. It will be missed, he said, by the town and by its gulls, "
    "and by those who came over from Saltholm on the night ferry for a walk on it before the war, "
    "when the band played and the lamps were lit along the whole of its length until midnight.\n"
)
ARTICLE = """\
title: Pier to close
quotations:
  - {id: old, text: "“The pier is old,”", speaker: ada-quill, cue: said}
passages:
  - {id: gulls, text: Nobody had told, near: the gulls}
  - id: band
    text: the band […] the lamps
"""


@pytest.fixture
def pier(story: Story) -> Story:
    """A private article of which only the receipt is here."""
    story.write("articles/pier.yml", ARTICLE).write("texts/pier.txt", TEXT).make_receipts()
    assert story.remove("texts/pier.txt").problems() == []
    return story


def told(story: Story, item: int, **changes: object) -> list[str]:
    """What is told where an item of the receipt has another match: name and message."""

    def change(rows: dict[str, Any]) -> None:
        rows["items"][item]["match"].update(changes)

    problems = story.forge_receipt("pier", change).check().problems
    assert {p.location.file for p in problems} == {"content/receipts/pier.json"}
    return [f"{p.code.name}: {p.message}" for p in problems]


def test_an_honest_receipt_keeps_neighbours_only_where_words_stand_twice(pier: Story) -> None:
    matches = pier.check().compared["pier"].matches
    around = {name: [TEXT[a:b] for a, b in match.around] for name, match in matches.items()}
    assert around == {"old": [], "gulls": ["lease. "], "band": []}


@pytest.mark.parametrize(
    ("item", "changes", "why"),
    [
        (0, {"spans": [[20, 16]]}, "'old': its spans are not in order"),
        (0, {"spans": [[16, 16]]}, "'old': its spans are not in order"),
        (2, {"spans": [[330, 338], [310, 318]]}, "'band': its spans are not in order"),
        (0, {"spans": [[0, 999_999]]}, "'old': it ends at 999,999 in a text of 372 characters"),
        (0, {"spans": [[16, 20], [21, 31]]}, "'old': its spans are not one for each part of its words"),
        (0, {"spans": [[16, 22]]}, "'old': its spans are too short for its words"),
        (0, {"words": 99}, "'old': it cannot have 99 words"),
        (0, {"words": 0}, "'old': it cannot have 0 words"),
        (0, {"words": 1, "words_in_marks": 1}, "'old': it has more words than 1"),
        (0, {"words_in_marks": 5}, "'old': of 4 words, 5 stand in marks"),
        (0, {"words_in_marks": 3}, "'old': it is direct, and not all of its words stand in marks"),
        (1, {"words_in_marks": 1}, "'gulls': it is indirect, and some of its words stand in marks"),
        (0, {"fragment": "text=The%20pier%20is%20new"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "text=The pier is old"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "text=,old"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "x"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "text=pier,old"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "text=%FF"}, "'old': its link does not lead to its words"),
        (0, {"fragment": "text=The%20pier%20is%20old&text=guilty"},
         "'old': its link does not lead to its words"),
        (1, {"fragment": "text=a%20b%20c%20d%20e%20f-,Nobody%20had%20told"},
         "'gulls': its link does not lead to its words"),
        (1, {"around": []}, "'gulls': the neighbours of its link do not stand beside its words"),
        (1, {"around": [[0, 7]]}, "'gulls': the neighbours of its link do not stand beside its words"),
        (0, {"around": [[9, 16]]}, "'old': the neighbours of its link do not stand beside its words"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_not_believed(
    pier: Story, item: int, changes: dict[str, object], why: str
) -> None:
    assert told(pier, item, **changes) == [f"receipt-impossible: This cannot be: {why}."]
    assert pier.check().compared["pier"].matches == {}


def test_an_id_that_stands_twice_is_told_at_the_second(pier: Story) -> None:
    pier.forge_receipt("pier", lambda rows: rows["items"].append(rows["items"][0]))
    problem = pier.only_problem()
    assert problem.message == "This cannot be: 'old' stands twice."
    line = (pier.content / "receipts/pier.json").read_text("utf-8").split("\n")
    assert line[problem.location.line - 1].strip() == '"id": "old",'
    assert sum('"id": "old"' in before for before in line[: problem.location.line]) == 2


@pytest.mark.parametrize(
    ("characters", "words", "why"),
    [
        (1_000_000, 71, "1,000,000 characters cannot be 71 words"),
        (372, 373, "it has more words than characters"),
    ],
)
def test_a_size_that_no_text_has_is_not_believed(
    pier: Story, characters: int, words: int, why: str
) -> None:
    def change(rows: dict[str, Any]) -> None:
        rows["text"] |= {"characters": characters, "words": words}

    problem = pier.forge_receipt("pier", change).only_problem()
    assert (problem.code.name, problem.message) == ("receipt-impossible", f"This cannot be: {why}.")


def test_a_text_in_a_script_without_spaces_may_have_few_words(story: Story) -> None:
    text = "桟橋は閉鎖へ\n\n" + "港の人々は桟橋が古いと言い市長は来年の春に閉鎖すると述べた" * 200
    story.write("articles/pier.yml", "title: 桟橋は閉鎖へ\nlanguage: ja\npassages:\n"
                "  - {id: head, text: 桟橋は閉鎖へ, place: headline,\n"
                "     translation: {words: The pier shuts, by: us}}\n")  # fmt: skip
    story.write("texts/pier.txt", text).make_receipts()
    assert story.remove("texts/pier.txt").problems() == []


def lengthened(story: Story, **text: int) -> Story:
    """A receipt of an article of which a good part stands in passages, with another size of its text."""
    line = (
        "The gulls of number {} slept on the posts of the pier in their usual row. Nobody looked."
    )
    lines = [line.format(number) for number in range(60)]
    passages = [f"  - {{id: p{n}, text: {lines[n].partition('.')[0]}}}" for n in range(0, 60, 2)]
    story.write("articles/pier.yml", "title: Gulls\npassages:\n" + "\n".join(passages) + "\n")
    # With enough beneath, the share is kept, and there is a receipt to forge.
    story.write("texts/pier.txt", "\n\n".join(lines) + "\n\nThe end of it. " * 900).make_receipts()
    return story.remove("texts/pier.txt").forge_receipt(
        "pier", lambda rows: rows["text"].update(text)
    )


@pytest.mark.parametrize(
    ("characters", "words", "believed"),
    [
        pytest.param(60_000, 10_000, "10,564", id="nothing is quoted from most of it"),
        pytest.param(20_000, 700, "6,285", id="too many characters for a word"),
    ],
)
def test_a_length_that_alone_keeps_the_limit_is_doubted(
    story: Story, characters: int, words: int, believed: str
) -> None:
    problem = lengthened(story, characters=characters, words=words).only_problem()
    assert brief(problem) == "receipts/pier.json:1 receipt-length-doubtful"
    assert f"claims {characters:,} characters and {words:,} words" in problem.message
    assert f"Of {believed} characters, indirect stretches and passages would be" in problem.message


def test_a_length_that_breaks_the_limit_is_an_error_as_ever(story: Story) -> None:
    story = lengthened(story, characters=10_000, words=1_700)
    assert story.problems() == ["articles/pier.yml:1 share-too-large"]


def test_a_length_within_reason_is_not_doubted(pier: Story) -> None:
    def change(rows: dict[str, Any]) -> None:
        rows["text"] |= {"characters": 2_000, "words": 350}

    assert pier.forge_receipt("pier", change).problems() == []
