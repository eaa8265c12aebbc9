"""Plain text: kept line by line, with what it has of the page that it was copied from pointed out."""

from __future__ import annotations

from build_scripts.codes import intake as codes
from build_scripts.intake.decoding import Decoded
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import NoteKind, PlaceKind, SourceKind, TextMade, TextNote
from build_scripts.intake.writer import Writer
from build_scripts.words.print_faults import broken_words, furniture
from build_scripts.words.sources import SourceText


def read_plain(decoded: Decoded) -> TextMade:
    """Return a plain text. Form feeds are the ends of pages. Raises CannotReadError where it is blank."""
    writer = Writer()
    if decoded.doubt:
        writer.note(NoteKind.DOUBTFUL, decoded.doubt)
    pages = decoded.text.split("\f")
    for number, page in enumerate(pages, 1):
        if len(pages) > 1:
            writer.place(PlaceKind.PAGE, str(number), number)
        writer.as_set(page)
        writer.apart(1)
    written = writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The file holds nothing but white space.")
    source = SourceText("", written.text)
    notes = list(written.notes)
    for start, end in broken_words(source, 0, len(written.text)):
        words = written.text[start:end].replace("\n", "⏎")
        what = f"A line end breaks a word: “{words}”. Join it, with or without the hyphen."
        notes.append(TextNote(NoteKind.DOUBTFUL, start, what))
    for start, end in furniture(written.text):
        what = (
            f"It looks like a page number or a running head: “{written.text[start:end].strip()}”."
        )
        notes.append(TextNote(NoteKind.DOUBTFUL, start, what))
    notes.sort(key=lambda note: note.start)
    return TextMade(
        written.text, SourceKind.PLAIN, "plain 1", notes=tuple(notes), places=written.places
    )
