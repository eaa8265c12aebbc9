"""For which end of a tie a voice speaks, and through which channel it is heard.

Seats are derived from what actors are, never declared: no key lets an editor say that a side agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.checking.seats import is_unnamed, sits_for
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
            (
                voice,
                sits_for(record.actors, voice.actor, ends, said) if voice.actor else frozenset(),
            )
            for voice in _voices(item)
        )
    speakers = [s for s in item.quotation.speaker if not is_unnamed(record.actors, s)]
    if not speakers:  # Whoever is not named speaks for nobody.
        return tuple((voice, frozenset()) for voice in _voices(item))
    by_speaker = {s: sits_for(record.actors, s, ends, said) for s in speakers}
    if not item.quotation.on_behalf_of:
        return tuple((v, by_speaker.get(v.actor or "", frozenset())) for v in _voices(item))
    own = frozenset(end for found in by_speaker.values() for end in found)
    return tuple(
        (voice, own | sits_for(record.actors, voice.actor or "", ends, said))
        for voice in _voices(item)
    )


def said_on(record: Record, item: Evidence) -> Edtf | None:
    """Return when a piece of evidence was said, as near as is known: at the latest, published."""
    if isinstance(item, Statement):
        return item.date
    return record.articles[item.article].entry.published
