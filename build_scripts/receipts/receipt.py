"""Receipts: the committed record that quotations were compared with a text that is not here.

A receipt binds what was compared to the entry as it was then: any change of the bound values is an
error until somebody who holds the text runs `make receipts`. It also keeps what publishing needs,
so that the published bytes are the same with and without the text.

One model holds receipts of every version; `receipt_reading` makes it from files. Version 2 names the
text as read instead of a file's characters, and carries a digest, so that an edit by hand is seen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from build_scripts.entries import Passage, Place, Quotation
from build_scripts.problems import Problem
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import FOLDING
from build_scripts.words.sources import Form, SourceText

VERSION = 2
"""The version that is written; `receipt_reading` reads it and the one before."""


class ReceiptPart(BaseModel):
    """A part of a receipt: immutable, and without keys that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Size = Annotated[int, Field(ge=0, le=1_000_000_000)]
Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
ReceiptSpan = tuple[Size, Size]


class Match(ReceiptPart):
    """Where compared words stand in the text, and what publishing needs of that.

    `spans` are character offsets (see SourceText); `words` counts the printed words, `words_in_marks`
    those of them inside quotation marks; `fragment` is the end of a link to the words. `around` is
    the span of the neighbours that the fragment names, only where the words alone do not do.
    """

    spans: tuple[ReceiptSpan, ...] = Field(min_length=1)
    words: Size
    words_in_marks: Size
    fragment: str
    around: tuple[ReceiptSpan, ...] = ()


class Bound(ReceiptPart):
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


class Item(ReceiptPart):
    """One quotation or passage of a receipt."""

    id: str
    bound: Bound
    match: Match


class Beside(ReceiptPart):
    """Where words of the text stand that are printed here, but as no quotation and no passage.

    It says how much is printed in all. In our sentences words are quoted; neighbours tell where other
    words stand.
    """

    headline: tuple[ReceiptSpan, ...] = ()
    named: tuple[ReceiptSpan, ...] = ()
    in_our_sentences: tuple[ReceiptSpan, ...] = ()
    neighbours: tuple[ReceiptSpan, ...] = ()


class TextFacts(ReceiptPart):
    """What is known of a text: its hash and its size, both of the text as read.

    `file_sha256` is the hash of the file that it was read from, for information only: nothing
    depends on it, because a copy that differs in line ends is the same text.
    """

    sha256: Hash
    file_sha256: Hash | None = None
    characters: Size
    words: Size

    @classmethod
    def of(cls, source: SourceText) -> TextFacts:
        """Return the facts of a text at hand."""
        return cls(
            sha256=source.sha256,
            file_sha256=source.file_sha256,
            characters=len(source.text),
            words=source.words,
        )


class Rules(ReceiptPart):
    """Under which rules was compared: the number of the folding, and that of the rules of sense.

    0 is a receipt from before there were any of the latter.
    """

    folding: Size = FOLDING
    sense: Size = 0


class SourceFile(ReceiptPart):
    """The page or document that the text was made from: its hash, its kind, and what read it.

    `edited` says that the text was changed by hand after it was made.
    """

    sha256: Hash
    kind: str = Field(min_length=1)
    reader: str = Field(min_length=1)
    edited: bool = False


class Receipt(ReceiptPart):
    """The receipt of one article, `receipts/<article-id>.json`."""

    version: int = VERSION
    article: str
    rules: Rules
    text: TextFacts
    source: SourceFile | None = None
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
    """A file that vouches for nothing, and why: it is no receipt, or it cannot be true."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was renamed since, from old ids to new ones. Nothing else of a receipt changes by it."""

    articles: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)

    def applied_to(self, receipt: Receipt) -> Receipt:
        """Return the receipt as it reads with the new ids."""
        if not (self.articles or self.actors or self.items):
            return receipt
        items = tuple(self._item(item, receipt) for item in receipt.items)
        article = self.articles.get(receipt.article, receipt.article)
        # A copy of the model would keep the items by their old ids.
        return Receipt(
            version=receipt.version,
            article=article,
            rules=receipt.rules,
            text=receipt.text,
            source=receipt.source,
            items=items,
            beside=receipt.beside,
        )

    def _item(self, item: Item, receipt: Receipt) -> Item:
        new = self.items.get(item.id, item.id)
        # Where the receipt has the new id already, that is what was compared under it.
        identifier = item.id if new in receipt.by_id else new
        speaker = tuple(self.actors.get(actor, actor) for actor in item.bound.speaker)
        bound = item.bound.model_copy(update={"speaker": speaker})
        return item.model_copy(update={"id": identifier, "bound": bound})


NOTHING_RENAMED = Renamed()


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


def receipt_bytes(receipt: Receipt) -> bytes:
    """Return the file of a receipt of the newest version: the same bytes for the same receipt."""
    assert receipt.version == VERSION, "an old receipt is made anew from the text, never rewritten"
    rows = receipt.model_dump(mode="json", exclude_defaults=True)
    rows = {"version": VERSION, **rows, "rules": receipt.rules.model_dump()}
    text = json.dumps(rows | {"digest": digest_of(rows)}, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8")


def digest_of(rows: Mapping[str, object]) -> str:
    """Return the digest of a receipt: the SHA-256 of all its other keys as canonical JSON.

    Keys in order, no white space, UTF-8. Anybody can compute it; it shows edits made by accident and
    merges that mixed two receipts, not forgeries.
    """
    rest = {key: value for key, value in rows.items() if key != "digest"}
    canonical = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
