"""The rules of fairness that a program can hold: acts, inferred speakers, weak evidence, names.

They are the policy of this project (docs/contribute/policy.md), modelled on the codes of newspapers.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.checking.acts import basis_of, verbs_of
from build_scripts.codes import check as check_codes
from build_scripts.codes import entries as entry_codes
from build_scripts.codes import evidence as codes
from build_scripts.entries import (
    ActorKind,
    Article,
    Attribution,
    Entry,
    Holds,
    Passage,
    Place,
    Quotation,
    Report,
    Rights,
)
from build_scripts.entries.fields import is_address
from build_scripts.entries.hosts import is_mail_address
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.sense.naming import is_named


def fairness_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of fairness in all entries.

    Problems: `act-without-basis`, `inferred-without-evidence`, `speaker-not-named`,
    `weak-evidence`, `open-without-licence`, `no-contact`, `bad-contact`, `missing-key`.
    """
    problems: list[Problem] = []
    for article in entries.articles.values():
        problems += _article_problems(entries, article)
    for topic in entries.topics.values():
        for index, fact in enumerate(topic.entry.facts):
            problems += _weak(entries, topic, fact.evidence, "facts", index)
    problems += _story_problems(entries)
    return tuple(problems)


def _article_problems(entries: Entries, article: Sited[Article]) -> Iterator[Problem]:
    entry = article.entry
    if entry.rights is Rights.OPEN and not entry.licence:
        yield Problem(
            entry_codes.OPEN_WITHOUT_LICENCE,
            article.at("rights"),
            "The article says `rights: open` and names no licence.",
            "Add `licence:`, or leave `rights` out.",
        )
    for index, quotation in enumerate(entry.quotations):
        if quotation.withdrawn is None:
            yield from _quotation_problems(entries, article, index, quotation)
    for index, tie in enumerate(entry.relationships):
        # A denial is no statement about somebody's doing; it may rest on less.
        if tie.holds is not Holds.DENIES:
            yield from _weak(entries, article, tie.evidence, "relationships", index)
    for index, event in enumerate(entry.events):
        yield from _weak(entries, article, event.evidence, "events", index)


def _quotation_problems(
    entries: Entries, article: Sited[Article], index: int, quotation: Quotation
) -> Iterator[Problem]:
    path = ("quotations", index)
    if not quotation.speaker:
        yield Problem(
            entry_codes.MISSING_KEY,
            article.at(*path, "speaker"),
            f"The quotation {quotation.id!r} has no speaker.",
            "Name the actor to whom the article attributes the words.",
        )
    if basis_of(quotation) is None:
        verbs = ", ".join(verbs_of(quotation.act))
        yield Problem(
            codes.ACT_WITHOUT_BASIS,
            article.at(*path, "act"),
            f"Nothing carries `act: {quotation.act}` of quotation {quotation.id!r}: "
            f"the cue “{quotation.cue}” has no such verb, and the words do not do it themselves.",
            f"Leave `act` out, or give the reason in `act_basis`. Verbs that carry it: {verbs}.",
        )
    if quotation.attribution is Attribution.INFERRED and not quotation.identified_by:
        yield Problem(
            codes.INFERRED_WITHOUT_EVIDENCE,
            article.at(*path, "attribution"),
            f"The speaker of quotation {quotation.id!r} is inferred from nothing that is named.",
            "Add `identified_by:` with the evidence that says who speaks.",
        )
    if quotation.attribution is Attribution.NAMED and quotation.attributed_as:
        speakers = [entries.actors[s] for s in quotation.speaker if s in entries.actors]
        if speakers and not any(is_named(a.entry, quotation.attributed_as) for a in speakers):
            names = " or ".join(actor.entry.name for actor in speakers)
            yield Problem(
                check_codes.SPEAKER_NOT_NAMED,
                article.at(*path, "speaker"),
                f"“{quotation.attributed_as}” does not name {names} (quotation {quotation.id!r}).",
                "Correct `speaker`, add the printed name to the actor's `aliases`, or say with "
                "`attribution` how the article names the speaker.",
            )


def _weak(
    entries: Entries, owner: Sited[Entry], evidence: tuple[str, ...], key: str, index: int
) -> Iterator[Problem]:
    named = [_evidence(entries, owner.id, reference) for reference in evidence]
    found = [item for item in named if item is not None]
    if not found or len(found) < len(named):
        return  # What does not exist is told elsewhere.
    reasons = [_weakness(entries, item) for item in found]
    if all(reasons):
        kinds = " and ".join(dict.fromkeys(reasons))
        yield Problem(
            codes.WEAK_EVIDENCE,
            owner.at(key, index, "evidence"),
            f"The only evidence here is {kinds}.",
            "Add words of the body, or of somebody who is named.",
        )


def _evidence(entries: Entries, own: str, reference: str) -> Quotation | Passage | Report | None:
    article_id, _, identifier = reference.rpartition("#")
    article = entries.articles.get(article_id or own)
    return article.entry.evidence_by_id.get(identifier) if article else None


def _weakness(entries: Entries, item: Quotation | Passage | Report) -> str:
    """Say why a piece of evidence cannot carry a statement alone; empty where it can."""
    if not isinstance(item, Report) and item.place is Place.HEADLINE:
        return "a headline"
    if isinstance(item, Quotation):
        speakers = [entries.actors[s].entry for s in item.speaker if s in entries.actors]
        if speakers and all(actor.kind is ActorKind.UNNAMED_SOURCE for actor in speakers):
            return "an unnamed source"
    return ""


def _story_problems(entries: Entries) -> Iterator[Problem]:
    story = entries.story
    if story is None:
        return
    sentences = (("standfirst", story.entry.standfirst), ("story", story.entry.story))
    for key, said in sentences:
        for index, sentence in enumerate(said):
            yield from _weak(entries, story, sentence.evidence, key, index)
    contact = story.entry.contact
    if contact is None:
        yield Problem(
            entry_codes.NO_CONTACT,
            story.at(),
            "The story names no contact.",
            "Add `contact:` with a mail address or a web address.",
        )
    elif not is_mail_address(contact) and not is_address(contact):
        yield Problem(
            entry_codes.BAD_CONTACT,
            story.at("contact"),
            f"{contact!r} is neither a mail address nor a web address.",
            "Write corrections@example.org or https://example.org/contact.",
        )
