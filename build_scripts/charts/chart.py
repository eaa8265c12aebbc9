"""A chart as one `<figure>`: what the marks mean, a wide and a narrow picture of each panel, the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from markupsafe import Markup

from build_scripts.charts.layout import DrawnPanel, columns_of, narrow_panel, wide_panel
from build_scripts.charts.model import ChartColumns, ChartPanel, MarkForm
from build_scripts.diagrams.figure_model import templates
from build_scripts.templating.context import Context

_MOST_ROWS: Final = 18
"""So many rows of a narrow picture fit on a sheet of paper; a longer panel is drawn in parts."""

_MEANINGS: Final = {
    MarkForm.DOT: ("Dot", "this number, or about this"),
    MarkForm.FROM: ("Open bar", "more than, or up to"),
    MarkForm.UP_TO: ("Open bar", "more than, or up to"),
    MarkForm.BAND: ("Band", "between two numbers"),
    MarkForm.DECADE: ("Hatched", "only the order of magnitude, such as hundreds"),
}
DAY_MEANINGS: Final = {
    MarkForm.DOT: ("Dot", "this day"),
    MarkForm.FROM: ("Open bar", "from or until that day"),
    MarkForm.UP_TO: ("Open bar", "from or until that day"),
    MarkForm.BAND: ("Band", "a day within that time"),
}
"""What the marks mean on an axis of days."""


AMOUNT_COLUMNS: Final = ChartColumns()
"""What the columns of a table of numbers are called."""


@dataclass(frozen=True, slots=True)
class MarkMeaning:
    """What a form of mark means, for the line above the chart."""

    form: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ChartPictures:
    """A part of a panel, drawn twice; its `name` is the part of ids."""

    name: str
    heading: str
    count: int
    wide: DrawnPanel
    narrow: DrawnPanel


@dataclass(frozen=True)
class ChartBlock(Context):
    """A chart on a page. `note` is a sentence above the meanings of its marks."""

    template: ClassVar[str] = "diagram/chart.html"

    id: str
    title: str
    note: str
    meanings: tuple[MarkMeaning, ...]
    pictures: tuple[ChartPictures, ...]
    columns: ChartColumns
    panels: tuple[ChartPanel, ...]
    count: int


def chart_block(
    panels: Sequence[ChartPanel],
    *,
    title: str,
    identifier: str,
    note: str = "",
    columns: ChartColumns = AMOUNT_COLUMNS,
    on_days: bool = False,
) -> Markup:
    """Return a chart as a block of finished HTML; empty without panels.

    `title` names it for who cannot see it, `identifier` begins its ids and differs between the charts
    of a page. `on_days` says that its axes are days.
    """
    if not panels:
        return Markup("")
    html = templates().fill(
        ChartBlock(
            id=identifier,
            title=title,
            note=note,
            meanings=tuple(_meanings(panels, on_days=on_days)),
            pictures=tuple(_pictures(panels)),
            columns=columns,
            panels=tuple(panels),
            count=sum(len(panel.rows) for panel in panels),
        )
    )
    # Markdown ends a block of HTML at a blank line.
    return Markup("\n".join(filter(None, (line.strip() for line in html.splitlines()))) + "\n")


def _meanings(panels: Sequence[ChartPanel], *, on_days: bool) -> Iterator[MarkMeaning]:
    """What the forms mean that occur, each once, and what hollow means."""
    rows = [row for panel in panels for row in panel.rows]
    forms = {mark.form for row in rows for mark in row.marks}
    known = DAY_MEANINGS if on_days else _MEANINGS
    yield from dict.fromkeys(MarkMeaning(*known[form]) for form in MarkForm if form in forms)
    if any(row.is_told and row.marks for row in rows):
        yield MarkMeaning("Hollow or broken", "told by others, not heard from who is named")


def _pictures(panels: Sequence[ChartPanel]) -> Iterator[ChartPictures]:
    columns = columns_of([row for panel in panels for row in panel.rows])
    for number, panel in enumerate(panels, 1):
        for begin in range(0, len(panel.rows), _MOST_ROWS):
            part = ChartPanel(panel.heading, panel.axis, panel.rows[begin : begin + _MOST_ROWS])
            yield ChartPictures(
                name=f"{number}-{begin // _MOST_ROWS + 1}",
                heading=panel.heading if not begin else f"{panel.heading} (continued)",
                count=len(part.rows),
                wide=wide_panel(part, columns),
                narrow=narrow_panel(part),
            )
