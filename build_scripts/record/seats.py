"""For which end of a tie a voice speaks, and through which channel it is heard.

Seats are derived from what actors are, never declared: no key lets an editor say that a side agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.entries import Actor, ActorKind
from build_scripts.entries.actor import Role
from build_scripts.entries.dates import Edtf
from build_scripts.record import Evidence, Record, ReportEvidence, Statement
from build_scripts.words.sources import Form


class Channel(StrEnum):
    """How a voice is heard. Only `cites` supports nobody: whoever cites others does not say it."""

    OWN = "own"
    """In its own words, wholly or partly in quotation marks."""
    INDIRECT = "indirect"
    TOLD = "told"
    """A report, without words, says that it states this."""
    RELAYED = "relayed"
    CITES = "cites"
    ARTICLE = "article"
    """The article itself, in its own voice."""

    @property
    def is_first_hand(self) -> bool:
        """Whether words of the voice itself are there to read."""
        return self in (Channel.OWN, Channel.INDIRECT)

    @property
    def is_its_word(self) -> bool:
        """Whether an article gives it as the voice's own word, not through somebody else."""
        return self.is_first_hand or self is Channel.TOLD


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


def heard(item: Evidence) -> Channel:
    """Return through which channel a piece of evidence is heard."""
    if isinstance(item, Statement):
        if item.quotation.relays:
            return Channel.CITES
        if item.quotation.via:
            return Channel.RELAYED
        return Channel.INDIRECT if item.form is Form.INDIRECT else Channel.OWN
    if isinstance(item, ReportEvidence) and item.report.stated_by:
        return Channel.TOLD
    return Channel.ARTICLE


def voices_in_evidence(evidence: Iterable[Evidence]) -> tuple[Voice, ...]:
    """Return who speaks in the evidence: the bodies spoken for, or the articles themselves.

    Of a report it is whoever states the fact, if the report says who, with the article.
    """
    return tuple(dict.fromkeys(voice for item in evidence for voice in _voices(item)))


def _voices(item: Evidence) -> Iterator[Voice]:
    if isinstance(item, Statement):
        quotation = item.quotation
        for voice in item.voices:
            yield Voice(actor=voice, cites=quotation.relays, via=quotation.via)
    elif isinstance(item, ReportEvidence) and item.report.stated_by:
        # Not the article's own statement: it would be wrong to write that a newspaper denies.
        for voice in item.report.stated_by:
            yield Voice(actor=voice, article=item.article)
    else:
        yield Voice(article=item.article)


def seated(
    record: Record, item: Evidence, ends: tuple[str, ...]
) -> tuple[tuple[Voice, frozenset[str]], ...]:
    """Return each voice in a piece of evidence with the ends of the tie that it sits for."""
    said = said_on(record, item)
    if not isinstance(item, Statement):
        return tuple(
            (voice, sits_for(record, voice.actor, ends, said) if voice.actor else frozenset())
            for voice in _voices(item)
        )
    speakers = [s for s in item.quotation.speaker if not _is_unnamed(record, s)]
    if not speakers:  # Whoever is not named speaks for nobody.
        return tuple((voice, frozenset()) for voice in _voices(item))
    by_speaker = {s: sits_for(record, s, ends, said) for s in speakers}
    if not item.quotation.on_behalf_of:
        return tuple((v, by_speaker.get(v.actor or "", frozenset())) for v in _voices(item))
    own = frozenset(end for found in by_speaker.values() for end in found)
    return tuple(
        (voice, own | sits_for(record, voice.actor or "", ends, said)) for voice in _voices(item)
    )


def sits_for(
    record: Record, actor_id: str, ends: tuple[str, ...], said: Edtf | None = None
) -> frozenset[str]:
    """Return the ends of a tie that an actor sits for; `said` is when it speaks.

    An actor sits for the end that it is, else for the nearest end that it is a part of or holds a
    role in, and for every end that is a part of it. Never by country, never as a member of a group,
    and never as an unnamed source. One end does not speak for the other.
    """
    if actor_id not in record.actors or _is_unnamed(record, actor_id):
        return frozenset()
    if actor_id in ends:
        return frozenset((actor_id,))
    nearest = next((body for body in _chain(record, actor_id, said) if body in ends), None)
    inside = {
        end
        for end in ends
        if end in record.actors
        and record.actors[end].kind is not ActorKind.PERSON
        and actor_id in bodies_above(record, end)
    }
    return frozenset(inside | ({nearest} if nearest else set()))


def said_on(record: Record, item: Evidence) -> Edtf | None:
    """Return when a piece of evidence was said, as near as is known: at the latest, published."""
    if isinstance(item, Statement):
        return item.date
    return record.articles[item.article].entry.published


def bodies_above(record: Record, actor_id: str) -> frozenset[str]:
    """Return the bodies that an actor is a part of, at any remove; a group has no parts."""
    found: set[str] = set()
    waiting = [actor_id]
    while waiting:
        actor = record.actors.get(waiting.pop())
        above = actor.part_of if actor is not None else None
        if above and above not in found and not _is_group(record, above):
            found.add(above)
            waiting.append(above)
    return frozenset(found)


def belongs_to(record: Record, actor_id: str, said: Edtf | None) -> tuple[str, ...]:
    """Return the bodies that an actor belonged to, by role or as a part, the nearest first."""
    return tuple(_chain(record, actor_id, said))


def _chain(record: Record, actor_id: str, said: Edtf | None) -> Iterator[str]:
    """Yield the bodies that an actor belongs to by role or as a part, the nearest first."""
    seen, near = {actor_id}, [actor_id]
    while near:
        next_: list[str] = []
        for name in near:
            actor = record.actors.get(name)
            for body in _bodies(actor, said) if actor else ():
                if body not in seen and not _is_group(record, body):
                    seen.add(body)
                    next_.append(body)
        yield from next_
        near = next_


def _bodies(actor: Actor, said: Edtf | None) -> Iterator[str]:
    if actor.part_of:
        yield actor.part_of
    if actor.kind is ActorKind.PERSON:
        for role in actor.roles:
            if role.organisation and _is_held(role, said):
                yield role.organisation


def _is_held(role: Role, said: Edtf | None) -> bool:
    """Whether a role may have been held that day: whoever has left a body speaks for it no more."""
    if said is None:
        return True
    is_over = role.to is not None and role.to.end is not None and role.to.last < said.first
    is_to_come = (
        role.from_ is not None and role.from_.start is not None and role.from_.first > said.last
    )
    return not is_over and not is_to_come


def _is_unnamed(record: Record, actor_id: str) -> bool:
    actor = record.actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.UNNAMED_SOURCE


def _is_group(record: Record, actor_id: str) -> bool:
    actor = record.actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.GROUP
