"""Words of a transcript stand in their speaker's turn, in whatever way labels are printed."""

from __future__ import annotations

import pytest
from builders import Story

TURNS = {
    "colon": "Ada Quill: The pier was sound.\n\nBram Oster: We looked away.\n\nAda Quill: No.\n",
    "capitals": "MS. QUILL:  The pier was sound.\n\nMR. OSTER:  We looked away.\n\nQ    And?\n",
    "line": "Ada Quill\n\nThe pier was sound.\n\nBram Oster\n\nWe looked away.\n",
    "hansard": "Ms. Quill. The pier was sound.\n\nMr. Oster. We looked away.\n",
    "minister": "The Minister of State (Ms Quill): The pier was sound.\n\n"
    "Bram Oster (Hale) (Lab): We looked away.\n",
    "nations": "Ms. Quill (Hale) (spoke in French): The pier was sound.\n\nMr. Oster: We looked away.\n",
    "arrows": ">> ADA QUILL: The pier was sound.\n>> BRAM OSTER: We looked away.\n",
    "times": "[00:01] Ada Quill: The pier was sound.\n\n[00:09] Bram Oster: We looked away.\n",
    "bold": "**MS. QUILL:** The pier was sound.\n\n**Q** Why?\n\n**MR. OSTER:** We looked away.\n",
    "French": "Mme Quill. The pier was sound.\n\nM. Oster. We looked away.\n",
    "brackets": "[ADA QUILL] The pier was sound.\n\n[APPLAUSE] It is.\n\n[BRAM OSTER] We looked away.\n",
    "dashes": "HALE — It met.\n\nADA QUILL – The pier was sound.\n\nBRAM OSTER – We looked away.\n",
    "within a line": ">> ADA QUILL: The pier was sound. >> BRAM OSTER: We looked away.\n",
}


def told(story: Story, text: str, row: str, kind: str = "transcript") -> list[str]:
    story.write(
        "articles/session.yml",
        f"title: The session\nrights: open\nlicence: CC0\nkind: {kind}\n"
        f"quotations:\n  - {{id: q, cue: none, {row}}}\n",
    )
    story.write("texts/session.txt", f"The session\n\n{text}")
    return [p.code.name for p in story.check().problems]


@pytest.mark.parametrize("text", TURNS.values(), ids=TURNS)
def test_words_are_those_of_whom_the_label_names(story: Story, text: str) -> None:
    assert told(story, text, "text: We looked away., speaker: bram-oster") == []
    assert told(story, text, "text: We looked away., speaker: ada-quill") == ["in-anothers-turn"]


@pytest.mark.parametrize("text", TURNS.values(), ids=TURNS)
def test_words_never_run_over_a_change_of_speaker(story: Story, text: str) -> None:
    row = "text: 'The pier was sound. […] We looked away.', speaker: ada-quill"
    assert told(story, text, row) == ["over-a-change-of-speaker"]


def test_a_label_is_no_word_of_the_speaker(story: Story) -> None:
    row = "text: 'Bram Oster: We looked away.', speaker: bram-oster"
    assert told(story, TURNS["colon"], row) == ["over-a-change-of-speaker"]


def test_the_printed_attribution_is_the_label_however_long_the_turn(story: Story) -> None:
    text = TURNS["colon"].replace("We looked away.", "Well.\n\n" * 60 + "We looked away.")
    row = "text: We looked away., speaker: bram-oster, attributed_as: "
    assert told(story, text, f"{row}Bram Oster") == []
    assert "not-the-label" in told(story, text, f"{row}Ada Quill")


def test_capitals_before_a_dash_or_in_brackets_are_no_label_by_themselves(story: Story) -> None:
    text = (
        "ADA QUILL: It is sound.\n\nHALE — It stands.\n\n[APPLAUSE] It holds.\n\nBRAM OSTER: No.\n"
    )
    for words in ("It stands.", "It holds."):
        assert told(story, text, f"text: {words}, speaker: ada-quill") == []


def test_a_label_without_a_name_needs_an_editor_who_says_who_it_is(story: Story) -> None:
    text = "The Chair: Order.\n\nQ    Why so?\n\nBram Oster: Yes.\n"
    row = "text: Order., speaker: ada-quill"
    assert told(story, text, row) == ["in-anothers-turn"]
    assert told(story, text, f"{row}, attribution: title, attributed_as: The Chair") == []
    assert told(story, text, "text: Why so?, speaker: bram-oster") == ["in-anothers-turn"]


