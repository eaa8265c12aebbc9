"""Words as they are set: the speaker's and the reporter's apart, and a denial never without its verb."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.record import Statement
from build_scripts.record.utterances import utterances_of
from build_scripts.telling.denials import denial_before
from build_scripts.telling.printed import (
    Segment,
    ShownWords,
    one_run,
    opens_with_mark,
    own_words,
    printing_runs,
    segments,
    words_in_marks,
)
from build_scripts.words.sources import Form


def shown(parts: tuple[Segment, ...]) -> str:
    """The runs, those of the reporter in brackets."""
    return "".join(f"<{one.text}>" if one.is_reporters else one.text for one in parts)


@pytest.mark.parametrize(
    ("words", "form", "runs"),
    [
        ("the pier “is old”", Form.MIXED, "<the pier >“is old”"),
        ("“is old” he said of the pier", Form.MIXED, "“is old”< he said of the pier>"),
        (
            "“old” and “cold” piers",
            Form.MIXED,
            "“old”< and >“cold”< piers>",
        ),
        ("he said “it is ‘old’ here”", Form.MIXED, "<he said >“it is ‘old’ here”"),
        ("the pier “is old”", Form.DIRECT, "the pier “is old”"),
        ("the pier “is old”", Form.INDIRECT, "the pier “is old”"),
        ("the pier\n“is  old”", Form.MIXED, "<the pier >“is old”"),
    ],
)
def test_only_of_words_quoted_in_part_some_are_the_reporters(
    words: str, form: Form, runs: str
) -> None:
    assert shown(segments(words, form)) == runs


def statement(story: Story, keys: str, kind: str = "news-report") -> Statement:
    story.write(
        "articles/pier.yml",
        f"title: T\nkind: {kind}\nunchecked: by hand\nquotations:\n"
        f"  - {{id: q, speaker: ada-quill, {keys}}}\n",
    )
    (found,) = story.record().articles["pier"].statements
    return found


@pytest.mark.parametrize(
    ("keys", "verb"),
    [
        ("cue: Denied, act: denies, text: the boats were empty, says: No.", "[denied] "),
        ("cue: denied, act: denies, text: the boats “were empty”", "[denied] "),
        # Here the words are the speaker's, or hold the denial.
        ("cue: denied, act: denies, text: “The boats are empty.”", ""),
        ("cue: denied, act: denies, text: “empty” boats are none of hers", ""),
        ("cue: denied, act: denies, text: denied that the boats were empty", ""),
        # Here nothing that is printed denies.
        (
            "cue: said, act: denies, act_basis: She laughed., text: the boats were empty, says: No.",
            "",
        ),
        ("cue: said, text: the boats were empty, says: No.", ""),
        ("cue: warned, act: warns, text: the boats were empty, says: No.", ""),
    ],
)
def test_a_denial_in_the_reporters_words_begins_with_its_verb(
    story: Story, keys: str, verb: str
) -> None:
    one = statement(story, keys)
    assert denial_before(one) == verb
    runs = words_in_marks(one)
    assert (runs[0] == Segment(verb, is_reporters=True)) is bool(verb)
    assert "".join(run.text for run in runs) == verb + one.quotation.text


@pytest.mark.parametrize(
    ("keys", "kind", "runs"),
    [
        ("cue: none, text: We close it., says: It closes.", "news-report", "We close it."),
        ("cue: none, text: We close it.", "letter", "“We close it.”"),
        ("cue: none, text: “We close it.”", "letter", "“We close it.”"),
        ("cue: none, text: we “close” it", "news-report", "<we >“close”< it>"),
    ],
)
def test_words_get_marks_where_all_are_the_speakers_and_none_are_printed(
    story: Story, keys: str, kind: str, runs: str
) -> None:
    assert shown(words_in_marks(statement(story, keys, kind))) == runs


def test_the_speakers_words_alone_leave_the_reporters_out(story: Story) -> None:
    one = statement(story, "cue: none, text: the “old” pier and its “cold” wind")
    assert own_words(one) == "“old” […] “cold”"


@pytest.mark.parametrize(
    ("words", "opens"),
    [("“Old”", True), ("«Old»", True), ("'Old'", True), ("Old", False), ("", False)],
)
def test_a_mark_that_words_open_with_may_hang(words: str, opens: bool) -> None:
    assert opens_with_mark(one_run(words)) is opens


def test_words_of_one_kind_are_one_run_on_one_line() -> None:
    assert one_run("The\n  pier") == ShownWords((Segment("The pier", is_reporters=False),), None)


def test_each_printing_is_set_by_its_own_marks(story: Story) -> None:
    statement(
        story,
        "cue: none, text: “The pier is old”, variants: "
        "[{text: the pier “is old”, publisher: The Bell}]",
    )
    (utterance,) = [u for u in utterances_of(story.record()) if u.id == "pier--q"]
    runs = [shown(printing_runs(one)) for one in utterance.printings]
    assert runs == ["“The pier is old”", "<the pier >“is old”"]
