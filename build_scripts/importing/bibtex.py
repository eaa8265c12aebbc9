"""BibTeX and biblatex as articles, through bibtexparser: an entry that is damaged leaves the others.

Of its middleware none is used. LaTeX is decoded here, value by value: decoded as a whole, an address
loses its `&` and `~`, and a name in braces (`{The Associated Press}`) falls into a first and a last one.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ParsingFailedBlock,
)
from pylatexenc.latex2text import LatexNodes2Text

from build_scripts.codes import importing as codes
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.printed_dates import is_date, mended_date
from build_scripts.importing.csv_sheet import text_of_file
from build_scripts.importing.given import ArticleGiven, FileGiven, Given
from build_scripts.importing.web_archives import is_archived
from build_scripts.problems import Location, Problem

_KINDS = {
    "report": ArticleKind.REPORT,
    "techreport": ArticleKind.REPORT,
    "letter": ArticleKind.LETTER,
}
_LANGUAGES = {
    "english": "en", "american": "en", "british": "en", "german": "de", "ngerman": "de",
    "french": "fr", "spanish": "es", "italian": "it", "russian": "ru", "ukrainian": "uk",
    "persian": "fa", "farsi": "fa", "arabic": "ar", "hebrew": "he", "polish": "pl", "turkish": "tr",
    "dutch": "nl", "portuguese": "pt", "chinese": "zh", "japanese": "ja",
}  # fmt: skip
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_PUBLISHERS = ("journaltitle", "journal", "newspaper", "organization", "publisher", "institution")
_ADDRESS = re.compile(r"https?://[^\s{}]+")


def bibtex_given(data: bytes, file: str) -> FileGiven:
    """Read a `.bib` file. Problems: `import-broken`, `value-not-understood`, `value-not-taken`."""
    text, told = text_of_file(data, file)
    # It says on the log what it also returns as blocks that failed.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    articles: list[ArticleGiven] = []
    problems = list(told)
    for block in parse_string(text.removeprefix("\ufeff")).blocks:
        at = Location(file, (block.start_line or 0) + 1)
        entry = _entry_of(block)
        if entry is None:
            problems += _failed(block, at)
            continue
        own = Given("", at, f"Entry {entry.key or 'without a key'}")
        article, faults = _article(entry, own)
        articles += [article] if article.title else []
        problems += faults
    if not articles and not problems:
        fact = "There is no entry in it, such as @article{key, title = {…}}."
        hint = codes.IMPORT_UNUSABLE.remedy
        problems.append(Problem(codes.IMPORT_UNUSABLE, Location(file), fact, hint))
    return FileGiven(articles=tuple(articles), problems=tuple(problems))


def _entry_of(block: Block) -> Entry | None:
    """The entry of a block, also where its key stood before: each is an article."""
    if isinstance(block, DuplicateBlockKeyBlock):
        inside = block.ignore_error_block
        return inside if isinstance(inside, Entry) else None
    return block if isinstance(block, Entry) else None


def _failed(block: Block, at: Location) -> Iterator[Problem]:
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        fact = f"The entry that begins here has a field twice: {names}."
        yield Problem(codes.IMPORT_BROKEN, at, fact, "Remove one of the two.")
    elif isinstance(block, ParsingFailedBlock):
        fact = (
            "The entry that begins here does not end: a brace or a quotation mark has no partner."
        )
        yield Problem(codes.IMPORT_BROKEN, at, fact, codes.IMPORT_BROKEN.remedy)


def _article(entry: Entry, own: Given) -> tuple[ArticleGiven, list[Problem]]:
    fields = {field.key.lower(): str(field.value) for field in entry.fields}
    title = ": ".join(filter(None, (_plain(fields.get(k, "")) for k in ("title", "subtitle"))))
    problems: list[Problem] = []
    if not title:
        hint = "Give the entry a title, or leave it out."
        problems.append(own.problem(codes.VALUE_NOT_UNDERSTOOD, "it has no title.", hint))
    published, told = _published(fields, own)
    kind = _KINDS.get(entry.entry_type.lower())
    archived = (_address(fields.get(k, "")) for k in ("archiveurl", "archive-url", "note", "url"))
    language = _plain(fields.get("langid", "") or fields.get("language", "")).casefold()
    article = ArticleGiven(
        own,
        title=title,
        url=_address(fields.get("url", "")) or _address(fields.get("howpublished", "")),
        published=published,
        publisher=next(filter(None, (_plain(fields.get(k, "")) for k in _PUBLISHERS)), ""),
        kind=kind.value if kind else "",
        language=_LANGUAGES.get(language, language),
        authors=tuple(_authors(fields.get("author", ""))),
        archived_url=next(filter(is_archived, archived), ""),
        retrieved=day if is_date(day := fields.get("urldate", "").strip()) else "",
    )
    return article, [*problems, *told]


def _published(fields: Mapping[str, str], own: Given) -> tuple[str, list[Problem]]:
    """The date: biblatex keeps EDTF in `date`; BibTeX has a year, a month and sometimes a day."""
    text = _plain(fields.get("date", ""))
    if not text:
        year, month, day = (_plain(fields.get(key, "")) for key in ("year", "month", "day"))
        number = month if month.isdecimal() else str(_month(month))
        known = month and number != "0"
        text = "-".join([year, *([number.zfill(2)] if known else [])]) if year else ""
        text += f"-{day.zfill(2)}" if text and known and day.isdecimal() else ""
    text = text if is_date(text) else mended_date(text) or text
    if not text or is_date(text):
        return text, []
    fact = f"its date {text!r} is none that is read; the article is without it."
    return "", [own.problem(codes.VALUE_NOT_TAKEN, fact, codes.VALUE_NOT_TAKEN.remedy)]


def _month(name: str) -> int:
    start = name[:3].casefold()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _authors(value: str) -> Iterator[str]:
    for name in split_multiple_persons_names(" ".join(value.split())):
        if name.startswith("{") and name.endswith("}"):
            yield _plain(name)
        elif name.casefold() != "others":
            yield _person(name)


def _person(name: str) -> str:
    try:
        parts = parse_single_name_into_parts(name, strict=False)
    except InvalidNameError:
        return _plain(name)
    return _plain(" ".join([*parts.first, *parts.von, *parts.last, *parts.jr]))


def _address(value: str) -> str:
    """The first address in a value; LaTeX only where it hides a sign of the address."""
    found = _ADDRESS.search(re.sub(r"\\([&%_#$~])", r"\1", value))
    return found[0] if found else ""


def _plain(value: str) -> str:
    """A value without LaTeX: accents, dashes and ties as characters, braces gone."""
    if not re.search(r"[\\{}~$]|--|``|''", value):
        return " ".join(value.split())
    decoded = LatexNodes2Text(keep_comments=True, math_mode="verbatim").latex_to_text(
        re.sub(r"\\(La)?TeX\b(\{\})?", r"\1TeX", value), tolerant_parsing=True
    )
    return " ".join(decoded.replace("\u00a0", " ").split())
