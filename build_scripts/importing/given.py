"""Values as a file from elsewhere gives them, each with the place to which a problem leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from build_scripts.problems import Code, Location, Problem


class Field(StrEnum):
    """What a row can say of a quotation. Where a key of the entry has the same name, it means the same."""

    ID = "id"
    ARTICLE = "article"
    TITLE = "title"
    URL = "url"
    OTHER_URLS = "other_urls"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    LANGUAGE = "language"
    WORDS = "text"
    FORM = "form"
    SPEAKER = "speaker"
    CUE = "cue"
    SAYS = "says"
    ATTRIBUTION = "attribution"
    ATTRIBUTED_AS = "attributed_as"
    IDENTIFIED_BY = "identified_by"
    NEAR = "near"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    PLACE = "place"
    PAGE = "page"
    SHEET = "sheet"
    COLUMN = "column"
    PARAGRAPH = "paragraph"
    LINE = "line"
    AT = "at"
    ACT = "act"
    ACT_BASIS = "act_basis"
    ON_BEHALF_OF = "on_behalf_of"
    ABOUT = "about"
    AGAINST = "against"
    TOPICS = "topics"
    SAID_ON = "said_on"
    SAID_ON_BASIS = "said_on_basis"
    TO = "to"
    VIA = "via"
    RELAYS = "relays"
    UTTERANCE = "utterance"
    EARLIER = "earlier"
    ORIGINAL_LANGUAGE = "original_language"
    ORIGINAL_WORDS = "original_words"
    TRANSLATED_BY = "translated_by"
    TRANSLATION = "translation"
    TRANSLATION_BY = "translation_by"
    CONTEXT = "context"
    CUT_BASIS = "cut_basis"
    REPLY = "reply"
    DATED_BY_ARTICLE = "dated_by_article"
    BYLINE = "byline"
    WITHDRAWN_ON = "withdrawn_on"
    WITHDRAWN_WHY = "withdrawn_why"


@dataclass(frozen=True, slots=True)
class Given:
    """A value as a file gives it. `where` says in words where it stands: Row 7, column C (Speaker)."""

    text: str
    at: Location
    where: str

    def problem(self, code: Code, fact: str, hint: str = "", *detail: str) -> Problem:
        """Return a problem of this value; the fact is a sentence that goes on after the place."""
        return Problem(code, self.at, f"{self.where}: {fact}", hint, detail)


@dataclass(frozen=True, slots=True)
class QuotationGiven:
    """One quotation of a file. `own` is the place of the whole of it.

    `is_ours` says that the row comes out of the data of a site of this program, where an empty cell
    means that there is nothing, and not that nobody has looked.
    """

    own: Given
    values: Mapping[Field, Given]
    is_ours: bool = False

    def text(self, key: Field) -> str:
        """Return a value; empty where none is given."""
        given = self.values.get(key)
        return given.text if given is not None else ""

    def of(self, key: Field) -> Given:
        """Return a value with its place, or the place of the whole."""
        return self.values.get(key, self.own)


@dataclass(frozen=True, slots=True)
class ArticleGiven:
    """One article of a file: its values by the key of the entry."""

    own: Given
    title: str
    url: str = ""
    published: str = ""
    published_basis: str = ""
    publisher: str = ""
    kind: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    archived_url: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True)
class RoleGiven:
    """What a person was: for whom, by the id of an actor or a name, and when."""

    title: str
    organisation: str = ""
    begin: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class ActorGiven:
    """One actor of a file. `key` is its id there, by which roles and countries name it."""

    own: Given
    key: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str = ""
    roles: tuple[RoleGiven, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileGiven:
    """All that a file gives, and what is told of it so far."""

    quotations: tuple[QuotationGiven, ...] = ()
    articles: tuple[ArticleGiven, ...] = ()
    actors: tuple[ActorGiven, ...] = ()
    problems: tuple[Problem, ...] = ()
