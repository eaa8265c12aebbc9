"""Where everything of a panel stands: wide in columns, on a phone with the mark beneath the words.

Lengths are pixels. The style sheet sets the same sizes of type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.charts.model import ChartAxis, ChartMark, ChartPanel, ChartRow, MarkForm
from build_scripts.diagrams.drawing import Rect
from build_scripts.diagrams.measure import text_width
from build_scripts.diagrams.shapes import Face

WIDE_CHART: Final = 920.0
NARROW_CHART: Final = 346.0

_PLAIN: Final = Face(size=13, leading=18, bold=False, css="chart__plain")
_BOLD: Final = Face(size=14, leading=18, bold=True, css="chart__bold")
_NARROW_BOLD: Final = Face(size=13, leading=18, bold=True, css="chart__bold")
_WIDE_ROW, _NARROW_ROW, _LINE = 30.0, 46.0, 18.0
_TICKS: Final = 22.0
_GAP: Final = 14.0
_WHO_MOST, _WORDS_MOST = 150.0, 160.0
_HALF: Final = 7.0
_EDGE: Final = 8.0
_DOT: Final = 5.5
_HEAD: Final = 5.0
DECADE_CSS: Final = "chart__decade"
_LEAST_BAND: Final = 3.0
"""A band is never so narrow that it can't be seen."""


@dataclass(frozen=True, slots=True)
class ChartText:
    """Words at a place; `css` holds the classes of their face and of their anchor."""

    x: float
    y: float
    text: str
    css: str


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A part of a mark: a path, or a dot where `radius` is not 0 and `d` is empty."""

    css: str
    d: str = ""
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A row of a picture: it is one link."""

    href: str
    sentence: str
    is_told: bool
    hit: Rect
    texts: tuple[ChartText, ...]
    shapes: tuple[ChartShape, ...]


