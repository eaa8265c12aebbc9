"""The entries of the timeline: a happening as several articles tell it, a statement as one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from build_scripts.record import DatedEvent, Statement
from build_scripts.telling.caveats import About
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import EventView, event_view
from build_scripts.views.charts.date_charts import date_chart
from build_scripts.views.frame.card_model import DateTold, Link, ShownWords
from build_scripts.views.frame.filters import Filter, filter_of, useful

_FEWEST_FILTERED = 6
_KINDS = {"happening": "what happened", "statement": "what was said"}


@dataclass(frozen=True, slots=True)
class Marks:
    """What an entry is filtered by: ids of actors and topics, with spaces between."""

    actors: str
    topics: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as one quiet line."""

    when: DateTold | None
    speakers: tuple[Link, ...]
    behalf: tuple[Link, ...]
    act: str
    basis: str
    words: ShownWords
    reported: bool
    form_note: str
    language: str
    direction: str
    caveats: tuple[str, ...]
    label: str
    href: str
    article: Link
    marks: Marks


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, as one or several articles date, name and count it.

    `whens` are the differing dates, drawn in `chart`; `title` is empty where the titles differ;
    `said` are the words that it rests on.
    """

    anchor: str
    whens: tuple[DateTold, ...]
    title: str
    articles: int
    versions: tuple[EventView, ...]
    actors: tuple[Link, ...]
    marks: Marks
    chart: Markup
    said: tuple[Saying, ...]


def happening_view(
    maker: CardMaker, told: tuple[DatedEvent, ...], said: tuple[Statement, ...] = ()
) -> Happening:
    """Return one happening with all that articles tell of it, its evidence numbered through.

    `said` are the statements of that time that it rests on.
    """
    versions = []
    number = 1
    for dated in told:
        links = maker.evidence_links(dated.evidence, number)
        number += len(links)
        versions.append(replace(event_view(maker, dated), evidence=links))
    first = told[0]
    name = first.event.happening or f"{first.article}--{first.event.id}"
    titles = {version.title for version in versions}
    dates = {version.when.text: version.when for version in reversed(versions)}
    whens = tuple(dates[text] for text in dict.fromkeys(v.when.text for v in versions))
    return Happening(
        anchor=f"_at-{name}",
        whens=whens,
        title=versions[0].title if len(titles) == 1 else "",
        articles=len({dated.article for dated in told}),
        versions=tuple(versions),
        actors=maker.actors(actor for dated in told for actor in dated.event.actors),
        marks=_marks(*_of_entry(told, *said)),
        said=tuple(_said_then(maker, statement, set(dates)) for statement in said),
        chart=date_chart(maker, told, name),
    )


def _said_then(maker: CardMaker, statement: Statement, dates: set[str]) -> Saying:
    """A statement beneath what rests on it: its date stands there, unless it is another or has a note."""
    view = saying_view(maker, statement)
    is_same = view.when is not None and not view.when.note and view.when.text in dates
    return replace(view, when=None) if is_same else view


def saying_view(maker: CardMaker, statement: Statement) -> Saying:
    """Return a statement as one line."""
    told = maker.tellings.of(statement)
    return Saying(
        when=told.when,
        speakers=tuple(maker.person(one) for one in told.speakers),
        behalf=tuple(maker.body(one) for one in told.bodies),
        act=told.verb,
        basis=told.basis,
        words=told.shown,
        reported=told.is_reported,
        form_note=told.whose,
        language=told.language,
        direction=told.direction,
        caveats=told.caveats.line(but=(About.WHOSE, About.CHECK)),
        label=told.short_check,
        href=maker.here.to(maker.addresses.evidence(told.address)),
        article=maker.article(told.article.id),
        marks=_marks(*_of_statement(statement)),
    )


def timeline_filters(
    maker: CardMaker,
    entries: Sequence[tuple[tuple[DatedEvent, ...], Statement | None, tuple[Statement, ...]]],
) -> tuple[Filter, ...]:
    """Return what entries can be filtered by, where there are enough of them to lose.

    An entry is a happening with all that is told of it and the statements that stand with it, or one
    statement.
    """
    if len(entries) < _FEWEST_FILTERED:
        return ()
    marks = [_of_entry(told, *([s] if s else own)) for told, s, own in entries]
    kinds = [kinds_of(s is None, bool(s or own)) for _, s, own in entries]
    record = maker.record
    actors = {i: actor.name for i, actor in record.actors.items()}
    topics = {i: t.title for i, t in record.topics.items() if t.withdrawn is None}
    return useful(
        filter_of("kind", "Show", "both", kinds, _KINDS),
        filter_of("actor", "Who", "Everybody", (own for own, _ in marks), actors),
        filter_of("topic", "Topic", "All topics", (own for _, own in marks), topics),
    )


def kinds_of(happened: bool, said: bool) -> tuple[str, ...]:
    """What a reader can ask to see of an entry."""
    return (*(("happening",) if happened else ()), *(("statement",) if said else ()))


def _of_entry(told: tuple[DatedEvent, ...], *statements: Statement) -> tuple[set[str], set[str]]:
    """Who and what an entry is about: its happening and the statements that stand with it."""
    actors, topics = _of_happening(told)
    for statement in statements:
        own_actors, own_topics = _of_statement(statement)
        actors |= own_actors
        topics |= own_topics
    return actors, topics


def _of_happening(told: tuple[DatedEvent, ...]) -> tuple[set[str], set[str]]:
    """Who took part in a happening, and the topics of the words that it rests on."""
    actors = {actor for dated in told for actor in dated.event.actors}
    items = [item for dated in told for item in dated.evidence]
    topics = {t for item in items if isinstance(item, Statement) for t in item.quotation.topics}
    return actors, topics


def _of_statement(statement: Statement) -> tuple[set[str], set[str]]:
    """Who speaks, for whom, about whom; and the topics of the words."""
    quotation = statement.quotation
    actors = {*quotation.speaker, *quotation.on_behalf_of, *quotation.about, *quotation.against}
    return actors, set(quotation.topics)


def _marks(actors: set[str], topics: set[str]) -> Marks:
    return Marks(" ".join(sorted(actors)), " ".join(sorted(topics)))
