"""Receipts: the committed record that quotations were compared with a text that is not here.

A receipt binds what was compared to the entry as it was then: any change of the bound values is an
error until somebody who holds the text runs `make receipts`. It also keeps what publishing needs,
so that the published bytes are the same with and without the text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from build_scripts.entries import Passage, Place, Quotation
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form, SourceText

VERSION = 1


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Offset = Annotated[int, Field(ge=0)]
Span = tuple[Offset, Offset]


class Match(_Part):
    """Where compared words stand in the text, and what publishing needs of that.

    `spans` are character offsets (see SourceText); `words` counts the printed words, `words_in_marks`
    those of them inside quotation marks; `fragment` is the end of a link to the words.
    """

    spans: tuple[Span, ...] = Field(min_length=1)
    words: int
    words_in_marks: int
    fragment: str


class Bound(_Part):
    """The values of an entry that a receipt binds. White space in the words does not count."""

    kind: Literal["quotation", "passage"]
    text: str
    form: Form
    near: str | None
    place: Place
    speaker: tuple[str, ...]
    cue: str
    attribution: str
    attributed_as: str | None


class Item(_Part):
    """One quotation or passage of a receipt."""

    id: str
    bound: Bound
    match: Match


class Beside(_Part):
    """Where words of the text stand that are printed here, but as no quotation and no passage.

    It says how much is printed in all. In our sentences words are quoted; neighbours tell where other
    words stand.
    """

    headline: tuple[Span, ...] = ()
    named: tuple[Span, ...] = ()
    in_our_sentences: tuple[Span, ...] = ()
    neighbours: tuple[Span, ...] = ()


class TextFacts(_Part):
    """What is known of a text: its hash and its size."""

    sha256: str
    characters: int
    words: int

    @classmethod
    def of(cls, source: SourceText) -> TextFacts:
        """Return the facts of a text at hand."""
        return cls(sha256=source.sha256, characters=len(source.text), words=source.words)


class Receipt(_Part):
    """The receipt of one article, `receipts/<article-id>.json`."""

    version: int
    article: str
    folding: int
    text: TextFacts
    items: tuple[Item, ...]
    beside: Beside | None = None
    """None in receipts of an earlier make."""

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """The items by id."""
        return {item.id: item for item in self.items}

    def item(self, identifier: str) -> Item | None:
        """Return the item of the given id, if the receipt has it."""
        return self.by_id.get(identifier)


@dataclass(frozen=True, slots=True)
class DamagedReceipt:
    """A file that is not a receipt, and why."""

    why: str


def bound_values(entry: Quotation | Passage, form: Form) -> Bound:
    """Return what a receipt binds of a quotation or a passage of the given form."""
    near = one_line(entry.near) if entry.near else None
    if isinstance(entry, Passage):
        return Bound(
            kind="passage",
            text=one_line(entry.text),
            form=form,
            near=near,
            place=entry.place,
            speaker=(),
            cue="none",
            attribution="none",
            attributed_as=None,
        )
    return Bound(
        kind="quotation",
        text=one_line(entry.text),
        form=form,
        near=near,
        place=entry.place,
        speaker=entry.speaker,
        cue=one_line(entry.cue),
        attribution=entry.attribution.value,
        attributed_as=one_line(entry.attributed_as) if entry.attributed_as else None,
    )


def changed_values(then: Bound, now: Bound) -> list[str]:
    """Return the names of the bound keys whose values differ, in the order of the format."""
    return [name for name in Bound.model_fields if getattr(then, name) != getattr(now, name)]


def read_receipt(data: bytes) -> Receipt | DamagedReceipt:
    """Read a receipt. What is not one is returned as damaged, never raised."""
    try:
        receipt = Receipt.model_validate_json(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        return DamagedReceipt(f"{where}: {first['msg']}")
    if receipt.version != VERSION:
        return DamagedReceipt(f"it has version {receipt.version}, this program reads {VERSION}")
    return receipt


def receipt_bytes(receipt: Receipt) -> bytes:
    """Return the file of a receipt: the same bytes for the same receipt."""
    text = json.dumps(receipt.model_dump(mode="json"), ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8")
