"""What is not decided yet: a state of its own in a draft, told with its candidates, never published."""

from __future__ import annotations

import pytest
from builders import Story
from running import run

from build_scripts.record.resolve import build_record

ARTICLE = """\
title: The pier
status: draft
added: 2031-03-10
rights: open
licence: CC0
quotations:
  - id: old
    text: “It is old,”
    speaker: undecided
    candidates: [ada-quill, bram-oster, dock-worker]
    attribution: pronoun
    attributed_as: she
    cue: said
  - id: new
    text: “Build a new one,”
    speaker: undecided
    cue: undecided
  - id: closed
    text: would be closed
    says: undecided
    speaker: ada-quill
    cue: said
relationships:
  - {id: against, from: bram-oster, type: opposes, to: lowport, holds: affirms, evidence: old}
"""
TEXT = """\
The pier

Ada Quill and Bram Oster met the engineer. “It is old,” she said. “Build a new one,” was the answer.

Ada Quill said that the pier would be closed.
"""


@pytest.fixture
def pier(story: Story) -> Story:
    return story.write("articles/pier.yml", ARTICLE).write("texts/pier.txt", TEXT)


def test_each_place_is_told_with_who_may_be_meant_and_nothing_else_is(pier: Story) -> None:
    """Neither “did you mean” somebody, nor what would follow from a speaker."""
    problems = pier.check().problems
    assert {p.code.number for p in problems} == {"OTR432"}
    assert [(p.location.line, p.message) for p in problems] == [
        (
            9,
            "Not decided yet in 'old': who speaks. Perhaps ada-quill, bram-oster or dock-worker.",
        ),
        (16, "Not decided yet in 'new': who speaks and the reporting words."),
        (20, "Not decided yet in 'closed': what is reported."),
    ]
    assert not any("Did you mean" in p.hint for p in problems)


def test_its_words_are_compared_all_the_same(pier: Story) -> None:
    pier.change("articles/pier.yml", "“It is old,”", "“It is odd,”")
    assert "OTR201" in {p.code.number for p in pier.check().problems}


def test_outside_of_a_draft_it_is_an_error(pier: Story) -> None:
    pier.change("articles/pier.yml", "status: draft\n", "")
    assert [p.code.number for p in pier.check().problems] == ["OTR433"] * 3
    assert pier.check().has_errors


def test_it_is_never_published_and_the_command_says_why(pier: Story) -> None:
    before = (pier.content / "articles/pier.yml").read_bytes()
    told = run("publish", "pier", "--content", pier.content)
    assert told.exit_code == 1
    assert "OTR433" in told.output
    assert (pier.content / "articles/pier.yml").read_bytes() == before


def test_the_preview_leaves_it_out_with_what_rests_on_it(pier: Story) -> None:
    checked = pier.check()
    assert checked.entries is not None
    assert [q.id for q in checked.entries.articles["pier"].entry.quotations] == []
    record = build_record(checked.entries, checked.compared, drafts=True)
    assert "pier#old" not in record.evidence
    assert record.articles["pier"].statements == ()


def test_decided_it_is_like_any_other(pier: Story) -> None:
    pier.write(
        "articles/pier.yml",
        ARTICLE.replace(
            "speaker: undecided\n    candidates: [ada-quill, bram-oster, dock-worker]\n    attribution",
            "speaker: ada-quill\n    attribution",
        )
        .replace(
            "speaker: undecided\n    cue: undecided", "speaker: bram-oster\n    cue: was the answer"
        )
        .replace("says: undecided", "says: The pier would be closed."),
    )
    assert [p for p in pier.check().problems if p.code.number.startswith("OTR43")] == []


def test_receipts_wait_and_nobody_is_told_of_an_error(pier: Story) -> None:
    pier.change("articles/pier.yml", "rights: open\nlicence: CC0\n", "")
    told = run("receipts", "--content", pier.content)
    assert told.exit_code == 0, told.output
    assert "No receipt yet for pier" in told.output


def test_no_actor_can_have_the_name_of_that_state(story: Story) -> None:
    story.write("actors/undecided.yml", "name: Una Decided\nkind: person\n")
    assert [p.code.number for p in story.check().problems] == ["OTR435"]


def test_a_withdrawn_quotation_is_nothing_to_decide(pier: Story) -> None:
    pier.write(
        "articles/pier.yml",
        ARTICLE.partition("  - id: new")[0].partition("relationships")[0]
        + "    withdrawn: {date: 2031-03-11, why: It was another pier.}\n",
    )
    assert "OTR432" not in {p.code.number for p in pier.check().problems}
