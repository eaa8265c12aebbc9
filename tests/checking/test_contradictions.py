"""Statements that contradict themselves."""

from __future__ import annotations

import pytest
from builders import Story

PAPER = "articles/paper.yml"
ACCUSES = "{id: q, text: “They sank it”, speaker: bram-oster, cue: he charged, act: accuses%s}"
DENIES = "{id: q, text: denied the sale, speaker: bram-oster, cue: denied, act: denies%s}"


def told(story: Story, quotations: str, tie: str = "", keys: str = "") -> list[str]:
    ties = f"relationships:\n  - {{id: t, type: opposes, {tie}}}\n" if tie else ""
    story.write(
        PAPER, f"title: T\nunchecked: on paper\n{keys}quotations:\n  - {quotations}\n{ties}"
    )
    return [p.partition(" ")[2] for p in story.problems()]


@pytest.mark.parametrize(
    ("aimed", "tie", "found"),
    [
        (", against: lowport", "from: lowport, to: gull-line", True),
        ("", "from: lowport, to: gull-line", True),
        # Who is accused may answer with an accusation of somebody else.
        (", on_behalf_of: gull-line, against: lowport", "from: gull-line, to: lowport", False),
        (", on_behalf_of: gull-line", "from: gull-line, to: lowport", False),
        # “They never paid” accuses and denies; the editor says so.
        (", against: lowport", "from: lowport, to: gull-line, context: It never did.", False),
    ],
)
def test_an_accusation_is_no_denial(story: Story, aimed: str, tie: str, found: bool) -> None:
    codes = told(story, ACCUSES % aimed, f"{tie}, holds: denies, evidence: q")
    assert codes == (["denial-on-accusation"] if found else [])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (DENIES % "", True),
        (DENIES % ", positions: [{claim: boats-empty, position: yes}]", True),
        (DENIES % ", positions: [{claim: boats-empty, position: partly, scope: one}]", False),
        ("{id: q, text: “One”, speaker: bram-oster, cue: said}", False),
        *(
            (
                "{id: q, text: “One”, speaker: bram-oster, cue: said, positions: "
                f"[{{claim: boats-empty, position: {position}}}]}}",
                found,
            )
            for position, found in (("no", True), ("unclear", True), ("yes", False))
        ),
    ],
)
def test_words_that_grant_nothing_affirm_no_part(story: Story, words: str, found: bool) -> None:
    codes = told(story, words, "from: gull-line, to: lowport, holds: partly, evidence: q")
    assert codes == (["partly-beside-denial"] if found else [])


def test_other_words_of_the_same_speaker_may_grant_what_these_limit(story: Story) -> None:
    grants = "{id: g, text: “Two boats”, speaker: %s, cue: said, positions: " \
        "[{claim: boats-empty, position: yes}]}"  # fmt: skip
    limits = "{id: q, text: “No more”, speaker: bram-oster, cue: said, positions: " \
        "[{claim: boats-empty, position: no}]}"  # fmt: skip
    tie = "from: gull-line, to: lowport, holds: partly, evidence: [g, q]"
    assert told(story, f"{limits}\n  - {grants % 'bram-oster'}", tie) == []
    assert told(story, f"{limits}\n  - {grants % 'ada-quill'}", tie) == ["partly-beside-denial"]


def test_a_denial_takes_no_position_in_part_without_its_limits(story: Story) -> None:
    position = ", positions: [{claim: boats-empty, position: partly%s}]"
    assert told(story, DENIES % position % "") == ["partly-beside-denial"]
    assert told(story, DENIES % position % ", scope: in March") == []


def test_nobody_is_tied_to_themselves(story: Story) -> None:
    tie = "from: lowport, to: lowport, holds: affirms, evidence: q"
    assert told(story, DENIES % "", tie) == ["tie-to-itself"]


def test_nobody_speaks_against_themselves(story: Story) -> None:
    assert told(story, ACCUSES % ", against: [lowport, bram-oster]") == ["against-the-speaker"]


def test_a_report_of_a_denial_grants_nothing(story: Story) -> None:
    ferry = "articles/ferry-debate.yml"
    tie = (
        "{id: t2, from: gull-line, type: opposes, to: lowport, holds: partly, evidence: the-count}"
    )
    story.change(ferry, "relationships:\n", f"relationships:\n  - {tie}\n")
    assert story.problems() == []
    denial = ", positions: [{claim: boats-empty, position: no}]"
    story.change(ferry, "2400 people in March.}", f"2400 people in March.{denial}}}")
    assert [p.partition(" ")[2] for p in story.problems()] == ["partly-beside-denial"]
