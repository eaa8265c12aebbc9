"""Who is quoted in the whole story: the quoted words of the wholly read articles, added up.

Counting, and nothing said about it. Of an article that was read in part nobody knows who is quoted
in the rest, so it is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from build_scripts.entries import ActorKind, Coverage
from build_scripts.record import Record, Statement
from build_scripts.record.article_voices import (
    ArticleVoices,
    article_voices,
    by_actor,
    quoted_words,
    speakers_of,
    upwards,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """The quoted words of one actor or body over all articles. `key` is empty where no body is known."""

    key: str
    words: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is quoted in the whole story.

    `left_out` are the articles that were read in part. Unnamed sources are in `by_unnamed`, each for
    itself, and in none of the other tallies.
    """

    articles: tuple[ArticleVoices, ...]
    left_out: tuple[str, ...]
    words: int
    by_actor: tuple[Tally, ...]
    by_body: tuple[Tally, ...]
    by_unnamed: tuple[Tally, ...]


def voices_of(record: Record) -> Voices:
    """Return who is quoted in the story."""
    kept = [a for a in record.articles.values() if not a.is_withdrawn]
    articles = tuple(found for a in kept if (found := article_voices(record, a)) is not None)
    quoted = [s for article in articles for s in article.quoted]
    by_speaker = by_actor(quoted, speakers_of)
    unnamed = {i for i in by_speaker if record.actors[i].kind is ActorKind.UNNAMED_SOURCE}
    return Voices(
        articles=articles,
        left_out=tuple(a.id for a in kept if a.entry.coverage is not Coverage.WHOLE),
        words=sum(article.words for article in articles),
        by_actor=_tallies({i: own for i, own in by_speaker.items() if i not in unnamed}),
        by_body=_tallies(by_actor(quoted, partial(bodies_of, record))),
        by_unnamed=_tallies({i: own for i, own in by_speaker.items() if i in unnamed}),
    )


def bodies_of(record: Record, statement: Statement) -> tuple[str, ...]:
    """Return the countries, or the highest bodies, for which a statement speaks, each once.

    A person for whom no body and no country is named gives "". Unnamed sources give nothing: they
    are never put together.
    """
    kinds = {record.actors[speaker].kind for speaker in statement.quotation.speaker}
    if ActorKind.UNNAMED_SOURCE in kinds:
        return ()
    return tuple(dict.fromkeys(_root(record, voice) for voice in statement.voices))


def _root(record: Record, identifier: str) -> str:
    """The country of an actor, else of what it is a part of, else the highest of these."""
    *_, top = upwards(record, identifier)
    for one in upwards(record, identifier):
        country = record.actors[one].country
        if country is not None and country in record.actors:
            return country
    return "" if record.actors[top].kind is ActorKind.PERSON else top


def _tallies(found: Mapping[str, tuple[Statement, ...]]) -> tuple[Tally, ...]:
    tallies = [Tally(key, sum(map(quoted_words, own)), own) for key, own in found.items()]
    return tuple(sorted(tallies, key=lambda t: (not t.key, -t.words, t.key)))
