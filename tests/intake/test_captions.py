"""Captions: WebVTT, SubRip, TTML to running text."""

from __future__ import annotations

import pytest
from saved import cues, read, said

from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import NoteKind, PlaceKind, SourceKind

SRT = "1\n00:00:01,000 --> 00:00:02,000{}\n{}\n\n2\n00:00:04,000 --> 00:00:05,000\nYes.\n"


def test_rolling_lines_stand_once_and_it_is_said() -> None:
    made = read(cues("A", "A", "A\nB", "B", "B\nC"))
    assert made.text == "A B C\n"
    assert any("4 lines" in note for note in said(made, NoteKind.LEFT_OUT))


def test_what_is_said_twice_a_second_apart_stays() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:03.000 --> 00:04.000\nNo.\n"
    assert read(text).text == "No. No.\n"


def test_a_cue_that_repeats_the_one_before_is_doubtful_where_nothing_rolls() -> None:
    made = read(cues("No.", "No.", "Yes."))
    assert made.text == "No. Yes.\n"
    assert any("00:00:01 repeats" in note for note in said(made, NoteKind.DOUBTFUL))


def test_voices_become_labels_a_turn_a_line() -> None:
    made = read(cues("<v Ann>One.</v> <v.loud Bob>Two.</v>", "<v Bob>Three.", "<v Ann>Four."))
    assert made.text == "Ann: One.\nBob: Two. Three.\nAnn: Four.\n"
    assert made.labelled


def test_a_cue_without_a_voice_goes_on_in_the_sentence_and_is_doubtful_after_one() -> None:
    made = read(cues("<v Ann>One goes", "on here.", "Two."))
    assert made.text == "Ann: One goes on here. Two.\n"
    assert said(made, NoteKind.DOUBTFUL) == [
        "1: The cue at 00:00:02 names nobody; it stands in the turn of Ann."
    ]


@pytest.mark.parametrize("kind", ["vtt", "srt"])
def test_only_known_tags_are_tags_and_entities_are_signs(kind: str) -> None:
    words = "Q&amp;A a < b {\\an8}<i>x</i> I <3 you"
    text = cues(words) if kind == "vtt" else SRT.format("", words)
    assert read(text).text.startswith("Q&A a < b x I <3 you")


def test_a_blank_line_in_a_subrip_cue_loses_nothing_and_positions_are_no_words() -> None:
    made = read(SRT.format(" X1:10 X2:20 Y1:1 Y2:2", "Why?\n\n- Because no."))
    assert made.kind is SourceKind.SUBRIP
    assert made.text == "Why?\n- Because no. Yes.\n"


def test_notes_styles_regions_and_heads_of_segments_are_no_speech() -> None:
    text = (
        "WEBVTT - talk\n\nNOTE\nnot said\n\nSTYLE\n::cue {color: red}\n\nREGION\nid:a\n\n"
        "intro\n00:01.000 --> 00:02.000 align:start\nOne\n\nWEBVTT\nX-TIMESTAMP-MAP=LOCAL:0,MPEGTS:0\n\n"
        "00:02.000 --> 00:03.000\ntwo.\n"
    )
    assert read(text).text == "One two.\n"


def test_readings_and_classes_and_times_inside_are_left_out() -> None:
    text = cues("<c.yellow>橋<ruby>橋<rt>はし</rt></ruby></c><00:00:00.500>は")
    assert read(text).text == "橋橋は\n"


def test_times_are_places() -> None:
    made = read(cues("One goes", "on here.", step=61))
    assert [(made.text[p.start :].split()[0], p.kind, p.value) for p in made.places] == [
        ("One", PlaceKind.AT, "00:00:00"),
        ("on", PlaceKind.AT, "00:01:01"),
    ]
    assert made.places_at(12)[PlaceKind.AT].value == "00:01:01"


def test_a_pause_after_a_sentence_parts_paragraphs() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:08.000 --> 00:09.000\nTwo.\n"
    assert read(text).text == "One.\n\nTwo.\n"


TTML = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" '
    'xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><head><metadata>'
    '<ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann</ttm:name></ttm:agent>'
    "</metadata></head><body><div>{}</div></body></tt>"
)


def test_ttml_is_read_without_what_is_not_shown() -> None:
    made = read(
        TTML.format(
            '<p begin="1s" end="2s" ttm:agent="a">We will<br/>not <span tts:display="none">x</span>go.</p>'
            '<p begin="00:00:02:12" end="00:00:03"><set tts:color="red"/>Never.</p>'
        )
    )
    assert made.text.startswith("Ann: We will not go. Never.")
    assert [place.value for place in made.places] == ["00:00:01", "00:00:02"]


@pytest.mark.parametrize("text", ["WEBVTT\n\n", TTML.format("<p/>"), cues("<i></i>")])
def test_captions_without_words_are_refused(text: str) -> None:
    with pytest.raises(CannotReadError, match="word"):
        read(text)
