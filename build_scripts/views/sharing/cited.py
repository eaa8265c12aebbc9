"""What a citation is made of, before it takes the form that a program reads."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from build_scripts.entries import Article
from build_scripts.entries.dates import Edtf, Limit
from build_scripts.telling.locators import Locator

HERE = "\0"
"""Stands in a text, once, for the address of the quotation, which is put in last."""
ISOLATE, POP = "\u2068", "\u2069"
_BREAKING = "!#$%&'()*+,-./:;=?@[]_~"
"""What stays in an address; braces and backslashes would end a field of BibTeX."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation to cite: its key, what must be known of it, where in its article, and where here.

    `note` says who speaks, the words and how they were checked; `collection` names this site and whose
    words they are.
    """

    key: str
    note: str
    locators: tuple[Locator, ...]
    collection: str

    @property
    def plain_note(self) -> str:
        """The note without the signs that keep scripts of two directions apart."""
        return unisolated(self.note)


def address_of(article: Article) -> str:
    """Return an article's own address, else that of an archived copy; "" where neither is known."""
    address = article.url or article.archived_url or ""
    return quote(address, safe=_BREAKING) if address.isascii() else address


def unisolated(words: str) -> str:
    """Return words without the signs that keep scripts of two directions apart."""
    return words.replace(ISOLATE, "").replace(POP, "")


def sure_year_and_month(when: Edtf) -> tuple[int, int]:
    """Return the year and the month that are sure, each 0 if none is: both bounds lie in it.

    Where the end is open or not known, the year of the beginning is the one that is printed.
    """
    if when.begin is not Limit.KNOWN:
        return 0, 0
    first, last = when.first, when.last
    if when.finish is not Limit.KNOWN:
        # Of one of several days, of which no last is known, no year is sure.
        return (0 if when.one_of else first.year), 0
    if first.year != last.year:
        return 0, 0
    return first.year, first.month if first.month == last.month else 0
