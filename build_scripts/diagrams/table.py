"""The rows of the table that says the same as a picture, as HTML; no template writes so many."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from build_scripts.diagrams.escaped import escaped
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.words import standing_words
from build_scripts.record.graph import Edge, Graph


def table_rows(graph: Graph, sentences: Mapping[str, str], names: Mapping[str, str]) -> Markup:
    """Write every tie as a row, one to a line, in the graph's order.

    `sentences` say each tie and `names` each actor, by their ids.
    """
    return Markup("\n".join(_row(edge, sentences[edge.id], names) for edge in graph.edges))


def _row(edge: Edge, sentence: str, names: Mapping[str, str]) -> str:
    times = f' data-times="{edge.dated}"' if edge.times else ""
    return (
        f'<tr role="row" class="family-{edge.family} standing-{edge.standing.value}" '
        f'data-edge="{escaped(edge.id)}" data-source="{escaped(edge.source)}" '
        f'data-target="{escaped(edge.target)}"{times}><td role="cell">{escaped(names[edge.source])}</td>'
        f'<td role="cell" class="diagram__label">{escaped(clean(edge.label))}</td>'
        f'<td role="cell">{escaped(names[edge.target])}</td>'
        f'<td role="cell">{escaped(standing_words(edge))}</td>'
        f'<td role="cell"><a href="{escaped(edge.href)}" data-sheet aria-label="The words: '
        f'{escaped(sentence)}">The words</a></td></tr>'
    )
