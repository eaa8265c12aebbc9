"""The guided walk: the story's ties step by step, each step a sentence and what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.diagrams import draw_block, render_small
from build_scripts.entries.story import Step
from build_scripts.record import Record, Tie
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import EvidenceLink, Link
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.ties.tie_lines import every_qualifier
from build_scripts.views.ties.ties import graph_of
from build_scripts.views.ties.worded_ties import heading_text

PATH = "walk.md"


@dataclass(frozen=True, slots=True)
class ShownTie:
    """A tie of a step in words: what is said, how it stands, and the way to its evidence.

    A tie that is only denied is not in the picture (`is_drawn`).
    """

    edge: str
    heading: str
    standing: str
    href: str
    family: str
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """One step: its sentence, its small picture, its ties in words.

    `alone` are the actors that the step names and that no tie of its picture touches.
    """

    number: int
    anchor: str
    say: str
    evidence: tuple[EvidenceLink, ...]
    picture: Markup
    ties: tuple[ShownTie, ...]
    alone: tuple[Link, ...]


@dataclass(frozen=True)
class WalkPage(Context):
    """The guided walk."""

    template: ClassVar[str] = "walk.md"

    steps: Sequence[StepView]
    diagram: Markup
    foot: Foot


def walk_page(record: Record) -> Page:
    """Return the page of the walk; without a walk, a page that says how to write one."""
    maker = CardMaker(record, Here(PATH))
    steps = record.story.walk if record.story else ()
    every = [tie for step in steps for tie in shown_ties(record, step)]
    ties = tuple({tie.key: tie for tie in every}.values())
    return render(
        PATH,
        WalkPage(
            steps=[_step_view(maker, step, number) for number, step in enumerate(steps, 1)],
            diagram=draw_block(
                graph_of(record, sorted(ties, key=lambda tie: tie.key), maker.here),
                kind="walk",
                focus=None,
                title="All that the walk shows",
                id_prefix="_walk",
                rest=maker.here.to("relationships/"),
            ),
            foot=foot(record, (), "The guided walk"),
        ),
    )


def shown_ties(record: Record, step: Step) -> tuple[Tie, ...]:
    """Return what a step shows: the ties that it names, and those between the actors it names."""
    named, actors = set(), set()
    for shown in step.show:
        if "#" in shown:
            article, _, identifier = shown.partition("#")
            named |= _asserted_in(record, article, identifier)
        elif "--" in shown:
            named.add(shown)
        else:
            actors.add(shown)
    return tuple(
        tie
        for tie in record.ties
        if "--".join(tie.key) in named or (tie.source in actors and tie.target in actors)
    )


def _asserted_in(record: Record, article: str, identifier: str) -> set[str]:
    ties = record.articles[article].ties if article in record.articles else ()
    return {
        "--".join(tie.key)
        for tie in ties
        if any(a.relationship.id == identifier for a in tie.assertions)
    }


def _step_view(maker: CardMaker, step: Step, number: int) -> StepView:
    record = maker.record
    ties = shown_ties(record, step)
    graph = graph_of(record, ties, maker.here)
    touched = {end for tie in ties for end in (tie.source, tie.target)}
    items = [record.evidence[r] for r in step.evidence if r in record.evidence]
    named = [shown for shown in step.show if shown in record.actors]
    return StepView(
        number=number,
        anchor=f"_step-{number}",
        say=step.say,
        evidence=maker.evidence_links(items),
        picture=render_small(graph, title=f"Step {number}", id_prefix=f"_step-{number}"),
        ties=tuple(_shown_tie(maker, tie) for tie in ties),
        alone=maker.actors(actor for actor in named if actor not in touched),
    )


def _shown_tie(maker: CardMaker, tie: Tie) -> ShownTie:
    record = maker.record
    standing = standing_of(record, tie)
    return ShownTie(
        edge="--".join(tie.key),
        heading=heading_text(record, tie),
        standing=_standing_words(record, tie),
        href=maker.here.to(maker.addresses.tie(tie)),
        family=tie.type.family.value,
        is_drawn=standing.standing.is_drawn,
    )


def _standing_words(record: Record, tie: Tie) -> str:
    """Say how a tie stands and who says so; the heading of an act says it already."""
    standing = standing_of(record, tie).standing
    name = standing.shown.name
    return name if standing is Standing.ACT else f"{name}: {every_qualifier(record, tie)}"
