"""What a card says of how the article names the speaker."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.views.cards.card_notes import notes_of


def notes(story: Story, keys: str) -> list[str]:
    story.write(
        "articles/talk.yml",
        "title: T\nunchecked: copied by hand\nquotations:\n"
        f"  - {{id: one, text: “It closes.”, cue: none, {keys}}}\n",
    )
    record = story.record()
    (statement,) = record.articles["talk"].statements
    return list(notes_of(record, statement))


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("speaker: ada-quill", []),
        ("speaker: ada-quill, attribution: carried-over", ["Still quoting Ada Quill."]),
        (
            "speaker: [ada-quill, bram-oster], attribution: carried-over",
            ["Still quoting Ada Quill and Bram Oster."],
        ),
        (
            "speaker: lowport, attribution: metonym, attributed_as: the town hall",
            ["The article says “the town hall”."],
        ),
        (
            "speaker: ada-quill, attribution: pronoun, attributed_as: She",
            ["The article says “She”."],
        ),
        (
            "speaker: lowport, attribution: metonym",
            ["The article uses another word for the speaker."],
        ),
        ("speaker: ada-quill, attribution: pronoun", ["The article says “he”, “she” or the like."]),
    ],
)
def test_how_the_speaker_is_named_is_said_plainly(story: Story, keys: str, told: list[str]) -> None:
    assert notes(story, keys) == told
