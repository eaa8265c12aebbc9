"""The Record as whoever makes a page sees it: it gives the same, and notes what was asked for.

A field or a grouping is a source of its own: a mapping one for each key, the story one for each field.
What is derived from the whole Record is so too, and is worked out of the Record itself. A telling is made
once and used on many pages: what it was made of counts for each of them. What a new field gives that is
no mapping counts as read whole, so that none can be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from build_scripts.record import Evidence, Record
from build_scripts.record.derived import name_of
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.tellings import Tellings, tellings_of
from build_scripts.tracking.reads import KEYS, WHOLE, Read, Reads, TrackedEntry, TrackedMapping

T = TypeVar("T")


def tracked(record: Record) -> tuple[Record, Reads]:
    """Return a Record that notes what is read of it, and where that is written down."""
    reads = Reads()
    return cast(Record, _TrackedRecord(record, reads)), reads


class _TrackedRecord:
    def __init__(self, plain: Record, reads: Reads) -> None:
        self._plain = plain
        self._reads = reads
        self._mappings: dict[str, TrackedMapping[Any, Any]] = {}
        self._tellings = _TrackedTellings(cast(Record, self), plain, reads)

    def __getattr__(self, name: str) -> Any:
        # Fields and groupings are kept in the Record; what is not reads these, and is read by them.
        own = getattr(Record, name, None)
        if isinstance(own, property):
            return own.__get__(self)
        if callable(own):
            return own.__get__(self)
        return self._seen(name, getattr(self._plain, name))

    def once(self, work_out: Callable[[Record], T]) -> T:
        if cast(object, work_out) is Tellings:
            return cast(T, self._tellings)
        return cast(T, self._seen(name_of(work_out), self._plain.once(work_out)))

    def _seen(self, name: str, value: Any) -> Any:
        if isinstance(value, BaseModel):
            # Whether there is a story at all is seen without a look at any of its fields.
            self._reads.note((name, KEYS))
            return TrackedEntry(name, value, self._reads)
        if not isinstance(value, Mapping):
            self._reads.note((name, WHOLE))
            return value
        if name not in self._mappings:
            self._mappings[name] = TrackedMapping(name, value, self._reads)
        return self._mappings[name]


class _TrackedTellings(Tellings):
    """Tellings, each with what it was made of: whoever uses it reads that too.

    They are told here to see what they are made of. What is given is the same from the Record itself,
    whose tellings are there for the data and the search: two of each would take room for nothing.
    """

    def __init__(self, record: Record, plain: Record, reads: Reads) -> None:
        super().__init__(record)
        self._plain = plain
        self._reads = reads
        self._made_of: dict[str, frozenset[Read]] = {}

    def article(self, identifier: str) -> ArticleTelling:
        self._note(identifier, super().article, identifier)
        return tellings_of(self._plain).article(identifier)

    def of(self, item: Evidence) -> Any:
        self._note(item.address, super()._told, item)
        return tellings_of(self._plain).of(item)

    def make_all(self) -> None:
        with self._reads.noted():
            for item in self._plain.evidence.values():
                self.of(item)

    def _note(self, name: str, tell: Callable[[Any], object], asked: Any) -> None:
        """An article is named without `#`, and evidence with it, so that no two have one name."""
        if name not in self._made_of:
            with self._reads.noted() as made_of:
                tell(asked)
            self._made_of[name] = frozenset(made_of)
        self._reads.note_all(self._made_of[name])
