"""Words of one speaker that an article has twice: one stretch in two entries, or one inside another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from build_scripts.checking.compared import ComparedArticle
from build_scripts.codes import evidence as codes
from build_scripts.entries import Article, Place, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Related
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS
from build_scripts.words.sources import Form, form_as_pasted

_EDGE = "".join(sorted(MARKS)) + " .,;:!?…"
_MOST_APART = 2
"""So many characters of punctuation at either end make no other stretch of it."""


@dataclass(frozen=True, slots=True)
class _PlacedQuotation:
    """A quotation with where its words stand; without a place there are only the words.

    `is_within` says that the entry says itself in which other one it is quoted.
    """

    index: int
    id: str
    speakers: frozenset[str]
    spans: tuple[tuple[int, int], ...]
    written: tuple[str, Form, str, Place]
    is_within: bool

    def is_the_same_as(self, other: _PlacedQuotation) -> bool:
        """Whether both are one stretch. Where no place is known, equal words count."""
        if self.id == other.id or not self.spans or not other.spans:
            return self.written == other.written
        return len(self.spans) == len(other.spans) and all(
            abs(start - begin) <= _MOST_APART and abs(end - stop) <= _MOST_APART
            for (start, end), (begin, stop) in zip(self.spans, other.spans, strict=True)
        )

    def stands_inside(self, other: _PlacedQuotation) -> bool:
        """Whether all of its words stand in others. Where no place is known, nobody can say."""
        return bool(self.spans) and all(
            any(
                begin - _MOST_APART <= start and end <= stop + _MOST_APART
                for begin, stop in other.spans
            )
            for start, end in self.spans
        )


def twice_problems(article: Sited[Article], compared: ComparedArticle) -> Iterator[Problem]:
    """Yield what an article has twice. Problems: `same-words-twice`, `words-inside-others`."""
    seen: list[_PlacedQuotation] = []
    for index, quotation in enumerate(article.entry.quotations):
        if quotation.withdrawn is not None:
            continue
        one = _stretch(index, quotation, compared)
        told = (
            _beside_earlier(article, one, earlier)
            for earlier in seen
            if earlier.speakers & one.speakers
        )
        yield from islice((problem for problem in told if problem is not None), 1)
        seen.append(one)


def _stretch(index: int, quotation: Quotation, compared: ComparedArticle) -> _PlacedQuotation:
    match = compared.matches.get(quotation.id)
    spans = tuple((start, end) for start, end in match.spans) if match else ()
    speakers = frozenset(quotation.speaker)
    is_within = quotation.within is not None
    return _PlacedQuotation(index, quotation.id, speakers, spans, _written(quotation), is_within)


def _beside_earlier(
    article: Sited[Article], later: _PlacedQuotation, earlier: _PlacedQuotation
) -> Problem | None:
    if later.is_the_same_as(earlier):
        return Problem(
            codes.SAME_WORDS_TWICE,
            article.at("quotations", later.index, "text"),
            f"{later.id!r} and {earlier.id!r} are the same words of the same speaker.",
            "Keep one of them. If the article prints them twice, tell them apart with `near`.",
            related=(_there(article, earlier, "annotated here first"),),
        )
    for inner, outer in ((later, earlier), (earlier, later)):
        if not inner.is_within and inner.stands_inside(outer):
            return Problem(
                codes.WORDS_INSIDE_OTHERS,
                article.at("quotations", inner.index, "text"),
                f"The words of {inner.id!r} stand inside those of {outer.id!r}, of the same speaker.",
                codes.WORDS_INSIDE_OTHERS.remedy,
                related=(_there(article, outer, "they stand in this"),),
            )
    return None


def _there(article: Sited[Article], stretch: _PlacedQuotation, note: str) -> Related:
    return Related(article.at("quotations", stretch.index, "text"), note)


def _written(quotation: Quotation) -> tuple[str, Form, str, Place]:
    near = fold_words(quotation.near) if quotation.near else ""
    words = fold_words(quotation.text).strip(_EDGE)
    return words, form_as_pasted(quotation.text), near, quotation.place
