"""What is worked out of each tie of a Record by itself, and only of those that somebody asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from build_scripts.record import Record, Tie

V = TypeVar("V")

TieKey = tuple[str, str, str]


class OfEachTie(Mapping[TieKey, V]):
    """The values of `work_out(record, tie)` by the keys of ties: each is worked out when it is first asked for.

    Who notes what a Record is read for can so tell what each of them was made of (`tracking/tracked`).
    """

    def __init__(self, record: Record, work_out: Callable[[Record, Tie], V]) -> None:
        self.work_out = work_out
        self._record = record
        self._found: dict[TieKey, V] = {}

    def keep(self, key: TieKey, value: V) -> None:
        """Take what `work_out` gave elsewhere for a tie of the same Record."""
        self._found[key] = value

    def make_all(self) -> None:
        """Work out all values now: before processes are forked, which would each work out their own."""
        for key in self:
            self[key]

    def __getitem__(self, key: TieKey) -> V:
        if key not in self._found:
            self._found[key] = self.work_out(self._record, self._record.ties_by_key[key])
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        return key in self._record.ties_by_key

    def __iter__(self) -> Iterator[TieKey]:
        return iter(self._record.ties_by_key)

    def __len__(self) -> int:
        return len(self._record.ties_by_key)
