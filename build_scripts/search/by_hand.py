"""Pages that are not made from one entry each: written by hand, lists, the reference.

They are found by their sections, each with the address of its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from markdown.extensions.toc import slugify

from build_scripts.search.entries import CONTRIBUTORS, TIES, FoundPage, found_page
from build_scripts.search.lines import page_line
from build_scripts.views.frame.addresses import url_of

_FAMILIES = (
    "actors/", "articles/", "claims/", "quotes/", "relationships/", "timeline/", "topics/", "wording/",
)  # fmt: skip
"""Folders whose pages stand for entries, or repeat what stands there; only their lists are found."""
_PAIR = re.compile(r"relationships/[^/]+--[^/]+\.md")
"""The page of two actors: no entry stands for it, so it is found by its title."""
_REFERENCE = "contribute/"
_OUR_OWN = (_REFERENCE, "glossary.md")
"""Generated pages that are all our own words."""
_HEADING = re.compile(r"^(#{1,3}) +(.+?)(?: *\{ *#([\w-]+) *\})?\s*$")
_FRONT_MATTER = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>|\]\([^)]*\)|\{[:#][^}]*\}|[`*\[\]|>]+|(?<!&)#+|!!! \w+")
_FENCE = ("```", "~~~")


def is_found(path: str) -> bool:
    """Whether a staged file is a page that is found by its sections."""
    if not path.endswith(".md"):
        return False
    if not path.startswith(_FAMILIES) or _PAIR.fullmatch(path):
        return True
    return path.endswith("/index.md") and path.count("/") == 1


def lines_of_page(path: str, text: str, *, is_generated: bool) -> str:
    """Return the lines (`lines`) of the sections of a page that is found."""
    return "\n".join(map(page_line, sections_of(path, text, is_generated=is_generated)))


def sections_of(path: str, text: str, *, is_generated: bool) -> Iterator[FoundPage]:
    """Give the sections of a page that is found.

    Of generated pages only the titles: their words stand on the pages of their entries. Reference
    pages and the glossary are generated from our own words, and found by all of them.
    """
    return _sections(path, text, is_whole=not is_generated or path.startswith(_OUR_OWN))


def _sections(path: str, text: str, *, is_whole: bool) -> Iterator[FoundPage]:
    kind = CONTRIBUTORS if path.startswith(_REFERENCE) else "Page"
    if path == "index.md":
        kind = "Front page"
    elif _PAIR.fullmatch(path):
        kind = TIES
    page = url_of(path)
    page_title = title = ""
    href, body = page, list[str]()
    is_code = False
    for line in _FRONT_MATTER.sub("", text).splitlines():
        if line.startswith(_FENCE):
            is_code = not is_code
        heading = None if is_code else _HEADING.match(line)
        if heading is None:
            body.append(line)
            continue
        if title:
            yield _section(kind, title, page_title, href, body)
            if not is_whole:
                return
        title, body = _plain(heading[2]), []
        page_title = page_title or title
        is_first = len(heading[1]) == 1
        href = page if is_first else f"{page}#{heading[3] or slugify(title, '-')}"
    if title:
        yield _section(kind, title, page_title, href, body if is_whole else [])


def _section(kind: str, title: str, page_title: str, href: str, body: list[str]) -> FoundPage:
    note = "" if title == page_title else page_title
    return found_page(kind, title, href, note, _plain(" ".join(body)))


def _plain(text: str) -> str:
    return " ".join(unescape(_MARKUP.sub(" ", text)).split())
