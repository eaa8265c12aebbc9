"""Bodies as servers send them: in chunks, packed; unpacked by a table of our own, within a limit."""

from __future__ import annotations

import re
import zlib

import brotli
import zstandard

from build_scripts.codes import intake as codes
from build_scripts.intake.refusals import MOST_UNPACKED, CannotReadError

KNOWN = ("gzip", "deflate", "br", "zstd")
_STEP = 1 << 10
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[^\r\n]*\r?\n")


def unpacked(data: bytes, encodings: str) -> bytes:
    """Return a body without its content codings, which are named in the order in which they were put on.

    Raises CannotReadError where a coding is not known, or the body is damaged or too large.
    """
    for name in reversed([part.strip().lower() for part in encodings.split(",") if part.strip()]):
        match name:
            case "identity":
                pass
            case "gzip" | "x-gzip":
                data = gunzipped(data)
            case "deflate":
                data = _inflated(data)
            case "br":
                data = _from_brotli(data)
            case "zstd":
                data = _from_zstd(data)
            case _:
                message = f"It is packed as “{name}”; known are {', '.join(KNOWN)}."
                raise CannotReadError(codes.ENCODING_UNKNOWN, message)
    return data


def gunzipped(data: bytes, most: int = MOST_UNPACKED) -> bytes:
    """Return what gzip holds, all of its members. Raises CannotReadError."""
    out = bytearray()
    while data:
        if not data.strip(b"\0"):
            break
        unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
        out += _all(unzip, data, most - len(out))
        data = unzip.unused_data
    return bytes(out)


def unchunked(data: bytes) -> bytes:
    """Return a body that came in chunks (RFC 9112, 7.1); one that is no such is returned as it is."""
    out = bytearray()
    position = 0
    while found := _CHUNK.match(data, position):
        size = int(found[1], 16)
        if size == 0:
            return bytes(out)
        out += data[found.end() : found.end() + size]
        position = found.end() + size
        while data[position : position + 1] in (b"\r", b"\n") and position < len(data):
            position += 1
    return bytes(out) if position == len(data) and out else data


def _inflated(data: bytes) -> bytes:
    # Some servers leave out the zlib header.
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return _all(zlib.decompressobj(bits), data, MOST_UNPACKED)
        except CannotReadError as fault:
            if fault.code is codes.SOURCE_TOO_LARGE or bits < 0:
                raise
    raise AssertionError


def _all(unzip: zlib._Decompress, data: bytes, most: int) -> bytes:
    try:
        out = unzip.decompress(data, most + 1)
    except zlib.error as fault:
        message = f"A packed part of it is damaged ({fault})."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    _must_fit(len(out), most)
    if not unzip.eof:
        raise CannotReadError(codes.SOURCE_BROKEN, "A packed part of it ends too early.")
    return out


def _from_brotli(data: bytes) -> bytes:
    reader = brotli.Decompressor()
    out = bytearray()
    try:
        out += reader.process(data, output_buffer_limit=MOST_UNPACKED + 1)
        while not reader.is_finished() and len(out) <= MOST_UNPACKED:
            more = reader.process(b"", output_buffer_limit=MOST_UNPACKED + 1)
            if not more:
                raise CannotReadError(codes.SOURCE_BROKEN, "A packed part of it ends too early.")
            out += more
    except brotli.error:
        message = "A packed part of it is damaged (brotli)."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    _must_fit(len(out), MOST_UNPACKED)
    return bytes(out)


def _from_zstd(data: bytes) -> bytes:
    out = bytearray()
    packer = zstandard.ZstdDecompressor(max_window_size=1 << 27)
    try:
        while data:
            unzip, position = packer.decompressobj(), 0
            while not unzip.eof:
                if position >= len(data):
                    raise CannotReadError(
                        codes.SOURCE_BROKEN, "A packed part of it ends too early."
                    )
                # So few bytes give 32 MB at most, since a block of zstd holds 128 kB.
                out += unzip.decompress(data[position : position + _STEP])
                position += _STEP
                _must_fit(len(out), MOST_UNPACKED)
            data = unzip.unused_data + data[position:]
    except zstandard.ZstdError:
        message = "A packed part of it is damaged, or needs a dictionary (zstd)."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    return bytes(out)


def _must_fit(size: int, most: int) -> None:
    if size > most:
        message = f"Unpacked, it is larger than {MOST_UNPACKED:,} bytes."
        raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
