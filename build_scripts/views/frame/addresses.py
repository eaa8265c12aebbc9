"""Where everything stands on the site, and the way there from any page.

Addresses are relative, so that the site works under any base path.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from build_scripts.entries import ActorKind, Status
from build_scripts.record import Record, Tie
from build_scripts.record.derived import derived
from build_scripts.views.frame.limits import LIMITS

T = TypeVar("T")

IdPair = tuple[str, str]
"""The ids of two actors, as `pair_of` puts them in order."""

PART_SIZE = 100
"""How many cards, rows or ties a list shows before it is split into parts."""

WHOLE_TEXT = "_text"
"""The anchor of an open text on the page of its article."""


def url_of(path: str) -> str:
    """Return the address of a page from its path among the Markdown files; other files keep theirs."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    if stem == "index":
        return ""
    return f"{stem.removesuffix('/index')}/" if stem.endswith("/index") else f"{stem}/"


def parts_of(items: Sequence[T], size: int = PART_SIZE) -> list[tuple[T, ...]]:
    """Split a list into parts; an empty list is one empty part."""
    return [tuple(items[i : i + size]) for i in range(0, len(items), size)] or [()]


def part_path(base: str, number: int) -> str:
    """Return the path of the part of a list, counted from 1: the first is the list's own page."""
    return f"{base}/index.md" if number == 1 else f"{base}/{number}.md"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a record's pages, from the root of the site."""

    record: Record

    def article(self, identifier: str) -> str:
        """An article's page."""
        return f"articles/{identifier}/"

    def actor(self, identifier: str) -> str:
        """An actor's page."""
        return f"actors/{identifier}/"

    def of_actor(self, identifier: str) -> str:
        """Where a reader finds an actor: its page, or the only words of one that has none."""
        words = self.only_words(identifier)
        return self.evidence(words) if words else self.actor(identifier)

    def only_words(self, identifier: str) -> str:
        """The address of the only words of an unnamed source that has no page; "" for others."""
        return _heard_once(self.record).get(identifier, "")

    def claim(self, identifier: str) -> str:
        """A claim's page."""
        return f"claims/{identifier}/"

    def evidence(self, address: str) -> str:
        """The permanent address of a quotation, passage or report."""
        article, _, identifier = address.partition("#")
        return f"articles/{article}/#{identifier}"

    def in_text(self, address: str) -> str:
        """Where words stand in the whole text of their article; without words, the text itself."""
        article, _, identifier = address.partition("#")
        return f"articles/{article}/#{place_in_text(identifier) if identifier else WHOLE_TEXT}"

    def cite(self, address: str) -> str:
        """Where a quotation can be cited, embedded and reported."""
        article, _, identifier = address.partition("#")
        return (
            f"{cite_path(article, _places(self.record)[address] // LIMITS.cited + 1)}#{identifier}"
        )

    def card_with_tools(self, address: str) -> str:
        """The card of a quotation with its tools: on the page of its article, or of a long one elsewhere."""
        article, _, identifier = address.partition("#")
        if len(self.record.articles[article].entry.quotations) <= LIMITS.cards_with_tools:
            return self.evidence(address)
        place = _places(self.record)[address]
        return f"{url_of(cards_path(article, place // LIMITS.tools + 1))}#{identifier}"

    def embed(self, address: str) -> str:
        """A quotation as a small page of its own, for an iframe; in a large story one of several there."""
        article, _, identifier = address.partition("#")
        if not self.is_large:
            return f"embed/{article}/{identifier}.html"
        place = _places(self.record)[address]
        return f"{embeds_path(article, place // LIMITS.cited + 1)}#{identifier}"

    def speaker(self, identifier: str) -> str:
        """The list of all that an actor said: in a large story on the page of the actor, if it fits in."""
        has_list = self.has_list_of(identifier)
        if has_list:
            return f"quotes/speaker/{identifier}/"
        if self.only_words(identifier):
            return self.of_actor(identifier)
        return f"{self.actor(identifier)}#_said"

    def has_list_of(self, speaker: str) -> bool:
        """Tell whether what an actor said has a list besides the page of the actor."""
        is_few = len(self.record.by_speaker.get(speaker, ())) <= LIMITS.lines
        gone = self.record.actors[speaker].withdrawn is not None
        return gone or not (is_few and self.is_large)

    @property
    def is_large(self) -> bool:
        """Whether there are so many quotations that not each has a file of its own."""
        return _is_large(self.record)

    def topic(self, identifier: str) -> str:
        """A topic's page, with all quotations under it."""
        return f"topics/{identifier}/"

    def year(self, year: str) -> str:
        """The list of all quotations of a year."""
        return f"quotes/year/{year}/"

    def pair(self, pair: IdPair) -> str:
        """The page of two actors, with the history of every tie between them."""
        return f"relationships/{'--'.join(pair)}/"

    def tie(self, tie: Tie) -> str:
        """The history of a tie, on the page of the two actors that it joins."""
        return f"{self.pair(pair_of(tie))}#{tie_anchor(tie)}"


