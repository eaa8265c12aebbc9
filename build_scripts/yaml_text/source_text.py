"""From the bytes of a contributed file to its text: size, encoding, line ends.

UTF-8 without a byte order mark is the one encoding; line ends become a single LF.
"""

from __future__ import annotations

from build_scripts.codes import files as codes
from build_scripts.problems import Location, Problem

MAX_BYTES = 2_000_000
"""How large a YAML file may be."""

_BOM = b"\xef\xbb\xbf"
_SAMPLE = 4096
_SURROGATE_LEAD = 0xED
"""UTF-8 never refuses this byte by itself, only as the start of a surrogate."""


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file with LF line ends, or None if the bytes are no such text.

    Problems: `file-too-large`, `not-utf8` (both without a text), `byte-order-mark`,
    `lone-carriage-return` (both with the text that was meant).
    """
    if len(data) > MAX_BYTES:
        return None, (too_large(len(data), file),)
    guess = _wide_encoding(data)
    if guess:
        return None, (_not_utf8(Location(file), guess),)
    problems: list[Problem] = []
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        problems.append(
            Problem(
                codes.BYTE_ORDER_MARK,
                Location(file),
                "The file begins with the invisible character U+FEFF, a byte order mark.",
                "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        guess = "Latin-1 or Windows-1252"
        if data[error.start] == _SURROGATE_LEAD:
            guess = "UTF-8 of a kind that encodes lone surrogates"
        return None, (_not_utf8(place_of_byte(data, error.start, file), guess),)
    text = text.replace("\r\n", "\n")
    if "\r" in text:
        problems.append(_lone_cr(text, file))
        # An editor shows the lone CR as the end of a line, and so does YAML.
        text = text.replace("\r", "\n")
    return text, tuple(problems)


def too_large(size: int, file: str) -> Problem:
    """Return the problem of a file whose `size` in bytes is above `MAX_BYTES`."""
    return Problem(
        codes.FILE_TOO_LARGE,
        Location(file),
        f"The file has {size:,} bytes; at most {MAX_BYTES:,} are read.",
        "Split the entry, or remove what does not belong to it.",
    )


def _wide_encoding(data: bytes) -> str:
    """Return the name of the UTF-16 or UTF-32 that the bytes look like, or nothing."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    # Without a mark, plain text in UTF-16 has a NUL in about every second byte.
    sample = data[:_SAMPLE]
    share = sample.count(0) / len(sample) if len(sample) >= 4 else 0
    if share > 0.6:
        return "UTF-32" if share < 0.8 else ""
    return "UTF-16" if share > 0.3 else ""


def _not_utf8(location: Location, guess: str) -> Problem:
    return Problem(
        codes.NOT_UTF8,
        location,
        f"This is not UTF-8; the file looks like {guess}.",
        "Save the file as UTF-8, without a byte order mark.",
    )


def place_of_byte(data: bytes, offset: int, file: str) -> Location:
    """Return the place of a byte, all bytes before which are known to be UTF-8."""
    before = data[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return place_of(before, len(before), file)


def _lone_cr(text: str, file: str) -> Problem:
    first = text.index("\r")
    count = text.count("\r")
    others = f", and at {count - 1:,} more places" if count > 1 else ""
    return Problem(
        codes.LONE_CARRIAGE_RETURN,
        place_of(text, first, file),
        f"A line ends with a lone U+000D CARRIAGE RETURN here{others}.",
        "Save the file with line ends LF or CRLF.",
    )


def place_of(text: str, offset: int, file: str) -> Location:
    """Return the line and column of a character in a text with LF line ends."""
    line = text.count("\n", 0, offset) + 1
    return Location(file, line, offset - text.rfind("\n", 0, offset))
