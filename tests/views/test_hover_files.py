"""The small card of a name: who this is, with the time of a role, and how much is quoted."""

from __future__ import annotations

import json

import pytest
from builders import Story

from build_scripts.views.sharing.hover import first_sentence, hover_files, hover_path


def card(story: Story, path: str) -> dict[str, str]:
    files = {file.path: file.text for file in hover_files(story.record())}
    made: dict[str, str] = json.loads(files[hover_path(f"{path}/")])[f"{path}/"]
    return made


def test_an_actor_has_kind_role_with_its_time_and_count(story: Story) -> None:
    assert card(story, "actors/ada-quill") == {
        "name": "Ada Quill",
        "about": "Person · Mayor of Lowport (as of March 2031)",
        "said": "2 quotations",
    }


def test_of_several_roles_the_last_that_is_known_is_shown(story: Story) -> None:
    story.append("actors/ada-quill.yml", "  - {title: Senator, from: 2033, to: 2034}\n")
    assert "Senator (from 2033 until 2034)" in card(story, "actors/ada-quill")["about"]


def test_what_is_said_for_a_body_is_counted_by_itself(story: Story) -> None:
    assert card(story, "actors/lowport")["said"] == "1 quotation, 2 on its behalf"


def test_a_topic_has_its_first_sentence(story: Story) -> None:
    made = card(story, "topics/night-ferry")
    assert made["about"] == "Topic"
    assert made["said"] == "1 quotation"


def test_what_was_withdrawn_says_only_that(story: Story) -> None:
    story.write(
        "actors/nobody.yml",
        "name: Nobody\nkind: person\nsummary: A lie.\nwithdrawn: {date: 2031-05-01, why: Wrong.}\n",
    )
    assert card(story, "actors/nobody") == {"name": "Nobody", "about": "Withdrawn."}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("It cost $2.5 m. So.", "It cost $2.5 m."),
        ("“Why?” she asked. No.", "“Why?”"),
        ("No stop", "No stop"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_very_long_sentence_is_cut_at_a_word() -> None:
    cut = first_sentence("word " * 100)
    assert len(cut) <= 242
    assert cut.endswith("word …")
