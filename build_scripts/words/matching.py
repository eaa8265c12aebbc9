"""Finding pasted words in the text of an article.

Words match character for character after the folding, begin and end at word boundaries, and stand
inside marks exactly where the paste says so. `[…]` leaves words out: the parts must stand in the
article in that order. A bracketed ellipsis that the article itself prints is found as printed first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from build_scripts.words.bounds import cuts_a_word, parts_letters
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import DOUBLE, MARKS, MarkKind, outer_marks
from build_scripts.words.sources import Form, SourceText, form_as_pasted, form_of

CUT = re.compile(r"\[ ?\.\.\. ?\]")
"""Where words are left out, after the folding."""
NEAR_REACH = 200
"""How far, in characters, neighbouring words may stand from the words they point to."""

_ENDS = frozenset(".,!?…;:")

Spans = tuple[tuple[int, int], ...]


class Miss(StrEnum):
    """Why words were not found."""

    ABSENT = "absent"
    OUT_OF_ORDER = "out-of-order"
    INSIDE_A_WORD = "inside-a-word"
    FORM = "form"
    MARKS = "marks"
    AMBIGUOUS = "ambiguous"
    NEAR_ABSENT = "near-absent"
    NEAR_ELSEWHERE = "near-elsewhere"


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand: one span of the text for each part, and their form there."""

    spans: Spans
    form: Form


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that do not stand in the article as pasted.

    `places` are offsets in the text that explain it: of the candidates that were refused, or of all
    those that fit. `form` is the form at the first of them. `part` is the part that is missing.
    """

    why: Miss
    places: tuple[int, ...] = ()
    form: Form | None = None
    part: str = ""


def find(
    source: SourceText, words: str, near: str | None, *, marks_printed: bool
) -> Found | Missed:
    """Find pasted words in a text.

    `words` and `near` are as typed; `marks_printed` says whether the article prints speech
    between quotation marks. Returns where they stand, or why they do not.
    """
    outer = outer_marks(words, source.language)
    bare = words[outer.start : outer.end] if outer else words
    form = form_as_pasted(words, source.language, marks_printed=marks_printed)
    candidates, missed = _candidates(source, bare)
    if missed:
        return missed
    spend(8 * sum(map(len, candidates)))
    fitting = [c for c in candidates if _form_at(source, c, marks_printed) is form]
    if not fitting:
        first = candidates[0]
        return Missed(
            Miss.FORM, tuple(c[0][0] for c in candidates), _form_at(source, first, marks_printed)
        )
    if outer and marks_printed:
        same_kind = [c for c in fitting if _inside(source, c, outer.kind)]
        if not same_kind:
            return Missed(Miss.MARKS, tuple(c[0][0] for c in fitting), form)
        fitting = same_kind
    return _choose(source, fitting, near, form)


def find_stretch(source: SourceText, words: str) -> list[tuple[int, int]]:
    """Return the folded stretches at which words stand as printed, at word boundaries or at marks.

    For cues, printed attributions and neighbouring words, whose form does not matter.
    """
    return [
        (start, end)
        for start, end in _occurrences(source.folded.text, fold_words(words))
        if not parts_letters(source.folded.text, start)
        and not parts_letters(source.folded.text, end)
    ]


def _occurrences(text: str, part: str) -> Iterator[tuple[int, int]]:
    spend(1, len(text))
    start = text.find(part) if part else -1
    while start >= 0:
        spend(4, 8 * len(part))  # Each search looks at the whole part before it begins.
        yield start, start + len(part)
        start = text.find(part, start + 1)


def _whole(text: str, part: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the occurrences at word boundaries, and the beginnings of those that cut a word."""
    whole, cut = [], []
    for start, end in _occurrences(text, part):
        if cuts_a_word(text, start) or cuts_a_word(text, end):
            cut.append(start)
        else:
            whole.append((start, end))
    return whole, cut


def _candidates(source: SourceText, bare: str) -> tuple[list[Spans], Missed | None]:
    folded = source.folded
    printed = fold_words(bare)
    whole, cut = _whole(folded.text, printed)
    if whole:
        return [(folded.span(*span),) for span in whole], None
    parts = [part.strip() for part in CUT.split(printed)]
    # A mark that closes after words left out (“… level […]”) was judged with the form already.
    parts = [part for part in parts if not MARKS.issuperset(part)]
    if len(parts) == 0 or CUT.search(printed) is None:
        why = Miss.INSIDE_A_WORD if cut else Miss.ABSENT
        return [], Missed(why, tuple(folded.origin(start) for start in cut), part=bare)
    return _in_order(source, parts)


