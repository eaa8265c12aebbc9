"""On what occasion words were spoken, as print names it beside them: an interview, a letter, a briefing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.drafting.proposals import ProposedOccasion
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.writing import scalar

_NAME = r"(?:the |a |an )?(?:[A-Z][\w.’'&-]*)(?:[ \u00a0](?:(?:of|and|the|for) ){0,2}[A-Z][\w.’'&-]*){0,6}"
_DAY = re.compile(r"\b(?:on|last|this)?[ \u00a0]?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*")
_KINDS = {
    "interview": r"interview",
    "news conference": r"(?:news|press)[ -]conference",
    "briefing": r"(?:press |news )?briefing",
    "statement": r"statement",
    "letter": r"letter",
    "speech": r"speech|address",
    "hearing": r"hearing",
    "post": r"tweet|post",
}
_OCCASION = re.compile(
    r"\b(?:in|at|during|after|via)[ \u00a0](?:an?|the|his|her|its|their)[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}?"
    rf"(?:{'|'.join(f'(?P<k{n}>{kind})' for n, kind in enumerate(_KINDS.values()))})(?![\w’'-])"
    rf"(?:[ \u00a0](?:with|to)[ \u00a0](?P<to>{_NAME}))?"
    r"(?:[ \u00a0](?:in|at)[ \u00a0](?P<place>[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*))?"
)
_TOLD = re.compile(rf"\b(?:told|telling|tells)[ \u00a0](?P<to>reporters|journalists|{_NAME})")
_REACH = 120
"""So far from reporting words, in characters, an occasion may be named."""
_Offsets = tuple[int, int]
_MONTHS = """
    January February March April May June July August September October November December
"""
_NO_PLACE = frozenset(_MONTHS.split())


def occasions_in(text: str, start: int, end: int) -> Iterator[ProposedOccasion]:
    """Yield the occasions that a stretch of an English text names, without their days."""
    for found in _OCCASION.finditer(text, start, end):
        number = next(n for n in range(len(_KINDS)) if found[f"k{n}"])
        place = found["place"] or ""
        yield ProposedOccasion(
            kind=list(_KINDS)[number],
            text=found[0],
            start=found.start(),
            end=found.end(),
            to=_DAY.sub("", found["to"] or "").strip(),
            place="" if place in _NO_PLACE or _DAY.match(place) else place,
        )


def occasion_beside(source: SourceText, cue: _Offsets, words: _Offsets) -> ProposedOccasion | None:
    """Return the occasion that is named nearest to reporting words, outside marks and what is reported."""
    first, last = source.paragraph(cue[0])
    first, last = max(first, cue[0] - _REACH), min(last, cue[1] + _REACH)
    near = [
        one
        for one in occasions_in(source.text, first, last)
        if not source.marked[one.start] and not words[0] <= one.start < words[1]
    ]
    return min(near, key=lambda one: max(one.start - cue[1], cue[0] - one.end), default=None)


def addressed(text: str, start: int, end: int) -> str:
    """Return to whom reporting words say that words were spoken: told reporters; empty for nobody."""
    found = _TOLD.search(text, start, end)
    return _DAY.sub("", found["to"]).strip(" \u00a0.,;’'") if found else ""


def occasion_note(occasion: ProposedOccasion) -> str:
    """Return an occasion as a line of an article's `occasions`, in the model's form."""
    pairs = {"title": occasion.kind.capitalize(), "to": occasion.to, "place": occasion.place}
    keys = [f"{key}: {scalar(value, flow=True)}" for key, value in pairs.items() if value]
    if occasion.date is not None:
        keys.append(f"date: {occasion.date.date}")
        keys.append(f"date_basis: {scalar(occasion.date.basis, flow=True)}")
    name = occasion.kind.replace(" ", "-")
    return (
        f"perhaps of an occasion, “{occasion.text}”: occasions: {{{name}: {{{', '.join(keys)}}}}}"
    )
