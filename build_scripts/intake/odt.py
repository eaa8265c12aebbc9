"""OpenDocument texts (odt): the words of the final version (OASIS OpenDocument 1.3, part 3)."""

from __future__ import annotations

from collections.abc import Iterator
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
from build_scripts.intake.writer import Writer
from build_scripts.intake.xml_trees import local, tree_of, value
from build_scripts.intake.zip_parts import Parts

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_OUT_WORDS = (
    "annotation annotation-end tracked-changes ruby-text hidden-text hidden-paragraph sequence- "
    "decls variable-decls user-field-decls forms"
)
_OUT = frozenset(_OUT_WORDS.split())


def read_odt(parts: Parts) -> TextMade:
    """Return the text of an OpenDocument. Raises CannotReadError where it has no words or is locked."""
    if _MANIFEST in parts.names and b"encryption-data" in parts.read(_MANIFEST):
        raise CannotReadError(codes.SOURCE_ENCRYPTED, "The document is protected by a password.")
    root = tree_of(parts.read(CONTENT), "The document")
    walk = _OdtWalk(_hidden_styles(root))
    for body in root:
        if local(body) == "body":
            walk.blocks(body)
    if walk.notes:
        what = f"{walk.notes} numbers of notes, and the notes, are left out."
        walk.writer.note(NoteKind.LEFT_OUT, what)
    written = walk.writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The document has no words.")
    facts = best_first([*walk.facts, *stated_facts(parts, "meta.xml")])
    return TextMade(written.text, SourceKind.ODT, "odt 1", notes=written.notes, facts=facts)


class _OdtWalk:
    """Writes blocks and what stands in them in reading order."""

    def __init__(self, hidden: set[str]) -> None:
        self.writer = Writer()
        self.facts: list[SourceFact] = []
        self.notes = 0
        self._hidden = hidden
        self._boxes: list[Element] = []

    def blocks(self, parent: Element) -> None:
        """Write paragraphs, lists and tables."""
        for child in parent:
            name = local(child)
            if name in ("p", "h"):
                self._paragraph(child, 2)
            elif name == "table":
                self._table(child)
            elif name == "tracked-changes":
                self._deleted(child)
            elif name == "frame":
                self._boxes.append(child)
            elif name not in _OUT:
                self.blocks(child)

    def _paragraph(self, paragraph: Element, breaks: int) -> None:
        if value(paragraph, "style-name") in self._hidden:
            return
        self.writer.apart(breaks)
        outer, self._boxes = self._boxes, []
        self._inline(paragraph)
        own, self._boxes = self._boxes, outer
        if local(paragraph) == "h" and not self.facts:
            words = "".join(paragraph.itertext())
            self.facts.append(SourceFact(FactKey.TITLE, words, "the first heading"))
        self.writer.apart(breaks)
        for box in own:
            self.writer.note(NoteKind.ADDED, "A text box stands here, after its paragraph.")
            self.blocks(box)

    def _table(self, table: Element) -> None:
        self.writer.apart(2)
        for row in _inside(table, "table-row"):
            for index, cell in enumerate(one for one in row if local(one) == "table-cell"):
                if index:
                    self.writer.tab()
                for line, block in enumerate(_inside(cell, "p", "h", "table")):
                    if line:
                        self.writer.apart(1)
                    if local(block) == "table":
                        self._table(block)
                    else:
                        self._inline(block)
            self.writer.apart(1)
        self.writer.apart(2)

    def _inline(self, parent: Element) -> None:
        self.writer.words(parent.text or "")
        for child in parent:
            self._piece(child)
            self.writer.words(child.tail or "")

    def _piece(self, child: Element) -> None:
        name = local(child)
        if name == "s":
            self.writer.words(" ")
        elif name == "tab":
            self.writer.words("\t")
        elif name == "line-break":
            self.writer.line_end()
        elif name == "note":
            self.notes += 1
        elif name == "frame":
            self._boxes.append(child)
        elif name == "ruby-text":
            self.writer.note(NoteKind.LEFT_OUT, "A reading above characters (ruby).")
        elif value(child, "style-name") in self._hidden and name == "span":
            self.writer.note(
                NoteKind.LEFT_OUT, f"Hidden words: {quoted_short(''.join(child.itertext()))}."
            )
        elif name not in _OUT:
            self._inline(child)

    def _deleted(self, changes: Element) -> None:
        for change in changes.iter():
            if local(change) == "deletion":
                words = " ".join(
                    "".join(p.itertext()) for p in change.iter() if local(p) in ("p", "h")
                )
                if words.strip():
                    self.writer.note(NoteKind.LEFT_OUT, f"Deleted words: {quoted_short(words)}.")


def _inside(parent: Element, *names: str) -> Iterator[Element]:
    """Yield the nearest elements of these names, also inside groups of rows and lists."""
    for child in parent:
        if local(child) in names:
            yield child
        elif local(child) not in _OUT:
            yield from _inside(child, *names)


def _hidden_styles(root: Element) -> set[str]:
    return {
        value(style, "name")
        for style in root.iter()
        if local(style) == "style"
        and any(
            value(part, "display") == "none" for part in style if local(part) == "text-properties"
        )
    }
