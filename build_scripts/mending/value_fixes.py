"""Values of an entry that are wrong and have one right answer: dates, names for ids, marks of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from pydantic import BaseModel

from build_scripts.checking.pieces import Piece
from build_scripts.checking.places_said import wrong_places
from build_scripts.checking.sense_check import sense_problems
from build_scripts.codes import check as check_codes
from build_scripts.codes import entries as entry_codes
from build_scripts.entries import Actor, Article, Claim, Passage, Quotation, Topic
from build_scripts.entries.dates import Edtf
from build_scripts.entries.printed_dates import mended_date
from build_scripts.entries.roles import Names
from build_scripts.loading.folder import FOLDERS, Folder
from build_scripts.loading.keys import classes_in
from build_scripts.loading.load import PlacesFound
from build_scripts.loading.paths import annotation_at
from build_scripts.loading.roles import value_role_at
from build_scripts.loading.sited import Sited
from build_scripts.loading.validate import validate
from build_scripts.mending.marks import mended_marks
from build_scripts.mending.replacing import replacement, scalars
from build_scripts.problems import Code, Fix
from build_scripts.words.bounds import one_line
from build_scripts.words.effort import TooMuchWorkError, bounded
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.document import Document, KeyPath
from build_scripts.yaml_text.layout import YamlNode, layout

KnownNames = Mapping[Folder, Mapping[str, frozenset[str]]]
"""The ids of entries by their names and aliases, folded, for each folder."""


@dataclass(frozen=True, slots=True)
class ValueFix:
    """A fix of one value, with its path and the codes of the problems that it mends."""

    path: KeyPath
    codes: tuple[Code, ...]
    fix: Fix


def names_of_entries(
    actors: Mapping[str, Actor], topics: Mapping[str, Topic], claims: Mapping[str, Claim]
) -> KnownNames:
    """Return the ids of entries by their names and aliases."""
    found: dict[Folder, dict[str, set[str]]] = {folder: {} for folder in Folder}
    for identifier, actor in actors.items():
        for name in (actor.name, actor.in_text, *actor.aliases, *actor.formerly):
            if name:
                found[Folder.ACTORS].setdefault(_folded(name), set()).add(identifier)
    for identifier, topic in topics.items():
        for name in (topic.title, *topic.aliases, *topic.formerly):
            found[Folder.TOPICS].setdefault(_folded(name), set()).add(identifier)
    for identifier, claim in claims.items():
        for name in (claim.title, *claim.formerly):
            found[Folder.CLAIMS].setdefault(_folded(name), set()).add(identifier)
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
    names: KnownNames,
    source: SourceText | None,
    places: PlacesFound = (),
) -> Iterator[ValueFix]:
    """Yield the fixes of the values of a document; `known` has the ids that exist in each folder.

    `source` is the text of an article, `places` where the pages or times of its source begin in it.
    """
    nodes = layout(document.text)
    for path, value in scalars(document.data):
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
        yield from _places(identifier, document, nodes, source, places)


def _folder_at(path: KeyPath, model: type[BaseModel]) -> Folder | None:
    role = value_role_at(model, path)
    return FOLDERS.get(role.nouns[0]) if isinstance(role, Names) and len(role.nouns) == 1 else None


def _marks(
    identifier: str, document: Document, nodes: Mapping[KeyPath, YamlNode], source: SourceText
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


def _places(
    identifier: str,
    document: Document,
    nodes: Mapping[KeyPath, YamlNode],
    source: SourceText,
    places: PlacesFound,
) -> Iterator[ValueFix]:
    article, _ = validate(identifier, document, Article) if places else (None, ())
    if article is None:
        return
    with suppress(TooMuchWorkError), bounded(0):
        for wrong in wrong_places(article.entry, source, places):
            key, index, name = wrong.path
            at = article.indices[key][index] if key in article.indices else index
            what = f"write the {name} as the source has it: {wrong.right}"
            codes = (entry_codes.PLACE_DIFFERS,)
            if wrong.right:
                yield from _fix(document, nodes, (key, at, name), wrong.right, what, codes)


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
                    if new is not None and not _turns_sense(article, source, key, index, new):
                        found.append((key, index, new))
    return found


def _turns_sense(
    article: Sited[Article], source: SourceText, key: str, index: int, new: str
) -> bool:
    """Whether the check would tell of mended words that their sense is another."""
    items = list(getattr(article.entry, key))
    items[index] = items[index].model_copy(update={"text": new})
    entry = article.entry.model_copy(update={key: tuple(items)})
    piece = Piece(items[index], key, index)
    marks = entry.prints_marks or isinstance(items[index], Passage)
    found = find(source, new, items[index].near, marks_printed=marks)
    sited = Sited(article.id, entry, article.document)
    return isinstance(found, Found) and any(sense_problems(sited, piece, source, found))


def _fix(
    document: Document,
    nodes: Mapping[KeyPath, YamlNode],
    path: KeyPath,
    new: str,
    message: str,
    codes: tuple[Code, ...],
) -> Iterator[ValueFix]:
    """Yield the fix that writes a new value, if there is a way that leaves all else as it is."""
    edits = replacement(document, nodes, path, new)
    if edits is not None:
        yield ValueFix(path, codes, Fix(message, edits))
