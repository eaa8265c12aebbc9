"""Advice on what a reporter writes close to a quotation: a “not” before its marks, a “but” behind them.

Nearness alone says little. Of 1,859 stretches in marks of real news a negation stood within four words
before the mark in 0.9 in a hundred and a limit right behind it in 2.1, and all of them were true; so the
check is silent here, and a person may look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.record import Statement
from build_scripts.sense.around import plain, speech_at_end, speech_at_start
from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.sense.word_lists import WordLists, lists_for
from build_scripts.words.sources import Form, SourceText

LOOSER = AdviceKind(
    "words-around-a-quotation",
    "Quotations with a “not”, an “if” or a “but” close by",
    "What the reporter wrote beside the marks may limit what stands in them, and no card shows it.",
)

_LAST_WORDS = re.compile(r"(?:[\w'-]+\W+){0,3}[\w'-]+\W*$")
_MARK_BEHIND = re.compile(r"[\s,;:—–-]*")


def words_around(material: Material) -> Iterator[Advice]:
    """Quotations in whose sentence, outside the marks, a word close by may turn or limit them.

    Only where the text is on this machine and the words stand in marks; not where `context` tells
    the reader already.
    """
    for statement in material.record.statements:
        source = material.texts.get(statement.article)
        if source is None or statement.match is None or statement.form is Form.INDIRECT:
            continue
        article = material.record.articles[statement.article].entry
        if statement.quotation.context or not article.prints_marks_of(statement.quotation):
            continue
        lists = lists_for(source.language)
        if before := _before(source, statement, lists):
            yield _advice(material, statement, f"“{before}” stands right before its marks")
        elif behind := _behind(source, statement, lists):
            yield _advice(material, statement, f"“{behind}” follows right behind its marks")


def _advice(material: Material, statement: Statement, fact: str) -> Advice:
    return Advice(
        LOOSER,
        material.place(statement, "text"),
        f"{fact}, in the reporter’s words: {statement.address}.",
        "Read the sentence; where it limits the words, say so in `context:`.",
    )


def _before(source: SourceText, statement: Statement, lists: WordLists) -> str:
    """The negation or condition within four words before the opening mark, in the same sentence."""
    assert statement.match is not None
    speech = speech_at_start(source, statement.match.spans[0])
    if speech is None:
        return ""
    low = source.paragraph(speech.outer_start)[0]
    begin = max(sentence_start(source.text, low, speech.outer_start), low)
    last = _LAST_WORDS.search(plain(source.text[begin : speech.outer_start]))
    near = last[0] if last else ""
    found = lists.negation.search(near) or lists.condition.search(near)
    return found["found"] if found else ""


def _behind(source: SourceText, statement: Statement, lists: WordLists) -> str:
    """The limit or condition with which the sentence goes on right behind the closing mark."""
    assert statement.match is not None
    speech = speech_at_end(source, statement.match.spans[-1])
    if speech is None or not speech.is_closed:
        return ""
    high = source.paragraph(max(speech.outer_start, speech.outer_end - 1))[1]
    stop = sentence_end(source.text, speech.outer_end, high) if speech.outer_end < high else high
    rest = plain(source.text[speech.outer_end : stop])
    at = _MARK_BEHIND.match(rest)
    position = at.end() if at else 0
    found = lists.limit.match(rest, position) or lists.condition.match(rest, position)
    return found["found"] if found else ""
