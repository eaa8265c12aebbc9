"""Bytes to characters, as browsers do it: a byte order mark, what was declared, UTF-8, else Windows-1252.

The labels are those of https://encoding.spec.whatwg.org/#names-and-labels as far as Python has the
encoding under another name.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_BROWSERS = {
    **dict.fromkeys(("iso8859-1", "ascii", "cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
_META = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})")
_DECLARED_WITHIN = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters out of bytes; `doubt` is a sentence where the encoding had to be guessed, or empty."""

    text: str
    doubt: str = ""


def characters_of(data: bytes, declared: str = "", *, markup: bool = False) -> Decoded:
    """Return the characters of bytes.

    `declared` is what an envelope says (a header of a mail or a server). With `markup`, what the page
    itself declares counts after that.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with(data[len(mark) :], name)
    label = _python_name(declared)
    if not label and markup:
        head = data[:_DECLARED_WITHIN]
        found = _META.search(head) or _XML.search(head)
        label = _python_name(found[1].decode("ascii")) if found else ""
        # A page whose declaration can be read as ASCII is not in UTF-16.
        label = "utf-8" if label.startswith("utf-16") else label
    if label:
        return _with(data, label)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return Decoded(
            text, "It says nothing of its encoding and is not UTF-8; read as Windows-1252."
        )


def _with(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name))
    except UnicodeDecodeError as fault:
        text = data.decode(name, "replace")
        place = data.count(b"\n", 0, fault.start) + 1
        return Decoded(text, f"Line {place} of the source has a byte that is not {name}.")


def _python_name(label: str) -> str:
    try:
        name = codecs.lookup(label.strip()).name if label.strip() else ""
    except LookupError:
        return ""
    return _AS_BROWSERS.get(name, name)
