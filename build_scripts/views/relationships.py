"""Relationships: the diagram of the whole story, and every tie with its history."""

from __future__ import annotations

from build_scripts.diagrams import render as render_diagram
from build_scripts.record import Record
from build_scripts.views.addresses import PART_SIZE, Here, part_path, parts_of
from build_scripts.views.cards import CardMaker
from build_scripts.views.pages import Page, render
from build_scripts.views.parts import parts_view
from build_scripts.views.site import foot
from build_scripts.views.ties import graph_of, tie_view


def relationship_pages(record: Record) -> list[Page]:
    """Return the page of all ties, split into parts; the first one carries the diagram."""
    parts = parts_of(record.ties, PART_SIZE)
    pages = []
    for number, part in enumerate(parts, 1):
        path = part_path("relationships", number)
        maker = CardMaker(record, Here(path))
        diagram = ""
        if number == 1:
            diagram = render_diagram(
                graph_of(record, record.ties, maker.here),
                kind="story",
                focus=None,
                title="Who is tied to whom, according to whom",
                id_prefix="_story",
                rest="#_history",
            )
        pages.append(
            render(
                path,
                "relationships.md",
                diagram=diagram,
                ties=[tie_view(maker, tie) for tie in part],
                total=len(record.ties),
                parts=parts_view(maker.here, "relationships", number, len(parts)),
                foot=foot(record, (), "Relationships"),
            )
        )
    return pages
