"""A link to words at their source says where it was only made from what somebody copied."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.record import PassageEvidence, Statement
from build_scripts.telling.source_links import MADE_FROM_COPY, WordsAtSource, words_at_source

FERRY = "articles/ferry-debate.yml"
NOWHERE = WordsAtSource("", "")


def link(story: Story, address: str) -> WordsAtSource:
    item = story.record().evidence[address]
    assert isinstance(item, Statement | PassageEvidence)
    return words_at_source(item)


@pytest.mark.parametrize("name", ["quill-empty", "the-place"])
def test_words_that_were_found_in_the_text_are_linked_without_a_warning(
    story: Story, name: str
) -> None:
    found = link(story, f"ferry-debate#{name}")
    assert found.fragment.startswith("text=")
    assert found.note == ""


@pytest.mark.parametrize("name", ["quill-empty", "the-place"])
def test_words_of_a_receipt_are_linked_as_they_were_found(story: Story, name: str) -> None:
    story.change(FERRY, "rights: open\nlicence: CC BY 4.0\n", "")
    story.make_receipts()
    story.remove("texts/ferry-debate.txt")
    assert link(story, f"ferry-debate#{name}").note == ""


COPIED = {
    "q": "  - {id: q, text: “We cannot pay for empty boats”, speaker: lowport, cue: said}",
    "short": "  - {id: short, text: “No boats”, speaker: lowport, cue: said}",
}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("q", WordsAtSource("text=We%20cannot%20pay%20for%20empty%20boats", MADE_FROM_COPY)),
        ("short", NOWHERE),
        ("p", WordsAtSource("text=The%20harbour%20is%20old", MADE_FROM_COPY)),
    ],
)
def test_a_link_that_was_made_from_copied_words_says_that_it_may_fail(
    story: Story, name: str, found: WordsAtSource
) -> None:
    lines = "\n".join(COPIED.values())
    story.write(
        "articles/pier.yml",
        f"title: T\nunchecked: by hand\nquotations:\n{lines}\n"
        "passages:\n  - {id: p, text: The harbour is old}\n",
    )
    assert link(story, f"pier#{name}") == found
