"""The check: every quotation and passage of an article against its text, or against its receipt.

Four outcomes: compared now, by receipt, declared unchecked, error.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.codes import check as codes
from build_scripts.compared import ComparedArticle, Ground, Outcome
from build_scripts.entries import Article, Passage, Quotation, Rights
from build_scripts.folding import FOLDING
from build_scripts.fragments import fragment_for
from build_scripts.matching import Found, find
from build_scripts.misses import explain
from build_scripts.near_words import neighbours_problems
from build_scripts.problems import Location, Problem, Severity
from build_scripts.receipts import (
    DamagedReceipt,
    Match,
    Receipt,
    TextFacts,
    bound_values,
    changed_values,
)
from build_scripts.sources import Form, SourceText, form_as_pasted
from build_scripts.validate import Sited
from build_scripts.word_bounds import words_of

MOST_INDIRECT_WORDS = 12
MOST_SHARE = 0.15
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A quotation or passage, with its place in the entry."""

    entry: Quotation | Passage
    key: str
    index: int

    @property
    def what(self) -> str:
        return "quotation" if isinstance(self.entry, Quotation) else "passage"


def verify(
    article: Sited[Article],
    source: SourceText | None,
    receipt: Receipt | DamagedReceipt | None,
    *,
    keeps_receipts: bool,
) -> tuple[ComparedArticle, tuple[Problem, ...]]:
    """Compare an article's quotations and passages.

    `source` is its text, `receipt` its receipt, where there are any; `keeps_receipts` says whether
    every private text of the story needs a receipt. Problems: OTR2xx.
    """
    entry = article.entry
    pieces = _pieces(entry)
    problems = list(_rules_without_text(article, pieces))
    if entry.unchecked is not None:
        if source is not None:
            message = f"The article is declared unchecked, but {source.file} is here."
            where = article.at("unchecked")
            problems.append(
                Problem(codes.UNCHECKED_WITH_TEXT, where, message, "Remove `unchecked:`.")
            )
        return _unchecked(article.id, entry, pieces), tuple(problems)
    if source is not None:
        compared, found = _against_text(article, pieces, source)
        problems += found
        # What the text refutes need not be told a second time by the receipt.
        sound = [p for p in pieces if compared.outcomes[p.entry.id] is Outcome.COMPARED]
        problems += _receipt_beside_text(article, sound, source, receipt, keeps_receipts)
        if entry.rights is Rights.EXCERPT and isinstance(receipt, Receipt):
            problems += _moved(article, pieces, compared, receipt) if not problems else []
            compared = _with_ground(compared, Ground.MATCHED_EARLIER)
    else:
        compared, found = _against_receipt(article, pieces, receipt)
        problems += found
    problems += _share_problems(article, compared, pieces)
    return compared, tuple(problems)


def _pieces(entry: Article) -> list[_Piece]:
    quotations = [_Piece(q, "quotations", i) for i, q in enumerate(entry.quotations)]
    passages = [_Piece(p, "passages", i) for i, p in enumerate(entry.passages)]
    return [piece for piece in quotations + passages if piece.entry.withdrawn is None]


def _pasted_form(entry: Article, piece: _Piece) -> Form:
    if isinstance(piece.entry, Passage):
        return form_as_pasted(piece.entry.text)
    return form_as_pasted(piece.entry.text, marks_printed=entry.prints_marks)


def _rules_without_text(article: Sited[Article], pieces: list[_Piece]) -> list[Problem]:
    problems = []
    for piece in pieces:
        if not isinstance(piece.entry, Quotation) or article.entry.rights is Rights.OPEN:
            continue
        count = len(words_of(piece.entry.text))
        if _pasted_form(article.entry, piece) is Form.INDIRECT and count > MOST_INDIRECT_WORDS:
            problems.append(
                Problem(
                    codes.INDIRECT_TOO_LONG,
                    article.at(piece.key, piece.index, "text"),
                    f"The indirect quotation {piece.entry.id!r} has {count} words of the reporter's; "
                    f"at most {MOST_INDIRECT_WORDS} are printed.",
                    "Shorten `text` to the stretch that carries it, and say the content in `says`.",
                )
            )
    return problems


def _unchecked(identifier: str, entry: Article, pieces: list[_Piece]) -> ComparedArticle:
    return ComparedArticle(
        identifier,
        Ground.UNCHECKED,
        {},
        {piece.entry.id: _pasted_form(entry, piece) for piece in pieces},
        {piece.entry.id: Outcome.UNCHECKED for piece in pieces},
        None,
    )


def _with_ground(compared: ComparedArticle, ground: Ground) -> ComparedArticle:
    return ComparedArticle(
        compared.article, ground, compared.matches, compared.forms, compared.outcomes, compared.text
    )


