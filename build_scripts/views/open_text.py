"""An open text, whole: its quotations and passages highlighted and tied to their cards.

Highlighted words overlap and lie inside one another, so the text is cut at every edge of any of
them; where several share a stretch, all are listed behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.record import ArticleRecord, Evidence, ReportEvidence, Statement
from build_scripts.telling.words import count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import place_in_text
from build_scripts.views.frame.card_model import EvidenceLink, Link
from build_scripts.views.frame.licences import licence_address, whose_text

LONG = 8_000
"""From so many characters on, a text is shown in parts that unfold."""

_PART = 5_000
_BETWEEN_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")
_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class TextRun:
    """A run of the text that the same highlighted words cover.

    `kind` is "quoted", "reported", "own" (voice) or "" for plain text; `link` leads to the card of the
    shortest of the words; `begins` are the anchors of those that begin here; `shared` leads to all,
    where a stretch that several share ends here.
    """

    text: str
    kind: str = ""
    link: EvidenceLink | None = None
    begins: tuple[str, ...] = ()
    shared: tuple[EvidenceLink, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPart:
    """Some paragraphs of a text; `label` and `note` say which, where there are several parts."""

    paragraphs: tuple[tuple[TextRun, ...], ...]
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class OpenText:
    """A whole text in its language; `whose` says whose it is, `licence` under which terms.

    The licence has no address where its name does not say where it can be read.
    """

    parts: tuple[TextPart, ...]
    language: str
    direction: str
    whose: str
    licence: Link


@dataclass(frozen=True, slots=True)
class _Lit:
    """Highlighted words: where they stand, and the link to their card."""

    anchor: str
    kind: str
    spans: tuple[tuple[int, int], ...]
    link: EvidenceLink

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.spans)


def open_text_of(maker: CardMaker, article: ArticleRecord) -> OpenText | None:
    """Return the whole text of an article as its page shows it; None where it is not open."""
    text = article.compared.open_text
    if text is None:
        return None
    told = maker.tellings.article(article.id)
    licence = article.entry.licence or ""
    lit = _highlights(maker, [*article.statements, *article.passages])
    paragraphs = list(_paragraphs(text))
    parts = _parts(text, paragraphs)
    return OpenText(
        parts=tuple(
            _part(text, part, lit, number, len(parts)) for number, part in enumerate(parts, 1)
        ),
        language=told.language,
        direction=told.direction,
        whose=whose_text(article.entry),
        licence=Link(licence, licence_address(licence)),
    )


def _highlights(maker: CardMaker, items: Sequence[Evidence]) -> list[_Lit]:
    found = []
    links = maker.evidence_links(items)
    for item, link in zip(items, links, strict=True):
        if isinstance(item, ReportEvidence) or item.match is None:
            continue
        if isinstance(item, Statement):
            kind = "reported" if maker.tellings.of(item).is_reported else "quoted"
            found.append(_Lit(item.quotation.id, kind, item.match.spans, link))
        else:
            found.append(_Lit(item.passage.id, "own", item.match.spans, link))
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where paragraphs begin and end: what stands between blank lines, without its edges."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for gap in _BETWEEN_PARAGRAPHS.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _parts(text: str, paragraphs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Put paragraphs together to parts of a few screens; a short text is one part."""
    if len(text) < LONG:
        return [paragraphs]
    parts: list[list[tuple[int, int]]] = [[]]
    for paragraph in paragraphs:
        if parts[-1] and paragraph[1] - parts[-1][0][0] > _PART:
            parts.append([])
        parts[-1].append(paragraph)
    return parts


def _part(
    text: str, paragraphs: list[tuple[int, int]], lit: list[_Lit], number: int, total: int
) -> TextPart:
    if not paragraphs:
        return TextPart((), "", "")
    start, end = paragraphs[0][0], paragraphs[-1][1]
    here = [one for one in lit if any(a < end and b > start for a, b in one.spans)]
    words = text[start:end].split(maxsplit=_FIRST_WORDS)
    first = " ".join(words[:_FIRST_WORDS])
    highlighted = count(len(here), "highlighted stretch", "highlighted stretches")
    return TextPart(
        tuple(tuple(_runs(text, paragraph, here)) for paragraph in paragraphs),
        label=f"{first} …" if total > 1 else "",
        note=f"part {number} of {total}, {highlighted}" if total > 1 else "",
    )


def _runs(text: str, paragraph: tuple[int, int], lit: list[_Lit]) -> Iterator[TextRun]:
    """Cut a paragraph at every edge of highlighted words."""
    start, end = paragraph
    here = [one for one in lit if any(a < end and b > start for a, b in one.spans)]
    inside = {edge for one in here for span in one.spans for edge in span if start < edge < end}
    edges = sorted({start, end} | inside)
    for place, (a, b) in enumerate(pairwise(edges)):
        cover = _cover(here, a)
        if not cover:
            yield TextRun(text[a:b])
            continue
        after = _cover(here, b) if place + 2 < len(edges) else []
        nearest = min(cover, key=lambda one: one.length)
        yield TextRun(
            text[a:b],
            nearest.kind,
            nearest.link,
            begins=tuple(place_in_text(one.anchor) for one in cover if one.spans[0][0] == a),
            shared=tuple(one.link for one in cover) if len(cover) > 1 and after != cover else (),
        )


def _cover(lit: list[_Lit], offset: int) -> list[_Lit]:
    return [one for one in lit if any(a <= offset < b for a, b in one.spans)]
