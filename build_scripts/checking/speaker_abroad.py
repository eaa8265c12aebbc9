"""Whether an article in another language than English prints somebody else as the speaker of words."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.attribution.mentions import MentionKind
from build_scripts.entries import Actor, ActorKind, Attribution, Quotation
from build_scripts.sense.naming import is_mentioned, may_be
from build_scripts.sense.speakers import PrintedSpeaker, Sureness
from build_scripts.sense.speakers_abroad import NamedBeside, may_be_bent, named_beside
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found
from build_scripts.words.sources import SourceText

_PLAIN = (Attribution.NAMED, Attribution.CARRIED_OVER, Attribution.PRONOUN)


def another_abroad(
    quotation: Quotation,
    speakers: Iterable[Actor],
    source: SourceText,
    found: Found,
    language: str,
) -> PrintedSpeaker | None:
    """Return whom an article prints as speaking, where that is surely none of the speakers; else None.

    Names are compared with any ending. Whoever is told of through somebody, for somebody or under
    another name is not looked at.
    """
    if quotation.attribution not in _PLAIN or quotation.attributed_as is not None:
        return None
    if quotation.within is not None or quotation.via or quotation.on_behalf_of:
        return None
    named = named_beside(source, found.spans, language)
    if named is None or any(_may_be(actor, named) for actor in speakers):
        return None
    return PrintedSpeaker(
        named.name, MentionKind.NAME, named.place, Sureness.TIED, source, found.spans[0]
    )


def _may_be(actor: Actor, named: NamedBeside) -> bool:
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        return True  # How it is described, no verb has a capital for.
    names = (actor.name, actor.in_text or "", *actor.aliases, *(r.title for r in actor.roles))
    if any(may_be_bent(name, named.name) for name in names):
        return True
    return may_be(actor, named.name) or is_mentioned(actor, fold_words(named.name))
