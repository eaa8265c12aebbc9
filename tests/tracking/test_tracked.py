"""What is read of the Record is noted, whatever it is; and nothing of a Record is kept where reads are not."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property

import pytest
from harbour import record_of
from test_layering import MODULES

from build_scripts.record import Record
from build_scripts.record.derived import DERIVED
from build_scripts.telling.tellings import tellings_of
from build_scripts.tracking.reads import KEYS, WHOLE, Read, Reads, TrackedEntry, TrackedMapping
from build_scripts.tracking.sources import UNKNOWN, Sources
from build_scripts.tracking.tracked import tracked


@pytest.fixture(scope="module")
def record() -> Record:
    return record_of()


@pytest.fixture
def seen(record: Record) -> tuple[Record, Reads]:
    return tracked(record)


KEPT = [
    *(name for name in Record.__dataclass_fields__ if not name.startswith("_")),
    *(name for name, value in vars(Record).items() if isinstance(value, cached_property)),
]


@pytest.mark.parametrize("name", KEPT)
def test_all_that_is_kept_in_the_record_is_a_source(
    record: Record, seen: tuple[Record, Reads], name: str
) -> None:
    """A field that is new is one without anybody's doing."""
    watched, reads = seen
    with reads.noted() as noted:
        value = getattr(watched, name)
        if isinstance(value, Mapping):
            assert dict(value) == dict(getattr(record, name))
    assert {source for source, _ in noted} == {name}
    prints = {Sources(record).fingerprint(read) for read in noted}
    assert UNKNOWN not in prints


@pytest.mark.parametrize("name", sorted(DERIVED))
def test_all_that_is_derived_is_a_source(
    record: Record, seen: tuple[Record, Reads], name: str
) -> None:
    watched, reads = seen
    with reads.noted() as noted:
        value = watched.once(DERIVED[name])
        if isinstance(value, Mapping):
            assert dict(value) == dict(record.once(DERIVED[name]))
    assert {source for source, _ in noted} == {name}
    assert UNKNOWN not in {Sources(record).fingerprint(read) for read in noted}


def _noted(seen: tuple[Record, Reads], read: object) -> set[Read]:
    watched, reads = seen
    with reads.noted() as noted:
        read(watched)  # type: ignore[operator]
    return noted


def test_each_way_to_look_into_a_mapping_is_noted(seen: tuple[Record, Reads]) -> None:
    assert _noted(seen, lambda r: r.actors["saltmarsh"]) == {("actors", "saltmarsh")}
    assert _noted(seen, lambda r: r.actors.get("nobody")) == {("actors", "nobody")}
    assert _noted(seen, lambda r: "nobody" in r.actors) == {("actors", "nobody")}
    assert _noted(seen, lambda r: len(r.actors)) == {("actors", KEYS)}
    assert _noted(seen, lambda r: list(r.actors)) == {("actors", KEYS)}
    assert _noted(seen, lambda r: r.actors.values()) == {("actors", WHOLE)}
    assert _noted(seen, lambda r: r.actors.items()) == {("actors", WHOLE)}
    assert _noted(seen, lambda r: r.statements) == {("statements", WHOLE)}


def test_of_the_story_each_field_is_noted(seen: tuple[Record, Reads]) -> None:
    assert _noted(seen, lambda r: r.story is None) == {("story", KEYS)}
    assert _noted(seen, lambda r: r.story.title) == {("story", KEYS), ("story", "title")}
    assert _noted(seen, lambda r: r.name_key) == {("story", KEYS), ("story", "language")}
    assert ("story", WHOLE) in _noted(seen, lambda r: r.story.change_days)


def test_a_telling_is_read_with_all_that_it_was_made_of(seen: tuple[Record, Reads]) -> None:
    """Who uses it second reads the same as who had it made."""
    _, reads = seen
    item = next(iter(record_of().evidence.values()))
    first = _noted(seen, lambda r: tellings_of(r).of(item))
    assert first == {("tellings", item.address)}
    assert _noted(seen, lambda r: tellings_of(r).of(item)) == first
    assert ("tellings", item.article) in reads.made_of["tellings", item.address]
    assert reads.made_of["tellings", item.article] == {("articles", item.article)}


def test_a_telling_is_held_once(record: Record, seen: tuple[Record, Reads]) -> None:
    tracking, reads = seen
    with reads.noted():
        tellings = tellings_of(tracking)
        tellings.make_all()
        for item in record.evidence.values():
            assert tellings.of(item) is tellings_of(record).of(item)


def _within(value: object) -> Iterator[object]:
    yield value
    parts: Iterable[object] = ()
    if is_dataclass(value):
        parts = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, tuple | list):
        parts = value
    for part in parts:
        yield from _within(part)


def test_a_telling_holds_nothing_that_notes_reads(
    record: Record, seen: tuple[Record, Reads]
) -> None:
    """The data and the search use it, where nobody notes anything."""
    tracking, reads = seen
    with reads.noted():
        tellings = tellings_of(tracking)
        told = [tellings.of(item) for item in record.evidence.values()]
    parts = [part for one in told for part in _within(one)]
    assert len(parts) > 1000
    assert [p for p in parts if isinstance(p, TrackedEntry | TrackedMapping)] == []


def test_nothing_is_read_without_anybody_to_note_it(seen: tuple[Record, Reads]) -> None:
    watched, _ = seen
    with pytest.raises(AssertionError, match="nobody notes"):
        watched.actors["saltmarsh"]


_FOR_PAGES = (
    *("record", "telling", "tracking", "templating", "diagrams", "charts", "keeping", "views"),
    "search",
)
_HOLDING = {
    *("Record", "CardMaker", "Citations", "Tellings", "Addresses", "Identified", "Sources"),
    "OfEachTie",
}


def test_what_is_kept_beside_the_record_is_kept_where_reads_are_seen() -> None:
    """A plain cache of what was worked out of a Record would hide from the second page what the first read."""
    hidden = []
    for room, tree in MODULES.items():
        if not room.startswith(_FOR_PAGES):
            continue
        for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
            caches = {"lru_cache", "cache"} & {
                n.id
                for d in function.decorator_list
                for n in ast.walk(d)
                if isinstance(n, ast.Name)
            }
            arguments = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
            named = {
                name.id
                for argument in arguments
                if argument.annotation
                for name in ast.walk(argument.annotation)
                if isinstance(name, ast.Name)
            }
            if caches and (named & _HOLDING or any(a.annotation is None for a in arguments)):
                hidden.append(f"{room}.{function.name}")
    assert hidden == [], "Use `derived`."


def test_whatever_holds_a_record_is_known_here() -> None:
    """What is kept for such a thing hides what is read through it."""
    holding = set()
    for room, tree in MODULES.items():
        for kind in (n for n in ast.walk(tree) if isinstance(n, ast.ClassDef)):
            fields = [n for n in kind.body if isinstance(n, ast.AnnAssign)]
            fields_named = {ast.unparse(field.annotation) for field in fields}
            made_of = {
                ast.unparse(argument.annotation)
                for n in kind.body
                if isinstance(n, ast.FunctionDef) and n.name == "__init__"
                for argument in n.args.args
                if argument.annotation
            }
            if room.startswith(_FOR_PAGES) and "Record" in fields_named | made_of:
                holding.add(kind.name)
    private = {name for name in holding if name.startswith("_")}
    assert holding - private <= _HOLDING
