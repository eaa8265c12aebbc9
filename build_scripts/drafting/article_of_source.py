"""A new article out of what its source says of itself: what is read, and where, stands in the file."""

from __future__ import annotations

from pathlib import Path

from build_scripts.drafting.scaffolds import Wanted
from build_scripts.entries.dates import NoSuchDateError, parse_edtf
from build_scripts.entries.fields import is_address
from build_scripts.intake.result import FactKey, SourceKind, TextMade

_KINDS = {
    SourceKind.WEBVTT: "transcript",
    SourceKind.SUBRIP: "transcript",
    SourceKind.TTML: "transcript",
    SourceKind.MAIL: "letter",
    SourceKind.PDF: "report",
}
_NOT_ITS_DAY = ("CreationDate", "the date of the mail")
_DATED = "As the saved source gives it."
_UNTOLD = "the first line of the text"


def wanted_of(
    made: TextMade, *, added: str, schemas: Path, cut: tuple[str, ...] = (), address: str = ""
) -> Wanted:
    """Return what a new article file says, as far as the source says it.

    A day that may be that of the file and not of what is printed is left out: the report has it.
    """
    title, day = made.fact(FactKey.TITLE), made.fact(FactKey.PUBLISHED)
    if day is not None and (
        any(words in day.where for words in _NOT_ITS_DAY) or not _is_day(day.value)
    ):
        day = None
    url = next((f for f in made.facts if f.key is FactKey.URL and is_address(f.value)), None)
    read_in = {}
    for key in (
        FactKey.TITLE,
        FactKey.PUBLISHED,
        FactKey.PUBLISHER,
        FactKey.AUTHORS,
        FactKey.LANGUAGE,
    ):
        if (fact := made.fact(key)) is not None:
            read_in[key.value] = fact.where
    if url is not None and not address:
        read_in["url"] = url.where
    if title is None:
        read_in["title"] = _UNTOLD
    publisher, language = made.fact(FactKey.PUBLISHER), made.fact(FactKey.LANGUAGE)
    return Wanted(
        title=title.value if title else made.text.partition("\n")[0][:200],
        added=added,
        schemas=schemas,
        date=day.value if day else "",
        # Readers see it: where exactly it was read stands in the report of `make text`.
        date_basis=_DATED if day else "",
        url=address or (url.value if url else ""),
        publisher=publisher.value if publisher else "",
        kind=_KINDS.get(made.kind, ""),
        language=language.value if language else "",
        authors=made.all_of(FactKey.AUTHORS),
        cut=cut,
        read_in=read_in,
    )


def _is_day(text: str) -> bool:
    try:
        parse_edtf(text)
    except NoSuchDateError:
        return False
    return True