@dataclass(frozen=True, slots=True)
class DrawnPanel:
    """One panel as a picture: `rules` are the lines at its ticks, `base` the axis itself."""

    width: float
    height: float
    ticks: tuple[ChartText, ...]
    rules: str
    base: str
    rows: tuple[DrawnRow, ...]

    @property
    def is_hatched(self) -> bool:
        """Whether a decade is among its marks."""
        return any(shape.css == DECADE_CSS for row in self.rows for shape in row.shapes)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a wide chart begin."""

    who: float
    words: float
    axis: float


def columns_of(rows: Sequence[ChartRow]) -> _Columns:
    """Return the columns that the rows of all panels of a chart need, so that the axes stand alike."""
    when = max((_PLAIN.width((row.when,)) for row in rows), default=0) + _GAP
    who = min(_WHO_MOST, max((_BOLD.width((row.who,)) for row in rows), default=0)) + _GAP
    words = min(_WORDS_MOST, max((_BOLD.width((row.words,)) for row in rows), default=0)) + _GAP
    when = when if when > _GAP else 0.0
    return _Columns(when, when + who, when + who + words)


def wide_panel(panel: ChartPanel, columns: _Columns) -> DrawnPanel:
    """Draw a panel in columns: when, who, the words, the mark."""
    top = _TICKS if panel.axis else 0.0
    axis = _OnAxis(panel.axis, columns.axis, WIDE_CHART)
    rows, y = [], top
    for row in panel.rows:
        who = _BOLD.wrap(row.who, columns.words - columns.who - _GAP)
        words = _BOLD.wrap(row.words, columns.axis - columns.words - _GAP)
        height = _WIDE_ROW + _LINE * (max(len(who), len(words)) - 1)
        base = y + _WIDE_ROW / 2 + 5
        texts = [ChartText(0, base, row.when, "chart__plain")]
        texts += _lines(who, columns.who, base)
        texts += _lines(words, columns.words, base)
        if row.note:
            texts.append(ChartText(columns.axis + 6, base, row.note, "chart__plain"))
        shapes = tuple(axis.shapes(row, y + _WIDE_ROW / 2))
        rows.append(_row(row, Rect(0, y, WIDE_CHART, height), texts, shapes))
        y += height
    return _panel(axis, WIDE_CHART, [(top, y)], y, rows)


def _lines(lines: Sequence[str], x: float, base: float) -> list[ChartText]:
    return [ChartText(x, base + n * _LINE, line, "chart__bold") for n, line in enumerate(lines)]


def narrow_panel(panel: ChartPanel) -> DrawnPanel:
    """Draw a panel for a phone: the words of a row stand above its mark."""
    top = _TICKS if panel.axis else 0.0
    axis = _OnAxis(panel.axis, 0.0, NARROW_CHART)
    rows, stretches, y = [], [], top
    for row in panel.rows:
        lines = tuple(_narrow_lines(row, y))
        height = _NARROW_ROW + _LINE * (len({text.y for text in lines}) - 1)
        middle = y + height - _HALF - 7
        texts = [*lines]
        if row.note:
            texts.append(ChartText(0, middle + 5, row.note, "chart__plain"))
        rows.append(
            _row(row, Rect(0, y, NARROW_CHART, height), texts, tuple(axis.shapes(row, middle)))
        )
        # Not behind the words, which they would cross out.
        stretches.append((middle - _HALF - 3, y + height))
        y += height
    return _panel(axis, NARROW_CHART, stretches, y, rows)


def _narrow_lines(row: ChartRow, y: float) -> Iterator[ChartText]:
    """When and who on the left, the words at the right; beneath them where there is no room."""
    base = y + 16
    when = _PLAIN.width((row.when,)) + 8 if row.when else 0.0
    words = text_width(row.words, 13, bold=True)
    who = _NARROW_BOLD.width((row.who,))
    if row.when:
        yield ChartText(0, base, row.when, "chart__plain")
    fits = when + who + 12 + words <= NARROW_CHART
    room = NARROW_CHART - when - (words + 12 if fits else 0)
    yield ChartText(when, base, _NARROW_BOLD.shorten(row.who, room), "chart__bold")
    if fits:
        yield ChartText(NARROW_CHART, base, row.words, "chart__bold is-end")
        return
    for number, line in enumerate(_NARROW_BOLD.wrap(row.words, NARROW_CHART), 1):
        yield ChartText(0, base + number * _LINE, line, "chart__bold")


def _row(
    row: ChartRow, hit: Rect, texts: Sequence[ChartText], shapes: tuple[ChartShape, ...]
) -> DrawnRow:
    shown = tuple(text for text in texts if text.text)
    return DrawnRow(row.sources[0].href, row.sentence, row.is_told, hit, shown, shapes)


def _panel(
    axis: _OnAxis,
    width: float,
    stretches: Sequence[tuple[float, float]],
    bottom: float,
    rows: Sequence[DrawnRow],
) -> DrawnPanel:
    """Put a panel together; the lines at the ticks are drawn along `stretches`, from top to bottom."""
    rules = "".join(
        f"M{_px(x)} {_px(top)}V{_px(end)}" for x in axis.ticks_x for top, end in stretches
    )
    base = f"M{_px(axis.left)} {_px(bottom)}H{_px(axis.right)}" if axis.axis else ""
    return DrawnPanel(width, bottom + 1, axis.tick_texts(), rules, base, tuple(rows))


def _px(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


class _OnAxis:
    """An axis on its stretch of a picture; without one nothing is drawn."""

    def __init__(self, axis: ChartAxis | None, left: float, right: float) -> None:
        self.axis, self.left, self.right = axis, left + 1, right - 1
        self.ticks_x = tuple(self.at(tick.at) for tick in axis.ticks) if axis else ()

    def at(self, value: float) -> float:
        """Where a value stands."""
        assert self.axis is not None
        return self.left + (self.right - self.left) * self.axis.share(value)

    def tick_texts(self) -> tuple[ChartText, ...]:
        """The names of the ticks, without those for which there is no room beside the others."""
        if self.axis is None:
            return ()
        found: list[ChartText] = []
        taken = self.left - _GAP
        last = len(self.axis.ticks) - 1
        room = text_width(self.axis.ticks[last].name, 13)
        end = (
            self.right
            if self.ticks_x[last] + room / 2 > self.right
            else self.ticks_x[last] + room / 2
        )
        for index, (tick, x) in enumerate(zip(self.axis.ticks, self.ticks_x, strict=True)):
            width = text_width(tick.name, 13)
            begin = min(max(x - width / 2, self.left), self.right - width)
            if begin < taken + 8 or (index < last and begin + width > end - room - 8):
                continue
            taken = begin + width
            found.append(ChartText(begin, 14, tick.name, "chart__plain"))
        return tuple(found)

    def shapes(self, row: ChartRow, y: float) -> Iterator[ChartShape]:
        """The parts of the marks of a row, in the order in which they are drawn."""
        for mark in row.marks if self.axis else ():
            yield from self._of_mark(mark, y)

    def _of_mark(self, mark: ChartMark, y: float) -> Iterator[ChartShape]:
        low, high = self.at(mark.low), self.at(mark.high)
        match mark.form:
            case MarkForm.DOT:
                yield ChartShape("chart__dot", x=low, y=y, radius=_DOT)
            case MarkForm.FROM:
                yield from self._open(low, self.right, y)
            case MarkForm.UP_TO:
                yield from self._open(high, self.left, y)
            case MarkForm.BAND:
                high = max(high, low + _LEAST_BAND)
                yield ChartShape("chart__bar", _box(low, high, y))
                yield ChartShape("chart__edge", _upright(low, y) + _upright(high, y))
            case MarkForm.DECADE:
                yield ChartShape(DECADE_CSS, _box(low, max(high, low + _LEAST_BAND), y))
                if mark.is_open:
                    yield from _arrow(high, self.right, y)
                if mark.is_capped:
                    yield from _arrow(low, self.left, y)
                    yield ChartShape("chart__edge", _upright(high, y))

    def _open(self, edge: float, end: float, y: float) -> Iterator[ChartShape]:
        """A bar that has one edge and goes on to the other side."""
        shaft = end - _HEAD * 2 if end > edge else end + _HEAD * 2
        yield ChartShape("chart__bar", _box(min(edge, shaft), max(edge, shaft), y))
        yield from _arrow(edge, end, y)
        yield ChartShape("chart__edge", _upright(edge, y))


def _box(low: float, high: float, y: float) -> str:
    return f"M{_px(low)} {_px(y - _HALF)}H{_px(high)}V{_px(y + _HALF)}H{_px(low)}Z"


def _upright(x: float, y: float) -> str:
    return f"M{_px(x)} {_px(y - _EDGE)}V{_px(y + _EDGE)}"


def _arrow(begin: float, end: float, y: float) -> Iterator[ChartShape]:
    back = end - _HEAD if end > begin else end + _HEAD
    yield ChartShape("chart__line", f"M{_px(begin)} {_px(y)}H{_px(end)}")
    head = f"M{_px(back)} {_px(y - _HEAD)}L{_px(end)} {_px(y)}L{_px(back)} {_px(y + _HEAD)}"
    yield ChartShape("chart__tip", head)
