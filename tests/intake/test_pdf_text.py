"""PDFs, by both readers: lines to paragraphs, hyphens, running heads, pages; what is refused."""

from __future__ import annotations

import os

import pytest
from saved import Line, lines, pdf, said

from build_scripts.intake import pdf_by_poppler
from build_scripts.intake.pdf import read_pdf
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, NoteKind, PlaceKind, TextMade

HERE = bool(pdf_by_poppler.version())


def must_have_poppler() -> None:
    if not HERE:
        message = "NO POPPLER: install poppler-utils to run these tests by pdftotext"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(message)
        pytest.skip(message)


@pytest.fixture(params=["poppler", "pdfium"])
def by(request: pytest.FixtureRequest) -> str:
    if request.param == "poppler":
        must_have_poppler()
    return str(request.param)


def text_of(data: bytes, by: str) -> TextMade:
    return read_pdf(data, with_poppler=by == "poppler")


@pytest.mark.parametrize(
    ("words", "text", "doubtful"),
    [
        (("The offi-", "cials know. All officials do."), "officials know", False),
        (("The offi-", "cials know."), "officials know", True),
        (("A well-", "known fault, a well-known one."), "well-known fault", False),
        (("From 1990-", "1995 it was shut."), "1990-1995 it", False),
        (("By Smith-", "Jones alone."), "Smith-Jones alone", True),
        (("The offi\u2010", "cials know. The officials."), "officials know", False),
        (("The offi\u00ad", "cials know. The officials."), "officials know", False),
    ],
)
def test_words_broken_at_line_ends(
    words: tuple[str, str], text: str, doubtful: bool, by: str
) -> None:
    made = text_of(pdf(lines(*words, "Nothing else was said by them today.")), by)
    assert text in made.text
    told = [note for note in said(made, NoteKind.DOUBTFUL) if "broken at the line end" in note]
    assert bool(told) is doubtful


def test_a_doubtful_join_names_its_page_and_line(by: str) -> None:
    made = text_of(pdf(lines("One is here."), lines("The offi-", "cials know.")), by)
    (note,) = [note for note in made.notes if note.kind is NoteKind.DOUBTFUL]
    assert note.page == "2"
    assert made.line_of(note.start) == 3
    assert note.what == "“offi-⏎cials” is broken at the line end, and read as “officials”."


def test_ligatures_are_spelled(by: str) -> None:
    assert text_of(pdf(lines("The ﬁrst ofﬁcial ﬂood eﬀort, aﬃrmed")), by).text == (
        "The first official flood effort, affirmed\n"
    )


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\ue012", "U+E012"),
        ("\ufffd", "U+FFFD"),
        ("\0", "U+0000"),
        ("(cid:12)", "(cid:12)"),
    ],
)
def test_a_page_with_signs_that_are_no_letters_is_left_out_and_named(
    sign: str, name: str, by: str
) -> None:
    made = text_of(pdf(lines("One is here."), lines(f"No{sign}t two"), lines("Three.")), by)
    assert made.text == "One is here.\n\nThree.\n"
    assert any("Page 2 is left out" in n and name in n for n in said(made, NoteKind.LEFT_OUT))
    with pytest.raises(CannotReadError, match="stand for no letter"):
        text_of(pdf(lines(f"No{sign}t")), by)


def test_control_characters_that_are_dropped_are_named_with_their_line(by: str) -> None:
    page = lines("One is here, and ends.", "The re\x07port of\x1b the mayor.", step=60)
    made = text_of(pdf(page), by)
    assert made.text == "One is here, and ends.\n\nThe report of the mayor.\n"
    (note,) = [note for note in made.notes if note.kind is NoteKind.DOUBTFUL]
    assert (made.line_of(note.start), note.page) == (3, "1")
    assert "“The report of the mayor.” (U+0007, U+001B)" in note.what
    assert said(text_of(pdf(lines("No such sign.")), by), NoteKind.DOUBTFUL) == []


def heads(number: int) -> list[Line]:
    body = lines(f"Paragraph {number} is said on this page alone.", top=300)
    return [Line("Inquiry into the gate", 40), *body, Line(str(number + 213), 800, left=290)]


def test_running_heads_and_page_numbers_are_left_out_and_pages_count_as_printed(by: str) -> None:
    made = text_of(pdf(*(heads(number) for number in range(1, 5))), by)
    assert made.text.split("\n\n") == [
        *(f"Paragraph {number} is said on this page alone." for number in range(1, 4)),
        "Paragraph 4 is said on this page alone.\n",
    ]
    left_out = said(made, NoteKind.LEFT_OUT)
    assert any("pages 1, 2, 3 and 4" in n and "Inquiry into the gate" in n for n in left_out)
    assert any("page numbers, 214 to 217" in note for note in left_out)
    assert [(place.value, place.sheet) for place in made.places] == [
        ("214", 1),
        ("215", 2),
        ("216", 3),
        ("217", 4),
    ]


