"""Who speaks and with which words, as far as print shows it; and what is left to a person."""

from __future__ import annotations

import pytest
from builders import article, source

from build_scripts.attribution.attributions import attribution_of
from build_scripts.drafting.names import actors_named, id_from, name_in, unique_id
from build_scripts.drafting.proposal import propose
from build_scripts.drafting.stretch import Chosen, choose
from build_scripts.entries import Actor, ActorKind


def seen(text: str, words: str) -> tuple[str | None, str | None]:
    """The mention of the speaker and the cue that are proposed for words of a text."""
    printed = source(text)
    start = printed.text.index(words)
    found = attribution_of(printed, start, start + len(words))
    mention = printed.text[found.speaker.start : found.speaker.end] if found.speaker else None
    return mention, printed.text[slice(*found.cue)] if found.cue else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“We pay,” Ada Quill said.", "We pay", ("Ada Quill", "said")),
        (
            "“We pay,” said Mayor Ada Quill of Lowport.",
            "We pay",
            ("Mayor Ada Quill of Lowport", "said"),
        ),
        ("“We pay,” said former mayor Ada Quill.", "We pay", ("former mayor Ada Quill", "said")),
        ("Ada Quill told reporters: “We pay.”", "We pay", ("Ada Quill", "told reporters")),
        ("Ada Quill, who runs the port, said that “we pay”.", "we pay", ("Ada Quill", "said")),
        ("According to Ada Quill, “we pay”.", "we pay", ("Ada Quill", "According to")),
        ("“We pay,” she added. “All of it.”", "All of it", ("she", "added")),
        ("Ada Quill said no. “We pay,” Bram Oster said.", "We pay", ("Bram Oster", "said")),
        ("“No,” said Ada Quill. “We pay,” said Bram Oster.", "We pay", ("Bram Oster", "said")),
        ("“Did he say so?” asked a worker.", "Did he say so", ("a worker", "asked")),
        ("Ada Quill smiled, saying “we pay”.", "we pay", ("Ada Quill", "saying")),
        ("The port is accused by Ada Quill of waste.", "of waste", ("Ada Quill", "accused")),
        (
            "Ada Quill admitted it was late.",
            "Ada Quill admitted it was late",
            ("Ada Quill", "admitted"),
        ),
    ],
)
def test_speaker_and_cue_are_those_beside_the_words(
    text: str, words: str, expected: tuple[str, str]
) -> None:
    assert seen(text, words) == expected


def test_whoever_is_told_or_accused_does_not_speak() -> None:
    assert seen("Ada Quill was told “go home” on Monday.", "go home")[1] is None
    assert seen("Ada Quill is accused of waste.", "of waste")[1] is None


def test_reporting_words_inside_marks_are_not_seen() -> None:
    assert seen("“We pay, he said, and Ada Quill said so,” Bram Oster said.", "We pay") == (
        "Bram Oster",
        "said",
    )


def test_a_paragraph_of_quotation_alone_goes_on_with_the_speaker_before() -> None:
    printed = source("“We pay,” Ada Quill said.\n\n“We do.”\n")
    found = attribution_of(printed, printed.text.index("We do"), printed.text.index("We do") + 5)
    assert found.carried_over
    assert found.cue is None
    assert found.speaker is not None
    assert printed.text[found.speaker.start : found.speaker.end] == "Ada Quill"


ACTORS = {
    "ada-quill": Actor(name="Ada Quill", kind=ActorKind.PERSON, aliases=("Ms Quill",)),
    "bela-quill": Actor(name="Bela Quill", kind=ActorKind.PERSON),
    "northland": Actor(name="Northland", kind=ActorKind.COUNTRY, aliases=("Norvik", "NL")),
}


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("Mayor Ada Quill", ["ada-quill"]),
        ("Ms Quill", ["ada-quill"]),
        ("Quill", ["ada-quill", "bela-quill"]),
        ("Norvik", ["northland"]),
        ("the mayor", []),
        ("Quillon", []),
    ],
)
def test_printed_words_name_whose_name_stands_in_them(mention: str, expected: list[str]) -> None:
    assert actors_named(mention, ACTORS) == expected


def proposed(text: str, words: str) -> tuple[str, str, str, str | None]:
    printed = source(text)
    start = printed.text.index(words)
    chosen = choose(printed, start, start + len(words), marks_printed=True)
    assert isinstance(chosen, Chosen)
    found = propose(article("coverage: whole"), printed, chosen, ACTORS)
    return found.speaker, found.perhaps, found.attribution.value, found.attributed_as


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We pay,” Ada Quill said.", ("ada-quill", "", "named", "Ada Quill")),
        ("“We pay,” Norvik said.", ("northland", "", "metonym", "Norvik")),
        ("“We pay,” Quill said.", ("undecided", "", "named", "Quill")),
        ("Ada Quill spoke. “We pay,” she said.", ("undecided", "ada-quill", "pronoun", "she")),
        ("Ada Quill said no.\n\n“We pay.”", ("undecided", "ada-quill", "carried-over", None)),
        (
            "Ada Quill was told “We pay” on Monday.",
            ("undecided", "ada-quill", "named", "Ada Quill"),
        ),
        ("“We pay,” the mayor said.", ("undecided", "", "title", "the mayor")),
    ],
)
def test_only_who_is_named_beside_the_reporting_words_is_written(
    text: str, expected: tuple[str, str, str, str | None]
) -> None:
    assert proposed(text, "We pay") == expected


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Ada Quill", "ada-quill"),
        ("Łódź’s Œuvre: the “Größe”", "lodzs-oeuvre-the-grosse"),
        ("…", ""),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_an_id_is_made_of_a_title(title: str, identifier: str) -> None:
    assert id_from(title) == identifier


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert unique_id("a", {"a", "a-2"}) == "a-3"
    assert unique_id("", set()) == "quotation"


def test_a_title_before_a_name_is_no_part_of_it() -> None:
    assert name_in("a spokesman, Mr. Tom Barrow") == "Tom Barrow"
    assert name_in("the mayor") == ""
