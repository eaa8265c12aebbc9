"""Tags of languages that are not known, and texts that are in another language than their tag says."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.codes import languages as codes
from build_scripts.entries import Article
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.languages import is_hardly_english, script_differs, unknown_part
from build_scripts.words.sources import SourceText


def language_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the warnings of language tags that nobody knows: of the story, articles and originals.

    Problems: `unknown-language`.
    """
    problems = [
        _unknown(tag, article.at(*path), part)
        for article in entries.articles.values()
        for tag, path in _tags(article.entry)
        if (part := unknown_part(tag))
    ]
    story = entries.story
    if story is not None and (part := unknown_part(story.entry.language)):
        problems.append(_unknown(story.entry.language, story.at("language"), part))
    return tuple(problems)


def _tags(entry: Article) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield entry.language, ("language",)
    for index, quotation in enumerate(entry.quotations):
        if quotation.spoken_in is not None:
            yield quotation.spoken_in, ("quotations", index, "spoken_in")
        if quotation.original is not None:
            yield quotation.original.language, ("quotations", index, "original", "language")


def _unknown(tag: str, where: Location, part: tuple[str, str]) -> Problem:
    unknown, instead = part
    if instead:
        message = f"In {tag!r} the part {unknown!r} is no code of a region."
        return Problem(codes.UNKNOWN_LANGUAGE, where, message, f"Write {instead!r}.")
    message = f"In the language tag {tag!r} the part {unknown!r} is not known."
    return Problem(codes.UNKNOWN_LANGUAGE, where, message, codes.UNKNOWN_LANGUAGE.remedy)


def language_of_text(article: Sited[Article], source: SourceText) -> Problem | None:
    """Return the warning of a text that is surely not in the language of its article.

    Problems: `language-differs`. Told are another script, and a text that is read as English and has
    hardly any English word; other languages of one script are not told apart.
    """
    tag = article.entry.language
    given = "language" in article.entry.model_fields_set
    says = f"`language` is {tag!r}" if given else "No `language` is given, so it is read as English"
    if differs := script_differs(tag, source.text):
        seen, expected = differs
        message = (
            f"{says}, which is written in {expected} script; {source.file} is in {seen} script."
        )
    elif tag.split("-")[0] == "en" and is_hardly_english(source.text):
        message = f"{says}; hardly any word of {source.file} is an English one."
    else:
        return None
    where = article.at("language") if given else article.at()
    return Problem(codes.LANGUAGE_DIFFERS, where, message, codes.LANGUAGE_DIFFERS.remedy)
