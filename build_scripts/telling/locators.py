"""Where in a long source words stand: in words, for citations, and in the link that leads there.

CSL names what a locator counts by its label; without one it is a page
(https://docs.citationstyles.org/en/stable/specification.html#locators).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from build_scripts.entries import Passage, Quotation
from build_scripts.entries.source_places import seconds_at

_COUNTED = ("page", "column", "paragraph", "line")
_FILM = re.compile(r"\.(?:mp4|m4v|webm|ogv|mp3|m4a|ogg|oga|opus|wav|flac)$", re.IGNORECASE)
_YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be"})
_VIMEO = frozenset({"vimeo.com", "www.vimeo.com", "player.vimeo.com"})


@dataclass(frozen=True, slots=True)
class Locator:
    """One way in which a source counts, with the number as printed: page 214, timestamp 00:12:30."""

    label: str
    number: str


def locators_of(item: Quotation | Passage) -> tuple[Locator, ...]:
    """Return where in its source an entry says that its words stand, the coarsest first."""
    found = [
        Locator(name, number) for name in _COUNTED if (number := getattr(item, name)) is not None
    ]
    return (*found, Locator("timestamp", item.at)) if item.at else tuple(found)


def place_in_words(item: Quotation | Passage) -> str:
    """Return where in its source words stand, as a part of a sentence; empty where nothing is said."""
    return ", ".join(
        f"at {one.number}" if one.label == "timestamp" else f"{one.label} {one.number}"
        for one in locators_of(item)
    )


def link_to_words(address: str, item: Quotation | Passage | None, fragment: str) -> str:
    """Return the address of a source with what leads to the words, as far as its format can.

    `fragment` is a text directive. Browsers do not act on one in a PDF, so a link to a PDF has the
    page or nothing; of a recording it has the time.
    """
    parts = urlsplit(address)
    host, path = (parts.hostname or "").lower(), parts.path
    if path.lower().endswith(".pdf"):
        page = _sheet_of(item)
        return f"{address.partition('#')[0]}#page={page}" if page else address
    if item is not None and item.at and (timed := _timed(address, host, path, seconds_at(item.at))):
        return timed
    if not fragment:
        return address
    return f"{address}{':~:' if '#' in address else '#:~:'}{fragment}"


def _sheet_of(item: Quotation | Passage | None) -> str:
    """The page of the file: as said, else the printed one where that is a plain number."""
    if item is None:
        return ""
    if item.sheet is not None:
        return str(item.sheet)
    return item.page if item.page and item.page.isascii() and item.page.isdecimal() else ""


def _timed(address: str, host: str, path: str, seconds: int) -> str:
    """Return an address with a time, where its host or its format takes one; else nothing.

    Of a file of sound or film it is a media fragment (https://www.w3.org/TR/media-frags/#naming-time).
    """
    bare, _, _ = address.partition("#")
    if host in _YOUTUBE and not any(
        key in ("t", "start") for key, _ in parse_qsl(urlsplit(bare).query)
    ):
        return f"{bare}{'&' if '?' in bare else '?'}t={seconds}s"
    if host in _VIMEO:
        return f"{bare}#t={seconds}s"
    return f"{bare}#t={seconds}" if _FILM.search(path) else ""
