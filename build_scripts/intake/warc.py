"""Web archives: WARC files (ISO 28500), packed or not, and WACZ, a zip with WARCs in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.codes import intake as codes
from build_scripts.intake.http_bodies import gunzipped, unchunked, unpacked
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.zip_parts import Parts

_VERSION = re.compile(rb"\s*WARC/\d\.\d\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_LISTED = 8
_READ_AS_PAGES = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/vtt")

Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A document out of an archive: its address, its bytes unpacked, and the charset that was sent."""

    address: str
    data: bytes
    charset: str


@dataclass(frozen=True, slots=True)
class _WarcRecord:
    headers: Headers
    body: bytes

    @property
    def address(self) -> str:
        return self.headers.get("warc-target-uri", "").strip("<>")


def page_of_warc(data: bytes, address: str = "") -> ArchivedPage:
    """Return the page of a WARC file: that of the address, else the only one.

    Raises CannotReadError where there is none, or several.
    """
    if data.startswith(b"\x28\xb5\x2f\xfd"):
        message = "The WARC file is packed with zstd as a whole."
        raise CannotReadError(codes.ENCODING_UNKNOWN, message, "Unpack it first: zstd -d.")
    if data.startswith(b"\x1f\x8b"):
        data = gunzipped(data)
    return _chosen(_records(data), address)


def page_of_wacz(parts: Parts, address: str = "") -> ArchivedPage:
    """Return the page of a WACZ file in the same way."""
    names = [n for n in parts.names if re.fullmatch(r"archive/[^/]+\.warc(?:\.gz)?", n)]
    if not names:
        raise CannotReadError(codes.SOURCE_BROKEN, "The WACZ file has no archive in it.")

    def records() -> Iterator[_WarcRecord]:
        for name in names:
            data = parts.read(name)
            yield from _records(gunzipped(data) if data.startswith(b"\x1f\x8b") else data)

    return _chosen(records(), address)


def _records(data: bytes) -> Iterator[_WarcRecord]:
    position = 0
    while found := _VERSION.match(data, position):
        end, headers = _headers(data, found.end())
        try:
            length = int(headers.get("content-length", ""))
        except ValueError:
            length = -1
        if length < 0 or end + length > len(data):
            raise CannotReadError(codes.SOURCE_BROKEN, "A record of the WARC file is cut off.")
        yield _WarcRecord(headers, data[end : end + length])
        position = end + length
    if data[position:].strip():
        raise CannotReadError(codes.SOURCE_BROKEN, "The WARC file has bytes that are no record.")


def _headers(data: bytes, start: int) -> tuple[int, Headers]:
    """Return where header lines end, behind the blank one, and the headers by lower-case name."""
    found = re.compile(rb"\r?\n\r?\n").search(data, max(start - 2, 0))
    end, after = (found.start(), found.end()) if found else (len(data), len(data))
    headers: Headers = {}
    for line in data[start:end].decode("utf-8", "replace").splitlines():
        name, _, said = line.partition(":")
        if name:
            headers.setdefault(name.strip().lower(), said.strip())
    return after, headers


def _chosen(records: Iterable[_WarcRecord], address: str) -> ArchivedPage:
    pages: list[ArchivedPage] = []
    elsewhere: list[tuple[str, str]] = []
    for record in records:
        kind = record.headers.get("warc-type", "")
        if kind == "revisit":
            if not address or _same(record.address, address):
                elsewhere.append((record.address, _where(record.headers)))
            continue
        if kind not in ("response", "resource", "conversion"):
            continue
        if address and not _same(record.address, address):
            continue
        if (page := _page(record)) is not None:
            pages.append(page)
    distinct = {page.address: page for page in pages}
    if len(distinct) == 1:
        return pages[-1]
    if not distinct and elsewhere:
        target, where = elsewhere[0]
        message = f"The archive has of {target} only that it was the same as before; {where}."
        raise CannotReadError(
            codes.PAGE_NOT_CHOSEN, message, "Use the archive that holds the body."
        )
    if not distinct:
        of = f" of the address {address}" if address else ""
        raise CannotReadError(codes.PAGE_NOT_CHOSEN, f"The archive holds no page{of}.")
    names = ", ".join(list(distinct)[:_LISTED])
    more = f", and {len(distinct) - _LISTED} more" if len(distinct) > _LISTED else ""
    message = f"The archive holds {len(distinct)} pages: {names}{more}."
    raise CannotReadError(codes.PAGE_NOT_CHOSEN, message)


def _where(headers: Headers) -> str:
    target = headers.get("warc-refers-to-target-uri") or headers.get("warc-refers-to", "")
    date = headers.get("warc-refers-to-date", "")
    if not target and not date:
        return "it does not say where its body is"
    at = f" of {date}" if date else ""
    return f"its body is in the record{at} ({target.strip('<>') or 'of the same address'})"


def _page(record: _WarcRecord) -> ArchivedPage | None:
    """Return the document of a record, or None where it is no page that was found."""
    kind, body = record.headers.get("content-type", ""), record.body
    if kind.startswith("application/http"):
        line_end = body.find(b"\n") + 1
        status = re.match(rb"HTTP/[\d.]+ (\d{3})", body)
        end, headers = _headers(body, line_end)
        kind, body = headers.get("content-type", ""), body[end:]
        if status is None or status[1] != b"200" or not _is_page(kind):
            return None
        if "chunked" in headers.get("transfer-encoding", "").lower():
            body = unchunked(body)
        body = unpacked(body, headers.get("content-encoding", ""))
    elif not _is_page(kind):
        return None
    charset = _CHARSET.search(kind)
    return ArchivedPage(record.address, body, charset[1] if charset else "")


def _is_page(kind: str) -> bool:
    return kind.partition(";")[0].strip().lower() in _READ_AS_PAGES


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.partition("#")[0]).rstrip("/")
