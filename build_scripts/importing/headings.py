"""The names of columns: which row of a sheet has them, and what each means, however it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.codes import importing as codes
from build_scripts.importing.cells import SheetOfRows, SheetRow, column_letters
from build_scripts.importing.given import Field
from build_scripts.loading.similar import did_you_mean
from build_scripts.problems import Location, Problem

NAMES: Mapping[Field, tuple[str, ...]] = {
    Field.ID: ("id", "quotation id", "name of the quotation"),
    Field.ARTICLE: ("article", "article id", "source", "source id"),
    Field.TITLE: ("article title", "title", "headline", "source title"),
    Field.URL: ("article address", "address", "url", "link", "article url", "web address", "uri"),
    Field.PUBLISHER: ("publisher", "paper", "outlet", "newspaper", "publication"),
    Field.PUBLISHED: ("published", "published on", "article date", "date published"),
    Field.LANGUAGE: ("language", "article language"),
    Field.WORDS: (
        "words",
        "quotation",
        "quote",
        "text",
        "words as printed",
        "exact",
        "quoted words",
    ),
    Field.FORM: ("form",),
    Field.SPEAKER: ("speakers", "speaker", "who", "who said it", "who speaks", "said by", "person"),
    Field.CUE: ("cue", "reporting words", "reporting verb", "verb"),
    Field.SAYS: ("reported in our words", "says", "in our words", "what is reported"),
    Field.ATTRIBUTION: ("attribution",),
    Field.ATTRIBUTED_AS: ("attributed as", "named as"),
    Field.IDENTIFIED_BY: ("identified by",),
    Field.NEAR: ("near", "neighbouring words", "beside"),
    Field.PREFIX: ("prefix", "words before"),
    Field.SUFFIX: ("suffix", "words after"),
    Field.PLACE: ("place", "place in the article"),
    Field.PAGE: ("page",),
    Field.SHEET: ("sheet", "page of the file"),
    Field.COLUMN: ("column",),
    Field.PARAGRAPH: ("paragraph",),
    Field.LINE: ("line",),
    Field.AT: ("at", "time", "time of the recording"),
    Field.ACT: ("act", "what the words do"),
    Field.ACT_BASIS: ("act basis", "ground of the act"),
    Field.ON_BEHALF_OF: ("on behalf of", "speaks for", "for whom", "for"),
    Field.ABOUT: ("about", "about whom"),
    Field.AGAINST: ("against", "against whom"),
    Field.TOPICS: ("topics", "topic", "tags", "tag", "keywords"),
    Field.SAID_ON: ("said edtf", "said on", "said", "when", "date", "date said", "spoken on"),
    Field.SAID_ON_BASIS: ("said basis", "said on basis", "date basis", "how the date is known"),
    Field.TO: ("said to", "to", "to whom", "audience"),
    Field.VIA: ("relayed by", "via", "through", "through whom"),
    Field.RELAYS: ("only cites", "relays", "cites"),
    Field.UTTERANCE: ("utterance",),
    Field.EARLIER: ("earlier", "earlier words"),
    Field.ORIGINAL_LANGUAGE: ("original language", "spoken in"),
    Field.ORIGINAL_WORDS: ("original words", "original"),
    Field.TRANSLATED_BY: ("translated by",),
    Field.TRANSLATION: ("translation",),
    Field.TRANSLATION_BY: ("translation by",),
    Field.CONTEXT: ("context", "note", "notes", "comment", "comments"),
    Field.CUT_BASIS: ("cut basis",),
    Field.REPLY: ("reply",),
    Field.DATED_BY_ARTICLE: ("said is publication",),
    Field.BYLINE: ("byline",),
    Field.WITHDRAWN_ON: ("withdrawn edtf", "withdrawn", "withdrawn on"),
    Field.WITHDRAWN_WHY: ("withdrawn why", "why withdrawn"),
}
"""What a column may be called: first as our own data calls it, then as keys and readers do."""

DERIVED = frozenset(
    {
        *("speakers words", "caveats", "address", "check", "is unchecked", "label"),
        *("rights", "said earliest", "said latest", "said precision"),
    }
)
"""Columns of our own data that are worked out of the others: an import has nothing to take of them."""
_MARK_OF_OURS = frozenset({"speakers words", "is unchecked", "said is publication"})
_SEARCHED = 20
"""So many rows may stand above the heading: a title, a note to colleagues."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a sheet: which column holds what, and whether the sheet is of our own data."""

    row: SheetRow
    columns: Mapping[Field, int]
    is_ours: bool
    others: Mapping[str, int]


