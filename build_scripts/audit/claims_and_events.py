"""Advice on claims and happenings: one side only, sides of unequal weight, dates that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.entries import Event, Position, Stance
from build_scripts.problems import Location, Related
from build_scripts.words.sources import Form

ONE_SIDE = AdviceKind(
    "one-sided-claim",
    "Claims to which only one side speaks",
    "A claim is there because it is contested. With one side it reads as a fact.",
)
UNEQUAL = AdviceKind(
    "unequal-sides",
    "Claims whose sides are unequally sourced",
    "Many words against one, or printed words against a reporter’s account, weigh on the reader.",
)
DATES_DIFFER = AdviceKind(
    "dates-differ",
    "Happenings that articles date differently",
    "One of the dates may be a slip; if not, the difference is worth telling.",
)

_MANY_TIMES = 4
_AFFIRMING = (Stance.YES, Stance.PARTLY)


def one_sided(material: Material) -> Iterator[Advice]:
    """Claims with positions of one side only, or of none; a position that is only reported is one."""
    for identifier, claim in material.entries.claims.items():
        if claim.entry.withdrawn is not None:
            continue
        taken = _positions_on(identifier, material)
        yes, no = _sides(taken)
        if yes and no:
            continue
        where = claim.at("title")
        if not yes and not no:
            what = "only unclear positions" if taken else "no position"
            fact = f"{identifier} has {what}."
            todo = "Give quotations their `positions`, or remove the claim."
        else:
            side, count = ("yes", len(yes)) if yes else ("no", len(no))
            partly = sum(one.position is Stance.PARTLY for one in yes)
            limits = f", {partly} of them partly" if partly else ""
            words = "position says" if count == 1 else "positions say"
            fact = f"{count} {words} {side} to {identifier}{limits}, and none says otherwise."
            todo = "Look for words of those who see it otherwise; if there are none, say so in `summary`."
        yield Advice(ONE_SIDE, where, fact, todo)


def unequal_sides(material: Material) -> Iterator[Advice]:
    """Claims where one side has many times the words, or alone has words in quotation marks."""
    for identifier, taken in material.record.positions.items():
        yes = [p for p in taken if p.position.position in _AFFIRMING]
        no = [p for p in taken if p.position.position is Stance.NO]
        if not yes or not no or identifier not in material.entries.claims:
            continue
        where = material.entries.claims[identifier].at("title")
        quoted = [sum(p.statement.form is not Form.INDIRECT for p in side) for side in (yes, no)]
        if max(len(yes), len(no)) >= _MANY_TIMES * min(len(yes), len(no)):
            fact = f"{len(yes)} positions say yes or partly to {identifier}, {len(no)} no."
        elif 0 in quoted and max(quoted) > 0:
            side = "those who say no" if quoted[0] else "those who say yes"
            fact = f"On {identifier}, {side} are only reported; the other side is quoted."
        else:
            continue
        yield Advice(
            UNEQUAL, where, fact, "Look for words of the weaker side, and for their own source."
        )


def _positions_on(claim: str, material: Material) -> list[Position]:
    """All positions on a claim, in words or told by a report: a denial that is only reported is a side too."""
    record = material.record
    said = [one.position for one in record.positions.get(claim, ())]
    return said + [one.position for one in record.reported_positions.get(claim, ())]


def _sides(taken: Sequence[Position]) -> tuple[list[Position], list[Position]]:
    yes = [one for one in taken if one.position in _AFFIRMING]
    return yes, [one for one in taken if one.position is Stance.NO]


def dates_differ(material: Material) -> Iterator[Advice]:
    """Happenings whose events have dates that cannot be one day."""
    told: dict[str, list[tuple[str, Event, Location]]] = defaultdict(list)
    for article in material.entries.articles.values():
        for index, event in enumerate(article.entry.events):
            if event.happening is not None and article.entry.withdrawn is None:
                where = article.at("events", index, "date")
                told[event.happening].append((article.id, event, where))
    for happening, events in told.items():
        first_article, first, first_where = events[0]
        for other, event, where in events[1:]:
            if event.date.may_meet(first.date):
                continue
            yield Advice(
                DATES_DIFFER,
                where,
                f"{happening} is dated {event.date.text} in {other} "
                f"and {first.date.text} in {first_article}.",
                "Compare both articles; where they truly differ, say so in `date_basis`.",
                (Related(first_where, f"the date in {first_article}"),),
            )
