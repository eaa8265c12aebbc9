"""The columns that end every table: where a row comes from, how it was checked, whose it is, withdrawal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from build_scripts.checking.compared import Ground
from build_scripts.exports.columns import CellKind, DataCell, DataColumn, Told
from build_scripts.exports.dates import date_columns

R = TypeVar("R", bound=Told)

CHECKS = {
    Ground.PRINTED: "compared",
    Ground.MATCHED_EARLIER: "by receipt",
    Ground.UNCHECKED: "unchecked",
}
"""How the words of a row were compared, in one word."""

OWN_WORDS = "Our own words; nothing to compare."


def id_column(of: Callable[[R], DataCell], means: str) -> DataColumn[R]:
    """Return the column of a row's own id."""
    return DataColumn("id", CellKind.ID, means, of, stays=True)


def article_column(of: Callable[[R], DataCell]) -> DataColumn[R]:
    """Return the column of the article that a row comes from."""
    means = "The article that it comes from."
    return DataColumn("article", CellKind.ID, means, of, table="articles", stays=True)


def address_column(of: Callable[[R], DataCell]) -> DataColumn[R]:
    """Return the column of a row's place on the site."""
    return DataColumn(
        "address",
        CellKind.ADDRESS,
        "Where it stands on the site, with everything that belongs to it. Whole where the address of "
        "the site is known to the build, else from the root of the site.",
        of,
        stays=True,
    )


def check_column(of: Callable[[R], DataCell]) -> DataColumn[R]:
    """Return the column that says in one word how printed words were compared."""
    return DataColumn(
        "check",
        CellKind.CHOICE,
        "How the printed words were compared with their article: compared with a text that is "
        "published here; by receipt, earlier, with a text that is not; unchecked, copied by hand. "
        "Empty where no words of the article are printed.",
        of,
        choices=tuple(CHECKS.values()),
    )


def label_column(of: Callable[[R], DataCell]) -> DataColumn[R]:
    """Return the column of the label that must stand beside the row."""
    means = "What must be said beside it wherever it is shown: how it was checked, and no more."
    return DataColumn("label", CellKind.TEXT, means, of)


def rights_column(of: Callable[[R], DataCell]) -> DataColumn[R]:
    """Return the column of the rights."""
    means = "Whose the words are. A licence of this site covers our own words and never quotations."
    return DataColumn("rights", CellKind.TEXT, means, of)


def withdrawal_columns() -> tuple[DataColumn[R], ...]:
    """Return the columns that say that a row was taken back, and why."""
    dates: tuple[DataColumn[R], ...] = date_columns(
        "withdrawn",
        "When it was taken back. Then the row has no words any more, and stays so that its id does.",
        lambda row: row.withdrawn.date if row.withdrawn else None,
    )
    why: DataColumn[R] = DataColumn(
        "withdrawn_why",
        CellKind.TEXT,
        "Why it was taken back.",
        lambda row: row.withdrawn.why if row.withdrawn else None,
        stays=True,
    )
    when = dates[0]
    return (DataColumn(when.name, when.kind, when.means, when.of, stays=True), why)
