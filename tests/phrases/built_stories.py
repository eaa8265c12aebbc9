"""The pages of the invented stories and what they say, built once for all tests of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from build_scripts.phrases.listing import (
    PhraseExamples,
    SpokenLine,
    listing,
    spoken_lines,
    stories,
    written_phrases,
)
from build_scripts.views.frame.pages import Page


@lru_cache(maxsize=1)
def built() -> Mapping[str, Sequence[Page]]:
    """The pages of each story, by its name."""
    return dict(stories())


@lru_cache(maxsize=1)
def spoken() -> Mapping[str, Sequence[SpokenLine]]:
    """What they say."""
    return spoken_lines(built().items())


@lru_cache(maxsize=1)
def listed() -> Sequence[PhraseExamples]:
    """Every phrase with its examples."""
    return listing(written_phrases(), spoken())
