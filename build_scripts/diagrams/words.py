"""The words around a picture: what its lines mean, what it leaves out, the rows of its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.drawing import Drawing
from build_scripts.diagrams.measure import clean
from build_scripts.record.graph import FAMILIES, Edge, Graph, Standing

_STANDINGS: Final = {
    Standing.AFFIRMED: "affirmed, a party to it included",
    Standing.ANNOUNCED: "announced by its issuer",
    Standing.ATTRIBUTED: "asserted, not confirmed by a party",
    Standing.DISPUTED: "limited or denied by some",
    Standing.CONSIDERED: "only considered",
    Standing.ENDED: "ended",
}


_LONGEST: Final = 4000
"""Of what is said of a tie: nobody who denies it is cut off."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry of the legend: the CSS class that shows it, what it means, how often it occurs.

    `shows` are the CSS classes of the ties that it stands for: the legend is the filter too.
    """

    css: str
    meaning: str
    count: int
    shows: str


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


def legend_of(graph: Graph, *, has_words: bool) -> Legend:
    """Explain what occurs in a graph; `has_words` tells that its lines carry their words."""
    families = Counter(f"family-{edge.family}" for edge in graph.edges)
    standings = Counter(edge.standing for edge in graph.edges)
    solid = [standing for standing in Standing if standing in standings and standing.is_solid]
    kinds = [tuple(solid)] if solid else []
    kinds += [(s,) for s in Standing if s in standings and not s.is_solid]
    broken = any(not standing.is_solid for standing in standings)
    return Legend(
        families=tuple(
            Sign(css, family.capitalize(), families[css], css)
            for family in FAMILIES
            if (css := f"family-{family}") in families
        ),
        lines=tuple(
            Sign(
                f"standing-{kind[0]}",
                ", or ".join(_STANDINGS[standing] for standing in kind),
                sum(standings[standing] for standing in kind),
                " ".join(f"standing-{standing}" for standing in kind),
            )
            for kind in kinds
        ),
        has_people=any(node.is_person for node in graph.nodes),
        note=" ".join(_notes(graph, is_broken=broken, has_words=has_words)),
    )


def _notes(graph: Graph, *, is_broken: bool, has_words: bool) -> Iterator[str]:
    if is_broken:
        words = "the words on it" if has_words else "the words that open with it"
        yield (
            f"A broken line is somebody’s assertion, or has ended: {words} say whose, and who "
            "limits or denies it."
        )
    if has_words and any(edge.brief and edge.brief != edge.qualifier for edge in graph.edges):
        yield (
            "Where many speak of a tie, its words are shortened; the table and the evidence name all."
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
    qualifier = clean(edge.brief or edge.qualifier, _LONGEST)
    if edge.standing in (Standing.CONSIDERED, Standing.ENDED) and qualifier:
        return f"{edge.standing}, {qualifier}"
    if edge.standing.is_solid or qualifier:
        return qualifier
    return _STANDINGS[edge.standing]


def standing_words(edge: Edge) -> str:
    """Say how a tie stands, with its qualifier."""
    # Words that say it by themselves need not say it twice.
    qualifier = clean(edge.qualifier, _LONGEST).removeprefix(f"{edge.standing}, ")
    standing = _STANDINGS[edge.standing]
    return f"{standing}: {qualifier}" if qualifier else standing


def sentence_of(edge: Edge, names: dict[str, str]) -> str:
    """Say a whole tie in one line; what is not established says so."""
    said = f"{names[edge.source]} {clean(edge.label)} {names[edge.target]}"
    return f"{said} ({standing_words(edge)})"


def counted(number: int, thing: str) -> str:
    """Count things: "1 tie", "2 ties"."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"


def undated_words(ties: int) -> str:
    """Say how many ties have no date, as the subject of a sentence."""
    return f"{counted(ties, 'tie')} without a date {'is' if ties == 1 else 'are'}"


def left_out_words(drawn: Graph, actors: int, ties: int, *, is_tabled: bool) -> str:
    """Say what a picture leaves out and where it is; nothing if it shows all.

    `is_tabled` tells that the table beneath holds every tie.
    """
    if not actors and not ties:
        return ""
    missing = [counted(actors, "actor")] if actors else []
    missing += [counted(ties, "tie")] if ties else []
    verb = "is" if actors + ties == 1 else "are"
    where = "the table holds all" if is_tabled else "the list of every tie holds all"
    return (
        f"Drawn: {counted(len(drawn.nodes), 'actor')} and {counted(len(drawn.edges), 'tie')}, "
        f"those with the best founded ties first. {' and '.join(missing)} {verb} left out of the "
        f"picture; {where}."
    )


def small_words(drawing: Drawing) -> str:
    """Say what a picture of a whole story does not name; nothing if all its words are there."""
    if not drawing.ties or any(tie.labels for tie in drawing.ties):
        return ""
    marks = sum(not box.lines for box in drawing.boxes)
    shown = counted(len(drawing.boxes) - marks, "actor")
    named = f"The {shown} tied to most others are named, {marks} more are small marks. "
    return (
        f"{named if marks else ''}"
        f"Left out for want of room: the words of {counted(len(drawing.ties), 'tie')}; "
        "they open with the line and stand in the table. On a narrow screen a map of groups takes "
        "the place of the lines."
    )
