"""The values of an entry out of a row, in the order of the files."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.checking.cue_acts import proposed_act
from build_scripts.codes import importing as codes
from build_scripts.drafting.adding import CannotAddError, Desk, proposal_for
from build_scripts.drafting.names import id_from, unique_id
from build_scripts.drafting.proposal import OPEN, OPEN_CUE, Proposal
from build_scripts.drafting.refusal import UNNAMED
from build_scripts.drafting.stretch import Chosen
from build_scripts.drafting.told_to_readers import ToldToReaders
from build_scripts.entries import Act, Article, Attribution, Place, Quotation
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.importing.entry_text import PlainValue
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.importing.people_of_row import PeopleOfRow
from build_scripts.importing.planned import Planned
from build_scripts.importing.quotation_values import ACTOR_LISTS, AS_THEY_ARE, items_of
from build_scripts.importing.story_index import name_key
from build_scripts.importing.unplaced_words import unplaced
from build_scripts.importing.words_placed import not_taken, words_placed_in
from build_scripts.problems import Problem
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.sources import Form, form_as_pasted

EntryValues = dict[str, PlainValue]
_ORDER = [info.alias or name for name, info in Quotation.model_fields.items()]


def withdrawn_values(row: QuotationGiven) -> EntryValues:
    """Return the values of a quotation that was taken back: its id, the day, the reason."""
    withdrawn = {"date": row.text(Field.WITHDRAWN_ON), "why": row.text(Field.WITHDRAWN_WHY)}
    return {
        "id": row.text(Field.ID),
        "withdrawn": {key: text for key, text in withdrawn.items() if text},
    }


def quotation_values(
    plan: Planned, row: QuotationGiven, article: str, people: PeopleOfRow
) -> tuple[EntryValues, list[Problem]]:
    """Return the values of an entry; none where the words cannot be taken, and why.

    Where the text of the article is here, what the row does not say is proposed as `make quote` does.
    Problems: `value-not-understood`, `words-not-taken`, `value-not-taken`.
    """
    entry, desk = plan.entry(article), plan.desk(article)
    words = row.text(Field.WORDS)
    if not words:
        fact, hint = "it has no words.", "Fill the column of the words, or remove the row."
        return {}, [row.of(Field.WORDS).problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)]
    chosen = words_placed_in(desk, row, words) if desk else unplaced(entry, row, words)
    if isinstance(chosen, Problem):
        return {}, [chosen]
    proposal = None
    if desk and not row.is_ours:
        found = _proposal(plan, desk, row, chosen, people)
        if isinstance(found, Problem):
            return {}, [found]
        proposal = found
    values: EntryValues = {"text": chosen.words}
    values |= dict(_proposed(proposal))
    values |= _said(row)
    values |= _spoken_by(row, people, proposal)
    if chosen.near:
        values["near"] = chosen.near
    else:
        values.pop("near", None)
    topics, told = _topics(plan, row)
    references, more = _references(row, article)
    values |= topics | references
    values |= dict(_other_tongues(row))
    _completed(values, row, entry, proposal)
    taken = plan.taken_ids(article)
    values["id"] = row.text(Field.ID) or unique_id(_name(values, proposal), taken)
    return {key: values[key] for key in _ORDER if key in values}, [*told, *more]


def _proposal(
    plan: Planned, desk: Desk, row: QuotationGiven, chosen: Chosen, people: PeopleOfRow
) -> Proposal | Problem:
    """What print shows beside the words, held against what the row says."""
    speaker = people.speaker.ids[0] if people.speaker.ids else None
    cue = row.text(Field.CUE) or None
    actors = plan.index.actors
    actors = {**actors, **{made.id: made.actor for made in people.new}} if people.new else actors
    told = ToldToReaders(
        context=row.text(Field.CONTEXT) or None,
        cut_basis=row.text(Field.CUT_BASIS) or None,
        act_basis=row.text(Field.ACT_BASIS) or None,
    )
    try:
        return proposal_for(desk, chosen, speaker=speaker, cue=cue, actors=actors, told=told)
    except CannotAddError as fault:
        return not_taken(row, str(fault))


def _proposed(proposal: Proposal | None) -> Iterator[tuple[str, PlainValue]]:
    if proposal is None:
        return
    if proposal.act is not Act.SAYS:
        yield "act", proposal.act.value
    if proposal.attribution is not Attribution.NAMED:
        yield "attribution", proposal.attribution.value
    if proposal.attributed_as:
        yield "attributed_as", proposal.attributed_as
    if proposal.place is not Place.BODY:
        yield "place", proposal.place.value
    yield from ((key, value.strip("'")) for key, value in proposal.where)


def _said(row: QuotationGiven) -> EntryValues:
    """What the row says by itself."""
    fields = (*AS_THEY_ARE, Field.ACT, Field.ATTRIBUTION, Field.PLACE, Field.REPLY, Field.SAID_ON)
    return {field.value: one_line(row.text(field)) for field in fields if row.text(field)}


def _spoken_by(row: QuotationGiven, people: PeopleOfRow, proposal: Proposal | None) -> EntryValues:
    values: EntryValues = {}
    if people.speaker.ids:
        values["speaker"] = people.speaker.ids
    else:
        named = bool(items_of(row.text(Field.SPEAKER)))
        seen = proposal.speaker if proposal and not named and not proposal.new_name else OPEN
        values["speaker"] = seen
        perhaps = people.speaker.candidates or tuple(
            filter(None, [proposal.perhaps if proposal else ""])
        )
        if seen == OPEN and perhaps:
            values["candidates"] = perhaps
    values["cue"] = row.text(Field.CUE) or (proposal.cue if proposal else OPEN_CUE)
    values |= {field.value: people.others[field] for field in ACTOR_LISTS if field in people.others}
    return values


def _topics(plan: Planned, row: QuotationGiven) -> tuple[EntryValues, list[Problem]]:
    known: list[str] = []
    problems = []
    for name in _topic_names(plan, row):
        topic = plan.index.topics_by_name.get(name_key(name.removeprefix("topics/")))
        if topic:
            known.append(topic)
        else:
            fact = f"there is no topic {name!r}."
            hint = f"To begin one: make new KIND=topic TITLE='{name}'."
            problems.append(row.of(Field.TOPICS).problem(codes.VALUE_NOT_TAKEN, fact, hint))
    return ({"topics": tuple(dict.fromkeys(known))} if known else {}), problems


def _topic_names(plan: Planned, row: QuotationGiven) -> Iterator[str]:
    """The names of topics, which commas may part as well, where none has a comma in it."""
    for name in items_of(row.text(Field.TOPICS)):
        if name_key(name) in plan.index.topics_by_name:
            yield name
        else:
            yield from filter(None, map(str.strip, name.split(",")))


def _references(row: QuotationGiven, article: str) -> tuple[EntryValues, list[Problem]]:
    """The evidence that says who speaks, without its article where that is the row's own.

    Earlier words are no pair before both have a position on one claim, which no sheet gives.
    """
    problems = []
    if row.text(Field.EARLIER):
        fact = f"the pair with {row.text(Field.EARLIER)} is not taken: both need a position first."
        hint = "Write `positions:` of both, then `earlier:`."
        problems.append(row.of(Field.EARLIER).problem(codes.VALUE_NOT_TAKEN, fact, hint))
    named = row.text(Field.IDENTIFIED_BY).removeprefix("articles/").removeprefix(f"{article}#")
    return ({"identified_by": named} if named else {}), problems


def _other_tongues(row: QuotationGiven) -> Iterator[tuple[str, PlainValue]]:
    language, words = row.text(Field.ORIGINAL_LANGUAGE), row.text(Field.ORIGINAL_WORDS)
    if words:
        yield "original", {key: v for key, v in (("language", language), ("text", words)) if v}
    elif language:
        yield "spoken_in", language
    if by := row.text(Field.TRANSLATED_BY):
        yield "translated_by", by
    if translation := row.text(Field.TRANSLATION):
        by = row.text(Field.TRANSLATION_BY) or "unknown"
        yield "translation", {"words": translation, "by": by}


def _completed(
    values: EntryValues, row: QuotationGiven, entry: Article, proposal: Proposal | None
) -> None:
    """What follows from the rest: what a cue demands, and that reported words need a sentence of ours."""
    marks = entry.prints_marks
    form = form_as_pasted(str(values["text"]), entry.language, marks_printed=marks)
    if form is Form.INDIRECT and row.is_ours and row.text(Field.FORM) == Form.DIRECT.value:
        # Speech that is printed without marks, in an article that has them elsewhere.
        values["speech_marks"] = SpeechMarks.ABSENT.value
    elif form is Form.INDIRECT:
        values.setdefault("says", OPEN)
    if "act" not in values and proposal is None and values["cue"] != OPEN_CUE:
        plain = Quotation(
            id=UNNAMED, text=str(values["text"]), speaker=(OPEN,), cue=str(values["cue"])
        )
        act = proposed_act(plain, form)
        if act is not Act.SAYS:
            values["act"] = act.value
    if values.get("act") == Act.SAYS.value:
        del values["act"]


def _name(values: EntryValues, proposal: Proposal | None) -> str:
    if proposal is not None and proposal.speaker != OPEN:
        return proposal.id
    speaker = values["speaker"]
    own = speaker[0].split("-")[-1] if isinstance(speaker, tuple) else ""
    words = [word for word in words_of(str(values["text"])) if len(word) > 3][:2]
    return id_from(" ".join([own, *words])) or "quotation"
