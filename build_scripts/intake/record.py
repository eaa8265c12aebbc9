"""What is kept of a source beside its text, in `content/sources/`: private, like the text.

For an article `gate`: `gate.html` (or another ending) has the bytes of the source as they were saved,
`gate.json` this record, `gate.report.txt` the report for people. Receipts name the hash, the kind and
the reader, so that an editor who holds the bytes has evidence when a page changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from build_scripts.intake.result import SourceFact, SourceKind, SourcePlace, TextMade, TextNote
from build_scripts.words.sources import as_read, hash_of_text

FOLDER = "sources"
VERSION = 1
_MOST_BYTES = 20_000_000
_ANCHOR = 40
_ENDINGS = {
    SourceKind.HTML: "html",
    SourceKind.MHTML: "mhtml",
    SourceKind.PDF: "pdf",
    SourceKind.WEBVTT: "vtt",
    SourceKind.SUBRIP: "srt",
    SourceKind.TTML: "ttml",
    SourceKind.DOCX: "docx",
    SourceKind.ODT: "odt",
    SourceKind.MAIL: "eml",
    SourceKind.PLAIN: "txt",
    SourceKind.WARC: "warc",
    SourceKind.WACZ: "wacz",
}


class SourceRecord(BaseModel):
    """What a text was made from, how, and what was read: `content/sources/<article>.json`.

    `ending` is that of the name of the kept bytes, `given` the name that the source had. `text_sha256` is the
    hash of the text as read (see `as_read`), as it was made: a text that was corrected by hand since
    has another. `address`, `charset`, `whole` and `cut` are what else `make text` was told. Offsets of
    notes and places count characters of the text as it was made.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = VERSION
    ending: str
    given: str
    sha256: str
    size: int
    kind: SourceKind
    reader: str
    text_sha256: str
    address: str = ""
    charset: str = ""
    whole: bool = False
    cut: str = ""
    labelled: bool = False
    facts: tuple[SourceFact, ...] = ()
    notes: tuple[TextNote, ...] = ()
    places: tuple[SourcePlace, ...] = ()
    begins: tuple[str, ...] = ()
    """The words with which each place begins: by them it is found in a text that was corrected since."""


def record_of(
    given: str,
    data: bytes,
    made: TextMade,
    *,
    address: str = "",
    charset: str = "",
    whole: bool = False,
    cut: str = "",
) -> SourceRecord:
    """Return the record of a text that was just made."""
    return SourceRecord(
        ending=_ENDINGS[made.kind],
        given=given,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        kind=made.kind,
        reader=made.reader,
        text_sha256=hash_of_text(as_read(made.text)),
        address=address,
        charset=charset,
        whole=whole,
        cut=cut,
        labelled=made.labelled,
        facts=made.facts,
        notes=made.notes,
        places=made.places,
        begins=tuple(made.text[place.start : place.start + _ANCHOR] for place in made.places),
    )


def places_in(record: SourceRecord, text: str) -> tuple[SourcePlace, ...]:
    """Return where each page, paragraph, time begins in an article's text as it is now.

    Places whose first words were changed by hand are left out.
    """
    return tuple(replace(place, start=at) for place, at in places_found(record, text) if at >= 0)


def places_found(record: SourceRecord, text: str) -> tuple[tuple[SourcePlace, int], ...]:
    """Return every place of the source with where it begins in the text as it is now.

    A place whose first words were changed by hand begins at -1: somewhere between its neighbours.
    """
    if hash_of_text(as_read(text)) == record.text_sha256:
        return tuple((place, place.start) for place in record.places)
    found: list[tuple[SourcePlace, int]] = []
    reached = 0
    for place, words in zip(record.places, record.begins, strict=False):
        start = text.find(words, reached) if words else -1
        found.append((place, start))
        reached = max(reached, start)
    return tuple(found)


def record_bytes(record: SourceRecord) -> bytes:
    """Return the file of a record: the same bytes for the same record."""
    return (record.model_dump_json(indent=1) + "\n").encode()


def read_record(content: Path, article: str) -> SourceRecord | None:
    """Return the record of an article's source; None where there is none that can be read."""
    path = content / FOLDER / f"{article}.json"
    if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        return None
    try:
        with path.open("rb") as stream:
            return SourceRecord.model_validate_json(stream.read(_MOST_BYTES))
    except (OSError, ValidationError):
        return None


def kept_source(content: Path, article: str, record: SourceRecord) -> bytes | None:
    """Return the kept bytes of a source; None where they are not here, or not the same any more."""
    path = content / FOLDER / f"{article}.{record.ending}"
    if record.ending not in _ENDINGS.values() or path.is_symlink() or not path.is_file():
        return None
    data = path.read_bytes()
    return data if hashlib.sha256(data).hexdigest() == record.sha256 else None
