"""Everything inside an article has an id of its own."""

from __future__ import annotations

from build_scripts.codes import entries as codes
from build_scripts.entries import Article
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Related


def repeated_ids(article: Sited[Article]) -> list[Problem]:
    """Return a problem for each thing whose id another has already. Problems: `repeated-id`."""
    problems = []
    first: dict[str, tuple[str, int]] = {}
    for key in ("quotations", "passages", "reports", "relationships", "events"):
        for index, item in enumerate(getattr(article.entry, key)):
            if item.id not in first:
                first[item.id] = (key, index)
                continue
            other = article.at(*first[item.id], "id")
            problems.append(
                Problem(
                    codes.REPEATED_ID,
                    article.at(key, index, "id"),
                    f"The id {item.id!r} is used twice in this article.",
                    "Rename the newer one.",
                    related=(Related(other, "the first use"),),
                )
            )
    return problems