def _in_order(source: SourceText, parts: list[str]) -> tuple[list[Spans], Missed | None]:
    folded = source.folded
    found: list[list[tuple[int, int]]] = []
    for part in parts:
        whole, cut = _whole(folded.text, part)
        if not whole or not any(character.isalnum() for character in part):
            why = Miss.INSIDE_A_WORD if cut else Miss.ABSENT
            return [], Missed(why, tuple(folded.origin(start) for start in cut), part=part)
        found.append(whole)
    # Keep what can stand after the earliest and before the latest places of its neighbours.
    earliest = -1
    for index, places in enumerate(found):
        found[index] = [place for place in places if place[0] >= earliest]
        if not found[index]:
            return [], Missed(Miss.OUT_OF_ORDER, (folded.origin(places[0][0]),), part=parts[index])
        earliest = found[index][0][1]
    latest = len(folded.text) + 1
    for index in range(len(found) - 1, -1, -1):
        found[index] = [place for place in found[index] if place[1] <= latest]
        latest = found[index][-1][0]
    # Each place of each part, with the nearest places of the others: a later part that stands in
    # several places is as ambiguous as a first one.
    sequences: dict[tuple[tuple[int, int], ...], None] = {}
    for index, places in enumerate(found):
        spend(len(sequences))
        taken = {sequence[index] for sequence in sequences}
        for place in places:
            if place not in taken:
                sequences[_around(place, found[:index], found[index + 1 :])] = None
    return [tuple(folded.span(*place) for place in sequence) for sequence in sequences], None


_Places = list[list[tuple[int, int]]]


def _around(
    place: tuple[int, int], earlier: _Places, later: _Places
) -> tuple[tuple[int, int], ...]:
    """Return the tightest sequence around a place: the nearest places of the parts before and after."""
    spend(len(earlier) + len(later))
    before: list[tuple[int, int]] = []
    start = place[0]
    for places in reversed(earlier):
        before.append(places[bisect_right(places, start, key=itemgetter(1)) - 1])
        start = before[-1][0]
    after: list[tuple[int, int]] = []
    end = place[1]
    for places in later:
        after.append(places[bisect_left(places, (end, 0))])
        end = after[-1][1]
    return (*reversed(before), place, *after)


def _form_at(source: SourceText, spans: Spans, marks_printed: bool) -> Form:
    if not marks_printed:
        return Form.DIRECT
    form = form_of(source.lettered, spans)
    if form is not Form.DIRECT and all(_stands_between_marks(source.text, s) for s in spans):
        return Form.DIRECT
    return form


def _stands_between_marks(text: str, span: tuple[int, int]) -> bool:
    """Whether marks enclose exactly these words, whatever a stray mark before them made of it.

    What stands between two quotations (“Yes”—he said—“no”) stands between marks too, but theirs
    face the other way.
    """
    start, end = span
    if start < 1 or end >= len(text) or text[start - 1] not in MARKS or text[end] not in MARKS:
        return False
    before, after = text[start - 2 : start - 1], text[end + 1 : end + 2]
    return not before.isalnum() and before not in _ENDS and not after.isalnum()


def _inside(source: SourceText, spans: Spans, kind: MarkKind) -> bool:
    for start, end in spans:
        if any(stretch.kind is kind for stretch in source.stretches_around(start, end)):
            continue
        if not _stands_between_marks(source.text, (start, end)):
            return False
        if (source.text[start - 1] in DOUBLE) is not (kind is MarkKind.DOUBLE):
            return False
    return True


def _choose(
    source: SourceText, candidates: list[Spans], near: str | None, form: Form
) -> Found | Missed:
    if near is None:
        if len(candidates) == 1:
            return Found(candidates[0], form)
        return Missed(Miss.AMBIGUOUS, tuple(spans[0][0] for spans in candidates), form)
    neighbours = [source.folded.span(*place) for place in find_stretch(source, near)]
    if not neighbours:
        return Missed(Miss.NEAR_ABSENT)
    distances = [_distance(spans, neighbours) for spans in candidates]
    shortest = min(distances)
    if shortest > NEAR_REACH:
        return Missed(Miss.NEAR_ELSEWHERE, tuple(place[0] for place in neighbours))
    nearest = [c for c, d in zip(candidates, distances, strict=True) if d == shortest]
    # Of several with the same piece beside the neighbouring words, the one that leaves out least.
    tightest = min(spans[-1][1] - spans[0][0] for spans in nearest)
    nearest = [spans for spans in nearest if spans[-1][1] - spans[0][0] == tightest]
    if len(nearest) > 1:
        return Missed(Miss.AMBIGUOUS, tuple(spans[0][0] for spans in nearest), form)
    return Found(nearest[0], form)


def _distance(spans: Spans, neighbours: list[tuple[int, int]]) -> int:
    """Return how far the nearest piece stands from a neighbour; neighbours are in order of place.

    Neighbouring words may hold a piece: then it is no distance at all.
    """
    spend(len(spans))
    gaps = []
    for start, end in spans:
        index = bisect_left(neighbours, (start, 0))
        around = neighbours[max(0, index - 1) : index + 1]
        gaps += [max(start - last, first - end, 0) for first, last in around]
    return min(gaps)
