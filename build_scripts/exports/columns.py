"""What a table of the data is: columns that say what they mean, over rows that say what was taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from build_scripts.entries.base import Withdrawal
from build_scripts.exports.parts import DataParts
from build_scripts.exports.source import DataSource

DataCell = str | int | bool | Decimal | tuple[str, ...] | None
"""One value. None is nothing; nothing is also an empty text and an empty list."""


class CellKind(StrEnum):
    """What the values of a column are."""

    ID = "id"
    TEXT = "text"
    CHOICE = "one of a few words"
    LIST = "list"
    EDTF = "date (EDTF)"
    DAY = "day"
    YES_NO = "true or false"
    WHOLE = "whole number"
    NUMBER = "number"
    ADDRESS = "web address"


class Told(Protocol):
    """A row before its values are taken: it knows whether it was taken back."""

    @property
    def withdrawn(self) -> Withdrawal | None:
        """Why it was taken back; None where it stands."""


R = TypeVar("R", bound=Told)


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[R]):
    """One column: its name, what it means for a reader, and how a row gives its value.

    `table` is the table in which its ids are found. `choices` are the values of a CHOICE. `stays`
    says that the value is kept where the row was taken back: everything else goes.
    """

    name: str
    kind: CellKind
    means: str
    of: Callable[[R], DataCell]
    table: str = ""
    choices: tuple[str, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True)
class DataTable(Generic[R]):
    """One table: its name is that of its files. `search` are the columns that a search reads.

    `rows(source, key)` gives the rows of one of its parts. The first column is the id of the row.
    `label` is the column by which a row is best named.
    """

    name: str
    title: str
    means: str
    parts: DataParts
    rows: Callable[[DataSource, str], Iterable[R]]
    columns: tuple[DataColumn[R], ...]
    label: str = "id"
    search: tuple[str, ...] = field(default=())

    def cells(self, source: DataSource, key: str) -> Iterator[tuple[DataCell, ...]]:
        """Yield the values of each row of a part; of one that was taken back only those that stay.

        A text or a list that is empty is None.
        """
        for row in self.rows(source, key):
            gone = row.withdrawn is not None
            values = [None if gone and not one.stays else one.of(row) for one in self.columns]
            # False and 0 are values.
            yield tuple([one if one or one == 0 else None for one in values])


AnyTable = DataTable[Any]
"""A table, whatever its rows are made from."""
