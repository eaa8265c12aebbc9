"""The tables of who speaks and is spoken of: actors, their roles, and the members of groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

from build_scripts.entries import Actor, ActorKind, Membership, Role
from build_scripts.entries.base import Withdrawal
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_ACTOR
from build_scripts.exports.shared_columns import (
    OWN_WORDS,
    address_column,
    id_column,
    label_column,
    rights_column,
    withdrawal_columns,
)
from build_scripts.exports.source import DataSource


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of the story."""

    source: DataSource
    name: str
    actor: Actor

    @property
    def withdrawn(self) -> Withdrawal | None:
        """Why the actor's page was taken back."""
        return self.actor.withdrawn

    @property
    def address(self) -> str:
        """The page of the actor."""
        return self.source.at(self.source.addresses.actor(self.name))


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role of a person, counted from 1."""

    of: ActorRow
    number: int
    role: Role
    withdrawn: None = None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member of a group, counted from 1."""

    of: ActorRow
    number: int
    member: Membership
    withdrawn: None = None


def actor_row(source: DataSource, key: str) -> ActorRow:
    """Return the row of an actor."""
    return ActorRow(source, key, source.record.actors[key])


def role_rows(source: DataSource, key: str) -> Iterator[RoleRow]:
    """Yield the roles of an actor whose page stands."""
    row = actor_row(source, key)
    if row.withdrawn is None:
        for number, role in enumerate(row.actor.roles, 1):
            yield RoleRow(row, number, role)


def member_rows(source: DataSource, key: str) -> Iterator[MemberRow]:
    """Yield the members of a group whose page stands."""
    row = actor_row(source, key)
    if row.withdrawn is None:
        for number, member in enumerate(row.actor.members, 1):
            yield MemberRow(row, number, member)


_WHO_IT_IS = {
    "wikidata": "Its item in Wikidata.",
    "opensanctions": "Its entry in OpenSanctions. To be listed there accuses nobody.",
    "lei": "The legal entity identifier of a body, after `lei:`, so that no program takes it for a number.",
}


def _in_register(register: str, actor: Actor) -> str | None:
    identifier = dict(actor.identifiers.known()).get(register) if actor.identifiers else None
    return f"lei:{identifier}" if identifier and register == "lei" else identifier


def _register_column(register: str, means: str) -> DataColumn[ActorRow]:
    def value(row: ActorRow) -> str | None:
        return _in_register(register, row.actor)

    return DataColumn(register, CellKind.TEXT, means, value)


_REGISTERS = tuple(starmap(_register_column, _WHO_IT_IS.items()))
"""Without them nobody can match people and bodies with those of other data."""


ACTORS = DataTable(
    name="actors",
    title="Actors",
    means="People, organisations, governments, countries, groups, and unnamed sources, of which each "
    "belongs to one article: two of them are never known to be one.",
    parts=BY_ACTOR,
    rows=lambda source, key: (actor_row(source, key),),
    label="name",
    search=("name", "aliases", "described_as", "summary"),
    columns=(
        id_column(lambda row: ids.actor_id(row.name), "Its name in ids."),
        DataColumn("name", CellKind.TEXT, "The name that the site shows.", lambda r: r.actor.name),
        DataColumn(
            "kind",
            CellKind.CHOICE,
            "What the actor is.",
            lambda r: r.actor.kind.value,
            choices=tuple(one.value for one in ActorKind),
        ),
        DataColumn(
            "aliases", CellKind.LIST, "Other names that articles print.", lambda r: r.actor.aliases
        ),
        DataColumn(
            "country",
            CellKind.ID,
            "The country that the actor belongs to.",
            lambda r: ids.actor_id(r.actor.country),
            table="actors",
        ),
        DataColumn(
            "part_of",
            CellKind.ID,
            "The body that this body is a part of.",
            lambda r: ids.actor_id(r.actor.part_of),
            table="actors",
        ),
        DataColumn(
            "described_as",
            CellKind.TEXT,
            "How the article describes an unnamed source, as printed.",
            lambda r: r.actor.described_as,
        ),
        DataColumn(
            "article",
            CellKind.ID,
            "The one article in which an unnamed source speaks.",
            lambda r: ids.article_id(r.actor.article) if r.actor.article else None,
            table="articles",
        ),
        DataColumn(
            "summary", CellKind.TEXT, "Who this is, in our words.", lambda r: r.actor.summary
        ),
        *_REGISTERS,
        address_column(lambda r: r.address),
        label_column(lambda r: OWN_WORDS),
        rights_column(lambda r: r.source.own_words),
        *withdrawal_columns(),
    ),
)

ROLES = DataTable(
    name="roles",
    title="Roles",
    means="What people were, and when a source says so. A role is not said to hold at any other time.",
    parts=BY_ACTOR,
    rows=role_rows,
    columns=(
        id_column(
            lambda r: f"{ids.actor_id(r.of.name)}/role-{r.number}", "The actor’s id and a number."
        ),
        DataColumn(
            "actor", CellKind.ID, "Whose role it is.", lambda r: ids.actor_id(r.of.name), "actors"
        ),
        DataColumn(
            "title", CellKind.TEXT, "The role as the source names it.", lambda r: r.role.title
        ),
        DataColumn(
            "organisation",
            CellKind.ID,
            "For which body it is held.",
            lambda r: ids.actor_id(r.role.organisation),
            "actors",
        ),
        *date_columns("as_of", "A date at which a source names it.", lambda r: r.role.as_of),
        *date_columns("from", "When it began, where a source says so.", lambda r: r.role.from_),
        *date_columns("to", "When it ended, where a source says so.", lambda r: r.role.to),
        address_column(lambda r: r.of.address),
        label_column(lambda r: OWN_WORDS),
        rights_column(lambda r: r.of.source.own_words),
    ),
)

MEMBERS = DataTable(
    name="members",
    title="Members of groups",
    means="Who belonged to a group, and when a source says so.",
    parts=BY_ACTOR,
    rows=member_rows,
    columns=(
        id_column(
            lambda r: f"{ids.actor_id(r.of.name)}/member-{r.number}", "The group’s id and a number."
        ),
        DataColumn(
            "group_of", CellKind.ID, "The group.", lambda r: ids.actor_id(r.of.name), "actors"
        ),
        DataColumn(
            "actor", CellKind.ID, "The member.", lambda r: ids.actor_id(r.member.actor), "actors"
        ),
        *date_columns("as_of", "A date at which a source names it.", lambda r: r.member.as_of),
        *date_columns("from", "When it began, where a source says so.", lambda r: r.member.from_),
        *date_columns("to", "When it ended, where a source says so.", lambda r: r.member.to),
        address_column(lambda r: r.of.address),
        label_column(lambda r: OWN_WORDS),
        rights_column(lambda r: r.of.source.own_words),
    ),
)
