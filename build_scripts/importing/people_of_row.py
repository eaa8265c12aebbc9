"""Who is who in a row: the speakers, those for whom, about whom and against whom they speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.codes import importing as codes
from build_scripts.importing.actors_meant import NewActor, WhoIsMeant, who_is_meant
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.importing.quotation_values import ACTOR_LISTS, items_of
from build_scripts.importing.story_index import StoryIndex
from build_scripts.problems import Problem


@dataclass(frozen=True, slots=True)
class PeopleOfRow:
    """The speakers of a row and the actors of its other columns; `new` are those to be made."""

    speaker: WhoIsMeant
    others: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    new: tuple[NewActor, ...] = ()


def people_of_row(
    index: StoryIndex, row: QuotationGiven, article: str
) -> tuple[PeopleOfRow, list[Problem]]:
    """Find the actors of a row. A speaker may be open; somebody else who is open is told.

    Problems: `value-not-understood`.
    """
    problems: list[Problem] = []
    new: list[NewActor] = []
    others: dict[Field, tuple[str, ...]] = {}
    speaker = WhoIsMeant()
    for column in (Field.SPEAKER, *ACTOR_LISTS):
        names = items_of(row.text(column))
        if not names:
            continue
        byline = row.text(Field.BYLINE) if column is Field.SPEAKER else ""
        meant = who_is_meant(index, names, article, byline)
        if isinstance(meant, str):
            problems.append(_no_name(row, column, meant))
        elif column is Field.SPEAKER:
            speaker = meant
        elif meant.is_open:
            problems.append(_open(row, column, meant))
        else:
            others[column] = meant.ids
        new += meant.new if isinstance(meant, WhoIsMeant) else ()
    return PeopleOfRow(speaker, others, tuple(new)), problems


def _no_name(row: QuotationGiven, column: Field, name: str) -> Problem:
    fact = f"no id can be made of the name {name!r}."
    hint = "Make the actor first: make new KIND=actor TITLE='...' ID=..., and name it by its id."
    return row.of(column).problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)


def _open(row: QuotationGiven, column: Field, meant: WhoIsMeant) -> Problem:
    perhaps = f": perhaps {' or '.join(meant.candidates)}" if meant.candidates else ""
    fact = f"it is not sure who is meant{perhaps}."
    return row.of(column).problem(codes.VALUE_NOT_UNDERSTOOD, fact, "Name them by their ids.")
