"""The check: every quotation and passage of an article against its text, or against its receipt.

Four outcomes: compared now, by receipt, declared unchecked, error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.checking.beside import beside_of
from build_scripts.checking.compared import ComparedArticle, Ground, Outcome
from build_scripts.checking.language_check import language_of_text
from build_scripts.checking.misses import explain_miss
from build_scripts.checking.near_words import forget_places, neighbours_problems
from build_scripts.checking.pieces import Piece, pasted_form, pieces_of
from build_scripts.checking.receipt_beside import as_published, receipt_beside_text
from build_scripts.checking.receipt_check import against_receipt, own_receipt
from build_scripts.checking.receipt_length import length_problems
from build_scripts.checking.sense_check import sense_problems
from build_scripts.checking.speaker_check import speaker_problems
from build_scripts.checking.text_problems import broken_problem, stray_problem, subtitle_problem
from build_scripts.checking.turn_check import turn_problems, turns_of_article, unlabelled_problem
from build_scripts.checking.unclear_marks import unclear_marks
from build_scripts.checking.voices import NOBODY, ActorNames
from build_scripts.codes import check as codes
from build_scripts.entries import Article, Passage, Quotation, Rights
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Severity
from build_scripts.receipts.receipt import (
    NOTHING_RENAMED,
    DamagedReceipt,
    Match,
    Receipt,
    Renamed,
    TextFacts,
)
from build_scripts.sense.rules import SENSE
from build_scripts.words.bounds import words_of
from build_scripts.words.effort import TooMuchWorkError, bounded
from build_scripts.words.fragments import directive_for
from build_scripts.words.matching import Found, find
from build_scripts.words.print_faults import is_subtitles
from build_scripts.words.sources import Form, SourceText

MOST_INDIRECT_WORDS = 12
MOST_SHARE = 0.15
_REPLACED = "\ufffd"
_MARKED_RUN = re.compile(b"\x01+")


def verify(
    article: Sited[Article],
    source: SourceText | None,
    receipt: Receipt | DamagedReceipt | None,
    *,
    keeps_receipts: bool,
    renamed: Renamed = NOTHING_RENAMED,
    voices: ActorNames = NOBODY,
) -> tuple[ComparedArticle, tuple[Problem, ...]]:
    """Compare an article's quotations and passages.

    `source` is its text, `receipt` its receipt, where there are any; `keeps_receipts` says whether
    every private text of the story needs a receipt, `renamed` which ids a receipt may have by their
    old names, `voices` the actors, at least its speakers, and their names. Problems: OTR2xx.
    """
    entry = article.entry
    receipt = own_receipt(article, receipt, renamed)
    pieces = pieces_of(entry)
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
        compared, found = _against_text(article, pieces, source, voices)
        problems += (*found, *_share_problems(article, compared, pieces))
        # What the text refutes need not be told a second time by the receipt, and an article with
        # an error gets no receipt, so it is not asked for one.
        sound = [p for p in pieces if compared.outcomes[p.entry.id] is Outcome.COMPARED]
        stale: list[Problem] = []
        if receipt is not None or not problems:
            stale = receipt_beside_text(article, sound, compared, source, receipt, keeps_receipts)
        problems += stale
        if entry.rights is Rights.EXCERPT and isinstance(receipt, Receipt):
            compared = replace(compared, ground=Ground.MATCHED_EARLIER, beside=receipt.beside)
            compared = replace(compared, sense=receipt.rules.sense)
            if all(problem.code is codes.RECEIPT_ITEM_LEFT_OVER for problem in stale):
                compared = as_published(compared, receipt)
    else:
        compared, found = against_receipt(article, pieces, receipt)
        problems += (*found, *_share_problems(article, compared, pieces))
        if isinstance(receipt, Receipt):
            narrow = _narrow(compared, pieces)
            problems += length_problems(article, compared, receipt, narrow, MOST_SHARE)
    return compared, tuple(problems)


def _rules_without_text(article: Sited[Article], pieces: list[Piece]) -> list[Problem]:
    problems = []
    for piece in pieces:
        if not isinstance(piece.entry, Quotation) or article.entry.rights is Rights.OPEN:
            continue
        count = len(words_of(piece.entry.text))
        if pasted_form(article.entry, piece) is Form.INDIRECT and count > MOST_INDIRECT_WORDS:
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


def _unchecked(identifier: str, entry: Article, pieces: list[Piece]) -> ComparedArticle:
    return ComparedArticle(
        identifier,
        Ground.UNCHECKED,
        {},
        {piece.entry.id: pasted_form(entry, piece) for piece in pieces},
        {piece.entry.id: Outcome.UNCHECKED for piece in pieces},
        None,
    )


def _against_text(
    article: Sited[Article],
    pieces: list[Piece],
    source: SourceText,
    voices: ActorNames,
) -> tuple[ComparedArticle, list[Problem]]:
    problems: list[Problem] = []
    matches: dict[str, Match] = {}
    forms: dict[str, Form] = {}
    outcomes: dict[str, Outcome] = {}
    forget_places()
    if pieces and (subtitles := subtitle_problem(source)):
        problems.append(subtitles)
        forms |= {piece.entry.id: pasted_form(article.entry, piece) for piece in pieces}
        outcomes |= {piece.entry.id: Outcome.FAILED for piece in pieces}
        pieces = []
    with bounded(len(pieces), len(source.text)):
        for number, piece in enumerate(pieces):
            try:
                match, form, faults = _compared(article, piece, source, voices)
            except TooMuchWorkError:
                problems.append(_broken_off(article, pieces, number))
                forms |= {p.entry.id: pasted_form(article.entry, p) for p in pieces[number:]}
                outcomes |= {p.entry.id: Outcome.FAILED for p in pieces[number:]}
                break
            forms[piece.entry.id] = form
            if match is not None:
                matches[piece.entry.id] = match
            problems += faults
            stopped = match is None or any(fault.severity is Severity.ERROR for fault in faults)
            outcomes[piece.entry.id] = Outcome.FAILED if stopped else Outcome.COMPARED
    problems += _of_the_text(article, source, voices)
    facts = TextFacts.of(source)
    shown = source.text if article.entry.rights is Rights.OPEN else None
    return (
        ComparedArticle(
            article.id,
            Ground.PRINTED,
            matches,
            forms,
            outcomes,
            facts,
            shown,
            beside_of(article.entry, source, matches),
            SENSE,
        ),
        problems,
    )


def _of_the_text(
    article: Sited[Article], source: SourceText, voices: ActorNames
) -> Iterator[Problem]:
    """What is told once of a text: its language, stray marks, labels that are missing."""
    if is_subtitles(source.text):
        return  # It is told as such, and is no article yet.
    if differs := language_of_text(article, source):
        yield differs
    if article.entry.prints_marks and (stray := stray_problem(source)):
        yield stray
    if unlabelled := unlabelled_problem(article, source, voices):
        yield unlabelled


def _compared(
    article: Sited[Article],
    piece: Piece,
    source: SourceText,
    voices: ActorNames,
) -> tuple[Match | None, Form, list[Problem]]:
    """Compare one quotation or passage. Raises TooMuchWorkError."""
    entry = piece.entry
    marks_printed = article.entry.prints_marks_of(entry)
    found = find(source, entry.text, entry.near, marks_printed=marks_printed)
    if isinstance(found, Found):
        faults = neighbours_problems(article, piece.key, piece.index, source, found, voices)
        if broken := broken_problem(article, piece.key, piece.index, source, found):
            faults.append(broken)
        unclear = unclear_marks(article, piece.key, piece.index, source, found, voices)
        turned = turn_problems(article, piece.key, piece.index, source, found, voices)
        faults += (*unclear, *turned)
        if not unclear and not turned:
            # Words in the wrong turn, or whose marks are not clear, are told so, and not also as cut
            # or misattributed.
            faults += sense_problems(article, piece, source, found)
            turns = turns_of_article(article.entry, source, voices)
            in_a_turn = turns.holding(found.spans[0][0], found.spans[-1][1])
            unlabelled = turns.whole and not turns.turns and not article.entry.prints_marks
            # In a turn the label says who speaks, and a transcript without labels is told as such.
            if in_a_turn is None and not unlabelled:
                faults += speaker_problems(article, piece, source, found, voices.actors)
        return _match(source, found), found.form, faults
    key = "near" if found.why.value.startswith("near") else "text"
    where = article.at(piece.key, piece.index, key)
    # The reader has told of the characters that it replaced; no need to miss them again.
    told = _REPLACED in entry.text
    faults = [] if told else [explain_miss(found, entry, piece.what, source, where)]
    return None, pasted_form(article.entry, piece), faults


def _broken_off(article: Sited[Article], pieces: list[Piece], number: int) -> Problem:
    piece, waiting = pieces[number], len(pieces) - number
    others = f" and {waiting - 1:,} more" if waiting > 1 else ""
    return Problem(
        codes.TOO_MUCH_TO_COMPARE,
        article.at(piece.key, piece.index, "text"),
        f"The {piece.what} {piece.entry.id!r}{others} of {article.id!r} were not compared: it "
        "would take too much work."
        if waiting > 1
        else f"The {piece.what} {piece.entry.id!r} of {article.id!r} was not compared: it would "
        "take too much work.",
        "Is the text the article? Words that stand in it many thousand times cannot be placed: "
        "paste longer words, and name fewer common ones in `near`.",
    )


def _match(source: SourceText, found: Found) -> Match:
    words = in_marks = 0
    for start, end in found.spans:
        words += len(words_of(source.text[start:end]))
        if found.form is Form.DIRECT:
            continue  # All of them stand in marks, or in a text that prints none.
        for run in _MARKED_RUN.finditer(source.marked, start, end):
            in_marks += len(words_of(source.text[run.start() : run.end()]))
    if found.form is Form.DIRECT:
        in_marks = words
    link = directive_for(source, found.spans)
    return Match(
        spans=found.spans,
        words=words,
        words_in_marks=in_marks,
        fragment=link.fragment,
        around=link.around,
    )


def _narrow(compared: ComparedArticle, pieces: list[Piece]) -> frozenset[str]:
    """The ids of what is in the article's own words: what the limit on the share counts."""
    return frozenset(
        p.entry.id
        for p in pieces
        if isinstance(p.entry, Passage) or compared.forms.get(p.entry.id) is Form.INDIRECT
    )


def _share_problems(
    article: Sited[Article], compared: ComparedArticle, pieces: list[Piece]
) -> list[Problem]:
    if article.entry.rights is Rights.OPEN:
        return []
    share = compared.share(_narrow(compared, pieces))
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
