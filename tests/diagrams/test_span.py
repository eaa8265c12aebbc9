"""The time that a graph's ties are dated to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from small_graphs import edge, node

from build_scripts.diagrams.span import Unit, span_of
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record.graph import Graph

Days = tuple[date, date] | None


def graph(*times: Days) -> Graph:
    edges = [edge(f"e{index}", "mill", "harbour") for index in range(len(times))]
    dated = [
        replace(one, times=(Stretch(*days),)) if days else one
        for one, days in zip(edges, times, strict=True)
    ]
    return Graph((node("Mill"), node("Harbour")), tuple(dated))


def test_one_month_is_nothing_to_choose_from() -> None:
    assert span_of(graph()) is None
    assert span_of(graph(None)) is None
    assert span_of(graph((date(2031, 3, 1), date(2031, 3, 31)), None)) is None


def test_a_short_time_is_told_in_months() -> None:
    one = (date(2030, 12, 5), date(2031, 1, 2))
    other = (date(2031, 3, 1), date(2031, 3, 1))
    span = span_of(graph(one, other, other, None))
    assert span is not None
    assert (span.unit, span.first, span.last) == (Unit.MONTH, 2030 * 12 + 11, 2031 * 12 + 2)
    assert (span.steps, span.undated) == (4, 1)
    # One tie in December and January, none in February, two in March.
    assert span.bars == "M0 20v-10h2V20ZM3 20v-20h1V20Z"


def test_a_long_time_is_told_in_years() -> None:
    span = span_of(
        graph((date(1979, 1, 1), date(1979, 2, 1)), (date(2031, 3, 1), date(2031, 3, 1)))
    )
    assert span is not None
    assert (span.unit, span.first, span.last) == (Unit.YEAR, 1979, 2031)


def test_the_widest_time_costs_no_more_than_its_ties() -> None:
    span = span_of(graph(*[(date(1, 1, 1), date(9999, 12, 31))] * 500))
    assert span is not None
    assert (span.first, span.last) == (1, 9999)
    assert span.bars == "M0 20v-20h9999V20Z"


def timed(*times: Stretch, told: date | None = None) -> Graph:
    one = replace(edge("e", "mill", "harbour"), times=times, told=told)
    return Graph((node("Mill"), node("Harbour")), (one,))


def test_two_payments_on_two_days_are_no_span() -> None:
    span = span_of(
        timed(
            Stretch(date(2031, 1, 5), date(2031, 1, 5)),
            Stretch(date(2031, 4, 9), date(2031, 4, 9)),
        )
    )
    assert span is not None
    assert span.bars == "M0 20v-20h1V20ZM3 20v-20h1V20Z"


def test_two_days_of_one_month_count_once() -> None:
    span = span_of(
        timed(
            Stretch(date(2031, 1, 5), date(2031, 1, 5)),
            Stretch(date(2031, 1, 9), date(2031, 2, 9)),
        )
    )
    assert span is not None
    assert span.bars == "M0 20v-20h2V20Z"


def test_what_goes_on_reaches_to_the_day_on_which_it_was_told() -> None:
    open_end = Stretch(date(2015, 1, 1), date(2015, 12, 31), end=Limit.OPEN)
    span = span_of(timed(open_end, told=date(2026, 3, 2)))
    assert span is not None
    assert (span.unit, span.first, span.last) == (Unit.YEAR, 2015, 2026)
    assert span.bars == "M0 20v-20h12V20Z"


def test_what_was_before_can_be_chosen_where_a_beginning_is_open() -> None:
    open_begin = Stretch(date(2021, 1, 1), date(2021, 1, 31), begin=Limit.OPEN)
    span = span_of(timed(open_begin))
    assert span is not None
    assert (span.unit, span.first, span.last) == (Unit.MONTH, 2020 * 12 + 11, 2021 * 12)
    assert span.bars == "M0 20v-20h2V20Z"


def test_an_end_that_is_not_known_reaches_no_further_than_what_is() -> None:
    unknown = Stretch(date(2015, 1, 1), date(2016, 1, 31), end=Limit.UNKNOWN)
    span = span_of(timed(unknown, told=date(2026, 3, 2)))
    assert span is not None
    assert (span.first, span.last) == (2015 * 12, 2016 * 12)


def test_the_first_year_has_nothing_before_it() -> None:
    span = span_of(timed(Stretch(date(1, 1, 1), date(9, 1, 1), begin=Limit.OPEN)))
    assert span is not None
    assert (span.unit, span.first) == (Unit.YEAR, 1)
