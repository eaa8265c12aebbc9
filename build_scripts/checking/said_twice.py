"""Words of one speaker that an article has twice: one stretch in two entries, or one inside another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.checking.compared import ComparedArticle
from build_scripts.codes import evidence as codes
from build_scripts.entries import Article, Place, Quotation
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Related
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS
from build_scripts.words.sources import Form, form_as_pasted

_EDGE = "".join(sorted(MARKS)) + " .,;:!?…"
_MOST_APART = 2
"""So many characters of punctuation at either end make no other stretch of it."""


def twice_problems(
    entries: Entries, compared: Mapping[str, ComparedArticle]
) -> tuple[Problem, ...]:
    """Return what articles have twice. Problems: `same-words-twice`, `words-inside-others`."""
    return tuple(
        problem
        for article in entries.articles.values()
        for problem in _said_twice(article, compared.get(article.id))
    )


def _said_twice(article: Sited[Article], compared: ComparedArticle | None) -> Iterator[Problem]:
    """One stretch twice. Where no place is known, equal words count, if nothing tells them apart."""
    seen: list[tuple[int, Quotation]] = []
    for index, quotation in enumerate(article.entry.quotations):
        if quotation.withdrawn is not None:
            continue
        told = (
            _beside_earlier(article, (index, quotation), earlier, compared)
            for earlier in seen
            if set(earlier[1].speaker) & set(quotation.speaker)
        )
        yield from [problem for problem in told if problem is not None][:1]
        seen.append((index, quotation))


def _beside_earlier(
    article: Sited[Article],
    later: tuple[int, Quotation],
    earlier: tuple[int, Quotation],
    compared: ComparedArticle | None,
) -> Problem | None:
    (index, quotation), (number, first) = later, earlier
    if _is_one_stretch(first, quotation, compared):
        return Problem(
            codes.SAME_WORDS_TWICE,
            article.at("quotations", index, "text"),
            f"{quotation.id!r} and {first.id!r} are the same words of the same speaker.",
            "Keep one of them. If the article prints them twice, tell them apart with `near`.",
            related=(Related(article.at("quotations", number, "text"), "annotated here first"),),
        )
    for (inner_at, inner), (outer_at, outer) in ((later, earlier), (earlier, later)):
        if _stands_inside(inner, outer, compared):
            return Problem(
                codes.WORDS_INSIDE_OTHERS,
                article.at("quotations", inner_at, "text"),
                f"The words of {inner.id!r} stand inside those of {outer.id!r}, of the same speaker.",
                codes.WORDS_INSIDE_OTHERS.remedy,
                related=(
                    Related(article.at("quotations", outer_at, "text"), "they stand in this"),
                ),
            )
    return None


def _spans(quotation: Quotation, compared: ComparedArticle | None) -> tuple[tuple[int, int], ...]:
    match = compared.matches.get(quotation.id) if compared else None
    return tuple((start, end) for start, end in match.spans) if match else ()


def _is_one_stretch(first: Quotation, second: Quotation, compared: ComparedArticle | None) -> bool:
    one, other = _spans(first, compared), _spans(second, compared)
    if first.id != second.id and one and other:
        return len(one) == len(other) and all(
            abs(start - begin) <= _MOST_APART and abs(end - stop) <= _MOST_APART
            for (start, end), (begin, stop) in zip(one, other, strict=True)
        )
    return _written(first) == _written(second)


def _stands_inside(inner: Quotation, outer: Quotation, compared: ComparedArticle | None) -> bool:
    """Whether all of some words stand in others. Where no place is known, nobody can say."""
    around = _spans(outer, compared)
    within = _spans(inner, compared)
    return bool(within) and all(
        any(begin - _MOST_APART <= start and end <= stop + _MOST_APART for begin, stop in around)
        for start, end in within
    )


def _written(quotation: Quotation) -> tuple[str, Form, str, Place]:
    near = fold_words(quotation.near) if quotation.near else ""
    words = fold_words(quotation.text).strip(_EDGE)
    return words, form_as_pasted(quotation.text), near, quotation.place
