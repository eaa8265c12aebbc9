"""What one article asserts of a tie: who is heard, what they say of it, when, within which limits."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.record import Assertion, Record
from build_scripts.record.standings import HELD
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.dated import when_asserted
from build_scripts.telling.evidence import EvidenceTelling, PassageTelling, ReportTelling
from build_scripts.telling.people import Named
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of


@dataclass(frozen=True, slots=True)
class AssertionTelling:
    """An assertion of a tie. `speakers` are people and articles in their own voice, each once.

    `bodies` are those that the speakers speak for, without the speakers themselves.
    """

    holds: str
    holds_class: str
    scope: str
    when: str
    context: str
    article: ArticleTelling
    speakers: tuple[Named | ArticleTelling, ...]
    bodies: tuple[Named, ...]
    evidence: tuple[EvidenceTelling, ...]


def assertion_telling(record: Record, assertion: Assertion) -> AssertionTelling:
    """Tell an assertion with all the words that it rests on."""
    tellings, relationship = tellings_of(record), assertion.relationship
    evidence = tuple(tellings.of(item) for item in assertion.evidence)
    return AssertionTelling(
        holds=HELD[relationship.holds].one,
        holds_class=relationship.holds.value,
        scope=relationship.scope or "",
        when=when_asserted(assertion),
        context=relationship.context or "",
        article=tellings.article(assertion.article),
        speakers=tuple(dict.fromkeys(one for item in evidence for one in who_is_heard(item))),
        bodies=tuple(
            dict.fromkeys(
                body
                for item in evidence
                if isinstance(item, StatementTelling)
                for body in item.bodies
                if body.id not in {speaker.id for speaker in item.speakers}
            )
        ),
        evidence=evidence,
    )


def who_is_heard(item: EvidenceTelling) -> tuple[Named | ArticleTelling, ...]:
    """Return who is heard in a piece of evidence: people, or the article in its own voice."""
    if isinstance(item, StatementTelling):
        return item.speakers
    if isinstance(item, ReportTelling) and item.by:
        return item.by
    assert isinstance(item, PassageTelling | ReportTelling)
    return (item.article,)
