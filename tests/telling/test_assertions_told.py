"""What an article asserts of a tie: who is heard, for whom, within which limits, and nothing lost."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.assertions import AssertionTelling, assertion_telling
from build_scripts.telling.evidence import PassageTelling, ReportTelling

FERRY = "articles/ferry-debate.yml"


def told(story: Story, keys: str) -> AssertionTelling:
    record = story.with_ties(keys)
    (tie,) = record.ties
    (assertion,) = tie.assertions
    return assertion_telling(record, assertion)


def heard(one: AssertionTelling) -> list[str]:
    """Who is heard, an article in its own voice by its title."""
    return [who.title if isinstance(who, ArticleTelling) else who.name for who in one.speakers]


def test_limits_and_context_are_told_and_empty_where_there_are_none(story: Story) -> None:
    bare = told(story, "holds: affirms, evidence: oster-urges")
    assert (bare.scope, bare.context) == ("", "")
    full = told(
        story, "holds: partly, scope: in March, context: At the quay., evidence: oster-urges"
    )
    assert (full.scope, full.context) == ("in March", "At the quay.")


@pytest.mark.parametrize(
    ("holds", "words"),
    [
        ("affirms", "says so"),
        ("partly", "says so within limits"),
        ("announces", "announced it"),
        ("considers", "speaks of a plan"),
        ("denies", "denies it"),
        ("ends", "says it is over"),
    ],
)
def test_what_is_said_of_the_tie_is_never_turned_round(
    story: Story, holds: str, words: str
) -> None:
    one = told(story, f"holds: {holds}, evidence: oster-urges")
    assert (one.holds, one.holds_class) == (words, holds)


@pytest.mark.parametrize(
    ("evidence", "speakers", "bodies"),
    [
        ("oster-urges", ["Bram Oster"], []),
        ("quill-stop", ["Ada Quill"], ["Lowport"]),
        ("[quill-stop, quill-empty]", ["Ada Quill"], ["Lowport"]),
        ("[quill-stop, oster-urges]", ["Ada Quill", "Bram Oster"], ["Lowport"]),
        ("the-place", ["Council splits over ‘ghost’ ferry"], []),
        ("the-count", ["Council splits over ‘ghost’ ferry"], []),
    ],
)
def test_each_who_is_heard_is_named_once_and_bodies_apart(
    story: Story, evidence: str, speakers: list[str], bodies: list[str]
) -> None:
    one = told(story, f"holds: affirms, evidence: {evidence}")
    assert (heard(one), [body.name for body in one.bodies]) == (speakers, bodies)


def test_who_speaks_for_itself_is_no_body_that_is_spoken_for(story: Story) -> None:
    story.change(FERRY, "act: urges", "on_behalf_of: [bram-oster, gull-line]\n    act: urges")
    one = told(story, "holds: affirms, evidence: oster-urges")
    assert [body.name for body in one.bodies] == ["The Gull Line"]


def test_of_a_report_whoever_states_it_is_heard_and_not_the_article(story: Story) -> None:
    story.change(FERRY, "in March.}", "in March., stated_by: gull-line}")
    one = told(story, "holds: affirms, evidence: the-count")
    assert heard(one) == ["The Gull Line"]
    (report,) = one.evidence
    assert isinstance(report, ReportTelling)
    assert (report.id, report.stated_by) == ("the-count", "Stated by The Gull Line")


def test_a_report_that_nobody_states_is_the_articles(story: Story) -> None:
    (report,) = told(story, "holds: affirms, evidence: the-count").evidence
    assert isinstance(report, ReportTelling)
    assert (report.by, report.stated_by) == ((), "")


@pytest.mark.parametrize(("more", "is_unchecked"), [("", False), ("unchecked: on paper\n", True)])
def test_a_passage_says_whether_anybody_compared_it(
    story: Story, more: str, is_unchecked: bool
) -> None:
    if more:
        story.remove("texts/ferry-debate.txt")
        story.change(FERRY, "rights: open\nlicence: CC BY 4.0\n", more)
    (passage,) = told(story, "holds: affirms, evidence: the-place").evidence
    assert isinstance(passage, PassageTelling)
    assert passage.is_unchecked is is_unchecked
    assert passage.short_check == ("Copied by hand" if is_unchecked else "")
    assert passage.check.startswith("Copied by hand" if is_unchecked else "Matches the article")
    assert passage.caveats.short() == (("Copied by hand",) if is_unchecked else ())
