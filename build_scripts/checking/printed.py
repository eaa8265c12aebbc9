"""How much of an article's text is printed here in all, by kind: a union, so nothing counts twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.checking.compared import ComparedArticle
from build_scripts.entries import Article, Passage
from build_scripts.receipts.receipt import ReceiptSpan
from build_scripts.words.sources import Form


class PrintedKind(StrEnum):
    """As what words of an article are printed. What is printed as several counts as the first."""

    DIRECT = "quoted words"
    MIXED = "words quoted in part"
    INDIRECT = "reported words"
    PASSAGES = "the article’s own words"
    HEADLINE = "the headline"
    NAMED = "names of speakers and reporting words"
    IN_OUR_SENTENCES = "words quoted in our sentences"
    NEIGHBOURS = "neighbouring words that tell where others stand"


_OF_FORM = {
    Form.DIRECT: PrintedKind.DIRECT,
    Form.MIXED: PrintedKind.MIXED,
    Form.INDIRECT: PrintedKind.INDIRECT,
}


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """How many characters of a text are printed, by kind, each character once.

    `is_whole` is False where a receipt of an earlier make does not say what else is printed than
    quotations and passages: the figures are then a least.
    """

    characters: int
    words: int
    by_kind: Mapping[PrintedKind, int]
    is_whole: bool

    @property
    def share(self) -> float:
        """The share of the text that is printed, from 0 to 1."""
        return sum(self.by_kind.values()) / self.characters if self.characters else 0.0

    @property
    def about_words(self) -> int:
        """About how many words that is."""
        return round(self.share * self.words)

    def in_words(self) -> str:
        """Return the share of each kind, as “direct quotations 40%, passages 2%”."""
        return ", ".join(
            f"{kind.value} {_percent(number / self.characters)}"
            for kind, number in self.by_kind.items()
            if number
        )


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.005 else "under 1%"


def printed_of(entry: Article, compared: ComparedArticle) -> PrintedAmount | None:
    """Return what is printed of an article, from its text or from its receipt; None if neither was seen."""
    if compared.text is None:
        return None
    covered = bytearray(compared.text.characters)
    by_kind = dict.fromkeys(PrintedKind, 0)
    for kind, spans in _spans(entry, compared).items():
        for start, end in spans:
            stretch = covered[start:end]
            by_kind[kind] += stretch.count(0)
            covered[start:end] = b"\x01" * len(stretch)
    return PrintedAmount(
        compared.text.characters, compared.text.words, by_kind, compared.beside is not None
    )


def _spans(entry: Article, compared: ComparedArticle) -> dict[PrintedKind, list[ReceiptSpan]]:
    spans: dict[PrintedKind, list[ReceiptSpan]] = {kind: [] for kind in PrintedKind}
    for item in entry.printed_items:
        if (match := compared.matches.get(item.id)) is None or item.withdrawn is not None:
            continue
        is_passage = isinstance(item, Passage)
        kind = PrintedKind.PASSAGES if is_passage else _OF_FORM[compared.forms[item.id]]
        spans[kind] += match.spans
    if (beside := compared.beside) is not None:
        spans[PrintedKind.HEADLINE] += beside.headline
        spans[PrintedKind.NAMED] += beside.named
        spans[PrintedKind.IN_OUR_SENTENCES] += beside.in_our_sentences
        spans[PrintedKind.NEIGHBOURS] += beside.neighbours
    return spans
