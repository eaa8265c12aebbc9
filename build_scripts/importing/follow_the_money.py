"""FollowTheMoney entities, one on each line, as actors.

Names, other names, country, positions and the ids of registers are read. What stands between two
entities (Membership, Directorship, Ownership) says nothing of its source, and ties rest on words here.
https://followthemoney.tech/explorer/schemata/
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from build_scripts.codes import importing as codes
from build_scripts.entries.actor import ActorKind
from build_scripts.importing.given import ActorGiven, FileGiven, Given, RoleGiven
from build_scripts.importing.json_values import (
    MOST_ENTRIES,
    JsonObject,
    JsonRead,
    objects_in,
    word,
    words_in,
)
from build_scripts.problems import Location, Problem

KINDS = {
    "Person": ActorKind.PERSON,
    "Organization": ActorKind.ORGANISATION,
    "Company": ActorKind.ORGANISATION,
    "LegalEntity": ActorKind.ORGANISATION,
    "PublicBody": ActorKind.ORGANISATION,
}
_READ = frozenset(
    {
        *("name", "alias", "weakAlias", "previousName", "abbreviation", "country", "nationality"),
        *(
            "jurisdiction",
            "position",
            "summary",
            "wikidataId",
            "leiCode",
            "innCode",
            "opensanctionsId",
        ),
        *("firstName", "lastName", "middleName", "fatherName", "title"),
    }
)


def is_follow_the_money(value: Any) -> bool:
    """Tell whether JSON holds entities of FollowTheMoney."""
    items = list(objects_in(value))[:5]
    return bool(items) and all("schema" in one and "properties" in one for one in items)


def actors_given(read: JsonRead, file: str) -> FileGiven:
    """Read entities. Problems: `value-not-understood`, `column-not-read`, `value-not-taken`."""
    actors: list[ActorGiven] = []
    problems: list[Problem] = list(read.problems)
    others: Counter[str] = Counter()
    for number, one in enumerate(objects_in(read.value), start=1):
        line = read.lines[number - 1] if number <= len(read.lines) else number
        schema = word(one.get("schema"))
        own = Given("", Location(file, line), f"Line {line} ({word(one.get('id'))})")
        if number > MOST_ENTRIES:
            fact = f"there are more than {MOST_ENTRIES:,} entities."
            problems.append(own.problem(codes.IMPORT_TOO_LARGE, fact, "Part the file."))
            break
        if schema not in KINDS:
            others[schema or "no schema"] += 1
            continue
        actor, told = _actor(one, schema, own)
        actors += [actor] if actor else []
        problems += told
    for schema, count in sorted(others.items()):
        fact = f"{count} of its entities are {schema}: these are not read."
        hint = f"Read are {', '.join(KINDS)}."
        problems.append(Problem(codes.COLUMN_NOT_READ, Location(file), fact, hint))
    return FileGiven(actors=tuple(actors), problems=tuple(problems))


def _actor(one: JsonObject, schema: str, own: Given) -> tuple[ActorGiven | None, list[Problem]]:
    properties = one.get("properties")
    values: JsonObject = properties if isinstance(properties, dict) else {}
    names = words_in(values.get("name")) or tuple(filter(None, [word(one.get("caption"))]))
    if not names:
        fact, hint = "it has no name.", "Give it a `name`."
        return None, [own.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)]
    others = [
        n for key in ("alias", "previousName", "abbreviation") for n in words_in(values.get(key))
    ]
    country = next(
        (word(values[key]) for key in ("country", "jurisdiction", "nationality") if key in values),
        "",
    )
    actor = ActorGiven(
        own,
        key=word(one.get("id")),
        name=names[0],
        kind=KINDS[schema].value,
        aliases=tuple(n for n in dict.fromkeys([*names[1:], *others]) if n != names[0]),
        country=country,
        roles=tuple(map(RoleGiven, words_in(values.get("position")))) if schema == "Person" else (),
        identifiers=dict(_identifiers(one, values)),
    )
    return actor, list(_left_out(values, own))


def _identifiers(one: JsonObject, values: JsonObject) -> Iterator[tuple[str, str]]:
    """The ids of registers: Wikidata's and OpenSanctions' also where they are the entity's own id."""
    own = [word(one.get("id")), *words_in(one.get("referents"))]
    wikidata = word(values.get("wikidataId")) or next(filter(_is_wikidata, own), "")
    if wikidata:
        yield "wikidata", wikidata.rpartition("/")[2]
    sanctions = word(values.get("opensanctionsId"))
    if sanctions := sanctions or next((name for name in own if name.startswith("NK-")), ""):
        yield "opensanctions", sanctions
    if lei := word(values.get("leiCode")):
        yield "lei", lei
    if inn := word(values.get("innCode")):
        yield "inn", inn


def _is_wikidata(name: str) -> bool:
    return name[:1] == "Q" and name[1:].isdecimal()


def _left_out(values: JsonObject, own: Given) -> Iterator[Problem]:
    left = sorted(key for key in values if key not in _READ)
    if left:
        fact = f"not taken: {', '.join(left)}."
        hint = "An actor here has no key for them; say in `summary` what sources of the story say."
        yield own.problem(codes.VALUE_NOT_TAKEN, fact, hint)
