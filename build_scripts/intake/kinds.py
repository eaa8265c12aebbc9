"""What a file is, by what it holds: names of files lie, and browsers save everything as .html."""

from __future__ import annotations

import re

from build_scripts.codes import intake as codes
from build_scripts.intake.decoding import Decoded, characters_of
from build_scripts.intake.docx import DOCUMENT
from build_scripts.intake.http_bodies import gunzipped
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import SourceKind
from build_scripts.intake.subtitles import TIME_LINE
from build_scripts.intake.zip_parts import Parts

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture or a recording (RIFF)"),
    (b"ID3", "a recording (MP3)"),
    (b"OggS", "a recording (Ogg)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (RAR)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ", "a packed file (xz)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"%!PS", "a PostScript file"),
    (b"bplist", "a Safari web archive or another property list"),
)
_NAMES = (
    "html|head|body|article|main|section|div|p|h[1-6]|span|br|ul|ol|table|meta|a|b|i|q|blockquote|aside|"
    "ruby|del|ins|dl|template|details|pre|sup|em|strong|u|script|style|title|link|header|nav|img|wbr"
)
_TAG = re.compile(rf"<!doctype\s+html|<(?:{_NAMES})\b[^<]*>", re.IGNORECASE)
_PAIR = re.compile(rf"<({_NAMES})\b[^<>]*>[^<]*</\1\s*>", re.IGNORECASE)
_HEADER = re.compile(r"^[A-Za-z][A-Za-z0-9-]*:[ \t]?\S.*$")
_MAIL_HEADERS_WORDS = "from to date subject received message-id return-path mime-version"
_MAIL_HEADERS = frozenset(_MAIL_HEADERS_WORDS.split())
_TTML = re.compile(r"<(?:\w+:)?tt[\s>]")
_HEAD = 65_536


def source_kind_of(data: bytes) -> SourceKind:
    """Return the kind of a file. Raises CannotReadError where it is none of those that are read."""
    if not data.strip():
        raise CannotReadError(codes.SOURCE_UNUSABLE, "The file is empty.")
    if b"%PDF-" in data[:1024]:
        return SourceKind.PDF
    if data.startswith(b"PK"):
        return _kind_of_zip(Parts(data))
    if data.startswith(_OLE):
        raise _old_office(data)
    if data.startswith(b"\x1f\x8b"):
        head = gunzipped(data)[:_HEAD]
        if head.lstrip().startswith(b"WARC/"):
            return SourceKind.WARC
        raise CannotReadError(
            codes.SOURCE_KIND_UNKNOWN, "It is a packed file (gzip).", "Unpack it first."
        )
    if data.startswith((b"WARC/", b"\x28\xb5\x2f\xfd")):
        return SourceKind.WARC
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise CannotReadError(codes.SOURCE_KIND_UNKNOWN, f"It is {name}.")
    if data[4:8] == b"ftyp":
        raise CannotReadError(codes.SOURCE_KIND_UNKNOWN, "It is a film or a recording (MP4).")
    return _kind_of_text(data)


def _kind_of_zip(parts: Parts) -> SourceKind:
    names = set(parts.names)
    if DOCUMENT in names:
        return SourceKind.DOCX
    if "datapackage.json" in names or any(re.match(r"archive/.*\.warc", name) for name in names):
        return SourceKind.WACZ
    if "mimetype" in names and "content.xml" in names:
        mime = parts.read("mimetype")[:100]
        if b"opendocument.text" in mime:
            return SourceKind.ODT
    what = "an archive (zip)"
    for name, said in (
        ("xl/workbook.xml", "a workbook (xlsx)"),
        ("ppt/presentation.xml", "slides (pptx)"),
        ("META-INF/container.xml", "an e-book (epub)"),
    ):
        what = said if name in names else what
    hint = "Take the document out of it first." if what == "an archive (zip)" else ""
    raise CannotReadError(codes.SOURCE_KIND_UNKNOWN, f"It is {what}.", hint)


def _old_office(data: bytes) -> CannotReadError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return CannotReadError(codes.SOURCE_ENCRYPTED, "The document is protected by a password.")
    message = "It is a document of old Office programs (doc, msg)."
    return CannotReadError(codes.SOURCE_KIND_UNKNOWN, message, "Save it as docx, eml or PDF.")


def _kind_of_text(data: bytes) -> SourceKind:
    decoded = characters_of(data[:_HEAD])
    _must_be_text(data, decoded)
    head = decoded.text.lstrip("\ufeff \t\r\n")
    if head.startswith("WEBVTT"):
        return SourceKind.WEBVTT
    lines = head.splitlines()
    if any(TIME_LINE.fullmatch(line) for line in lines[:8]):
        return SourceKind.SUBRIP
    if head.startswith("<") and _TTML.search(head[:4096]) and "ttml" in head[:4096].lower():
        return SourceKind.TTML
    if (kind := _kind_of_headers(lines)) is not None:
        return kind
    if head.startswith("<?xml") and not _TAG.search(head):
        raise CannotReadError(
            codes.SOURCE_KIND_UNKNOWN, "It is XML of a kind that is not known here."
        )
    # A text may speak of a tag; a page begins with one, or closes what it opens.
    if _TAG.match(head) or (head.startswith("<") and _TAG.search(head)) or _PAIR.search(head):
        return SourceKind.HTML
    return SourceKind.PLAIN


def _must_be_text(data: bytes, decoded: Decoded) -> None:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    strange = sum(
        character < " " and character not in "\t\n\r\f\x1b\x0b" for character in decoded.text
    )
    if (b"\x00" in data[:_HEAD] and not utf16) or strange > len(decoded.text) // 100:
        message = "It is a binary file of a kind that is not known here."
        raise CannotReadError(codes.SOURCE_KIND_UNKNOWN, message)


def _kind_of_headers(lines: list[str]) -> SourceKind | None:
    """Return whether it begins with the headers of a mail or of a page saved as MHTML."""
    names: dict[str, str] = {}
    for line in lines:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            names[next(reversed(names))] += line
        elif _HEADER.match(line):
            name, _, said = line.partition(":")
            names[name.lower()] = said
        elif not line.startswith("From "):
            return None
    else:
        return None
    if "multipart/related" in names.get("content-type", "") and "mime-version" in names:
        return SourceKind.MHTML if "message-id" not in names else SourceKind.MAIL
    if "snapshot-content-location" in names:
        return SourceKind.MHTML
    return SourceKind.MAIL if len(_MAIL_HEADERS & names.keys()) > 1 else None
