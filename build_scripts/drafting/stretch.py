"""The stretch of an article that a contributor means, from its first and last words.

Case, quotation marks and the differences of the folding do not count here: the words are typed from
memory, and the article's own print is what goes into the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.words.bounds import cuts_a_word
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS, MarkedStretch, MarkKind
from build_scripts.words.matching import Found, Miss, Missed, find
from build_scripts.words.sources import SourceText

_MARK_CLASS = "[" + re.escape("".join(sorted(MARKS))) + "]"
_MOST_NEAR = 40
_MOST_PLACES = 100
"""Words that stand oftener in a text are no quotation that neighbours could place."""
CUT_SIGN = "[…]"
"""How an entry writes that words are left out."""
_CLOSING_OF = {
    **{"“": "”", "„": "“", "«": "»", "‘": "’", "‚": "‘", "‹": "›"},
    **{"「": "」", "『": "』", "｢": "｣", "〝": "〟", "``": "''"},
}
_CLOSING = re.compile(r"[\s.,!?…;:—–-]*")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The stretch meant: its words as printed, with their marks; `near` where they stand twice.

    `start` and `end` are the offsets of the words without outer marks. `behind_dash` says that a dash at
    the beginning of their paragraph shows that they are spoken, and no marks. `parted_at` is where the first
    of several stretches ends, behind which the attribution stands; 0 where there is one.
    """

    words: str
    near: str | None
    start: int
    end: int
    behind_dash: bool = False
    parted_at: int = 0


@dataclass(frozen=True, slots=True)
class Unclear:
    """First or last words that point to no place or to several: which words, and the offsets."""

    words: str
    which: str
    places: tuple[int, ...] = ()


