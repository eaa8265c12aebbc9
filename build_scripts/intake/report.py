"""The report of a text that was made: what was read, and what a contributor should look at."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.intake.result import FactKey, NoteKind, PlaceKind, TextMade

_HEADINGS = {
    NoteKind.DOUBTFUL: "Doubtful: look at it",
    NoteKind.LEFT_OUT: "Left out",
    NoteKind.JOINED: "Joined",
    NoteKind.ADDED: "Added",
}
_PLACES = {
    PlaceKind.PAGE: "pages",
    PlaceKind.COLUMN: "columns",
    PlaceKind.PARAGRAPH: "paragraphs",
    PlaceKind.LINE: "lines",
    PlaceKind.AT: "times",
}
_MOST_FACTS = 3
_WIDTH = 100


def report_lines(made: TextMade, most: int | None = None) -> Iterator[str]:
    """Yield the lines of a report; of each kind of note `most` at most, where that is given."""
    if made.facts:
        yield "What the source says of itself:"
        for key in FactKey:
            facts = [fact for fact in made.facts if fact.key is key]
            for fact in facts[:_MOST_FACTS]:
                shown = fact.value if len(fact.value) <= _WIDTH else f"{fact.value[:_WIDTH]} …"
                yield f"  {key.value:<10} {shown}   ({fact.where})"
    for kind in PlaceKind:
        values = [place.value for place in made.places if place.kind is kind]
        if values:
            yield f"Known of every line: {_PLACES[kind]}, {values[0]} to {values[-1]}."
    for note_kind, heading in _HEADINGS.items():
        notes = [note for note in made.notes if note.kind is note_kind]
        if notes:
            yield f"{heading}:"
        for note in notes[:most]:
            page = f", page {note.page}" if note.page else ""
            yield f"  line {made.line_of(note.start)}{page}: {note.what}"
        if most is not None and len(notes) > most:
            yield f"  and {len(notes) - most} more, in the report"
