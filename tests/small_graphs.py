"""Small invented graphs for the tests of diagrams."""

from __future__ import annotations

import random

from build_scripts.record.graph import Edge, Graph, Node
from build_scripts.record.standings import Standing

_PLACES = ("Coastal", "Northern", "Harbour", "Eastern", "Upper")
_THINGS = ("Trade", "Water", "Timber", "Railway", "Grain", "Lamp")
_BODIES = ("Office", "League", "Council", "Works", "Mill")
_TIES = (
    ("sells timber to", "money", True),
    ("forbids fishing by", "pressure", True),
    ("talks with", "diplomacy", False),
    ("owns", "organisation", True),
    ("supplies lamps and lamp oil to", "arms", True),
)
_DRAWN = tuple(standing for standing in Standing if standing.is_drawn)
_SAID = (
    "according to the Harbour League",
    "according to the mill; the Grain Council disputes the time",
)


def node(name: str, *, person: bool = False) -> Node:
    """An actor whose id is made of its name."""
    ident = name.lower().replace(" ", "-")
    return Node(ident, name, person, f"../actors/{ident}/")


def edge(
    ident: str,
    source: str,
    target: str,
    standing: Standing = Standing.AGREED,
    *,
    label: str = "sells timber to",
    qualifier: str = "",
    family: str = "money",
    directed: bool = True,
) -> Edge:
    """A tie between two ids."""
    href = f"#_tie-{ident}"
    return Edge(ident, source, target, label, qualifier, family, standing, directed, href)


def village() -> Graph:
    """Three actors and four ties, of which two join the same two."""
    return Graph(
        (node("Mill"), node("Harbour"), node("Ada Miller", person=True), node("Loner")),
        (
            edge("a", "mill", "harbour"),
            edge("b", "mill", "harbour", Standing.DISPUTED, label="owns", family="organisation"),
            edge("c", "ada-miller", "mill", label="speaks for", family="personal"),
            edge("d", "harbour", "ada-miller", Standing.SAID, directed=False),
        ),
    )


def town(actors: int, ties: int, seed: int = 1) -> Graph:
    """A graph of that many actors and ties, always the same for the same numbers."""
    chance = random.Random(seed)
    nodes = tuple(
        Node(
            f"n{index}",
            f"{chance.choice(_PLACES)} {chance.choice(_THINGS)} {chance.choice(_BODIES)} {index}",
            index % 3 == 0,
            f"../actors/n{index}/",
        )
        for index in range(actors)
    )
    edges = []
    for index in range(ties):
        source, target = chance.sample(range(actors), 2)
        label, family, directed = chance.choice(_TIES)
        standing = chance.choice([*_DRAWN, Standing.AGREED, Standing.AGREED])
        qualifier = "" if standing.is_solid else chance.choice(_SAID)
        edges.append(
            edge(
                f"e{index}",
                f"n{source}",
                f"n{target}",
                standing,
                label=label,
                qualifier=qualifier,
                family=family,
                directed=directed,
            )
        )
    return Graph(nodes, tuple(edges))


def hub(ties: int) -> Graph:
    """One actor, "n0", tied to `ties` others, inwards and outwards in turn."""
    whole = town(ties + 1, ties)
    edges = tuple(
        edge(
            one.id,
            *(("n0", f"n{index + 1}") if index % 2 else (f"n{index + 1}", "n0")),
            one.standing,
            label=one.label,
            qualifier=one.qualifier,
            family=one.family,
            directed=one.directed,
        )
        for index, one in enumerate(whole.edges)
    )
    return Graph(whole.nodes, edges)
