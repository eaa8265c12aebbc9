"""W3C Web Annotations and exports of Hypothesis as quotations: their words, their page, their note.

https://www.w3.org/TR/annotation-model/ and https://h.readthedocs.io/en/latest/api-reference/v1/. Only
the quote selector is read: positions count other characters in every program.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from build_scripts.codes import importing as codes
from build_scripts.importing.already_there import bare_words
from build_scripts.importing.given import Field, FileGiven, Given, QuotationGiven
from build_scripts.importing.json_values import (
    MOST_ENTRIES,
    JsonObject,
    JsonRead,
    objects_in,
    word,
    words_in,
)
from build_scripts.problems import Location, Problem

_NOTES = frozenset({"commenting", "questioning", "assessing", "editing"})
_COLLECTIONS = frozenset({"AnnotationCollection", "AnnotationPage", "OrderedCollection"})


def is_annotations(value: Any) -> bool:
    """Tell whether JSON holds annotations."""
    return any(_is_annotation(one) for one in _annotations(value)) or any(
        _types(one) & _COLLECTIONS or "rows" in one for one in objects_in(value)
    )


def annotations_given(read: JsonRead, file: str) -> FileGiven:
    """Read annotations. Problems: `column-not-read`, `value-not-understood`, `import-too-large`."""
    quotations: list[QuotationGiven] = []
    problems: list[Problem] = list(read.problems)
    problems += [_elsewhere(file, one) for one in objects_in(read.value) if _only_linked(one)]
    for number, annotation in enumerate(_annotations(read.value), start=1):
        if number > MOST_ENTRIES:
            fact = f"It has more than {MOST_ENTRIES:,} annotations."
            problems.append(Problem(codes.IMPORT_TOO_LARGE, Location(file), fact, "Part the file."))
            break
        line = read.lines[number - 1] if number <= len(read.lines) else 1
        name = word(annotation.get("id") or annotation.get("@id"))
        where = f"Annotation {number}" + (f" ({name[-60:]})" if name else "")
        own = Given("", Location(file, line), where)
        if why := _no_quotation(annotation):
            hint = "Only annotations of words become quotations."
            problems.append(own.problem(codes.COLUMN_NOT_READ, why, hint))
            continue
        quotations += _quotations(annotation, own)
    return FileGiven(tuple(quotations), problems=tuple(problems))


def _annotations(value: Any) -> Iterator[JsonObject]:
    for one in objects_in(value):
        inside = next(
            (one[key] for key in ("rows", "annotations", "items", "@graph") if key in one), None
        )
        if inside is not None:
            yield from _annotations(inside)
        elif "AnnotationCollection" in _types(one):
            yield from _annotations(one.get("first"))
        else:
            yield one


def _only_linked(one: JsonObject) -> bool:
    """Whether the annotations of a collection stand in another file, which is not fetched."""
    return "AnnotationCollection" in _types(one) and isinstance(one.get("first"), str)


def _elsewhere(file: str, one: JsonObject) -> Problem:
    fact = f"The annotations of the collection stand elsewhere, at {one['first']}."
    hint = "Nothing is fetched here: save that page, and import it."
    return Problem(codes.VALUE_NOT_UNDERSTOOD, Location(file), fact, hint)


def _types(one: JsonObject) -> frozenset[str]:
    given = words_in(one.get("type", one.get("@type")))
    return frozenset(name.rpartition(":")[2].rpartition("#")[2] for name in given)


def _is_annotation(one: JsonObject) -> bool:
    return "Annotation" in _types(one) or ("target" in one and ("uri" in one or "body" in one))


def _quotations(one: JsonObject, own: Given) -> Iterator[QuotationGiven]:
    """The quotations of an annotation: one for all targets with the same words, on whatever pages."""
    by_page: dict[str, list[JsonObject]] = {}
    for target in objects_in(one.get("target")):
        page = _source(target) or word(one.get("uri"))
        by_page.setdefault(page, []).extend(_quote_selectors(target))
    by_words: dict[str, list[str]] = {}
    for page, selectors in by_page.items():
        if words := _words(selectors):
            by_words.setdefault(bare_words(words), []).append(page)
    for pages in by_words.values():
        selectors = by_page[pages[-1]]
        given = {
            Field.URL: word(one.get("uri")) or pages[-1],
            Field.OTHER_URLS: _as_list(pages[:-1]),
            Field.TITLE: _title(one),
            Field.WORDS: _words(selectors),
            Field.CONTEXT: word(one.get("text")) or " ".join(_notes(one)),
            Field.TOPICS: _as_list([*words_in(one.get("tags")), *_tags(one)]),
            Field.PREFIX: _with_spaces(selectors[0].get("prefix")),
            Field.SUFFIX: _with_spaces(selectors[-1].get("suffix")),
        }
        yield QuotationGiven(
            own,
            {
                field: Given(text, own.at, f"{own.where}, {_CALLED.get(field, field.value)}")
                for field, text in given.items()
                if text
            },
        )


def _words(selectors: list[JsonObject]) -> str:
    """The words of selectors: what is marked in several blocks is one stretch over paragraphs."""
    return " ".join(filter(None, (word(found.get("exact")) for found in selectors)))


def _with_spaces(value: Any) -> str:
    """What stands beside words: whether a space parts it from them tells where they begin."""
    return re.sub(r"\s+", " ", value) if isinstance(value, str) else ""


_CALLED = {
    Field.URL: "its page",
    Field.WORDS: "its words",
    Field.CONTEXT: "its note",
    Field.TOPICS: "its tags",
}


def _as_list(texts: list[str]) -> str:
    return json.dumps(list(dict.fromkeys(texts)), ensure_ascii=False) if texts else ""


def _source(target: JsonObject) -> str:
    source = target.get("source", target.get("hasSource"))
    if isinstance(source, dict):
        source = source.get("id", source.get("@id"))
    return word(source)


def _title(one: JsonObject) -> str:
    document = one.get("document")
    if isinstance(document, dict):
        return word(document.get("title"))
    for target in objects_in(one.get("target")):
        source = target.get("source")
        if isinstance(source, dict) and word(source.get("title")):
            return word(source["title"])
    return ""


def _quote_selectors(target: JsonObject) -> Iterator[JsonObject]:
    """The quote selectors of a target: those of the narrowest stretch where one refines another."""
    for selector in objects_in(target.get("selector", target.get("hasSelector"))):
        if "Choice" in _types(selector):
            yield from list(_quote_selectors({"selector": selector.get("items")}))[:1]
        elif refined := list(_quote_selectors({"selector": selector.get("refinedBy")})):
            yield from refined
        elif "TextQuoteSelector" in _types(selector):
            yield selector


def _bodies(one: JsonObject) -> Iterator[JsonObject]:
    yield from objects_in(one.get("body", one.get("hasBody")))
    if text := word(one.get("bodyValue")):
        yield {"type": "TextualBody", "value": text}


def _notes(one: JsonObject) -> Iterator[str]:
    for body in _bodies(one):
        # What describes or identifies is said by programs, ours among them, and is nobody's note.
        if {*words_in(body.get("purpose"))} <= _NOTES and word(body.get("value")):
            yield word(body["value"])


def _tags(one: JsonObject) -> Iterator[str]:
    for body in _bodies(one):
        if "tagging" in words_in(body.get("purpose")) and word(body.get("value")):
            yield word(body["value"])


def _no_quotation(one: JsonObject) -> str:
    """Why an annotation is no quotation; empty where it is one."""
    if one.get("references"):
        return "it is an answer to another annotation and is left out."
    if not _is_annotation(one):
        return "it is no annotation, and is left out."
    selectors = [s for target in objects_in(one.get("target")) for s in _quote_selectors(target)]
    if not _words(selectors):
        return "it marks no words (a note on a whole page, or a selector that is not read)."
    return ""
