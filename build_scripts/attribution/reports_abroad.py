"""Where other languages than English report speech, and who speaks there, by the lists of each language.

What English has rules for (who was told, what is a noun) is not known of them: a verb counts only with a
speaker beside it, or right beside words in marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.attribution.mentions_abroad import after_abroad, any_of, before_abroad
from build_scripts.attribution.reporting_words import ReportingWords, Shape
from build_scripts.words.reporting_lists import reporting_in

HIDDEN_BEFORE = re.compile(r"▪[\s,.!?…—–-]{0,6}$")
_REACH = 8
_AUXILIARY = re.compile(r"(a|ont|avait) (.+)")


@lru_cache(maxsize=16)
def _verbs(language: str) -> re.Pattern[str]:
    lists = reporting_in(language)
    inverted = any_of(lists.of("inversion"))
    forms = any_of(lists.verbs)
    joined = [
        rf"{aux[1]}-(?:t-)?(?:{inverted}) {re.escape(aux[2])}"
        for verb in lists.verbs
        if lists.of("inversion") and (aux := _AUXILIARY.fullmatch(verb))
    ]
    turned = "".join(f"{one}|" for one in joined)
    tail = rf"(?:-(?:t-)?(?:{inverted}))?" if lists.of("inversion") else ""
    return re.compile(rf"(?<![\w’'-])(?:{turned}(?:{forms}){tail})(?![\w’'-])", re.IGNORECASE)


@lru_cache(maxsize=16)
def _joined_pronoun(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"-(?:t-)?(?P<pronoun>{any_of(reporting_in(language).of('inversion'))})(?!\w)"
    )


@lru_cache(maxsize=16)
def _according(language: str) -> re.Pattern[str]:
    words = any_of(reporting_in(language).of("according"))
    return re.compile(rf"(?<![\w’'-])(?:{words})(?![\w’'-])", re.IGNORECASE)


def reports_abroad(
    hidden: str, begin: int, stop: int, language: str
) -> Iterator[tuple[ReportingWords, Mention | None]]:
    """Yield the reporting words of a sentence in a language, in order, each with its speaker.

    `hidden` is the text with what stands in marks out of sight. A speaker is None where only the marks
    beside show that words are reported.
    """
    found = [
        *_by_verbs(hidden, begin, stop, language),
        *_by_prepositions(hidden, begin, stop, language),
    ]
    yield from sorted(found, key=lambda one: one[0].start)


def _by_verbs(
    hidden: str, begin: int, stop: int, language: str
) -> Iterator[tuple[ReportingWords, Mention | None]]:
    for verb in _verbs(language).finditer(hidden, begin, stop):
        words = ReportingWords(verb.start(), verb.end(), Shape.FINITE, 2)
        behind_marks = HIDDEN_BEFORE.search(hidden, max(begin, words.start - _REACH), words.start)
        mention = _joined(hidden, words, language) or _speaker(
            hidden, words, begin, stop, language, behind_marks is not None
        )
        if mention is not None or behind_marks:
            yield words, mention


def _joined(hidden: str, words: ReportingWords, language: str) -> Mention | None:
    """The pronoun inside reporting words: dit-il."""
    if not reporting_in(language).of("inversion"):
        return None
    found = _joined_pronoun(language).search(hidden, words.start, words.end)
    return Mention(*found.span("pronoun"), MentionKind.PRONOUN) if found else None


def _speaker(
    hidden: str, words: ReportingWords, begin: int, stop: int, language: str, behind_marks: bool
) -> Mention | None:
    after = after_abroad(hidden, words.end, stop, language)
    if behind_marks:
        return after
    return before_abroad(hidden, begin, words.start, language) or after


def _by_prepositions(
    hidden: str, begin: int, stop: int, language: str
) -> Iterator[tuple[ReportingWords, Mention | None]]:
    for found in _according(language).finditer(hidden, begin, stop):
        mention = after_abroad(hidden, found.end(), stop, language, plain=True)
        if mention is not None:
            yield ReportingWords(found.start(), found.end(), Shape.ACCORDING, 2), mention
