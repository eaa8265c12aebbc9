"""Statements that contradict themselves: what is denied by its accuser, affirmed by its denial."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.codes import evidence as codes
from build_scripts.entries import (
    Act,
    Article,
    Holds,
    Passage,
    Quotation,
    Relationship,
    Report,
    Stance,
)
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem

_SaidOrReported = Quotation | Report
"""What somebody is quoted or reported as saying."""


def contradictions(entries: Entries) -> tuple[Problem, ...]:
    """Return what cannot be so as it stands, in ties and quotations.

    Problems: `denial-on-accusation`, `partly-beside-denial`, `tie-to-itself`, `against-the-speaker`.
    """
    problems: list[Problem] = []
    for article in entries.articles.values():
        for index, tie in enumerate(article.entry.relationships):
            problems += _tie_problems(entries, article, index, tie)
        for index, quotation in enumerate(article.entry.quotations):
            if quotation.withdrawn is None:
                problems += _quotation_problems(article, index, quotation)
    return tuple(problems)


def _tie_problems(
    entries: Entries, article: Sited[Article], index: int, tie: Relationship
) -> Iterator[Problem]:
    path = ("relationships", index)
    if tie.from_ == tie.to:
        yield Problem(
            codes.TIE_TO_ITSELF,
            article.at(*path, "to"),
            f"The tie {tie.id!r} leads from {tie.from_!r} to itself.",
            "Correct `from` or `to`.",
        )
    for number, reference in enumerate(tie.evidence):
        item = _evidence(entries, article.id, reference)
        if item is None or isinstance(item, Passage) or item.withdrawn is not None:
            continue
        is_denied = tie.holds is Holds.DENIES and not tie.context
        if is_denied and isinstance(item, Quotation) and _accuses(item, tie.from_):
            yield Problem(
                codes.DENIAL_ON_ACCUSATION,
                article.at(*path, "evidence", number),
                f"The tie {tie.id!r} is said to be denied, and {reference!r} accuses {tie.from_!r}.",
                "Correct `holds`, or name the words of who denies it. If this accusation denies the "
                "tie, say so in `context`.",
            )
        if tie.holds is Holds.PARTLY and (
            why := _denies(item, _others(entries, article.id, tie, reference))
        ):
            yield Problem(
                codes.PARTLY_BESIDE_DENIAL,
                article.at(*path, "evidence", number),
                f"The tie {tie.id!r} is affirmed in part by {reference!r}, {why}.",
                "Write `holds: denies` with the `scope` of the denial, or give the words a position "
                "`yes` or `partly` on the claim that they grant.",
            )


def _evidence(entries: Entries, own: str, reference: str) -> Quotation | Passage | Report | None:
    article_id, _, identifier = reference.rpartition("#")
    article = entries.articles.get(article_id or own)
    return article.entry.evidence_by_id.get(identifier) if article else None


def _accuses(quotation: Quotation, doer: str) -> bool:
    """Whether words accuse somebody of what they are named for, and are not the answer of that one."""
    if quotation.act is not Act.ACCUSES:
        return False
    if quotation.against:
        return doer in quotation.against
    return doer not in (*quotation.speaker, *quotation.on_behalf_of)


def _others(entries: Entries, own: str, tie: Relationship, reference: str) -> list[_SaidOrReported]:
    """The other words and reports that a tie rests on."""
    found = (_evidence(entries, own, other) for other in tie.evidence if other != reference)
    return [item for item in found if item is not None and not isinstance(item, Passage)]


def _denies(said: _SaidOrReported, others: list[_SaidOrReported]) -> str:
    """Say by what words deny and grant nothing; empty where they grant something, or deny nothing.

    Whoever grants in other words what these limit does affirm a part.
    """
    if _grants(said) or any(_grants(o) and set(_by(o)) & set(_by(said)) for o in others):
        return ""
    if isinstance(said, Quotation) and said.act is Act.DENIES:
        return "whose act is `denies`"
    if said.positions:
        stances = dict.fromkeys(f"`{taken.position}`" for taken in said.positions)
        several = "positions are" if len(said.positions) > 1 else "position is"
        return f"whose only {several} {' and '.join(stances)}"
    return ""


def _by(said: _SaidOrReported) -> tuple[str, ...]:
    return said.speaker if isinstance(said, Quotation) else said.stated_by


def _grants(said: _SaidOrReported) -> bool:
    """Whether words affirm something. Of a denial, `yes` may well be what is said instead."""
    if isinstance(said, Quotation) and said.act is Act.DENIES:
        return any(p.position is Stance.PARTLY and p.scope for p in said.positions)
    return any(p.position in (Stance.YES, Stance.PARTLY) for p in said.positions)


def _quotation_problems(
    article: Sited[Article], index: int, quotation: Quotation
) -> Iterator[Problem]:
    path = ("quotations", index)
    for number, target in enumerate(quotation.against):
        if target in quotation.speaker:
            yield Problem(
                codes.AGAINST_THE_SPEAKER,
                article.at(*path, "against", number),
                f"The words of {quotation.id!r} are aimed at {target!r}, who speaks them.",
                "Name whom they are aimed at, or leave `against` out.",
            )
    for number, position in enumerate(quotation.positions):
        if (
            quotation.act is Act.DENIES
            and position.position is Stance.PARTLY
            and position.scope is None
        ):
            yield Problem(
                codes.PARTLY_BESIDE_DENIAL,
                article.at(*path, "positions", number, "position"),
                f"The words of {quotation.id!r} deny, and affirm {position.claim!r} in part.",
                "Write `position: no`, or say in `scope` what they grant.",
            )
