"""`draft`: what an article prints becomes proposals; nothing that the article has is proposed again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import Story
from running import run

ARTICLE = "articles/quay.yml"
ENTRY = "title: Quay\npublished: 2031-03-05\nadded: 2031-03-10\n"
TEXT = """Quay

“We will close the quay in winter,” Ada Quill said on Friday.

The film “The Last Boat” was shown.
"""


@pytest.fixture
def quay(story: Story) -> Story:
    story.write(ARTICLE, ENTRY)
    return story.write("texts/quay.txt", TEXT)


def proposed(story: Story, article: str = "quay") -> dict[str, list[dict[str, Any]]]:
    result = run("draft", article, "--json", "--content", story.content)
    assert result.exit_code == 0, result.output
    told: dict[str, list[dict[str, Any]]] = json.loads(result.stdout)
    return told


def test_json_has_the_places_of_words_speaker_and_cue(quay: Story) -> None:
    (quotation,) = proposed(quay)["quotations"]
    text = TEXT.rstrip()
    assert text[quotation["start"] : quotation["end"]] == "“We will close the quay in winter,”"
    assert quotation["form"] == "direct"
    assert 0 < quotation["confidence"] <= 1
    speaker, cue = quotation["speaker"], quotation["cue"]
    assert speaker == {"text": "Ada Quill", "start": 42, "end": 51, "actor": "ada-quill"}
    assert cue == {"text": "said", "start": 52, "end": 56, "act": "says"}
    assert text[speaker["start"] : speaker["end"]] == "Ada Quill"


def test_what_the_article_has_is_not_proposed_again(quay: Story) -> None:
    quay.write(
        ARTICLE,
        ENTRY
        + "quotations:\n- {id: a, text: '“We will close the quay in winter,”', speaker: ada-quill,"
        " cue: said}\n",
    )
    assert proposed(quay)["quotations"] == []
