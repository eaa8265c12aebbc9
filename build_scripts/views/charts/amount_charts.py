"""The chart of a claim's amounts: a panel for each thing that is counted, a row for each who counts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from build_scripts.charts.axes import fits_on, number_axis
from build_scripts.charts.chart import chart_block
from build_scripts.charts.model import (
    ChartAxis,
    ChartMark,
    ChartPanel,
    ChartRow,
    ChartSign,
    ChartSource,
)
from build_scripts.record import Statement
from build_scripts.record.amounts import (
    AmountRow,
    AmountSaid,
    Panel,
    amounts_on,
    claim_of_front,
    panels_of,
)
from build_scripts.telling.amounts import (
    AmountTelling,
    NumberKind,
    amount_telling,
    heading,
    number_with_unit,
)
from build_scripts.telling.dated import PUBLICATION_NOTE
from build_scripts.telling.dates_in_words import date_in_words, short_months
from build_scripts.telling.words import count, listed
from build_scripts.views.cards.cards import CardMaker

_FORMS = {
    NumberKind.EXACT: ChartSign.DOT,
    NumberKind.ABOUT: ChartSign.DOT,
    NumberKind.FROM: ChartSign.FROM,
    NumberKind.UP_TO: ChartSign.UP_TO,
    NumberKind.RANGE: ChartSign.BAND,
    NumberKind.SCALE: ChartSign.DECADE,
}
_MOST_ON_FRONT, _MOST_ROWS_ON_FRONT = 2, 8
"""Panels, and rows in all of them; of a longer one the latest: what was said last is asked for first."""
_BEYOND = 1.5
_NOTE = "One panel for each thing that is counted; nothing is added up."
_PER_CENT = Decimal(100)


def amount_chart(maker: CardMaker, claim: str) -> Markup:
    """Return the chart of a claim; empty where no amount of it has a mark: words alone are no chart."""
    panels = panels_of(maker.record, amounts_on(maker.record, claim))
    return _block(maker, panels) if any(map(_is_drawn, panels)) else Markup("")


def _block(maker: CardMaker, panels: Sequence[Panel]) -> Markup:
    return chart_block(
        chart_panels(maker, panels),
        title="Who said how many",
        identifier="_amounts",
        note=_NOTE,
    )


@dataclass(frozen=True, slots=True)
class FrontChart:
    """The chart of the front page, empty where there is none; `left` says what stands at `href` only."""

    block: Markup
    left: str
    question: str
    href: str


def front_chart(maker: CardMaker) -> FrontChart:
    """Return the front page's chart: the first panels of the claim that the rule names."""
    claim = claim_of_front(maker.record)
    if not claim:
        return FrontChart(Markup(""), "", "", "")
    panels = panels_of(maker.record, amounts_on(maker.record, claim))
    shown = _first_rows(panels[:_MOST_ON_FRONT], _MOST_ROWS_ON_FRONT)
    if not any(map(_is_drawn, shown)):
        return FrontChart(Markup(""), "", "", "")
    rows = sum(len(whole.rows) - len(one.rows) for whole, one in zip(panels, shown, strict=False))
    counts = len(panels) - len(shown)
    earlier = count(rows, "earlier row") if rows else ""
    others = count(counts, "more count") if counts else ""
    href = f"{maker.here.to(maker.addresses.claim(claim))}#_how-many"
    title = maker.record.claims[claim].title
    return FrontChart(
        _block(maker, shown), listed(list(filter(None, (earlier, others)))), title, href
    )


def _first_rows(panels: Sequence[Panel], most: int) -> list[Panel]:
    """Return the first panels that have no more than so many rows together; of the very first the latest."""
    shown, left = [replace(one, rows=one.rows[-most:]) for one in panels[:1]], most
    for before, one in pairwise(panels):
        left -= len(before.rows)
        if len(one.rows) > left:
            break
        shown.append(one)
    return shown


