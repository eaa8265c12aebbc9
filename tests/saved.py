"""Saved sources for tests, made byte by byte: PDFs, Word documents, archives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from benchmarks.pdf_made import Line, pdf
from build_scripts.intake.reading import read_source
from build_scripts.intake.result import NoteKind, TextMade

__all__ = ["Line", "pdf"]
"""What tests take from here though it is made elsewhere."""

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


def lines(*words: str, top: float = 100.0, step: float = 14.0) -> list[Line]:
    return [Line(one, top + index * step) for index, one in enumerate(words)]


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
