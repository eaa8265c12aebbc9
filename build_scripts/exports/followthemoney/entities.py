"""An entity of FollowTheMoney: its id, its schema, and lists of values by the name of their property."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_scripts.exports.json_text import json_text

MoneyValues = Mapping[str, Iterable[str | None]]
"""MoneyValues by property; what is empty is left out, so that a maker need not ask."""
_NOT_IN_IDS = re.compile(r"[^0-9A-Za-z.-]+")


@dataclass(frozen=True, slots=True)
class MoneyEntity:
    """One entity. `referents` are ids by which other data knows the same one."""

    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    referents: tuple[str, ...] = field(default=())

    def line(self) -> str:
        """Return the entity as a line of JSON."""
        held: dict[str, object] = {
            "id": self.id,
            "schema": self.schema,
            "properties": {name: list(values) for name, values in self.properties.items()},
        }
        if self.referents:
            held["referents"] = list(self.referents)
        return f"{json_text(held)}\n"


def entity_of(
    row: str, schema: str, properties: MoneyValues, referents: tuple[str, ...] = ()
) -> MoneyEntity:
    """Return an entity by the id of its row in the tables, with those values that are not empty."""
    filled = {
        name: tuple(dict.fromkeys(one for one in values if one))
        for name, values in properties.items()
    }
    return MoneyEntity(
        money_id(row), schema, {name: own for name, own in filled.items() if own}, referents
    )


def money_id(row: str) -> str:
    """Return the id of a row as an entity has it: letters, digits, points and hyphens alone.

    No id of ours has a point, so two rows never have one id: `articles/a#q` is `articles.a.q`.
    """
    return _NOT_IN_IDS.sub(".", row)


def money_ids(rows: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of several rows."""
    return tuple(map(money_id, rows))
