"""The method page: what was compared with what, what was not, the folding, policy, corrections."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from build_scripts.checking.acts import verbs_of
from build_scripts.checking.print_limit import most_printed
from build_scripts.checking.printed import printed_of
from build_scripts.checking.verify import MOST_INDIRECT_WORDS, MOST_SHARE
from build_scripts.entries import Act, Entry
from build_scripts.entries.dates import Edtf
from build_scripts.record import ArticleRecord, Record
from build_scripts.sense.speakers_abroad import spoken_in
from build_scripts.sense.word_lists import languages
from build_scripts.telling.counts import by_check, by_form, check_of
from build_scripts.telling.dates_in_words import date_in_words, machine_date
from build_scripts.telling.languages import language_name
from build_scripts.telling.words import ACTS, NOTHING_TO_COMPARE, listed
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import DateTold, Link
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.method.printed_words import share_in_words
from build_scripts.views.method.sense_rates import RATES, RULES_OF_SENSE, Rate
from build_scripts.views.method.sources import SourcesView, sources_view
from build_scripts.words.folding import FOLDING, RULES, Rule

PATH = "method.md"
_SHOWN_ARTICLES = 100


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row of the folding table."""

    name: str
    points: str
    folded: str


@dataclass(frozen=True, slots=True)
class ArticleCheck:
    """What the check knows of one article."""

    link: Link
    ground: str
    quotations: int
    sha256: str
    share: str


@dataclass(frozen=True, slots=True)
class CorrectedEntry:
    """A correction, with the entry it belongs to."""

    when: DateTold
    link: Link
    what: str


@dataclass(frozen=True, slots=True)
class GroundRow:
    """How many quotations stand on one ground."""

    label: str
    quotations: int


@dataclass(frozen=True, slots=True)
class SenseRule:
    """One rule of sense: its name, what it tells, and whether that is an error or a warning."""

    name: str
    meaning: str
    severity: str


@dataclass(frozen=True)
class MethodPage(Context):
    """The page of the method, with the figures of this story."""

    template: ClassVar[str] = "method.md"

    total: int
    grounds: Sequence[GroundRow]
    forms: Sequence[tuple[str, int]]
    articles: Sequence[ArticleCheck]
    more_articles: int
    sources: SourcesView
    folding: int
    rules: Sequence[RuleRow]
    languages: str
    plainly_read: str
    sense_rules: Sequence[SenseRule]
    sense_rates: tuple[Rate, ...]
    acts: Sequence[tuple[str, str, str]]
    most_words: int
    most_share: str
    most_printed: str
    why_most_printed: str
    policy: str
    corrections: Sequence[CorrectedEntry]
    data: str
    foot: Foot


def method_page(record: Record) -> Page:
    """Return the method page."""
    maker = CardMaker(record, Here(PATH))
    checked = [a for a in record.articles.values() if not a.is_withdrawn]
    limit = record.story.most_printed if record.story else None
    return render(
        PATH,
        MethodPage(
            total=len(record.statements),
            grounds=[GroundRow(label, number) for label, number in by_check(record)],
            forms=by_form(record.statements),
            articles=[_article_check(maker, a) for a in checked[:_SHOWN_ARTICLES]],
            more_articles=max(0, len(checked) - _SHOWN_ARTICLES),
            sources=sources_view(maker),
            folding=FOLDING,
            rules=[_rule_row(rule) for rule in RULES],
            languages=listed(sorted(language_name(tag) for tag in languages())),
            plainly_read=listed(sorted(map(language_name, spoken_in()))),
            sense_rules=[
                SenseRule(
                    code.name.replace("-", " ").capitalize(), code.meaning, code.severity.value
                )
                for code in RULES_OF_SENSE
            ],
            sense_rates=RATES,
            acts=[(ACTS[a], a.value, ", ".join(verbs_of(a))) for a in Act if verbs_of(a)],
            most_words=MOST_INDIRECT_WORDS,
            most_share=f"{MOST_SHARE:.0%}",
            most_printed=f"{most_printed(record.story):.0%}",
            why_most_printed=limit.why if limit else "",
            policy=(record.story.policy or "") if record.story else "",
            corrections=_corrections(maker),
            data=maker.here.to("data/"),
            foot=foot(record, (), "How we check"),
        ),
    )


def _what_was_compared(article: ArticleRecord) -> str:
    if article.statements or article.passages:
        return check_of(article.compared, article.entry.language)
    return NOTHING_TO_COMPARE


def _article_check(maker: CardMaker, article: ArticleRecord) -> ArticleCheck:
    compared = article.compared
    printed = printed_of(article.entry, compared)
    return ArticleCheck(
        link=replace(maker.article(article.id), note=_title_note(maker, article)),
        ground=_what_was_compared(article),
        quotations=len(article.statements),
        sha256=compared.text.sha256 if compared.text else "",
        share="all"
        if compared.open_text is not None
        else share_in_words(printed)
        if printed is not None
        else "",
    )


def _title_note(maker: CardMaker, article: ArticleRecord) -> str:
    return maker.tellings.article(article.id).title_note


def _rule_row(rule: Rule) -> RuleRow:
    names = {" ": "one space", "": "nothing", "...": "three full stops"}
    shown = rule.folded if rule.in_words else names.get(rule.folded)
    shown = shown or f"{rule.folded} ({unicodedata.name(rule.folded).capitalize()})"
    points = ", ".join(_ranges(rule.code_points)) or "those of white space"
    return RuleRow(rule.name, points, shown)


def _ranges(points: tuple[int, ...]) -> list[str]:
    found: list[tuple[int, int]] = []
    for point in sorted(points):
        if found and point == found[-1][1] + 1:
            found[-1] = (found[-1][0], point)
        else:
            found.append((point, point))
    return [f"U+{a:04X}" if a == b else f"U+{a:04X} to U+{b:04X}" for a, b in found]


def _corrections(maker: CardMaker) -> list[CorrectedEntry]:
    record, to = maker.record, maker.here.to
    entries: list[tuple[Entry, Link]] = [
        (article.entry, replace(maker.article(article.id), note=_title_note(maker, article)))
        for article in record.articles.values()
    ]
    entries += [(a, maker.actor(i)) for i, a in record.actors.items()]
    entries += [(t, Link(t.title, to(maker.addresses.topic(i)))) for i, t in record.topics.items()]
    entries += [(c, Link(c.title, to(maker.addresses.claim(i)))) for i, c in record.claims.items()]
    if record.story:
        entries.append((record.story, Link(record.story.title, to(""))))
    rows = [
        (c.date.sort_key, CorrectedEntry(_when(c.date), link, c.what))
        for entry, link in entries
        for c in entry.corrections
    ]
    return [row for _, row in sorted(rows, key=lambda item: item[0], reverse=True)]


def _when(date: Edtf) -> DateTold:
    return DateTold(date_in_words(date), machine_date(date))
