"""A quotation as others cite it: plain text, BibTeX and CSL-JSON.

Each says who speaks, in whose article, where the quotation stands here, and what was compared: words
that nobody compared are never cited without saying so.
https://www.bibtex.org/Format/ , https://docs.citationstyles.org/en/stable/specification.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.entries import Article
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.dates import Edtf, Point
from build_scripts.record import Record, Statement
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import date_in_words, machine_date
from build_scripts.telling.languages import direction_of
from build_scripts.telling.locators import Locator, locators_of
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import capital, uncapital
from build_scripts.views.cards.card_notes import original_of
from build_scripts.words.bounds import one_line

_HERE = "\0"
"""Stands in a text for the address of the quotation, which is put in last."""

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # An escaped brace still counts where BibTeX looks for the end of a field.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = range(21, 25)
"""The parts of a year that CSL knows, by their EDTF codes."""
_CSL_TYPES = {
    ArticleKind.NEWS_REPORT: "article-newspaper",
    ArticleKind.ANALYSIS: "article-newspaper",
    ArticleKind.OPINION: "article-newspaper",
    ArticleKind.INTERVIEW: "interview",
    ArticleKind.SPEECH: "speech",
    ArticleKind.LETTER: "personal_communication",
    ArticleKind.POST: "post",
    ArticleKind.REPORT: "report",
    ArticleKind.UN_DOCUMENT: "report",
}
_ISOLATE, _POP = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class CitedText:
    """A text around the address of the quotation, which may be made whole by the browser."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One quotation, cited in three ways."""

    plain: CitedText
    bibtex: CitedText
    csl: CitedText


def citation_of(record: Record, statement: Statement) -> Citation:
    """Return the citation of a statement, without its own address."""
    told = tellings_of(record).of(statement)
    said, label = _said(told, statement), told.check
    article = record.articles[statement.article].entry
    collected = f"Collected in: {record.story.title}, " if record.story else ""
    where = f", {told.in_source}" if told.in_source else ""
    plain = f"{said} ({_printed(article, told.article)}{where}) {collected}{_HERE} [{label}]"
    locators = locators_of(statement.quotation)
    key = statement.address.replace("#", "--")
    stands = f"In the source: {told.in_source}. " if told.in_source else ""
    note = f"{said} {_source(article, told.article)}{stands}{label}"
    return Citation(
        _around(plain),
        _around(_bibtex(key, article, note, locators)),
        _around(_csl(key, article, note, locators)),
    )


def _around(text: str) -> CitedText:
    before, _, after = text.partition(_HERE)
    return CitedText(before, after)


def _said(told: StatementTelling, statement: Statement) -> str:
    """Who said it, for whom, when, the words, and all that must be said beside them."""
    who = [", ".join(filter(None, (one.name, one.role))) for one in told.speakers]
    parts = ["; ".join(who)]
    if told.for_whom:
        parts.append(told.for_whom)
    if told.when is not None:
        parts.append(told.when.line)
    if told.is_reported:
        parts.append("reported, not quoted")
    ends = [_isolated(told.printed.text, told.article.language)]
    if translation := told.printed.translation:
        words = _isolated(translation.words, translation.language)
        ends.append(f"[In {translation.name}: {words} ({translation.note})]")
    if told.whose:
        ends.append(f"[{told.whose}]")
    ends += [f"{caveat}." for caveat in told.caveats.full(but=(About.WHOSE, About.CHECK))]
    if original := original_of(statement.quotation, told.article.language):
        if original.text:
            words = _isolated(original.text, original.language)
            ends.append(f"Original ({original.name}): {words}.")
        if original.note:
            ends.append(f"{original.note[:1].upper()}{original.note[1:]}.")
    return f"{', '.join(parts)}: {' '.join(ends)}"


def _isolated(words: str, language: str) -> str:
    """Keep words that are written from right to left from turning what stands around them."""
    return f"{_ISOLATE}{words}{_POP}" if direction_of(language) == "rtl" else words