def test_a_line_on_two_pages_stays(by: str) -> None:
    made = text_of(pdf(*(heads(number) for number in range(1, 3))), by)
    assert made.text.count("Inquiry into the gate") == 2


def test_a_sentence_goes_on_over_the_page_and_the_place_changes_inside_it(by: str) -> None:
    made = text_of(pdf(lines("The gate was never"), lines("mended at all.")), by)
    assert made.text == "The gate was never mended at all.\n"
    at = made.text.index("mended")
    assert made.places_at(at)[PlaceKind.PAGE].value == "2"
    assert made.places_at(at - 2)[PlaceKind.PAGE].value == "1"
    assert any("over the page" in note for note in said(made, NoteKind.JOINED))


def test_labels_of_the_file_are_pages_as_printed(by: str) -> None:
    labels = "/PageLabels << /Nums [0 << /S /r /St 4 >>] >>"
    made = text_of(pdf(lines("One is here."), lines("Two is here."), labels=labels), by)
    assert [place.value for place in made.places] == ["iv", "v"]


def test_lines_make_paragraphs_by_gaps_and_short_ends(by: str) -> None:
    page = [
        *lines("The first line of the paragraph goes on and on", "and ends here.", top=100),
        *lines("The next paragraph stands apart from the one", "before it.", top=160),
    ]
    assert text_of(pdf(page), by).text == (
        "The first line of the paragraph goes on and on and ends here.\n\n"
        "The next paragraph stands apart from the one before it.\n"
    )


def test_arabic_and_hebrew_are_refused_with_the_reason(by: str) -> None:
    for words in ("قال لن نغلق", "לא נסגור"):
        with pytest.raises(CannotReadError, match="no reader of PDFs gives in their order"):
            text_of(pdf(lines(words)), by)


def test_a_scan_is_refused_and_an_invisible_layer_is_doubtful(by: str) -> None:
    with pytest.raises(CannotReadError, match="it is a scan"):
        text_of(pdf([]), by)
    made = text_of(pdf([Line("Read from a scan.", 100, mode=3)]), by)
    assert any("OCR" in note for note in said(made, NoteKind.DOUBTFUL))


def test_a_first_letter_drawn_large_begins_its_line(by: str) -> None:
    page = [
        Line("T", 118, left=72, size=40),
        Line("he gate was shut for all of the winter", 100, left=110),
        Line("and nobody had been told of it before", 114, left=110),
    ]
    assert text_of(pdf(page), by).text.split()[:3] == ["The", "gate", "was"]


def test_small_raised_numbers_are_left_out() -> None:
    must_have_poppler()
    page = [Line("the officials", 100), Line("1", 95, left=72 + 13 * 5.5, size=6)]
    made = text_of(pdf([*page, Line("said so.", 100, left=160)]), "poppler")
    assert made.text == "the officials said so.\n"
    assert said(made, NoteKind.LEFT_OUT) == ["1: The number of a note: “1”."]
    stop = Line(".", 100, left=72 + 13 * 5.5 + 4)
    assert text_of(pdf([*page, stop]), "poppler").text == "the officials.\n"


def test_the_largest_lines_of_the_first_page_are_its_title(by: str) -> None:
    page = [Line("Inquiry into", 80, size=22), Line("the gate", 106, size=22)]
    body = lines("It was never mended, they said there.", "Nobody had paid for it at all.", top=200)
    data = pdf([*page, *body], info="/Title (draft.docx)")
    fact = text_of(data, by).fact(FactKey.TITLE)
    assert fact is not None
    assert (fact.value, fact.where) == (
        "Inquiry into the gate",
        "the largest lines of the first page",
    )
    assert text_of(pdf(body), by).fact(FactKey.TITLE) is None


def test_what_a_pdf_says_of_itself(by: str) -> None:
    data = pdf(
        lines("One."), info="/Title (The gate) /Author (Ann Reed) /CreationDate (D:20260302)"
    )
    made = text_of(data, by)
    assert [fact.value for fact in made.facts] == ["The gate", "Ann Reed", "2026-03-02"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.5\nnothing more", "damaged"),
        (pdf(lines("One."))[:300], "damaged"),
    ],
)
def test_a_damaged_pdf_is_refused(data: bytes, what: str, by: str) -> None:
    with pytest.raises(CannotReadError, match=what):
        text_of(data, by)
