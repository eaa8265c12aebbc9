"""A quotation as BibTeX: its article, at the article's own address, with this site in the note.

`year` and `month` are for classic styles, `date` for biblatex, which reads EDTF:
https://www.bibtex.org/Format/ , https://ctan.org/pkg/biblatex
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.entries import Article
from build_scripts.entries.dates import Edtf
from build_scripts.telling.dates_in_words import machine_date
from build_scripts.views.sharing.cited import (
    HERE,
    Cited,
    address_of,
    sure_year_and_month,
    unisolated,
)
from build_scripts.words.bounds import one_line

_BIBTEX = {
    "\\": r"\textbackslash{}",
    # An escaped brace still counts where BibTeX looks for the end of a field.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    # A straight mark would be printed as the end of a quotation.
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_SPECIAL = re.compile(f"[{re.escape(''.join(_BIBTEX))}]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_POINT = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d{2})?)?[?~%]?"
_READ_BY_BIBLATEX = re.compile(rf"{_POINT}(?:/(?:{_POINT}|\.\.)?)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ArticleInBibtex:
    """The fields of an entry that are the same for all quotations of an article, in three places."""

    first: tuple[str, ...]
    address: tuple[str, ...]
    month: tuple[str, ...]


def bibtex_of(article: Article) -> ArticleInBibtex:
    """Return what stands of an article in each entry of BibTeX."""
    fields: dict[str, str] = {}
    if article.authors:
        # Braces keep BibTeX from parting a name of which it cannot know the parts.
        fields["author"] = " and ".join(f"{{{bibtex_text(name)}}}" for name in article.authors)
    else:
        # By which classic styles sort and label what has no author.
        fields["key"] = bibtex_text(article.publisher or article.title)
    fields["title"] = f"{{{bibtex_text(article.title)}}}"
    if article.publisher:
        fields["howpublished"] = bibtex_text(article.publisher)
    year, month = sure_year_and_month(article.published) if article.published else (0, 0)
    if article.published and (date := _biblatex_date(article.published)):
        fields["date"] = date
    if year:
        fields["year"] = f"{year:04}"
    if day := _day(article):
        fields["urldate"] = day
    address = address_of(article)
    return ArticleInBibtex(
        tuple(_row(name, value) for name, value in fields.items()),
        (_row("url", address),) if address else (),
        (f"  month = {_MONTHS[month - 1]},",) if month else (),
    )


def as_bibtex(article: ArticleInBibtex, cited: Cited) -> str:
    """Return an entry of BibTeX, with HERE for the address of the quotation."""
    # Of columns and times BibTeX knows nothing; the note has them.
    page = next((one.number for one in cited.locators if one.label == "page"), "")
    here = f"Collected in: {bibtex_text(cited.collection)}, \\url{{{HERE}}}"
    rows = [
        *article.first,
        *([_row("pages", bibtex_text(page))] if page else ()),
        *article.address,
        _row("note", f"{bibtex_text(cited.note)} {here}"),
        *article.month,
    ]
    return "\n".join([f"@misc{{{cited.key},", *rows, "}"])


def _row(name: str, value: str) -> str:
    return f"  {name} = {{{value}}},"


def bibtex_text(words: str) -> str:
    """Return words as the value of a BibTeX field, in which every sign means itself."""
    return _SPECIAL.sub(lambda found: _BIBTEX[found[0]], unisolated(one_line(words)))


def _biblatex_date(when: Edtf) -> str:
    """A date as biblatex reads it: EDTF of level 1; of a time its day."""
    text = machine_date(when) if when.start and when.start.has_time else when.text
    return text if _READ_BY_BIBLATEX.fullmatch(text) else ""


def _day(article: Article) -> str:
    when = article.retrieved
    if when is None or when.is_interval or when.one_of or when.start is None or when.start.mark:
        return ""
    day = machine_date(when)[:10]
    return day if _DAY.fullmatch(day) else ""
