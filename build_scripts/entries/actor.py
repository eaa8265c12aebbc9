"""Actors: who speaks, and who is spoken of."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from build_scripts.entries.base import Entry, Model
from build_scripts.entries.fields import ActorId, ArticleId, Prose, When
from build_scripts.entries.identifiers import Identifiers


class ActorKind(StrEnum):
    """What an actor is. People are drawn round, everything else square."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    COUNTRY = "country"
    GROUP = "group"
    UNNAMED_SOURCE = "unnamed-source"


class Role(Model):
    """What a person was, for which body, and when a source says so."""

    title: Prose
    """The role as the source names it."""
    organisation: ActorId | None = None
    """The actor for which the role is held."""
    as_of: When | None = None
    """A date at which a source names the role; nothing is said about before or after."""
    from_: When | None = Field(default=None, alias="from")
    """When it began, where a source says so."""
    to: When | None = None
    """When it ended, where a source says so."""
    spokesperson: bool | None = None
    """Whether its holder speaks for others, where the title misleads: a spokesman, a spokesperson and a
    press secretary do, others do not, where nothing is said."""


class Membership(Model):
    """One member of a group, and when a source says so."""

    actor: ActorId
    """The member."""
    as_of: When | None = None
    """A date at which a source names the member."""
    from_: When | None = Field(default=None, alias="from")
    """When membership began, where a source says so."""
    to: When | None = None
    """When it ended, where a source says so."""


class Actor(Entry):
    """A person, organisation, government, country, group or unnamed source: `actors/<id>.yml`."""

    name: Prose
    """The name under which the site shows the actor."""
    kind: ActorKind
    """What the actor is."""
    in_text: Prose | None = None
    """How the name stands inside a sentence, where it needs an article: the United States."""
    plural: bool | None = None
    """Whether verbs after the name are plural: western powers say. Groups are plural, others are not,
    where nothing is said."""
    aliases: tuple[Prose, ...] = ()
    """Other names that articles print, as printed (`Mr Kirby`, `Tehran`)."""
    roles: tuple[Role, ...] = ()
    """What the person was, and when."""
    country: ActorId | None = None
    """The country that the actor belongs to."""
    part_of: ActorId | None = None
    """The body that this body is a part of."""
    members: tuple[Membership, ...] = ()
    """The members of a group, dated."""
    described_as: Prose | None = None
    """How the article describes an unnamed source, as printed; nothing else may tell who it is."""
    article: ArticleId | None = None
    """The one article in which an unnamed source speaks; unnamed sources are never pooled."""
    summary: Prose | None = None
    """Who this is, in our own words, as far as the sources of this story say."""
    identifiers: Identifiers | None = None
    """Who this is in registers that others keep, so that others can match it. Look it up and compare
    more than the name: namesakes are many."""

    @property
    def name_in_text(self) -> str:
        """The name as it stands inside a sentence."""
        return self.in_text or self.name

    @property
    def is_plural(self) -> bool:
        """Whether verbs after the name are plural."""
        return self.kind is ActorKind.GROUP if self.plural is None else self.plural
