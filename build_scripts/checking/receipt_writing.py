"""Makes the receipts of a story: what `make receipts` commits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.verify import verify
from build_scripts.checking.voices import ActorNames
from build_scripts.entries import Article, Rights
from build_scripts.intake.record import SourceRecord, read_record
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.load import Content, load
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, has_errors, in_order
from build_scripts.receipts.receipt import (
    DamagedReceipt,
    Item,
    Receipt,
    Rules,
    SourceFile,
    bound_values,
    receipt_bytes,
)
from build_scripts.words.sources import SourceText


@dataclass(frozen=True, slots=True)
class Receipts:
    """The receipts to write, by article, and the problems found.

    `refused` names the articles that have an error, `without_text` those whose text is not here.
    """

    files: Mapping[str, bytes]
    refused: tuple[str, ...]
    without_text: tuple[str, ...]
    problems: tuple[Problem, ...]


def make_receipts(root: Path) -> Receipts:
    """Compare every article whose private text is here, and return the receipts of those that match.

    Nothing is written. An article with an error gets no receipt; its problems are returned.
    Problems: OTR001 to OTR299, but for those of the old receipts.
    """
    content, problems = load(root)
    if content is None:
        return Receipts({}, (), (), problems)
    entries, found = assemble(content)
    made = receipts_of(root, content, entries, entries.articles)
    return replace(made, problems=in_order((*problems, *found, *made.problems)))


def receipts_of(
    root: Path, content: Content, entries: Entries, articles: Iterable[str]
) -> Receipts:
    """Compare some articles whose private texts are here, and return the receipts of those that match.

    Problems: OTR201 to OTR299, but for those of the old receipts.
    """
    actors = {name: sited.entry for name, sited in entries.actors.items()}
    voices = ActorNames.of(actors)
    files: dict[str, bytes] = {}
    refused: list[str] = []
    without_text: list[str] = []
    problems: tuple[Problem, ...] = ()
    for identifier in articles:
        article = entries.articles[identifier]
        if article.entry.rights is Rights.OPEN or article.entry.unchecked is not None:
            continue
        source = content.texts.get(identifier)
        if source is None:
            without_text.append(identifier)
            continue
        compared, found = verify(
            article, source, None, keeps_receipts=False, actors=actors, voices=voices
        )
        problems += found
        if has_errors(found) or article.lost or article.lost_unnamed:
            refused.append(identifier)
        else:
            old = content.receipts.get(identifier)
            made_from = source_file(read_record(root, identifier), source)
            files[identifier] = receipt_bytes(_receipt(article, compared, old, made_from))
    return Receipts(files, tuple(refused), tuple(without_text), in_order(problems))


def source_file(record: SourceRecord | None, text: SourceText) -> SourceFile | None:
    """Return what a receipt says of the source of a text; None where no record of one is here."""
    if record is None:
        return None
    return SourceFile(
        sha256=record.sha256,
        kind=record.kind.value,
        reader=record.reader,
        edited=record.text_sha256 != text.sha256,
    )


def _receipt(
    article: Sited[Article],
    compared: ComparedArticle,
    old: Receipt | DamagedReceipt | None,
    source: SourceFile | None,
) -> Receipt:
    """The receipt of a comparison. What the old one says of the source of the same text is kept."""
    entry = article.entry
    assert compared.text is not None
    items = [
        Item(
            id=piece.id,
            bound=bound_values(piece, compared.forms[piece.id]),
            match=compared.matches[piece.id],
        )
        for piece in entry.printed_items
        if piece.withdrawn is None
    ]
    if source is None and isinstance(old, Receipt) and old.text.sha256 == compared.text.sha256:
        source = old.source
    return Receipt(
        article=article.id,
        rules=Rules(sense=compared.sense),
        text=compared.text,
        source=source,
        items=tuple(items),
        beside=compared.beside,
    )
