"""The Record as whoever makes a page sees it: it gives the same, and notes what was asked for.

A field or a grouping is a source of its own: a mapping one for each key, the story one for each field.
What is derived from the whole Record is so too, and is worked out of the Record itself. A telling, or what
is worked out of a tie, is made once and used on many pages: what it was made of counts for each of them.
What a new field gives that is no mapping counts as read whole, so that none can be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from build_scripts.record import Evidence, Record
from build_scripts.record.derived import name_of
from build_scripts.record.of_each_tie import OfEachTie, TieKey
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.tellings import Tellings, tellings_of
from build_scripts.tracking.reads import KEYS, WHOLE, Reads, TrackedEntry, TrackedMapping

T = TypeVar("T")

TELLINGS = "tellings"
"""Where a telling stands; the key is the address of the evidence, or the id of the article."""


def tracked(record: Record) -> tuple[Record, Reads]:
    """Return a Record that notes what is read of it, and where that is written down."""
    reads = Reads()
    return cast(Record, _TrackedRecord(record, reads)), reads


class _TrackedRecord:
    def __init__(self, plain: Record, reads: Reads) -> None:
        self._plain = plain
        self._reads = reads
        self._derived: dict[Callable[[Record], Any], Any] = {
            Tellings: _TrackedTellings(cast(Record, self), plain, reads)
        }

    def __getattr__(self, name: str) -> Any:
        """Return what is asked for by name; what gives the same each time is held, and asked for once."""
        # Fields and groupings are kept in the Record; what is not reads these, and is read by them.
        own = getattr(Record, name, None)
        if isinstance(own, property):
            return own.__get__(self)
        if callable(own):
            found = own.__get__(self)
        else:
            found = self._seen(name, getattr(self._plain, name))
            if not isinstance(found, TrackedMapping):
                return found
        vars(self)[name] = found
        return found

    def once(self, work_out: Callable[[Record], T]) -> T:
        found = self._derived.get(work_out)
        if found is None:
            found = self._seen(name_of(work_out), self._plain.once(work_out))
            if isinstance(found, TrackedMapping):
                self._derived[work_out] = found
        return cast(T, found)

    def _seen(self, name: str, value: Any) -> Any:
        if isinstance(value, BaseModel):
            # Whether there is a story at all is seen without a look at any of its fields.
            self._reads.now.add((name, KEYS))
            return TrackedEntry(name, value, self._reads)
        if isinstance(value, OfEachTie):
            return _TrackedOfEachTie(name, value, cast(Record, self), self._reads)
        if isinstance(value, Mapping):
            return TrackedMapping(name, value, self._reads)
        self._reads.now.add((name, WHOLE))
        return value


class _TrackedOfEachTie(TrackedMapping[TieKey, Any]):
    """What is worked out of each tie, with what it was made of; the values are those of the Record itself."""

    __slots__ = ("_each", "_record")

    def __init__(self, name: str, each: OfEachTie[Any], record: Record, reads: Reads) -> None:
        super().__init__(name, each, reads)
        self._each = each
        self._record = record

    def __getitem__(self, key: TieKey) -> Any:
        if (self._name, key) not in self._reads.made_of and key in self._each:
            with self._reads.noted() as made_of:
                found = self._each.work_out(self._record, self._record.ties_by_key[key])
            self._each.keep(key, found)
            self._reads.made_of[self._name, key] = frozenset(made_of)
        return super().__getitem__(key)

    def make_all(self) -> None:
        with self._reads.noted():
            for key in self._each:
                self[key]

    def get(self, key: TieKey, default: Any = None) -> Any:
        return self[key] if key in self._each else super().get(key, default)


class _TrackedTellings(Tellings):
    """Tellings, each with what it was made of, which whoever uses it reads too.

    They are those of the Record itself, where the data and the search find them: each is told once.
    """

    def __init__(self, record: Record, plain: Record, reads: Reads) -> None:
        super().__init__(record, tellings_of(plain))
        self._plain = plain
        self._reads = reads

    def article(self, identifier: str) -> ArticleTelling:
        """An article is named without `#`, and evidence with it, so that no two have one name."""
        return cast(ArticleTelling, self._noted(identifier, self._told_article, identifier))

    def of(self, item: Evidence) -> Any:
        return self._noted(item.address, self._told, item)

    def make_all(self) -> None:
        with self._reads.noted():
            for item in self._plain.evidence.values():
                self.of(item)

    def _noted(self, name: str, tell: Callable[[Any], Any], asked: Any) -> Any:
        read = (TELLINGS, name)
        if read not in self._reads.made_of:
            with self._reads.noted() as made_of:
                self._told_already[name] = tell(asked)
            self._reads.made_of[read] = frozenset(made_of)
        self._reads.now.add(read)
        return self._told_already[name]
