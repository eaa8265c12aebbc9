"""`audit`: a “not” or a “but” that a reporter writes close to a quotation is worth a look, no more."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.audit import audit

ARTICLE = """\
title: The pumps
published: 2031-03-05
rights: open
licence: CC0
url: https://example.org/pumps
quotations:
  - id: oster-pumps
    text: “the pumps were looked at in the spring”
    speaker: bram-oster
    cue: {cue}
{more}"""


def told(story: Story, printed: str, cue: str = "said", more: str = "") -> list[str]:
    story.write("articles/pumps.yml", ARTICLE.format(cue=cue, more=more))
    story.write("texts/pumps.txt", f"The pumps\n\n{printed}\n\nThe ferry left at nine.\n")
    checked = story.check()
    assert not checked.has_errors, checked.problems
    found = audit(checked)
    assert found is not None
    return [one.fact for one in found.advice if one.topic.name == "words-around-a-quotation"]


WORDS = "“the pumps were looked at in the spring”"


@pytest.mark.parametrize(
    ("printed", "fact"),
    [
        (f"Bram Oster said he was not sure but thought {WORDS}.", "“not”"),
        (f"Bram Oster said {WORDS}, but nobody found a log.", "“but”"),
        (f"Bram Oster said {WORDS} unless the log was wrong.", "“unless”"),
    ],
)
def test_a_word_close_to_the_marks_is_told(story: Story, printed: str, fact: str) -> None:
    (one,) = told(story, printed)
    assert one.startswith(fact)
    assert one.endswith("pumps#oster-pumps.")


@pytest.mark.parametrize(
    "printed",
    [
        f"Bram Oster said {WORDS}.",
        f"It was not a calm night. Bram Oster said {WORDS}. But nobody found a log.",
        f"Nobody but the mayor had asked before, Bram Oster said in the evening: {WORDS}.",
    ],
)
def test_what_is_far_or_in_another_sentence_is_not(story: Story, printed: str) -> None:
    assert told(story, printed) == []


def test_what_readers_are_told_already_is_not(story: Story) -> None:
    printed = f"Bram Oster said {WORDS}, but nobody found a log."
    assert told(story, printed, more="    context: No log of it was found.\n") == []
