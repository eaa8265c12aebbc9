"""Words of a speaker look like a quotation wherever they stand, and nothing else does."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.printed import words_in_marks
from build_scripts.views.cards.card_notes import notes_of

HEAD = "published: 2031-04-01\nunchecked: copied by hand\nquotations:\n"


def shown(story: Story, kind: str, text: str, says: str = "") -> str:
    entry = f"  - {{id: one, text: {text!r}, speaker: ada-quill, cue: none{says}}}\n"
    story.write("articles/talk.yml", f"title: T\nkind: {kind}\n{HEAD}{entry}")
    (statement,) = story.record().articles["talk"].statements
    return "".join(segment.text for segment in words_in_marks(statement))


@pytest.mark.parametrize("kind", ["transcript", "letter", "statement"])
def test_sources_without_marks_get_them(story: Story, kind: str) -> None:
    assert shown(story, kind, "We close the pier.") == "“We close the pier.”"


def test_marks_that_are_printed_stay_as_they_are(story: Story) -> None:
    assert shown(story, "news-report", "“We close the pier.”") == "“We close the pier.”"
    assert shown(story, "transcript", '"We close the pier."') == '"We close the pier."'


def test_the_reporters_words_get_none(story: Story) -> None:
    says = ", says: It closes."
    assert shown(story, "news-report", "the pier would close", says) == "the pier would close"


@pytest.mark.parametrize(
    "words",
    ["「壁は『無事』だった」", "«Стена цела»", "« Le mur tient »", "〝壁〟", "״הקיר״", "'One'"],
)
def test_marks_of_any_language_are_never_set_twice(story: Story, words: str) -> None:
    assert shown(story, "news-report", words) == words


def test_a_pasted_ligature_is_shown_in_its_letters(story: Story) -> None:
    assert shown(story, "news-report", "“The ﬁrst ofﬁce”") == "“The first office”"


def test_readers_are_told_where_marks_are_our_reading(story: Story) -> None:
    story.write(
        "articles/talk.yml",
        "title: T\nlanguage: es\nrights: open\nlicence: CC0\nquotations:\n"
        "  - {id: one, text: El muelle es viejo, speaker: ada-quill, cue: dijo, "
        "speech_marks: absent}\n",
    ).write("texts/talk.txt", "T\n\n—El muelle es viejo —dijo Ada Quill.\n")
    record = story.record()
    (statement,) = record.articles["talk"].statements
    assert any("without quotation marks" in note for note in notes_of(record, statement))
    assert "".join(s.text for s in words_in_marks(statement)) == "“El muelle es viejo”"
