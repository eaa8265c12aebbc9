"""A quotation as BibTeX: its article, at the article's own address, with this site in the note.

`year` and `month` are for classic styles, `date` for biblatex, which reads EDTF:
https://www.bibtex.org/Format/ , https://ctan.org/pkg/biblatex
"""

from __future__ import annotations

import re

from build_scripts.entries import Article
from build_scripts.entries.dates import Edtf
from build_scripts.telling.dates_in_words import machine_date
from build_scripts.views.sharing.cited import HERE, Cited, sure_year_and_month, unisolated
from build_scripts.words.bounds import one_line

_BIBTEX = str.maketrans(
    {
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
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_POINT = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d{2})?)?[?~%]?"
_READ_BY_BIBLATEX = re.compile(rf"{_POINT}(?:/(?:{_POINT}|\.\.)?)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def as_bibtex(cited: Cited) -> str:
    """Return an entry of BibTeX, with HERE for the address of the quotation."""
    article = cited.article
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
    # Of columns and times BibTeX knows nothing; the note has them.
    if page := next((one.number for one in cited.locators if one.label == "page"), ""):
        fields["pages"] = bibtex_text(page)
    if cited.own_address:
        fields["url"] = cited.own_address
    here = f"Collected in: {bibtex_text(cited.collection)}, \\url{{{HERE}}}"
    fields["note"] = f"{bibtex_text(cited.note)} {here}"
    rows = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    if month:
        rows.append(f"  month = {_MONTHS[month - 1]},")
    return "\n".join([f"@misc{{{cited.key},", *rows, "}"])


def bibtex_text(words: str) -> str:
    """Return words as the value of a BibTeX field, in which every sign means itself."""
    return unisolated(one_line(words)).translate(_BIBTEX)


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
