"""Who is quoted in one article: how many words of whom it prints inside quotation marks.

Only articles with `coverage: whole` count, because of the others nobody knows who is quoted in the
rest. Words that came at second hand are never counted as the speaker's own, and what a headline
repeats of the body is not counted twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from build_scripts.entries import Act, ActorKind, Coverage, Place
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.record.derived import derived
from build_scripts.words.bounds import words_of
from build_scripts.words.sources import Form, marked_characters, pasted_stretches

_REPEATING = (Place.HEADLINE, Place.STANDFIRST)
_DEMANDS = (Act.URGES, Act.THREATENS, Act.WARNS, Act.PROMISES, Act.QUESTIONS)
"""Acts by which words that are aimed at somebody are no accusation."""


class Presence(StrEnum):
    """How an actor is present in one article. Of several that hold, the first."""

    QUOTED = "quoted"
    SECOND_HAND = "second-hand"
    SPOKEN_FOR = "spoken-for"
    ACCUSED = "accused"
    ADDRESSED = "addressed"
    REPORTED = "reported"
    TALKED_ABOUT = "talked-about"


NOT_QUOTED = (Presence.ACCUSED, Presence.ADDRESSED, Presence.REPORTED, Presence.TALKED_ABOUT)


@dataclass(frozen=True, slots=True)
class ArticleVoice:
    """One actor in one article.

    `statements` are those that the presence rests on: the quoted ones, those at second hand, those
    that accuse or address, that report, or that talk about the actor (none, where only a tie or an
    event names it). `reported` are those besides them that report without quotation marks what it
    said. What it says in other articles is counted by `said_elsewhere`.
    """

    actor: str
    article: str
    presence: Presence
    words: int
    statements: tuple[Statement, ...]
    reported: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ArticleVoices:
    """All voices of one wholly read article, those with most words first.

    `quoted` are the statements whose `words` were counted, each once; `repeats` were left out.
    """

    article: str
    words: int
    quoted: tuple[Statement, ...]
    voices: tuple[ArticleVoice, ...]
    repeats: tuple[Statement, ...]
    second_hand_words: int

    def of(self, *presences: Presence) -> tuple[ArticleVoice, ...]:
        """Return the voices that are present in the given ways."""
        return tuple(voice for voice in self.voices if voice.presence in presences)


def quoted_words(statement: Statement) -> int:
    """Return how many of a statement's words stand inside quotation marks.

    Where the words were not compared, the marks of the paste are all there is to go by. In articles
    that print speech without marks all words count.
    """
    if statement.match is not None:
        return statement.match.words_in_marks
    text = statement.quotation.text
    if statement.form is Form.INDIRECT:
        return 0
    if statement.form is Form.DIRECT:
        return len(words_of(text))
    marked = marked_characters(text, pasted_stretches(text))
    runs = groupby(range(len(text)), key=lambda offset: bool(marked[offset]))
    return sum(len(words_of("".join(text[o] for o in run))) for inside, run in runs if inside)


def article_voices(record: Record, article: ArticleRecord) -> ArticleVoices | None:
    """Return who is quoted in one article; None where it was read in part, or was taken back."""
    if article.is_withdrawn or article.entry.coverage is not Coverage.WHOLE:
        return None
    return _Reading(record, article).voices()


def upwards(record: Record, identifier: str) -> Iterator[str]:
    """Yield an actor and the bodies that it is a part of, upwards; a circle is left where it closes."""
    seen: set[str] = set()
    above: str | None = identifier
    while above is not None and above in record.actors and above not in seen:
        seen.add(above)
        yield above
        above = record.actors[above].part_of


class _Reading:
    """One article while its voices are counted: each statement is looked at once."""

    def __init__(self, record: Record, article: ArticleRecord) -> None:
        self.record = record
        self.article = article
        self.by_id = {s.quotation.id: s for s in article.statements}
        self.words = {s.address: quoted_words(s) for s in article.statements}
        body = [s for s in article.statements if s.quotation.place is Place.BODY]
        self.in_body = {speaker for s in body for speaker in s.quotation.speaker}
        self.quoted_in_body = {
            speaker for s in body if self.words[s.address] for speaker in s.quotation.speaker
        }
        self.repeats = tuple(s for s in article.statements if self._is_repeat(s))
        left = {s.address for s in self.repeats}
        counted = [s for s in article.statements if s.address not in left]
        in_marks = [s for s in counted if self.words[s.address]]
        self.quoted = tuple(s for s in in_marks if not self._is_relayed(s))
        self.relayed = tuple(s for s in in_marks if self._is_relayed(s))
        self.own = by_actor(self.quoted, speakers_of)
        self.told = by_actor(self.relayed, speakers_of)
        unmarked = [s for s in counted if not self.words[s.address]]
        self.reported = by_actor(unmarked, speakers_of)
        self.reported_for = by_actor(unmarked, _speakers_and_bodies)
        self.accusing = by_actor(article.statements, accused_by)
        self.addressing = by_actor(article.statements, lambda s: s.quotation.against)
        self.about = by_actor(article.statements, lambda s: s.quotation.about)
        self.heard = self._heard(article.statements)
        self.heard_in_marks = self._heard(s for s in article.statements if self.words[s.address])

    def voices(self) -> ArticleVoices:
        """Everybody whom the article names, with how they stand in it."""
        actors = self.record.actors
        named = [i for i in _named(self.article) if i in actors and actors[i].withdrawn is None]
        found = [voice for i in named if (voice := self._voice(i)) is not None]
        order, name_key = list(Presence), self.record.name_key
        found.sort(
            key=lambda v: (
                order.index(v.presence),
                -v.words,
                name_key(actors[v.actor].name),
                v.actor,
            )
        )
        return ArticleVoices(
            article=self.article.id,
            words=self._sum(self.quoted),
            quoted=self.quoted,
            voices=tuple(found),
            repeats=self.repeats,
            second_hand_words=self._sum(self.relayed),
        )

    def _sum(self, statements: Iterable[Statement]) -> int:
        return sum(self.words[s.address] for s in statements)

    def _is_repeat(self, statement: Statement) -> bool:
        """Whether the same speakers are heard again where the article tells it, and counted there.

        A headline that quotes somebody whom the body only reports is no repeat: its words stand
        nowhere else. A quotation inside another of the same speaker is counted with that one.
        """
        speakers = set(statement.quotation.speaker)
        outer = self.by_id.get(statement.quotation.within or "")
        if outer is not None:
            return speakers <= set(outer.quotation.speaker)
        if statement.quotation.place not in _REPEATING:
            return False
        heard = self.quoted_in_body if self.words[statement.address] else self.in_body
        return speakers <= heard

    def _is_relayed(self, statement: Statement) -> bool:
        """Whether the words came through somebody else, or stand in the words of somebody else."""
        return bool(statement.quotation.via) or (statement.quotation.within or "") in self.by_id

    def _heard(self, statements: Iterable[Statement]) -> set[str]:
        """Who speaks, for whom, and the bodies that these are a part of."""
        voices = {v for s in statements for v in _speakers_and_bodies(s)}
        heard = {above for voice in voices for above in upwards(self.record, voice)}
        governments = [
            a for i in heard if (a := self.record.actors[i]).kind is ActorKind.GOVERNMENT
        ]
        return heard | {a.country for a in governments if a.country is not None}

    def _is_heard(self, identifier: str, heard: set[str]) -> bool:
        """Whether an actor is among them; a group is where one of its members is."""
        members = {member.actor for member in self.record.actors[identifier].members}
        return identifier in heard or not members.isdisjoint(heard)

    def _voice(self, identifier: str) -> ArticleVoice | None:
        """How one actor stands; None for a body that others speak for: their rows are enough."""
        own = self.own.get(identifier, ())
        reported = self.reported.get(identifier, ())
        if own:
            presence, statements = Presence.QUOTED, own
        elif told := self.told.get(identifier, ()):
            presence, statements = Presence.SECOND_HAND, told
        elif self._is_heard(identifier, self.heard_in_marks):
            if not reported:
                return None
            presence, statements = Presence.SPOKEN_FOR, reported
        elif accusing := self.accusing.get(identifier, ()):
            presence, statements = Presence.ACCUSED, accusing
            reported = self.reported_for.get(identifier, ())
        elif addressing := self.addressing.get(identifier, ()):
            presence, statements = Presence.ADDRESSED, addressing
            reported = self.reported_for.get(identifier, ())
        elif reported:
            presence, statements = Presence.REPORTED, reported
        elif self._is_heard(identifier, self.heard):
            return None
        else:
            presence, statements = Presence.TALKED_ABOUT, self.about.get(identifier, ())
        return ArticleVoice(
            identifier,
            self.article.id,
            presence,
            self._sum(own),
            statements,
            () if statements is reported else reported,
        )


def _named(article: ArticleRecord) -> dict[str, None]:
    """Everybody whom the article's annotation names, in order."""
    names: list[str] = []
    for statement in article.statements:
        quotation = statement.quotation
        names += [*quotation.speaker, *quotation.about, *quotation.against]
    names += [end for tie in article.ties for end in (tie.source, tie.target)]
    names += [actor for event in article.events for actor in event.event.actors]
    return dict.fromkeys(names)


