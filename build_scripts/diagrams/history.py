"""What was said of a tie and when: the marks that a picture of two actors sets along time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_scripts.diagrams.measure import clean
from build_scripts.entries import Holds
from build_scripts.record.graph import Edge
from build_scripts.record.standings import HELD


@dataclass(frozen=True, slots=True)
class DrawnAssertion:
    """One assertion of a tie: what it does, by whom, when, and the address of its evidence.

    `brief` names who says so in few words, for where there is little room, and `manner` says how they
    are heard if not directly ("reported"), which is never cut off. `when` says the date in
    words, as near as it is known; `first` and `last` are the days it may
    mean, both None where there is no date at all; `goes_back` and `goes_on` say that it is open
    before the one or after the other. Of one of several days `parts` has each, from its first to
    its last, so that nothing is drawn between them.
    """

    edge: str
    holds: Holds
    who: str
    brief: str
    manner: str
    when: str
    first: date | None
    last: date | None
    href: str
    goes_back: bool = False
    goes_on: bool = False
    parts: tuple[tuple[date, date], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Who says so and when, the fullest words first."""
        who = self.who[:1].upper() + self.who[1:]
        dated = (f"{who}, {self.when}",) if self.when else ()
        return tuple(dict.fromkeys((*dated, who, f"{self.brief}{self.tail}")))

    @property
    def tail(self) -> str:
        """How they are heard, as it follows their name."""
        return f", {self.manner}" if self.manner else ""


def sentence_of_mark(said: DrawnAssertion, edge: Edge, names: dict[str, str]) -> str:
    """Say one mark in a line: who says what of which tie, and when."""
    tie = f"{names[edge.source]} {clean(edge.label)} {names[edge.target]}"
    when = f", {said.when}" if said.when else ", without a date"
    return clean(f"{tie}: “{HELD[said.holds].one}”, {said.who}{when}", 4000)
