"""Unnamed sources stay unnamed: a description as printed, one article, and nothing that tells who it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from build_scripts.checking.unnamed_ids import id_that_tells, name_that_tells
from build_scripts.codes import entries as codes
from build_scripts.entries import Actor, ActorKind, Article
from build_scripts.loading.assemble import Entries
from build_scripts.loading.paths import KeyPath
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

_ARTICLE = re.compile(r"^(?:a|an|the|one)\s+", re.IGNORECASE)
_TELLS = {
    "aliases": "another name",
    "roles": "a role",
    "country": "a country",
    "part_of": "a body",
    "members": "members",
    "identifiers": "an identifier",
}


def unnamed_problems(entries: Entries, texts: Mapping[str, SourceText]) -> tuple[Problem, ...]:
    """Return what is wrong with unnamed sources.

    Problems: `unnamed-source-told`, `description-not-in-source`, `unnamed-source-shared`.
    """
    unnamed = {i: a for i, a in entries.actors.items() if a.entry.kind is ActorKind.UNNAMED_SOURCE}
    speaks = _where_they_speak(entries, unnamed)
    problems: list[Problem] = []
    for identifier, actor in unnamed.items():
        problems += _told(actor)
        problems += _told_otherwise(
            entries,
            texts,
            actor,
            actor.entry.article or next((a for a, _ in speaks.get(identifier, [])), ""),
        )
        problems += _description(entries, texts, actor, [a for a, _ in speaks.get(identifier, [])])
    problems += _in_groups(entries, unnamed)
    problems += _shared(unnamed, speaks)
    return tuple(problems)


def _told(actor: Sited[Actor]) -> Iterator[Problem]:
    entry = actor.entry
    for key, what in _TELLS.items():
        if getattr(entry, key):
            yield _tells(actor.at(key), f"`{key}` gives the unnamed source {actor.id!r} {what}.")
    names: tuple[tuple[KeyPath, str | None], ...] = (
        (("name",), entry.name),
        (("in_text",), entry.in_text),
    )
    for path, name in names:
        if name and entry.described_as and not _is_part(name, entry.described_as):
            yield _tells(
                actor.at(*path),
                f"“{name}” is not the printed description of {actor.id!r}: “{entry.described_as}”.",
            )


def _told_otherwise(
    entries: Entries, texts: Mapping[str, SourceText], actor: Sited[Actor], article_id: str
) -> Iterator[Problem]:
    """What an id and a summary tell. Only in English: there an id and the description share words."""
    article = entries.articles.get(article_id)
    if article is None or not article.entry.language.startswith("en"):
        return
    entry, known = actor.entry, tuple(_printed_of(actor.entry, article))
    if name := id_that_tells(actor.id, known):
        message = f"The id {actor.id!r} is an address that all can read, and tells {name!r}."
        yield _tells(actor.at(), message)
    for index, old in enumerate(entry.formerly):
        if name := id_that_tells(old, known):
            message = f"The former id {old!r} still leads here, and tells {name!r}."
            yield _tells(actor.at("formerly", index), message)
    source = texts.get(article.id)
    if source is None or not entry.summary:
        return
    if name := name_that_tells(entry.summary, (*known, source.text)):
        yield _tells(
            actor.at("summary"),
            f"The summary of {actor.id!r} tells “{name}”, which the article does not.",
        )


def _printed_of(entry: Actor, article: Sited[Article]) -> Iterator[str]:
    """What is printed of an unnamed source, and what its article is called."""
    yield from (entry.described_as or entry.name, article.id.replace("-", " "), article.entry.title)
    yield from (name for name in (article.entry.publisher, article.entry.agency) if name)


def _tells(where: Location, message: str) -> Problem:
    hint = "Keep the description as printed in `described_as`, a `name` taken from it, and no more."
    return Problem(codes.UNNAMED_SOURCE_TOLD, where, message, hint)


def _is_part(name: str, description: str) -> bool:
    """Whether a name is a part of the description, whatever article and capital it begins with."""
    return re.search(rf"(?<!\w){re.escape(_bare(name))}(?!\w)", _bare(description)) is not None


def _bare(words: str) -> str:
    return _ARTICLE.sub("", fold_words(words).casefold().strip())


def _description(
    entries: Entries,
    texts: Mapping[str, SourceText],
    actor: Sited[Actor],
    articles: list[str],
) -> Iterator[Problem]:
    """The description is compared with the article where its text is at hand."""
    entry = actor.entry
    identifier = entry.article or next(iter(articles), "")
    source = texts.get(identifier)
    article = entries.articles.get(identifier)
    if source is None or article is None or article.entry.unchecked is not None:
        return
    key, description = (
        ("described_as", entry.described_as) if entry.described_as else ("name", entry.name)
    )
    if not _is_part(description, _folded(source)):
        yield Problem(
            codes.DESCRIPTION_NOT_IN_SOURCE,
            actor.at(key),
            f"“{description}” does not stand in {source.file}, and {actor.id!r} is an unnamed source.",
            "Paste the words with which the article describes the source into `described_as`.",
        )


def _folded(source: SourceText) -> str:
    return source.folded.text


def _in_groups(entries: Entries, unnamed: Mapping[str, Sited[Actor]]) -> Iterator[Problem]:
    for actor in entries.actors.values():
        for key in ("part_of", "country"):
            if getattr(actor.entry, key) in unnamed:
                yield _tells(actor.at(key), f"`{key}` ties {actor.id!r} to an unnamed source.")
        for index, role in enumerate(actor.entry.roles):
            if role.organisation in unnamed:
                where = actor.at("roles", index, "organisation")
                yield _tells(where, f"A role ties {actor.id!r} to an unnamed source.")
        for index, member in enumerate(actor.entry.members):
            if member.actor in unnamed:
                where = actor.at("members", index, "actor")
                yield _tells(
                    where, f"{actor.id!r} counts the unnamed source {member.actor!r} as a member."
                )


def _where_they_speak(
    entries: Entries, unnamed: Mapping[str, Sited[Actor]]
) -> dict[str, list[tuple[str, Location]]]:
    """The articles in which each speaks, with the first place."""
    speaks: dict[str, list[tuple[str, Location]]] = defaultdict(list)
    for article in entries.articles.values():
        seen: set[str] = set()
        for index, quotation in enumerate(article.entry.quotations):
            for speaker in quotation.speaker:
                if speaker in unnamed and speaker not in seen:
                    where = article.at("quotations", index, "speaker")
                    speaks[speaker].append((article.id, where))
                    seen.add(speaker)
    return speaks


def _shared(
    unnamed: Mapping[str, Sited[Actor]], speaks: Mapping[str, list[tuple[str, Location]]]
) -> Iterator[Problem]:
    """An unnamed source belongs to one article: nobody can know that two of them are one person."""
    for speaker, articles in sorted(speaks.items()):
        own = unnamed[speaker].entry.article or articles[0][0]
        for identifier, where in articles:
            if identifier != own:
                message = f"The unnamed source {speaker!r} speaks in the article {own!r} already."
                hint = f"Make an actor for the unnamed source of {identifier!r}."
                yield Problem(codes.UNNAMED_SOURCE_SHARED, where, message, hint)
