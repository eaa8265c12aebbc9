"""How a tie stands: who affirms it, who limits or denies it, and so how it may be drawn.

An allegation is never drawn as a fact. A line is solid only where an official act is evidenced by
its issuer, or where all who speak of the tie affirm the same scope and one of the two actors tied
is among them. (That one of them must be a party is stricter than "all who speak of it": two
accusers who agree are still accusers.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.entries import Holds
from build_scripts.record import Assertion, Evidence, Record, ReportEvidence, Statement, Tie
from build_scripts.record.graph import Standing
from build_scripts.words.bounds import one_line


@dataclass(frozen=True, slots=True)
class Voice:
    """Who asserts something: an actor, or an article in its own voice.

    At least one of the two is set. Both are where an article reports, without words to compare, what
    the actor states. `cites` is what an actor only cites, such as reports; `via` are
    those who relay its words.
    """

    actor: str | None = None
    article: str | None = None
    cites: str | None = None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TieStanding:
    """The standing of a tie, and who says what of it, each voice once, in order of time.

    `limit` pairs those who affirm only a part with the scope that they give. `is_scoped_denial` says
    that a denial has a scope: then it may be of a part, such as “for the war”, and not of the whole.
    """

    standing: Standing
    affirm: tuple[Voice, ...]
    limit: tuple[tuple[Voice, str], ...]
    deny: tuple[Voice, ...]
    is_scoped_denial: bool
    announce: tuple[Voice, ...]
    consider: tuple[Voice, ...]
    end: tuple[Voice, ...]

    @property
    def is_asserted(self) -> bool:
        """Whether anybody says that there is, was or may be such a tie: a denial alone is no edge."""
        return bool(self.affirm or self.limit or self.announce or self.consider or self.end)


def voices_of(evidence: Iterable[Evidence]) -> tuple[Voice, ...]:
    """Return who speaks in the evidence: the bodies spoken for, or the articles themselves.

    Of a report it is whoever states the fact, if the report says who, with the article.
    """
    found: list[Voice] = []
    for item in evidence:
        if isinstance(item, Statement):
            quotation = item.quotation
            found += [
                Voice(actor=voice, cites=quotation.relays, via=quotation.via)
                for voice in item.voices
            ]
        elif isinstance(item, ReportEvidence) and item.report.stated_by:
            # Not the article's own statement: it would be wrong to write that a newspaper denies.
            found += [Voice(actor=a, article=item.article) for a in item.report.stated_by]
        else:
            found.append(Voice(article=item.article))
    return tuple(dict.fromkeys(found))


def standing_of(record: Record, tie: Tie) -> TieStanding:
    """Work out how a tie stands from all that articles assert of it.

    On the page of one article too: what others deny is not drawn there as if nobody did.
    """
    return standings(record)[tie.key]


@lru_cache(maxsize=2)
def standings(record: Record) -> Mapping[tuple[str, str, str], TieStanding]:
    """Return how every tie of a record stands, by its key: each is shown on several pages."""
    return {tie.key: _standing_of(record, tie) for tie in record.ties}


def _standing_of(record: Record, tie: Tie) -> TieStanding:
    def voices(holds: Holds) -> tuple[Voice, ...]:
        items = [e for a in tie.assertions if a.relationship.holds is holds for e in a.evidence]
        return voices_of(items)

    limits = [
        (voice, a.relationship.scope or "")
        for a in tie.assertions
        if a.relationship.holds is Holds.PARTLY
        for voice in voices_of(a.evidence)
    ]
    limited = tuple(dict.fromkeys(limits))
    others = {voice for voice, _ in limited} - set(voices(Holds.AFFIRMS))
    return TieStanding(
        standing=_standing(record, tie, is_limited=bool(others)),
        affirm=voices(Holds.AFFIRMS),
        limit=limited,
        deny=voices(Holds.DENIES),
        is_scoped_denial=any(
            a.relationship.holds is Holds.DENIES and a.relationship.scope for a in tie.assertions
        ),
        announce=voices(Holds.ANNOUNCES),
        consider=voices(Holds.CONSIDERS),
        end=voices(Holds.ENDS),
    )


def _standing(record: Record, tie: Tie, *, is_limited: bool) -> Standing:
    """`is_limited` says that somebody affirms a part only who does not affirm the whole elsewhere."""
    holds = [a.relationship.holds for a in tie.assertions]
    if Holds.DENIES in holds:
        return Standing.DISPUTED
    if is_limited and {Holds.AFFIRMS, Holds.ANNOUNCES} & set(holds):
        return Standing.DISPUTED
    if holds[-1] is Holds.ENDS:
        return Standing.ENDED
    if any(
        a.relationship.holds is Holds.ANNOUNCES and _spoken_by(record, a, (tie.source,))
        for a in tie.assertions
    ):
        return Standing.ANNOUNCED
    if set(holds) == {Holds.CONSIDERS}:
        return Standing.CONSIDERED
    scopes = {one_line(a.relationship.scope or "").lower() for a in tie.assertions}
    if (
        set(holds) == {Holds.AFFIRMS}
        and len(scopes) == 1
        and any(_spoken_by(record, a, (tie.source, tie.target)) for a in tie.assertions)
    ):
        return Standing.AFFIRMED
    return Standing.ATTRIBUTED


def _spoken_by(record: Record, assertion: Assertion, parties: tuple[str, ...]) -> bool:
    """Whether one of the parties, or somebody who speaks for it, speaks in the evidence."""
    for item in assertion.evidence:
        if not isinstance(item, Statement) or item.quotation.via or item.quotation.relays:
            continue
        speaking = {*item.quotation.speaker, *item.quotation.on_behalf_of}
        for party in parties:
            if party in speaking or any(party in bodies_above(record, s) for s in speaking):
                return True
    return False


def bodies_above(record: Record, actor_id: str) -> frozenset[str]:
    """Return the bodies that an actor is a part of, at any remove."""
    found: set[str] = set()
    waiting = [actor_id]
    while waiting:
        actor = record.actors.get(waiting.pop())
        if actor is not None and actor.part_of and actor.part_of not in found:
            found.add(actor.part_of)
            waiting.append(actor.part_of)
    return frozenset(found)
