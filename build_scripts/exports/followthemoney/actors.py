"""Actors, the offices they held and the groups they were in, as entities.

A country is a public body here: `Territory` is for reference data with fixed ids, and it is the state
that acts and speaks. Other printed names are weak ones: “the company” matches nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.entries import Actor, ActorKind, Membership, Role
from build_scripts.exports import ids
from build_scripts.exports.followthemoney.countries import country_code
from build_scripts.exports.followthemoney.entities import (
    MoneyEntity,
    MoneyValues,
    entity_of,
    money_id,
)
from build_scripts.exports.followthemoney.own import gone, whole
from build_scripts.exports.followthemoney.times import beyond_dates, money_time
from build_scripts.exports.people import ActorRow, actor_row, member_rows, role_rows
from build_scripts.exports.source import DataSource
from build_scripts.views.cards.registers import registers_of

_SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GOVERNMENT: "PublicBody",
    ActorKind.COUNTRY: "PublicBody",
    ActorKind.GROUP: "LegalEntity",
    ActorKind.UNNAMED_SOURCE: "LegalEntity",
}
"""Of a group and of an unnamed source nobody knows whether it is one body."""
_HOLDS_POSTS = ("Organization", "PublicBody")
_GROUP = "A group that articles name together; no body by itself."
_UNNAMED = "An unnamed source of one article. Never match it with anybody."


def actor_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield an actor."""
    yield _actor(actor_row(source, key))


def office_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield the offices of an actor."""
    for role in role_rows(source, key):
        yield from _office(role.of, role.number, role.role)


def membership_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield who belongs to a group."""
    for member in member_rows(source, key):
        yield _membership(member.of, member.number, member.member)


def belonging_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield to whom an actor belongs."""
    row = actor_row(source, key)
    if row.withdrawn is None:
        yield from _belonging(row)


def _actor(row: ActorRow) -> MoneyEntity:
    actor, name, schema = row.actor, ids.actor_id(row.name), _SCHEMATA[row.actor.kind]
    if row.withdrawn is not None:
        return gone(name, schema, row.withdrawn, row.address)
    known = dict(actor.identifiers.known()) if actor.identifiers else {}
    register = known.get("opensanctions")
    held: MoneyValues = {
        "name": (_told_name(row),),
        "weakAlias": actor.aliases,
        "country": (country_code(row.source.record, row.name),),
        "position": (role.title for role in actor.roles) if schema == "Person" else (),
        "summary": (actor.summary,),
        "notes": _notes(actor),
        "wikidataId": (known.get("wikidata"),),
        "leiCode": (known.get("lei"),),
        "sourceUrl": (whole(row.address), *(one.href for one in registers_of(actor))),
    }
    return entity_of(name, schema, held, (register,) if register else ())


def _told_name(row: ActorRow) -> str:
    """The name; an unnamed source's says of which article, so that no program makes two of them one."""
    actor, article = row.actor, row.source.record.articles.get(row.actor.article or "")
    if actor.kind is not ActorKind.UNNAMED_SOURCE:
        return actor.name
    where = f" of “{article.entry.title}”" if article and not article.is_withdrawn else ""
    return f"{actor.name} (unnamed source{where or f', {row.name}'})"


def _notes(actor: Actor) -> tuple[str | None, ...]:
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        described = f"Described as “{actor.described_as}”." if actor.described_as else None
        return (_UNNAMED, described)
    return (_GROUP,) if actor.kind is ActorKind.GROUP else ()


def _office(row: ActorRow, number: int, role: Role) -> Iterator[MoneyEntity]:
    """A post and who held it: a source says so for a time, and no post is said to be that of another."""
    name = f"{ids.actor_id(row.name)}/role-{number}"
    body = row.source.record.actors[role.organisation] if role.organisation else None
    if _SCHEMATA[row.actor.kind] != "Person":
        return
    in_body = body is not None and _SCHEMATA[body.kind] in _HOLDS_POSTS
    yield entity_of(
        f"{name}/post",
        "Position",
        {
            "name": (f"{role.title}, {body.name}" if body else role.title,),
            "organization": (_end(role.organisation),) if in_body else (),
        },
    )
    held: MoneyValues = {
        "holder": (money_id(ids.actor_id(row.name)),),
        "post": (money_id(f"{name}/post"),),
        **_dated(role),
        "sourceUrl": (whole(row.address),),
    }
    yield entity_of(name, "Occupancy", held)


def _dated(dated: Role | Membership) -> MoneyValues:
    """When a source says that it began, ended, or was so; nothing is said of any other time."""
    begin, end, at = money_time(dated.from_), money_time(dated.to), money_time(dated.as_of)
    first = begin.get("date") or begin.get("startDate") or ()
    last = end.get("date") or end.get("endDate") or ()
    told = (
        beyond_dates(dated.from_, "Began:"),
        beyond_dates(dated.to, "Ended:"),
        beyond_dates(dated.as_of, "A source names it:"),
    )
    if not first and not last:
        return {**at, "description": told}
    return {"startDate": first, "endDate": last, "date": at.get("date", ()), "description": told}


def _membership(row: ActorRow, number: int, member: Membership) -> MoneyEntity:
    return entity_of(
        f"{ids.actor_id(row.name)}/member-{number}",
        "UnknownLink",
        {
            "subject": (_end(member.actor),),
            "object": (_end(row.name),),
            "role": ("member",),
            **_dated(member),
            "sourceUrl": (whole(row.address),),
        },
    )


def _belonging(row: ActorRow) -> Iterator[MoneyEntity]:
    """The body that an actor is a part of, and its country where that has no code."""
    has_code = country_code(row.source.record, row.name)
    ends = (("part-of", row.actor.part_of), ("country", None if has_code else row.actor.country))
    for role, other in ends:
        if other:
            yield entity_of(
                f"{ids.actor_id(row.name)}/{role}",
                "UnknownLink",
                {
                    "subject": (_end(row.name),),
                    "object": (_end(other),),
                    "role": (role.replace("-", " "),),
                    "sourceUrl": (whole(row.address),),
                },
            )


def _end(actor: str | None) -> str:
    return money_id(ids.actor_id(actor))
