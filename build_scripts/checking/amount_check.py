"""Amounts: the words stand where they are said to, and say what the keys say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.codes import amounts as codes
from build_scripts.entries import Act, Amount, Article, Magnitude, Quotation, Report
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.numbers.around import said_more_fully
from build_scripts.numbers.digits import has_the_digits_of
from build_scripts.numbers.figure import SaidNumber, UnclearNumber, figure_in_words
from build_scripts.numbers.of_amount import bears_on, given, has_keys
from build_scripts.numbers.reading import is_read, read_figure
from build_scripts.problems import Code, Location, Problem
from build_scripts.words.bounds import cuts_a_word, one_line
from build_scripts.words.folding import fold_words

_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|refut\w*|disput\w*|dismiss\w*)\b", re.IGNORECASE
)
"""In a fact of ours. “Shot down” may deny an idea, but in a report it counts drones."""


@dataclass(frozen=True, slots=True)
class _FigureText:
    """Words in which a figure may stand, with their language and the key that holds them."""

    key: str
    folded: str
    language: str

    def places(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where words stand in it as whole words."""
        start = self.folded.find(words)
        while words and start >= 0:
            end = start + len(words)
            if not cuts_a_word(self.folded, start) and not cuts_a_word(self.folded, end):
                yield start, end
            start = self.folded.find(words, start + 1)


