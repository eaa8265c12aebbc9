"""A quotation as others cite it: plain text, BibTeX and CSL-JSON.

Each says who speaks, in whose article, where the quotation stands here, and what was compared: words
that nobody compared are never cited without saying so.
https://www.bibtex.org/Format/ , https://docs.citationstyles.org/en/stable/specification.html
"""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Article
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.languages import direction_of
from build_scripts.telling.locators import locators_of
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import capital, uncapital
from build_scripts.views.cards.card_notes import original_of
from build_scripts.views.frame.addresses import Addresses
from build_scripts.views.sharing.cited import HERE, ISOLATE, POP, Cited
from build_scripts.views.sharing.cited_as_bibtex import as_bibtex, bibtex_of
from build_scripts.views.sharing.cited_as_csl import as_csl, csl_of


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


class Citations:
    """The citations of the quotations of one article: what is the article's in them is made once.

    In a large story CSL-JSON has no note, which no style prints: whose words they are, and whether
    they were compared, stands in its `archive`.
    """

    def __init__(self, record: Record, article: ArticleRecord) -> None:
        entry, tellings = article.entry, tellings_of(record)
        told = tellings.article(article.id)
        self._tellings = tellings
        self._story = record.story.title if record.story else ""
        self._printed = _printed(entry, told)
        self._source = _source(entry, told)
        self._bibtex = bibtex_of(entry)
        self._csl = csl_of(entry)
        self._with_note = not Addresses(record).is_large

    def of(self, statement: Statement) -> Citation:
        """Return the citation of a statement, without its own address."""
        told = self._tellings.of(statement)
        said, label = _said(told, statement), told.check
        collected = f"Collected in: {self._story}, " if self._story else ""
        where = f", {told.in_source}" if told.in_source else ""
        plain = f"{said} ({self._printed}{where}) {collected}{HERE} [{label}]"
        stands = f"In the source: {told.in_source}. " if told.in_source else ""
        cited = Cited(
            key=statement.address.replace("#", "--"),
            note=f"{said} {self._source}{stands}{label}",
            locators=locators_of(statement.quotation),
            collection=_collection(self._story, told),
        )
        bibtex = as_bibtex(self._bibtex, cited)
        csl = as_csl(self._csl, cited, with_note=self._with_note)
        return Citation(_around(plain), _around(bibtex), _around(csl))


def _collection(story: str, told: StatementTelling) -> str:
    """The site as the archive of the words, with whose they are: styles print that, and no notes."""
    whose = f"{'reported words' if told.is_reported else 'words'} of {told.names}"
    title = f"{story}, " if story else ""
    return f"{title}{whose}{', not compared with the source' if told.is_unchecked else ''}"


def _around(text: str) -> CitedText:
    before, _, after = text.partition(HERE)
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
    return f"{ISOLATE}{words}{POP}" if direction_of(language) == "rtl" else words


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
    if article.published is not None:
        notes.append(f"Published {date_in_words(article.published)}")
    said = "".join(f"{note}. " for note in notes if note)
    return f"{said}Source: {address} " if address else said
