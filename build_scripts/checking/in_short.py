"""What is said in short, in our own words: how long it is, what it may say, and with which verbs.

The rule holds for `in_short` of positions, ties and rows of the first screen, and for the standfirst.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_scripts.checking.grounds import Grounds, of_evidence, of_position
from build_scripts.codes import answers as codes
from build_scripts.entries import Article, Passage, Quotation, Report
from build_scripts.entries.dates import Edtf
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem

MOST_WORDS = 8
MOST_OF_STANDFIRST = 70
_QUOTED = re.compile(r"“[^”]*”")
_JUDGES = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|acknowledg(?:e[sd]?|ing)|conced(?:e[sd]?|ing)|confess(?:es|ed|ing)?"
    r"|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|lie[sd]?|lying|pretend(?:s|ed|ing)?|purport(?:s|ed|ing)?"
    r"|reveal(?:s|ed|ing)?|expos(?:e[sd]?|ing)|boast(?:s|ed|ing)?|brag(?:s|ged|ging)?)\b",
    re.IGNORECASE,
)
"""Verbs that say of a statement that it is true, or that it may not be."""


def short_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of everything that is said in short.

    Problems: `short-too-long`, `beyond-the-words`, `judging-verb`.
    """
    story = entries.story
    language = story.entry.language if story else "en"
    problems: list[Problem] = []
    for article in entries.articles.values():
        problems += _in_article(entries, article, language)
    if story is not None:
        for index, row in enumerate(story.entry.answer):
            where = story.at("answer", index, "in_short")
            problems += _short(where, row.in_short, _joined(entries, "", [row.evidence]), language)
        problems += _standfirst(entries, language)
    return tuple(problems)


def _in_article(entries: Entries, article: Sited[Article], language: str) -> Iterator[Problem]:
    entry = article.entry
    said: tuple[tuple[str, tuple[Quotation | Report, ...]], ...] = (
        ("quotations", entry.quotations),
        ("reports", entry.reports),
    )
    for key, items in said:
        for index, item in enumerate(items):
            for number, position in enumerate(item.positions):
                if position.in_short and item.withdrawn is None:
                    where = article.at(key, index, "positions", number, "in_short")
                    grounds = of_position(entry, item, position)
                    yield from _short(where, position.in_short, grounds, language)
    for index, tie in enumerate(entry.relationships):
        if tie.in_short:
            where = article.at("relationships", index, "in_short")
            limits = Grounds((tie.scope,) if tie.scope else (), _dates(tie.date))
            words = _joined(entries, article.id, tie.evidence)
            told = limits.joined([words]) if words else None
            yield from _short(where, tie.in_short, told, language)


def _dates(date: Edtf | None) -> tuple[Edtf, ...]:
    return (date,) if date else ()


def _standfirst(entries: Entries, language: str) -> Iterator[Problem]:
    story = entries.story
    assert story is not None
    words = 0
    for index, sentence in enumerate(story.entry.standfirst):
        where = story.at("standfirst", index, "say")
        ours = " ".join(filter(None, (sentence.lead, sentence.say)))
        words += len(ours.split())
        grounds = _joined(entries, "", sentence.evidence)
        yield from _saying(where, ours, grounds, language)
    if words > MOST_OF_STANDFIRST:
        yield Problem(
            codes.TOO_LONG,
            story.at("standfirst"),
            f"The standfirst has {words} words.",
            f"Shorten it to {MOST_OF_STANDFIRST}.",
        )


def _short(where: Location, ours: str, grounds: Grounds | None, language: str) -> Iterator[Problem]:
    words = len(ours.split())
    if words > MOST_WORDS:
        message = f"“{ours}” has {words} words."
        yield Problem(codes.TOO_LONG, where, message, f"Shorten it to {MOST_WORDS}.")
    yield from _saying(where, ours, grounds, language)


def _saying(
    where: Location, ours: str, grounds: Grounds | None, language: str
) -> Iterator[Problem]:
    """The rule itself; `grounds` is None where some of the evidence is lost, which is told elsewhere."""
    lacking = grounds.lacks(ours, language) if grounds else ()
    if lacking:
        named = " and ".join(lacking)
        verb = "stand" if len(lacking) > 1 else "stands"
        yield Problem(
            codes.BEYOND_THE_WORDS,
            where,
            f"“{ours}”: {named} {verb} neither in the words nor in their limits or date.",
            codes.BEYOND_THE_WORDS.remedy,
        )
    if language.partition("-")[0] == "en" and (found := _JUDGES.search(_QUOTED.sub(" ", ours))):
        yield Problem(
            codes.JUDGING_VERB,
            where,
            f"“{ours}” judges what was said: “{found[0]}”.",
            codes.JUDGING_VERB.remedy,
        )


def _joined(entries: Entries, own: str, references: Iterable[str]) -> Grounds | None:
    """What pieces of evidence say together; None where one of them is not there."""
    found = [_grounds(entries, own, reference) for reference in references]
    known = [one for one in found if one is not None]
    if not known or len(known) < len(found):
        return None
    return known[0].joined(known[1:])


def _grounds(entries: Entries, own: str, reference: str) -> Grounds | None:
    article_id, _, identifier = reference.rpartition("#")
    article = entries.articles.get(article_id or own)
    item: Quotation | Passage | Report | None = (
        article.entry.evidence_by_id.get(identifier) if article else None
    )
    return of_evidence(article.entry, item) if article and item else None
