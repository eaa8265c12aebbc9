"""The words around a picture: what its lines mean, what it leaves out, the rows of its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.measure import clean
from build_scripts.graph import FAMILIES, Edge, Graph, Standing

_STANDINGS: Final = {
    Standing.AFFIRMED: "affirmed, a party to it included",
    Standing.ANNOUNCED: "announced by its issuer",
    Standing.ATTRIBUTED: "asserted, not confirmed by a party",
    Standing.DISPUTED: "limited or denied by some",
    Standing.CONSIDERED: "only considered",
    Standing.ENDED: "ended",
}


_BROKEN: Final = (
    "A broken line is somebody’s assertion, or has ended: the words on it say whose, and who "
    "limits or denies it."
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry of the legend: the CSS class that shows it, and what it means."""

    css: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Legend:
    """Only what occurs: colours by family, lines by standing, and whether there are people."""

    families: tuple[Sign, ...]
    lines: tuple[Sign, ...]
    has_people: bool
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """One tie as a row of the table that says the same as the picture."""

    source: str
    label: str
    target: str
    standing: str
    sentence: str
    href: str
    edge: Edge


def legend_of(graph: Graph) -> Legend:
    """Explain what occurs in a graph."""
    families = {edge.family for edge in graph.edges}
    standings = {edge.standing for edge in graph.edges}
    solid = [_STANDINGS[s] for s in Standing if s in standings and s.is_solid]
    lines = [Sign("standing-affirmed", ", or ".join(solid))] if solid else []
    lines += [
        Sign(f"standing-{standing}", _STANDINGS[standing])
        for standing in Standing
        if standing in standings and not standing.is_solid
    ]
    broken = any(not standing.is_solid for standing in standings)
    return Legend(
        families=tuple(Sign(f"family-{f}", f.capitalize()) for f in FAMILIES if f in families),
        lines=tuple(lines),
        has_people=any(node.is_person for node in graph.nodes),
        note=_BROKEN if broken else "",
    )


def rows_of(graph: Graph) -> tuple[Row, ...]:
    """Write every tie as a row, in the graph's order."""
    names = {node.id: clean(node.label) or "?" for node in graph.nodes}
    return tuple(
        Row(
            source=names[edge.source],
            label=clean(edge.label),
            target=names[edge.target],
            standing=standing_words(edge),
            sentence=sentence_of(edge, names),
            href=edge.href,
            edge=edge,
        )
        for edge in graph.edges
    )


def qualifier_of(edge: Edge) -> str:
    """Return the small words beneath a tie's label: what is not established never lacks them."""
    qualifier = clean(edge.qualifier)
    if edge.standing in (Standing.CONSIDERED, Standing.ENDED) and qualifier:
        return f"{edge.standing}, {qualifier}"
    if edge.standing.is_solid or qualifier:
        return qualifier
    return _STANDINGS[edge.standing]


def standing_words(edge: Edge) -> str:
    """Say how a tie stands, with its qualifier."""
    qualifier = clean(edge.qualifier)
    standing = _STANDINGS[edge.standing]
    return f"{standing}: {qualifier}" if qualifier else standing


def sentence_of(edge: Edge, names: dict[str, str]) -> str:
    """Say a whole tie in one line; what is not established says so."""
    said = f"{names[edge.source]} {clean(edge.label)} {names[edge.target]}"
    return f"{said} ({standing_words(edge)})"


def counted(number: int, thing: str) -> str:
    """Count things: "1 tie", "2 ties"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def left_out_words(drawn: Graph, actors: int, ties: int) -> str:
    """Say what a picture leaves out; nothing if it shows all."""
    if not actors and not ties:
        return ""
    missing = [counted(actors, "actor")] if actors else []
    missing += [counted(ties, "tie")] if ties else []
    verb = "is" if actors + ties == 1 else "are"
    return (
        f"Drawn: {counted(len(drawn.nodes), 'actor')} and {counted(len(drawn.edges), 'tie')}, "
        f"those with the best founded ties first. {' and '.join(missing)} {verb} left out of the "
        "picture; the table holds all."
    )
