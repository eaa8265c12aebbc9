"""The limit of how much of an article is printed: who prints more is told so, with the figures."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.printed import printed_of
from build_scripts.codes import evidence as codes
from build_scripts.entries import Rights, Story
from build_scripts.loading.assemble import Entries
from build_scripts.problems import Problem

MOST_PRINTED = 1 / 3
"""Of an article that is not openly licensed, where `story.yml` sets no limit of its own."""
LEAST_WORDS = 50
"""Fewer words are told of nowhere: a notice of two sentences is hardly quoted by a third."""


def most_printed(story: Story | None) -> float:
    """Return the share of an article's text that may be printed before somebody is told."""
    limit = story.most_printed if story else None
    return limit.percent / 100 if limit else MOST_PRINTED


def print_limit_problems(
    entries: Entries, compared: Mapping[str, ComparedArticle]
) -> tuple[Problem, ...]:
    """Tell of each article of which more is printed than the limit. Problems: `much-printed`."""
    most = most_printed(entries.story.entry if entries.story else None)
    problems = []
    for identifier, article in entries.articles.items():
        if article.entry.rights is Rights.OPEN or identifier not in compared:
            continue
        printed = printed_of(article.entry, compared[identifier])
        if printed is None or printed.share <= most or printed.about_words < LEAST_WORDS:
            continue
        least = "" if printed.is_whole else "at least "
        problems.append(
            Problem(
                codes.MUCH_PRINTED,
                article.at(),
                f"Of {identifier!r}, {least}{printed.share:.0%} is printed, about "
                f"{printed.about_words:,} of {printed.words:,} words; the limit is {most:.0%}.",
                "Print less of it: shorten indirect and mixed stretches and passages first. If it must "
                "be so much, set `most_printed` in story.yml, with the reason.",
                (printed.in_words(),),
            )
        )
    return tuple(problems)
