"""Types of ties between actors."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from build_scripts.entries.base import Model
from build_scripts.entries.fields import FormerIds, Prose, RelationTypeId, Together


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


class Issuer(StrEnum):
    """Whose word makes an act so."""

    FROM = "from"


ISSUING: Final = (Family.PRESSURE, Family.DIPLOMACY, Family.LAW, Family.ORGANISATION)
"""The families with acts that are done by word or decision; nobody supplies or attacks by word."""


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
    past: Prose | None = None
    """The label in the past tense, for headings of what is over and of acts: supplied drones to."""
    together: Together | None = None
    """For ties that read the same from both sides: what the two do, the first word in the present for
    several and in the past: make/made drones together."""
    issued_by: Issuer | None = None
    """`from` for acts that are done by their doer's word or decision, such as sanctions. Only in the
    families pressure, diplomacy, law and organisation."""
    kind_of: RelationTypeId | None = None
    """The wider type that this is a kind of: whoever denies the wider tie denies this one too."""
    formerly: FormerIds = ()
    """Ids that it had before, written by `make rename`; no other type may ever have them."""
    meaning: Prose | None = None
    """What counts as such a tie, in our own words."""
