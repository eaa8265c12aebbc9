"""What can be wrong within one article by itself: looked at where its words are compared, and kept with that.

Nothing is handed over here but the article, its text, what became of its words, and two rules of the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.cue_acts import cue_problems
from build_scripts.checking.headlines import headline_problems
from build_scripts.checking.other_calendars import other_calendars
from build_scripts.checking.passed_over import passed_over_problems
from build_scripts.checking.print_limit import MOST_PRINTED, most_printed, print_limit_problems
from build_scripts.checking.said_twice import twice_problems
from build_scripts.checking.says_check import says_problems
from build_scripts.entries import Article, Story
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.words.sources import SourceText


@dataclass(frozen=True, slots=True)
class StoryRules:
    """What the story says that counts for every article: the language of our own words, and the share of a
    text that may be printed."""

    language: str = "en"
    most_printed: float = MOST_PRINTED

    @classmethod
    def of(cls, story: Sited[Story] | None) -> StoryRules:
        """Return the rules of a story, or those where there is none."""
        return cls(story.entry.language, most_printed(story.entry)) if story else cls()


def article_problems(
    article: Sited[Article], source: SourceText | None, compared: ComparedArticle, rules: StoryRules
) -> Iterator[Problem]:
    """Yield what is wrong within an article; `source` is its text, where that is here.

    Problems: those of the modules that are asked here.
    """
    yield from cue_problems(article, rules.language)
    yield from other_calendars(article)
    yield from print_limit_problems(article, compared, rules.most_printed)
    yield from twice_problems(article, compared)
    if source is not None:
        yield from headline_problems(article, source)
        yield from passed_over_problems(article, source, compared, rules.language)
        yield from says_problems(article, source, compared, rules.language)
