"""Rows as quotations of drafts: what the row says, and what print shows where the row is silent."""

from __future__ import annotations

from build_scripts.codes import importing as codes
from build_scripts.entries.base import Status
from build_scripts.entries.fields import is_id
from build_scripts.importing.actors_meant import NewActor
from build_scripts.importing.actors_planned import new_actor_planned
from build_scripts.importing.already_there import bare_words, differing_keys
from build_scripts.importing.articles_meant import article_meant
from build_scripts.importing.articles_planned import article_planned
from build_scripts.importing.clean_text import text_faults
from build_scripts.importing.entry_text import PlainValue, item_lines
from build_scripts.importing.given import ArticleGiven, Field, QuotationGiven
from build_scripts.importing.our_rows import of_our_page
from build_scripts.importing.people_of_row import people_of_row
from build_scripts.importing.planned import Planned
from build_scripts.importing.quotation_text import quotation_values, withdrawn_values
from build_scripts.importing.quotation_values import faults_of, tidied_row
from build_scripts.problems import Code, Location, Problem, has_errors

_MOST_NAMED = 12
"""So many rows are named of those that wait for one article."""


def plan_quotations(
    plan: Planned, rows: tuple[QuotationGiven, ...], faulty: frozenset[Location]
) -> None:
    """Plan the rows of a file, all problems in one pass.

    `faulty` are the places of values that cannot be read: their rows are looked at and not added.
    Problems: those of the values, of articles and actors, of the words; `import-id-taken`,
    `not-overwritten`, `row-twice`, `article-not-a-draft`, `file-takes-nothing`.
    """
    seen: dict[tuple[str, str, str], str] = {}
    closed: dict[str, list[QuotationGiven]] = {}
    for row in rows:
        tidy, told = tidied_row(of_our_page(row, plan.index.site), faulty)
        plan.tell(told)
        article = _article(plan, tidy)
        if not article:
            continue
        key = (article, bare_words(tidy.text(Field.WORDS)), _beside(tidy))
        if key in seen and key[1]:
            fact = f"it has the same words of {article} as {seen[key]}; the first was taken."
            plan.tell([row.own.problem(codes.ROW_TWICE, fact, codes.ROW_TWICE.remedy)])
            continue
        seen[key] = row.own.where[:1].lower() + row.own.where[1:]
        if _is_there(plan, tidy, article):
            continue
        if _closed(plan, article):
            closed.setdefault(article, []).append(tidy)
            continue
        _plan_row(plan, tidy, article, is_faulty=_is_faulty(row, faulty) or has_errors(told))
    plan.tell(_told_closed(plan, article, waiting) for article, waiting in closed.items())


def _is_faulty(row: QuotationGiven, faulty: frozenset[Location]) -> bool:
    return row.own.at in faulty or any(given.at in faulty for given in row.values.values())


def _beside(row: QuotationGiven) -> str:
    """What tells two rows apart that have the same words."""
    own = [row.text(Field.ID)] if row.is_ours else []
    return "|".join([*own, *(row.text(f) for f in (Field.NEAR, Field.PREFIX, Field.SUFFIX))])


def _article(plan: Planned, row: QuotationGiven) -> str:
    """The article of a row, begun where it is new; empty where it is not known."""
    meant = article_meant(plan.index, row)
    if isinstance(meant, Problem):
        plan.tell([meant])
        return ""
    if not isinstance(meant, ArticleGiven):
        return meant
    begun = article_planned(plan, meant)
    plan.begun.add(begun)
    return begun


def _plan_row(plan: Planned, row: QuotationGiven, article: str, *, is_faulty: bool) -> None:
    identifier = row.text(Field.ID)
    if identifier and not is_id(identifier):
        fact = f"{identifier!r} is not an id: lower-case words joined by hyphens."
        hint = "Leave the cell empty: an id is made."
        plan.tell([row.of(Field.ID).problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)])
        return
    if identifier in plan.taken_ids(article):
        fact = f"{article} has something else under the id {identifier!r}."
        plan.tell([row.of(Field.ID).problem(codes.ID_TAKEN, fact, codes.ID_TAKEN.remedy)])
        return
    values, new = _values(plan, row, article)
    if values is not None and not is_faulty:
        plan.add_quotation(article, values)
        for made in new:
            new_actor_planned(plan, made)


def _values(
    plan: Planned, row: QuotationGiven, article: str
) -> tuple[dict[str, PlainValue] | None, tuple[NewActor, ...]]:
    """The values of the entry and its new actors; None where they cannot be made, which is told."""
    new: tuple[NewActor, ...] = ()
    problems: list[Problem] = []
    if Field.WITHDRAWN_ON in row.values or Field.WITHDRAWN_WHY in row.values:
        values = withdrawn_values(row)
    else:
        people, problems = people_of_row(plan.index, row, article)
        values, told = quotation_values(plan, row, article, people)
        problems += told
        new = people.new
    faults = list(faults_of(row, values)) if values else []
    if values and not faults:
        yaml = f"quotations:\n  - {item_lines(values, 4)}\n"
        faults = text_faults(row.own, row.values.values(), yaml)
    plan.tell([*problems, *faults])
    return (values if values and not has_errors([*problems, *faults]) else None), new


def _is_there(plan: Planned, row: QuotationGiven, article: str) -> bool:
    """Whether the story has the quotation; what it says otherwise is told."""
    known = plan.quotations(article).the_same(row)
    if known is None:
        return False
    plan.already += 1
    if differ := differing_keys(known, row, plan.index):
        fact = (
            f"{article}#{known.id} is in the story and says something else in {', '.join(differ)}."
        )
        plan.tell([row.own.problem(codes.NOT_OVERWRITTEN, fact, codes.NOT_OVERWRITTEN.remedy)])
    return True


def _closed(plan: Planned, article: str) -> tuple[Code, str, str] | None:
    """Why nothing can be added to an article: the code, the fact, what to do."""
    file = f"{plan.index.shown}/articles/{article}.yml"
    sited = plan.index.article(article)
    if (sited is None and article not in plan.index.new_articles) or file in plan.index.faulty:
        code = codes.FILE_TAKES_NOTHING
        return code, f"{file} has faults of its own.", code.remedy
    if sited is not None and sited.entry.status is not Status.DRAFT:
        fact = f"{file} is published, and what a program adds is not."
        return (
            codes.ARTICLE_NOT_A_DRAFT,
            fact,
            f"Add the line `status: draft` to {file}, and import again.",
        )
    return None


def _told_closed(plan: Planned, article: str, rows: list[QuotationGiven]) -> Problem:
    """Why nothing can be added to an article, told once for all rows that wait for it."""
    why = _closed(plan, article)
    assert why is not None
    code, fact, hint = why
    if len(rows) == 1:
        return rows[0].of(Field.ARTICLE).problem(code, fact, hint)
    where = [row.own.where[:1].lower() + row.own.where[1:] for row in rows]
    more = f", and {len(where) - _MOST_NAMED} more" if len(where) > _MOST_NAMED else ""
    held = f"So it is with {len(rows)} quotations: {', '.join(where[:_MOST_NAMED])}{more}."
    return rows[0].of(Field.ARTICLE).problem(code, fact, hint, held)
