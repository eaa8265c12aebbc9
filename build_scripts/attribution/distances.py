"""How far reporting words stand from words that they may report."""

from __future__ import annotations

import re

from build_scripts.attribution.mentions import Mention
from build_scripts.attribution.reporting_words import ReportingWords, Shape


def distance_between(
    hidden: str,
    words: ReportingWords,
    mention: Mention | None,
    sentence: tuple[int, int],
    start: int,
    end: int,
) -> float:
    """Return how far reporting words, with their speaker, stand from the words `start:end`.

    In characters; what ties them closely counts as nearness, what parts them as distance. `sentence` has the
    bounds of theirs.
    """
    edges = [words.start, words.end]
    if mention is not None:
        edges += [mention.start, mention.end]
    near, far = min(edges), max(edges)
    gap = near - end if near >= end else start - far if far <= start else 0
    score = float(max(gap, 0))
    between = hidden[end:near] if near >= end else hidden[far:start]
    if not sentence[0] <= start < sentence[1] and not sentence[0] < end <= sentence[1]:
        score += 120 if words.shape is not Shape.PARTICIPLE else 240
    score += 40 * len(re.findall(r"[.;!?]\s", between))
    score += 0 if words.strength == 2 else 25
    score += 0 if mention is not None else 60
    if near >= end:
        score -= 15 if gap <= 4 else 0
    elif re.fullmatch(r"[^\w]*(?:that)?[^\w]*", between):
        score -= 12
    return score
