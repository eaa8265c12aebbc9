"""Which words of a text are somebody’s, by print: one small text for each construction."""

from __future__ import annotations

import pytest
from builders import source
from effort import calls_of, comes_to_an_end
from spoken import HEAD, told

from build_scripts.attribution.found_speech import FoundSpeech
from build_scripts.attribution.speech import speech_in


def found(text: str) -> list[FoundSpeech]:
    return list(speech_in(source(HEAD + text)))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We close the quay in winter,” Ada Quill said.", "Ada Quill"),
        ("“We close the quay in winter,” said harbour engineer Tom Barrow.", "Tom Barrow"),
        ("“We close the quay in winter,” he told reporters on Friday.", "he"),
        ("Ada Quill said: “We close the quay in winter.”", "Ada Quill"),
        (
            "In a statement on Friday, Ada Quill reacted, saying: “We close the quay in winter.”",
            "Ada Quill",
        ),
        ("Ada Quill: “We close the quay in winter.”", "Ada Quill"),
        ("“We close the quay in winter,” Ada Quill said when asked about the storm.", "Ada Quill"),
        ("“We close the quay in winter,” a senior official said.", "a senior official"),
        ("“We close the quay in winter,” Ada\u00a0Quill told the Herald.", "Ada\u00a0Quill"),
    ],
)
def test_a_sentence_in_marks_is_direct_and_has_its_speaker(text: str, speaker: str) -> None:
    ((words, form, who),) = told(text)
    assert words.strip("“”,. ") == "We close the quay in winter"
    assert form == "direct"
    assert speaker in who


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ada Quill said that the quay “will close in winter and never open again”.",
            "the quay “will close in winter and never open again”",
        ),
        (
            "Ada Quill said the plan was “madness” for the town.",
            "the plan was “madness” for the town",
        ),
        (
            "The plan was “pure madness for us,” Ada Quill said.",
            "The plan was “pure madness for us,”",
        ),
        ("Ada Quill called the plan “pure madness” on Friday.", "the plan “pure madness”"),
        (
            "Ada Quill told host Jo Marsh that the quay “will close in winter”.",
            "the quay “will close in winter”",
        ),
    ],
)
def test_where_the_reporter_goes_on_the_whole_of_what_is_reported_is_mixed(
    text: str, words: str
) -> None:
    ((seen, form, who),) = told(text)
    assert (seen, form, who) == (words, "mixed", "Ada Quill")


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Last Boat Home” was shown.",
        "The book called “The Last Boat Home” was read.",
        "He wore a “Save The Quay” hat.",
        "The “quay” was no quay.",
    ],
)
def test_titles_and_words_at_a_distance_are_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "parts", "form"),
    [
        (
            "“We close the quay,” Ada Quill said, “and we open it in spring.”",
            ["“We close the quay,”", "“and we open it in spring.”"],
            "direct",
        ),
        (
            "“We close the quay,” Ada Quill said, and “open it in spring.”",
            ["“We close the quay,”", "and “open it in spring.”"],
            "mixed",
        ),
        (
            "“We close the quay,” Ada Quill told the board on Friday, “and open it in spring.”",
            ["“We close the quay,”", "“and open it in spring.”"],
            "direct",
        ),
        (
            "A long winter, Ada Quill said, “may close the quay for good.”",
            ["A long winter", "“may close the quay for good.”"],
            "mixed",
        ),
        (
            "If the grant goes, Ada Quill said, the quay “will close for good.”",
            ["If the grant goes", "the quay “will close for good.”"],
            "mixed",
        ),
    ],
)
def test_an_utterance_that_its_attribution_interrupts_is_one(
    text: str, parts: list[str], form: str
) -> None:
    (one,) = found(text)
    assert [(HEAD + text)[slice(*part)] for part in one.parts] == parts
    assert one.form.value == form


@pytest.mark.parametrize(
    "text",
    [
        "“We close the quay.” Ada Quill said, “And we open it in spring.”",
        "“We close the quay,” Ada Quill said. “We open it in spring.”",
        "“We close the quay,” Ada Quill said, while Bram Oster said, “we open it in spring.”",
        "On Friday, Ada Quill said, “we close the quay for the winter.”",
        "Meanwhile, Ada Quill said, “We close the quay for the winter.”",
    ],
)
def test_what_is_two_sentences_or_the_reporters_is_not_joined(text: str) -> None:
    assert all(not one.parts for one in found(text))


def test_what_a_speaker_shows_behind_the_words_is_not_said() -> None:
    rows = told("“We close the quay in winter,” Ada Quill said, holding up a “Save The Quay” sign.")
    assert [words for words, _, _ in rows] == ["“We close the quay in winter,”"]


