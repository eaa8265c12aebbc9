"""A receipt where the text is at hand: whether it still stands for what the text says here."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.pieces import Piece
from build_scripts.checking.receipt_check import receipt_place, receipt_problems
from build_scripts.codes import check as codes
from build_scripts.entries import Article, Rights, Status
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, has_errors
from build_scripts.receipts.receipt import DamagedReceipt, Match, Receipt
from build_scripts.words.bounds import words_of
from build_scripts.words.sources import SourceText, hash_of_text

_ANEW = "run `make receipts`: the text is here"
_WAITING = frozenset(
    {
        *(codes.RECEIPT_MISSING, codes.RECEIPT_OF_ANOTHER_TEXT, codes.RECEIPT_OF_ANOTHER_FOLDING),
        *(codes.NOT_IN_RECEIPT, codes.RECEIPT_DIFFERS, codes.RECEIPT_ITEM_LEFT_OVER),
    }
)
"""What a draft may wait with: its receipt is behind, and nothing in it is wrong by itself."""


def receipt_beside_text(
    article: Sited[Article],
    pieces: list[Piece],
    compared: ComparedArticle,
    source: SourceText,
    receipt: Receipt | DamagedReceipt | None,
    keeps_receipts: bool,
) -> list[Problem]:
    """Tell whether the committed receipt still stands for what the text says here.

    `pieces` are those that match the text. Of a draft everything that `make receipts` mends is one
    warning. Problems: those of `receipt_problems`, `receipt-missing`, `receipt-of-another-text`,
    `receipt-of-a-draft`.
    """
    if article.entry.rights is Rights.OPEN or not pieces:
        return []
    if receipt is None:
        problems = _missing(article) if keeps_receipts else []
    elif isinstance(receipt, DamagedReceipt):
        return list(receipt.problems)
    elif (copy := _copy_of(receipt, source)) is None:
        problems = [
            Problem(
                codes.RECEIPT_OF_ANOTHER_TEXT,
                article.at(),
                f"The receipt of {article.id!r} was written for another text than {source.file}.",
                "If the text here is the right one, run `make receipts`.",
            )
        ]
    elif (size := (len(copy), len(words_of(copy)))) != (
        receipt.text.characters,
        receipt.text.words,
    ):
        return [_of_another_size(article, receipt, size)]
    else:
        problems = receipt_problems(article, pieces, receipt, _ANEW)
        if not has_errors(problems):
            problems += _moved(article, pieces, compared, receipt, copy == source.text)
    if article.entry.status is Status.DRAFT and all(p.code in _WAITING for p in problems):
        return _waiting(article, problems)
    return problems


def as_published(compared: ComparedArticle, receipt: Receipt) -> ComparedArticle:
    """Return a comparison with what a sound receipt keeps in the place of what the text gives.

    They differ only for receipts of the first version, which were made of the file and not of the
    text as read; what is published is the same where the text is not.
    """
    matches = {i: receipt.by_id[i].match for i in compared.matches if i in receipt.by_id}
    return replace(compared, matches={**compared.matches, **matches}, text=receipt.text)


def _copy_of(receipt: Receipt, source: SourceText) -> str | None:
    """Return the text at hand as the receipt took it; None where it is another text.

    Receipts of the first version were made of the file's characters: such a copy may have had more
    or fewer line feeds at its end.
    """
    if receipt.version > 1:
        return source.text if source.sha256 == receipt.text.sha256 else None
    saved = source.saved or source.text
    bare = (saved.rstrip("\n"), source.text)
    copies = chain([saved], (text + "\n" * feeds for text in bare for feeds in range(3)))
    return next((copy for copy in copies if hash_of_text(copy) == receipt.text.sha256), None)


def _missing(article: Sited[Article]) -> list[Problem]:
    message = f"The article {article.id!r} has a text here and no receipt."
    hint = "Run `make receipts` and commit the file."
    return [Problem(codes.RECEIPT_MISSING, article.at(), message, hint)]


def _of_another_size(article: Sited[Article], receipt: Receipt, size: tuple[int, int]) -> Problem:
    claimed = receipt.text
    return Problem(
        codes.RECEIPT_IMPOSSIBLE,
        receipt_place(article),
        f"The receipt of {article.id!r} says that its text has {claimed.characters:,} characters and "
        f"{claimed.words:,} words; the text of this hash has {size[0]:,} and {size[1]:,}.",
        f"{_ANEW[0].upper()}{_ANEW[1:]}.",
    )


def _moved(
    article: Sited[Article],
    pieces: list[Piece],
    compared: ComparedArticle,
    receipt: Receipt,
    same_offsets: bool,
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
        and (match := compared.matches.get(piece.entry.id))
        and item.match
        != (match if receipt.version > 1 else _as_one(match, item.match, same_offsets))
    ]


def _as_one(match: Match, kept: Match, same_offsets: bool) -> Match:
    """Return a match as the first version would keep it: no neighbours, offsets of its own copy."""
    spans = match.spans if same_offsets else kept.spans
    return match.model_copy(update={"around": (), "spans": spans})


def _waiting(article: Sited[Article], problems: list[Problem]) -> list[Problem]:
    """What a draft's receipt is behind with, as one warning."""
    if not problems:
        return []
    return [
        Problem(
            codes.RECEIPT_OF_A_DRAFT,
            article.at(),
            f"The receipt of the draft {article.id!r} is not up to date."
            if problems[0].code is not codes.RECEIPT_MISSING
            else f"The draft {article.id!r} has no receipt yet.",
            "Run `make receipts` when it is done, and commit the file.",
            tuple(problem.message for problem in problems),
        )
    ]
