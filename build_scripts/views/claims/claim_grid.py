"""Who said what when on a claim, as a table: lanes by body, columns by date."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from build_scripts.entries import Claim
from build_scripts.entries.dates import Edtf
from build_scripts.record import PositionTaken
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.positions import position_telling
from build_scripts.telling.words import uncapital
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.claims.claim_reports import reported_of
from build_scripts.views.frame.card_model import DateTold, Link

UNDATED = "Undated"
NOT_ONE_YEAR = "Not dated to one year"

MOST_COLUMNS = 8
"""With more dated columns than these, months become years."""

_MOST_LANES = 40
_MOST_IN_A_CELL = 5


@dataclass(frozen=True, slots=True)
class CellEntry:
    """One statement in a cell: the position, the person where the lane is a body, its limits."""

    href: str
    stance: str
    who: str
    when: DateTold | None
    scope: str
    figure: str
    notes: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one body said at one time; `more` counts what is left to the list."""

    entries: tuple[CellEntry, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A body with a cell for each column."""

    body: Link
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table; `silent` are those whom the claim is about and of whom no words were found."""

    columns: tuple[str, ...]
    lanes: tuple[Lane, ...]
    left_out: int
    silent: tuple[Link, ...]


def grid_view(
    maker: CardMaker, identifier: str, claim: Claim, taken: Sequence[PositionTaken]
) -> Grid:
    """Return the table of the statements on a claim, which are in order of time."""
    name = _column_namer(taken)
    # What comes first in time comes first here, so nothing but the leftovers has to be sorted.
    columns = sorted(
        dict.fromkeys(name(one.statement.date) for one in taken),
        key=lambda column: (column == UNDATED, column == NOT_ONE_YEAR),
    )
    lanes: dict[str, dict[str, list[PositionTaken]]] = defaultdict(lambda: defaultdict(list))
    for one in taken:
        for body in one.statement.voices:
            lanes[body][name(one.statement.date)].append(one)
    return Grid(
        columns=tuple(columns),
        lanes=tuple(
            Lane(maker.actor(body), tuple(_cell(maker, body, cells[c]) for c in columns))
            for body, cells in list(lanes.items())[:_MOST_LANES]
        ),
        left_out=max(0, len(lanes) - _MOST_LANES),
        silent=silent_on(maker, identifier, claim, taken),
    )


def silent_on(
    maker: CardMaker, identifier: str, claim: Claim, taken: Sequence[PositionTaken]
) -> tuple[Link, ...]:
    """Return those whom a claim is about and of whom nothing was found, not even a report."""
    heard = {a for t in taken for a in (*t.statement.voices, *t.statement.quotation.speaker)}
    heard |= reported_of(maker.record, identifier)
    actors = maker.record.actors
    return maker.actors(
        i for i in claim.about if i not in heard and i in actors and actors[i].withdrawn is None
    )


def _column_namer(taken: Sequence[PositionTaken]) -> Callable[[Edtf | None], str]:
    for name in (_month, _quarter):
        if len({name(one.statement.date) for one in taken} - {UNDATED}) <= MOST_COLUMNS:
            return name
    return _year


def _month(when: Edtf | None) -> str:
    """The month; a date that is not within one keeps its own words, as a column of its own."""
    if when is None:
        return UNDATED
    first, last = when.first, when.last
    if _is_open(when) or (first.year, first.month) != (last.year, last.month):
        return date_in_words(when)
    return f"{calendar.month_name[first.month]} {first.year}"


def _quarter(when: Edtf | None) -> str:
    """The quarter of a year; a date that is not within one has a column of its own."""
    if when is None:
        return UNDATED
    first, last = when.first, when.last
    begin = (first.month - 1) // 3 * 3 + 1
    if _is_open(when) or first.year != last.year or last.month > begin + 2:
        return date_in_words(when)
    names = calendar.month_name
    return f"{names[begin]} to {names[begin + 2]} {first.year}"


def _year(when: Edtf | None) -> str:
    if when is None:
        return UNDATED
    if _is_open(when) or when.first.year != when.last.year:
        return NOT_ONE_YEAR
    return str(when.first.year)


def _is_open(when: Edtf) -> bool:
    """Whether one side is not known: “on or before 10 December” is no date in December."""
    return when.start is None or when.end is None


def _cell(maker: CardMaker, body: str, taken: Sequence[PositionTaken]) -> Cell:
    shown = tuple(_entry(maker, body, one) for one in taken[:_MOST_IN_A_CELL])
    return Cell(shown, max(0, len(taken) - _MOST_IN_A_CELL))


def _entry(maker: CardMaker, body: str, taken: PositionTaken) -> CellEntry:
    told, position = maker.tellings.of(taken.statement), position_telling(taken.position)
    return CellEntry(
        href=maker.here.to(maker.addresses.evidence(told.address)),
        stance=position.stance,
        who="" if taken.statement.quotation.speaker == (body,) else told.names,
        when=told.when,
        scope=position.scope,
        figure=position.figure,
        notes=tuple(map(uncapital, told.caveats.short(but=(About.CHECK,)))),
        label=told.short_check,
    )
