"""Where some words are shown in the files of a site, of any kind, and what stands beside them there.

Nothing here knows a page or a file by name: a new one is walked like all others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote_plus

from lxml import etree, html

_ROWS = frozenset({"li", "article", "section", "tr", "details", "summary", "pre", "p", "figure"})
_ALONE = frozenset({"pre"})
"""What is copied by itself: all must stand in it."""
_SHOWN_TOO = ("title", "aria-label", "data-printed-in", "content")


@dataclass(frozen=True)
class Place:
    """One place where words are shown.

    `beside` is the text of the smallest unit that a reader takes in at once, `around` of the one that
    holds it: a row of a list and its card. `languages` are those that are set on the words, `within`
    the classes of all that they stand in.
    """

    file: str
    inside: str
    beside: str
    around: str
    languages: frozenset[str]
    within: str = ""

    def __str__(self) -> str:
        return f"{self.file} ({self.inside}): {self.beside[:300]}"


@dataclass(frozen=True)
class Link:
    """One link: where it leads, and what is said there: its row, or where that has others, itself."""

    file: str
    href: str
    said: str


class File:
    """A generated file, parsed once."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def tree(self) -> etree._Element:
        if not self.path.endswith((".md", ".html")):
            return etree.fromstring(self.text.encode())
        front, body = "", self.text
        if body.startswith("---\n"):
            _, front, body = body.split("---\n", 2)
            body = f"<div>{body}</div>"
        tree = html.document_fromstring(body)
        for span in tree.iter("span"):
            if span.get("class") == "Z3988":  # Encoded for reference managers, which decode it.
                span.set("title", unquote_plus(span.get("title")))
        # What a page says of itself where it is shared; its title is that of a tab.
        for line in re.findall(r"^description: (.*)$", front, re.MULTILINE):
            etree.SubElement(tree.body, "p").text = unescape(json.loads(line))
        return tree

    def places(self, word: str, others: frozenset[str]) -> Iterator[Place]:
        """Yield every place where a word stands; `others` are words of other statements."""
        if self.path.endswith(".json"):
            yield from self._in_json(json.loads(self.text), word, "json")
            return
        for element in self._with(word):
            if _local(element) == "script":
                yield from self._in_json(json.loads(element.text or ""), word, "script")
            elif _local(element) == "content":
                yield from self._in_feed(element, word, others)
            elif not (_is(element, "title") and _is(element.getparent(), "head")):
                yield self._place(element)

    def _with(self, word: str) -> list[etree._Element]:
        """The elements in whose own text or attributes a word stands, each once."""
        texts = self.tree.xpath("//text()[contains(., $word)]", word=word)
        found = [t.getparent().getparent() if t.is_tail else t.getparent() for t in texts]
        found += self.tree.xpath("//*[@*[contains(., $word)]]", word=word)
        return list(dict.fromkeys(found))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link of a page."""
        if not self.path.endswith((".md", ".html")):
            return ()
        return tuple(self._link(link) for link in self.tree.iter("a"))

    def _link(self, link: etree._Element) -> Link:
        row = _row(link)
        while _is(row, "pre"):
            row = _row(row.getparent())
        is_alone = not _is_superscript(link) and len(_evidence_in(row)) <= 1
        return Link(self.path, link.get("href") or "", _text(row if is_alone else link))

    @cached_property
    def picture_texts(self) -> tuple[str, ...]:
        """What stands in pictures, their tables and GraphML: what is one to a reader as one."""
        found: list[str] = []
        if self.path.endswith(".graphml"):
            found += [_words(e) for e in self.tree.iter() if _is(e, "data")]
        elif self.path.endswith(".gexf"):
            found += [e.get("value") or "" for e in self.tree.iter() if _is(e, "attvalue")]
        elif self.path.endswith((".md", ".svg")):
            for picture in (e for e in self.tree.iter() if _is(e, "svg")):
                found += _in_picture(picture)
            for table in (e for e in self.tree.iter() if _is(e, "figure")):
                found += [_words(e) for e in table.iter() if _is(e, "td")]
                found += [e.get("aria-label") or "" for e in table.iter() if _is(e, "a")]
        return tuple(found)

    def _place(self, element: etree._Element) -> Place:
        row = _row(element)
        is_alone = _local(row) in _ALONE
        outer = row if is_alone or row.getparent() is None else _row(row.getparent())
        while _local(outer) == "p" and outer.getparent() is not None:
            outer = _row(outer.getparent())
        languages = {one.get("lang") for one in (element, *element.iterancestors())}
        languages |= {one.get("lang") for one in row.iter() if isinstance(one.tag, str)}
        inside = " ".join(filter(None, (_local(row), row.get("class"))))
        within = " ".join(one.get("class") or "" for one in element.iterancestors())
        known = frozenset(filter(None, languages))
        return Place(self.path, inside, _text(row), _text(outer), known, within)

    def _in_json(self, value: object, words: str, inside: str) -> Iterator[Place]:
        """The smallest object of JSON that holds the words, whole or in runs."""
        inner = [v for v in _children(value) if words in _spoken(v)]
        deeper = [v for v in inner if any(isinstance(w, dict) for w in (v, *_children(v)))]
        if isinstance(value, dict) and words in _spoken(value) and not deeper:
            text = _spoken(value)
            languages = {value.get("lang", "en"), value.get("inLanguage", "en")}
            yield Place(self.path, inside, text, text, frozenset(map(str, languages)))
        for one in inner if not isinstance(value, dict) or deeper else ():
            yield from self._in_json(one, words, inside)

    def _in_feed(
        self, element: etree._Element, words: str, others: frozenset[str]
    ) -> Iterator[Place]:
        """In an entry of a feed: from the words to those of the next statement."""
        tree = html.fromstring(f"<div>{element.text}</div>")
        children = list(tree)
        for place, child in enumerate(children):
            if words in _text(child):
                end = place + 1
                while end < len(children) and not any(o in _text(children[end]) for o in others):
                    end += 1
                text = " ".join(map(_text, children[place:end]))
                languages = {one.get("lang") for one in child.iter()}
                yield Place(self.path, "feed", text, text, frozenset(filter(None, languages)))


def _in_picture(picture: etree._Element) -> Iterator[str]:
    """The lines of each label as one text, and what a line or a mark says under the pointer."""
    heads: dict[str, list[str]] = {}
    for element in picture.iter():
        if _is(element, "a"):
            yield " ".join(_words(one) for one in element if _is(one, "text"))
            yield from (_words(one) for one in element if _is(one, "title"))
        elif _is(element, "text") and not _is(element.getparent(), "a"):
            heads.setdefault(element.get("data-of") or "", []).append(_words(element))
    yield from map(" ".join, heads.values())


def _is_row(element: etree._Element) -> bool:
    """Of a list of terms, the term and what is said of it are one row; what a card unfolds is of the card."""
    if "more" in (element.get("class") or "").split():
        return False
    return _local(element) in _ROWS or (_local(element) == "div" and element.find("dt") is not None)


def _is(element: etree._Element | None, *names: str) -> bool:
    return element is not None and isinstance(element.tag, str) and _local(element) in names


def _is_superscript(link: etree._Element) -> bool:
    return "ev" in (link.get("class") or "").split()


def _evidence_in(row: etree._Element) -> set[str]:
    """Where links of a row lead that lead to a place on a page."""
    hrefs = (one.get("href") or "" for one in row.iter("a"))
    anchors = {href.rpartition("#")[2] for href in hrefs if "#" in href}
    return {anchor for anchor in anchors if not anchor.startswith("_")}


def _children(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _spoken(value: object) -> str:
    """All text of a value of JSON, its runs put together."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(f"{_spoken(v)}" for v in value.values())
    return "".join(map(_spoken, value)) if isinstance(value, list) else f"{value}"


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _text(element: etree._Element) -> str:
    """The text of an element, with what its attributes say to eyes and ears."""
    said = [
        element_or_inner.get(name) or ""
        for element_or_inner in element.iter()
        if isinstance(element_or_inner.tag, str)
        for name in _SHOWN_TOO
    ]
    return " ".join(f"{_words(element)} {' '.join(said)}".split())


def _row(element: etree._Element) -> etree._Element:
    """What a reader takes in at once; a paragraph only where nothing larger is around it.

    A heading of Markdown is no element yet, but words in another language stand in one inside it.
    """
    rows = [one for one in (element, *element.iterancestors()) if _is_row(one)]
    larger = [one for one in rows if _local(one) != "p"]
    is_part = _is(element, "span") and element.get("lang") is not None
    return next(iter([*larger, *rows]), element.getparent() if is_part else element)