def amount_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of amounts, and of charts that name nothing that is counted.

    Problems: `amount-not-in-words`, `amount-differs`, `amount-unclear`, `amount-not-read`,
    `amount-cut-short`, `amount-of-a-denial`, `amount-contradicts-itself`, `nothing-counted`.
    """
    problems: list[Problem] = []
    ours = entries.story.entry.language if entries.story else "en"
    for article in entries.articles.values():
        problems += _article_problems(article, ours)
    problems += _chart_problems(entries)
    return tuple(problems)


def _article_problems(article: Sited[Article], ours: str) -> Iterator[Problem]:
    lists: tuple[tuple[str, tuple[Quotation | Report, ...]], ...] = (
        ("quotations", article.entry.quotations),
        ("reports", article.entry.reports),
    )
    for key, items in lists:
        for index, item in enumerate(items):
            if item.withdrawn is not None or not item.amounts:
                continue
            stretches = _stretches(item, article.entry.language, ours)
            for number, amount in enumerate(item.amounts):
                where = _AmountPlace(article, key, index, number)
                yield from _problems(where, item, amount, stretches)


def _stretches(item: Quotation | Report, language: str, ours: str) -> tuple[_FigureText, ...]:
    if isinstance(item, Report):
        return (_FigureText("fact", fold_words(one_line(item.fact)), ours),)
    found = [_FigureText("text", fold_words(one_line(item.text)), language)]
    if item.says:
        found.append(_FigureText("says", fold_words(one_line(item.says)), ours))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _AmountPlace:
    article: Sited[Article]
    key: str
    index: int
    number: int

    def at(self, key: str) -> Location:
        return self.article.at(self.key, self.index, "amounts", self.number, key)


def _problems(
    where: _AmountPlace,
    item: Quotation | Report,
    amount: Amount,
    stretches: tuple[_FigureText, ...],
) -> Iterator[Problem]:
    words = fold_words(one_line(amount.words))
    stretch = next((s for s in stretches if any(s.places(words))), None)
    if stretch is None:
        named = " or ".join(f"`{s.key}`" for s in stretches)
        yield Problem(
            codes.AMOUNT_NOT_IN_WORDS,
            where.at("words"),
            f"{amount.words!r} does not stand in {named} of {item.id!r}.",
            "Copy the figure from there, in whole words; write what is left out as another amount.",
        )
        return
    yield from _denial(where, item, amount)
    if contradiction := _contradiction(amount):
        yield Problem(
            codes.AMOUNT_CONTRADICTS_ITSELF,
            where.at("words"),
            f"The keys of {amount.words!r} contradict each other: {contradiction}.",
            "Write what the words say, and only that.",
        )
        return
    if not is_read(stretch.language):
        yield from _compared_by_digits(where, amount, stretch.language)
        return
    read = read_figure(amount.words)
    if isinstance(read, UnclearNumber):
        yield Problem(
            codes.AMOUNT_UNCLEAR,
            where.at("words"),
            f"It is not clear which number {amount.words!r} gives: {read.why}.",
            "Shorten `words` to one figure and what limits it; write another figure as an amount of its own.",
        )
        return
    yield from _compared(where, amount, read)
    more = "" if has_keys(amount) else _more(stretch, words, amount)
    if more:
        yield Problem(
            codes.AMOUNT_CUT_SHORT,
            where.at("words"),
            f"{amount.words!r} is cut out of “{more}”, which says something else.",
            "Take these words into `words`. If they belong to something else, write the number as a key: "
            f"`{figure_in_words(read)}`.",
        )


def _more(stretch: _FigureText, words: str, amount: Amount) -> str:
    """What is said more fully at every place where the words stand."""
    places = list(stretch.places(words))
    fuller = [
        said_more_fully(stretch.folded, *place, but_rates=amount.per is not None)
        for place in places
    ]
    return fuller[0] if all(fuller) else ""


def _denial(where: _AmountPlace, item: Quotation | Report, amount: Amount) -> Iterator[Problem]:
    denies = (
        item.act is Act.DENIES if isinstance(item, Quotation) else bool(_DENIAL.search(item.fact))
    )
    if denies and amount.denied is None:
        yield Problem(
            codes.AMOUNT_OF_A_DENIAL,
            where.at("words"),
            f"{item.id!r} denies something, and nothing says whether it denies {amount.words!r}.",
            "Add `denied: true` if this number is denied, `denied: false` if it is said all the same.",
        )


def _contradiction(amount: Amount) -> str:
    low, high, about = amount.low, amount.high, amount.about
    numbers = [n for n in (low, about, high) if n is not None]
    if numbers != sorted(numbers):
        return figure_in_words(given(amount))
    if amount.scale is not None and numbers:
        return f"`scale` is for words that give no number, and {figure_in_words(given(amount))} is given"
    return ""


def _compared(where: _AmountPlace, amount: Amount, read: SaidNumber) -> Iterator[Problem]:
    """Keys that are written must say what the words say."""
    if has_keys(amount) and not _agree(amount, read):
        yield _differs(where, amount, f"the words say {figure_in_words(read)}")
    if read.per and amount.per is None:
        yield Problem(
            codes.AMOUNT_DIFFERS,
            where.at("words"),
            f"{amount.words!r} is a number for each {read.per}, and `per` is missing.",
            f"Add `per: {read.per}`.",
        )


def _agree(amount: Amount, read: SaidNumber) -> bool:
    if amount.scale is Magnitude.NONE:
        return not read.is_number
    if amount.scale is not read.scale:
        return False
    low, high, about = amount.low, amount.high, amount.about
    if read.is_exact and (low, high) == (None, None):
        return about == read.low  # A dot, exact or not.
    if (low is None) != (high is None) and about is None and None not in (read.low, read.high):
        return False  # One end alone would say that the other is open.
    pairs = zip((low, high, about), read.values, strict=True)
    return all(key is None or key == said for key, said in pairs)


def _compared_by_digits(where: _AmountPlace, amount: Amount, language: str) -> Iterator[Problem]:
    if not has_keys(amount):
        yield Problem(
            codes.AMOUNT_NOT_READ,
            where.at("words"),
            f"Numbers in words of the language {language!r} are not read, and no key gives that of "
            f"{amount.words!r}.",
            "Add `low`, `high`, `about` or `scale` as the words say; `scale: none` if they name no number.",
        )
        return
    for number in (amount.low, amount.high, amount.about):
        if number is not None and not has_the_digits_of(amount.words, number):
            yield _differs(where, amount, "its digits are others")
            return


def _differs(where: _AmountPlace, amount: Amount, said: str) -> Problem:
    keys = "scale: none" if amount.scale is Magnitude.NONE else figure_in_words(given(amount))
    return Problem(
        codes.AMOUNT_DIFFERS,
        where.at("words"),
        f"The keys of {amount.words!r} say {keys}; {said}.",
        "Correct the keys, or leave them out where the words are English.",
    )


def _chart_problems(entries: Entries) -> Iterator[Problem]:
    counted = _counted(entries)
    for claim in entries.claims.values():
        for index, label in enumerate(claim.entry.amounts_of):
            if label.casefold() not in counted:
                yield _nothing(
                    claim.at("amounts_of", index)
                    if len(claim.entry.amounts_of) > 1
                    else claim.at("amounts_of"),
                    f"No amount counts {label!r}.",
                )
    story = entries.story
    if story is None or story.entry.chart is None or story.entry.chart not in entries.claims:
        return
    claim_of_chart = entries.claims[story.entry.chart].entry
    if not claim_of_chart.amounts_of and not _has_amounts(entries, story.entry.chart):
        yield _nothing(story.at("chart"), f"The claim {story.entry.chart!r} has no amounts.")


def _nothing(where: Location, fact: str) -> Problem:
    code: Code = codes.NOTHING_COUNTED
    hint = "Give quotations or reports `amounts` of it, or correct the name."
    return Problem(code, where, fact, hint)


def _items(entries: Entries) -> Iterator[Quotation | Report]:
    for article in entries.articles.values():
        if article.entry.withdrawn is None:
            yield from (q for q in article.entry.quotations if q.withdrawn is None)
            yield from (r for r in article.entry.reports if r.withdrawn is None)


def _counted(entries: Entries) -> set[str]:
    return {amount.of.casefold() for item in _items(entries) for amount in item.amounts}


def _has_amounts(entries: Entries, claim: str) -> bool:
    return any(
        position.claim == claim and bears_on(amount, position)
        for item in _items(entries)
        for amount in item.amounts
        for position in item.positions
    )
