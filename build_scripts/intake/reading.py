"""From the bytes of a source to its text: what it is is seen by its content, and its reader is called."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.codes import intake as codes
from build_scripts.intake.decoding import characters_of
from build_scripts.intake.docx import read_docx
from build_scripts.intake.html_page import read_html
from build_scripts.intake.keeping import Ranges, kept, proposed
from build_scripts.intake.kinds import source_kind_of
from build_scripts.intake.mail import read_mail
from build_scripts.intake.mhtml import read_mhtml
from build_scripts.intake.odt import read_odt
from build_scripts.intake.pdf import read_pdf
from build_scripts.intake.plain import read_plain
from build_scripts.intake.printed_places import printed_places
from build_scripts.intake.refusals import MOST_BYTES, MOST_OF_TEXT, CannotReadError
from build_scripts.intake.result import FactKey, SourceFact, SourceKind, TextMade, best_first
from build_scripts.intake.subtitles import read_subrip, read_webvtt
from build_scripts.intake.ttml import read_ttml
from build_scripts.intake.warc import page_of_wacz, page_of_warc
from build_scripts.intake.zip_parts import Parts

_AS_TEXT = frozenset(SourceKind) - {
    SourceKind.PDF,
    SourceKind.DOCX,
    SourceKind.ODT,
    SourceKind.WARC,
    SourceKind.WACZ,
}


def read_source(
    data: bytes, *, address: str = "", charset: str = "", whole: bool = False, cut: Ranges = ()
) -> TextMade:
    """Return the text of a saved source.

    `address` is where it is from, as far as that is known; of an archive it says which page. `charset`
    is what a server said of its encoding. `whole` reads all of an HTML page, `cut` keeps some lines.
    Raises CannotReadError with what is wrong, in one sentence.
    """
    if len(data) > MOST_BYTES:
        message = f"It has {len(data):,} bytes; {MOST_BYTES:,} are read at most."
        raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
    try:
        made = _read(data, address, charset, whole)
    except CannotReadError:
        raise
    except (ValueError, LookupError, RecursionError, ArithmeticError, AttributeError) as fault:
        # A format that is not ours, written by somebody else: whatever it does, one sentence is said.
        message = f"It is damaged or written in an unusual way ({type(fault).__name__})."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from fault
    places = made.places
    if not any(place.kind.value == "at" for place in places):
        places = tuple(sorted((*places, *printed_places(made.text)), key=lambda place: place.start))
    made = replace(made, places=places)
    return kept(made, cut) if cut else replace(made, keep=proposed(made))


def _read(data: bytes, address: str, charset: str, whole: bool) -> TextMade:
    kind = source_kind_of(data)
    if kind in _AS_TEXT and len(data) > MOST_OF_TEXT:
        message = f"It has {len(data):,} bytes; of {kind.value} {MOST_OF_TEXT:,} are read at most."
        raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
    if kind in (SourceKind.WARC, SourceKind.WACZ):
        page = (
            page_of_wacz(Parts(data), address)
            if kind is SourceKind.WACZ
            else page_of_warc(data, address)
        )
        made = _read(page.data, page.address, page.charset, whole)
        said = SourceFact(FactKey.URL, page.address, "the record of the archive")
        return replace(made, kind=kind, facts=best_first((*made.facts, said)))
    match kind:
        case SourceKind.HTML:
            return read_html(
                characters_of(data, charset, markup=True), address=address, whole=whole
            )
        case SourceKind.MHTML:
            return read_mhtml(data, address=address, whole=whole)
        case SourceKind.PDF:
            return read_pdf(data)
        case SourceKind.WEBVTT:
            return read_webvtt(characters_of(data, "utf-8"))
        case SourceKind.SUBRIP:
            return read_subrip(characters_of(data, charset))
        case SourceKind.TTML:
            return read_ttml(data)
        case SourceKind.DOCX:
            return read_docx(Parts(data))
        case SourceKind.ODT:
            return read_odt(Parts(data))
        case SourceKind.MAIL:
            return read_mail(data)
        case _:
            return read_plain(characters_of(data, charset))
