"""Who holds what on a claim, in short: a line for each body, parties first, each part with its words.

Of each position that a body states, the words that an editor chose as the clearest stand for it, else
the latest, its own words before what is only told of it. What merely bears on the claim is told only
of a body of which nothing else is there. A party that says nothing here is named too: silence is told,
and not read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.checking.seats import belongs_to, sits_for
from build_scripts.entries import Stance
from build_scripts.record import Evidence, PositionReported, PositionTaken, Record
from build_scripts.record.seats import Channel, heard, said_on
from build_scripts.telling.positions import position_telling

_HEARD = {
    Channel.INDIRECT: "as reported",
    Channel.TOLD: "as reported",
    Channel.RELAYED: "relayed",
    Channel.CITES: "citing others",
}
IMPLIED = "not said plainly"
NO_ANSWER = "no answer found"


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """One thing that a body says to a claim; `heard` says how, where not in its own quoted words."""

    short: str
    heard: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class BodyAnswers:
    """What one body says to a claim; nothing, of a party of which no answer was found."""

    body: str
    answers: tuple[ShortAnswer, ...]


_Taken = PositionTaken | PositionReported


def answers_on(record: Record, claim_id: str) -> tuple[BodyAnswers, ...]:
    """Return who holds what on a claim: parties, then others, who has said most first, then the silent."""
    about = record.claims[claim_id].about
    every: list[_Taken] = [*record.positions.get(claim_id, ())]
    every += record.reported_positions.get(claim_id, ())
    said: dict[str, list[_Taken]] = defaultdict(list)
    for one in every:
        for body in bodies_of_position(record, one, about):
            said[body].append(one)
    chosen = frozenset(choice.evidence for choice in record.claims[claim_id].clearest)
    parties = [name for name in about if name in said]
    others = sorted(
        (name for name in said if name not in about),
        key=lambda name: (-len(said[name]), record.name_key(record.actors[name].name)),
    )
    silent = [name for name in about if name not in said and _is_there(record, name)]
    return tuple(
        BodyAnswers(name, _answers(record, said.get(name, ()), chosen))
        for name in (*parties, *others, *silent)
    )


def most_told(answers: Sequence[BodyAnswers], most: int) -> tuple[BodyAnswers, ...]:
    """Return at most so many bodies of a claim; a silent party stays before one more third."""
    silent = [one for one in answers if not one.answers][:most]
    heard_of = [one for one in answers if one.answers]
    return (*heard_of[: most - len(silent)], *silent)


def _is_there(record: Record, name: str) -> bool:
    return name in record.actors and record.actors[name].withdrawn is None


def bodies_of_position(record: Record, one: _Taken, about: tuple[str, ...]) -> Iterator[str]:
    """Yield for whom a position is taken: the party spoken for, else the highest body, else who speaks."""
    voices = (
        one.statement.voices if isinstance(one, PositionTaken) else one.evidence.report.stated_by
    )
    said = said_on(record, _evidence(one))
    found: dict[str, None] = {}
    for voice in voices:
        parties = sits_for(record.actors, voice, about, said)
        above = belongs_to(record.actors, voice, said)
        found |= dict.fromkeys(p for p in about if p in parties)
        if not parties:
            found[above[-1] if above else voice] = None
    yield from found


def _evidence(one: _Taken) -> Evidence:
    return one.statement if isinstance(one, PositionTaken) else one.evidence


def _answers(
    record: Record, said: Sequence[_Taken], chosen: frozenset[str]
) -> tuple[ShortAnswer, ...]:
    stated = [one for one in said if not one.position.implied]
    if not stated:
        latest_one = max(said, key=lambda one: _day(record, one), default=None)
        return (_short(latest_one, IMPLIED),) if latest_one else ()
    latest = {
        stance: best for stance in Stance if (best := _latest(record, stated, stance, chosen))
    }
    if len(latest) > 1:  # Whoever answers elsewhere has an answer.
        latest.pop(Stance.UNCLEAR, None)
    return tuple(
        _short(one)
        for one in sorted(latest.values(), key=lambda one: _day(record, one), reverse=True)
    )


def _latest(
    record: Record, said: Sequence[_Taken], stance: Stance, chosen: frozenset[str]
) -> _Taken | None:
    same = [one for one in said if one.position.position is stance]
    # Of equals `max` takes the first, and they are in order of time, so the last is asked first.
    return max(
        reversed(same),
        key=lambda one: (
            _evidence(one).address in chosen,
            # A reporter’s words for a speaker’s stand after those, and before all others.
            heard(_evidence(one)) is Channel.OWN,
            heard(_evidence(one)).is_first_hand,
            _day(record, one),
        ),
        default=None,
    )


def _short(one: _Taken, note: str = "") -> ShortAnswer:
    item = _evidence(one)
    notes = filter(None, (_HEARD.get(heard(item), ""), note))
    return ShortAnswer(position_telling(one.position).short, ", ".join(notes), item)


def _day(record: Record, one: _Taken) -> date:
    said = said_on(record, _evidence(one))
    return said.last if said else date.min