def test_a_title_is_believed_and_a_name_is_not(story: Story) -> None:
    text = "MR. DOE: We were paid.\n\nPIER WARDEN: It fell.\n\nBram Oster: Yes.\n"
    row = "speaker: ada-quill, attribution: title, attributed_as: "
    assert told(story, text, f"text: We were paid., {row}MR. DOE") == ["label-perhaps-anothers"]
    warden = f"text: It fell., {row}PIER WARDEN"
    assert told(story, text, warden) == ["label-perhaps-anothers"]
    story.change("actors/ada-quill.yml", "[Ms Quill]", "[Ms Quill]\nsummary: Of the pier.")
    assert told(story, text, warden) == ["label-perhaps-anothers"]
    story.append("actors/ada-quill.yml", "  - title: warden of the pier\n")
    assert told(story, text, warden) == []


def test_whoever_infers_names_the_evidence_and_is_believed(story: Story) -> None:
    text = "MR. DOE: We were paid.\n\nBram Oster: Yes.\n"
    row = "text: We were paid., speaker: ada-quill, attribution: inferred, attributed_as: MR. DOE"
    assert told(story, text, row) == ["inferred-without-evidence"]


@pytest.mark.parametrize("kind", ["transcript", "interview"])
def test_a_transcript_without_labels_is_told(story: Story, kind: str) -> None:
    text = "The pier was sound.\n\nWe looked away.\n"
    row = "text: We looked away., speaker: bram-oster"
    bare = f"{kind}\nspeech_marks: absent"
    assert told(story, text, row, bare) == ["transcript-without-labels"]
    assert told(story, text, row, "speech") == []
    assert told(story, TURNS["colon"], row, bare) == []
    two = f"{row}}}\n  - {{id: p, cue: none, text: 'The pier, we know, was sound.', speaker: ada-quill"
    text = text.replace("pier was", "pier, we know, was")
    assert told(story, text, two, "statement") == ["transcript-without-labels"]


def test_another_person_of_the_same_last_name_is_another(story: Story) -> None:
    text = "Mary Oster: We looked away.\n\nAda Quill: No.\n"
    row = "text: We looked away., speaker: bram-oster"
    assert told(story, text, row) == ["in-anothers-turn"]


@pytest.mark.parametrize(
    "line",
    [
        "Note: it rained.",
        "14:30: we met.",
        "- Item: one",
        "Here is the thing: it rained.",
        "(Applause.)",
    ],
)
def test_what_is_no_label_does_not_end_a_turn(story: Story, line: str) -> None:
    text = f"Ada Quill: The pier was sound.\n\n{line}\n\nIt still is.\n\nBram Oster: No.\n"
    assert told(story, text, "text: It still is., speaker: ada-quill") == []


def test_stage_directions_and_introductions_are_nobodys_words(story: Story) -> None:
    text = "Welcome to all.\n\nAda Quill: It stands. (Applause.) It holds.\n\nBram Oster: No.\n"
    row = "text: 'It stands. (Applause.) It holds.', speaker: ada-quill"
    assert told(story, text, row) == ["stage-direction"]
    assert told(story, text, row.replace("(Applause.)", "[…]")) == []
    assert told(story, text, "text: Welcome to all., speaker: ada-quill") == ["in-nobodys-turn"]


def test_minutes_are_no_speech(story: Story) -> None:
    text = "Ada Quill: said that the pier would be closed.\n\nBram Oster: asked why.\n"
    row = "text: the pier would be closed, speaker: ada-quill"
    assert told(story, text, row) == ["minutes-not-speech"]
    assert told(story, text, f"{row}, says: It will be closed.", "minutes") == []
    assert told(story, text, row, "minutes") == ["indirect-without-says"]


def test_a_block_of_turns_inside_a_report(story: Story) -> None:
    text = f"They met.\n\n{TURNS['colon']}\nThe mayor left, Ada Quill said.\n"
    row = "text: We looked away., speech_marks: absent"
    report = "news-report"
    said = "speaker: bram-oster, attributed_as: Bram Oster"
    assert told(story, text, f"{row}, {said}", report) == []
    assert told(story, text, f"{row}, speaker: ada-quill, attributed_as: Ada Quill", report) == [
        "no-block-of-speech",
        "not-the-label",
    ]
    row = "text: The mayor left, says: He left., speaker: ada-quill"
    assert told(story, text, row, report) == []


def test_whom_the_speaker_quotes_is_no_other_turn(story: Story) -> None:
    text = "Ada Quill: The mayor, Bram Oster, told us, “We looked away.” Well.\n\nBram Oster: No.\n"
    row = "text: '“We looked away.”', speaker: bram-oster"
    assert told(story, text, row) == ["in-anothers-turn"]
    answered = f"{row}, attributed_as: Bram Oster, context: As Ada Quill tells it."
    assert told(story, text, answered) == []


def test_a_label_on_every_line_is_bounded(story: Story) -> None:
    text = "Ada Quill: The pier.\n" * 20_000 + "Bram Oster: We looked away.\n" + ">> " * 50_000
    assert told(story, text, "text: We looked away., speaker: bram-oster") == []
