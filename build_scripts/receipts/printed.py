"""What a receipt prints: it is a public file, so its words count into how much of an article is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.receipts.receipt import Item, Receipt, Span
from build_scripts.words.fragments import terms_of

Part = Literal["words", "around", "near", "cue", "attributed_as"]


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of an article in its receipt: of which item, as what, and where the receipt knows it.

    `spans` are offsets in the text; of `near`, `cue` and `attributed_as` a receipt keeps none, and of
    the neighbours of a link only from version 2 on.
    """

    item: str
    part: Part
    words: str
    spans: tuple[Span, ...] = ()


def printed_by(receipt: Receipt) -> tuple[Printed, ...]:
    """Return all words of the article that a receipt prints, in the order of its items.

    The two ends that a link names are words of the item and are not given again.
    """
    return tuple(printed for item in receipt.items for printed in _of_item(item))


def _of_item(item: Item) -> Iterator[Printed]:
    bound, match = item.bound, item.match
    yield Printed(item.id, "words", bound.text, match.spans)
    terms = terms_of(match.fragment)
    if terms and (neighbours := terms.before or terms.after):
        yield Printed(item.id, "around", neighbours, match.around)
    if bound.near:
        yield Printed(item.id, "near", bound.near)
    if bound.cue != "none":
        yield Printed(item.id, "cue", bound.cue)
    if bound.attributed_as:
        yield Printed(item.id, "attributed_as", bound.attributed_as)
