"""What a page says of itself: title, date, publisher, authors, language, address, each with where.

The headline that the page shows comes first, since `title` is the headline as printed. Of dates and
names what is written for machines comes first: it does not depend on how a page is laid out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from build_scripts.intake.html_tree import Tree, attribute, is_unseen, plain_words
from build_scripts.intake.result import FactKey, SourceFact, best_first

_METAS = (
    (FactKey.TITLE, "og:title"),
    (FactKey.TITLE, "twitter:title"),
    (FactKey.TITLE, "citation_title"),
    (FactKey.TITLE, "dc.title"),
    (FactKey.PUBLISHED, "article:published_time"),
    (FactKey.PUBLISHED, "og:published_time"),
    (FactKey.PUBLISHED, "citation_publication_date"),
    (FactKey.PUBLISHED, "dc.date"),
    (FactKey.PUBLISHED, "dc.date.issued"),
    (FactKey.PUBLISHED, "date"),
    (FactKey.PUBLISHED, "pubdate"),
    (FactKey.PUBLISHED, "parsely-pub-date"),
    (FactKey.PUBLISHED, "sailthru.date"),
    (FactKey.PUBLISHER, "og:site_name"),
    (FactKey.PUBLISHER, "citation_publisher"),
    (FactKey.PUBLISHER, "dc.publisher"),
    (FactKey.PUBLISHER, "application-name"),
    (FactKey.AUTHORS, "author"),
    (FactKey.AUTHORS, "citation_author"),
    (FactKey.AUTHORS, "dc.creator"),
    (FactKey.AUTHORS, "article:author"),
    (FactKey.AUTHORS, "parsely-author"),
    (FactKey.LANGUAGE, "og:locale"),
    (FactKey.URL, "og:url"),
)
_ARTICLE = re.compile(
    r"Article|Posting|Report|WebPage|PressRelease|Review|Legislation", re.IGNORECASE
)
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_BYLINE = re.compile(r"\s*(?:by|von|par|por|от|від)[:\s]\s*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_MOST_JSON = 3_000_000


def facts_of(tree: Tree, markup: str, address: str = "") -> tuple[SourceFact, ...]:
    """Return what a page says of itself, the best of each key first. `address` is what is known of it."""
    found = [
        *_titles(tree),
        *_linked_data(tree),
        *_metas(tree),
        *_shown_dates(tree),
        *_languages(tree),
        *_addresses(tree, markup, address),
    ]
    return best_first(fact for one in found if (fact := _clean(one)) is not None)


def day_of(text: str) -> str:
    """Return the day, month or year with which a date for machines begins; empty where none does."""
    found = _DAY.match(text.strip())
    return found[0] if found else ""


def _titles(tree: Tree) -> Iterator[SourceFact]:
    heads = [node for node in tree.css("h1") if not is_unseen(node) and plain_words(node)]
    if len(heads) > 1:
        inside = [node for node in tree.css("main h1, article h1") if not is_unseen(node)]
        heads = inside or heads
    if heads:
        yield SourceFact(FactKey.TITLE, plain_words(heads[0]), "the headline of the page (<h1>)")


def _metas(tree: Tree) -> Iterator[SourceFact]:
    given: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        name = attribute(node, "property") or attribute(node, "name") or attribute(node, "itemprop")
        given.setdefault(name.lower(), []).append(attribute(node, "content"))
    for key, name in _METAS:
        for value in given.get(name, ()):
            # Some pages give the address of the author's page in the place of the name.
            if not (key is FactKey.AUTHORS and value.startswith(("http:", "https:", "/"))):
                yield SourceFact(key, value, f"<meta {name}>")
    for node in tree.css("head > title"):
        yield SourceFact(FactKey.TITLE, plain_words(node), "<title>")


def _linked_data(tree: Tree) -> Iterator[SourceFact]:
    for script in tree.css('script[type="application/ld+json"]'):
        text = (script.text(deep=True) or "")[:_MOST_JSON]
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if _ARTICLE.search(_joined(item.get("@type"))):
                yield from _facts_of_item(item)


def _items(data: Any) -> Iterator[dict[str, Any]]:
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            yield from (
                node
                for node in (graph if isinstance(graph, list) else ())
                if isinstance(node, dict)
            )


def _facts_of_item(item: dict[str, Any]) -> Iterator[SourceFact]:
    where = "JSON-LD {}"
    for key, name in (
        (FactKey.TITLE, "headline"),
        (FactKey.PUBLISHED, "datePublished"),
        (FactKey.PUBLISHER, "publisher"),
        (FactKey.AUTHORS, "author"),
        (FactKey.LANGUAGE, "inLanguage"),
    ):
        for value in _names(item.get(name)):
            yield SourceFact(key, value, where.format(name))


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            one = one.get("name") or one.get("alternateName")
        if isinstance(one, str):
            yield one


def _joined(value: Any) -> str:
    return " ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def _shown_dates(tree: Tree) -> Iterator[SourceFact]:
    for node in tree.css("time[datetime]"):
        shown = plain_words(node)
        yield SourceFact(
            FactKey.PUBLISHED, attribute(node, "datetime"), f"<time>, shown as “{shown}”"
        )


def _languages(tree: Tree) -> Iterator[SourceFact]:
    if tree.root is not None:
        yield SourceFact(FactKey.LANGUAGE, attribute(tree.root, "lang"), "<html lang>")
    for node in tree.css("meta[http-equiv]"):
        if attribute(node, "http-equiv").lower() == "content-language":
            yield SourceFact(
                FactKey.LANGUAGE, attribute(node, "content"), "<meta content-language>"
            )


def _addresses(tree: Tree, markup: str, address: str) -> Iterator[SourceFact]:
    base = address
    if saved := _SAVED_FROM.search(markup[:4096]):
        base = base or saved[1]
    for node in tree.css("link[rel][href]"):
        if "canonical" in attribute(node, "rel").lower().split():
            yield SourceFact(
                FactKey.URL, _whole(base, attribute(node, "href")), "<link rel=canonical>"
            )
    if saved:
        yield SourceFact(FactKey.URL, saved[1], "the browser’s note “saved from url”")


def _whole(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _clean(fact: SourceFact) -> SourceFact | None:
    value = " ".join(fact.value.split())
    match fact.key:
        case FactKey.PUBLISHED:
            value = day_of(value)
        case FactKey.URL:
            value = value if value.startswith(("https://", "http://")) else ""
        case FactKey.LANGUAGE:
            value = value.replace("_", "-") if _LANGUAGE.fullmatch(value) else ""
            head, _, rest = value.partition("-")
            value = head.lower() + (f"-{rest}" if rest else "")
        case FactKey.AUTHORS:
            value = _BYLINE.sub("", value, count=1) if _BYLINE.match(value) else value
    return SourceFact(fact.key, value, fact.where) if value else None
