"""What a draft takes from around a report: a denial before it, who relays it, what limits it, its parts."""

from __future__ import annotations

import pytest
from builders import Story
from running import run
from test_draft_speakers import ARTICLE, ENTRY, drafted, proposed

DENIED = "act: denies\n    act_basis: >-\n      The sentence before reads “{}”\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dunmere Council denied this.", "“It was never unsafe,” a spokeswoman said."),
        ("Dunmere Trust rejected the claim.", "“It was never unsafe,” the trust said."),
        ("Josie Lamb denied it.", "“It was never unsafe,” she said."),
        ("Josie Lamb has denied any part in it.", "“It was never unsafe,” said Lamb."),
    ],
)
def test_a_denial_in_the_sentence_before_is_the_act_with_its_basis(
    story: Story, before: str, after: str
) -> None:
    entry = drafted(story, f"{before} {after}")
    assert DENIED.format(before) in entry
    (row,) = proposed(story, f"{before} {after}")
    (plain,) = proposed(story, f"{before.split(' denied')[0]} came. {after}")
    assert f"the sentence before denies: “{before}”" in row["reason"]
    assert row["confidence"] < plain["confidence"] or row["speaker"] != plain["speaker"]


def test_a_denial_behind_somebody_elses_words_is_the_bodys_and_not_theirs(story: Story) -> None:
    rows = proposed(
        story,
        "Dunmere Trust will close the quay.\n\nThe owner of the Ferryman Inn, Josie Lamb, said: “We lose "
        "every guest.” The trust denied this. “Nobody loses a guest,” a spokeswoman said.",
    )
    assert [(row["speaker"]["actor"], row["cue"]["act"]) for row in rows] == [
        ("josie-lamb", "says"),
        ("dunmere-trust", "denies"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Barrow denied it. “It was never unsafe,” said Josie Lamb.",
        "Josie Lamb did not deny it. “It was never unsafe,” she said.",
        "Josie Lamb refused to comment. “It was never unsafe,” she said.",
        "Josie Lamb denied it. It was late. “It was never unsafe,” she said.",
        "“No,” said Josie Lamb, who denied it. “It was never unsafe,” she said.",
    ],
)
def test_no_denial_of_the_speakers_right_before_is_none(story: Story, text: str) -> None:
    assert "act: denies" not in drafted(story, text)


@pytest.mark.parametrize(
    "text",
    [
        "According to Mr Barrow, Josie Lamb told him “the buses will stop in May”.",
        "“The buses will stop in May,” Josie Lamb told the board, according to Mr Barrow.",
    ],
)
def test_words_that_somebody_relays_are_the_speakers_through_them(story: Story, text: str) -> None:
    entry = drafted(story, text)
    assert "speaker: josie-lamb" in entry
    assert "via: [barrow]" in entry
    assert (story.content / "actors/barrow.yml").is_file()
    assert all("relayed by “Mr Barrow”" in row["reason"] for row in proposed(story, text)[:1])


def test_a_paper_that_reports_words_relays_them(story: Story) -> None:
    entry = drafted(story, "Josie Lamb had said “it stops in May”, the Dunmere Herald reported.")
    assert "via: [dunmere-herald]" in entry


def test_a_text_that_words_come_from_is_noted_and_relays_nothing(story: Story) -> None:
    entry = drafted(
        story, "“It stops in May,” Josie Lamb said, according to a record of the meeting."
    )
    assert "via:" not in entry.replace("`via`", "")
    assert "# relayed by “a record of the meeting”" in entry


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("“We stop in May,” said Josie Lamb, if the county does not pay.", "if the county"),
        ("Josie Lamb said “we stop in May”, Tom Barrow added, unless it pays.", "unless it pays"),
    ],
)
def test_a_condition_beside_the_words_is_told(story: Story, text: str, left_out: str) -> None:
    row = proposed(story, text)[0]
    assert f"the sentence limits it by what is left out: “{left_out}" in row["reason"]


def test_what_was_asked_is_no_condition(story: Story) -> None:
    (row,) = proposed(story, "“We stop in May,” Josie Lamb said when asked if it was true.")
    assert "limits" not in row["reason"]


def test_an_interrupted_utterance_is_one_entry_and_a_row_for_each_stretch(story: Story) -> None:
    text = "“Parking is easy,” Josie Lamb said, “but the bus is always full.”"
    entry = drafted(story, text)
    assert "text: >-\n      “Parking is easy, […] but the bus is always full.”\n" in entry
    assert entry.count("speaker: josie-lamb") == 1
    rows = proposed(story, text)
    whole = f"Quay\n\n{text}"
    assert [whole[row["start"] : row["end"]] for row in rows] == [
        "“Parking is easy,”",
        "“but the bus is always full.”",
    ]
    assert {row["id"] for row in rows} == {"lamb-parking-easy"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A long drought, Josie Lamb said, “may be near, and it will be hard”.",
            "A long drought […] “may be near, and it will be hard”",
        ),
        (
            "If the grant goes, Josie Lamb said, the line “will close in winter”.",
            "If the grant goes […] the line “will close in winter”",
        ),
        (
            "“We will close the line,” Josie Lamb said, and “open it in spring.”",
            "“We will close the line,” […] and “open it in spring.”",
        ),
        (
            "“It is a pity,” Josie Lamb said, that the line will close.",
            "“It is a pity,” […] that the line will close",
        ),
    ],
)
def test_what_the_reporter_puts_around_an_attribution_is_a_part(
    story: Story, text: str, words: str
) -> None:
    assert f"text: >-\n      {words}\n" in drafted(story, text)


def test_in_a_review_another_speaker_keeps_the_printed_attribution_between(story: Story) -> None:
    text = "Tom Barrow left.\n\n“Parking is easy,” she said, “but the bus is full.” Tom Barrow said no."
    story.write(ARTICLE, ENTRY)
    story.write("texts/quay.txt", f"Quay\n\n{text}\n")
    run("review", "quay", "--content", story.content, input="ada-quill\nq\n")
    entry = (story.content / ARTICLE).read_text("utf-8")
    assert "“Parking is easy, […] but the bus is full.”" in entry
    assert "speaker: ada-quill" in entry
    assert "attributed_as: she" in entry


def test_in_a_review_who_relays_gets_a_file_too(story: Story) -> None:
    text = "“Parking is easy,” Josie Lamb said, according to Mr Barrow."
    story.write(ARTICLE, ENTRY)
    story.write("texts/quay.txt", f"Quay\n\n{text}\n")
    run("review", "quay", "--content", story.content, input="\nq\n")
    assert "via: [barrow]" in (story.content / ARTICLE).read_text("utf-8")
    assert (story.content / "actors/barrow.yml").is_file()


@pytest.mark.parametrize("answers", ["a says\n\nq\n", "ada-quill\ny\nq\n"])
def test_in_a_review_no_basis_stays_of_a_denial_that_is_none(story: Story, answers: str) -> None:
    text = "Josie Lamb denied it. “It was never unsafe,” she said."
    assert "act_basis" in drafted(story, text)
    story.write(ARTICLE, ENTRY)
    run("review", "quay", "--content", story.content, input=answers)
    entry = (story.content / ARTICLE).read_text("utf-8")
    assert "never unsafe" in entry
    assert "denies" not in entry
    assert "act_basis" not in entry
