"""Figures in what indirect words are said to report: they stand in the words, or in print around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.dates_nearby import without_dates_nearby
from build_scripts.checking.grounds import Grounds, of_evidence
from build_scripts.codes import answers as codes
from build_scripts.entries import Article, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.numbers.implied import numbers_implied
from build_scripts.numbers.reading import is_read
from build_scripts.problems import Problem
from build_scripts.receipts.receipt import Match
from build_scripts.words.sources import SourceText

_ABOUT = r"about|around|some|roughly|nearly|almost|approximately|(?:more|less|fewer) than|over|under|up to"
_ROUNDED = re.compile(rf"\b(?:{_ABOUT}) [£$€]?(?P<number>[1-9]\d*(?:,\d{{3}})*)(?![\d.])")


def says_problems(
    article: Sited[Article], source: SourceText, compared: ComparedArticle, language: str
) -> Iterator[Problem]:
    """Yield the figures of `says` that are printed nowhere near. Problems: `says-beyond-the-words`.

    Looked at are numbers and months, where both the story’s and the article’s words of number are read. Of
    an article whose text is not here the file has a few words only: what else it prints nobody knows.
    """
    if not is_read(language) or not is_read(article.entry.language):
        return
    for index, quotation in enumerate(article.entry.quotations):
        match = compared.matches.get(quotation.id)
        if not quotation.says or quotation.withdrawn is not None or match is None:
            continue
        around = _printed_around(source, match)
        grounds = _grounds(article.entry, quotation, (article.entry.title, around))
        if lacking := _lacking(quotation.says, grounds, language):
            verb = "stand" if len(lacking) > 1 else "stands"
            yield Problem(
                codes.SAYS_BEYOND,
                article.at("quotations", index, "says"),
                f"“{quotation.says}”: {' and '.join(lacking)} {verb} neither in the words of "
                f"{quotation.id!r} nor in the paragraphs around them.",
                codes.SAYS_BEYOND.remedy,
            )


def _printed_around(source: SourceText, match: Match) -> str:
    """The paragraphs of the words, the one before and the one behind."""
    first, _ = source.paragraph(match.spans[0][0])
    _, last = source.paragraph(max(match.spans[-1][1] - 1, 0))
    start, _ = source.paragraph(max(first - 1, 0))
    _, end = source.paragraph(min(last, max(len(source.text) - 1, 0)))
    return source.text[start:end]


def _grounds(article: Article, quotation: Quotation, around: tuple[str, ...]) -> Grounds:
    """What `says` may be drawn from: not from itself."""
    own = of_evidence(article, quotation.model_copy(update={"says": None}))
    told = (quotation.near, quotation.context, quotation.attributed_as)
    published = (article.published,) if article.published else ()
    return own.joined([Grounds((*around, *filter(None, told)), published)])


def _lacking(says: str, grounds: Grounds, language: str) -> tuple[str, ...]:
    ours = without_dates_nearby(says, grounds.dates)
    implied = frozenset(number for text in grounds.texts for number in numbers_implied(text))
    known = Grounds((*grounds.texts, "; ".join(sorted(implied))), grounds.dates)
    exact = _ROUNDED.sub(
        lambda found: " " if _is_rounded(found["number"], known, language) else found[0], ours
    )
    return known.lacks_figures(exact, language)


def _is_rounded(number: str, grounds: Grounds, language: str) -> bool:
    """Whether “about 2,300” is what a printed number is when it is rounded."""
    ours = number.replace(",", "")
    kept = len(ours.rstrip("0"))
    return any(
        len(one) == len(ours) and abs(int(one) - int(ours)) < 10 ** (len(ours) - kept)
        for one in grounds.numbers(language)
        if one.isdecimal()
    )
