"""A quotation as an item of the Citation Style Language, which reference managers read.

It is the article, at the article's own address. `archive` and `archive_location` are this site and the
quotation here: Chicago, APA and MLA print both, and none of them prints notes.
https://docs.citationstyles.org/en/stable/specification.html
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from build_scripts.entries import Article
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.dates import Edtf, Point
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.views.sharing.cited import HERE, Cited, address_of

_SEASONS = range(21, 25)
"""The parts of a year that CSL knows, by their EDTF codes."""
_CSL_TYPES = {
    ArticleKind.NEWS_REPORT: "article-newspaper",
    ArticleKind.ANALYSIS: "article-newspaper",
    ArticleKind.OPINION: "article-newspaper",
    ArticleKind.INTERVIEW: "interview",
    ArticleKind.LETTER: "personal_communication",
    ArticleKind.POST: "post",
    ArticleKind.REPORT: "report",
    ArticleKind.UN_DOCUMENT: "report",
}


@dataclass(frozen=True, slots=True)
class ArticleInCsl:
    """What is the same in the items of all quotations of an article: before the locator, and behind it."""

    first: str
    second: str


def csl_of(article: Article) -> ArticleInCsl:
    """Return what stands of an article in each item of CSL-JSON."""
    first: dict[str, object] = {"type": _type_of(article), "title": article.title}
    if article.authors:
        first["author"] = [{"literal": name} for name in article.authors]
    if article.publisher:
        first["container-title"] = article.publisher
    if article.published is not None:
        first["issued"] = _csl_date(article.published)
    if article.retrieved is not None:
        first["accessed"] = _csl_date(article.retrieved)
    second: dict[str, object] = {"language": article.language}
    if address := address_of(article):
        second["URL"] = address
    return ArticleInCsl(_rows(first), _rows(second))


def as_csl(article: ArticleInCsl, cited: Cited, *, with_note: bool = True) -> str:
    """Return CSL-JSON with one item, with HERE for the address of the quotation.

    Without its note, which is the long part, it is one line.
    """
    rows = [_row("id", cited.key), article.first]
    if cited.locators:
        locator = cited.locators[0]
        rows += [_row("locator", locator.number), _row("label", locator.label)]
    rows += [article.second, _row("archive", cited.collection)]
    rows.append(f'  "archive_location": "{HERE}"')
    if with_note:
        rows.append(_row("note", cited.plain_note))
    text = f"{_BEGIN}{_NEXT.join(rows)}{_END}"
    if with_note:
        return text
    in_a_line = json.dumps(json.loads(text, strict=False), ensure_ascii=False)
    return in_a_line.replace(json.dumps(HERE)[1:-1], HERE)


_BEGIN, _NEXT, _END = "[\n {\n", ",\n", "\n }\n]"
"""What stands around the rows of a list of one item, each item and each row one space further in."""
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _row(name: str, value: str) -> str:
    return f'  "{name}": {_encoded(value)}'


def _rows(part: dict[str, object]) -> str:
    """The rows of a part of an item, as they stand in the whole."""
    whole = json.dumps([part], ensure_ascii=False, indent=1)
    return whole.removeprefix(_BEGIN).removesuffix(_END)


def _type_of(article: Article) -> str:
    """Of a letter that nobody published APA and Chicago print nothing; of a document they do.

    The printed text of a speech is a document too: of a speech MLA prints no date of issue.
    """
    if article.kind is ArticleKind.LETTER and not article.publisher:
        return "document"
    return _CSL_TYPES.get(article.kind, "document")


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
    if first.part or last.part or len(_parts(first)) != len(_parts(last)):
        # citeproc-js throws at two dates of unlike parts, and prints nothing of the whole list.
        return False
    # Of two dates of which one holds the other, the numbers would say something else.
    return first.last < last.first


def _parts(point: Point) -> list[int]:
    return [number for number in (int(point.year), point.month, point.day) if number]
