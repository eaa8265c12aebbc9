"""Web archives: which page, and every way in which its body may be packed."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib

import brotli
import pytest
import zstandard
from saved import lines as pdf_lines
from saved import pdf, response, warc, zipped

from build_scripts.codes import intake as codes
from build_scripts.intake.http_bodies import unpacked
from build_scripts.intake.reading import read_source
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, SourceKind

PAGE = b"<h1>The gate</h1><p>We will not close it, said Ann."
URL = "https://example.org/gate"
TEXT = "The gate\n\nWe will not close it, said Ann.\n"

PACKED = {
    "gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": zstandard.compress(PAGE),
}


@pytest.mark.parametrize("coding", PACKED)
def test_bodies_are_unpacked(coding: str) -> None:
    body = response(PACKED[coding], f"Content-Encoding: {coding}")
    assert read_source(warc((URL, body))).text == TEXT


def test_raw_deflate_and_chunks_and_two_codings() -> None:
    packer = zlib.compressobj(wbits=-15)
    raw = packer.compress(PAGE) + packer.flush()
    assert unpacked(raw, "deflate") == PAGE
    assert unpacked(gzip.compress(brotli.compress(PAGE)), "br, gzip") == PAGE
    chunks = b"%x\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (10, PAGE[:10], len(PAGE) - 10, PAGE[10:])
    body = response(chunks, "Transfer-Encoding: chunked")
    assert read_source(warc((URL, body))).text == TEXT


def test_an_unknown_coding_is_refused_by_name() -> None:
    with pytest.raises(CannotReadError, match="“exi”") as refused:
        read_source(warc((URL, response(PAGE, "Content-Encoding: exi"))))
    assert refused.value.code is codes.ENCODING_UNKNOWN


@pytest.mark.parametrize("coding", PACKED)
def test_cut_off_bodies_are_refused(coding: str) -> None:
    with pytest.raises(CannotReadError):
        assert unpacked(PACKED[coding][:-6], coding) == ""


def bomb(coding: str) -> bytes:
    zeros = b"\0" * 1_000_000
    if coding == "br":
        packer = brotli.Compressor(quality=1)
        return b"".join(packer.process(zeros) for _ in range(200)) + packer.finish()
    if coding == "zstd":
        return zstandard.compress(zeros * 200)
    return gzip.compress(zeros * 200, 1)


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
def test_a_bomb_is_refused_at_its_limit(coding: str) -> None:
    with pytest.raises(CannotReadError, match="larger than") as refused:
        unpacked(bomb(coding), coding)
    assert refused.value.code is codes.SOURCE_TOO_LARGE


def test_of_several_pages_the_address_chooses() -> None:
    data = warc(
        (URL, response(PAGE)),
        ("https://example.org/style.css", response(b"p {}", kind="text/css")),
        ("https://example.org/other", response(b"<p>Another.")),
    )
    with pytest.raises(CannotReadError, match="2 pages: https") as refused:
        read_source(data)
    assert refused.value.code is codes.PAGE_NOT_CHOSEN
    made = read_source(data, address="http://www.example.org/gate/")
    assert made.text == TEXT
    assert made.kind is SourceKind.WARC
    fact = made.fact(FactKey.URL)
    assert fact is not None
    assert fact.value == URL
    with pytest.raises(CannotReadError, match="no page of the address"):
        read_source(data, address="https://example.org/third")


def test_packed_archives_and_archives_of_archives() -> None:
    records = [
        warc((URL, response(PAGE))),
        warc(("https://example.org/a.png", response(b"x", kind="image/png"))),
    ]
    packed = b"".join(map(gzip.compress, records))
    assert read_source(packed).text == TEXT
    wacz = zipped([("datapackage.json", "{}"), ("archive/data.warc.gz", packed)])
    made = read_source(wacz)
    assert (made.text, made.kind) == (TEXT, SourceKind.WACZ)


def test_a_pdf_in_an_archive_is_read_as_one() -> None:
    body = response(pdf(pdf_lines("We will not close it.")), kind="application/pdf")
    assert read_source(warc((URL, body))).text == "We will not close it.\n"


def test_a_revisit_says_where_its_body_is() -> None:
    head = (
        f"WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: {URL}\r\nContent-Length: 0\r\n"
        f"WARC-Refers-To-Target-URI: {URL}\r\nWARC-Refers-To-Date: 2026-03-01T10:00:00Z\r\n\r\n\r\n\r\n"
    )
    with pytest.raises(CannotReadError, match="2026-03-01T10:00:00Z"):
        read_source(head.encode())


@pytest.mark.parametrize(
    "data",
    [
        warc((URL, response(PAGE)))[:-20],
        warc((URL, response(PAGE)), gone=b"and more"),
        b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n",
        gzip.compress(warc((URL, response(PAGE))))[:-9],
    ],
)
def test_a_damaged_archive_is_refused(data: bytes) -> None:
    with pytest.raises(CannotReadError):
        read_source(data)


def test_a_zip_bomb_is_refused_whatever_it_says_of_its_size() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    data = out.getvalue().replace((200_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    for bad in (out.getvalue(), data):
        with pytest.raises(CannotReadError):
            read_source(bad)
