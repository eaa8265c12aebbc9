"""The questions of a review: what is undecided in an article's file, and proposals nobody has refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.proposal import OPEN
from build_scripts.drafting.proposals import Proposals, ProposedQuotation
from build_scripts.drafting.refused import words_at
from build_scripts.drafting.review import OpenQuestion, Review
from build_scripts.entries import UNDECIDED, Quotation
from build_scripts.words.matching import Found, find


def review_of(desk: Desk, proposals: Proposals, refused: frozenset[str]) -> Review:
    """Return the questions of an article in reading order, and the numbers of all who may speak."""
    questions = [*_undecided(desk)]
    for proposed in proposals.quotations:
        if words_at(desk, proposed.start, proposed.end) not in refused:
            likely = _candidates(proposed)
            questions.append(OpenQuestion(proposed.start, proposed.end, likely, proposed))
    questions.sort(key=lambda question: (question.start, question.end))
    cast = {actor.id: actor for actor in proposals.actors}
    return Review(tuple(questions), cast, tuple(_people(desk, questions, cast)))


def _undecided(desk: Desk) -> Iterator[OpenQuestion]:
    article = desk.article.entry
    for index, quotation in enumerate(article.quotations):
        if not open_keys(quotation) or quotation.withdrawn is not None:
            continue
        marks = article.prints_marks_of(quotation)
        place = find(desk.source, quotation.text, quotation.near, marks_printed=marks)
        if isinstance(place, Found):
            start, end = place.spans[0][0], place.spans[-1][1]
            yield OpenQuestion(start, end, quotation.candidates, there=index, entry=quotation)


def open_keys(quotation: Quotation) -> tuple[str, ...]:
    """Return the keys of an entry that nobody has decided."""
    values = (
        ("speaker", UNDECIDED in quotation.speaker),
        ("cue", quotation.cue == UNDECIDED),
        ("says", quotation.says == UNDECIDED),
    )
    return tuple(key for key, is_open in values if is_open)


def _candidates(proposed: ProposedQuotation) -> tuple[str, ...]:
    """Those of whom print gives a sign that they may be meant, the likeliest first."""
    first = () if proposed.entry.speaker == OPEN else (proposed.entry.speaker,)
    perhaps = (proposed.entry.perhaps,) if proposed.entry.perhaps else ()
    others = proposed.speaker.candidates if proposed.speaker is not None else ()
    return tuple(dict.fromkeys((*first, *perhaps, *others)))


def _people(desk: Desk, questions: Iterable[OpenQuestion], cast: Iterable[str]) -> Iterator[str]:
    """Everybody once: the likely ones as they are read, who speaks in the article, all others by name."""
    likely = [name for question in questions for name in question.candidates]
    speaking = [name for quotation in desk.article.entry.quotations for name in quotation.speaker]
    others = sorted(desk.actors, key=lambda name: (desk.actors[name].name.casefold(), name))
    for name in dict.fromkeys((*likely, *speaking, *cast, *others)):
        if name != UNDECIDED and (name in desk.actors or name in cast):
            yield name
