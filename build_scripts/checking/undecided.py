"""What is not decided yet: told with its candidates, and set aside, so that nothing else stumbles over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from build_scripts.checking.misses import explain_miss
from build_scripts.codes import undecided as codes
from build_scripts.entries import UNDECIDED, Article, Quotation, Status
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries
from build_scripts.loading.roles import named_in
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.words.matching import Missed, find
from build_scripts.words.sources import SourceText

_OPEN = {
    "speaker": "who speaks",
    "cue": "the reporting words",
    "says": "what is reported",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """The entries without what is not decided yet, and the ids of the articles that have any of it."""

    entries: Entries
    waiting: frozenset[str]


def decided(entries: Entries) -> Decided:
    """Set the quotations aside that are not decided yet; whatever names them is no fault."""
    waiting = {i for i, article in entries.articles.items() if any(_undecided(article.entry))}
    if not waiting:
        return Decided(entries, frozenset())
    articles = {
        identifier: _without(article) if identifier in waiting else article
        for identifier, article in entries.articles.items()
    }
    return Decided(replace(entries, articles=articles), frozenset(waiting))


def undecided_problems(entries: Entries, texts: Mapping[str, SourceText]) -> tuple[Problem, ...]:
    """Return what is not decided yet, and whether its words stand in the text.

    Problems: `not-decided-yet`, `undecided-published`, `candidates-left-over`, `undecided-is-nobody`;
    those of words that are not in the text.
    """
    found: list[Problem] = []
    for identifier, article in entries.articles.items():
        for index, quotation in _undecided(article.entry):
            found.append(_problem(article, index, quotation))
            if missed := _not_in(texts.get(identifier), article, index, quotation):
                found.append(missed)
        found += _left_over(article)
    return (*found, *_nobody(entries))


def _undecided(article: Article) -> Iterator[tuple[int, Quotation]]:
    for index, quotation in enumerate(article.quotations):
        if quotation.undecided and quotation.withdrawn is None:
            yield index, quotation


def _without(article: Sited[Article]) -> Sited[Article]:
    aside = dict(_undecided(article.entry))
    kept = [i for i in range(len(article.entry.quotations)) if i not in aside]
    places = article.indices.get("quotations", tuple(range(len(article.entry.quotations))))
    quotations = tuple(article.entry.quotations[i] for i in kept)
    return replace(
        article,
        entry=article.entry.model_copy(update={"quotations": quotations}),
        indices={**article.indices, "quotations": tuple(places[i] for i in kept)},
        lost=article.lost | {quotation.id for quotation in aside.values()},
    )


def _problem(article: Sited[Article], index: int, quotation: Quotation) -> Problem:
    what = " and ".join(_OPEN[key] for key in quotation.undecided)
    message = f"Not decided yet in {quotation.id!r}: {what}."
    if quotation.candidates:
        *others, last = quotation.candidates
        message += f" Perhaps {', '.join(others)} or {last}." if others else f" Perhaps {last}."
    where = article.at("quotations", index, quotation.undecided[0])
    if article.entry.status is Status.DRAFT:
        hint = (
            f"Write it, or decide one after the other: `make draft ARTICLE={article.id} REVIEW=1`."
        )
        return Problem(codes.NOT_DECIDED_YET, where, message, hint)
    hint = "Decide it, take the quotation out, or make the article a draft."
    return Problem(codes.UNDECIDED_PUBLISHED, where, message, hint)


def _not_in(
    source: SourceText | None, article: Sited[Article], index: int, quotation: Quotation
) -> Problem | None:
    if source is None:
        return None
    marks = article.entry.prints_marks_of(quotation)
    found = find(source, quotation.text, quotation.near, marks_printed=marks)
    if not isinstance(found, Missed):
        return None
    where = article.at("quotations", index, "text")
    return explain_miss(found, quotation, "quotation", source, where)


def _left_over(article: Sited[Article]) -> Iterator[Problem]:
    for index, quotation in enumerate(article.entry.quotations):
        if quotation.candidates and UNDECIDED not in quotation.speaker:
            where = article.at("quotations", index, "candidates")
            message = f"The speaker of {quotation.id!r} is decided, and candidates are still named."
            yield Problem(codes.CANDIDATES_LEFT_OVER, where, message, "Remove the line.")


def _nobody(entries: Entries) -> Iterator[Problem]:
    if (actor := entries.actors.get(UNDECIDED)) is not None:
        message = "No actor can have the id 'undecided': it says that a speaker is not decided yet."
        yield Problem(codes.UNDECIDED_IS_NOBODY, actor.at(), message, "Give the actor another id.")
    for owner in entries.every:
        for path, noun, name in named_in(owner.entry):
            if name == UNDECIDED and noun is Noun.ACTOR and "speaker" not in path:
                message = "Only a speaker, reporting words and `says` can be `undecided`."
                hint = "Leave the key out until it is decided."
                yield Problem(codes.UNDECIDED_IS_NOBODY, owner.at(*path), message, hint)
