"""Files beside a page: each diagram as SVG, as GraphML and as GEXF."""

from __future__ import annotations

from build_scripts.diagrams import Figure
from build_scripts.views.frame.addresses import Here, url_of
from build_scripts.views.frame.pages import Page

_STEM = "ties"


def files_href(here: Here, page: str = "") -> str:
    """Return the address of the files of a page's diagram, without their endings.

    `page` is that page from the root of the site, where it is not the one that shows the diagram.
    """
    return here.to(f"{page or url_of(here.path)}{_STEM}")


def files_of(here: Here, figure: Figure) -> list[Page]:
    """Return the files of a page's diagram; none where nothing was drawn."""
    if not figure.svg:
        return []
    stem = f"{url_of(here.path)}{_STEM}"
    return [
        Page(f"{stem}.svg", figure.svg),
        Page(f"{stem}.graphml", figure.graphml),
        Page(f"{stem}.gexf", figure.gexf),
    ]
