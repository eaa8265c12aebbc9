"""The keys that say where in a long source words stand, as far as the source was kept and says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from build_scripts.entries import Article, Passage, Quotation
from build_scripts.intake.record import places_in, read_record
from build_scripts.intake.result import PlaceKind, SourcePlace
from build_scripts.loading.sited import Sited
from build_scripts.problems import Edit
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.layout import NodeKind, layout
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.writing import scalar

Keys = tuple[tuple[str, str], ...]
"""Keys of an entry with their values as YAML: page: '214'."""


def places_of_text(content: Path, article: str, source: SourceText) -> tuple[SourcePlace, ...]:
    """Return where pages, times, paragraphs begin in an article's text; none where nothing is kept."""
    record = read_record(content, article)
    return places_in(record, source.text) if record is not None else ()


def place_keys(places: Iterable[SourcePlace], start: int) -> Keys:
    """Return the keys for words that begin at an offset: the last place of each kind before it."""
    last = {place.kind: place for place in places if place.start <= start}
    keys: list[tuple[str, str]] = []
    for kind in PlaceKind:
        if (place := last.get(kind)) is None:
            continue
        keys.append((kind.value, _value(place.value)))
        if place.sheet is not None and place.value != str(place.sheet):
            keys.append(("sheet", str(place.sheet)))
    return tuple(keys)


def edits_for(
    article: Sited[Article], text: str, source: SourceText, places: Sequence[SourcePlace]
) -> list[Edit]:
    """Return the edits that give the quotations and passages of an article their places.

    `text` is that of the article's file, with LF line ends. What says where it stands is left as it is,
    and so is what does not stand in the text.
    """
    if not places:
        return []
    nodes, file = layout(text), article.document.file
    edits: list[Edit] = []
    items: list[tuple[str, int, Quotation | Passage]] = [
        *(("quotations", i, q) for i, q in enumerate(article.entry.quotations)),
        *(("passages", i, p) for i, p in enumerate(article.entry.passages)),
    ]
    for name, index, item in items:
        place = article.indices[name][index] if name in article.indices else index
        node = nodes.get((name, place))
        if (
            node is None
            or node.kind is not NodeKind.MAPPING
            or not node.children
            or _is_placed(item)
        ):
            continue
        found = find(
            source, item.text, item.near, marks_printed=article.entry.prints_marks_of(item)
        )
        keys = place_keys(places, found.spans[0][0]) if isinstance(found, Found) else ()
        if not keys:
            continue
        last = max(node.children, key=lambda child: child.end)
        if node.flow:
            put = "".join(f", {key}: {value}" for key, value in keys)
        else:
            first = node.children[0].key
            assert first is not None
            margin = " " * (first[0] - text.rfind("\n", 0, first[0]) - 1)
            put = "".join(f"\n{margin}{key}: {value}" for key, value in keys)
        at = place_of(text, last.end, file)
        edits.append(Edit(at, at, put))
    return edits


def _is_placed(item: Quotation | Passage) -> bool:
    return any((item.page, item.column, item.paragraph, item.line, item.at))


def _value(printed: str) -> str:
    # A number as printed is text: quoted, so that an editor does not take it for one.
    return f'"{printed}"' if printed.isdigit() else scalar(printed)
