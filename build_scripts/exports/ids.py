"""Ids of rows: what a thing is and its name, so that no program takes one for a number or for nothing.

An id may be `1e5` or `na` in a file of the story, which readers of tables turn into 100000 and
an empty value; `actors/1e5` stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.record import Tie


def article_id(identifier: str) -> str:
    """Return the id of an article's row."""
    return f"articles/{identifier}"


def evidence_id(address: str) -> str:
    """Return the id of a quotation, passage, report, event or assertion: `articles/<id>#<id>`."""
    return f"articles/{address}"


def part_id(address: str, what: str, number: int) -> str:
    """Return the id of what evidence has several of, counted from 1."""
    return f"articles/{address}/{what}-{number}"


def actor_id(identifier: str | None) -> str:
    """Return the id of an actor's row; "" for none."""
    return f"actors/{identifier}" if identifier else ""


def actor_ids(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of actors, each once, in their order."""
    return tuple(actor_id(one) for one in dict.fromkeys(identifiers))


def claim_id(identifier: str) -> str:
    """Return the id of a claim's row."""
    return f"claims/{identifier}"


def topic_ids(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of topics, each once, in their order."""
    return tuple(f"topics/{one}" for one in dict.fromkeys(identifiers))


def tie_id(tie: Tie) -> str:
    """Return the id of a tie's row."""
    return f"ties/{'--'.join(tie.key)}"
