"""What reference managers find on an article's page: the article itself, as COinS.

That page is about the article and is not the article, so meta elements, which describe a page, would
make the page the place of publication. https://www.zotero.org/support/dev/exposing_metadata/coins
"""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from build_scripts.entries import Article
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.dates import Edtf, Limit
from build_scripts.telling.articles import ArticleTelling

_TYPES = {
    ArticleKind.NEWS_REPORT: "newspaperArticle",
    ArticleKind.ANALYSIS: "newspaperArticle",
    ArticleKind.OPINION: "newspaperArticle",
    ArticleKind.INTERVIEW: "interview",
    ArticleKind.SPEECH: "presentation",
    ArticleKind.LETTER: "letter",
    ArticleKind.POST: "blogPost",
    ArticleKind.REPORT: "report",
    ArticleKind.UN_DOCUMENT: "report",
}


def coins_of(article: Article, told: ArticleTelling) -> Markup:
    """Return the element in which reference managers find an article, as a block of its own.

    A title that is not as printed says so, for it would be cited as a headline.
    """
    said = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", _TYPES.get(article.kind, "document")),
        ("rft.title", told.title_line),
        ("rft.source", article.publisher or ""),
        *(("rft.au", name) for name in article.authors),
        ("rft.date", _day(article.published)),
        ("rft.language", article.language),
        ("rft.identifier", article.url or article.archived_url or ""),
    ]
    held = urlencode([(name, value) for name, value in said if value])
    return Markup('\n<div><span class="Z3988" title="{}"></span></div>').format(held)


def _day(when: Edtf | None) -> str:
    """The day, the month or the year in which it surely was published, no nearer than that is known."""
    if when is None or {when.begin, when.finish} != {Limit.KNOWN}:
        return ""
    first, last = when.first.isoformat(), when.last.isoformat()
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), "")
