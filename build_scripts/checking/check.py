"""The whole check of a folder of content: load, assemble, verify, references, fairness.

Everything is looked at in one pass; nothing is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from build_scripts.checking.amount_check import amount_problems
from build_scripts.checking.asked_check import asked_problems
from build_scripts.checking.clearest import clearest_problems
from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.consequences import without_consequences
from build_scripts.checking.contradictions import contradictions
from build_scripts.checking.counted import Counts
from build_scripts.checking.counts import counts_of
from build_scripts.checking.fairness import fairness_problems
from build_scripts.checking.identifier_check import identifier_problems
from build_scripts.checking.in_short import short_problems
from build_scripts.checking.kept_comparisons import KeptComparisons
from build_scripts.checking.kept_pairs import KeptPairs
from build_scripts.checking.language_check import language_problems
from build_scripts.checking.order_of_dates import date_problems
from build_scripts.checking.other_calendars import other_calendars
from build_scripts.checking.pair_check import pair_problems
from build_scripts.checking.places_said import place_problems
from build_scripts.checking.reference_check import reference_problems
from build_scripts.checking.shown_names import name_problems
from build_scripts.checking.source_check import source_problems
from build_scripts.checking.story_check import story_problems
from build_scripts.checking.tie_check import tie_problems
from build_scripts.checking.undecided import decided, undecided_problems
from build_scripts.checking.unnamed import unnamed_problems
from build_scripts.checking.verify_all import verify_all
from build_scripts.codes import check as codes
from build_scripts.codes import files as file_codes
from build_scripts.entries import Rights
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.load import Content, load
from build_scripts.loading.memory import Memory
from build_scripts.problems import Location, Problem, has_errors, in_order
from build_scripts.system.processes import seldom_collected
from build_scripts.yaml_text.problem_list import few_of_each

MOST_OF_A_KIND = 100
"""So many problems of one code are shown of one file; the others are counted."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of the check: the entries and comparisons, the problems in order, the counts."""

    content: Content | None
    entries: Entries | None
    compared: Mapping[str, ComparedArticle]
    problems: tuple[Problem, ...]
    counts: Counts = field(default_factory=Counts)

    @property
    def has_errors(self) -> bool:
        """Whether anything stops the build."""
        return has_errors(self.problems)


@seldom_collected()
def check(root: Path, memory: Memory | None = None, kept: KeptComparisons | None = None) -> Checked:
    """Check a folder of content. Problems: OTR001 to OTR399, and `no-content-folder`.

    Whoever checks again and again hands over a memory: then only what changed is worked out anew. Who was
    started anew hands over what the last check kept.
    """
    memory = memory or Memory()
    content, problems = load(root, memory, kept.documents if kept is not None else None)
    if content is None:
        return Checked(None, None, {}, problems, counts_of(None, {}, problems))
    return check_loaded(content, problems, memory, kept)


def check_loaded(
    content: Content,
    problems: tuple[Problem, ...],
    memory: Memory | None = None,
    kept: KeptComparisons | None = None,
) -> Checked:
    """Check content that was read, or that a file would make of it; `problems` are those of reading.

    Problems: those of `check`.
    """
    memory = memory or Memory()
    entries, found = assemble(content, memory)
    problems += found
    problems += undecided_problems(entries, content.texts)
    entries = decided(entries).entries
    verified = verify_all(content, entries, memory, kept)
    compared = verified.compared
    problems += verified.problems
    told = _with_what_is_lost(entries, problems)
    problems += reference_problems(told)
    problems += fairness_problems(told)
    pairs = kept.pairs if kept is not None else KeptPairs(memory.recall("pairs", "") or {})
    problems += pair_problems(told, verified.printed, pairs)
    memory.keep("pairs", "", pairs.now)
    problems += place_problems(told.articles, content.texts, content.places)
    others = (told.actors, told.claims, told.topics)
    problems += tuple(p for group in others for one in group.values() for p in other_calendars(one))
    problems += language_problems(told)
    problems += contradictions(told)
    problems += date_problems(told)
    problems += unnamed_problems(told, content.texts)
    problems += name_problems(told)
    problems += identifier_problems(told)
    problems += asked_problems(told)
    problems += tie_problems(told)
    problems += source_problems(told)
    problems += amount_problems(told)
    problems += short_problems(told)
    problems += clearest_problems(told, compared)
    problems += story_problems(told)
    problems += _left_over(content, entries)
    every = in_order(without_consequences(problems))
    counts = counts_of(entries, compared, every)
    return Checked(content, entries, compared, _few_of_a_kind(every), counts)


def _few_of_a_kind(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Show the first problems of each code in a file, and say how many more there are."""

    def kind(problem: Problem) -> tuple[str, str]:
        return problem.location.file, problem.code.number

    few, others = few_of_each(problems, kind, MOST_OF_A_KIND)
    if not others:
        return problems
    counted = Counter(map(kind, others))
    first = {kind(problem): problem for problem in reversed(others)}
    more = [
        Problem(p.code, p.location, f"Not shown: {counted[name]:,} more of this kind.")
        for name, p in first.items()
    ]
    return in_order((*few, *more))


def _with_what_is_lost(entries: Entries, problems: tuple[Problem, ...]) -> Entries:
    """Mark articles in which an item lost its dash: it is there, though nothing knows its id.

    What names it is then no further fault.
    """
    files = {p.location.file for p in problems if p.code is file_codes.REPEATED_KEY}
    if not files:
        return entries
    articles = {
        identifier: replace(sited, lost_unnamed=True) if sited.document.file in files else sited
        for identifier, sited in entries.articles.items()
    }
    return replace(entries, articles=articles)


def _left_over(content: Content, entries: Entries) -> tuple[Problem, ...]:
    """Texts and receipts that belong to nothing, and private texts without any receipts."""
    problems = []
    known = entries.articles.keys() | {i for ids in entries.broken.values() for i in ids}
    for identifier in sorted(content.texts.keys() - known):
        where = Location(content.texts[identifier].file)
        message = f"There is no article {identifier!r}."
        problems.append(
            Problem(
                codes.TEXT_WITHOUT_ARTICLE, where, message, "Rename the file to <article-id>.txt."
            )
        )
    for identifier in sorted(content.receipts):
        where = Location(f"{content.root}/receipts/{identifier}.json")
        article = entries.articles.get(identifier)
        if identifier not in known:
            message = f"There is no article {identifier!r}."
        elif article and article.entry.rights is Rights.OPEN:
            message = f"The text of {identifier!r} is open and committed, so it needs no receipt."
        elif article and article.entry.unchecked is not None:
            message = f"The article {identifier!r} is declared unchecked, so it has no receipt."
        else:
            continue
        problems.append(Problem(codes.RECEIPT_LEFT_OVER, where, message, "Remove the file."))
    if not content.keeps_receipts:
        private = [
            identifier
            for identifier, article in entries.articles.items()
            if identifier in content.texts
            and article.entry.rights is Rights.EXCERPT
            and article.entry.unchecked is None
        ]
        if private:
            texts = (
                "A private text is" if len(private) == 1 else f"{len(private)} private texts are"
            )
            message = f"{texts} here, and the story keeps no receipts."
            hint = "Run `make receipts` and commit the folder, so that others can build too."
            where = Location(f"{content.root}/receipts")
            problems.append(Problem(codes.NO_RECEIPTS_KEPT, where, message, hint))
    return tuple(problems)
