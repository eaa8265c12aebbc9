"""Weak evidence in every place that rests on it; what was taken back, and what others tell, is not told."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.fairness import fairness_problems

FERRY = "articles/ferry-debate.yml"
GONE = "withdrawn: {date: 2031-04, why: x}"


def told(story: Story) -> list[tuple[str, str]]:
    """The problems of fairness, each by its name and what it says."""
    return [(problem.code.name, problem.message) for problem in fairness_problems(story.entries())]


@pytest.mark.parametrize(
    ("evidence", "message"),
    [
        ("headline-ghost", "The only evidence here is a headline."),
        ("worker-danger", "The only evidence here is an unnamed source."),
        (
            "[headline-ghost, worker-danger]",
            "The only evidence here is a headline and an unnamed source.",
        ),
        ("[worker-danger, worker-danger]", "The only evidence here is an unnamed source."),
        ("oster-urges", ""),
        ("the-place", ""),
        ("the-count", ""),
        ("[]", ""),
    ],
)
def test_it_is_said_which_weak_evidence_is_the_only_one(
    story: Story, evidence: str, message: str
) -> None:
    story.change(FERRY, "evidence: oster-urges", f"evidence: {evidence}")
    assert told(story) == ([("weak-evidence", message)] if message else [])


def test_a_passage_of_a_headline_is_a_headline(story: Story) -> None:
    story.change(FERRY, "text: LOWPORT}", "text: ‘ghost’, place: headline}")
    story.change(FERRY, "evidence: oster-urges", "evidence: the-place")
    assert told(story) == [("weak-evidence", "The only evidence here is a headline.")]


@pytest.mark.parametrize(
    ("speakers", "is_weak"),
    [("[dock-worker]", True), ("[dock-worker, lowport]", False), ("[nobody]", False)],
)
def test_one_speaker_who_is_named_is_enough(story: Story, speakers: str, is_weak: bool) -> None:
    story.change(FERRY, "speaker: dock-worker", f"speaker: {speakers}")
    story.change(FERRY, "evidence: oster-urges", "evidence: worker-danger")
    assert bool(told(story)) is is_weak


@pytest.mark.parametrize("holds", ["affirms", "partly", "announces", "considers", "ends"])
def test_only_a_denial_may_rest_on_weak_evidence(story: Story, holds: str) -> None:
    story.change(FERRY, "evidence: oster-urges", "evidence: worker-danger")
    story.change(FERRY, "holds: affirms", f"holds: {holds}")
    assert [name for name, _ in told(story)] == ["weak-evidence"]
    story.change(FERRY, f"holds: {holds}", "holds: denies")
    assert told(story) == []


def test_evidence_of_another_article_is_looked_up_there(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: by hand\nquotations:\n"
        "  - {id: oster-urges, text: “x”, place: headline, speaker: lowport, cue: said}\n",
    )
    for evidence, found in (("pier#oster-urges", 1), ("oster-urges", 0), ("nowhere#x", 0)):
        path = story.content / FERRY
        text = path.read_text("utf-8")
        story.change(FERRY, "evidence: oster-urges", f"evidence: {evidence}")
        assert len(told(story)) == found
        path.write_text(text, "utf-8")


@pytest.mark.parametrize("key", ["standfirst", "story"])
def test_sentences_of_the_front_page_rest_on_more_than_a_headline(story: Story, key: str) -> None:
    text = (story.content / "story.yml").read_text("utf-8")
    head = text[: text.index("answer:")]
    story.write(
        "story.yml",
        f"{head}{key}:\n  - say: It stops.\n    evidence: ferry-debate#headline-ghost\n",
    )
    assert [name for name, _ in told(story)] == ["weak-evidence"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("act: urges", "act: threatens", "act-without-basis"),
        ("speaker: bram-oster\n    attributed_as: Mr", "speaker: ada-quill\n    attributed_as: Mr",
         "speaker-not-named"),
        ("cue: said\n    act: urges", "cue: said\n    attribution: inferred\n    act: urges",
         "inferred-without-evidence"),
        ("speaker: bram-oster\n    attributed_as: Mr", "speaker: []\n    attributed_as: Mr", "missing-key"),
    ],
)  # fmt: skip
def test_nothing_is_asked_of_a_quotation_that_was_taken_back(
    story: Story, old: str, new: str, name: str
) -> None:
    story.change(FERRY, old, new)
    assert [found for found, _ in told(story)] == [name]
    story.change(FERRY, "against: lowport\n", f"against: lowport\n    {GONE}\n")
    assert told(story) == []


@pytest.mark.parametrize(
    ("speakers", "is_told"),
    [
        ("ada-quill", True),
        ("[ada-quill, lowport]", True),
        ("[ada-quill, bram-oster]", False),
        ("bram-oster", False),
        ("nobody", False),
    ],
)
def test_a_printed_name_must_be_that_of_one_who_speaks(
    story: Story, speakers: str, is_told: bool
) -> None:
    whole = "speaker: bram-oster\n    attributed_as: Mr"
    story.change(FERRY, whole, f"speaker: {speakers}\n    attributed_as: Mr")
    assert [name for name, _ in told(story)] == (["speaker-not-named"] if is_told else [])


def test_several_who_are_not_named_are_told_of_in_one_line(story: Story) -> None:
    whole = "speaker: bram-oster\n    attributed_as: Mr"
    story.change(FERRY, whole, "speaker: [ada-quill, lowport]\n    attributed_as: Mr")
    ((_, message),) = told(story)
    assert message == "“Mr Oster” does not name Ada Quill or Lowport (quotation 'oster-urges')."


@pytest.mark.parametrize(("rights", "is_told"), [("open", True), ("excerpt", False)])
def test_only_an_open_text_needs_a_licence(story: Story, rights: str, is_told: bool) -> None:
    story.change(FERRY, "rights: open\nlicence: CC BY 4.0\n", f"rights: {rights}\n")
    assert [name for name, _ in told(story)] == (["open-without-licence"] if is_told else [])
