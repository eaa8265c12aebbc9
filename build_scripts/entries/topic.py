"""Topics: the background that a reader lacks."""

from __future__ import annotations

from build_scripts.entries.base import Entry
from build_scripts.entries.evidence import Sentence
from build_scripts.entries.fields import Prose


class Topic(Entry):
    """A background term explained in our own words: `topics/<id>.yml`."""

    title: Prose
    """The term."""
    aliases: tuple[Prose, ...] = ()
    """Other words for it, as printed."""
    summary: Prose | None = None
    """What it is, in our own words."""
    facts: tuple[Sentence, ...] = ()
    """Sentences of the explanation, each with its evidence."""
