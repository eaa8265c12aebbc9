"""Where reported words begin and end: what the reporter adds is not put into the speaker's mouth."""

from __future__ import annotations

import pytest
from builders import source

from build_scripts.attribution.speech import speech_in

HEAD = "The quay is to close in winter\n\n"


def told(text: str) -> list[str]:
    """The words that a text attributes, without marks around all of them."""
    whole = HEAD + text
    return [whole[one.first : one.last] for one in speech_in(source(whole))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ada Quill said the quay was safe, but would need watching.",
            "the quay was safe, but would need watching",
        ),
        (
            "Ada Quill said that the quay was safe, and that the wall was not.",
            "the quay was safe, and that the wall was not",
        ),
        (
            "Ada Quill said the quay - the last in town - would close.",
            "the quay - the last in town - would close",
        ),
        (
            "Ada Quill said the quay was closed; it would open in spring.",
            "the quay was closed; it would open in spring",
        ),
        (
            "Ada Quill called the plan “madness” because it takes the last berth.",
            "the plan “madness” because it takes the last berth",
        ),
        (
            "Ada Quill said she had “no time” without her staff asking for more.",
            "she had “no time” without her staff asking for more",
        ),
        (
            "Ada Quill said the message was that the quay “leaks in every winter”.",
            "the message was that the quay “leaks in every winter”",
        ),
    ],
)
def test_what_is_reported_goes_on(text: str, words: str) -> None:
    assert told(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill said the quay was safe, but gave no date.", "the quay was safe"),
        (
            "When the harbour master, Ada Quill, said that divers had found no “direct damage,” both banks of "
            "the river understood at once.",
            "divers had found no “direct damage",
        ),
        (
            "Even as Ada Quill said the quay was “as good as new”, two cranes went down.",
            "the quay was “as good as new",
        ),
        (
            "Ada Quill said the quay was “not for sale” in answering a question from the floor.",
            "the quay was “not for sale",
        ),
        ("Ada Quill said the quay was safe, but he urged caution.", "the quay was safe"),
        ("Ada Quill said the quay was safe, a claim that divers dispute.", "the quay was safe"),
        ("Ada Quill said the quay was safe, even as divers found holes.", "the quay was safe"),
        ("Ada Quill said the quay was safe, which divers had denied.", "the quay was safe"),
        ("Ada Quill said the quay was safe, reflecting a change of mind.", "the quay was safe"),
        ("Ada Quill said the quay was safe, the Lowport Echo reported.", "the quay was safe"),
        ("Ada Quill said the quay was safe - a first for the board.", "the quay was safe"),
        (
            "While Ada Quill said that the quay was safe, divers found holes.",
            "the quay was safe",
        ),
        (
            "Ada Quill, who said the quay was safe, said the wall was not.",
            "the quay was safe",
        ),
        (
            "Ada Quill said the quay was “quite safe,” though divers found holes.",
            "the quay was “quite safe",
        ),
        (
            "Ada Quill said the quay was “quite safe” before floating another plan.",
            "the quay was “quite safe",
        ),
        (
            "Ada Quill lamented the “sorry state” of the quay and criticised the board.",
            "the “sorry state” of the quay",
        ),
    ],
)
def test_the_reporter_speaks_again(text: str, words: str) -> None:
    assert told(text)[0].rstrip("”,") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill told a packed hall that the quay was safe.", "the quay was safe"),
        ("Ada Quill said this week that the quay was safe.", "the quay was safe"),
        ("Ada Quill told the Echo, however, that the quay was safe.", "the quay was safe"),
        ("Ada Quill tweeted Tuesday night she thought the quay safe.", "she thought the quay safe"),
        ("And the quay was safe, Ada Quill said.", "the quay was safe"),
        ("Still, the quay was safe, Ada Quill said.", "the quay was safe"),
        ("The quay will close, according to the harbour board.", "The quay will close"),
        ("But the quay will close, according to the harbour board.", "the quay will close"),
        ("Ada Quill said closing it would cost the town dear.", "closing it would cost the town dear"),
        ("Ada Quill said 31 boats were lost.", "31 boats were lost"),
    ],
)  # fmt: skip
def test_where_reported_words_begin(text: str, words: str) -> None:
    assert told(text)[0] == words


@pytest.mark.parametrize(
    "text",
    [
        "Five more seats are up in states that the board won last year.",
        "Ada Quill told a crowd that spilled onto the street.",
        "Ada Quill told the story of a boat that sank.",
        "Ada Quill told a friendly audience in September.",
        "Ada Quill said this week at an event in Lowport.",
        "Ada Quill repeated that approach in her letter.",
        "Rules are a burden for schools, said Tom Barrow, a member of the board.",
        "Ada Quill warned the town against closing it.",
    ],
)
def test_what_belongs_to_a_thing_or_tells_whom_is_no_report(text: str) -> None:
    assert told(text) == []


def test_the_next_sentence_belongs_to_the_verb_and_not_to_what_is_added() -> None:
    text = HEAD + (
        "“It leaks,” Ada Quill said at noon, recalling the storm of her first winter there. "
        "“We were all awake that night.”"
    )
    first, second = speech_in(source(text))
    assert first.attribution.cue == second.attribution.cue


def test_words_that_stand_for_themselves_are_not_taken_into_those_before() -> None:
    rows = told("Ada Quill said it was “a shame” for all of the town: “We will close it.”")
    assert rows == ["it was “a shame” for all of the town", "We will close it."]


def test_what_is_named_like_a_title_is_no_speech() -> None:
    assert told("“It leaks,” wrote the authors of the “Harbour Plan,” which is out of print.") == [
        "It leaks,"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Within an hour of initial reports of the fire, the town had closed the “lower quay” to all.",
        "She took the radio everywhere she went, “sending and receiving” on a channel of her own.",
    ],
)
def test_words_that_report_elsewhere_report_nothing_here(text: str) -> None:
    assert all(one.attribution.cue is None for one in speech_in(source(HEAD + text)))
