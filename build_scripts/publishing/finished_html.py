"""Generated pages to HTML without Markdown: what they hold is headings and finished HTML.

Python-Markdown parses a block of HTML several times to find where it ends, and leaves it as it is.
In a generated page the end is plain to see: at the closing tag that balances the tag it began with.
So a body whose every block is plain is put together here, to the byte as Markdown does it; how a
heading looks is asked of Markdown itself, once for every kind. Any other body is left to Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens

_BLOCKS = "article|aside|blockquote|details|div|dl|figure|form|nav|ol|p|script|section|table|ul"
_OPENS = re.compile(rf"<({_BLOCKS})(?=[\s>])")
_TAGS = {name: re.compile(rf"<(/?){name}(?=[\s>])") for name in _BLOCKS.split("|")}
_CLOSES = re.compile(r"[^<>\n]*>(?:(\n\n+)|\n?\Z|(\n)(?=<))")
_HEADING = re.compile(
    r"(#{1,6}) ((?:[A-Za-z0-9 ,.?;()-]|[^\x00-\x7f]|&#\d+;)+) \{#([\w-]+)((?: [^}\n]+)?)\}(?:\n\n+|\n?\Z)"
)
_WORDS, _ID = "Words of a heading", "id-of-a-heading"
_PLACES = re.compile(f"({_WORDS}|{_ID})")


@dataclass(frozen=True, slots=True)
class FinishedBody:
    """The HTML of a page's body, and its headings as Markdown's table of contents lists them."""

    html: str
    headings: list[dict[str, object]]


class Finisher:
    """Puts bodies together; `converter` is the Markdown that hand-written pages go through."""

    def __init__(self, converter: Markdown) -> None:
        self._converter = converter
        self._kinds: dict[tuple[str, str], list[str]] = {}

    def body(self, text: str) -> FinishedBody | None:
        """Return the body of a generated page; None where it holds what only Markdown can read."""
        html: list[str] = []
        headings: list[dict[str, object]] = []
        reached, after = 0, ""
        while reached < len(text):
            html.append(after)
            if (heading := _HEADING.match(text, reached)) is not None:
                level, words, ident, more = heading.groups()
                html.append(self._heading(level, more, words.strip(), ident))
                headings.append(_token(len(level), words.strip(), ident))
                reached, after = heading.end(), "\n"
                continue
            close = _block(text, reached)
            if close is None:
                return None
            html.append(text[reached : close.end()].rstrip("\n"))
            reached, after = close.end(), "\n" if close[2] else "\n\n"
        if len({str(heading["id"]) for heading in headings}) < len(headings):
            return None  # Markdown gives the second another id.
        return FinishedBody("".join(html), nest_toc_tokens(headings))

    def _heading(self, level: str, more: str, words: str, ident: str) -> str:
        kind = self._kinds.get((level, more))
        if kind is None:
            asked = f"{level} {_WORDS} {{#{_ID}{more}}}"
            kind = _PLACES.split(self._converter.reset().convert(asked))
            self._kinds[level, more] = kind
        given = {_WORDS: words, _ID: ident}
        return "".join(given.get(piece, piece) for piece in kind)


def _block(text: str, start: int) -> re.Match[str] | None:
    """Return the end of the block that begins at `start`; None where that is not plain to see."""
    opens = _OPENS.match(text, start)
    if opens is None:
        return None
    depth = 0
    for tag in _TAGS[opens[1]].finditer(text, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return _CLOSES.match(text, tag.end())
    return None


def _token(level: int, words: str, ident: str) -> dict[str, object]:
    return {"level": level, "id": ident, "name": words, "html": words, "data-toc-label": ""}
