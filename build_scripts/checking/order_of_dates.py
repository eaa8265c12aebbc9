"""Dates that cannot follow each other: said after it was published, published after it was added.

A date is after another only where it surely is: open, unknown and wide dates have the benefit of the
doubt, and one that is uncertain or approximate may lie as far off as a wider date would.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from build_scripts.checking.pair_check import dates_of_saying
from build_scripts.codes import evidence as codes
from build_scripts.entries import Actor, Article, Membership, Role
from build_scripts.entries.dates import Edtf, Point
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem

_OTHER_CLOCK = datetime.timedelta(days=1)
"""It may be tomorrow already where somebody speaks or prints."""


def is_surely_after(
    later: Edtf, earlier: Edtf, slack: datetime.timedelta = datetime.timedelta(0)
) -> bool:
    """Tell whether every day that the one date can mean lies after every day of the other."""
    gap = later.earliest.toordinal() - earlier.latest.toordinal()
    return gap > slack.days + _doubt(later.start) + _doubt(earlier.end)


def _doubt(point: Point | None) -> int:
    """The days by which a date that is uncertain or approximate may lie off."""
    if point is None or not point.mark:
        return 0
    return 31 if point.day else 92 if point.month else 183 if point.part else 366


def date_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of dates that contradict each other.

    Problems: `said-after-published`, `published-after-added`, `ends-before-it-begins`.
    """
    problems: list[Problem] = []
    for article in entries.articles.values():
        problems += _article_problems(article)
    for actor in entries.actors.values():
        problems += _actor_problems(actor)
    return tuple(problems)


def _article_problems(article: Sited[Article]) -> Iterator[Problem]:
    entry = article.entry
    if entry.published is None:
        return
    late_occasions: set[str] = set()
    for index, quotation in enumerate(entry.quotations):
        said = dates_of_saying(entry, quotation)
        if quotation.withdrawn is not None or said is None:
            continue
        if not is_surely_after(said, entry.published, _OTHER_CLOCK):
            continue
        where = article.at("quotations", index, "said_on")
        if quotation.said_on is None and quotation.occasion is not None:
            if quotation.occasion in late_occasions:
                continue
            late_occasions.add(quotation.occasion)
            where = article.at("occasions", quotation.occasion, "date")
        yield Problem(
            codes.SAID_AFTER_PUBLISHED,
            where,
            f"The words of {quotation.id!r} were said on {said.text}, and the article was published on "
            f"{entry.published.text}.",
            "Correct the date. Of an article that was updated later give both days in `published`.",
        )
    if entry.added is None or entry.published_basis:
        return
    if is_surely_after(entry.published, entry.added, _OTHER_CLOCK):
        yield Problem(
            codes.PUBLISHED_AFTER_ADDED,
            article.at("published"),
            f"The article was published on {entry.published.text}, after it was added on "
            f"{entry.added.text}.",
            "Correct the date, or say in `published_basis` where it stands.",
        )


def _actor_problems(actor: Sited[Actor]) -> Iterator[Problem]:
    held: tuple[tuple[str, str, tuple[Role | Membership, ...]], ...] = (
        ("roles", "role", actor.entry.roles),
        ("members", "membership", actor.entry.members),
    )
    for key, what, items in held:
        for index, item in enumerate(items):
            for name, later, earlier in (
                ("to", item.from_, item.to),
                ("as_of", item.from_, item.as_of),
                ("as_of", item.as_of, item.to),
            ):
                if later and earlier and is_surely_after(later, earlier):
                    yield Problem(
                        codes.ENDS_BEFORE_IT_BEGINS,
                        actor.at(key, index, name),
                        f"The dates of this {what} contradict each other: {later.text} comes after "
                        f"{earlier.text}.",
                        "Correct `from`, `to` or `as_of`.",
                    )
