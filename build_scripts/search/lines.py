"""What is found as lines of text: so it is kept from build to build, and put together to the index.

A line holds fields between tabs, and words that each end in a space; JSON is written without tabs and
line feeds, and no word has them. What is shown stands in it as it stands in the files of results.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from build_scripts.entries.claim import MAX_ASKED
from build_scripts.search.entries import ARTICLE, CONTRIBUTORS, TIES, FoundPage, FoundQuotation
from build_scripts.search.towns import other_spellings
from build_scripts.search.words import search_words

_PAGE, _QUOTATION = "page", "quotation"
_ARTICLES: Final = frozenset({"the", "a", "an"})


class PageLine(NamedTuple):
    """A page that is found: its kind and address, what is shown, and words of title, names and texts.

    `whole` are its whole names, as words of the index.
    """

    kind: str
    at: str
    shown: str
    title: str
    names: str
    texts: str
    whole: tuple[str, ...]


class QuotationLine(NamedTuple):
    """A quotation that is found: its address, what is shown, what it says and what it is about.

    `values` are its values in the facets: key of the facet, key and label of the value, in JSON.
    """

    address: str
    shown: str
    said: str
    about: str
    values: tuple[str, ...]


def page_line(page: FoundPage) -> str:
    """Return the line of a page."""
    title, *others = (search_words(name) for name in page.names)
    first = dict.fromkeys(title)
    second = dict.fromkeys((*(word for name in others for word in name), *other_spellings(first)))
    rest = dict.fromkeys(word for text in page.texts for word in search_words(text))
    rest |= dict.fromkeys(sorted(page.keys))
    rest |= dict.fromkeys(other_spellings(second | rest))
    kind = str(page.shown["kind"])
    is_named = kind not in (ARTICLE, TIES, CONTRIBUTORS)
    whole = dict.fromkeys(map(_whole, (title, *others))) if is_named else {}
    fields = (
        _PAGE,
        kind,
        str(page.shown["at"]),
        in_json(page.shown),
        _field(first),
        _field(word for word in second if word not in first),
        _field(word for word in rest if word not in first and word not in second),
        *(name for name in whole if len(name) > 1),
    )
    return "\t".join(fields)


def _whole(words: list[str]) -> str:
    """Return a whole name as a word of the index: it ends in a space, which no word does."""
    name = " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)
    return f"{name} " if len(name) <= MAX_ASKED else ""


def quotation_line(address: str, found: FoundQuotation, values: Iterable[str] = ()) -> str:
    """Return the line of a quotation with an address, and its values in the facets."""
    words = (_field(found.said), _field(found.about))
    return "\t".join((_QUOTATION, address, in_json(found.shown), *words, *values))


def _field(words: Iterable[str]) -> str:
    return "".join([f"{word} " for word in words])


def field_words(field: str) -> list[str]:
    """Return the words of a field of a line."""
    return field.split(" ")[:-1]


def found_lines(text: str) -> Iterator[PageLine | QuotationLine]:
    """Read lines again, none of which ends the text."""
    for line in text.split("\n") if text else ():
        sort, one, *fields = line.split("\t")
        if sort == _PAGE:
            at, shown, title, names, texts, *whole = fields
            yield PageLine(one, at, shown, title, names, texts, tuple(whole))
        else:
            shown, said, about, *values = fields
            yield QuotationLine(one, shown, said, about, tuple(values))


def in_json(value: object) -> str:
    """Write a value as the files of the search hold it."""
    return _WRITER.encode(value)


_WRITER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
