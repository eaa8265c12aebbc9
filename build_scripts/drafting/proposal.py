"""A proposal for an entry: a stretch of the article, who speaks it and how, as far as print shows.

What the check would refuse is not proposed. What nobody can know is left open, and said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.attribution.attributions import ProposedAttribution, attribution_of, by_label
from build_scripts.attribution.mentions import MentionKind
from build_scripts.checking.cue_acts import proposed_act
from build_scripts.checking.near_words import neighbours_problems
from build_scripts.checking.pieces import Piece
from build_scripts.checking.sense_check import sense_problems
from build_scripts.checking.speaker_check import speaker_problems
from build_scripts.checking.turn_check import turns_of_article
from build_scripts.checking.voices import ActorNames
from build_scripts.drafting.names import actors_named, id_from, is_called, name_in, unique_id
from build_scripts.drafting.stretch import Chosen, as_printed
from build_scripts.entries import (
    UNDECIDED,
    Act,
    Actor,
    ActorKind,
    Article,
    Attribution,
    Place,
    Quotation,
)
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.sense.naming import is_named
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, Missed, find
from build_scripts.words.reporting_lists import reporting_in
from build_scripts.words.sources import Form, SourceText, form_as_pasted

OPEN = UNDECIDED
"""The speaker of an entry whose speaker is not known yet: the check of a draft says so."""
OPEN_CUE = UNDECIDED
"""The cue of such an entry."""

_BODIES = (ActorKind.COUNTRY, ActorKind.GOVERNMENT)

_LIGHT = """
    a an the of to in on at for and or but is are was were be been it its that this i we you he she they
    will would have has had there
"""
_STOP = frozenset(_LIGHT.split())


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an entry may say. `speaker` and `cue` may be left open (`OPEN`, `OPEN_CUE`).

    `perhaps` is an actor who may be meant where print does not name one; `new_name` the name of a
    speaker who is no actor yet. `form` is seen from the marks. `where` has the keys that say where in a
    long source the words stand, with their values as YAML. `says` is what indirect words report, where
    a person has said it, `to` to whom the words were spoken, `amounts` the numbers in them, as YAML.
    `act_is_open` says that the reporting verb leaves open what is done by them; `notes` are lines for the
    contributor, in comments.
    """

    id: str
    chosen: Chosen
    form: Form
    place: Place
    cue: str
    speaker: str
    attribution: Attribution
    attributed_as: str | None
    act: Act = Act.SAYS
    new_name: str = ""
    perhaps: str = ""
    where: tuple[tuple[str, str], ...] = ()
    says: str = ""
    said_on: str = ""
    said_on_basis: str = ""
    to: str = ""
    amounts: str = ""
    act_is_open: bool = False
    notes: tuple[str, ...] = ()


def left_open(proposal: Proposal, candidates: Sequence[str]) -> Proposal:
    """Return the proposal with nobody as its speaker and those who may be meant, the likeliest first."""
    perhaps = ", ".join(candidates) or proposal.perhaps
    return replace(proposal, speaker=OPEN, perhaps=perhaps, new_name="")


def propose(
    article: Sited[Article],
    source: SourceText,
    chosen: Chosen,
    actors: Mapping[str, Actor],
    *,
    speaker: str | None = None,
    cue: str | None = None,
    seen: ProposedAttribution | None = None,
) -> Proposal:
    """Return a proposal for the chosen words; `speaker` and `cue` are known already, where given.

    `seen` is who speaks as print shows it, where that was looked for before.
    """
    turn = None
    if seen is None and not article.entry.prints_marks:
        turns = turns_of_article(article.entry, source, ActorNames.of(actors))
        turn = turns.holding(chosen.start, chosen.end)
    if seen is not None:
        pass  # Looked for before.
    elif turn is not None and turn.label:
        seen, cue = by_label(source, turn), cue or "none"
    else:
        seen = attribution_of(source, chosen.start, chosen.end)
    mention = as_printed(source.text[seen.speaker.start : seen.speaker.end]) if seen.speaker else ""
    kind = seen.speaker.kind if seen.speaker else None
    named = actors_named(mention, actors) if kind is not MentionKind.PRONOUN else []
    carried = seen.carried_over
    new_name = perhaps = ""
    if speaker is None and len(named) == 1:
        # Whose name stands in another paragraph, or beside no reporting words, may not be who speaks:
        # a person must say so.
        sure = not carried and (seen.cue is not None or turn is not None)
        speaker, perhaps = (named[0], "") if sure else (None, named[0])
    elif speaker is None and kind is MentionKind.PRONOUN and seen.speaker:
        perhaps = _before(source, seen.speaker.start, actors, article.entry) or ""
    elif speaker is None and kind is MentionKind.NAME and not named and (name := name_in(mention)):
        new_name = name
        speaker = id_from(name) or OPEN
    if cue is None:
        cue = as_printed(source.text[slice(*seen.cue)]) if seen.cue else ""
        cue = cue or ("none" if carried else OPEN_CUE)
    marks_printed = article.entry.prints_marks and not chosen.behind_dash
    proposal = Proposal(
        id="",
        chosen=chosen,
        form=form_as_pasted(chosen.words, source.language, marks_printed=marks_printed),
        place=place_of_words(article.entry, source, chosen),
        cue=cue,
        speaker=speaker or OPEN,
        attribution=_attribution(kind, carried, named, speaker or OPEN, actors, mention),
        attributed_as=mention if mention and not carried else None,
        new_name=new_name,
        perhaps=perhaps,
    )
    proposal = _held_by_the_check(article, source, proposal, actors)
    act = proposed_act(_quotation(proposal), proposal.form)
    proposal = replace(
        proposal, act=act, act_is_open=_leaves_act_open(proposal.cue, source.language)
    )
    taken = [item.id for item in article.entry.evidence_items]
    return replace(proposal, id=unique_id(_name_for(proposal), taken))


