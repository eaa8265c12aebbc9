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
        ("Bo shot down reports that he was paid by the line.", "Bo", True),
        ("Bo pushed back on the claim that he was paid by the line.", "Bo", True),
        ("Bo said it was untrue that he was paid by the line.", "said", True),
        ("Bo said there was no evidence that he was paid by the line.", "said", True),
        ("Bo said there was no truth in the report that he was paid by the line.", "said", True),
        ("Bo called the claim that he was paid by the line false.", "called", True),
        ("The claim that he was paid by the line is “nonsense”, said Bo.", "said", True),
        ("Bo made the claim that he was paid by the line.", "made", False),
        ("Bo said the claim that he was paid by the line had hurt him.", "said", False),
        ("Bo rejected the plan after he was paid by the line.", "Bo", False),
        ("Bo rejected a new offer in which he was paid by the line.", "Bo", False),
        ("Bo rejected reports of a plan and that he was paid by the line.", "Bo", False),
        ("Bo rejected reports of a deal in which he was paid by the line.", "Bo", False),
        ("Bo rejected as false that he was paid by the line.", "Bo", True),
        ("Bo could not say whether or not he was paid by the line.", "say", False),
    ],
)
def test_the_verb_before_the_words_counts(
    story: Story, sentence: str, cue: str, found: bool
) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", sentence + "\n")
    entry = "  - {id: q, text: he was paid by the line, says: Bo was not paid., speaker: bo, cue: %s%s}\n"
    story.write("articles/paper.yml", HEAD + entry % (cue, ""))
    assert story.problems() == (["articles/paper.yml:5 denial-passed-over"] if found else [])
    for answer in ("act: denies, act_basis: He denied it.", "act_basis: Another thing is denied."):
        story.write("articles/paper.yml", HEAD + entry % (cue, f", {answer}"))
        assert story.problems() == []


@pytest.mark.parametrize(
    ("sentence", "words", "found"),
    [
        ("Bo said that he had not been paid by anybody.", "been paid by anybody", True),
        ("Bo said he never sold the ferry to anybody.", "sold the ferry to anybody", True),
        ("Bo said that he wasn’t the owner of the ferry.", "the owner of the ferry", True),
        ("Bo said that he had not been paid by anybody.", "had not been paid by anybody", False),
        ("Bo said that not only the ferry was late.", "only the ferry was late", False),
        ("Bo has not gone, and said the ferry was late.", "the ferry was late", False),
    ],
)
def test_words_do_not_begin_behind_their_not(
    story: Story, sentence: str, words: str, found: bool
) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", sentence + "\n")
    entry = f"  - {{id: q, text: {words}, says: X., speaker: bo, cue: said}}\n"
    story.write("articles/paper.yml", HEAD + entry)
    assert story.problems() == (["articles/paper.yml:5 denial-passed-over"] if found else [])


def test_a_cue_that_may_mean_something_else_does_not_answer(story: Story) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", "Bo shot down reports that he was paid by the line.\n")
    entry = "  - {id: q, text: he was paid by the line, says: X., speaker: bo, cue: shot down}\n"
    story.write("articles/paper.yml", HEAD + entry)
    assert story.problems() == ["articles/paper.yml:5 denial-passed-over"]


@pytest.mark.parametrize(
    ("says", "found"),
    [("Bo was paid.", True), ("Bo was never paid.", False), ("Bo disputed that.", False)],
)
def test_what_is_denied_for_a_reason_of_ours_is_told_as_denied(
    story: Story, says: str, found: bool
) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", "Bo said it was untrue that he was paid by the line.\n")
    entry = (
        f"  - {{id: q, text: he was paid by the line, says: {says}, speaker: bo, cue: said, "
        "act: denies, act_basis: He calls it untrue.}\n"
    )
    story.write("articles/paper.yml", HEAD + entry)
    assert story.problems() == (["articles/paper.yml:5 denial-told-as-statement"] if found else [])


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("rejected the plan to", False),
        ("rejected calls to", False),
        ("rebuffed an offer to", False),
        ("dismissed the bid to", False),
        ("rejected reports of a plan to", True),
        ("rejected the suggestion that the plan would", True),
        ("denied the plan to", True),
    ],
)
def test_whoever_rejects_a_plan_denies_nothing(story: Story, before: str, found: bool) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\n")
    story.write("texts/paper.txt", f"Bo {before} close the ferry for good.\n")
    row = "  - {id: q, text: close the ferry, says: Bo wants it open., speaker: bo, cue: Bo}\n"
    story.write("articles/paper.yml", HEAD + row)
    assert story.problems() == (["articles/paper.yml:5 denial-passed-over"] if found else [])
