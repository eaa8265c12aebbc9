"""Claims: what is contested."""

from __future__ import annotations

from typing import Final

from build_scripts.entries.base import Entry, Model
from build_scripts.entries.fields import ActorIds, Prose, Reference, TopicIds
from build_scripts.entries.quantities import CountLabels
from build_scripts.entries.quotation import Stance

MAX_ASKED: Final = 80
"""So many characters of a title or of a way to ask are found as one; of longer ones each word is."""


class Clearest(Model):
    """The words that an editor chose as the clearest of one position, with the reason."""

    position: Stance
    """`yes`, `partly`, `no` or `unclear`."""
    evidence: Reference
    """The quotation that takes this position: `<article-id>#<id>`."""
    why: Prose
    """The reason, for the reader; it stands on the claim's page."""


class Claim(Entry):
    """One proposition with its scope: `claims/<id>.yml`. What quotations say to it are positions."""

    title: Prose
    """A short question or heading."""
    proposition: Prose
    """One sentence that can be affirmed or denied, with its scope, in our own words."""
    asked_as: tuple[Prose, ...] = ()
    """Other ways in which readers ask for it, as they would type them; the search finds it by them."""
    summary: Prose | None = None
    """What is at stake, what is not, what evidence each side offers; in our own words."""
    about: ActorIds = ()
    """The actors whom the claim is about: the parties. Whoever speaks for one of them is one."""
    amounts_of: CountLabels = ()
    """What the claim's chart counts, as in `of` of amounts: then it draws all amounts of these, whatever
    claim their words speak to. Without it, those that positions on the claim give as their `figure`."""
    topics: TopicIds = ()
    """The topics it belongs to."""
    clearest: tuple[Clearest, ...] = ()
    """The clearest words of a position, where our order of choice leaves it open or chooses badly."""
