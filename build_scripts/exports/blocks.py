"""The words of a quotation as they stand in their source: one piece for each stretch and paragraph.

What stands around them is given of open texts alone. Of a private text it is only what links to the
words name already, where the words would be taken for others without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.receipts.receipt import Match
from build_scripts.record import ArticleRecord, Statement
from build_scripts.record.wording import BRACKETED_CUT
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.fragments import terms_of

_AROUND = 32
"""So many characters of the same paragraph stand before and behind words of an open text."""
_MARKS = re.compile(r"^[“”„«»‹›‘’‚\"']+|[“”„«»‹›‘’‚\"']+$")
"""Quotation marks at the edges: a match begins behind them, and print sets them in several ways."""
_LINES = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """Words within one paragraph, and what stands before and behind them, with its spaces."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def source_blocks(statement: Statement, article: ArticleRecord) -> tuple[SourceBlock, ...]:
    """Return the words of a statement as its source has them, in their order there."""
    text, match = article.compared.open_text, statement.match
    if text is not None and match is not None:
        return tuple(block for span in match.spans for block in _in_text(text, *span))
    pieces = [
        SourceBlock(_MARKS.sub("", one_line(line)))
        for stretch in BRACKETED_CUT.split(statement.quotation.text)
        for line in stretch.split("\n\n")
    ]
    pieces = [piece for piece in pieces if words_of(piece.exact)]
    return tuple(_told_apart(pieces, match) if match and pieces else pieces)


def _in_text(text: str, start: int, end: int) -> Iterator[SourceBlock]:
    for line in _LINES.finditer(text, start, end):
        first = line.start() + len(line[0]) - len(line[0].lstrip())
        last = line.start() + len(line[0].rstrip())
        if words_of(text[first:last]):
            begins = text.rfind("\n", 0, first) + 1
            ends = text.find("\n", last)
            before = text[max(begins, first - _AROUND) : first]
            after = text[last : min(ends if ends >= 0 else len(text), last + _AROUND)]
            yield SourceBlock(text[first:last], before, after)


def _told_apart(pieces: list[SourceBlock], match: Match) -> list[SourceBlock]:
    """Put to the first or the last piece the neighbours that the link to the words names."""
    terms = terms_of(match.fragment)
    if terms is None or not match.around:
        return pieces
    start, end = match.around[0]
    if terms.before:
        gap = " " * (end - start > len(terms.before))
        return [replace(pieces[0], prefix=f"{terms.before}{gap}"), *pieces[1:]]
    gap = " " * (end - start > len(terms.after))
    return [*pieces[:-1], replace(pieces[-1], suffix=f"{gap}{terms.after}")]
