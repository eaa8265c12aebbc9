"""The text of an article, prepared for comparison."""

from __future__ import annotations

import hashlib

import pytest
from builders import source

from build_scripts.words.sources import Form, SourceText, form_as_pasted, form_of


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("“we stop”", Form.DIRECT),
        ("‘ghost’", Form.DIRECT),
        ("the ‘ghost’ ferry", Form.MIXED),
        ("called it “a danger”", Form.MIXED),
        ("the ferry would stop", Form.INDIRECT),
        ("the captain’s boat isn’t new", Form.INDIRECT),
        ("“we stop,” she said, “in May”", Form.MIXED),
        pytest.param("a danger” to all", Form.MIXED, id="cut out of a longer quotation"),
        pytest.param("stop, “in May", Form.MIXED, id="cut off inside a quotation"),
    ],
)
def test_pasted_marks_show_the_form(words: str, form: Form) -> None:
    assert form_as_pasted(words) is form


def test_where_speech_is_printed_without_marks_all_words_are_direct() -> None:
    assert form_as_pasted("we stop in May", marks_printed=False) is Form.DIRECT


def test_the_form_of_a_text_counts_letters_and_not_signs() -> None:
    text = source("(“no”) – he said")
    assert form_of(text.lettered, ((0, 8),)) is Form.DIRECT


def test_a_file_may_begin_with_a_byte_order_mark_and_end_lines_as_it_likes() -> None:
    text = SourceText.from_bytes("a.txt", b"\xef\xbb\xbfOne\r\ntwo\rthree\n")
    assert text.text == "One\ntwo\nthree"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("Caf\u00e9\n\ntwo", id="as read"),
        pytest.param("Caf\u00e9\n\ntwo\n\n \n", id="lines at the end"),
        pytest.param("Caf\u00e9 \t\n\u00a0\ntwo ", id="white space at the end of lines"),
        pytest.param("Cafe\u0301\r\n\r\ntwo\r\n", id="decomposed, with other line ends"),
    ],
)
def test_the_hash_is_that_of_the_text_as_read(copy: str) -> None:
    text = SourceText.from_bytes("a.txt", copy.encode())
    assert text.sha256 == hashlib.sha256("Caf\u00e9\n\ntwo".encode()).hexdigest()
    assert text.file_sha256 == hashlib.sha256(copy.encode()).hexdigest()


@pytest.mark.parametrize(
    "other",
    ["One\ntwo", "One\n\n\ntwo", "One two", "One\n\n two", "One\n\ntwo.", "One\n\nTwo"],
)
def test_another_line_paragraph_or_letter_is_another_text(other: str) -> None:
    assert source(other).sha256 != source("One\n\ntwo").sha256


def test_a_pile_of_marks_is_left_as_it_is() -> None:
    pile = "a" + "\u0301" * 400_000
    assert SourceText.from_bytes("a.txt", pile.encode()).text == pile


def test_a_place_has_line_and_column() -> None:
    text = source("One\ntwo three")
    assert text.place(text.text.index("three")) == (2, 5)


def test_a_paragraph_reaches_to_the_next() -> None:
    text = source("One.\n\nTwo.\n\nThree.")
    assert text.paragraph(text.text.index("wo")) == (6, 12)


def test_the_stretches_around_a_place_come_innermost_first() -> None:
    text = source("“He said ‘never’ once,” she said. “No.”")
    at = text.text.index("never")
    around = [text.text[s.start : s.end] for s in text.stretches_around(at, at + 5)]
    assert around == ["never", "He said ‘never’ once,"]
    assert not list(text.stretches_around(at, len(text.text)))
