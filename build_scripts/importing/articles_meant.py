"""Which article a row means: by its id, its address or its title; a new one where the row says enough."""

from __future__ import annotations

from build_scripts.codes import importing as codes
from build_scripts.entries.fields import is_address, is_id
from build_scripts.importing.addresses_alike import address_key
from build_scripts.importing.given import ArticleGiven, Field, Given, QuotationGiven
from build_scripts.importing.quotation_values import items_of
from build_scripts.importing.story_index import StoryIndex, name_key
from build_scripts.loading.folder import Folder
from build_scripts.loading.similar import did_you_mean
from build_scripts.problems import Problem

_OWN_PREFIX = "articles/"


def article_meant(index: StoryIndex, row: QuotationGiven) -> str | ArticleGiven | Problem:
    """Return the id of the article of a row, a new article, or why neither is known.

    Problems: `article-not-found`.
    """
    named = [row.values[f] for f in (Field.ARTICLE, Field.URL, Field.TITLE) if f in row.values]
    if not named:
        hint = codes.ARTICLE_NOT_FOUND.remedy
        return row.own.problem(codes.ARTICLE_NOT_FOUND, "no article is named.", hint)
    others = row.of(Field.OTHER_URLS)
    pages = [Given(page, others.at, others.where) for page in items_of(others.text)]
    for given in [*named, *pages]:
        found = found_article(index, given)
        if isinstance(found, Problem) or found:
            return found
    return _new_article(row) or _not_found(index, named[0])


def found_article(index: StoryIndex, given: Given) -> str | Problem:
    """Return the id of the article that a value names; empty where none is known by it.

    Problems: `article-not-found`, where two may be meant.
    """
    text = given.text.removeprefix(_OWN_PREFIX)
    if is_id(text) and index.knows_article(text):
        return text
    if is_address(text):
        meant = index.articles_by_address.get(address_key(text), [])
    else:
        meant = index.articles_by_title.get(name_key(text), [])
    if len(meant) > 1:
        fact = f"{text!r} may be {' or '.join(meant)}."
        return given.problem(codes.ARTICLE_NOT_FOUND, fact, "Name it by its id.")
    return meant[0] if meant else ""


def _new_article(row: QuotationGiven) -> ArticleGiven | None:
    """An article that is begun: its title and its address must be known."""
    texts = [row.text(field) for field in (Field.URL, Field.ARTICLE)]
    url = next((text for text in texts if is_address(text)), "")
    titles = [row.text(field) for field in (Field.TITLE, Field.ARTICLE)]
    title = next((text for text in titles if text and not is_address(text) and not is_id(text)), "")
    if not url or not title:
        return None
    return ArticleGiven(
        row.own,
        title,
        url,
        published=row.text(Field.PUBLISHED),
        publisher=row.text(Field.PUBLISHER),
        language=row.text(Field.LANGUAGE),
    )


def _not_found(index: StoryIndex, given: Given) -> Problem:
    known = [*index.content.documents[Folder.ARTICLES], *index.new_articles]
    titles = {a.entry.title: i for i, a in index.entries.articles.items()}
    near = did_you_mean(given.text.removeprefix(_OWN_PREFIX), [*known, *titles])
    hint = near or (
        "Name it by its id, address or whole title; to begin a new one, give its title and its address."
    )
    return given.problem(codes.ARTICLE_NOT_FOUND, f"there is no article {given.text!r}.", hint)
