"""What every entity of ours has in common: whole addresses, and what is left of what was taken back."""

from __future__ import annotations

from build_scripts.entries.base import Withdrawal
from build_scripts.exports.followthemoney.entities import MoneyEntity, entity_of
from build_scripts.telling.dates_in_words import date_in_words


def whole(address: str) -> str | None:
    """Return an address, None where it begins at the root of a site that is not known: none is taken then."""
    return address if "://" in address else None


def gone(row: str, schema: str, withdrawn: Withdrawal, address: str) -> MoneyEntity:
    """Return what stays of a row that was taken back: its id, its address, the day and the reason."""
    why = f"Withdrawn on {date_in_words(withdrawn.date)}: {withdrawn.why}"
    return entity_of(row, schema, {"notes": (why,), "sourceUrl": (whole(address),)})
