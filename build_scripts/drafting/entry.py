"""A proposal as the lines of an entry, for a list in lines or in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.drafting.proposal import OPEN, OPEN_CUE, Proposal
from build_scripts.drafting.stretch import Chosen
from build_scripts.drafting.where_printed import Keys
from build_scripts.entries import Act, Attribution, Place
from build_scripts.words.sources import Form
from build_scripts.yaml_text.writing import block, scalar


def quotation_lines(proposal: Proposal, indent: int) -> str:
    """Return the lines of a quotation whose keys are indented by `indent`; the first has no margin."""
    margin = "\n" + " " * indent
    return margin.join(_lines(proposal, indent))


def _lines(proposal: Proposal, indent: int) -> Iterator[str]:
    yield f"id: {proposal.id}"
    yield f"text: {block(proposal.chosen.words, indent + 2)}"
    if proposal.form is Form.INDIRECT:
        denied = ": that it is denied" if proposal.act is Act.DENIES else ""
        todo = f"# TODO: say in `says:` what is reported, in your own words{denied}"
        yield f"says: {block(proposal.says, indent + 2)}" if proposal.says else todo
    yield f"speaker: {proposal.speaker}{_open_speaker(proposal)}"
    if _names_candidates(proposal):
        yield f"candidates: [{proposal.perhaps}]"
    todo = "  # the reporting words as printed; none where nothing is printed"
    yield f"cue: {scalar(proposal.cue)}{todo if proposal.cue == OPEN_CUE else ''}"
    if proposal.act is not Act.SAYS:
        yield f"act: {proposal.act}"
    elif proposal.act_is_open:
        yield "# TODO: the verb leaves open which `act` it is; without one the words are only said"
    if proposal.attribution is not Attribution.NAMED:
        yield f"attribution: {proposal.attribution}"
    if proposal.attributed_as:
        yield f"attributed_as: {scalar(proposal.attributed_as)}"
    yield from _where(proposal.chosen, proposal.place, indent)
    yield from (f"{key}: {value}" for key, value in proposal.where)
    if proposal.said_on:
        yield f"said_on: {proposal.said_on}"
        yield f"said_on_basis: {block(proposal.said_on_basis, indent + 2)}"
    if proposal.to:
        yield f"to: {scalar(proposal.to)}"
    if proposal.amounts:
        yield f"amounts: {proposal.amounts}"
    if proposal.chosen.behind_dash:
        yield "speech_marks: absent"
    yield from (f"# {note}" for note in proposal.notes)


def _open_speaker(proposal: Proposal) -> str:
    if proposal.speaker == OPEN:
        return "  # the id of the actor who says this"
    if proposal.new_name:
        return f"  # no such actor yet: make new KIND=actor TITLE='{proposal.new_name}'"
    return ""


def _where(chosen: Chosen, place: Place, indent: int) -> Iterator[str]:
    if chosen.near:
        yield f"near: {block(chosen.near, indent + 2)}"
    if place is not Place.BODY:
        yield f"place: {place}"


def flow_quotation(proposal: Proposal) -> str:
    """Return a quotation for a list in brackets."""
    pairs = {
        "id": proposal.id,
        "text": proposal.chosen.words,
        "says": proposal.says,
        "speaker": proposal.speaker,
        "cue": proposal.cue,
        "act": "" if proposal.act is Act.SAYS else proposal.act.value,
        "attribution": "" if proposal.attribution is Attribution.NAMED else proposal.attribution,
        "attributed_as": proposal.attributed_as or "",
        "near": proposal.chosen.near or "",
        "place": "" if proposal.place is Place.BODY else proposal.place.value,
        "said_on": proposal.said_on,
        "said_on_basis": proposal.said_on_basis,
        "to": proposal.to,
        "speech_marks": "absent" if proposal.chosen.behind_dash else "",
    }
    candidates = (("candidates", f"[{proposal.perhaps}]"),) if _names_candidates(proposal) else ()
    amounts = (("amounts", proposal.amounts),) if proposal.amounts else ()
    written = {key: value for key, value in pairs.items() if value}
    return _braces(written, (*candidates, *proposal.where, *amounts))


def _names_candidates(proposal: Proposal) -> bool:
    return proposal.speaker == OPEN and bool(proposal.perhaps)


def passage_lines(
    identifier: str, chosen: Chosen, place: Place, indent: int, where: Keys = ()
) -> str:
    """Return the lines of a passage whose keys are indented by `indent`."""
    margin = "\n" + " " * indent
    words = f"text: {block(chosen.words, indent + 2)}"
    keys = (f"{key}: {value}" for key, value in where)
    return margin.join([f"id: {identifier}", words, *_where(chosen, place, indent), *keys])


def flow_passage(identifier: str, chosen: Chosen, place: Place, where: Keys = ()) -> str:
    """Return a passage for a list in brackets."""
    pairs = {"id": identifier, "text": chosen.words, "near": chosen.near or ""}
    if place is not Place.BODY:
        pairs["place"] = place.value
    return _braces({key: value for key, value in pairs.items() if value}, where)


def _braces(pairs: dict[str, str], where: Keys) -> str:
    written = [f"{key}: {scalar(value, flow=True)}" for key, value in pairs.items()]
    return "{" + ", ".join([*written, *(f"{key}: {value}" for key, value in where)]) + "}"
