"""Pages of a PDF as `pdftotext -bbox-layout` gives them: the reader that is most exact.

It gives columns one after the other, obeys ActualText, reads what is drawn twice once, and keeps lines
and hyphens. It is a program of its own (Poppler), which may not be here.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from build_scripts.codes import intake as codes
from build_scripts.intake.note_numbers import Raised, raised
from build_scripts.intake.pdf_pages import PdfLine, PdfPage, spelled
from build_scripts.intake.refusals import CannotReadError

_PROGRAM = "pdftotext"
_SECONDS = 120
_MOST_SAID = 80_000_000
"""About 1,500 full pages."""
_BOX = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"'
_TOKEN = re.compile(
    rf'<page width="[-\d.]+" height="([-\d.]+)"|<(block) |<line {_BOX}'
    r'|<word xMin="[-\d.]+" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">(.*?)</word>|</(line)>',
    re.DOTALL,
)


_SMALL = 0.88
_RAISED = 0.1
_MARK = re.compile(r"[.,;:!?…)\]’”»]")


@dataclass(frozen=True, slots=True)
class _PlacedWord:
    text: str
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


@cache
def version() -> str:
    """Return the name and version of the program; empty where it is not here."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return ""
    run = subprocess.run([program, "-v"], capture_output=True, timeout=20, check=False)
    found = re.search(rb"version ([\d.]+)", run.stderr + run.stdout)
    return f"pdftotext {found[1].decode()}" if found else "pdftotext"


def read_pages(data: bytes) -> tuple[PdfPage, ...]:
    """Return the pages of a PDF. Raises CannotReadError where the program cannot read it."""
    try:
        run = subprocess.run(
            [_PROGRAM, "-bbox-layout", "-enc", "UTF-8", "-", "-"],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        message = f"pdftotext did not come to an end within {_SECONDS} seconds."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    if len(run.stdout) > _MOST_SAID:
        message = (
            f"The PDF has too many words: {len(run.stdout):,} bytes of them with their places."
        )
        raise CannotReadError(
            codes.SOURCE_TOO_LARGE, message, "Save the pages that you quote from."
        )
    if run.returncode != 0:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [
            "it says nothing"
        ]
        raise CannotReadError(codes.SOURCE_BROKEN, f"pdftotext cannot read the PDF: {said[0]}.")
    return tuple(_pages(run.stdout.decode("utf-8", "replace")))


def _pages(text: str) -> Iterator[PdfPage]:
    number = block = 0
    height = 0.0
    box = (0.0, 0.0, 0.0, 0.0)
    words: list[_PlacedWord] = []
    lines: list[PdfLine] = []
    for found in _TOKEN.finditer(text):
        page, new_block, left, upper, right, lower, top, bottom, word, line_end = found.groups()
        if page is not None:
            if number:
                yield PdfPage(number, height, tuple(lines))
            number, height, lines = number + 1, float(page), []
        elif new_block:
            block += 1
        elif word is not None:
            words.append(_PlacedWord(html.unescape(word), float(top), float(bottom)))
        elif line_end:
            said, numbers = _without_note_numbers(words)
            if said := spelled(said):
                lines.append(PdfLine(said, *box, block, numbers))
        else:
            box, words = (float(left), float(upper), float(right), float(lower)), []
    if number:
        yield PdfPage(number, height, tuple(lines))


def _without_note_numbers(words: list[_PlacedWord]) -> tuple[str, tuple[str, ...]]:
    """Return a line without small raised numbers behind words, and these; a power stays at its base.

    What follows such a number without a space, a full stop, follows the word.
    """
    largest = max((word.height for word in words), default=0.0)
    lowest = max((word.bottom for word in words), default=0.0)
    kept: list[str] = []
    numbers: list[str] = []
    behind = False
    for word in words:
        is_small = word.height < _SMALL * largest and word.bottom < lowest - _RAISED * largest
        kind = raised(kept[-1], word.text, linked=False) if is_small and kept else Raised.WORD
        if kind is Raised.NOTE:
            numbers.append(word.text)
        elif kept and (
            (kind is Raised.POWER and word.text.isdigit()) or (behind and _MARK.match(word.text))
        ):
            kept[-1] += word.text
        else:
            kept.append(word.text)
        behind = kind is Raised.NOTE
    return " ".join(kept), tuple(numbers)
