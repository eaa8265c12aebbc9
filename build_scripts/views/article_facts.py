"""What an article's page says of the article itself: what it is, where it comes from, what was compared."""

from __future__ import annotations

from build_scripts.checking.printed import printed_of
from build_scripts.entries import Coverage
from build_scripts.record import ArticleRecord
from build_scripts.telling.counts import check_of
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.grades import GradeTelling
from build_scripts.telling.words import NOTHING_TO_COMPARE, capital
from build_scripts.views.article_model import Fact
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import WHOLE_TEXT
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.licences import licence_address, whose_text
from build_scripts.views.method.printed_words import OPEN_IN_WORDS, PRINTED_NOTE, printed_in_words

_COVERAGE = {
    Coverage.WHOLE: "The whole article was read.",
    Coverage.OPENING: "Only the opening of the article was read.",
    Coverage.EXCERPT: "Only an excerpt of the article was read.",
}
_KINDS = {"un-document": "UN document"}


def kicker_of(maker: CardMaker, article: ArticleRecord) -> str:
    """What this is, when and by whom it was published; that nobody is named is said, too."""
    entry, told = article.entry, maker.tellings.article(article.id)
    kind = capital(_KINDS.get(entry.kind.value, entry.kind.value.replace("-", " ")))
    published = told.published.text if told.published else "undated"
    printer = told.publisher or "publisher not named on the copy at hand"
    parts = (kind, published, printer, told.grade.mark, told.title_note)
    return " · ".join(filter(None, parts))


def article_facts(maker: CardMaker, article: ArticleRecord) -> list[Fact]:
    """Return what is known of an article, row by row."""
    entry, compared = article.entry, article.compared
    told = maker.tellings.article(article.id)
    facts = [] if told.has_headline else [Fact("Title", "Not as printed.", told.title_basis)]
    facts.append(Fact("Kind", _KINDS.get(entry.kind.value, entry.kind.value.replace("-", " "))))
    for name, text in (
        ("Publisher", entry.publisher),
        ("By", ", ".join(entry.authors)),
        ("Agency", entry.agency),
        ("Repost of", entry.repost_of),
    ):
        if text:
            facts.append(Fact(name, text))
    facts.append(_grade(told.grade))
    if told.published:
        facts.append(Fact("Published", told.published.text, told.published.note))
    facts.append(_source(maker, article))
    if entry.retrieved:
        facts.append(Fact("Retrieved", date_in_words(entry.retrieved)))
    facts.append(Fact("Read", _COVERAGE[entry.coverage]))
    if article.statements or article.passages:
        facts.append(Fact("Check", check_of(compared, entry.language), entry.unchecked or ""))
    else:
        facts.append(Fact("Check", NOTHING_TO_COMPARE))
    if compared.open_text is not None:
        facts.append(Fact("Printed here", OPEN_IN_WORDS))
    elif (printed := printed_of(entry, compared)) is not None:
        facts.append(Fact("Printed here", printed_in_words(printed), PRINTED_NOTE))
    if entry.licence:
        facts.append(_licence(article, entry.licence))
    return facts


def _source(maker: CardMaker, article: ArticleRecord) -> Fact:
    if article.compared.open_text is not None and not (
        article.entry.url or article.entry.archived_url
    ):
        return Fact("Source", "", links=(Link("The whole text, on this page", f"#{WHOLE_TEXT}"),))
    links, no_source = maker.links_to(article)
    return Fact("Source", no_source, links=tuple(_address_link(link) for link in links))


def _grade(told: GradeTelling) -> Fact:
    """How good a source it is, and the reason, where an editor says so."""
    why = f" Our judgement: {told.why}" if told.why else ""
    return Fact("As a source", capital(told.short), f"{told.meaning}.{why}")


def _licence(article: ArticleRecord, licence: str) -> Fact:
    """The licence of a text that is published here, with whose text it is; else its name alone."""
    if article.compared.open_text is None:
        return Fact("Licence", licence)
    whose = whose_text(article.entry)
    note = f"for the whole text, {whose}" if whose else "for the whole text; no author is named"
    if not (address := licence_address(licence)):
        return Fact("Licence", licence, note)
    return Fact("Licence", "", note, (Link(licence, address),))


def _address_link(link: Link) -> Link:
    text = "Archived copy" if link.text == "Archived copy" else link.href.split("#")[0]
    return Link(text, link.href)
