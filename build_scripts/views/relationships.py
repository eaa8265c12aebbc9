"""Relationships: the diagram of the whole story, and every tie with its history."""

from __future__ import annotations

from build_scripts.diagrams import render as render_diagram
from build_scripts.record import Record
from build_scripts.views.pages import Page, render
from build_scripts.views.parts import index_pages
from build_scripts.views.site import foot
from build_scripts.views.ties import graph_of, tie_view


def relationship_pages(record: Record) -> list[Page]:
    """Return the page of all ties, split into parts; the first one carries the diagram."""
    pages = []
    for part in index_pages(record, "relationships", record.ties):
        diagram = ""
        if part.is_first:
            diagram = render_diagram(
                graph_of(record, record.ties, part.maker.here),
                kind="story",
                focus=None,
                title="Who is tied to whom, according to whom",
                id_prefix="_story",
                rest="#_history",
            )
        pages.append(
            render(
                part.path,
                "relationships.md",
                diagram=diagram,
                ties=[tie_view(part.maker, tie) for tie in part.items],
                total=len(record.ties),
                parts=part.parts,
                foot=foot(record, (), "Relationships"),
            )
        )
    return pages
