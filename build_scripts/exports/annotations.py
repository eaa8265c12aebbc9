"""Every quotation as a Web Annotation of its article’s page here and of the article itself.

On the page of ours the place is sure: the card of the quotation, and in it the words; the words alone
are named besides, for programs that know no elements, where nobody else is quoted with them there. At
the article’s own address nobody knows what the page looks like: the words, paragraph by paragraph.
That a program finds them is no check of them. https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.exports import ids
from build_scripts.exports.blocks import SourceBlock, source_blocks
from build_scripts.exports.edition import FOLDER, Edition
from build_scripts.exports.json_text import json_text
from build_scripts.exports.parts import BY_ARTICLE, FileSection, PartText
from build_scripts.exports.quotation_rows import QuotationRow, SpokenWords, quotation_rows
from build_scripts.exports.source import DataSource
from build_scripts.record import Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.words import capital

ANNOTATIONS = "annotations.jsonld"
NO_CHECK = "That a program finds the words on a page is no check of them: show the label of each beside it."
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_JsonLd = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _SeenFromFile:
    """Where things stand, seen from the file: from the folder of the data, or by whole addresses."""

    source: DataSource

    def at(self, address: str) -> str:
        return self.source.at(address) if self.source.site else f"../{address}"

    @property
    def file(self) -> str:
        return self.at(f"{FOLDER}/{ANNOTATIONS}") if self.source.site else ANNOTATIONS


def annotation_file(
    source: DataSource, edition: Edition, sections: Sequence[Iterable[PartText]]
) -> Iterator[str]:
    """Yield the file in pieces: a collection of one page, an annotation on each line."""
    (annotations,) = sections
    places = _SeenFromFile(source)
    story = source.record.story
    collection: _JsonLd = {
        "@context": _CONTEXT,
        "id": places.file,
        "type": "AnnotationCollection",
        "label": story.title if story else edition.program,
        "generator": {"type": "Software", "name": edition.program},
        "dc:identifier": edition.content_hash,
        "dc:rights": [edition.own_words, edition.quoted_words],
        "dc:description": NO_CHECK,
    }
    head = json.dumps(collection, ensure_ascii=False, indent=1).removesuffix("\n}")
    page = json.dumps({"id": f"{places.file}#page-1", "type": "AnnotationPage", "startIndex": 0})
    yield f'{head},\n "first": {page.removesuffix("}")}, "items": ['
    number = 0
    for one in annotations:
        yield f"{',' * (number > 0)}\n{one.text}"
        number += one.text.count("\n") + 1  # No line feed stands within an annotation.
    yield f'\n ]}},\n "total": {number}\n}}\n'


def _annotations(source: DataSource, key: str) -> str:
    places, on_page = _SeenFromFile(source), _printed_on_page(source, key)
    rows = quotation_rows(source, key)
    return ",\n".join(json_text(_annotation(places, row, on_page)) for row in rows)


ANNOTATION_SECTIONS = (FileSection(ANNOTATIONS, BY_ARTICLE, _annotations),)


def _annotation(places: _SeenFromFile, row: QuotationRow, on_page: str) -> _JsonLd:
    name = ids.evidence_id(row.evidence).replace("/", ".").replace("#", ".")
    made: _JsonLd = {
        "id": f"{places.file}#{name}",
        "type": "Annotation",
        "motivation": "describing",
    }
    page = places.at(row.source.addresses.article(row.article.id))
    if row.spoken is None:
        assert row.withdrawn is not None
        when = date_in_words(row.withdrawn.date)
        why = _text(f"Withdrawn on {when}: {row.withdrawn.why}")
        return {**made, "body": [why], "target": [places.at(row.place)]}
    made["body"] = [*_told(row, row.spoken), *_speakers(places, row.spoken)]
    made["dc:rights"] = row.source.rights_of_words(row.article.entry)
    targets: list[_JsonLd] = [{"source": page, "selector": _on_page(row, row.spoken, on_page)}]
    if address := row.article.entry.url:
        blocks = source_blocks(row.spoken.statement, row.article)
        targets += [{"source": address, "selector": _quoted(block)} for block in blocks]
    return {**made, "target": targets}


def _told(row: QuotationRow, spoken: SpokenWords) -> Iterator[_JsonLd]:
    """What must be shown with the words: who speaks and how that came here, what they do, the check."""
    told = spoken.told
    yield _text(told.headline(told.byline))
    if told.gloss:
        yield _text(told.gloss)
    if told.act and not told.says_only:
        yield _text(f"{capital(told.act)}.")
    if translation := told.printed.translation:
        yield _text(translation.line)
    if caveats := told.caveats.full(but=(About.CHECK,)):
        yield _text(" ".join(f"{one.removesuffix('.')}." for one in caveats))
    yield _text(told.check)


def _text(value: str) -> _JsonLd:
    held = {"type": "TextualBody", "purpose": "describing", "format": "text/plain"}
    return {**held, "language": "en", "value": value}


def _speakers(places: _SeenFromFile, spoken: SpokenWords) -> Iterator[_JsonLd]:
    addresses = places.source.addresses
    for one in spoken.told.speakers:
        yield {"purpose": "identifying", "source": places.at(addresses.actor(one.id))}


def _on_page(row: QuotationRow, spoken: SpokenWords, on_page: str) -> list[_JsonLd]:
    """The words on the card, whose element has their name: of reported ones those of the article.

    `on_page` is all that the page prints.
    """
    told = spoken.told
    within = ".anchor [lang]" if told.is_reported else "blockquote > p"
    words = _quoted(SourceBlock(told.printed.text))
    card = {"type": "CssSelector", "value": f'[id="{row.name}"] {within}', "refinedBy": words}
    is_alone = on_page.count(told.printed.text) == 1
    return [card, words] if is_alone and not _has_twin(spoken.statement) else [card]


def _has_twin(statement: Statement) -> bool:
    """Whether the same words stand in the text before, so that they need neighbours to be found."""
    return statement.match is not None and bool(statement.match.around)


def _printed_on_page(source: DataSource, article: str) -> str:
    """All words that the page of an article prints on cards and in its title."""
    shown = source.record.articles[article]
    return "\n".join(
        [
            shown.entry.title,
            *(source.tellings.of(one).printed.text for one in shown.statements),
            *(source.tellings.of(one).shown.text for one in shown.passages),
        ]
    )


def _quoted(block: SourceBlock) -> _JsonLd:
    held = {"exact": block.exact, "prefix": block.prefix, "suffix": block.suffix}
    return {"type": "TextQuoteSelector", **held}
