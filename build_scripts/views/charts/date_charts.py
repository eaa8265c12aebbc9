"""The chart of a happening that articles date differently: each article's date on one axis of days."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from build_scripts.charts.axes import day_axis
from build_scripts.charts.chart import chart_block
from build_scripts.charts.model import (
    ChartColumns,
    ChartMark,
    ChartPanel,
    ChartRow,
    ChartSource,
    MarkForm,
)
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record import DatedEvent
from build_scripts.telling.dates_in_words import short_months
from build_scripts.telling.events import EventTelling, event_telling
from build_scripts.telling.words import count
from build_scripts.views.cards.cards import CardMaker

_COLUMNS = ChartColumns(
    when="",
    who="Article",
    words="Its date",
    meaning="What happened, as it tells it",
    channel="How the date is known",
    sources="Where",
)


def date_chart(maker: CardMaker, told: Sequence[DatedEvent], name: str) -> Markup:
    """Return the chart of the dates that articles give to a happening; empty where all give one.

    `name` is that of the happening on its page.
    """
    if len({one.event.date.text for one in told}) < 2:
        return Markup("")
    ordered = sorted(told, key=lambda one: (one.event.date.sort_key, one.article, one.event.id))
    rows = tuple(_row(maker, one) for one in ordered)
    days = [day for one in told for s in one.event.date.stretches for day in (s.first, s.last)]
    articles = count(len({one.article for one in told}), "article")
    return chart_block(
        (ChartPanel("", day_axis(days), rows),),
        title=f"When it happened, as dated by {articles}",
        identifier=f"_dates-{name}",
        note="One row for each article’s date; none is preferred.",
        columns=_COLUMNS,
        on_days=True,
    )


def _row(maker: CardMaker, dated: DatedEvent) -> ChartRow:
    told = event_telling(maker.record, dated)
    article = told.article
    marks = tuple(_mark(stretch) for stretch in dated.event.date.stretches)
    return ChartRow(
        when="",
        who=article.printer,
        words=short_months(told.when.text),
        marks=marks,
        note="",
        is_told=False,
        sentence=f"{article.printer} dates it {told.when.text}: {told.title}",
        by="",
        meaning=told.title,
        channel=told.when.note or "given by the article",
        sources=(ChartSource(_href(maker, told), article.title_line),),
    )


def _href(maker: CardMaker, told: EventTelling) -> str:
    return f"{maker.here.to(maker.addresses.article(told.article.id))}#{told.id}"


def _mark(stretch: Stretch) -> ChartMark:
    first, last = float(stretch.first.toordinal()), float(stretch.last.toordinal())
    if stretch.end is not Limit.KNOWN:
        return ChartMark(MarkForm.FROM, first, first)
    if stretch.begin is not Limit.KNOWN:
        return ChartMark(MarkForm.UP_TO, last, last)
    return ChartMark(MarkForm.DOT if first == last else MarkForm.BAND, first, last)
