"""Saved sources for tests, made byte by byte: PDFs, Word documents, archives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.intake.reading import read_source
from build_scripts.intake.result import NoteKind, TextMade

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def read(text: str | bytes) -> TextMade:
    """Read a source that a test writes as text or bytes."""
    return read_source(text.encode() if isinstance(text, str) else text)


def said(made: TextMade, kind: NoteKind) -> list[str]:
    """The notes of one kind, each with the line that it is about."""
    return [f"{made.line_of(n.start)}: {n.what}" for n in made.notes if n.kind is kind]


@dataclass(frozen=True)
class Line:
    """A line of a page: its words, where it begins (from the upper left), and its size."""

    words: str
    top: float
    left: float = 72.0
    size: float = 11.0
    mode: int = 0


def lines(*words: str, top: float = 100.0, step: float = 14.0) -> list[Line]:
    return [Line(one, top + index * step) for index, one in enumerate(words)]


def pdf(*pages: Sequence[Line], labels: str = "", info: str = "") -> bytes:
    """A PDF with these pages, A4. Each letter gets a code of its own, whatever letter it is."""
    letters = sorted({letter for page in pages for line in page for letter in line.words})
    codes = {letter: 33 + index for index, letter in enumerate(letters)}
    assert len(codes) < 220
    objects: list[bytes] = []

    def put(body: bytes | str) -> int:
        objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(objects)

    catalog, tree, font, cmap = (put("") for _ in range(4))
    widths = " ".join("250" if letter == " " else "500" for letter in letters)
    objects[font - 1] = (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 33 /LastChar {32 + len(codes)} "
        f"/Widths [{widths}] /ToUnicode {cmap} 0 R >>"
    ).encode()
    rows = "\n".join(
        f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    objects[cmap - 1] = _stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
        f"1 begincodespacerange <00> <FF> endcodespacerange {len(codes)} beginbfchar\n{rows}\nendbfchar "
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    kids = []
    for page in pages:
        drawn = "\n".join(
            f"BT /F {line.size} Tf {line.mode} Tr 1 0 0 1 {line.left} {842 - line.top} Tm "
            f"<{''.join(f'{codes[letter]:02X}' for letter in line.words)}> Tj ET"
            for line in page
        )
        content = put(_stream(drawn))
        kids.append(
            put(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
                f"/Resources << /Font << /F {font} 0 R >> >> >>"
            )
        )
    named = " ".join(f"{kid} 0 R" for kid in kids)
    objects[tree - 1] = f"<< /Type /Pages /Kids [{named}] /Count {len(kids)} >>".encode()
    objects[catalog - 1] = f"<< /Type /Catalog /Pages {tree} 0 R {labels} >>".encode()
    about = put(f"<< {info} >>")
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        catalog,
        about,
        start,
    )
    return bytes(out)


def _stream(content: str) -> bytes:
    data = content.encode("latin-1")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def zipped(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def docx(body: str, *more: tuple[str, str]) -> bytes:
    """A Word document with this body."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped([("word/document.xml", document), *more])


def run(words: str, marks: str = "") -> str:
    """A run of a Word document."""
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def cues(*shown: str, step: float = 1.0, head: str = "WEBVTT") -> str:
    """A WebVTT file whose cues follow each other."""
    rows = [
        f"{_time(index * step)} --> {_time((index + 1) * step)}\n{words}\n"
        for index, words in enumerate(shown)
    ]
    return "\n".join([f"{head}\n", *rows])


def _time(seconds: float) -> str:
    return f"00:{int(seconds) // 60:02}:{seconds % 60:06.3f}"


def warc(*records: tuple[str, bytes], gone: bytes = b"") -> bytes:
    """A WARC file of responses: their addresses and what the server sent."""
    out = bytearray()
    for address, body in records:
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        out += head.encode() + body + b"\r\n\r\n"
    return bytes(out) + gone


def response(body: bytes, *headers: str, kind: str = "text/html; charset=utf-8") -> bytes:
    rows = "".join(f"{header}\r\n" for header in headers)
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{rows}\r\n".encode() + body