def _leaves_act_open(cue: str, language: str) -> bool:
    """Whether a verb of another language reports speech and does not say what is done by it."""
    return cue.replace("’", "'").lower() in reporting_in(language).of("doubtful")


def _attribution(
    kind: MentionKind | None,
    carried: bool,
    named: list[str],
    speaker: str,
    actors: Mapping[str, Actor],
    mention: str,
) -> Attribution:
    if carried:
        return Attribution.CARRIED_OVER
    if kind is MentionKind.PRONOUN:
        return Attribution.PRONOUN
    actor = actors.get(speaker)
    if actor is not None and mention and not is_named(actor, mention):
        return Attribution.TITLE
    if kind is MentionKind.NOUN and speaker not in named:
        return Attribution.TITLE
    if actor is not None and actor.kind in _BODIES and mention and not is_called(actor, mention):
        return Attribution.METONYM
    return Attribution.NAMED


def _before(
    source: SourceText, position: int, actors: Mapping[str, Actor], article: Article
) -> str | None:
    """The actor whom a pronoun means: the last whose name stands before it as a speaker's, if any."""
    first, _ = source.paragraph(position)
    text = source.text[:position]
    for begin in (first, source.paragraph(max(0, first - 1))[0]):
        names = [m[0] for m in re.finditer(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*", text[begin:])]
        for name in reversed(names):
            found = actors_named(name, actors)
            people = [i for i in found if actors[i].kind is ActorKind.PERSON]
            if len(people) == 1:
                return people[0]
    said = [q.speaker for q in article.quotations if q.speaker]
    return said[-1][0] if said else None


def place_of_words(article: Article, source: SourceText, chosen: Chosen) -> Place:
    """Return where words stand: in the headline, where the text begins with the article's title."""
    start, end = source.paragraph(0)
    is_title = fold_words(source.text[start:end]) == fold_words(article.title)
    return Place.HEADLINE if is_title and chosen.start < end else Place.BODY


def _held_by_the_check(
    article: Sited[Article], source: SourceText, proposal: Proposal, actors: Mapping[str, Actor]
) -> Proposal:
    """Drop what the check would refuse of a proposal."""
    actor = actors.get(proposal.speaker)
    printed_as = proposal.attributed_as
    if actor and printed_as and proposal.attribution is Attribution.NAMED:
        proposal = (
            proposal if is_named(actor, printed_as) else replace(proposal, attributed_as=None)
        )
    codes = _refused(article, source, proposal)
    if "attribution-not-in-source" in codes:
        proposal = replace(proposal, attributed_as=None)
    if "cue-not-near" in codes and proposal.cue != OPEN_CUE:
        proposal = replace(proposal, cue=OPEN_CUE)
    return proposal


def _refused(article: Sited[Article], source: SourceText, proposal: Proposal) -> set[str]:
    """The names of the problems that the check has with what is printed around the words."""
    sited, found = _written(article, source, proposal)
    if not isinstance(found, Found):
        return set()
    return {p.code.name for p in neighbours_problems(sited, "quotations", 0, source, found)}


def told_of(
    article: Sited[Article], source: SourceText, proposal: Proposal, actors: Mapping[str, Actor]
) -> list[Problem]:
    """Return what the check tells of the sense of a proposal and of its speaker."""
    sited, found = _written(article, source, proposal)
    if not isinstance(found, Found):
        return []
    piece = Piece(sited.entry.quotations[0], "quotations", 0)
    return [
        *sense_problems(sited, piece, source, found),
        *speaker_problems(sited, piece, source, found, actors),
    ]


def _written(
    article: Sited[Article], source: SourceText, proposal: Proposal
) -> tuple[Sited[Article], Found | Missed]:
    """The article with the proposal as its only quotation, and where its words are found."""
    quotation = _quotation(proposal)
    marks = article.entry.prints_marks_of(quotation)
    found = find(source, quotation.text, quotation.near, marks_printed=marks)
    alone = article.entry.model_copy(update={"quotations": (quotation,)})
    # The places of an entry that is not in the file yet are those of the file's beginning.
    return Sited(article.id, alone, article.document), found


def _quotation(proposal: Proposal) -> Quotation:
    return Quotation(
        id="q",
        text=proposal.chosen.words,
        near=proposal.chosen.near,
        speaker=(proposal.speaker,),
        cue=proposal.cue,
        attribution=proposal.attribution,
        attributed_as=proposal.attributed_as,
        place=proposal.place,
        speech_marks=SpeechMarks.ABSENT if proposal.chosen.behind_dash else None,
    )


def _name_for(proposal: Proposal) -> str:
    """An id from the speaker's last name and the first weighty words."""
    speaker = "" if proposal.speaker == OPEN else proposal.speaker.split("-")[-1]
    words = [id_from(word) for word in words_of(proposal.chosen.words)]
    weighty = [word for word in words if word and word not in _STOP and not word.isdigit()]
    parts = [speaker, *weighty[:2]]
    return "-".join(dict.fromkeys(part for part in parts if part)) or "quotation"
