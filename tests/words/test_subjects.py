"""Whose a reporting verb is, and which verbs report: one small sentence for each construction."""

from __future__ import annotations

import pytest
from spoken import told

from build_scripts.attribution.reporting_words import reporting_words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Quill left early, with the office of Bram Oster saying the plan was “a poor joke”.",
            "the office of Bram Oster",
        ),
        (
            "Quill came a week after the Herald’s editorial telling her to leave her “cosy chair”.",
            "the Herald’s editorial",
        ),
        ("Quill released a statement saying that the plan was “a poor joke”.", "Quill"),
        (
            "Quill has mocked a reporter, referred to neighbours as “thieves” and left.",
            "Quill",
        ),
        ("In a new Herald poll, 31% of voters said they were “very tired” of it.", "Herald poll"),
        ("In a new book, some of the voters said they were “very tired” of it.", "voters"),
        (
            "Quill told of an old board, which Oster called “a club of the rich”.",
            "Oster",
        ),
        (
            "Quill warned the town against it, because Oster thought it “will bring in no money”.",
            "Oster",
        ),
        (
            "Oster named Quill’s claim that the “whole quay” leaks as he left.",
            "Quill",
        ),
        ("It was a report by Tom Barrow that he “invented” the story.", "Tom Barrow"),
        (
            "On the channel’s “Morning Boats,” Ada Quill said the “quay” and “pier” leak.",
            "Ada Quill",
        ),
        ("There’s still time for Quill after dismissing them as “a gang of thieves”.", ""),
    ],
)
def test_the_subject_of_a_report_is_found(text: str, speaker: str) -> None:
    *_, (_, _, who) = told(text)
    assert speaker in who
    assert bool(who) == bool(speaker) or not speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She shot back that it leaks", ["shot"]),
        ("She fired back", ["fired"]),
        ("She pointed out that it leaks", ["pointed"]),
        ("She went on to say that it leaks", ["went", "say"]),
        ("She went home with a book", []),
        ("The fired clerk came", []),
        ("She shot the film", []),
        ("She cannot say that it leaks", []),
        ("She slammed the plan and quipped that it leaks", ["slammed", "quipped"]),
    ],
)
def test_a_verb_that_means_more_reports_only_with_its_particle(text: str, words: list[str]) -> None:
    assert [text[w.start : w.end] for w in reporting_words(text, 0, len(text))] == words


def test_whole_sentences_behind_that_are_the_speakers_own() -> None:
    text = "Ada Quill said that “the quay leaks. We close it in winter for good.”"
    assert told(text) == [
        ("“the quay leaks. We close it in winter for good.”", "direct", "Ada Quill")
    ]
    (row,) = told("Ada Quill said that “the quay leaks in winter.”")
    assert row == ("that “the quay leaks in winter.”", "mixed", "Ada Quill")
