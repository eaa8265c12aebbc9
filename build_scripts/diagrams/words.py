"""The words around a picture: what its lines mean, how its ties are said, what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.drawing import Drawing
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.midway import Signed, sign_at
from build_scripts.record.graph import FAMILIES, Edge, Graph
from build_scripts.record.standings import LineSign, Standing
from build_scripts.telling.terms import how_many, reader_word

_LONGEST: Final = 4000
"""Of what is said of a tie: nobody who denies it is cut off."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One entry of the legend: its CSS class, what it means, how often it occurs.

    The class is that of the ties that it stands for: the legend is the filter too. `sentence` explains
    it, where its name does not; `signed` is the sign of a line, around its own middle, and
    `at_end` says that it stands at the end of the line.
    """

    css: str
    meaning: str
    count: int
    sentence: str = ""
    signed: Signed | None = None
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """Only what occurs: colours by family, lines by standing, and whether there are people."""

    families: tuple[LegendLine, ...]
    lines: tuple[LegendLine, ...]
    has_people: bool
    note: str


def legend_of(graph: Graph, *, has_words: bool, has_bundles: bool = False) -> Legend:
    """Explain what occurs in a graph.

    `has_words` tells that its lines carry who says so, `has_bundles` that some ties are drawn as one.
    """
    families = Counter(f"family-{edge.family}" for edge in graph.edges)
    standings = Counter(edge.standing for edge in graph.edges)
    return Legend(
        families=tuple(
            LegendLine(css, family.capitalize(), families[css])
            for family in FAMILIES
            if (css := f"family-{family}") in families
        ),
        lines=tuple(
            LegendLine(
                f"standing-{standing}",
                standing.shown.name,
                standings[standing],
                standing.shown.sentence,
                sign_at(standing.shown.sign, (0, 0), (1, 0)),
                standing.shown.sign is LineSign.BAR,
            )
            for standing in Standing
            if standing in standings
        ),
        has_people=any(node.is_person for node in graph.nodes),
        note=" ".join(_notes(graph, standings, has_words=has_words, has_bundles=has_bundles)),
    )


def _notes(
    graph: Graph, standings: Counter[Standing], *, has_words: bool, has_bundles: bool
) -> Iterator[str]:
    if any(not standing.is_solid for standing in standings):
        said = "Broken: somebody says so."
        yield f"Solid: official, or not in dispute. {said}" if _has_solid(standings) else said
    if has_bundles:
        yield (
            "Where two are linked more than once, they have one bundle: a line for each kind above, and "
            "how many of it there are. Tap it to see all."
        )
    if has_words and any(edge.brief and edge.brief != edge.qualifier for edge in graph.edges):
        yield "Where many say so, the words are shortened; the table names all."


def _has_solid(standings: Counter[Standing]) -> bool:
    return any(standing.is_solid for standing in standings)


def qualifier_of(edge: Edge) -> str:
    """Return the small words beneath a tie's label: what is not established never lacks them."""
    qualifier = clean(edge.brief or edge.qualifier, _LONGEST)
    if edge.standing.is_solid or qualifier:
        return qualifier
    return edge.standing.shown.name.lower()


def standing_words(edge: Edge) -> str:
    """Say how a tie stands, with its qualifier."""
    return _standing_words(edge.standing, clean(edge.qualifier, _LONGEST))


def _standing_words(standing: Standing, qualifier: str) -> str:
    name = standing.shown.name
    return f"{name}: {qualifier}" if qualifier else name


def sentence_of(edge: Edge, names: dict[str, str]) -> str:
    """Say a whole tie in one line, with how it stands: its heading where it has one."""
    said = clean(edge.sentence, _LONGEST) or (
        f"{names[edge.source]} {clean(edge.label)} {names[edge.target]}"
    )
    # An act's day stands in its heading already.
    qualifier = clean(edge.qualifier, _LONGEST)
    first, _, rest = qualifier.partition("; ")
    if first and said.endswith(first):
        qualifier = clean(rest, _LONGEST)
    return f"{said}. {_standing_words(edge.standing, qualifier)}"


def sentence_of_bundle(bundle: Edge, names: dict[str, str]) -> str:
    """Say a bundle in one line: whose ties, how many, and how they stand."""
    one, other = names[bundle.source], names[bundle.target]
    return f"{one} and {other}: {clean(bundle.label)}. {clean(bundle.qualifier)}"


def counted(number: int, thing: str) -> str:
    """Count things: "1 line", "2 lines"."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"


def undated_words(ties: int) -> str:
    """Say how many ties have no date, as the subject of a sentence."""
    return f"{how_many(ties, 'tie')} without a date {'is' if ties == 1 else 'are'}"


def left_out_words(drawn: Graph, actors: int, ties: int, *, is_tabled: bool) -> str:
    """Say what a picture leaves out and where it is; nothing if it shows all.

    `is_tabled` tells that the table beneath holds every tie.
    """
    if not actors and not ties:
        return ""
    missing = [counted(actors, "name")] if actors else []
    missing += [how_many(ties, "tie")] if ties else []
    verb = "is" if actors + ties == 1 else "are"
    where = (
        "the table holds all" if is_tabled else f"the list of every {reader_word('tie')} holds all"
    )
    return (
        f"Drawn: {counted(len(drawn.nodes), 'name')} and {how_many(len(drawn.edges), 'tie')}, first "
        f"those that are official or not in dispute. {' and '.join(missing)} {verb} left out of the "
        f"picture; {where}."
    )


def small_words(drawing: Drawing, *, says_who: bool) -> str:
    """Say what a picture does not name; nothing if all its words are there.

    `says_who` tells that the words of its lines say who says so.
    """
    marks = sum(not box.lines for box in drawing.boxes)
    unsaid = sum(not tie.labels for tie in drawing.ties)
    named = len(drawing.boxes) - marks
    found = (
        [f"Named: {named:,}, those linked to most others. Small marks: {marks:,} more."]
        if marks
        else []
    )
    if unsaid and not says_who:
        found.append(f"The words of {counted(unsaid, 'line')} are left out for want of room.")
    if not says_who:
        found.append("Tap a line to see who says so; the table says it too.")
    return " ".join(found)
