"""An article's text from its addresses: fetched, made, compared with what is quoted of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from build_scripts.codes import intake as codes
from build_scripts.entries import Article
from build_scripts.gathering.comparison import (
    OnPage,
    QuotationOutcome,
    are_reworded,
    outcomes,
)
from build_scripts.gathering.fetching import CannotFetchError, Fetched
from build_scripts.intake.keeping import ranges_of
from build_scripts.intake.reading import read_source
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import TextMade
from build_scripts.loading.assemble import Entries
from build_scripts.loading.load import Content
from build_scripts.loading.sited import Sited
from build_scripts.problems import Code, Problem
from build_scripts.words.sources import SourceText, as_read

Fetch = Callable[[str], Fetched]
_ARCHIVE = re.compile(r"^(https?://web\.archive\.org/web/\d{4,14})(?:[a-z]{2}_)?/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Copy:
    """The text that one address gave, and how the quotations stand in it."""

    asked: str
    fetched: Fetched
    made: TextMade
    found: tuple[QuotationOutcome, ...]

    @property
    def holding(self) -> int:
        """How many quotations hold in it."""
        return sum(one.outcome is OnPage.HOLDS for one in self.found)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of one article: the best copy, if any was made, and what is wrong.

    `may_be_text` says that the copy can be the article's text: every quotation holds in it, and the
    article does not say that it is unchecked.
    """

    article: str
    copy: Copy | None
    may_be_text: bool
    problems: tuple[Problem, ...]


def without_text(
    content: Content, entries: Entries, only: Iterable[str] = ()
) -> Mapping[str, Sited[Article]]:
    """Return the articles that have an address and no text, by id; of `only`, where any are named."""
    named = frozenset(only)
    return {
        identifier: article
        for identifier, article in entries.articles.items()
        if identifier not in content.texts
        and identifier not in content.broken_texts
        and (article.entry.url or article.entry.archived_url)
        and (not named or identifier in named)
    }


def gather(article: Sited[Article], fetch: Fetch) -> Gathered:
    """Fetch the addresses of an article and make its text of what holds most of its quotations.

    Problems: `not-fetched` and those of sources for each address that gave none; `copy-reworded`
    where two addresses tell the same in other words: then neither is taken.
    """
    entry, copies, problems = article.entry, [], []
    for key, address in (("url", entry.url), ("archived_url", entry.archived_url)):
        if address is None:
            continue
        try:
            copies.append(_copy(entry, address, fetch))
        except CannotFetchError as fault:
            problems.append(_problem(article, key, codes.NOT_FETCHED, address, str(fault)))
        except CannotReadError as fault:
            problem = _problem(article, key, fault.code, address, str(fault))
            problems.append(replace(problem, hint=fault.hint))
    if len(copies) > 1 and are_reworded(*(copy.made.text for copy in copies)):
        fact = f"{copies[0].asked} and {copies[1].asked} tell the same in other words."
        problems.append(Problem(codes.COPY_REWORDED, article.at("archived_url"), fact))
        return Gathered(article.id, None, False, tuple(problems))
    if not copies:
        return Gathered(article.id, None, False, tuple(problems))
    best = max(copies, key=lambda copy: copy.holding)
    holds = all(one.outcome is OnPage.HOLDS for one in best.found)
    # What one address gave is enough; that the other gave none is worth a word only without it.
    return Gathered(article.id, best, holds and entry.unchecked is None, ())


def _copy(entry: Article, address: str, fetch: Fetch) -> Copy:
    fetched = fetch(as_archived(address))
    made = read_source(
        fetched.data,
        address=fetched.address,
        charset=fetched.charset,
        cut=ranges_of(",".join(entry.cut)) if entry.cut else (),
    )
    source = SourceText(fetched.address, as_read(made.text), entry.language)
    return Copy(address, fetched, made, outcomes(entry, source))


def as_archived(address: str) -> str:
    """Return the address of an archived page as it was archived, without the archive's own frame."""
    return _ARCHIVE.sub(r"\1id_/", address)


def _problem(article: Sited[Article], key: str, code: Code, address: str, why: str) -> Problem:
    return Problem(code, article.at(key), f"{address}: {why}")
