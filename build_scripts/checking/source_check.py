"""What is said of sources: translations of words in other languages, and whose text a copy is."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.codes import sources as codes
from build_scripts.entries import Article, Quotation
from build_scripts.entries.grade import REPOSTS
from build_scripts.entries.translation import Translator
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem


def source_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of sources.

    Problems: `translation-missing`, `translated-by-us`, `repost-of-whom`.
    """
    ours = entries.story.entry.language if entries.story else "en"
    standing = [a for a in entries.articles.values() if a.entry.withdrawn is None]
    return tuple(problem for article in standing for problem in _of_article(article, ours))


def _of_article(article: Sited[Article], ours: str) -> Iterator[Problem]:
    entry = article.entry
    if entry.grade and entry.grade.is_ in REPOSTS and not entry.repost_of:
        yield Problem(
            codes.REPOST_OF_WHOM,
            article.at("grade", "is"),
            f"The grade is `{entry.grade.is_}`, and no `repost_of` says whose text it is.",
            "Add `repost_of:`, or correct the grade.",
        )
    for index, quotation in enumerate(entry.quotations):
        if quotation.withdrawn is None:
            yield from _of_quotation(article, index, quotation, ours)
    for index, passage in enumerate(entry.passages):
        is_foreign = _differs(entry.language, ours)
        if is_foreign and passage.withdrawn is None and passage.translation is None:
            where = article.at("passages", index, "text")
            yield _missing(where, passage.id, entry.language, ours)


def _of_quotation(
    article: Sited[Article], index: int, quotation: Quotation, ours: str
) -> Iterator[Problem]:
    path = ("quotations", index)
    by = quotation.translation.by if quotation.translation else None
    if quotation.translated_by is Translator.US and by is not Translator.US:
        yield Problem(
            codes.TRANSLATED_BY_US,
            article.at(*path, "translated_by"),
            f"{quotation.id!r} is said to be translated by us, and has no translation of ours.",
            "Add `translation:` with `words` and `by: us`, or say who translated the printed words.",
        )
    # What is reported is told in the language of the story by `says`.
    elif by is None and not quotation.says and _differs(article.entry.language, ours):
        yield _missing(article.at(*path, "text"), quotation.id, article.entry.language, ours)
    for number, variant in enumerate(quotation.variants):
        if variant.language and variant.translation is None and _differs(variant.language, ours):
            where = article.at(*path, "variants", number, "text")
            yield _missing(where, quotation.id, variant.language, ours)


def _differs(language: str, ours: str) -> bool:
    """Whether two tags name two languages, and not two ways of writing one."""
    return language.partition("-")[0] != ours.partition("-")[0]


def _missing(where: Location, name: str, language: str, ours: str) -> Problem:
    return Problem(
        codes.TRANSLATION_MISSING,
        where,
        f"Words of {name!r} are printed in the language {language!r}, the story is in {ours!r}, and "
        "they have no translation.",
        "Add `translation: {words: ..., by: us}`, or name who else translated them.",
    )
