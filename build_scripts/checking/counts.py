"""How much was checked, and with what outcome: what a check counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from build_scripts.checking.compared import ComparedArticle, Outcome
from build_scripts.checking.counted import Counts
from build_scripts.entries import Status
from build_scripts.loading.assemble import Entries
from build_scripts.loading.folder import Folder
from build_scripts.problems import Problem, Severity


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
