"""The check against a receipt: what it vouches for, and what it does not, in place of the text."""

from __future__ import annotations

from pathlib import PurePosixPath

from build_scripts.checking.compared import ComparedArticle, Ground, Outcome
from build_scripts.checking.pieces import Piece, pasted_form
from build_scripts.codes import check as codes
from build_scripts.entries import Article
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.receipts.receipt import (
    DamagedReceipt,
    Receipt,
    Renamed,
    bound_values,
    changed_values,
)
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import FOLDING, HOLD


def own_receipt(
    article: Sited[Article], receipt: Receipt | DamagedReceipt | None, renamed: Renamed
) -> Receipt | DamagedReceipt | None:
    """Return an article's receipt with what was renamed since; that of another article is damaged."""
    if not isinstance(receipt, Receipt):
        return receipt
    receipt = renamed.applied_to(receipt)
    if receipt.article == article.id:
        return receipt
    message = f"The receipt of {article.id!r} is that of {receipt.article!r}."
    hint = "Restore it from the history, or run `make receipts` where the text is."
    return DamagedReceipt((Problem(codes.RECEIPT_DAMAGED, receipt_place(article), message, hint),))


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
        problems = receipt_problems(article, pieces, receipt)
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
        beside=receipt.beside if isinstance(receipt, Receipt) else None,
        sense=receipt.rules.sense if isinstance(receipt, Receipt) else 0,
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


def receipt_problems(
    article: Sited[Article],
    pieces: list[Piece],
    receipt: Receipt | DamagedReceipt,
    anew: str = "let somebody who holds the text run `make receipts`",
) -> list[Problem]:
    """Tell what the receipt does not vouch for; `anew` says how it is written again.

    Problems: `receipt-damaged`, `receipt-impossible`, `receipt-edited`, `receipt-of-another-folding`,
    `not-in-receipt`, `receipt-differs`, `receipt-item-left-over`.
    """
    if isinstance(receipt, DamagedReceipt):
        return list(receipt.problems)
    if receipt.rules.folding not in HOLD:
        message = (
            f"The receipt of {article.id!r} was written under folding {receipt.rules.folding}; "
            f"this program knows foldings up to {FOLDING}."
        )
        hint = f"{anew[0].upper()}{anew[1:]}."
        return [Problem(codes.RECEIPT_OF_ANOTHER_FOLDING, article.at(), message, hint)]
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
    return problems + _left_over(article, pieces, receipt, anew)


def receipt_place(article: Sited[Article]) -> Location:
    """Return the place of an article's receipt, as shown to people."""
    folder = PurePosixPath(article.document.file).parent.parent
    return Location((folder / "receipts" / f"{article.id}.json").as_posix())


def _left_over(
    article: Sited[Article], pieces: list[Piece], receipt: Receipt, anew: str
) -> list[Problem]:
    """Tell what the receipt has and the article has not: neither the id nor, by another id, the words.

    What is withdrawn is still in the article.
    """
    known = {item.id for item in article.entry.printed_items}
    words = {one_line(p.entry.text) for p in pieces if receipt.item(p.entry.id) is None}
    gone = [i.id for i in receipt.items if i.id not in known and i.bound.text not in words]
    if not gone or article.lost or article.lost_unnamed:
        return []
    listed = ", ".join(repr(name) for name in gone[:3])
    more = f" and {len(gone) - 3} more" if len(gone) > 3 else ""
    message = f"The article {article.id!r} has no {listed}{more}, and its receipt has."
    hint = f"Give the id back, or {anew}."
    return [Problem(codes.RECEIPT_ITEM_LEFT_OVER, receipt_place(article), message, hint)]


def _renamed(piece: Piece, receipt: Receipt, ids: list[str]) -> str:
    """Return a hint where the receipt has the same words under an id that is gone."""
    for item in receipt.items:
        if item.bound.text == one_line(piece.entry.text) and item.id not in ids:
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
