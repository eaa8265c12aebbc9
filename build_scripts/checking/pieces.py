"""What of an article is compared: its quotations and passages, with their places in the entry."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Article, Passage, Quotation
from build_scripts.words.sources import Form, form_as_pasted


@dataclass(frozen=True, slots=True)
class Piece:
    """A quotation or passage, with its place in the entry."""

    entry: Quotation | Passage
    key: str
    index: int

    @property
    def what(self) -> str:
        """What a message calls it."""
        return "quotation" if isinstance(self.entry, Quotation) else "passage"


def pieces_of(entry: Article) -> list[Piece]:
    """Return what is to be compared, quotations first; what was withdrawn is not."""
    quotations = [Piece(q, "quotations", i) for i, q in enumerate(entry.quotations)]
    passages = [Piece(p, "passages", i) for i, p in enumerate(entry.passages)]
    return [piece for piece in quotations + passages if piece.entry.withdrawn is None]


def pasted_form(entry: Article, piece: Piece) -> Form:
    """Return the form that the pasted words show by their own marks."""
    shown = entry.prints_marks_of(piece.entry)
    return form_as_pasted(piece.entry.text, entry.language, marks_printed=shown)
