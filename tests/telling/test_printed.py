"""Words of a speaker look like a quotation wherever they stand, and nothing else does."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.printed import words_in_marks

HEAD = "published: 2031-04-01\nunchecked: copied by hand\nquotations:\n"


def shown(story: Story, kind: str, text: str, says: str = "") -> str:
    entry = f"  - {{id: one, text: {text!r}, speaker: ada-quill, cue: none{says}}}\n"
    story.write("articles/talk.yml", f"title: T\nkind: {kind}\n{HEAD}{entry}")
    (statement,) = story.record().articles["talk"].statements
    return "".join(segment.text for segment in words_in_marks(statement))


@pytest.mark.parametrize("kind", ["transcript", "letter", "statement"])
def test_sources_without_marks_get_them(story: Story, kind: str) -> None:
    assert shown(story, kind, "We close the pier.") == "“We close the pier.”"


def test_marks_that_are_printed_stay_as_they_are(story: Story) -> None:
    assert shown(story, "news-report", "“We close the pier.”") == "“We close the pier.”"
    assert shown(story, "transcript", '"We close the pier."') == '"We close the pier."'


def test_the_reporters_words_get_none(story: Story) -> None:
    says = ", says: It closes."
    assert shown(story, "news-report", "the pier would close", says) == "the pier would close"
