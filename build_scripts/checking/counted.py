"""The numbers of a check: what was looked at, and with what outcome."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked, without what is withdrawn inside articles.

    `compared` to `failed` are the four outcomes of quotations and passages. `unread_articles` and
    `unread_others` count files that are there and could not be understood: nothing in them is counted.
    """

    articles: int = 0
    drafts: int = 0
    actors: int = 0
    claims: int = 0
    topics: int = 0
    quotations: int = 0
    passages: int = 0
    reports: int = 0
    compared: int = 0
    by_receipt: int = 0
    unchecked: int = 0
    failed: int = 0
    errors: int = 0
    warnings: int = 0
    unread_articles: int = 0
    unread_others: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return the counts by name, for JSON."""
        return {item.name: getattr(self, item.name) for item in fields(self)}
