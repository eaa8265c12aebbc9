"""CSL-JSON as articles, as Zotero and other programs write it.

https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from build_scripts.codes import importing as codes
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.printed_dates import is_date, mended_date
from build_scripts.importing.given import ArticleGiven, FileGiven, Given
from build_scripts.importing.json_values import (
    MOST_ENTRIES,
    JsonObject,
    JsonRead,
    objects_in,
    word,
)
from build_scripts.importing.web_archives import is_archived
from build_scripts.problems import Location, Problem

KINDS = {
    "speech": ArticleKind.SPEECH,
    "interview": ArticleKind.INTERVIEW,
    "personal_communication": ArticleKind.LETTER,
    "report": ArticleKind.REPORT,
    "post": ArticleKind.POST,
    "hearing": ArticleKind.TRANSCRIPT,
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_TYPES_OF_CSL = ("article", "webpage", "post", "report", "document", "book", "chapter", "paper")


def is_csl(value: Any) -> bool:
    """Tell whether JSON holds citations: items with a type, a title and what only citations have."""
    items = list(objects_in(value))[:5]
    own = {"container-title", "issued", "author", "URL", "accessed", "publisher", "page", "DOI"}
    return bool(items) and all(
        isinstance(one.get("type"), str)
        and (own & one.keys() or one["type"].startswith(_TYPES_OF_CSL))
        for one in items
    )


def csl_given(read: JsonRead, file: str) -> FileGiven:
    """Read citations. Problems: `value-not-understood`, `import-too-large`."""
    articles: list[ArticleGiven] = []
    problems: list[Problem] = list(read.problems)
    for number, item in enumerate(objects_in(read.value), start=1):
        line = read.lines[number - 1] if number <= len(read.lines) else 1
        name = word(item.get("id") or item.get("citation-key"))
        own = Given("", Location(file, line), f"Item {number}" + (f" ({name})" if name else ""))
        if number > MOST_ENTRIES:
            fact = f"there are more than {MOST_ENTRIES:,} items."
            problems.append(own.problem(codes.IMPORT_TOO_LARGE, fact, "Part the file."))
            break
        article, told = _article(item, own)
        articles += [article] if article.title else []
        problems += told
    return FileGiven(articles=tuple(articles), problems=tuple(problems))


def _article(item: JsonObject, own: Given) -> tuple[ArticleGiven, list[Problem]]:
    issued, told = _date(item.get("issued"), own, "issued")
    accessed, more = _date(item.get("accessed"), own, "accessed")
    title = word(item.get("title"))
    problems = [*told, *more]
    if not title:
        hint = "Give the item a title, or leave it out."
        problems.append(own.problem(codes.VALUE_NOT_UNDERSTOOD, "it has no title.", hint))
    kind = KINDS.get(word(item.get("type")))
    archived = (word(item.get(key)) for key in ("archive_location", "archive"))
    article = ArticleGiven(
        own,
        title=title,
        url=word(item.get("URL")),
        published=issued,
        publisher=word(item.get("container-title")) or word(item.get("publisher")),
        kind=kind.value if kind else "",
        language=word(item.get("language")),
        authors=tuple(filter(None, map(_name, objects_in(item.get("author"))))),
        archived_url=next(filter(is_archived, archived), ""),
        retrieved=accessed,
    )
    return article, problems


def _name(author: JsonObject) -> str:
    if literal := word(author.get("literal")):
        return literal
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(filter(None, (word(author.get(part)) for part in parts)))


def _date(value: Any, own: Given, name: str) -> tuple[str, list[Problem]]:
    """A date as EDTF; what cannot be read is told, and left out."""
    if not isinstance(value, dict):
        return "", []
    parts = value.get("date-parts")
    text = "/".join(_points(parts, value)) if isinstance(parts, list) else ""
    said = word(value.get("literal")) or word(value.get("raw"))
    text = text or (said if is_date(said) else mended_date(said) or said)
    if not text or is_date(text):
        return text, []
    given = Given(text, own.at, f"{own.where}, {name}")
    fact = f"{text!r} is no date that is read; the article is without it."
    return "", [given.problem(codes.VALUE_NOT_TAKEN, fact, codes.VALUE_NOT_TAKEN.remedy)]


def _points(parts: list[Any], value: JsonObject) -> Iterator[str]:
    about = "~" if word(value.get("circa")) or value.get("circa") is True else ""
    for index, point in enumerate(parts):
        numbers = [str(one) for one in point if str(one).strip()] if isinstance(point, list) else []
        if index and (not numbers or numbers == ["0"]):
            yield ".."
        elif numbers:
            season = word(value.get("season")).casefold()
            part = _SEASONS.get(season) or (
                20 + int(season) if season in ("1", "2", "3", "4") else 0
            )
            rest = [f"{part}"] if part and len(numbers) == 1 else [n.zfill(2) for n in numbers[1:]]
            yield "-".join([numbers[0].zfill(4), *rest]) + about
