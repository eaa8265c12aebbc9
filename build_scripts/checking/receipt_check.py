"""The check against a receipt: in place of the text, and beside it."""

from __future__ import annotations

from build_scripts.checking.compared import ComparedArticle, Ground, Outcome
from build_scripts.checking.pieces import Piece, pasted_form
from build_scripts.checking.receipts import DamagedReceipt, Receipt, bound_values, changed_values
from build_scripts.codes import check as codes
from build_scripts.entries import Article, Rights
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.folding import FOLDING, HOLD
from build_scripts.words.sources import SourceText


def receipt_beside_text(
    article: Sited[Article],
    pieces: list[Piece],
    source: SourceText,
    receipt: Receipt | DamagedReceipt | None,
    keeps_receipts: bool,
) -> list[Problem]:
    """Tell whether the committed receipt still stands for what the text says here."""
    if article.entry.rights is Rights.OPEN or not pieces:
        return []
    if receipt is None:
        if not keeps_receipts:
            return []
        message = f"The article {article.id!r} has a text here and no receipt."
        return [
            Problem(
                codes.RECEIPT_MISSING,
                article.at(),
                message,
                "Run `make receipts` and commit the file.",
            )
        ]
    if isinstance(receipt, Receipt) and receipt.text.sha256 != source.sha256:
        return [
            Problem(
                codes.RECEIPT_OF_ANOTHER_TEXT,
                article.at(),
                f"The receipt of {article.id!r} was written for another text than {source.file}.",
                "If the text here is the right one, run `make receipts`.",
            )
        ]
    return _receipt_problems(article, pieces, receipt, "run `make receipts`: the text is here")


def moved_problems(
    article: Sited[Article], pieces: list[Piece], compared: ComparedArticle, receipt: Receipt
) -> list[Problem]:
    """Tell where the receipt keeps another place of the words than the text has.

    It would be published on machines without the text, so the pages would differ.
    """
    ids = [piece.entry.id for piece in pieces]
    return [
        Problem(
            codes.RECEIPT_DIFFERS,
            article.at(piece.key, piece.index, "text"),
            f"The receipt keeps another place of the {piece.what} {piece.entry.id!r} than the text "
            "has.",
            "Run `make receipts` and commit the file.",
        )
        for piece in pieces
        if ids.count(piece.entry.id) == 1
        and (item := receipt.item(piece.entry.id))
        and item.match != compared.matches.get(piece.entry.id)
    ]


def against_receipt(
    article: Sited[Article], pieces: list[Piece], receipt: Receipt | DamagedReceipt | None
) -> tuple[ComparedArticle, list[Problem]]:
    """Let the receipt stand in for a text that is not here.

    Problems: `no-text-and-no-receipt`, and those of the receipt itself.
    """
    entry = article.entry
    if receipt is None:
        problems = _nothing_to_compare_with(article, pieces)
    else:
        problems = _receipt_problems(article, pieces, receipt)
    items = receipt.by_id if isinstance(receipt, Receipt) else {}
    forms = {p.entry.id: pasted_form(entry, p) for p in pieces}
    bad = {
        p.entry.id
        for p in pieces
        if p.entry.id not in items
        or changed_values(items[p.entry.id].bound, bound_values(p.entry, forms[p.entry.id]))
    }
    compared = ComparedArticle(
        article.id,
        Ground.MATCHED_EARLIER,
        {p.entry.id: items[p.entry.id].match for p in pieces if p.entry.id not in bad},
        forms,
        {p.entry.id: Outcome.FAILED if p.entry.id in bad else Outcome.BY_RECEIPT for p in pieces},
        receipt.text if isinstance(receipt, Receipt) else None,
    )
    return compared, problems


def _nothing_to_compare_with(article: Sited[Article], pieces: list[Piece]) -> list[Problem]:
    if not pieces:
        return []
    return [
        Problem(
            codes.NO_TEXT_NO_RECEIPT,
            article.at(),
            f"The article {article.id!r} has neither a text nor a receipt, "
            f"so {len(pieces)} of its quotations and passages cannot be compared.",
            f"Put the text into texts/{article.id}.txt and run `make receipts`, "
            "or add `unchecked:` with the reason.",
        )
    ]


def _receipt_problems(
    article: Sited[Article],
    pieces: list[Piece],
    receipt: Receipt | DamagedReceipt,
    anew: str = "let somebody who holds the text run `make receipts`",
) -> list[Problem]:
    """Tell what the receipt does not vouch for; `anew` says how it is written again."""
    if isinstance(receipt, DamagedReceipt):
        message = f"The receipt of {article.id!r} cannot be read: {receipt.why}."
        return [
            Problem(
                codes.RECEIPT_DAMAGED, article.at(), message, "Restore it, or run `make receipts`."
            )
        ]
    if receipt.folding not in HOLD:
        message = (
            f"The receipt of {article.id!r} was written under folding {receipt.folding}; "
            f"this is folding {FOLDING}."
        )
        return [
            Problem(
                codes.RECEIPT_OF_ANOTHER_FOLDING,
                article.at(),
                message,
                f"{anew[0].upper()}{anew[1:]}.",
            )
        ]
    problems = []
    ids = [piece.entry.id for piece in pieces]
    for index, piece in enumerate(pieces):
        if piece.entry.id in ids[:index]:
            continue  # An id that stands twice is told of by itself.
        where = article.at(piece.key, piece.index)
        item = receipt.item(piece.entry.id)
        if item is None:
            problems.append(
                Problem(
                    codes.NOT_IN_RECEIPT,
                    where,
                    f"The {piece.what} {piece.entry.id!r} is not in the receipt of {article.id!r}.",
                    _renamed(piece, receipt, ids) or f"{anew[0].upper()}{anew[1:]}.",
                )
            )
            continue
        now = bound_values(piece.entry, pasted_form(article.entry, piece))
        changed = changed_values(item.bound, now)
        if changed:
            problems.append(_changed_problem(article, piece, item.bound, now, changed, anew))
    return problems


def _renamed(piece: Piece, receipt: Receipt, ids: list[str]) -> str:
    """Return a hint where the receipt has the same words under an id that is gone."""
    for item in receipt.items:
        if item.bound.text == piece.entry.text and item.id not in ids:
            return (
                f"The receipt has these words as {item.id!r}. An id is a permanent address: "
                "give it back, or let `make receipts` run where the text is."
            )
    return ""


def _changed_problem(
    article: Sited[Article],
    piece: Piece,
    then: object,
    now: object,
    changed: list[str],
    anew: str,
) -> Problem:
    keys = [name for name in changed if name != "kind"]
    first = next((key for key in keys if key != "form"), "text")
    where: Location = article.at(piece.key, piece.index, first)
    listed = ", ".join(f"`{name}`" for name in keys)
    detail = tuple(
        line
        for name in keys
        for line in (
            f"{name} when compared: {_plain(getattr(then, name))}",
            f"{name} now:           {_plain(getattr(now, name))}",
        )
    )
    return Problem(
        codes.RECEIPT_DIFFERS,
        where,
        f"The {piece.what} {piece.entry.id!r} is not what was compared: {listed} changed.",
        f"Undo the change, or {anew}.",
        detail,
    )


def _plain(value: object) -> str:
    if value is None:
        return "(nothing)"
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)
