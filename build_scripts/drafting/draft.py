"""From an article and its text to all that a draft proposes for it; `make quote` asks for one stretch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_scripts.attribution.attributions import by_label
from build_scripts.attribution.speech import FoundSpeech, speech_in
from build_scripts.checking.turn_check import turns_of_article
from build_scripts.checking.verify import MOST_INDIRECT_WORDS
from build_scripts.checking.voices import ActorNames
from build_scripts.drafting.adding import CannotAddError, Desk, chosen_stretch, proposal_for
from build_scripts.drafting.amounts_proposed import amounts_in
from build_scripts.drafting.cast import Cast, Meant
from build_scripts.drafting.names import unique_id
from build_scripts.drafting.notes import with_notes
from build_scripts.drafting.occasions import occasion_beside
from build_scripts.drafting.proposal import Proposal
from build_scripts.drafting.proposals import (
    Proposals,
    ProposedCue,
    ProposedDate,
    ProposedMention,
    ProposedOccasion,
    ProposedQuotation,
    ProposedSpeaker,
)
from build_scripts.drafting.spoken_when import dates_in, published_day
from build_scripts.entries import Rights
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import Form

_FEWEST_KEPT = 4
_GOES_ON = frozenset(
    {"and", "in", "of", "for", "with", "on", "at", "to", "by", "from", "during", "after"}
)
"""Words before which reported words may end, where they are too many to be printed."""
_WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*")
_REACH = 90
"""So far from reporting words, in characters, may the day stand on which something was said."""


def proposals_for(desk: Desk) -> Proposals:
    """Return what a draft proposes for an article; what the article has already is left out.

    What the check would refuse, or tell of its sense, is not proposed.
    """
    actors = desk.actors
    cast = Cast(desk.source, desk.article.id, actors)
    dates = tuple(
        dates_in(desk.source.text, published_day(desk.article.entry), desk.source.language)
    )
    quotations = _with_own_ids(desk, _quotations(desk, cast, dates))
    named = {name for q in quotations if q.speaker is not None for name in q.speaker.all_meant}
    return Proposals(
        quotations=quotations,
        mentions=tuple(_mentions(quotations)),
        dates=dates,
        actors=tuple(made for made in cast.made.values() if made.id in named),
    )


def _speech(desk: Desk) -> Iterator[FoundSpeech]:
    """Yield what somebody says: what marks or reporting words show, or in a transcript each turn."""
    entry = desk.article.entry
    if entry.prints_marks:
        yield from speech_in(desk.source)
        return
    turns = turns_of_article(entry, desk.source, ActorNames.of(desk.actors))
    for turn in turns.turns:
        text = desk.source.text[turn.start : turn.end]
        start = turn.start + len(text) - len(text.lstrip())
        end = turn.start + len(text.rstrip())
        if turn.label and start < end:
            seen = by_label(desk.source, turn)
            yield FoundSpeech(
                start, end, start, end, Form.DIRECT, seen, 0.9, f"behind the label “{turn.label}”"
            )


def _quotations(
    desk: Desk, cast: Cast, dates: tuple[ProposedDate, ...]
) -> Iterator[ProposedQuotation]:
    taken = sorted(_annotated(desk))
    for found in _speech(desk):
        meant = cast.meant_by(found.attribution)
        if any(start < found.end and found.start < end for start, end in taken):
            continue
        try:
            last = _last_printed(desk, found)
            chosen = chosen_stretch(desk, found.first, last, behind_dash=not found.has_marks)
            entry = proposal_for(
                desk,
                chosen,
                speaker=meant.actor,
                seen=found.attribution,
                cue=None if found.attribution.cue or desk.article.entry.prints_marks else "none",
                actors=cast.actors,
            )
        except CannotAddError:
            continue  # What the check would refuse is not proposed.
        yield _proposed(desk, found, meant, entry, _day_of(desk, found, dates))


def _last_printed(desk: Desk, found: FoundSpeech) -> int:
    """Where the words end: of the reporter's own no more are printed than the check lets pass."""
    if found.form is not Form.INDIRECT or desk.article.entry.rights is Rights.OPEN:
        return found.last
    words = list(_WORD.finditer(desk.source.text, found.first, found.last))[
        : MOST_INDIRECT_WORDS + 1
    ]
    if len(words) <= MOST_INDIRECT_WORDS:
        return found.last
    while len(words) > _FEWEST_KEPT and words[-1][0].lower() not in _GOES_ON:
        words.pop()
    return words[-1].start() - 1 if len(words) > _FEWEST_KEPT else found.last


