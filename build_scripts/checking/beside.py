"""What of a text is printed here beside its quotations: headline, names and cues, neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from build_scripts.checking.pieces import pieces_of
from build_scripts.entries import Article
from build_scripts.receipts.receipt import Beside, Match, ReceiptSpan
from build_scripts.words.effort import TooMuchWorkError, bounded
from build_scripts.words.folding import fold_words
from build_scripts.words.mark_customs import customs_of
from build_scripts.words.mark_shapes import kind_of
from build_scripts.words.marks import MarkKind, marked_stretches
from build_scripts.words.matching import find_stretch
from build_scripts.words.sources import SourceText

_PRINTED = frozenset({"text", "near", "cue", "attributed_as", "title", "variants", "original"})
"""Keys whose words are counted by themselves, or are not this article's."""
_FRAGMENT = re.compile(r"text=(?:(?P<before>[^,]+)-,)?.*?(?:,-(?P<after>[^,]+))?")


def beside_of(entry: Article, source: SourceText, matches: Mapping[str, Match]) -> Beside:
    """Return where words of the text stand that are printed, but inside no quotation or passage.

    `matches` has the compared ones by id. What stands in the text several times is taken where it
    stands nearest to them. Where all this is too much work, what was not reached is not in it.
    """
    beside = Beside()
    places = _PlacesInText(source)
    with bounded(len(matches)):
        try:
            beside = beside.model_copy(update={"headline": _headline(entry, source)})
            beside = beside.model_copy(update={"named": _merged(_named(entry, matches, places))})
            found = _neighbours(entry, matches, places)
            beside = beside.model_copy(update={"neighbours": _merged(found)})
            ours = _in_our_sentences(entry, places)
            beside = beside.model_copy(update={"in_our_sentences": _merged(ours)})
        except TooMuchWorkError:
            return beside
    return beside


class _PlacesInText:
    """Where words stand in a text; an article has few cues, and uses them often."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._known: dict[str, tuple[ReceiptSpan, ...]] = {}

    def of(self, words: str) -> tuple[ReceiptSpan, ...]:
        """Return all places of the words, in order."""
        if words not in self._known:
            found = find_stretch(self._source, words)
            self._known[words] = tuple(self._source.folded.span(*place) for place in found)
        return self._known[words]

    def nearest(self, words: str, match: Match) -> Iterator[ReceiptSpan]:
        """Yield the place of the words that is nearest to a match, if they stand in the text."""
        first, last = match.spans[0][0], match.spans[-1][1]
        places = self.of(words)
        if places:
            yield min(places, key=lambda at: (max(first - at[1], at[0] - last, 0), at))


def _headline(entry: Article, source: SourceText) -> tuple[ReceiptSpan, ...]:
    start, end = source.paragraph(0)
    printed = source.text[start:end]
    if fold_words(printed) != fold_words(entry.title):
        return ()
    return ((start, start + len(printed.rstrip())),)


def _named(
    entry: Article, matches: Mapping[str, Match], places: _PlacesInText
) -> Iterator[ReceiptSpan]:
    """Who says it, and with which reporting words."""
    for quotation in entry.quotations:
        if (match := matches.get(quotation.id)) is None:
            continue
        if quotation.cue != "none":
            yield from places.nearest(quotation.cue, match)
        if quotation.attributed_as is not None:
            yield from places.nearest(quotation.attributed_as, match)


def _neighbours(
    entry: Article, matches: Mapping[str, Match], places: _PlacesInText
) -> Iterator[ReceiptSpan]:
    """Words that tell where others stand: those of `near`, and those of the links to the source."""
    for piece in pieces_of(entry):
        if (match := matches.get(piece.entry.id)) is None:
            continue
        if piece.entry.near is not None:
            yield from places.nearest(piece.entry.near, match)
        # Inside a term a hyphen is encoded: only neighbours bring one.
        if "-" in match.fragment and (told := _FRAGMENT.fullmatch(match.fragment)):
            for words in filter(None, told.groups()):
                yield from places.nearest(unquote(words), match)


def _in_our_sentences(entry: Article, places: _PlacesInText) -> Iterator[ReceiptSpan]:
    """What our own sentences in the article's file quote of it: scopes, contexts, bases of dates."""
    sentences: list[str] = []
    _gather(entry.model_dump(exclude={"title"}, exclude_defaults=True), sentences)
    for sentence in sentences:
        # Nearly all are ids, dates and choices; to read the marks of each takes longer than all else.
        if _double_mark().search(sentence) is None:
            continue
        for stretch in marked_stretches(sentence):
            if stretch.kind is MarkKind.DOUBLE:
                yield from places.of(sentence[stretch.start : stretch.end])[:1]


@lru_cache(maxsize=1)
def _double_mark() -> re.Pattern[str]:
    """Any double mark that is read where no language is known."""
    customs = customs_of("")
    marks = {mark for pair in customs.pairs | customs.where_shown for mark in pair}
    doubles = sorted(re.escape(mark) for mark in marks if kind_of(mark) is MarkKind.DOUBLE)
    return re.compile("|".join(doubles))


def _gather(value: object, sentences: list[str]) -> None:
    """Gather all words of a dump that may be our own, in order."""
    if isinstance(value, str):
        sentences.append(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _PRINTED or key == "title":
                _gather(inner, sentences)
    elif isinstance(value, list | tuple):
        for inner in value:
            _gather(inner, sentences)


def _merged(spans: Iterable[ReceiptSpan]) -> tuple[ReceiptSpan, ...]:
    """Return the spans in order, those that touch or overlap as one."""
    merged: list[ReceiptSpan] = []
    for start, end in sorted(set(spans)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
