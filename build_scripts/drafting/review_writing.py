"""What a review decided, as the text of the article's file and the files of new actors."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.drafting.adding import Desk, quotations_added
from build_scripts.drafting.names import unique_id
from build_scripts.drafting.proposal import Proposal, left_open
from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.review import Decision, Review, Verdict
from build_scripts.problems import Edit
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.layout import YamlNode, layout
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.writing import block, scalar

_KEPT = (Verdict.ACCEPTED, Verdict.UNDECIDED)


def article_after(desk: Desk, review: Review) -> str:
    """Return the text of the article's file with what was decided. Raises CannotAddError."""
    taken = [item.id for item in desk.article.entry.evidence_items]
    entries: list[Proposal] = []
    for answer in review.answers:
        if answer.verdict in _KEPT and answer.question.proposed is not None:
            entries.append(_entry(review, answer, taken))
            taken.append(entries[-1].id)
    return quotations_added(desk, _with_values(desk, review), entries)


def new_actors(review: Review) -> tuple[ProposedActor, ...]:
    """Return those who speak, relay what is said, or are left as those who may, and are no actors yet."""
    speaking = {answer.speaker for answer in review.of(Verdict.ACCEPTED)}
    perhaps = {
        name
        for answer in review.of(Verdict.UNDECIDED)
        if answer.question.proposed is not None
        for name in review.likely(answer.question)
    }
    relaying = {
        name
        for answer in review.answers
        if answer.verdict in _KEPT and answer.question.proposed is not None
        for name in (answer.entry or answer.question.proposed.entry).via
    }
    named = speaking | perhaps | relaying
    return tuple(actor for name, actor in review.cast.items() if name in named)


def _entry(review: Review, answer: Decision, taken: list[str]) -> Proposal:
    question = answer.question
    assert question.proposed is not None
    if answer.verdict is Verdict.ACCEPTED and answer.entry is not None:
        entry = answer.entry
    else:
        entry = left_open(question.proposed.entry, review.likely(question))
    return replace(entry, id=unique_id(entry.id, taken))


def _with_values(desk: Desk, review: Review) -> str:
    """The text with what was decided of quotations which stand in it."""
    document = desk.article.document
    text, nodes = document.text, layout(document.text)
    edits: list[Edit] = []
    for answer in review.of(Verdict.ACCEPTED):
        if answer.question.proposed is None:
            place = desk.article.indices.get("quotations", ())
            there = answer.question.there
            at = ("quotations", place[there] if place else there)
            for key, value in answer.values:
                node = nodes[*at, key]
                new = _value(text, nodes[at], node, value)
                edits.append(_edit(text, document.file, node.start, node.end, new))
            candidates = nodes.get((*at, "candidates"))
            if answer.speaker and candidates is not None:
                edits.append(_without(text, document.file, nodes[at], candidates))
    return apply_edits(text, edits)


def _value(text: str, owner: YamlNode, node: YamlNode, value: str) -> str:
    """A value as YAML; sentences on lines of their own, where there is room."""
    if owner.flow or " " not in value:
        return scalar(value, flow=owner.flow)
    assert node.key is not None
    margin = node.key[0] - text.rfind("\n", 0, node.key[0]) - 1
    return block(value, margin + 2)


def _without(text: str, file: str, owner: YamlNode, node: YamlNode) -> Edit:
    """Take a key out: its line, or between brackets what stands up to the next key."""
    assert node.key is not None
    if not owner.flow:
        start = text.rfind("\n", 0, node.key[0]) + 1
        end = text.find("\n", node.end) + 1 or len(text)
        return _edit(text, file, start, end, "")
    after = [one for one in owner.children if one.start > node.start and one.key is not None]
    if after and after[0].key is not None:
        return _edit(text, file, node.key[0], after[0].key[0], "")
    comma = text.rindex(",", owner.start, node.key[0])
    return _edit(text, file, comma, node.end, "")


def _edit(text: str, file: str, start: int, end: int, new: str) -> Edit:
    return Edit(place_of(text, start, file), place_of(text, end, file), new)
