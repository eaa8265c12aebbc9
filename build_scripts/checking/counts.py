"""How much was checked, and with what outcome: what a check counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields

from build_scripts.checking.compared import ComparedArticle, Outcome
from build_scripts.entries import Status
from build_scripts.loading.assemble import Entries
from build_scripts.loading.folder import Folder
from build_scripts.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked, without what is withdrawn inside articles.

    `compared` to `failed` are the four outcomes of quotations and passages. `unread_articles` and
    `unread_others` count files that are there and could not be understood: nothing in them is counted.
    """

    articles: int = 0
    drafts: int = 0
    actors: int = 0
    claims: int = 0
    topics: int = 0
    quotations: int = 0
    passages: int = 0
    reports: int = 0
    compared: int = 0
    by_receipt: int = 0
    unchecked: int = 0
    failed: int = 0
    errors: int = 0
    warnings: int = 0
    unread_articles: int = 0
    unread_others: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return the counts by name, for JSON."""
        return {item.name: getattr(self, item.name) for item in fields(self)}


def counts_of(
    entries: Entries | None, compared: Mapping[str, ComparedArticle], problems: tuple[Problem, ...]
) -> Counts:
    """Return the counts of a check; without entries only those of its problems."""
    severities = Counter(problem.severity for problem in problems)
    errors, warnings = severities[Severity.ERROR], severities[Severity.WARNING]
    if entries is None:
        return Counts(errors=errors, warnings=warnings)
    articles = [a.entry for a in entries.articles.values()]
    outcomes = Counter(o for article in compared.values() for o in article.outcomes.values())
    return Counts(
        articles=len(articles),
        drafts=sum(article.status is Status.DRAFT for article in articles),
        actors=len(entries.actors),
        claims=len(entries.claims),
        topics=len(entries.topics),
        quotations=sum(q.withdrawn is None for a in articles for q in a.quotations),
        passages=sum(p.withdrawn is None for a in articles for p in a.passages),
        reports=sum(r.withdrawn is None for a in articles for r in a.reports),
        compared=outcomes[Outcome.COMPARED],
        by_receipt=outcomes[Outcome.BY_RECEIPT],
        unchecked=outcomes[Outcome.UNCHECKED],
        failed=outcomes[Outcome.FAILED],
        errors=errors,
        warnings=warnings,
        unread_articles=_unread(entries, Folder.ARTICLES),
        unread_others=sum(_unread(entries, f) for f in entries.broken if f is not Folder.ARTICLES),
    )


def _unread(entries: Entries, folder: Folder) -> int:
    """How many files of a folder could not be understood. A name may be known in two spellings."""
    return len({name.casefold() for name in entries.broken.get(folder, ())})
