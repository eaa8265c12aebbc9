"""Axes: round numbers from nought on, or days between two edges."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from build_scripts.charts.model import ChartAxis, ChartTick
from build_scripts.diagrams.timespan import Scale

_MOST_STEPS = 5
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST_SHARE = 0.2
"""What fills less of another panel's axis than this has an axis of its own."""
_ROOM = 0.06
"""Free on both sides of the days, so that no mark stands on the edge."""
_APART = 70.0
_ACROSS = 320.0


def number_axis(most: float, name: Callable[[float], str]) -> ChartAxis:
    """Return an axis from 0 to a round number that holds `most`, in three to five steps."""
    step = _step(most)
    steps = max(1, math.ceil(most / step - 1e-9))
    ticks = tuple(ChartTick(step * n, name(step * n)) for n in range(steps + 1))
    return ChartAxis(0.0, step * steps, ticks)


def _step(most: float) -> float:
    if most <= 0:
        return 1.0
    raw = most / _MOST_STEPS
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * n for n in _ROUND if power * n >= raw * (1 - 1e-9))
    return max(step, 1.0) if most >= 1 else step


def fits_on(most: float, axis: ChartAxis) -> bool:
    """Tell whether a panel can have the axis of another, so that both are seen at one scale."""
    return axis.high * _LEAST_SHARE <= most <= axis.high


def day_axis(days: Sequence[date]) -> ChartAxis:
    """Return an axis that holds some days, with the firsts of months or years named."""
    first, last = min(days), max(days)
    room = max(1, round((last - first).days * _ROOM))
    low = first - timedelta(days=min(room, (first - date.min).days))
    high = last + timedelta(days=min(room, (date.max - last).days))
    scale = Scale(low, high, 0.0, _ACROSS)
    span = (high - low).days
    ticks = tuple(
        ChartTick(low.toordinal() + tick.x / _ACROSS * span, tick.name)
        for tick in scale.ticks(_APART)
    )
    return ChartAxis(float(low.toordinal()), float(high.toordinal()), ticks)
