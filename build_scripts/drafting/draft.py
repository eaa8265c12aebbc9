"""From an article and its text to all that a draft proposes for it; `make quote` asks for one stretch."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.attribution.speech import FoundSpeech, speech_in
from build_scripts.drafting.adding import CannotAddError, Desk, chosen_stretch, proposal_for
from build_scripts.drafting.proposal import OPEN, Proposal
from build_scripts.drafting.proposals import (
    Proposals,
    ProposedCue,
    ProposedQuotation,
    ProposedSpeaker,
)
from build_scripts.words.matching import Found, find


def proposals_for(desk: Desk) -> Proposals:
    """Return what a draft proposes for an article; what the article has already is left out."""
    return Proposals(quotations=tuple(_quotations(desk)))


def _quotations(desk: Desk) -> Iterator[ProposedQuotation]:
    taken = list(_annotated(desk))
    for found in speech_in(desk.source):
        if any(start < found.end and found.start < end for start, end in taken):
            continue
        try:
            entry = proposal_for(desk, chosen_stretch(desk, found.first, found.last))
        except CannotAddError:
            continue  # What the check would refuse is not proposed.
        yield _proposed(desk, found, entry)


def _annotated(desk: Desk) -> Iterator[tuple[int, int]]:
    """Yield where words stand that the article has already."""
    entry = desk.article.entry
    for item in entry.printed_items:
        found = find(desk.source, item.text, item.near, marks_printed=entry.prints_marks_of(item))
        if isinstance(found, Found):
            yield from found.spans


def _proposed(desk: Desk, found: FoundSpeech, entry: Proposal) -> ProposedQuotation:
    text, seen = desk.source.text, found.attribution
    speaker = cue = None
    if (mention := seen.speaker) is not None:
        actor = None if entry.speaker == OPEN else entry.speaker
        speaker = ProposedSpeaker(
            text=text[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            kind=mention.kind,
            actor=actor,
            candidates=(entry.perhaps,) if entry.perhaps else (),
            carried_over=seen.carried_over,
        )
    if seen.cue is not None:
        cue = ProposedCue(text[slice(*seen.cue)], *seen.cue, entry.act)
    return ProposedQuotation(
        start=found.start,
        end=found.end,
        form=found.form,
        confidence=found.confidence,
        reason=found.reason,
        speaker=speaker,
        cue=cue,
        entry=entry,
    )
