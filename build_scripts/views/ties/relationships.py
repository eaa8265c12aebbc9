"""Relationships: the diagram of the whole story, and every tie with its history."""

from __future__ import annotations

from build_scripts.diagrams import draw
from build_scripts.record import Record
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.frame.addresses import url_of
from build_scripts.views.frame.downloads import files_href, files_of
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.ties.net_words import net_words
from build_scripts.views.ties.tie_dates import as_of
from build_scripts.views.ties.ties import graph_of, standings_in, tie_view


def relationship_pages(record: Record, site_url: str = "") -> list[Page]:
    """Return the page of all ties, split into parts; the first one carries the diagram."""
    pages: list[Page] = []
    for part in index_pages(record, "relationships", record.ties):
        diagram, net = None, None
        if part.is_first:
            graph = graph_of(record, record.ties, part.maker.here)
            net = net_words(graph)
            diagram = draw(
                graph,
                kind="story",
                focus=None,
                title="Who is tied to whom, according to whom",
                id_prefix="_story",
                rest="#_history",
                groups="#_group-" if net and net.groups else "",
                files=files_href(part.maker.here),
                page=f"{site_url}{url_of(part.path)}",
            )
            pages += files_of(part.maker.here, diagram)
        pages.append(
            render(
                part.path,
                "relationships.md",
                diagram=diagram.html if diagram else "",
                net=net,
                found=standings_in(record, part.items),
                as_of=as_of(record),
                ties=[tie_view(part.maker, tie) for tie in part.items],
                total=len(record.ties),
                parts=part.parts,
                foot=foot(record, (), "Relationships"),
            )
        )
    return pages
