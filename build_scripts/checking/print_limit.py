"""The limit of how much of an article is printed: who prints more is told so, with the figures."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.printed import printed_of
from build_scripts.codes import evidence as codes
from build_scripts.entries import Article, Rights, Story
from build_scripts.loading.sited import Sited
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
    article: Sited[Article], compared: ComparedArticle, most: float
) -> Iterator[Problem]:
    """Tell of an article of which more is printed than a share. Problems: `much-printed`."""
    if article.entry.rights is Rights.OPEN:
        return
    printed = printed_of(article.entry, compared)
    if printed is None or printed.share <= most or printed.about_words < LEAST_WORDS:
        return
    least = "" if printed.is_whole else "at least "
    yield Problem(
        codes.MUCH_PRINTED,
        article.at(),
        f"Of {article.id!r}, {least}{printed.share:.0%} is printed, about "
        f"{printed.about_words:,} of {printed.words:,} words; the limit is {most:.0%}.",
        "Print less of it: shorten indirect and mixed stretches and passages first. If it must "
        "be so much, set `most_printed` in story.yml, with the reason.",
        (printed.in_words(),),
    )