def speakers_of(statement: Statement) -> tuple[str, ...]:
    """Return to whom a statement is attributed."""
    return statement.quotation.speaker


def _speakers_and_bodies(statement: Statement) -> tuple[str, ...]:
    return (*statement.quotation.speaker, *statement.quotation.on_behalf_of)


def by_actor(
    statements: Iterable[Statement], actors_of: Callable[[Statement], Iterable[str]]
) -> dict[str, tuple[Statement, ...]]:
    """Return statements by each of the actors that `actors_of` gives for them, in their order."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        for actor in dict.fromkeys(actors_of(statement)):
            found[actor].append(statement)
    return {actor: tuple(own) for actor, own in found.items()}


def accused_by(statement: Statement) -> tuple[str, ...]:
    """Return whom a statement accuses.

    `against` names those whom the words are aimed at, by an accusation unless the act is a demand, a
    threat or the like. Only where it is empty does an accusation fall on those whom it is about: else
    these may as well be the ones who were wronged.
    """
    quotation = statement.quotation
    if quotation.against:
        return () if quotation.act in _DEMANDS else quotation.against
    accuses = quotation.act is Act.ACCUSES
    return tuple(i for i in quotation.about if i not in quotation.speaker) if accuses else ()


def said_elsewhere(record: Record, voice: ArticleVoice) -> int:
    """Count the statements of an actor, or for it, in the other articles, wholly read or not."""
    found = _articles_of(record).get(voice.actor, Counter())
    return found.total() - found[voice.article]


@derived
def _articles_of(record: Record) -> Mapping[str, Counter[str]]:
    """Count for each actor its statements, or those for it, by article."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in record.statements:
        for actor in dict.fromkeys(_speakers_and_bodies(statement)):
            found[actor][statement.article] += 1
    return found