def chart_panels(maker: CardMaker, panels: Sequence[Panel]) -> tuple[ChartPanel, ...]:
    """Return panels as a chart shows them; those that fit on the first one's axis have the same."""
    found: list[ChartPanel] = []
    axes: dict[tuple[str, str], ChartAxis] = {}
    for panel in panels:
        unit = panel.alike.unit
        rows = tuple(_row(maker, panel, row) for row in panel.rows)
        axis = None
        if _is_drawn(panel):
            most = _most(rows, unit)
            shared = axes.get((unit, panel.alike.per))
            axis = shared if shared and fits_on(most, shared) else number_axis(most, _namer(unit))
            axes.setdefault((unit, panel.alike.per), axis)
        found.append(ChartPanel(heading(panel.alike), axis, rows))
    return tuple(found)


def _is_drawn(panel: Panel) -> bool:
    return any(_mark(amount_telling(row.first)) is not None for row in panel.rows)


def _namer(unit: str) -> Callable[[float], str]:
    return lambda value: number_with_unit(Decimal(str(value)), unit)


def _most(rows: Sequence[ChartRow], unit: str) -> float:
    """What an axis must hold: of an open bar half as much again, so that it can be seen to go on."""
    marks = [mark for row in rows for mark in row.marks]
    ends = [mark.low * _BEYOND if mark.sign is ChartSign.FROM else mark.high for mark in marks]
    most = max(ends, default=0.0)
    return float(_PER_CENT) if unit == "%" and most <= _PER_CENT * 2 else most


def _row(maker: CardMaker, panel: Panel, row: AmountRow) -> ChartRow:
    told = amount_telling(row.first)
    mark = _mark(told)
    when = short_months(date_in_words(row.date)) if row.date else "undated"
    who, translation = _who(maker, row.first), _translation(maker, row.first)
    said = f"{who}, {when}: {told.text} ({heading(panel.alike)})"
    return ChartRow(
        when=when,
        who=who,
        words=told.text,
        marks=(mark,) if mark else (),
        note="" if mark else told.meaning,
        is_told=told.is_told,
        sentence=f"{said}. {translation}" if translation else said,
        by=_by(maker, row, who),
        meaning=", ".join(filter(None, (told.meaning, told.over))),
        channel=_channel(told, row),
        sources=tuple(_source(maker, one) for one in row.said),
        language=told.language,
        direction=told.direction,
        translation=translation,
    )


def _translation(maker: CardMaker, said: AmountSaid) -> str:
    """The words in another language that hold the figure, in that of the story, with who translated."""
    if said.is_ours or not isinstance(said.item, Statement):
        return ""
    translation = maker.tellings.of(said.item).printed.translation
    return translation.line if translation else ""


def _mark(told: AmountTelling) -> ChartMark | None:
    sign = _FORMS.get(told.kind)
    if sign is None:
        return None
    low = told.low if told.low is not None else Decimal(0)
    high = told.high if told.high is not None else low
    return ChartMark(sign, float(low), float(high), told.is_open, told.is_capped)


def _who(maker: CardMaker, said: AmountSaid) -> str:
    names = [maker.record.actors[voice].name for voice in said.voices]
    return listed(names) if names else maker.tellings.article(said.item.article).voice


def _by(maker: CardMaker, row: AmountRow, who: str) -> str:
    """Those who speak, of all that give the figure, where they are not who is named."""
    actors = maker.record.actors
    speakers = [actors[i].name for one in row.said for i in one.speakers]
    return listed([name for name in dict.fromkeys(speakers) if name != who])


def _channel(told: AmountTelling, row: AmountRow) -> str:
    by_publication = all(one.is_dated_by_publication for one in row.said)
    return f"{told.channel}; {PUBLICATION_NOTE}" if by_publication else told.channel


def _source(maker: CardMaker, said: AmountSaid) -> ChartSource:
    article = maker.tellings.article(said.item.article)
    href = maker.here.to(maker.addresses.evidence(said.item.address))
    return ChartSource(href, article.printer)
