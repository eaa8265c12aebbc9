"""What a short answer or a sentence of ours may be drawn from: words of the evidence, limits, dates."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.checking.pair_check import dates_of_saying
from build_scripts.entries import Article, Passage, Position, Quotation, Report
from build_scripts.entries.dates import Edtf
from build_scripts.numbers.said import numbers_said
from build_scripts.words.folding import fold_words

_MONTHS = tuple(calendar.month_name)[1:]
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_SHORT_MONTH = re.compile(rf"\b(?:{'|'.join(name[:3] for name in _MONTHS)}|Sept)\b")
STRICT = ("only", "all", "never", "first", "most")
"""Words that make a statement wider or narrower than another; they are never ours."""
_STRICT = re.compile(rf"\b(?:{'|'.join(STRICT)})\b", re.IGNORECASE)
_ONE = re.compile(r"\bone\b", re.IGNORECASE)
"""As often a pronoun as a number."""
_QUOTED = re.compile(r"“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Grounds:
    """The texts and the dates that words of ours rest on."""

    texts: tuple[str, ...]
    dates: tuple[Edtf, ...] = ()

    def joined(self, others: Iterable[Grounds]) -> Grounds:
        """Return these and others together."""
        every = (self, *others)
        return Grounds(
            tuple(text for one in every for text in one.texts),
            tuple(date for one in every for date in one.dates),
        )

    def lacks(self, words: str, language: str) -> tuple[str, ...]:
        """Return what words of ours say that does not stand here, as it is named in a message.

        Looked at are numbers, words in quotation marks and, in English, months and the strict words.
        """
        found = list(self.lacks_figures(words, language))
        if _is_english(language):
            known = {word for text in self.texts for word in _strict(text)}
            found += [f"“{word}”" for word in sorted(_strict(_unquoted(words)) - known)]
        return (*found, *(f"“{quoted}”" for quoted in self._not_printed(words)))

    def lacks_figures(self, words: str, language: str) -> tuple[str, ...]:
        """Return the numbers of words of ours and, in English, the months that do not stand here."""
        ours = _unquoted(words)
        lacking = numbers_said(ours, language) - self.numbers(language)
        found = [f"the number {number}" for number in sorted(lacking)]
        if _is_english(language):
            # An abbreviation in our words may be somebody's name.
            ours_named = frozenset(_MONTH.findall(ours))
            found += [f"“{month}”" for month in sorted(ours_named - self._months())]
        return tuple(found)

    def numbers(self, language: str) -> frozenset[str]:
        """Return the numbers of the texts, as `numbers_said` writes them, and of the dates."""
        known = {number for text in self.texts for number in numbers_said(text, language)}
        return frozenset(known | {number for date in self.dates for number in _numbers_of(date)})

    def _months(self) -> frozenset[str]:
        named = {month for text in self.texts for month in _months(text)}
        points = [p for date in self.dates for p in (date.start, date.end) if p is not None]
        return frozenset(named | {_MONTHS[p.month - 1] for p in points if 1 <= p.month <= 12})

    def _not_printed(self, words: str) -> list[str]:
        texts = [_bare(text) for text in self.texts]
        quoted = [found[1] for found in _QUOTED.finditer(words)]
        return [one for one in quoted if not any(_bare(one) in text for text in texts)]


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"


def _unquoted(words: str) -> str:
    return _ONE.sub(" ", _QUOTED.sub(" ", words))


def _bare(text: str) -> str:
    return fold_words(text).casefold().strip(" .,;:!?…")


def _strict(text: str) -> frozenset[str]:
    return frozenset(found[0].lower() for found in _STRICT.finditer(text))


def _months(text: str) -> frozenset[str]:
    found = {*_MONTH.findall(text), *_SHORT_MONTH.findall(text)}
    return frozenset(name for name in _MONTHS if name[:3] in {one[:3] for one in found})


def _numbers_of(date: Edtf) -> set[str]:
    points = [point for point in (date.start, date.end) if point is not None]
    found = {point.year for point in points}
    return found | {str(point.day) for point in points if point.day}


def of_evidence(article: Article, item: Quotation | Passage | Report) -> Grounds:
    """Return what a piece of evidence says, within the limits of all its positions, and when."""
    if isinstance(item, Passage):
        return Grounds((item.text,), _published(article))
    limits = tuple(text for position in item.positions for text in _limits(position))
    return _own(article, item).joined([Grounds(limits)])


def of_position(article: Article, item: Quotation | Report, position: Position) -> Grounds:
    """Return what one position of a quotation or a report rests on."""
    return _own(article, item).joined([Grounds(_limits(position))])


def _own(article: Article, item: Quotation | Report) -> Grounds:
    """The words, what they report, when they were said, and the time that their amounts are counted over."""
    counted = tuple(amount.over for amount in item.amounts if amount.over is not None)
    if isinstance(item, Report):
        return Grounds((item.fact,), (*_published(article), *counted))
    said = dates_of_saying(article, item)
    texts = (item.text, *((item.says,) if item.says else ()))
    return Grounds(texts, (*((said,) if said else _published(article)), *counted))


def _limits(position: Position) -> tuple[str, ...]:
    return tuple(text for text in (position.scope, position.figure) if text)


def _published(article: Article) -> tuple[Edtf, ...]:
    return (article.published,) if article.published else ()
