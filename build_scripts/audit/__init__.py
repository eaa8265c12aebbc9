"""The audit: advice for editors on a story that the check accepts; nothing of it is an error.

A comment `# audit-ok: <name>` on the line of the place, or on the line above it, says that somebody
has looked and found it right. A reason may follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_scripts.audit import (
    around_words,
    claims_and_events,
    figures,
    people,
    sources_held,
    words_said,
)
from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.audit.sources_held import TextCoverage, text_coverage
from build_scripts.checking.check import Checked
from build_scripts.problems import Location
from build_scripts.record.resolve import build_record
from build_scripts.yaml_text.reader import Document

TOPICS: tuple[tuple[AdviceKind, Callable[[Material], Iterator[Advice]]], ...] = (
    (words_said.ACCUSED, words_said.accused_not_quoted),
    (words_said.ACT_BASIS, words_said.acts_by_reason),
    (around_words.LOOSER, around_words.words_around),
    (words_said.IMPLIED, words_said.implied_positions),
    (claims_and_events.ONE_SIDE, claims_and_events.one_sided),
    (claims_and_events.UNEQUAL, claims_and_events.unequal_sides),
    (claims_and_events.DATES_DIFFER, claims_and_events.dates_differ),
    (figures.WITHOUT_AMOUNT, figures.figures_without_amount),
    (people.WITHOUT_ROLE, people.without_role),
    (people.SHARED_ALIAS, people.shared_aliases),
    (people.LIKELY_DUPLICATE, people.likely_duplicates),
    (words_said.SAME_WORDS, words_said.same_words),
    (sources_held.UNCOVERED, sources_held.words_not_covered),
    (sources_held.NOT_ARCHIVED, sources_held.not_archived),
)
"""Every kind of advice and the function that finds it, in the order in which they are shown."""

_FINE = re.compile(r"#\s*audit-ok:\s*(?P<names>[a-z, -]+)")


@dataclass(frozen=True, slots=True)
class Audit:
    """The result: the advice by topic and place, how much was marked as fine, and each text's coverage."""

    advice: tuple[Advice, ...]
    fine: int
    coverage: tuple[TextCoverage, ...]


def audit(checked: Checked) -> Audit | None:
    """Return the advice on a story, or None where errors stand in it."""
    if checked.has_errors or checked.entries is None or checked.content is None:
        return None
    record = build_record(checked.entries, checked.compared, drafts=True)
    material = Material(checked.entries, checked.compared, checked.content.texts, record)
    found: list[Advice] = []
    fine = 0
    documents = _documents(material)
    for _, look in TOPICS:
        for advice in sorted(look(material), key=lambda one: (one.where, one.fact)):
            if _is_fine(advice, documents):
                fine += 1
            else:
                found.append(advice)
    return Audit(tuple(found), fine, text_coverage(material))


def _documents(material: Material) -> dict[str, Document]:
    entries = material.entries
    sited = [*entries.articles.values(), *entries.actors.values(), *entries.claims.values()]
    return {one.document.file: one.document for one in sited}


def _is_fine(advice: Advice, documents: dict[str, Document]) -> bool:
    document = documents.get(advice.where.file)
    return document is not None and advice.topic.name in _looked_at(document, advice.where)


def _looked_at(document: Document, where: Location) -> set[str]:
    """The names of advice that comments at a place, or right above it, call fine."""
    lines = document.text.split("\n")
    row = where.line - 1
    near = [lines[row] if row < len(lines) else ""]
    while row > 0 and lines[row - 1].lstrip().startswith("#"):
        row -= 1
        near.append(lines[row])
    names: set[str] = set()
    for line in near:
        if found := _FINE.search(line):
            names.update(re.findall(r"[a-z]+(?:-[a-z]+)+", found["names"]))
    return names
