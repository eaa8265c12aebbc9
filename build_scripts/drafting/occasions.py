"""On what occasion words were spoken, as print names it beside them: an interview, a letter, a briefing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.attribution.reporting_words import in_english
from build_scripts.drafting.occasion_words import OccasionPatterns, occasion_patterns
from build_scripts.drafting.proposals import ProposedOccasion
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.writing import scalar

_REACH = 120
"""So far from reporting words, in characters, an occasion may be named."""
_ENDS = " \u00a0.,;’'"
_OF_NO_PLACE = ("letter", "e-mail", "statement", "post")
"""Behind these a place is another's: a letter to Lowport."""
_Offsets = tuple[int, int]


def occasions_in(
    text: str, start: int, end: int, language: str = "en"
) -> Iterator[ProposedOccasion]:
    """Yield the occasions that a stretch of a text names, without their days; none in a language whose
    words for them nobody has written down."""
    patterns = occasion_patterns(language)
    if patterns is None:
        return
    for found in patterns.named.finditer(text, start, end):
        yield _occasion(found, patterns, language)
    for found in patterns.posted.finditer(text, start, end):
        title = f"Post on {found['platform']}"
        yield ProposedOccasion("post", title, found[0], found.start(), found.end())


def _occasion(found: re.Match[str], patterns: OccasionPatterns, language: str) -> ProposedOccasion:
    kind = next(kind for group, kind in patterns.kinds.items() if found[group])
    title = found["words"] if in_english(language) else kind
    return ProposedOccasion(
        kind=kind,
        title=title[:1].upper() + title[1:],
        text=found[0].rstrip(_ENDS),
        start=found.start(),
        end=found.start() + len(found[0].rstrip(_ENDS)),
        to=_without_article(found["to"] or "", patterns, language),
        place="" if kind in _OF_NO_PLACE else (found["place"] or "").strip(_ENDS),
    )


def occasion_beside(source: SourceText, cue: _Offsets, words: _Offsets) -> ProposedOccasion | None:
    """Return the occasion that is named nearest to reporting words, outside marks and what is reported."""
    first, last = source.paragraph(cue[0])
    first, last = max(first, cue[0] - _REACH), min(last, cue[1] + _REACH)
    near = [
        one
        for one in occasions_in(source.text, first, last, source.language)
        if not source.marked[one.start] and not words[0] <= one.start < words[1]
    ]
    return min(near, key=lambda one: max(one.start - cue[1], cue[0] - one.end), default=None)


def addressed(text: str, start: int, end: int, language: str = "en") -> str:
    """Return to whom reporting words say that words were spoken: told reporters; empty for nobody, and
    where print names an occasion there."""
    patterns = occasion_patterns(language)
    if patterns is None:
        return ""
    found = patterns.told.search(text, start, end)
    return _without_article(found["to"], patterns, language) if found else ""


def _without_article(printed: str, patterns: OccasionPatterns, language: str) -> str:
    """An audience as it is named: an article of another language than English is bent with it."""
    begin = None if in_english(language) else patterns.article.match(printed)
    return printed[begin.end() if begin else 0 :].strip(_ENDS)


def occasion_note(occasion: ProposedOccasion) -> str:
    """Return an occasion as a line of an article's `occasions`, in the model's form."""
    pairs = {"title": occasion.title, "to": occasion.to, "place": occasion.place}
    keys = [f"{key}: {scalar(value, flow=True)}" for key, value in pairs.items() if value]
    if occasion.date is not None:
        keys.append(f"date: {occasion.date.date}")
        keys.append(f"date_basis: {scalar(occasion.date.basis, flow=True)}")
    name = occasion.kind.replace(" ", "-")
    return (
        f"perhaps of an occasion, “{occasion.text}”: occasions: {{{name}: {{{', '.join(keys)}}}}}"
    )
