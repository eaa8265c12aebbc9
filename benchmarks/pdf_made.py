"""PDFs made byte by byte, for measurements and for tests: pages of lines at given places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line of a page: its words, where it begins (from the upper left), and its size."""

    words: str
    top: float
    left: float = 72.0
    size: float = 11.0
    mode: int = 0


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