def known_name(name: str) -> Field | None:
    """Return what a column of this name holds, in whatever case and spacing it is written."""
    return _BY_NAME.get(plain_name(name))


def plain_name(name: str) -> str:
    """Return the name of a column as it is compared: small letters, single spaces, no signs."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", folded).split())


_BY_NAME = {name: field for field, names in NAMES.items() for name in names}


def heading_of_sheet(sheet: SheetOfRows) -> tuple[Heading | None, tuple[Problem, ...]]:
    """Find the row that names the columns: among the first, the one with most known names.

    Problems: `no-heading`, `column-twice`, `column-not-read`.
    """
    first = [row for row in sheet.rows[:_SEARCHED] if _known_in(row)]
    best = max(first, key=_known_in, default=None)
    if best is None:
        return None, (_no_heading(sheet, "No row names its columns."),)
    names = {plain_name(cell.text) for cell in best.cells}
    is_ours = names >= _MARK_OF_OURS
    columns: dict[Field, int] = {}
    others: dict[str, int] = {}
    problems: list[Problem] = []
    for index, cell in enumerate(best.cells):
        name = plain_name(cell.text)
        field = _BY_NAME.get(name)
        if not name or (is_ours and name in DERIVED):
            continue
        at = Location(sheet.file, best.line, index + 1)
        if field is None:
            others[cell.text] = index
            problems.append(_not_read(at, cell.text, index))
        elif field in columns:
            problems.append(_twice(at, cell.text, best, columns[field], index))
        else:
            columns[field] = index
    if missing := _missing(sheet, best, columns):
        return None, (*missing, *problems)
    return Heading(best, columns, is_ours, others), tuple(problems)


def _known_in(row: SheetRow) -> int:
    fields = {known_name(cell.text) for cell in row.cells} - {None}
    return len(fields) if len(fields) > 1 else 0


def _missing(sheet: SheetOfRows, row: SheetRow, columns: Mapping[Field, int]) -> list[Problem]:
    missing = [] if Field.WORDS in columns else ["the words (`words`)"]
    if not columns.keys() & {Field.ARTICLE, Field.TITLE, Field.URL}:
        missing.append("the article (`article`: its id, address or title)")
    if not missing:
        return []
    has = ", ".join(f"“{cell.text}”" for cell in row.cells if cell.text)
    fact = f"No column has {' and none has '.join(missing)}. Row {row.number} has {has}."
    return [_no_heading(sheet, fact, row.line)]


def _no_heading(sheet: SheetOfRows, fact: str, line: int = 1) -> Problem:
    where = f"Sheet “{sheet.name}”: " if sheet.name else ""
    usual = "Usual are `article`, `speaker`, `words`, `cue`, `date`, `context`, `topics`."
    return Problem(codes.NO_HEADING, Location(sheet.file, line), f"{where}{fact}", usual)


def _not_read(at: Location, name: str, index: int) -> Problem:
    fact = f"Column {column_letters(index)} (“{name}”) is not known here and is not read."
    hint = did_you_mean(plain_name(name), _BY_NAME) or codes.COLUMN_NOT_READ.remedy
    return Problem(codes.COLUMN_NOT_READ, at, fact, hint)


def _twice(at: Location, name: str, row: SheetRow, first: int, index: int) -> Problem:
    other = row.cells[first].text
    fact = (
        f"Column {column_letters(index)} (“{name}”) means the same as column {column_letters(first)} "
        f"(“{other}”)."
    )
    return Problem(codes.COLUMN_TWICE, at, fact, codes.COLUMN_TWICE.remedy)
