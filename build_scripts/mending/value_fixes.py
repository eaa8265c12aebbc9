"""Values of an entry that are wrong and have one right answer: dates, names for ids, marks of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from build_scripts.codes import check as check_codes
from build_scripts.codes import entries as entry_codes
from build_scripts.edits import OverlappingEditsError, apply_edits
from build_scripts.entries import Actor, Article, Claim, Passage, Quotation, Topic
from build_scripts.entries.dates import Edtf
from build_scripts.loading.folder import Folder
from build_scripts.loading.keys import classes_in
from build_scripts.loading.paths import annotation_at
from build_scripts.loading.sited import Sited
from build_scripts.loading.validate import validate
from build_scripts.mending.dates import mended_date
from build_scripts.mending.marks import mended_marks
from build_scripts.problems import Code, Edit, Fix
from build_scripts.words.bounds import one_line
from build_scripts.words.effort import TooMuchWorkError, bounded
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.document import Document, Path
from build_scripts.yaml_text.layout import Node, layout
from build_scripts.yaml_text.reader import read_yaml
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.writing import block, scalar

Names = Mapping[Folder, Mapping[str, frozenset[str]]]
"""The ids of entries by their names and aliases, folded, for each folder."""

_NAMED_AT: Mapping[str, Folder] = {
    **dict.fromkeys(
        ("speaker", "on_behalf_of", "about", "against", "via", "actors"), Folder.ACTORS
    ),
    **dict.fromkeys(("organisation", "country", "part_of", "actor"), Folder.ACTORS),
    "topics": Folder.TOPICS,
    "claim": Folder.CLAIMS,
}
"""Keys under which ids of a folder stand, wherever they are."""


@dataclass(frozen=True, slots=True)
class ValueFix:
    """A fix of one value, with its path and the codes of the problems that it mends."""

    path: Path
    codes: tuple[Code, ...]
    fix: Fix


def names_of_entries(
    actors: Mapping[str, Actor], topics: Mapping[str, Topic], claims: Mapping[str, Claim]
) -> Names:
    """Return the ids of entries by their names and aliases."""
    found: dict[Folder, dict[str, set[str]]] = {folder: {} for folder in Folder}
    for identifier, actor in actors.items():
        for name in (actor.name, actor.in_text, *actor.aliases):
            if name:
                found[Folder.ACTORS].setdefault(_folded(name), set()).add(identifier)
    for identifier, topic in topics.items():
        for name in (topic.title, *topic.aliases):
            found[Folder.TOPICS].setdefault(_folded(name), set()).add(identifier)
    for identifier, claim in claims.items():
        found[Folder.CLAIMS].setdefault(_folded(claim.title), set()).add(identifier)
    return {
        folder: {name: frozenset(ids) for name, ids in named.items()}
        for folder, named in found.items()
    }


def _folded(name: str) -> str:
    return fold_words(name).casefold()


def value_fixes(
    identifier: str,
    document: Document,
    model: type[BaseModel],
    known: Mapping[Folder, frozenset[str]],
    names: Names,
    source: SourceText | None,
) -> Iterator[ValueFix]:
    """Yield the fixes of the values of a document; `known` has the ids that exist in each folder."""
    nodes = layout(document.text)
    for path, value in _scalars(document.data):
        if path in document.told:
            continue
        annotation = annotation_at(model, path)
        if Edtf in classes_in(annotation):
            if new := mended_date(value):
                codes: tuple[Code, ...] = (entry_codes.BAD_DATE,)
                yield from _fix(document, nodes, path, new, f"write the date as {new}", codes)
        elif (folder := _folder_at(path, model)) is not None and value not in known[folder]:
            ids = names[folder].get(_folded(value), frozenset())
            if len(ids) == 1:
                (new,) = ids
                codes = (entry_codes.BAD_ID, entry_codes.UNKNOWN_ID)
                what = f"write the id of {one_line(value)}: {new}"
                yield from _fix(document, nodes, path, new, what, codes)
    if model is Article and source is not None:
        yield from _marks(identifier, document, nodes, source)


def _scalars(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _scalars(item, (*path, index))
    elif isinstance(data, dict):
        for key, item in data.items():
            yield from _scalars(item, (*path, key))


def _folder_at(path: Path, model: type[BaseModel]) -> Folder | None:
    keys = [step for step in path if isinstance(step, str)]
    if model is Article and keys[:1] == ["relationships"] and keys[-1] in ("from", "to"):
        return Folder.ACTORS
    if model is Claim and keys == ["about"]:
        return Folder.ACTORS
    return _NAMED_AT.get(keys[-1]) if keys else None


def _marks(
    identifier: str, document: Document, nodes: Mapping[Path, Node], source: SourceText
) -> Iterator[ValueFix]:
    article, _ = validate(identifier, document, Article)
    if article is None or article.entry.unchecked is not None:
        return
    for key, index, new in _mended(article, source):
        at = article.indices[key][index] if key in article.indices else index
        codes = (
            check_codes.NOT_IN_SOURCE,
            check_codes.FORM_DIFFERS,
            check_codes.MARKS_DIFFER,
        )
        what = "put the quotation marks as the article prints them"
        yield from _fix(document, nodes, (key, at, "text"), new, what, codes)


def _mended(article: Sited[Article], source: SourceText) -> list[tuple[str, int, str]]:
    """Return the words with other marks, by key and index; as many as bounded work finds."""
    found = []
    printed: tuple[tuple[str, tuple[Quotation | Passage, ...]], ...] = (
        ("quotations", article.entry.quotations),
        ("passages", article.entry.passages),
    )
    with suppress(TooMuchWorkError), bounded(0):
        for key, items in printed:
            for index, item in enumerate(items):
                if item.withdrawn is None:
                    shown = article.entry.prints_marks_of(item)
                    new = mended_marks(source, item.text, item.near, marks_printed=shown)
                    if new is not None:
                        found.append((key, index, new))
    return found


def _fix(
    document: Document,
    nodes: Mapping[Path, Node],
    path: Path,
    new: str,
    message: str,
    codes: tuple[Code, ...],
) -> Iterator[ValueFix]:
    """Yield the fix that writes a new value, if there is a way that leaves all else as it is."""
    node = nodes.get(path)
    if node is None:
        return
    in_brackets = any(
        nodes[path[:length]].flow for length in range(len(path)) if path[:length] in nodes
    )
    for edits in _ways(document, node, new, in_brackets):
        if _does_only_that(document, edits, path, new):
            yield ValueFix(path, codes, Fix(message, edits))
            return


def _ways(
    document: Document, node: Node, new: str, in_brackets: bool
) -> Iterator[tuple[Edit, ...]]:
    """Yield ways to write a value in the place of another, those that change least first."""
    text, file = document.text, document.file
    old = text[node.start : node.end]

    def edit(start: int, end: int, put: str) -> Edit:
        return Edit(place_of(text, start, file), place_of(text, end, file), put)

    if node.style in ("|", ">"):
        first = node.start + old.index("\n") + 1
        first += len(text[first : node.end]) - len(text[first : node.end].lstrip(" \n"))
    else:
        first = node.start
    written = text[first : node.end]
    bare = one_line(written)
    if node.style not in ("'", '"') and bare and bare in new:
        before, _, after = new.partition(bare)
        put = [edit(first, first, before)] if before else []
        yield (*put, *([edit(node.end, node.end, after)] if after else []))
    if node.style in ("", "'", '"'):
        yield (edit(node.start, node.end, scalar(new, flow=in_brackets)),)
    if not in_brackets and node.key is not None:
        column = node.key[0] - (text.rfind("\n", 0, node.key[0]) + 1)
        yield (edit(node.start, node.end, block(new, column + 2)),)


def _does_only_that(document: Document, edits: tuple[Edit, ...], path: Path, new: str) -> bool:
    try:
        text = apply_edits(document.text, edits)
    except OverlappingEditsError:
        return False
    after, _ = read_yaml(text.encode("utf-8", "replace"), document.file)
    if after is None:
        return False
    before_values, after_values = dict(_scalars(document.data)), dict(_scalars(after.data))
    if before_values.keys() != after_values.keys() or after.told != document.told:
        return False
    changed = {at for at, value in after_values.items() if value != before_values[at]}
    return changed == {path} and one_line(after_values[path]) == one_line(new)