def _annotated(desk: Desk) -> Iterator[tuple[int, int]]:
    """Yield where words stand that the article has already."""
    entry = desk.article.entry
    for item in entry.printed_items:
        found = find(desk.source, item.text, item.near, marks_printed=entry.prints_marks_of(item))
        if isinstance(found, Found):
            yield from found.spans


def _proposed(
    desk: Desk, found: FoundSpeech, meant: Meant, entry: Proposal, date: ProposedDate | None
) -> ProposedQuotation:
    text, seen = desk.source.text, found.attribution
    speaker = cue = None
    if (mention := seen.speaker) is not None:
        speaker = ProposedSpeaker(
            text=text[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            kind=mention.kind,
            actor=meant.actor,
            candidates=meant.candidates,
            carried_over=seen.carried_over,
        )
    if seen.cue is not None:
        act = None if entry.act_is_open else entry.act
        cue = ProposedCue(text[slice(*seen.cue)], *seen.cue, act)
    if date is not None:
        entry = replace(entry, said_on=date.date, said_on_basis=date.basis)
    occasion = _occasion_of(desk, found, date)
    amounts = tuple(amounts_in(entry.chosen.words, desk.source.language))
    entry = with_notes(entry, desk.source, seen.cue, occasion, amounts)
    return ProposedQuotation(
        start=found.start,
        end=found.end,
        form=entry.form,
        confidence=round(found.confidence * meant.sure, 2),
        reason=found.reason,
        speaker=speaker,
        cue=cue,
        entry=entry,
        date=date,
        occasion=occasion,
        amounts=amounts,
    )


def _day_of(desk: Desk, found: FoundSpeech, dates: tuple[ProposedDate, ...]) -> ProposedDate | None:
    """The day that stands beside the reporting words, outside the marks and what is reported."""
    cue = found.attribution.cue
    if cue is None:
        return None
    first, last = desk.source.paragraph(cue[0])
    hidden = desk.source.marked
    near = [
        date
        for date in dates
        if first <= date.start < last
        and not (found.start <= date.start < found.end)
        and not hidden[date.start]
        and _gap(date, cue) <= _REACH
        and "." not in desk.source.text[min(cue[1], date.end) : max(cue[0], date.start)].rstrip(".")
    ]
    return min(near, key=lambda date: _gap(date, cue), default=None)


def _occasion_of(
    desk: Desk, found: FoundSpeech, date: ProposedDate | None
) -> ProposedOccasion | None:
    """The occasion that stands beside the reporting words, with the day that does."""
    if found.attribution.cue is None:
        return None
    occasion = occasion_beside(desk.source, found.attribution.cue, (found.start, found.end))
    return replace(occasion, date=date) if occasion else None


def _gap(date: ProposedDate, cue: tuple[int, int]) -> int:
    return max(date.start - cue[1], cue[0] - date.end)


def _with_own_ids(
    desk: Desk, quotations: Iterable[ProposedQuotation]
) -> tuple[ProposedQuotation, ...]:
    """The proposals, of which no two have one id."""
    taken = {item.id for item in desk.article.entry.evidence_items}
    found = []
    for quotation in quotations:
        identifier = unique_id(quotation.entry.id, taken)
        taken.add(identifier)
        found.append(replace(quotation, entry=replace(quotation.entry, id=identifier)))
    return tuple(found)


def _mentions(quotations: Iterable[ProposedQuotation]) -> Iterator[ProposedMention]:
    """Yield the mentions of speakers, each once, in reading order."""
    seen = {q.speaker.start: q.speaker for q in quotations if q.speaker is not None}
    for _, speaker in sorted(seen.items()):
        yield ProposedMention(speaker.text, speaker.start, speaker.end, speaker.kind, speaker.actor)
