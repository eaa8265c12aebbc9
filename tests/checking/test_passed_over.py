"""A verb of denial right before the words is not passed over."""

from __future__ import annotations

import pytest
from builders import Story

HEAD = "title: T\nrights: open\nlicence: CC0\nquotations:\n"


@pytest.mark.parametrize(
    ("sentence", "cue", "found"),
    [
        ("Bo denied that he was paid by the line.", "none", True),
        ("Bo denied on Monday that he was paid by the line.", "Bo", True),
        ("Bo rejected the claim that he was paid by the line.", "none", True),
        ("It is not so. Bo has repeatedly denied he was paid by the line.", "Bo", True),
        ("Bo did not deny that he was paid by the line.", "none", False),
        ("Bo denied it and said he was paid by the line.", "said", False),
        ("Bo denied the sale, but he was paid by the line.", "none", False),
        ("Bo denied the sale. Yet he was paid by the line.", "none", False),
        ("“We denied it,” said Bo; he was paid by the line.", "said", False),
        ("Bo was denied leave, as he was paid by the line.", "none", False),
        ("Bo said he was paid by the line, and denied a lunch.", "said", False),
    ],
)
def test_the_verb_before_the_words_counts(
    story: Story, sentence: str, cue: str, found: bool
) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", sentence + "\n")
    entry = "  - {id: q, text: he was paid by the line, says: X., speaker: bo, cue: %s%s}\n"
    story.write("articles/paper.yml", HEAD + entry % (cue, ""))
    assert story.problems() == (["articles/paper.yml:5 denial-passed-over"] if found else [])
    for answer in ("act: denies, act_basis: He denied it.", "act_basis: Another thing is denied."):
        story.write("articles/paper.yml", HEAD + entry % (cue, f", {answer}"))
        assert story.problems() == []
