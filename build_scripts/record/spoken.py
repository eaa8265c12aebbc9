"""What is said of one tie, word by word: who, for which end, through which channel, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from build_scripts.entries import Article, Holds
from build_scripts.entries.dates import Edtf
from build_scripts.record import Record, Statement, Tie
from build_scripts.record.seats import Channel, Voice, heard, said_on, seated

_CREDITS = re.compile(r"\s*(?:,|;|/|\band\b)\s*")
_ASIDE = re.compile(r"\s*\(.*")


@dataclass(frozen=True, slots=True)
class Word:
    """What one voice says of a tie, in one piece of evidence of one assertion.

    `ends` are the ends of the tie that the voice sits for; `is_doer` says that one of them is whoever
    is said to do it: the tie's `from`, either end where the tie has no direction. `sources` names whose
    text the article prints: who published it, and the agency or page that it is taken from; it is
    empty where nobody is known to have published it. `said` is when it was said, `is_by_publication`
    that only the article's day is known, and `date` is when the tie is said to hold.
    """

    holds: Holds
    channel: Channel
    ends: frozenset[str]
    is_doer: bool
    voice: Voice
    article: str
    sources: frozenset[str]
    is_by_publication: bool
    scope: str = ""
    in_short: str = ""
    said: Edtf | None = None
    date: Edtf | None = None

    @property
    def is_end(self) -> bool:
        """Whether one of the two that the tie joins speaks."""
        return bool(self.ends)

    @property
    def counts(self) -> bool:
        """Whether it supports or denies anything: who only cites others does neither."""
        return self.channel is not Channel.CITES

    @property
    def is_its_doers(self) -> bool:
        """Whether it is the word of whoever is said to do it, not relayed by somebody else."""
        return self.is_doer and self.channel.is_its_word

    def is_before(self, other: Word) -> bool:
        """Whether it was said on an earlier day than the other, as far as is known."""
        if self.said is None or other.said is None:
            return False
        return _last(self.said) < _first(other.said)

    def is_surely_before(self, other: Word) -> bool:
        """The same, where an article's day does not stand for the day on which the other was said.

        It is only the last day on which the words can have been said.
        """
        return not other.is_by_publication and self.is_before(other)


def said_of_tie(record: Record, tie: Tie) -> tuple[Word, ...]:
    """Return everything that is said of a tie, by date of the assertions."""
    ends = tuple(dict.fromkeys((tie.source, tie.target)))
    doers = {tie.source} if tie.type.directed else set(ends)
    found: dict[Word, None] = {}
    for assertion in tie.assertions:
        relationship = assertion.relationship
        for item in assertion.evidence:
            entry = record.articles[item.article].entry
            for voice, seats in seated(record, item, ends):
                word = Word(
                    holds=relationship.holds,
                    channel=heard(item),
                    ends=seats,
                    is_doer=bool(seats & doers),
                    voice=voice,
                    article=item.article,
                    sources=sources_of(entry),
                    scope=relationship.scope or "",
                    in_short=relationship.in_short or "",
                    said=said_on(record, item),
                    is_by_publication=not isinstance(item, Statement) or item.dated_by_publication,
                    date=relationship.date,
                )
                found[word] = None
    return tuple(found)


def sources_of(article: Article) -> frozenset[str]:
    """Return the names of those whose text an article prints; empty if nobody published it.

    Two articles with a name in common may print one text: what both say is said once.
    """
    if not article.publisher:
        return frozenset()
    names = (article.publisher, article.agency or "", article.repost_of or "")
    parts = (part for name in names for part in _CREDITS.split(_ASIDE.sub("", name)))
    return frozenset(part.strip().casefold() for part in parts if part.strip())


def are_of_two_publishers(words: Iterable[Word]) -> bool:
    """Whether two of the words stand in articles of two publishers that do not print one text."""
    known = list({word.article: word.sources for word in words if word.sources}.values())
    return any(one.isdisjoint(other) for one, other in combinations(known, 2))


def _first(when: Edtf) -> date:
    return when.first if when.start is not None else date.min


def _last(when: Edtf) -> date:
    return when.last if when.end is not None else date.max
