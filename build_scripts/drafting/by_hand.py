"""A proposal as a person changes it: speaker, reporting words, act, the printed name, which words.

Each change is held against print as a proposal is. What print does not have is refused, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from build_scripts.drafting.adding import (
    CannotAddError,
    Desk,
    chosen_stretch,
    chosen_words,
    proposal_for,
)
from build_scripts.drafting.proposal import OPEN, OPEN_CUE, Proposal, problems_beside
from build_scripts.drafting.refusal import refusal
from build_scripts.drafting.stretch import Chosen, places_of
from build_scripts.drafting.told_to_readers import ToldToReaders
from build_scripts.entries import Act, Actor, Attribution
from build_scripts.sense.naming import is_named
from build_scripts.words.marks import MarkKind
from build_scripts.words.reporting_lists import reporting_in

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "one"})
_DOTS = re.compile(r"\s\.\.\.?\s|\s…\s")
KnownActors = Mapping[str, Actor]


def with_speaker(desk: Desk, entry: Proposal, speaker: str, actors: KnownActors) -> Proposal:
    """Return the proposal with another speaker. Raises CannotAddError where print names somebody else."""
    if speaker == entry.speaker:
        return entry
    again = _again(desk, entry, actors, speaker=speaker)
    if entry.told.act_basis:
        # The sentence before is of the other speaker.
        entry = replace(entry, act=again.act, told=_without_basis(entry))
    printed, how = again.attributed_as, again.attribution
    if entry.attributed_as and entry.attributed_as != printed:
        printed, how = entry.attributed_as, _how_named(desk, speaker, entry.attributed_as, actors)
    return replace(
        entry,
        id=again.id,
        speaker=speaker,
        attribution=how,
        attributed_as=printed,
        new_name="",
        perhaps="",
        via=tuple(name for name in entry.via if name != speaker),
    )


def _without_basis(entry: Proposal) -> ToldToReaders:
    """What readers are told, without what an act rested on that it is no more."""
    return replace(entry.told, act_basis=None)


def with_cue(desk: Desk, entry: Proposal, cue: str, actors: KnownActors) -> Proposal:
    """Return the proposal with other reporting words, and the act that they carry.

    Raises CannotAddError where they do not stand near the words.
    """
    again = _again(desk, entry, actors, cue=cue)
    told = entry.told if again.act is entry.act else _without_basis(entry)
    return replace(entry, cue=cue, act=again.act, act_is_open=again.act_is_open, told=told)


def with_act(desk: Desk, entry: Proposal, act: str, actors: KnownActors) -> Proposal:
    """Return the proposal with another act. Raises CannotAddError where there is none of the name."""
    if act not in [one.value for one in Act]:
        raise CannotAddError(
            f"{act!r} is no act. There are: {', '.join(one.value for one in Act)}."
        )
    told = entry.told if act == entry.act else _without_basis(entry)
    return replace(entry, act=Act(act), act_is_open=False, told=told)


def with_printed_name(desk: Desk, entry: Proposal, printed: str, actors: KnownActors) -> Proposal:
    """Return the proposal with other words that name the speaker; `none` takes them out.

    Raises CannotAddError where they do not stand near the words.
    """
    if printed == "none":
        return replace(entry, attributed_as=None)
    how = _how_named(desk, entry.speaker, printed, actors)
    changed = replace(entry, attributed_as=printed, attribution=how)
    problems = problems_beside(desk.article, desk.source, changed)
    refused = [p for p in problems if p.code.name == "attribution-not-in-source"]
    if refused:
        raise CannotAddError("\n".join(refusal(refused)))
    return changed


def with_other_words(desk: Desk, entry: Proposal, words: str, actors: KnownActors) -> Proposal:
    """Return the proposal with the words from the first to the last ones, at the place that is nearest.

    Between them stand dots, as in “We cannot ... every winter”. Without last words a quotation goes on to
    its closing mark. Raises CannotAddError where they do not stand in the text, or the check would refuse
    them.
    """
    first, _, last = (part.strip() for part in _DOTS.sub("…", words, count=1).partition("…"))
    places = sorted(places_of(desk.source, first), key=lambda at: abs(at[0] - entry.chosen.start))
    line = desk.source.place(places[0][0])[0] if places else None
    return _with_stretch(desk, entry, chosen_words(desk, first, last or None, line), actors)


def with_only_marked(desk: Desk, entry: Proposal, words: str, actors: KnownActors) -> Proposal:
    """Return the proposal with only those of its words that stand in quotation marks.

    Raises CannotAddError where none do, or where several stretches do: then the first and last words say
    which.
    """
    chosen = entry.chosen
    marked = [
        one
        for one in desk.source.stretches
        if one.kind is MarkKind.DOUBLE and chosen.start <= one.start and one.end <= chosen.end
    ]
    if len(marked) != 1:
        told = "None" if not marked else f"{len(marked)} stretches"
        raise CannotAddError(f"{told} of these words stand in marks. Say which: w first ... last")
    stretch = chosen_stretch(desk, marked[0].start, marked[0].end)
    return _with_stretch(desk, entry, stretch, actors)


def _with_stretch(desk: Desk, entry: Proposal, chosen: Chosen, actors: KnownActors) -> Proposal:
    """The proposal with other words, and the form that these have."""
    again = _again(desk, replace(entry, chosen=chosen), actors)
    return replace(
        entry,
        id=again.id,
        chosen=again.chosen,
        form=again.form,
        place=again.place,
        where=again.where,
        act=entry.act if entry.act is not Act.SAYS else again.act,
        says="",
        notes=(),
    )


def _again(
    desk: Desk,
    entry: Proposal,
    actors: KnownActors,
    *,
    speaker: str | None = None,
    cue: str | None = None,
) -> Proposal:
    """What would be proposed if as much were known."""
    known = None if entry.speaker == OPEN else entry.speaker
    printed = None if entry.cue == OPEN_CUE else entry.cue
    return proposal_for(
        desk,
        entry.chosen,
        speaker=speaker or known,
        cue=cue or printed,
        actors=actors,
        told=entry.told,
    )


def _how_named(desk: Desk, speaker: str, printed: str, actors: KnownActors) -> Attribution:
    pronouns = {*_PRONOUNS, *reporting_in(desk.source.language).of("he-or-she")}
    if printed.casefold() in pronouns:
        return Attribution.PRONOUN
    actor = actors.get(speaker)
    return Attribution.NAMED if actor and is_named(actor, printed) else Attribution.TITLE
