"""Ties and happenings as entities.

A tie is what articles assert, whether it is agreed or disputed: so it is always a link of no kind, whose
role is the sentence that its standing allows, never a payment, an ownership or a membership. Of what is
only denied there is no link at all, as no picture draws one: the denial is a note about both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.exports import ids
from build_scripts.exports.between import TieData, tie_rows
from build_scripts.exports.followthemoney.entities import (
    MoneyEntity,
    MoneyValues,
    entity_of,
    money_id,
    money_ids,
)
from build_scripts.exports.followthemoney.own import whole
from build_scripts.exports.followthemoney.times import beyond_dates, money_time
from build_scripts.exports.happened import EventData, event_rows
from build_scripts.exports.resting_on import labels_of
from build_scripts.exports.source import DataSource
from build_scripts.record import Assertion
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import HELD
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.assertions import assertion_telling, who_is_heard
from build_scripts.telling.people import Named
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.words import listed


def tie_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield all ties that begin with an actor."""
    return map(_tie, tie_rows(source, key))


def _tie(row: TieData) -> MoneyEntity:
    record, tie, source = row.source.record, row.tie, row.source
    standing, sentence = standing_of(record, tie).standing, row.heading
    articles = dict.fromkeys(a.article for a in tie.assertions)
    ends: dict[str, tuple[str, ...]] = {"subject": (tie.source,), "object": (tie.target,)}
    if not standing.is_drawn:
        ends = {"entity": (tie.source, tie.target)}
    told = (
        *(_assertion(source, one) for one in tie.assertions),
        labels_of(source, (e for a in tie.assertions for e in a.evidence)),
        source.own_words,
    )
    held: MoneyValues = {
        **{end: money_ids(ids.actor_ids(actors)) for end, actors in ends.items()},
        **(_as_link(row, sentence) if standing.is_drawn else {}),
        "summary": (f"A tie is what articles assert, no fact: {standing.shown.sentence}",),
        "description": told if standing.is_drawn else (f"{sentence}.", *told),
        "proof": money_ids(map(ids.article_id, articles)),
        "sourceUrl": (
            whole(source.at(source.addresses.tie(tie))),
            *(record.articles[one].entry.url for one in articles),
        ),
    }
    return entity_of(ids.tie_id(tie), "UnknownLink" if standing.is_drawn else "Note", held)


def _as_link(row: TieData, sentence: str) -> MoneyValues:
    """What only a link has: its role, how it stands, and its time, where all assert it for the same."""
    dates = {(d.text if d else ""): d for d in (a.relationship.date for a in row.tie.assertions)}
    return {
        "role": (sentence,),
        "status": (standing_of(row.source.record, row.tie).standing.value,),
        # When words were said or printed is no time of the tie, nor what lies between two assertions.
        **(money_time(next(iter(dates.values()))) if len(dates) == 1 else {}),
    }


def _assertion(source: DataSource, assertion: Assertion) -> str:
    """Who says what of a tie, for whom, how it is heard, within which limits, when: a sentence."""
    told = assertion_telling(source.record, assertion)
    who = _names(told.speakers)
    bodies = f", for {listed([one.in_text for one in told.bodies])}," if told.bodies else ""
    limits = f" ({told.scope})" if told.scope else ""
    heard = dict.fromkeys(
        caveat
        for item in told.evidence
        if isinstance(item, StatementTelling)
        for caveat in item.caveats.short()
    )
    beside = f" [{'; '.join(heard)}]" if heard else ""
    when = f", {told.when}" if told.when else ""
    context = f" {told.context}" if told.context else ""
    held = HELD[assertion.relationship.holds]
    holds = held.one if len(told.speakers) == 1 else held.several
    return f"{who}{bodies} {holds}{limits}{when}{beside}.{context}"


def _names(heard: Iterable[Named | ArticleTelling]) -> str:
    names = (one.voice if isinstance(one, ArticleTelling) else one.name for one in heard)
    return listed(list(dict.fromkeys(names)))


def event_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield all happenings that an article dates and counts."""
    return map(_event, event_rows(source, key))


def _event(row: EventData) -> MoneyEntity:
    event, source = row.dated.event, row.source
    article = source.record.articles[row.dated.article].entry
    evidence = [source.tellings.of(item) for item in row.dated.evidence]
    held: MoneyValues = {
        "name": (event.title,),
        **money_time(event.date),
        "involved": money_ids(ids.actor_ids(event.actors)),
        "description": (
            f"As told by {_names(one for item in evidence for one in who_is_heard(item))}.",
            beyond_dates(event.date, "Dated:"),
            event.date_basis,
            *(f"{count.what}: {count.figure}" for count in event.counts),
            labels_of(source, row.dated.evidence),
            source.own_words,
        ),
        "publisher": (article.publisher,),
        "proof": (money_id(ids.article_id(row.dated.article)),),
        "sourceUrl": (
            whole(source.at(source.addresses.article(row.dated.article))),
            article.url,
        ),
    }
    return entity_of(ids.evidence_id(f"{row.dated.article}#{event.id}"), "Event", held)
