"""What a receipt prints: it is a public file, so its words count into how much of an article is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.receipts.receipt import Item, Receipt, ReceiptSpan
from build_scripts.words.fragments import terms_of

ItemPart = Literal["words", "around", "near", "cue", "attributed_as"]


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Words of an article in its receipt: of which item, as what, and where the receipt knows it.

    `spans` are offsets in the text; of `near`, `cue` and `attributed_as` a receipt keeps none, and of
    the neighbours of a link only from version 2 on.
    """

    item: str
    part: ItemPart
    words: str
    spans: tuple[ReceiptSpan, ...] = ()


def printed_by(receipt: Receipt) -> tuple[ReceiptWords, ...]:
    """Return all words of the article that a receipt prints, in the order of its items.

    The two ends that a link names are words of the item and are not given again.
    """
    return tuple(printed for item in receipt.items for printed in _of_item(item))


def _of_item(item: Item) -> Iterator[ReceiptWords]:
    bound, match = item.bound, item.match
    yield ReceiptWords(item.id, "words", bound.text, match.spans)
    terms = terms_of(match.fragment)
    if terms and (neighbours := terms.before or terms.after):
        yield ReceiptWords(item.id, "around", neighbours, match.around)
    if bound.near:
        yield ReceiptWords(item.id, "near", bound.near)
    if bound.cue != "none":
        yield ReceiptWords(item.id, "cue", bound.cue)
    if bound.attributed_as:
        yield ReceiptWords(item.id, "attributed_as", bound.attributed_as)
