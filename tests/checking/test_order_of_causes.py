"""The order of problems: what is wrong stands before what only comes of it."""

from __future__ import annotations

import pytest
from builders import Story

PIER = """title: The pier
published: 2031-03-05
added: 2031-03-06
quotations:
  - id: old
    text: “The pier is old,”
    speaker: ada-quill
    cue: said
    attributed_as: Ada Quill
"""


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", PIER)
    story.write("texts/pier.txt", "“The pier is old,” Ada Quill said.\n")
    story.make_receipts()
    return story


@pytest.mark.parametrize(
    ("printed", "cause"),
    [("    attributed_as: Ada Quill\n", "speaker-not-named"), ("", "speaker-differs")],
)
def test_a_wrong_speaker_is_told_before_the_receipt_that_no_longer_fits(
    pier: Story, printed: str, cause: str
) -> None:
    pier.change("articles/pier.yml", "    attributed_as: Ada Quill\n", printed)
    pier.change("articles/pier.yml", "speaker: ada-quill", "speaker: bram-oster")
    names = [p.code.name for p in pier.check().problems if p.location.file.endswith("pier.yml")]
    assert names == [cause, "receipt-differs"]
