"""Articles of a file as drafts: new ones get a file, those that the story has stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from build_scripts.codes import importing as codes
from build_scripts.drafting.names import id_from, unique_id
from build_scripts.drafting.scaffolds import Wanted
from build_scripts.drafting.scaffolds import article as article_file
from build_scripts.entries import Article
from build_scripts.entries.base import Status
from build_scripts.entries.fields import is_address
from build_scripts.importing.addresses_alike import address_key
from build_scripts.importing.given import ArticleGiven
from build_scripts.importing.planned import NewFile, Planned
from build_scripts.importing.story_index import name_key
from build_scripts.loading.folder import Folder, reserved
from build_scripts.problems import Problem

_COMPARED = ("title", "published", "publisher", "url", "archived_url", "authors")


def plan_articles(plan: Planned, articles: tuple[ArticleGiven, ...]) -> None:
    """Plan the articles of a file. Problems: those of `article_planned`, `row-twice`, `not-overwritten`."""
    for article in articles:
        known = _known(plan, article)
        if known is None:
            article_planned(plan, article)
        elif known in plan.index.new_articles:
            fact = f"it is the same article as one before it ({known})."
            plan.tell([article.own.problem(codes.ROW_TWICE, fact, codes.ROW_TWICE.remedy)])
        else:
            plan.already += 1
            plan.tell(_differences(plan, article, known))


def article_planned(plan: Planned, given: ArticleGiven) -> str:
    """Plan a new article and return its id; empty where no article can be made of it.

    Problems: `value-not-understood`, `value-not-taken`.
    """
    values = {key: value for key, value in _values(given).items() if value}
    entry = None
    while entry is None:
        try:
            entry = Article.model_validate({**values, "status": Status.DRAFT})
        except ValidationError as found:
            for error in found.errors():
                key, message = str(error["loc"][0]), f"{error['msg']}."
                if key not in values or key == "title":
                    fact, hint = f"`{key}`: {message}", codes.VALUE_NOT_UNDERSTOOD.remedy
                    plan.tell([given.own.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)])
                    return ""
                fact = f"`{key}`: {message} The article is without it."
                hint = codes.VALUE_NOT_TAKEN.remedy
                plan.tell([given.own.problem(codes.VALUE_NOT_TAKEN, fact, hint)])
                del values[key]
    identifier = _id(plan, given)
    if not identifier:
        fact = f"no id can be made of {given.title!r}."
        hint = "Begin it by hand: make new KIND=article TITLE='...' ID=..."
        plan.tell([given.own.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)])
        return ""
    plan.index.add_article(identifier, entry)
    file = NewFile(Folder.ARTICLES, identifier, _text(plan, given, values, identifier))
    plan.new_files[file.path] = file
    return identifier


def _values(given: ArticleGiven) -> dict[str, object]:
    return {
        "title": given.title,
        "kind": given.kind,
        "published": given.published,
        "publisher": given.publisher,
        "language": given.language,
        "authors": list(given.authors),
        "url": given.url,
        "archived_url": given.archived_url,
        "retrieved": given.retrieved,
    }


def _text(plan: Planned, given: ArticleGiven, values: dict[str, object], identifier: str) -> str:
    def kept(key: str, value: str) -> str:
        return value if key in values else ""

    wanted = Wanted(
        title=" ".join(given.title.split()),
        added=plan.added_day,
        schemas=plan.schemas,
        date=kept("published", given.published),
        url=kept("url", given.url),
        publisher=given.publisher,
        kind=kept("kind", given.kind),
        language=kept("language", given.language),
        authors=given.authors if "authors" in values else (),
        archived_url=kept("archived_url", given.archived_url),
        retrieved=kept("retrieved", given.retrieved),
    )
    return article_file(wanted, plan.index.root / Folder.ARTICLES / f"{identifier}.yml")


def _id(plan: Planned, given: ArticleGiven) -> str:
    wanted = id_from(given.title, given.language.partition("-")[0])
    if not wanted or reserved(wanted):
        return ""
    taken: set[str] = set()
    while plan.index.knows_article(candidate := unique_id(wanted, taken)):
        taken.add(candidate)
    return candidate


def _known(plan: Planned, given: ArticleGiven) -> str | None:
    """The article of the story that is this one: by its address, else by title and date."""
    for address in filter(is_address, (given.url, given.archived_url)):
        if named := plan.index.articles_by_address.get(address_key(address)):
            return named[0]
    for identifier in plan.index.articles_by_title.get(name_key(given.title), ()):
        entry = plan.entry(identifier)
        day = entry.published.text if entry.published else ""
        if not (day and given.published) or day == given.published:
            return identifier
    return None


def _differences(plan: Planned, given: ArticleGiven, known: str) -> Iterator[Problem]:
    entry, values = plan.entry(known), _values(given)
    has = entry.model_dump(mode="json")
    differ = [
        key
        for key in _COMPARED
        if values[key] and has[key] and _plain(values[key]) != _plain(has[key])
    ]
    if differ:
        fact = f"{known} is in the story and says something else in {', '.join(differ)}."
        yield given.own.problem(codes.NOT_OVERWRITTEN, fact, codes.NOT_OVERWRITTEN.remedy)


def _plain(value: object) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return address_key(text) if is_address(text) else name_key(text)