def cite_path(article: str, number: int) -> str:
    """Return the path of a page of citations of an article, counted from 1: the first bears its name."""
    return f"cite/{article}.html" if number == 1 else f"cite/{article}/{number}.html"


def embeds_path(article: str, number: int) -> str:
    """Return the path of a page of embedded quotations of a large story, counted from 1."""
    return f"embed/{article}.html" if number == 1 else f"embed/{article}--{number}.html"


def cards_path(article: str, number: int) -> str:
    """Return the path of a page of cards with their tools, counted from 1."""
    return f"articles/{article}/cards-{number}.md"


@derived
def _places(record: Record) -> Mapping[str, int]:
    """The place of every quotation among those of its article, counted from 0, by its address."""
    return {
        f"{article.id}#{quotation.id}": place
        for article in record.articles.values()
        for place, quotation in enumerate(article.entry.quotations)
    }


@derived
def _is_large(record: Record) -> bool:
    return len(record.statements) > LIMITS.own_files


@derived
def _heard_once(record: Record) -> Mapping[str, str]:
    """The only words of each unnamed source of a large story of which nothing else is told, by its id.

    Whatever is known of it stands beside them: a page of its own would repeat that of the article.
    """
    if not _is_large(record):
        return {}
    elsewhere = (record.on_behalf_of, record.about, record.ties_of, record.events_of)
    found = {}
    for identifier, said in record.by_speaker.items():
        actor = record.actors[identifier]
        told = (actor.withdrawn, actor.corrections, actor.summary, actor.aliases, actor.roles)
        within = (actor.country, actor.part_of, actor.members, actor.identifiers)
        is_bare = actor.kind is ActorKind.UNNAMED_SOURCE and not any((*told, *within))
        is_alone = len(said) == 1 and not any(identifier in known for known in elsewhere)
        if is_bare and is_alone and actor.status is Status.PUBLISHED:
            found[identifier] = said[0].address
    return found


def place_in_text(identifier: str) -> str:
    """Return the anchor of words inside the open text of their article."""
    return f"_in--{identifier}"


def pair_of(tie: Tie) -> IdPair:
    """Return the two actors of a tie in the order that names their page: by id, whoever gives.

    A tie to oneself is a pair of one actor twice. An id never holds two hyphens in a row, nor does
    the number of a part, so that every pair has an address that nothing else has.
    """
    first, second = sorted((tie.source, tie.target))
    return (first, second)


def tie_anchor(tie: Tie) -> str:
    """Return the id of a tie's history on its page."""
    return f"_{tie.source}--{tie.type_id}--{tie.target}"


@lru_cache(maxsize=16)
def _way_up(path: str) -> tuple[str, str]:
    """The address of a page by its path, and the way from there to the root of the site."""
    own = url_of(path)
    return own, "../" * own.count("/")


@dataclass(frozen=True, slots=True)
class Here:
    """A page, from which links are made."""

    path: str

    def is_at(self, target: str) -> bool:
        """Tell whether a target given from the root of the site is this page."""
        return target.partition("#")[0] == url_of(self.path)

    def to(self, target: str) -> str:
        """Return the relative address of a target given from the root of the site.

        The way always leads over the root: MkDocs would take the shorter one as well, but Zensical
        reads an address that stays inside its folder as one between source files and changes it.
        """
        own, to_the_root = _way_up(self.path)
        if target.startswith(own):
            page, hash_sign, anchor = target.partition("#")
            if page == own and hash_sign:
                return f"#{anchor}"
        return f"{to_the_root}{target}" or "./"
