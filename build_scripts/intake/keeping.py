"""Which lines of a text are the article: what a contributor cuts, and what is proposed."""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts.codes import intake as codes
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, SourcePlace, TextMade, TextNote
from build_scripts.words.folding import fold_words

Ranges = tuple[tuple[int, int], ...]
_RANGE = re.compile(r"(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?")
_PROSE_WORDS = 8
_ENDS = re.compile(r"[.!?…。！？:][\"'”’»)\]]*$")
_FARTHEST = 6
"""So many short lines may stand between two paragraphs of one article: a heading, a caption."""
_HEADLINE_ABOVE = 25


def ranges_of(said: str) -> Ranges:
    """Return the lines that `cut` names: `5-48` or `1, 5-48`. Raises CannotReadError."""
    ranges: list[tuple[int, int]] = []
    for part in said.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            message = f"{part.strip()!r} is no range of lines."
            raise CannotReadError(codes.BAD_CUT, message)
        first = int(found[1])
        last = int(found[2] or found[1])
        if first < 1 or last < first or (ranges and first <= ranges[-1][1]):
            message = f"{part.strip()!r} is out of order."
            raise CannotReadError(codes.BAD_CUT, message)
        ranges.append((first, last))
    return tuple(ranges)


def kept(made: TextMade, ranges: Ranges) -> TextMade:
    """Return a text with the named lines only; notes and places move with their lines.

    The place that holds at the beginning of a kept stretch is kept with it. Raises CannotReadError
    where the text does not have so many lines.
    """
    if not ranges:
        return made
    lines = made.text.split("\n")
    if ranges[-1][1] > made.lines:
        message = f"The text made from the source has {made.lines} lines, and `cut` names {ranges[-1][1]}."
        raise CannotReadError(codes.BAD_CUT, message)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    text = ""
    notes: list[TextNote] = []
    places: list[SourcePlace] = []
    for first, last in ranges:
        start, end = starts[first - 1], starts[last]
        moved = len(text) - start
        notes += [replace(n, start=n.start + moved) for n in made.notes if start <= n.start < end]
        held = [replace(one, start=len(text)) for one in made.places_at(start).values()]
        places += held
        places += [replace(p, start=p.start + moved) for p in made.places if start < p.start < end]
        text += made.text[start:end]
    stripped = text.strip("\n")
    return replace(
        made,
        text=stripped + "\n" if stripped else "",
        notes=tuple(notes),
        places=tuple(_from(place, text) for place in places),
    )


def _from(place: SourcePlace, text: str) -> SourcePlace:
    """Blank lines before the first kept one are gone."""
    return replace(place, start=max(place.start - (len(text) - len(text.lstrip("\n"))), 0))


def proposed(made: TextMade) -> tuple[int, int] | None:
    """Return the first and last line of what looks like the article: its headline and its paragraphs.

    None where that is nearly all of the text, or nothing looks like paragraphs.
    """
    lines = made.text.split("\n")
    prose = [number for number, line in enumerate(lines, 1) if _is_prose(line)]
    runs: list[list[int]] = []
    for number in prose:
        if (
            not runs
            or sum(bool(line.strip()) for line in lines[runs[-1][-1] : number - 1]) > _FARTHEST
        ):
            runs.append([])
        runs[-1].append(number)
    if not runs:
        return None
    best = max(runs, key=lambda run: sum(len(lines[number - 1]) for number in run))
    title = made.fact(FactKey.TITLE)
    first = best[0]
    if title is not None:
        wanted = _letters(title.value)
        for number in range(first, max(first - _HEADLINE_ABOVE, 1) - 1, -1):
            if wanted and _letters(lines[number - 1]) == wanted:
                first = number
                break
    outside = [*lines[: first - 1], *lines[best[-1] :]]
    return (first, best[-1]) if any(line.strip() for line in outside) else None


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE_WORDS and _ENDS.search(line.rstrip()) is not None


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, fold_words(words).casefold()))