def _against_text(
    article: Sited[Article], pieces: list[_Piece], source: SourceText
) -> tuple[ComparedArticle, list[Problem]]:
    problems: list[Problem] = []
    matches: dict[str, Match] = {}
    forms: dict[str, Form] = {}
    outcomes: dict[str, Outcome] = {}
    for piece in pieces:
        entry = piece.entry
        marks_printed = article.entry.prints_marks or isinstance(entry, Passage)
        found = find(source, entry.text, entry.near, marks_printed=marks_printed)
        if isinstance(found, Found):
            matches[entry.id] = _match(source, found)
            forms[entry.id] = found.form
            faults = neighbours_problems(article, piece.key, piece.index, source, found)
        else:
            forms[entry.id] = _pasted_form(article.entry, piece)
            key = "near" if found.why.value.startswith("near") else "text"
            where = article.at(piece.key, piece.index, key)
            # The reader has told of the characters that it replaced; no need to miss them again.
            faults = (
                []
                if _REPLACED in entry.text
                else [explain(found, entry, piece.what, source, where)]
            )
        problems += faults
        stopped = entry.id not in matches or any(
            fault.severity is Severity.ERROR for fault in faults
        )
        outcomes[entry.id] = Outcome.FAILED if stopped else Outcome.COMPARED
    facts = TextFacts.of(source)
    return (
        ComparedArticle(article.id, Ground.PRINTED, matches, forms, outcomes, facts),
        problems,
    )


def _match(source: SourceText, found: Found) -> Match:
    words = in_marks = 0
    for start, end in found.spans:
        words += len(words_of(source.text[start:end]))
        reached = start
        for stretch in source.stretches:
            first, last = max(start, stretch.start, reached), min(end, stretch.end)
            if first < last:
                in_marks += len(words_of(source.text[first:last]))
                reached = last
    if found.form is Form.DIRECT:
        in_marks = words
    return Match(
        spans=found.spans,
        words=words,
        words_in_marks=in_marks,
        fragment=fragment_for(source, found.spans),
    )


def _receipt_beside_text(
    article: Sited[Article],
    pieces: list[_Piece],
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
    return _receipt_problems(article, pieces, receipt)


def _moved(
    article: Sited[Article], pieces: list[_Piece], compared: ComparedArticle, receipt: Receipt
) -> list[Problem]:
    """Tell where the receipt keeps another place of the words than the text has.

    It would be published on machines without the text, so the pages would differ.
    """
    return [
        Problem(
            codes.RECEIPT_DIFFERS,
            article.at(piece.key, piece.index, "text"),
            f"The receipt keeps another place of the {piece.what} {piece.entry.id!r} than the text "
            "has.",
            "Run `make receipts` and commit the file.",
        )
        for piece in pieces
        if (item := receipt.item(piece.entry.id))
        and item.match != compared.matches.get(piece.entry.id)
    ]


def _against_receipt(
    article: Sited[Article], pieces: list[_Piece], receipt: Receipt | DamagedReceipt | None
) -> tuple[ComparedArticle, list[Problem]]:
    entry = article.entry
    if receipt is None:
        problems = _nothing_to_compare_with(article, pieces)
    else:
        problems = _receipt_problems(article, pieces, receipt)
    items = {item.id: item for item in receipt.items} if isinstance(receipt, Receipt) else {}
    forms = {p.entry.id: _pasted_form(entry, p) for p in pieces}
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


def _nothing_to_compare_with(article: Sited[Article], pieces: list[_Piece]) -> list[Problem]:
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
    article: Sited[Article], pieces: list[_Piece], receipt: Receipt | DamagedReceipt
) -> list[Problem]:
    if isinstance(receipt, DamagedReceipt):
        message = f"The receipt of {article.id!r} cannot be read: {receipt.why}."
        return [
            Problem(
                codes.RECEIPT_DAMAGED, article.at(), message, "Restore it, or run `make receipts`."
            )
        ]
    if receipt.folding != FOLDING:
        message = (
            f"The receipt of {article.id!r} was written under folding {receipt.folding}; "
            f"this is folding {FOLDING}."
        )
        return [
            Problem(
                codes.RECEIPT_OF_ANOTHER_FOLDING,
                article.at(),
                message,
                "Let somebody who holds the text run `make receipts`.",
            )
        ]
    problems = []
    items = {item.id: item for item in receipt.items}
    for piece in pieces:
        where = article.at(piece.key, piece.index)
        item = items.get(piece.entry.id)
        if item is None:
            problems.append(
                Problem(
                    codes.NOT_IN_RECEIPT,
                    where,
                    f"The {piece.what} {piece.entry.id!r} is not in the receipt of {article.id!r}.",
                    "Let somebody who holds the text run `make receipts`.",
                )
            )
            continue
        now = bound_values(piece.entry, _pasted_form(article.entry, piece))
        changed = changed_values(item.bound, now)
        if changed:
            problems.append(_changed_problem(article, piece, item.bound, now, changed))
    return problems


def _changed_problem(
    article: Sited[Article], piece: _Piece, then: object, now: object, changed: list[str]
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
        "Undo the change, or let somebody who holds the text run `make receipts`.",
        detail,
    )


def _plain(value: object) -> str:
    if value is None:
        return "(nothing)"
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def _share_problems(
    article: Sited[Article], compared: ComparedArticle, pieces: list[_Piece]
) -> list[Problem]:
    if article.entry.rights is Rights.OPEN:
        return []
    narrow = frozenset(
        p.entry.id
        for p in pieces
        if isinstance(p.entry, Passage) or compared.forms.get(p.entry.id) is Form.INDIRECT
    )
    share = compared.share(narrow)
    if share <= MOST_SHARE:
        return []
    return [
        Problem(
            codes.SHARE_TOO_LARGE,
            article.at(),
            f"Indirect stretches and passages of {article.id!r} are {share:.1%} of its text; "
            f"at most {MOST_SHARE:.0%} may be.",
            "Shorten them, or drop some.",
        )
    ]
