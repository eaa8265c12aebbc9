"""PDF files: pages of lines to a text, without running heads, with the number of each page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median_low

from build_scripts.codes import intake as codes
from build_scripts.intake import pdf_by_poppler
from build_scripts.intake.pdf_by_pdfium import READER as PDFIUM
from build_scripts.intake.pdf_by_pdfium import PdfFile
from build_scripts.intake.pdf_furniture import Furniture, furniture_of
from build_scripts.intake.pdf_lines import Joiner
from build_scripts.intake.pdf_pages import PdfPage, spelled
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import (
    FactKey,
    NoteKind,
    PlaceKind,
    SourceFact,
    SourceKind,
    SourcePlace,
    TextMade,
    best_first,
)
from build_scripts.intake.writer import Writer

_WRITTEN_LEFTWARDS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NO_LETTER = re.compile(r"[\ue000-\uf8ff\ufffd\x00\U000f0000-\U0010fffd]|\(cid:\d+\)")
_NUL = "\x00"
_UNSEEN = frozenset("\x00\x02\ufffe\u00ad")
"""No name of a letter, and what pdfium puts where a word is broken."""
_SHOWN = 8
_TITLE_SIZE = 1.25
_TITLE_WORDS = 40


def read_pdf(data: bytes, *, with_poppler: bool = True) -> TextMade:
    """Return the text of a PDF, by Poppler where it is here, else by pdfium.

    Raises CannotReadError where it is encrypted, damaged, a scan, or in letters that no reader gives
    in their order.
    """
    document = PdfFile(data)
    poppler = pdf_by_poppler.version() if with_poppler else ""
    given = pdf_by_poppler.read_pages(data) if poppler else document.read_pages()
    _must_be_readable(given)
    if poppler:
        given = tuple(_with_lost_letters(page, document) for page in given)
    writer = Writer()
    pages = _without_unreadable(given, writer)
    _tell_scans(pages, document, writer)
    found = furniture_of(pages)
    _tell_furniture(found, writer)
    kept = [_without(page, index, found) for index, page in enumerate(pages)]
    joiner = Joiner(kept, writer)
    for page in kept:
        label = document.label(page.number - 1) if page.number <= document.pages else ""
        printed = found.numbers.get(page.number) or label or str(page.number)
        writer.place(PlaceKind.PAGE, printed, page.number)
        joiner.page(page, printed)
    joiner.tell()
    written = writer.finished()
    return TextMade(
        written.text,
        SourceKind.PDF,
        poppler or PDFIUM,
        notes=written.notes,
        places=_last_of_equal_starts(written.places),
        facts=best_first((*_printed_title(kept), *document.facts())),
    )


def _printed_title(pages: Sequence[PdfPage]) -> Iterator[SourceFact]:
    """The largest lines of the first page with words, where they are larger than most by far."""
    lines = next((page.lines for page in pages if page.lines), ())
    if not lines:
        return
    usual = median_low([line.height for line in lines])
    largest = max(lines, key=lambda line: line.height)
    title = [
        line.words
        for line in lines
        if abs(line.height - largest.height) < 1
        and abs(line.top - largest.top) < 4 * largest.height
    ]
    words = " ".join(title)
    if largest.height > _TITLE_SIZE * usual and len(words.split()) <= _TITLE_WORDS:
        yield SourceFact(FactKey.TITLE, words, "the largest lines of the first page")


def _must_be_readable(pages: Sequence[PdfPage]) -> None:
    if not any(page.lines for page in pages):
        message = "The PDF has pictures of pages and no words: it is a scan."
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, message)
    for page in pages:
        if any(_WRITTEN_LEFTWARDS.search(line.words) for line in page.lines):
            message = (
                f"Page {page.number} has Arabic or Hebrew letters, which no reader of PDFs gives in "
                "their order."
            )
            raise CannotReadError(codes.LETTERS_NOT_READABLE, message)


def _with_lost_letters(page: PdfPage, document: PdfFile) -> PdfPage:
    """Give a page the NULs that Poppler passes over without a trace, so that it is seen for unreadable.

    A letter without a name that Poppler does read, by its glyph, is not lost.
    """
    letters = document.letters(page.number - 1) if page.number <= document.pages else ""
    if _NUL not in letters or not page.lines:
        return page
    named = sum(not (one.isspace() or one in _UNSEEN) for one in spelled(letters))
    read = sum(not one.isspace() for line in page.lines for one in line.words)
    if read > named:
        return page
    last = page.lines[-1]
    return replace(page, lines=(*page.lines[:-1], replace(last, words=last.words + _NUL)))


def _without_unreadable(pages: Sequence[PdfPage], writer: Writer) -> list[PdfPage]:
    """Leave out the words of pages with characters that are no letters, and say which pages."""
    kept: list[PdfPage] = []
    for page in pages:
        faults = [found[0] for line in page.lines for found in _NO_LETTER.finditer(line.words)]
        if faults:
            names = ", ".join(dict.fromkeys(map(_name, faults)))
            what = (
                f"Page {page.number} is left out: it has characters that stand for no letter ({names}). "
                "Type what you need of it, and check it by eye."
            )
            writer.note(NoteKind.LEFT_OUT, what, str(page.number))
            page = replace(page, lines=())
        kept.append(page)
    if not any(page.lines for page in kept):
        message = "Every page with words has characters that stand for no letter."
        raise CannotReadError(codes.LETTERS_NOT_READABLE, message)
    return kept


def _name(character: str) -> str:
    return character if len(character) > 1 else f"U+{ord(character):04X}"


def _tell_scans(pages: Sequence[PdfPage], document: PdfFile, writer: Writer) -> None:
    invisible = [
        page.number for page in pages if page.lines and document.is_invisible(page.number - 1)
    ]
    if invisible:
        what = (
            f"The words of {_pages(invisible)} are an invisible layer over a picture, as a program "
            "reads them from a scan (OCR). Check by eye what is used."
        )
        writer.note(NoteKind.DOUBTFUL, what)
    empty = [page.number for page in pages if not page.lines]
    if empty:
        what = f"No words come from {_pages(empty)}: a picture or an empty page."
        writer.note(NoteKind.LEFT_OUT, what)


def _tell_furniture(found: Furniture, writer: Writer) -> None:
    for words, pages in found.heads.items():
        what = f"A line that stands on {_pages(pages)} at the same height: “{words}”."
        writer.note(NoteKind.LEFT_OUT, what)
    if found.numbers:
        first, last = min(found.numbers), max(found.numbers)
        said = (
            f"{found.numbers[first]} to {found.numbers[last]}"
            if last > first
            else found.numbers[first]
        )
        writer.note(NoteKind.LEFT_OUT, f"The page numbers, {said}.")


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if len(numbers) > _SHOWN:
        return f"{len(numbers)} pages ({numbers[0]} to {numbers[-1]})"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _without(page: PdfPage, index: int, found: Furniture) -> PdfPage:
    lines = tuple(line for at, line in enumerate(page.lines) if (index, at) not in found.lines)
    return replace(page, lines=lines)


def _last_of_equal_starts(places: Sequence[SourcePlace]) -> tuple[SourcePlace, ...]:
    """Drop the places of pages on which no word stands."""
    return tuple({place.start: place for place in places}.values())
