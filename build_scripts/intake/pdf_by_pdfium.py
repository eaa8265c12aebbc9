"""PDFs by pdfium: what the file says of itself, and its pages where Poppler is not here."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from build_scripts.codes import intake as codes
from build_scripts.intake.pdf_pages import PdfLine, PdfPage, spelled
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, SourceFact, best_first

READER = f"pypdfium2 {version('pypdfium2')}"
_INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE
_LOOKED_AT = 300
"""So many objects of a page tell whether its words are invisible."""
_LINE_ENDS = (0x0A, 0x0D)
_BREAKS = (0x02, 0xFFFE)
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


class PdfFile:
    """An open PDF. Raises CannotReadError where it is encrypted or damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._pdf = pdfium.PdfDocument(data)
            self.pages = len(self._pdf)
        except pdfium.PdfiumError as fault:
            if "assword" in str(fault):
                message = "The PDF is protected by a password."
                raise CannotReadError(codes.SOURCE_ENCRYPTED, message) from None
            message = "The PDF is damaged: it cannot be opened."
            raise CannotReadError(codes.SOURCE_BROKEN, message) from None
        if not self.pages:
            raise CannotReadError(codes.SOURCE_BROKEN, "The PDF has no pages.")

    def facts(self) -> tuple[SourceFact, ...]:
        """Return what the properties of the document say; its title is often a file name."""
        said = self._pdf.get_metadata_dict()
        where = "the properties of the PDF ({})"
        title = said.get("Title", "")
        found = (
            []
            if re.search(r"\.\w{2,4}$", title)
            else [SourceFact(FactKey.TITLE, title, where.format("Title"))]
        )
        found.append(SourceFact(FactKey.AUTHORS, said.get("Author", ""), where.format("Author")))
        if date := _DATE.match(said.get("CreationDate", "")):
            day = "-".join(date.groups())
            found.append(SourceFact(FactKey.PUBLISHED, day, where.format("CreationDate")))
        return best_first(found)

    def label(self, index: int) -> str:
        """Return the number that the file gives a page (“xiv”), counted from 0; empty where none."""
        label: str = self._pdf.get_page_label(index)
        return label

    def is_invisible(self, index: int) -> bool:
        """Whether the words of a page are an invisible layer over a picture, as OCR leaves them."""
        found = False
        try:
            for number, one in enumerate(self._pdf[index].get_objects(max_depth=3)):
                if one.type == raw.FPDF_PAGEOBJ_TEXT:
                    if raw.FPDFTextObj_GetTextRenderMode(one.raw) != _INVISIBLE:
                        return False
                    found = True
                if number > _LOOKED_AT:
                    break
        except pdfium.PdfiumError:
            return False
        return found

    def letters(self, index: int) -> str:
        """Return the characters of a page as the file gives them, NUL where it gives none."""
        try:
            text = self._pdf[index].get_textpage()
        except pdfium.PdfiumError:
            return ""
        codes = (raw.FPDFText_GetUnicode(text.raw, at) for at in range(text.count_chars()))
        return "".join(map(chr, codes))

    def read_pages(self) -> tuple[PdfPage, ...]:
        """Return the pages with their lines."""
        return tuple(self._page(index) for index in range(self.pages))

    def _page(self, index: int) -> PdfPage:
        try:
            page = self._pdf[index]
            height = float(page.get_height())
            lines = tuple(_lines(page.get_textpage(), height))
        except pdfium.PdfiumError:
            message = f"Page {index + 1} of the PDF is damaged."
            raise CannotReadError(codes.SOURCE_BROKEN, message) from None
        return PdfPage(index + 1, height, lines)


def _lines(text: pdfium.PdfTextPage, height: float) -> Iterator[PdfLine]:
    edge = raw.FS_RECTF()
    block = 0
    before: PdfLine | None = None
    letters: list[str] = []
    box: list[float] = []
    count = text.count_chars()
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text.raw, index) if index < count else _LINE_ENDS[0]
        # A hyphen that breaks a word stands as a control character, and no line end follows it.
        is_broken = code in _BREAKS
        if code not in _LINE_ENDS:
            letters.append("-" if is_broken else chr(code))
            if not letters[-1].isspace():
                # The box of the font: that of the drawn letter is as high as the letter is.
                raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(edge))
                box = _around(box, edge.left, edge.right, edge.bottom, edge.top)
            if not is_broken:
                continue
        words = spelled(_paired("".join(letters)))
        if words and box:
            left, right, bottom, top = box
            line = PdfLine(words, left, height - top, right, height - bottom, block)
            if before is not None and _is_apart(before, line):
                block += 1
                line = replace(line, block=block)
            yield line
            before = line
        letters, box = [], []


def _around(box: list[float], left: float, right: float, bottom: float, top: float) -> list[float]:
    if not box:
        return [left, right, bottom, top]
    return [min(box[0], left), max(box[1], right), min(box[2], bottom), max(box[3], top)]


def _paired(text: str) -> str:
    """Put surrogates, which pdfium gives one by one, together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_apart(before: PdfLine, line: PdfLine) -> bool:
    gap = line.top - before.bottom
    usual = max(before.height, line.height)
    return gap > usual or gap < -2 * usual or line.left > before.right
