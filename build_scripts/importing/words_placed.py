"""Where the words of a row stand in the text of their article, and how an entry must write them."""

from __future__ import annotations

from build_scripts.codes import importing as codes
from build_scripts.drafting.adding import CannotAddError, Desk, chosen_stretch
from build_scripts.drafting.stretch import Chosen, places_of
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.problems import Problem
from build_scripts.words.bounds import one_line
from build_scripts.words.marks import MARKS
from build_scripts.words.matching import Found, Miss, find
from build_scripts.words.nearest import nearest
from build_scripts.words.sources import SourceText

_FARTHEST = 200
"""So far, in characters, neighbouring words may stand from the words."""
PlaceInText = tuple[int, int]


def words_placed_in(desk: Desk, row: QuotationGiven, words: str) -> Chosen | Problem:
    """Return the words of a row as the entry has them, or why they are not found.

    As they are given, where the check finds them so; else as the article prints them at the one place
    where they stand. Of several places `near`, or what stands before and behind, tells which.
    Problems: `words-not-taken`.
    """
    source = desk.source
    near = row.text(Field.NEAR) or None
    marks = desk.article.entry.prints_marks
    if row.is_ours and not marks:
        words = _without_set_marks(source, words)
    found = find(source, words, near, marks_printed=marks)
    if isinstance(found, Found):
        return Chosen(one_line(words), near, found.spans[0][0], found.spans[-1][1])
    places = places_of(source, words)
    if not places:
        return _not_there(source, row, words, found.why)
    fitting = places if len(places) == 1 else _by_neighbours(source, places, row)
    if len(fitting) != 1:
        return _several(source, places, row)
    try:
        return chosen_stretch(desk, *fitting[0])
    except CannotAddError as fault:
        return not_taken(row, str(fault))


def _without_set_marks(source: SourceText, words: str) -> str:
    """Words of a record without the marks that our data sets around them, where none are printed."""
    bare = words[1:-1]
    if words[:1] not in MARKS or words[-1:] not in MARKS:
        return words
    printed = find(source, bare, None, marks_printed=False)
    if not isinstance(printed, Found):
        return words
    before = source.text[: printed.spans[0][0]].rstrip()[-1:]
    return words if before in MARKS else bare


def not_taken(row: QuotationGiven, message: str) -> Problem:
    """Return a message of the tools that add entries as a problem of a row's words."""
    first, *rest = message.split("\n")
    given = row.of(Field.WORDS)
    return given.problem(codes.WORDS_NOT_TAKEN, first, codes.WORDS_NOT_TAKEN.remedy, *rest)


def _by_neighbours(
    source: SourceText, places: list[PlaceInText], row: QuotationGiven
) -> list[PlaceInText]:
    """The places beside which all stands that a row says of their neighbourhood."""
    before, behind = (_bare(row.text(field)) for field in (Field.PREFIX, Field.SUFFIX))
    fitting = [
        (start, end)
        for start, end in places
        if _bare(source.text[max(0, start - _FARTHEST) : start]).endswith(before)
        and _bare(source.text[end : end + _FARTHEST]).startswith(behind)
    ]
    near = row.text(Field.NEAR)
    if not near:
        return fitting
    around = places_of(source, near)
    distances = [
        min((_distance(one, other) for other in around), default=_FARTHEST) for one in fitting
    ]
    least = min(distances, default=_FARTHEST)
    return [one for one, d in zip(fitting, distances, strict=True) if d == least and d < _FARTHEST]


def _distance(words: PlaceInText, near: PlaceInText) -> int:
    """How far words stand from their neighbours; 0 where these hold them."""
    return max(near[0] - words[0], words[1] - near[1], 0)


def _bare(text: str) -> str:
    """Letters and figures only: programs cut and fold marks and spaces differently."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _not_there(source: SourceText, row: QuotationGiven, words: str, why: Miss) -> Problem:
    told = {
        Miss.OUT_OF_ORDER: "its parts do not stand in this order in",
        Miss.INSIDE_A_WORD: "the words begin or end inside a word of",
    }
    fact = f"{told.get(why, 'the words do not stand in')} {source.file}: {_short(words)}"
    near = nearest(source, words)
    detail = []
    if near is not None:
        line = source.place(near.start)[0]
        detail = [f"nearest, line {line}: {near.passage}", *near.differences]
    hint = "Write them as the article prints them."
    return row.of(Field.WORDS).problem(codes.WORDS_NOT_TAKEN, fact, hint, *detail)


def _several(source: SourceText, places: list[PlaceInText], row: QuotationGiven) -> Problem:
    detail = [
        f"line {source.place(start)[0]}: … "
        f"{one_line(source.text[max(0, start - 25) : start + 60])} …"
        for start, _ in places[:12]
    ]
    fact = f"the words stand in {source.file} {len(places)} times."
    hint = "Give a few neighbouring words in `near`."
    return row.of(Field.WORDS).problem(codes.WORDS_NOT_TAKEN, fact, hint, *detail)


def _short(words: str) -> str:
    words = one_line(words)
    return words if len(words) <= 80 else f"{words[:80]} …"
