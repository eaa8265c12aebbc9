"""What a paragraph is follows from the text."""

from __future__ import annotations

import pytest

from build_scripts.words.paragraphs import paragraph_starts


def paragraphs(text: str) -> list[str]:
    starts = paragraph_starts(text)
    return [
        " ".join(text[a:b].split()) for a, b in zip(starts, (*starts[1:], len(text)), strict=True)
    ]


WRAPPED = "“The repair of the old\nwall was never begun.\nNobody paid for it,”\nshe said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head\n\nOne.\nTwo.\nThree.", ["Head", "One.", "Two.", "Three."]),
        ("A long head\nin two lines\n\nOne.\nTwo.", ["A long head in two lines", "One.", "Two."]),
        ("Head\n\nOne goes on\nand ends.\n\nTwo.", ["Head", "One goes on and ends.", "Two."]),
        ("One\nTwo\nThree", ["One", "Two", "Three"]),
        (f"Head\n\n{WRAPPED}", ["Head", " ".join(WRAPPED.split())]),
        ("", [""]),
        ("One.\n", ["One."]),
    ],
)
def test_the_text_shows_what_its_paragraphs_are(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_full_lines_without_blank_ones_are_one_paragraph() -> None:
    text = (
        "The council of the harbour town met on the first Monday of the month\n"
        "Councillor Sand and Councillor Dahl were in the room with forty guests\n"
        "Dahl was heard first and Sand after her before the council had a vote."
    )
    assert len(paragraphs(text)) == 1


def test_a_megabyte_in_one_paragraph_ends() -> None:
    assert paragraph_starts("word " * 200_000) == (0,)
    assert len(paragraph_starts("A.\n" * 300_000)) == 300_000
