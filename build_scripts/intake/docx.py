"""Word documents (docx): the words as a printout of the final version has them.

A walk of our own through document.xml (ISO/IEC 29500-1, 17.3): what is inserted is in, what is
deleted, moved away, hidden or a comment is out, a field gives the result that is stored with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from build_scripts.codes import intake as codes
from build_scripts.intake.document_facts import stated_facts
from build_scripts.intake.html_words import quoted_short
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import (
    FactKey,
    NoteKind,
    SourceFact,
    SourceKind,
    TextMade,
    best_first,
)
from build_scripts.intake.symbol_font import letter_of
from build_scripts.intake.writer import Writer
from build_scripts.intake.xml_trees import local, tree_of, value
from build_scripts.intake.zip_parts import Parts

DOCUMENT = "word/document.xml"
_OFF = frozenset({"0", "false", "off"})
_OUT_WORDS = (
    "pPr rPr sectPr tblPr tblGrid trPr tcPr instrText delText delInstrText rt moveFrom "
    "commentReference annotationRef footnoteRef endnoteRef proofErr sdtPr sdtEndPr fldData"
)
_OUT = frozenset(_OUT_WORDS.split())
"""They hold no words of the final version."""
_HEADS = ("title", "heading1", "heading 1", "titel", "titre")


def read_docx(parts: Parts) -> TextMade:
    """Return the text of a Word document. Raises CannotReadError where it has no words."""
    root = tree_of(parts.read(DOCUMENT), "The document")
    body = next((child for child in root if local(child) == "body"), None)
    walk = _WordWalk()
    if body is not None:
        walk.blocks(body)
    walk.tell()
    written = walk.writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The document has no words.")
    facts = best_first([*walk.facts, *stated_facts(parts, "docProps/core.xml")])
    return TextMade(
        written.text, SourceKind.DOCX, "docx 1", notes=written.notes, places=(), facts=facts
    )


class _WordWalk:
    """Writes blocks and runs in reading order."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.facts: list[SourceFact] = []
        self._fields: list[bool] = []
        self._boxes: list[Element] = []
        self._joins_next = False
        self._note_numbers = 0
        self._runs: dict[str, Callable[[Element], None]] = {
            "t": lambda element: self._words(element.text or ""),
            "tab": lambda _: self.writer.words("\t"),
            "ptab": lambda _: self.writer.words("\t"),
            "br": lambda _: self.writer.line_end(),
            "cr": lambda _: self.writer.line_end(),
            "noBreakHyphen": lambda _: self._words("-"),
            "sym": self._symbol,
            "fldChar": self._field,
            "footnoteReference": self._note_number,
            "endnoteReference": self._note_number,
            "del": self._deleted,
            "r": self._run,
            "ruby": self._ruby,
            "AlternateContent": self._alternative,
            "txbxContent": self._boxes.append,
        }

    def blocks(self, parent: Element) -> None:
        """Write paragraphs and tables, and what holds them."""
        for child in parent:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name == "del":
                self._deleted(child)
            elif name not in _OUT:
                self.blocks(child)

    def tell(self) -> None:
        """Say what was left out in many places."""
        if self._note_numbers:
            what = f"{self._note_numbers} numbers of notes, and the notes, are left out."
            self.writer.note(NoteKind.LEFT_OUT, what)

    def _paragraph(self, paragraph: Element) -> None:
        if not self._joins_next:
            self.writer.apart(2)
        # Where the mark of a paragraph is deleted, the next one goes on in it.
        marks = [mark for part in paragraph if local(part) == "pPr" for mark in part.iter()]
        self._joins_next = any(local(mark) == "del" for mark in marks)
        boxes, self._boxes[:] = list(self._boxes), []
        self._inline(paragraph)
        own, self._boxes[:] = list(self._boxes), boxes
        style = next((value(mark, "val") for mark in marks if local(mark) == "pStyle"), "")
        if style.lower() in _HEADS and not self.facts:
            words = "".join(part.text or "" for part in paragraph.iter() if local(part) == "t")
            self.facts.append(SourceFact(FactKey.TITLE, words, f"the paragraph set as “{style}”"))
        if self._joins_next:
            self.writer.note(NoteKind.JOINED, "The mark between two paragraphs is deleted here.")
            return
        self.writer.apart(2)
        for box in own:
            self.writer.note(NoteKind.ADDED, "A text box stands here, after its paragraph.")
            self.blocks(box)
            self.writer.apart(2)

    def _table(self, table: Element) -> None:
        self.writer.apart(2)
        for row in _inside(table, "tr"):
            marks = [mark for part in row if local(part) == "trPr" for mark in part]
            if any(local(mark) == "del" for mark in marks):
                self._deleted(row)
                continue
            for index, cell in enumerate(_inside(row, "tc")):
                if index:
                    self.writer.tab()
                self._cell(cell)
            self.writer.apart(1)
        self.writer.apart(2)

    def _cell(self, cell: Element) -> None:
        for index, block in enumerate(_inside(cell, "p", "tbl")):
            if index:
                self.writer.apart(1)
            if local(block) == "tbl":
                self._table(block)
            else:
                self._inline(block)

    def _inline(self, parent: Element) -> None:
        for child in parent:
            name = local(child)
            if name in self._runs:
                self._runs[name](child)
            elif name not in _OUT:
                self._inline(child)

    def _run(self, run: Element) -> None:
        marks = [mark for part in run if local(part) == "rPr" for mark in part]
        on = {local(mark) for mark in marks if value(mark, "val") not in _OFF}
        if "vanish" in on or "webHidden" in on:
            words = "".join(part.text or "" for part in run if local(part) == "t")
            if words.strip():
                self.writer.note(NoteKind.LEFT_OUT, f"Hidden words: {quoted_short(words)}.")
            # The signs of a field are in hidden runs too.
            for part in run:
                if local(part) == "fldChar":
                    self._field(part)
            return
        if on & {"strike", "dstrike"}:
            words = "".join(part.text or "" for part in run if local(part) == "t")
            self.writer.note(NoteKind.LEFT_OUT, f"Struck words: {quoted_short(words)}.")
            return
        self._inline(run)

    def _words(self, text: str) -> None:
        # Between the beginning of a field and its result stand instructions.
        if all(self._fields):
            self.writer.words(text)

    def _field(self, mark: Element) -> None:
        match value(mark, "fldCharType"):
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()

    def _deleted(self, element: Element) -> None:
        words = "".join(
            part.text or "" for part in element.iter() if local(part) in ("delText", "t")
        )
        if words.strip():
            self.writer.note(NoteKind.LEFT_OUT, f"Deleted words: {quoted_short(words)}.")

    def _note_number(self, _: Element) -> None:
        self._note_numbers += 1

    def _ruby(self, ruby: Element) -> None:
        for part in ruby:
            if local(part) == "rubyBase":
                self._inline(part)
            elif local(part) == "rt":
                self.writer.note(NoteKind.LEFT_OUT, "A reading above characters (ruby).")

    def _alternative(self, element: Element) -> None:
        """Of two forms of one thing the first is read: the second says it again for old programs."""
        for name in ("Choice", "Fallback"):
            form = next((part for part in element if local(part) == name), None)
            if form is not None and (name == "Fallback" or any(True for _ in form.itertext())):
                self._inline(form)
                return

    def _symbol(self, element: Element) -> None:
        letter = letter_of(value(element, "font"), value(element, "char"))
        if letter:
            self._words(letter)
        else:
            what = (
                f"A sign of the font {value(element, 'font')} that has no letter; it is left out."
            )
            self.writer.note(NoteKind.DOUBTFUL, what)


def _inside(parent: Element, *names: str) -> Iterator[Element]:
    """Yield the nearest elements of these names, also inside content controls and the like."""
    for child in parent:
        if local(child) in names:
            yield child
        elif local(child) not in _OUT and local(child) not in ("p", "tbl"):
            yield from _inside(child, *names)
