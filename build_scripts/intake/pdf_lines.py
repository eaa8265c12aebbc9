"""Lines of a PDF to paragraphs: which lines go on, and which hyphens at their ends are the word's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from build_scripts.intake.pdf_pages import HYPHENS, PdfLine, PdfPage
from build_scripts.intake.result import NoteKind
from build_scripts.intake.writer import Writer, controls_in, without_unseen
from build_scripts.words.folding_table import IS_CJK

_ENDS = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[•●▪‣◦*]|[–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s")
_HYPHENATED = re.compile(rf"(\w+)[{re.escape(HYPHENS)}]$")
_FIRST = re.compile(r"\w+")
_WORD = re.compile(rf"\w+(?:[{re.escape(HYPHENS[:3])}]\w+)*")
_GLUED_NUMBER = re.compile(r"\b[^\W\d_]{3,}\d{1,2}\b")
_SHORT = 0.85
"""A line that fills less of its block, and ends a sentence, ends its paragraph."""
_INDENT = 0.7
_GAP = 0.75
_OTHER_SIZE = 1.25
_TALL = 1.8


class Joiner:
    """Writes the lines of one page after the other."""

    def __init__(self, pages: Sequence[PdfPage], writer: Writer) -> None:
        self._writer = writer
        self._whole = _words_elsewhere(pages)
        self._before: PdfLine | None = None
        self._page_before = ""
        self._hyphen = ""
        self._known = 0

    def page(self, page: PdfPage, printed: str) -> None:
        """Write the lines of a page; `printed` is its number for the notes."""
        blocks: dict[int, list[PdfLine]] = {}
        lines = with_initials(page.lines)
        for line in lines:
            blocks.setdefault(line.block, []).append(line)
        new_page = True
        for line in lines:
            self._line(line, blocks[line.block], printed, new_page=new_page)
            new_page = False

    def tell(self) -> None:
        """Say how many words were joined as they stand elsewhere."""
        if self._known:
            what = (
                f"{self._known} words broken at line ends are joined as they stand elsewhere in it."
            )
            self._writer.note(NoteKind.JOINED, what)

    def _line(self, line: PdfLine, block: list[PdfLine], page: str, *, new_page: bool) -> None:
        before, writer = self._before, self._writer
        goes_on = before is not None and self._goes_on(before, line, block, new_page=new_page)
        if self._hyphen:
            self._close(line.words if goes_on else "")
        elif before is not None and goes_on:
            # Scripts without spaces have none at line ends.
            glued = IS_CJK.match(before.words[-1]) and IS_CJK.match(line.words[0])
            writer.words("" if glued else " ")
        if before is not None and not goes_on:
            same = before.block == line.block and not new_page and _ITEM.match(line.words)
            writer.apart(1 if same else 2)
        if before is not None and goes_on and new_page:
            writer.note(NoteKind.JOINED, "A sentence goes on over the page.", page)
        words = line.words
        if _HYPHENATED.search(words):
            self._hyphen, words = words, words[:-1]
        writer.words(words)
        if controls := controls_in(words):
            shown = without_unseen(line.words)
            what = (
                f"Characters that no reader shows are left out of “{shown}” ({', '.join(controls)}): a letter "
                "may be missing. Compare it by eye."
            )
            writer.note(NoteKind.DOUBTFUL, what, page)
        for number in line.note_numbers:
            writer.note(NoteKind.LEFT_OUT, f"The number of a note: “{number}”.", page)
        for found in _GLUED_NUMBER.finditer(words):
            what = f"Perhaps the number of a note stands in “{found[0]}”."
            writer.note(NoteKind.DOUBTFUL, what, page)
        self._before, self._page_before = line, page

    def _close(self, after: str) -> None:
        """Decide on the hyphen at the end of the line before, now that the next one is known."""
        found, first = _HYPHENATED.search(self._hyphen), _FIRST.match(after)
        self._hyphen = ""
        assert found is not None
        if first is None:
            self._writer.words("-" + (" " if after else ""))
            return
        head, tail = found[1], first[0]
        apart, joined = f"{head}-{tail}".casefold(), f"{head}{tail}".casefold()
        with_hyphen, without = self._whole[apart], self._whole[joined]
        if head[-1].isdigit() or tail[0].isdigit():
            keeps, sure = True, True
        elif with_hyphen or without:
            keeps, sure = with_hyphen > without, True
        else:
            keeps, sure = tail[0].isupper() and not head.isupper(), False
        if keeps:
            self._writer.words("-")
        if sure:
            self._known += 1
        else:
            form = f"{head}-{tail}" if keeps else f"{head}{tail}"
            what = f"“{head}-⏎{tail}” is broken at the line end, and read as “{form}”."
            self._writer.note(NoteKind.DOUBTFUL, what, self._page_before)

    def _goes_on(
        self, before: PdfLine, line: PdfLine, block: list[PdfLine], *, new_page: bool
    ) -> bool:
        """Whether a line goes on in the paragraph of the line before."""
        larger, smaller = sorted((before.height, line.height), reverse=True)
        ended = _ENDS.search(before.words) is not None
        if larger > _OTHER_SIZE * max(smaller, 0.1) or (_ITEM.match(line.words) and ended):
            return False
        if before.block != line.block or new_page:
            broken = _HYPHENATED.search(before.words) is not None
            return not ended and (broken or line.words[0].islower())
        if abs(line.top - before.top) < line.height / 2:
            return line.left - before.right < 2 * line.height
        left, right = min(one.left for one in block), max(one.right for one in block)
        if line.top - before.bottom > _GAP * line.height:
            return not ended and line.words[0].islower()
        indented = line.left - left > _INDENT * line.height
        was_indented = before.left - left > _INDENT * before.height
        short = before.right - left < _SHORT * (right - left)
        return not (ended and ((indented and not was_indented) or short))


def with_initials(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Put a large first letter, which is a line of its own, before the line that it begins."""
    usual = median([line.height for line in lines]) if lines else 0.0
    found = list(lines)
    for initial in lines:
        if not (
            len(initial.words) == 1 and initial.words.isupper() and initial.height > _TALL * usual
        ):
            continue
        beside = [
            line
            for line in found
            if line is not initial
            and line.top < initial.bottom - usual / 2
            and line.bottom > initial.top
            and line.left >= initial.right - 2
        ]
        if beside:
            first = min(beside, key=lambda line: (line.top, line.left))
            found[found.index(first)] = replace(first, words=initial.words + first.words)
            found.remove(initial)
    return found


def _words_elsewhere(pages: Iterable[PdfPage]) -> Counter[str]:
    """Count the words of a document, but for those that a line end breaks."""
    counted: Counter[str] = Counter()
    for page in pages:
        broken = False
        for line in page.lines:
            words = [word.casefold() for word in _WORD.findall(line.words)]
            after = words[1:] if broken else words
            broken = _HYPHENATED.search(line.words) is not None
            counted.update(after[:-1] if broken else after)
    return counted
