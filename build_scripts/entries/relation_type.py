"""Types of ties between actors."""

from __future__ import annotations

from enum import StrEnum

from build_scripts.entries.base import Model
from build_scripts.entries.fields import FormerIds, Prose


class Family(StrEnum):
    """A family of ties; it gives the line in a diagram its colour."""

    ARMS = "arms"
    CONFLICT = "conflict"
    PRESSURE = "pressure"
    DIPLOMACY = "diplomacy"
    MONEY = "money"
    ORGANISATION = "organisation"
    LAW = "law"
    PERSONAL = "personal"
    OTHER = "other"


class RelationType(Model):
    """One type of tie, named by its key in `relation-types.yml`."""

    label: Prose
    """What stands between the two actors, read from the first to the second: supplies drones to."""
    inverse: Prose | None = None
    """The same read from the second to the first: gets drones from."""
    family: Family = Family.OTHER
    """The family, which gives the line its colour."""
    directed: bool = True
    """`false` for ties that read the same from both sides."""
    formerly: FormerIds = ()
    """Ids that it had before, written by `make rename`; no other type may ever have them."""
    meaning: Prose | None = None
    """What counts as such a tie, in our own words."""