def _printed(article: Article, told: ArticleTelling) -> str:
    """The article as a reader would name it, with its public address."""
    parts = [*article.authors, f"“{article.title}”"]
    parts += [f"[{told.title_note}]"] if told.title_note else []
    parts += [f"[{uncapital(told.grade.mark)}]"] if told.grade.mark else []
    parts += [name for name in (article.publisher, article.agency) if name]
    if article.published is not None:
        parts.append(date_in_words(article.published))
    address = article.url or article.archived_url
    return f"Printed in: {', '.join(parts)}{f', {address}' if address else ''}"


def _source(article: Article, told: ArticleTelling) -> str:
    address = article.url or article.archived_url
    notes = [capital(told.title_note), told.grade.mark]
    said = "".join(f"{note}. " for note in notes if note)
    return f"{said}Source: {address} " if address else said


def _bibtex(key: str, article: Article, note: str, locators: Sequence[Locator]) -> str:
    fields: dict[str, str] = {}
    if article.authors:
        # Braces keep BibTeX from parting a name of which it cannot know the parts.
        fields["author"] = " and ".join(f"{{{bibtex_text(name)}}}" for name in article.authors)
    fields["title"] = f"{{{bibtex_text(article.title)}}}"
    if article.publisher:
        fields["howpublished"] = bibtex_text(article.publisher)
    if (day := _certain(article.published)) is not None:
        fields["year"] = day.year
    if (read := _certain(article.retrieved)) and article.retrieved and not read.part:
        fields["urldate"] = machine_date(article.retrieved)
    # Of columns and times BibTeX knows nothing; the note has them.
    if page := next((one.number for one in locators if one.label == "page"), ""):
        fields["pages"] = bibtex_text(page)
    fields["url"] = _HERE
    fields["note"] = bibtex_text(note)
    rows = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    if day is not None and day.month:
        rows.append(f"  month = {_MONTHS[day.month - 1]},")
    return "\n".join([f"@misc{{{key},", *rows, "}"])


def bibtex_text(words: str) -> str:
    """Return words as the value of a BibTeX field, in which every sign means itself."""
    plain = one_line(words).replace(_ISOLATE, "").replace(_POP, "")
    return plain.translate(_BIBTEX)


def _csl(key: str, article: Article, note: str, locators: Sequence[Locator]) -> str:
    item: dict[str, object] = {
        "id": key,
        "type": _CSL_TYPES.get(article.kind, "document"),
        "title": article.title,
    }
    if article.authors:
        item["author"] = [{"literal": name} for name in article.authors]
    if article.publisher:
        item["container-title"] = article.publisher
    if article.published is not None:
        item["issued"] = _csl_date(article.published)
    if article.retrieved is not None:
        item["accessed"] = _csl_date(article.retrieved)
    if locators:
        item |= {"locator": locators[0].number, "label": locators[0].label}
    item["language"] = article.language
    item["URL"] = _HERE
    item["note"] = note.replace(_ISOLATE, "").replace(_POP, "")
    text = json.dumps([item], ensure_ascii=False, indent=1)
    return text.replace(json.dumps(_HERE)[1:-1], _HERE)


def _csl_date(when: Edtf) -> dict[str, object]:
    first, last = when.start, when.end
    if first is None or last is None or not _has_parts(when, first, last):
        return {"literal": date_in_words(when)}
    date: dict[str, object] = {
        "date-parts": [_parts(point) for point in ((first, last) if first != last else (first,))]
    }
    if first.part:
        date["season"] = first.part - 20
    if first.mark or last.mark:
        date["circa"] = True
    return date


def _has_parts(when: Edtf, first: Point, last: Point) -> bool:
    """Whether the numbers of a date say all of it: no set, no part of a year but a season alone."""
    if when.one_of or any("X" in point.year for point in (first, last)):
        return False
    if first == last:
        return first.part in (0, *_SEASONS)
    # Of two dates of which one holds the other, the numbers would say something else.
    return not (first.part or last.part) and first.last < last.first


def _parts(point: Point) -> list[int]:
    return [number for number in (int(point.year), point.month, point.day) if number]


def _certain(when: Edtf | None) -> Point | None:
    """The day, month or year of a date that BibTeX can hold: one point, without a mark."""
    if when is None or when.is_interval or when.one_of or when.start is None:
        return None
    # A winter lies in two years.
    return None if when.start.mark or when.year is None else when.start