def test_a_paragraph_of_nothing_but_marks_goes_on() -> None:
    text = "“We close the quay in winter,” Ada Quill said.\n\n“It is a matter of safety.”"
    assert found(text)[1].attribution.carried_over
    assert told(text)[1][2] == "Ada Quill"


def test_the_next_sentence_does_not_take_the_speaker_of_tied_words() -> None:
    rows = told("Tom Barrow interjected: “It is just not true.” Ada Quill said he was wrong.")
    assert rows[0][2] == "Tom Barrow"


def test_a_lost_closing_sign_takes_no_further_line_in() -> None:
    rows = told(
        "Ada Quill said: “We close the quay in winter.\nThe town has no other quay.\nNobody knows."
    )
    assert rows[0][0] == "“We close the quay in winter."


def test_a_word_in_the_headline_is_found_where_the_body_has_it_in_marks() -> None:
    text = (
        "Town up in arms over ‘madness’ at quay\n\nAda Quill said it was “madness to close it”.\n"
    )
    seen = list(speech_in(source(text)))
    assert text[seen[0].start : seen[0].end] == "‘madness’"
    assert seen[0].attribution.speaker is None


def test_time_grows_with_the_length_of_the_text_and_not_faster() -> None:
    paragraph = "“We close the quay in winter,” Ada Quill said. She said the “quay” was old.\n\n"

    def calls(times: int) -> int:
        text = source(HEAD + paragraph * times)
        return calls_of(lambda: list(speech_in(text)))

    assert len(list(speech_in(source(HEAD + paragraph * 50)))) >= 50
    calls(5)  # What is made once, such as patterns, is made.
    assert calls(400) < 4.2 * calls(100)


@pytest.mark.parametrize(
    "signs",
    [
        '"',
        "“”",
        "‘’",
        "\"'",
        '" ',
        ', "',
        "«»",
        "— ",
        "said ",
        '" said ',
        "Ann said, “We go,” ",
        "()",
        "\n",
    ],
)
def test_a_paragraph_of_nothing_but_signs_takes_no_more_for_each(signs: str) -> None:
    def calls(length: int) -> int:
        text = source(HEAD + "Ann said she would go. " + signs * (length // len(signs)) + "\n")
        return calls_of(lambda: list(speech_in(text)))

    calls(40)
    assert calls(16_000) < 2.6 * calls(8_000)


def test_nothing_but_marks_comes_to_an_end() -> None:
    with comes_to_an_end():
        list(speech_in(source(HEAD + '"' * 100_000)))


def test_speech_is_found_behind_a_sentence_that_never_ends() -> None:
    text = HEAD + "and so on " * 400 + "until Ada Quill said: “We close the quay in winter.”\n"
    found = list(speech_in(source(text)))[-1]
    assert text[found.start : found.end] == "“We close the quay in winter.”"
    assert found.attribution.speaker is not None


def test_long_words_in_marks_keep_what_stands_behind_them() -> None:
    text = HEAD + "“We close, " + "and close, " * 400 + "in winter,” Ada Quill said.\n"
    (found,) = speech_in(source(text))
    assert found.end - found.start > 4_000
    assert found.attribution.cue is not None


def test_a_long_text_comes_to_an_end() -> None:
    paragraph = "“We close the quay in winter,” Ada Quill said. She said the “quay” was old.\n\n"
    with comes_to_an_end():
        assert len(list(speech_in(source(HEAD + paragraph * 1_000)))) >= 1_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill said that the quay closes in winter.", "the quay closes in winter"),
        ("Ada Quill said the quay closes in winter.", "the quay closes in winter"),
        (
            "Ada Quill told reporters on Friday that the quay closes in winter.",
            "the quay closes in winter",
        ),
        ("The quay closes in winter, Ada Quill said.", "The quay closes in winter"),
        (
            "Ada Quill admitted the quay closes in winter, but gave no day.",
            "the quay closes in winter",
        ),
    ],
)
def test_what_is_reported_without_marks_is_indirect(text: str, words: str) -> None:
    assert told(text) == [(words, "indirect", "Ada Quill")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill announced the new partnership with the ferry line.",
        "Ada Quill was told that the quay closes in winter.",
        "Ada Quill wrote a letter to all people of the town.",
        "Ada Quill declined to say when the quay closes.",
    ],
)
def test_deeds_and_what_somebody_is_told_are_not_reported_speech(text: str) -> None:
    assert told(text) == []
