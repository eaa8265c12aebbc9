"""The ties of a story in short: a small picture of those who are tied most, and what joins each two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_scripts.diagrams import render_small
from build_scripts.diagrams.bundles import standing_counted
from build_scripts.record import Tie
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import IdPair
from build_scripts.views.frame.card_model import Link
from build_scripts.views.ties.ties import graph_of, pairs_of, title_of_pair
from build_scripts.views.ties.worded_ties import heading_text

_MOST_ACTORS: Final = 3
_MOST_TIES: Final = 24
"""So many ties of two are named; of more the page of the two has the rest."""


@dataclass(frozen=True, slots=True)
class StandingTies:
    """Ties of two that stand alike: each in a sentence, which leads to its history."""

    standing: Standing
    ties: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TieBundle:
    """All ties of two actors: how many stand how, the first of them in sentences, how many are left."""

    title: str
    number: int
    counted: str
    groups: tuple[StandingTies, ...]
    left: int
    href: str


@dataclass(frozen=True, slots=True)
class TiesInShort:
    """Who is tied most: a picture, their bundles, and how many ties the whole picture has."""

    picture: Markup
    bundles: tuple[TieBundle, ...]
    ties: int


def ties_in_short(maker: CardMaker) -> TiesInShort:
    """Return the ties of the two who are tied most, and of whoever is tied most to them.

    Without a tie everything is empty.
    """
    pairs = pairs_of(maker.record)
    chosen = _most_tied({pair: len(ties) for pair, ties in pairs.items()})
    among = {pair: ties for pair, ties in pairs.items() if chosen.issuperset(pair)}
    ties = [tie for some in among.values() for tie in some]
    ties.sort(key=lambda tie: tie.key)
    return TiesInShort(
        picture=render_small(
            graph_of(maker.record, ties, maker.here),
            title="Who is linked to whom most, and who says so",
            id_prefix="_most-tied",
            in_bundles=True,
        ),
        bundles=tuple(
            _bundle(maker, pair, among[pair])
            for pair in sorted(among, key=lambda pair: (-len(among[pair]), pair))
        ),
        ties=len(maker.record.ties),
    )


def _most_tied(numbers: dict[IdPair, int]) -> frozenset[str]:
    """The two with most ties, then whoever has most to those chosen; of equals the first by id."""
    if not numbers:
        return frozenset()
    closest = min(numbers, key=lambda pair: (-numbers[pair], pair))
    chosen = {*closest}
    while len(chosen) < _MOST_ACTORS:
        to_them = Counter[str]()
        for (one, other), number in numbers.items():
            if (one in chosen) != (other in chosen):
                to_them[other if one in chosen else one] += number
        if not to_them:
            break
        chosen.add(min(to_them, key=lambda actor: (-to_them[actor], actor)))
    return frozenset(chosen)


def _bundle(maker: CardMaker, pair: IdPair, ties: Sequence[Tie]) -> TieBundle:
    by_standing: dict[Standing, list[Tie]] = {standing: [] for standing in Standing}
    for tie in ties:
        by_standing[standing_of(maker.record, tie).standing].append(tie)
    found = {standing: some for standing, some in by_standing.items() if some}
    named = [tie for some in found.values() for tie in some][:_MOST_TIES]
    return TieBundle(
        title=title_of_pair(maker.record, pair),
        number=len(ties),
        counted="; ".join(standing_counted(one, len(some)) for one, some in found.items()),
        groups=tuple(
            StandingTies(one, tuple(_named(maker, tie) for tie in some if tie in named))
            for one, some in found.items()
            if some[0] in named
        ),
        left=len(ties) - len(named),
        href=maker.here.to(maker.addresses.pair(pair)),
    )


def _named(maker: CardMaker, tie: Tie) -> Link:
    return Link(heading_text(maker.record, tie), maker.here.to(maker.addresses.tie(tie)))