def places_of(source: SourceText, words: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whatever their case and marks, at word boundaries."""
    # Bare words, between which marks may stand.
    parts = [re.sub(_MARK_CLASS, "", part) for part in fold_words(words).split(" ")]
    parts = [part for part in parts if part]
    if not parts:
        return []
    inner = [_MARK_CLASS + "*" + _letters(part) + _MARK_CLASS + "*" for part in parts]
    pattern = re.compile(" ".join(inner), re.IGNORECASE)
    text = source.folded.text
    found = []
    position = 0
    while match := pattern.search(text, position):
        start, end = _bare(text, *match.span())
        if not cuts_a_word(text, start) and not cuts_a_word(text, end):
            found.append(source.folded.span(start, end))
        position = match.start() + 1
    return list(dict.fromkeys(found))


def _letters(part: str) -> str:
    """A word in which marks may stand between letters: don't is found by dont, and the reverse."""
    return (_MARK_CLASS + "?").join(re.escape(character) for character in part)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in "'\"":
        start += 1
    while end > start and text[end - 1] in "'\"":
        end -= 1
    return start, end


def stretch_between(
    source: SourceText, first: str, last: str | None, line: int | None = None
) -> tuple[int, int] | Unclear:
    """Return the offsets of the stretch from the first words to the last ones.

    Without last words it is the rest of the quotation, or the first words alone where they stand in
    no marks. `line` chooses among places of the first words.
    """
    begins = places_of(source, first)
    if line is not None:
        begins = [place for place in begins if source.place(place[0])[0] == line]
    if len(begins) != 1:
        return Unclear(first, "FROM", tuple(place[0] for place in begins))
    start, end = begins[0]
    if last is None:
        around = [s for s in source.stretches_around(start, end) if s.kind is MarkKind.DOUBLE]
        return (start, around[0].end) if around else (start, end)
    ends = [place for place in places_of(source, last) if place[0] >= start and place[1] >= end]
    if not ends:
        everywhere = tuple(place[0] for place in places_of(source, last))
        return Unclear(last, "TO", everywhere)
    return start, ends[0][1]


def choose(source: SourceText, start: int, end: int, *, marks_printed: bool) -> Chosen | Missed:
    """Return the words of a stretch as an entry must have them: with marks as printed, and `near`.

    Returns what the check would say where no way of writing them is found.
    """
    missed: Missed = Missed(Miss.ABSENT)
    for words, first, last in _ways(source, start, end, marks_printed):
        found = find(source, words, None, marks_printed=marks_printed)
        if isinstance(found, Found):
            if _covers(found, first, last):
                return Chosen(words, None, first, last)
            continue
        if found.why is not Miss.AMBIGUOUS:
            missed = found
            continue
        if len(found.places) > _MOST_PLACES:
            return found
        for near in _neighbours(source, first, last):
            closer = find(source, words, near, marks_printed=marks_printed)
            if isinstance(closer, Found) and _covers(closer, first, last):
                return Chosen(words, near, first, last)
        missed = found
    return missed


def choose_parts(source: SourceText, parts: Sequence[tuple[int, int]]) -> Chosen | None:
    """Return the words of several stretches as an entry must have them, with `[…]` where their attribution
    stands between; None where the check would not find them so."""
    text = source.text
    around = [_marks_around(source, part) for part in parts]
    if all(around):
        marks = [stretch for stretch in around if stretch is not None]
        opening, closing = _printed_marks(text, marks[0])
        inner = f" {CUT_SIGN} ".join(as_printed(text[one.start : one.end]) for one in marks)
        words = f"{opening}{inner}{closing}"
        spans = [(one.start, one.end) for one in marks]
    else:
        spans = [_trimmed(source, *part) for part in parts]
        words = f" {CUT_SIGN} ".join(as_printed(text[slice(*span)]) for span in spans)
    found = find(source, words, None, marks_printed=True)
    if not isinstance(found, Found) or len(found.spans) != len(parts):
        return None
    if any(
        one[0] > span[0] or span[1] > one[1] + 1
        for one, span in zip(found.spans, spans, strict=True)
    ):
        return None
    return Chosen(words, None, spans[0][0], spans[-1][1], parted_at=spans[0][1])


def _marks_around(source: SourceText, part: tuple[int, int]) -> MarkedStretch | None:
    """The marks that hold a part whole and nothing else."""
    for stretch in source.stretches_around(*_inner(source.text, part)):
        if stretch.outer_start == part[0] and part[1] == stretch.outer_end:
            return stretch
    return None


def _inner(text: str, part: tuple[int, int]) -> tuple[int, int]:
    first = next((i for i in range(*part) if text[i].isalnum()), part[0])
    return first, first + 1


def _covers(found: Found, start: int, end: int) -> bool:
    return len(found.spans) == 1 and found.spans[0][0] <= start and end <= found.spans[0][1]


def _ways(
    source: SourceText, start: int, end: int, marks_printed: bool
) -> Iterator[tuple[str, int, int]]:
    """Yield the ways in which a stretch may be written, the best first, with its bare offsets."""
    start, end = _trimmed(source, start, end)
    text = source.text
    if not marks_printed:
        yield as_printed(text[start:end]), start, end
        return
    around = next(source.stretches_around(start, end), None)
    if around is not None:
        end = _to_the_end(source, around, end)
        start = around.start if not text[around.start : start].strip() else start
        opening, closing = _printed_marks(text, around)
        yield opening + as_printed(text[start:end]) + closing, *_trimmed(source, start, end)
    begin, stop = start, end
    for stretch in source.stretches:
        if stretch.start <= start < stretch.end < end and start == stretch.start:
            begin = stretch.outer_start
        if start < stretch.start < end <= stretch.end:
            reach = _to_the_end(source, stretch, end)
            if reach == stretch.end:
                stop = stretch.outer_end
    yield as_printed(text[begin:stop]), begin, stop
    yield as_printed(text[start:end]), start, end
    for opening, closing in ("“”", "‘’"):
        yield opening + as_printed(text[start:end]) + closing, start, end


def _printed_marks(text: str, stretch: MarkedStretch) -> tuple[str, str]:
    """The marks around a stretch, with a space inside where one is printed there."""
    opening = text[stretch.outer_start : stretch.start]
    closing = text[stretch.end : stretch.outer_end] or _CLOSING_OF.get(opening, opening)
    spaces = text[stretch.start : stretch.start + 1].isspace()
    return (f"{opening} ", f" {closing}") if spaces else (opening, closing)


def _to_the_end(source: SourceText, stretch: MarkedStretch, end: int) -> int:
    """The end of the quotation where only punctuation stands between it and the last words."""
    rest = source.text[end : stretch.end]
    return stretch.end if end <= stretch.end and _CLOSING.fullmatch(rest) else end


def _trimmed(source: SourceText, start: int, end: int) -> tuple[int, int]:
    text = source.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def as_printed(words: str) -> str:
    """Return words as printed, on one line, without characters that nobody sees."""
    return " ".join("".join(c for c in words if c.isprintable() or c.isspace()).split())


def _neighbours(source: SourceText, start: int, end: int) -> Iterator[str]:
    """Yield the words with more and more of what is printed around them."""
    text = source.text
    before = [found.start() for found in re.finditer(r"\S+", text[:start])]
    after = [end + found.end() for found in re.finditer(r"\S+", text[end:])]
    for number in range(1, _MOST_NEAR):
        begin = before[-number] if number <= len(before) else 0
        stop = after[number - 1] if number <= len(after) else len(text)
        if number <= 4:
            yield as_printed(text[begin:end])
            yield as_printed(text[start:stop])
        yield as_printed(text[begin:stop])
        if begin == 0 and stop == len(text):
            return
