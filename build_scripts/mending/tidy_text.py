"""Signs of a file that nobody sees and that have one right form: marks of encoding, ends of lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import yaml

from build_scripts.yaml_text.layout import NodeKind, layout
from build_scripts.yaml_text.source_text import decode

_BOM = "\ufeff"
_TRAILING = re.compile(r"[ \t]+(?=\r?$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text and what was done to it, in a few words each."""

    text: str
    done: tuple[str, ...]


def tidied(text: str, file: str) -> Tidied:
    """Return a file's text without a byte order mark and without lone carriage returns, its line ends
    of one kind, in NFC, without spaces at the ends of lines, and with an end to its last line.

    Spaces inside a text of several lines stay: they may be meant.
    """
    done: list[str] = []

    def step(new: str, what: str) -> None:
        nonlocal text
        if new != text:
            text = new
            done.append(what)

    step(text.removeprefix(_BOM), "removed the byte order mark")
    if "\r" in text and not _is_windows(text):
        step(text.replace("\r\n", "\n").replace("\r", "\n"), "made all line ends LF")
    step(unicodedata.normalize("NFC", text), "put letters with accents into NFC")
    step(_without_trailing(text, file), "removed spaces at the ends of lines")
    if text and not text.endswith("\n"):
        step(text + ("\r\n" if "\r\n" in text else "\n"), "ended the last line")
    return Tidied(text, tuple(done))


def _is_windows(text: str) -> bool:
    """Whether all line ends are CRLF, which is as good as LF."""
    count = text.count("\r\n")
    return count == text.count("\n") == text.count("\r")


def _without_trailing(text: str, file: str) -> str:
    plain, problems = decode(text.encode("utf-8", "surrogatepass"), file)
    if plain is None or problems:
        return text
    try:
        nodes = layout(plain)
    except yaml.YAMLError:
        return text
    inside: set[int] = set()
    for node in nodes.values():
        if node.kind is NodeKind.SCALAR and "\n" in plain[node.start : node.end]:
            first = plain.count("\n", 0, node.start)
            inside.update(range(first, first + plain[node.start : node.end].count("\n") + 1))
    lines = text.split("\n")
    return "\n".join(
        line if row in inside else _TRAILING.sub("", line) for row, line in enumerate(lines)
    )
