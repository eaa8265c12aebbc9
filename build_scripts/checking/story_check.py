"""The front page of a story: what it calls agreed, under which questions claims stand, which dates it gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_scripts.checking.pair_check import dates_of_saying
from build_scripts.checking.seats import sits_for
from build_scripts.codes import answers as codes
from build_scripts.entries import Article, Position, Quotation, Report, Stance, Story
from build_scripts.entries.dates import Edtf
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem


def story_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of what the front page says.

    Problems: `agreed-and-not`, `claim-in-two-questions`, `date-not-in-evidence`.
    """
    story = entries.story
    if story is None:
        return ()
    return (
        *_agreed(entries, story),
        *_in_two_questions(story),
        *_dates(entries, story),
    )


@dataclass(slots=True)
class _Party:
    """What was found of one whom a claim is about."""

    affirms: bool = False
    against: list[str] = field(default_factory=list)


def _agreed(entries: Entries, story: Sited[Story]) -> Iterator[Problem]:
    for index, sentence in enumerate(story.entry.standfirst):
        if sentence.agreed is None or sentence.agreed not in entries.claims:
            continue
        where = story.at("standfirst", index, "agreed")
        about = entries.claims[sentence.agreed].entry.about
        if not about:
            reasons = ["the claim names nobody whom it is about"]
        else:
            parties = _parties(entries, sentence.agreed, about)
            reasons = [reason for name in about for reason in _reasons(name, parties[name])]
        if reasons:
            yield Problem(
                codes.AGREED_AND_NOT,
                where,
                f"The claim {sentence.agreed!r} is not agreed: {'; '.join(reasons)}.",
                codes.AGREED_AND_NOT.remedy,
            )


def _reasons(name: str, party: _Party) -> Iterator[str]:
    if party.against:
        yield f"{name!r} denies or limits it ({party.against[0]})"
    elif not party.affirms:
        yield f"no own words of {name!r} affirm it"


def _parties(entries: Entries, claim: str, about: tuple[str, ...]) -> Mapping[str, _Party]:
    """What each party says to a claim. A denial counts through whomever it is heard."""
    actors = {name: sited.entry for name, sited in entries.actors.items()}
    parties = {name: _Party() for name in about}
    for article in entries.articles.values():
        for address, voices, own, said, position in _positions(article):
            if position.claim != claim:
                continue
            for name in {n for v in voices for n in sits_for(actors, v, about, said)}:
                if position.position in (Stance.NO, Stance.PARTLY):
                    parties[name].against.append(address)
                elif position.position is Stance.YES and own and not position.implied:
                    parties[name].affirms = True
    return parties


def _positions(
    article: Sited[Article],
) -> Iterator[tuple[str, tuple[str, ...], bool, Edtf | None, Position]]:
    """Address, voices, whether they are heard themselves, when, and what they say, of all positions."""
    entry = article.entry
    if entry.withdrawn is not None:
        return
    said_items: tuple[Quotation | Report, ...] = (*entry.quotations, *entry.reports)
    for item in said_items:
        if item.withdrawn is not None:
            continue
        if isinstance(item, Quotation):
            voices: tuple[str, ...] = (*item.speaker, *item.on_behalf_of)
            own, said = (
                not (item.via or item.relays),
                dates_of_saying(entry, item) or entry.published,
            )
        else:
            voices, own, said = item.stated_by, False, entry.published
        for position in item.positions:
            yield f"{article.id}#{item.id}", voices, own, said, position


def _in_two_questions(story: Sited[Story]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, question in enumerate(story.entry.questions):
        for number, claim in enumerate(question.claims):
            if claim in seen:
                yield Problem(
                    codes.IN_TWO_QUESTIONS,
                    story.at("questions", index, "claims", number),
                    f"The claim {claim!r} stands under another question already.",
                    codes.IN_TWO_QUESTIONS.remedy,
                )
            seen.add(claim)


def _dates(entries: Entries, story: Sited[Story]) -> Iterator[Problem]:
    for index, sentence in enumerate(story.entry.story):
        if sentence.date is None:
            continue
        known = [date for name in sentence.evidence for date in _dates_of(entries, name)]
        if known and not any(date.may_meet(sentence.date) for date in known):
            yield Problem(
                codes.DATE_NOT_IN_EVIDENCE,
                story.at("story", index, "date"),
                f"Nothing of the evidence was said, published or happened on {sentence.date.text}.",
                codes.DATE_NOT_IN_EVIDENCE.remedy,
            )


def _dates_of(entries: Entries, reference: str) -> Iterator[Edtf]:
    """The dates of a piece of evidence: of what is said, of the article, of what it is evidence of."""
    article_id, _, identifier = reference.rpartition("#")
    article = entries.articles.get(article_id)
    if article is None:
        return
    entry = article.entry
    if entry.published is not None:
        yield entry.published
    item = entry.evidence_by_id.get(identifier)
    if isinstance(item, Quotation) and (said := dates_of_saying(entry, item)) is not None:
        yield said
    for event in entry.events:
        if identifier in (name.rpartition("#")[2] for name in event.evidence):
            yield event.date
    for tie in entry.relationships:
        if tie.date and identifier in (name.rpartition("#")[2] for name in tie.evidence):
            yield tie.date
