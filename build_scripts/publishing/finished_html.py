"""Blocks of finished HTML in a generated page: set aside before Markdown reads it, put back after.

Markdown leaves a block of HTML as it is, but parses it several times to find where it ends. In a
generated page nearly everything is finished HTML, and where a block ends is plain to see: at the
closing tag that balances the tag it began with, before a blank line. So the blocks wait outside, and
what Markdown converts is headings and a few short lines. The result is the same to the byte.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BLOCKS = "article|aside|blockquote|details|div|dl|figure|form|nav|ol|p|script|section|table|ul"
_OPENS = re.compile(rf"(?:\A|(?<=\n\n))<({_BLOCKS})(?=[\s>])")
_TAGS = {name: re.compile(rf"<(/?){name}(?=[\s>])") for name in _BLOCKS.split("|")}
_CLOSES = re.compile(r"[^<>\n]*>(?=\n\n|\n?\Z)")
_PLACES = re.compile(r'<div data-set-aside="(\d+)"></div>')
_WORTH = 40
"""Shorter blocks, in characters, are left to Markdown."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A page without its longer blocks: `text` has a short block in place of each."""

    text: str
    blocks: tuple[str, ...]


def set_aside(text: str) -> SetAside:
    """Take the blocks of finished HTML out of the Markdown of a generated page.

    A block begins with a tag at the start of a line after a blank line. One whose end is not plain
    to see stays where it is. Contributed words hold no tags, they are escaped.
    """
    kept: list[str] = []
    blocks: list[str] = []
    reached = 0
    while (start := _OPENS.search(text, reached)) is not None:
        end = _end(text, start.start(), start[1])
        if end is None:
            kept.append(text[reached : start.end()])
            reached = start.end()
            continue
        block = text[start.start() : end]
        kept.append(text[reached : start.start()])
        if len(block) < _WORTH:
            kept.append(block)
        else:
            kept.append(_place(len(blocks)))
            blocks.append(block)
        reached = end
    kept.append(text[reached:])
    return SetAside("".join(kept), tuple(blocks))


def put_back(html: str, blocks: tuple[str, ...]) -> str:
    """Put the blocks back into the converted page. Raises ValueError where a place is missing."""
    text = _PLACES.split(html)
    if text[1::2] != [str(number) for number in range(len(blocks))]:
        raise ValueError("a block of finished HTML has lost its place")
    text[1::2] = blocks
    return "".join(text)


def _end(text: str, start: int, name: str) -> int | None:
    """Return where the block that begins at `start` ends, None where that is not plain to see."""
    depth = 0
    for tag in _TAGS[name].finditer(text, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            close = _CLOSES.match(text, tag.end())
            return close.end() if close else None
    return None


def _place(number: int) -> str:
    return f'<div data-set-aside="{number}"></div>'
