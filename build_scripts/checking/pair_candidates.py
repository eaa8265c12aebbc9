"""Quotations as the search for likely pairs sees them: each with what is compared of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.checking.kept_pairs import key_of_values
from build_scripts.entries import Article, Quotation
from build_scripts.entries.dates import Edtf
from build_scripts.loading.sited import Sited
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import Form, form_as_pasted

_MOST_LETTERS = 800
"""So much of long words is compared: what begins alike for so long is asked about."""
_CUT = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


@dataclass(frozen=True, slots=True)
class PairCandidate:
    """A quotation as the search sees it.

    `place` is its place among the quotations of its article; `days` are the first and the last on
    which it can have been said, as ordinals, None where that is not known; `words` says how many it has.
    `key` is that of all that is looked at when it is compared.
    """

    article: str
    place: int
    id: str
    voices: frozenset[str]
    parts: tuple[str, ...]
    days: tuple[int, int] | None
    utterance: str | None
    words: int
    key: str

    @property
    def address(self) -> str:
        """`<article-id>#<id>`."""
        return f"{self.article}#{self.id}"


def pair_candidates(article: Sited[Article]) -> Iterator[PairCandidate]:
    """Yield the quotations of an article that print anything of the speaker's own words and still stand."""
    entry = article.entry
    if entry.withdrawn is not None:
        return
    for place, quotation in enumerate(entry.quotations):
        shown = entry.prints_marks_of(quotation)
        form = form_as_pasted(quotation.text, entry.language, marks_printed=shown)
        if quotation.withdrawn is not None or form is Form.INDIRECT:
            continue
        voices = frozenset((*quotation.speaker, *quotation.on_behalf_of))
        parts = _parts(quotation.text)
        said = (parts, _days(entry, quotation), quotation.utterance)
        words = sum(len(words_of(part)) for part in parts)
        address = f"{article.id}#{quotation.id}"
        key = key_of_values(address, sorted(voices), *said, words)
        yield PairCandidate(article.id, place, quotation.id, voices, *said, words, key)


def candidates_in(articles: Iterable[Sited[Article]]) -> tuple[PairCandidate, ...]:
    """Return those of several articles, in their order."""
    return tuple(one for article in articles for one in pair_candidates(article))


def _parts(text: str) -> tuple[str, ...]:
    """The words between cuts, without case, marks and brackets: these differ from print to print."""
    parts = (
        " ".join(words_of(fold_words(part).casefold())) for part in _CUT.split(text[:_MOST_LETTERS])
    )
    return tuple(part for part in parts if part)


def _days(article: Article, quotation: Quotation) -> tuple[int, int] | None:
    """When the words can have been said; where only the article is dated, at any time before."""
    occasion = article.occasions.get(quotation.occasion or "")
    said: Edtf | None = quotation.said_on or (occasion.date if occasion else None)
    if said is not None:
        return said.earliest.toordinal(), said.latest.toordinal()
    return (0, article.published.latest.toordinal()) if article.published else None
