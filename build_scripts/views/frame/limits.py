"""How much stands on one page: no page of any story is over 300 kB or has over 10,000 nodes.

Lists go on in parts. The page of an article is never split, so that every quotation keeps its address on
it: from so many quotations on it leaves the tools of its cards to pages of their own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Limits:
    """So many things a page holds; a test sets others, and sets them back."""

    cited: int = 30
    """Quotations on one page of citations."""
    cards_with_tools: int = 150
    """Quotations of an article whose cards have their tools on its page."""
    tools: int = 40
    """Cards on one page of those whose tools are not on the article’s page."""
    chips: int = 120
    """Names on the index of quotations; where there are more, lists of their own go on."""
    names: int = 300
    """Names on a page of such a list."""
    ties: int = 40
    """Ties on one page of all."""
    own_files: int = 5_000
    """Quotations of a story up to which each has a small page, and every speaker a list, at an address of
    its own. Beyond it the small pages of an article are one, and the quotations of most speakers stand on
    the page of the actor only; the page of what is missing (docs/overrides/404.html) leads on from the
    addresses that a story had before it grew. Of an unnamed source that speaks once its words are all
    there is, and of a year the timeline: small pages lead on to them. Cards have their tools on the page
    of their article only."""
    few: int = 6
    """Quotations that the page of an actor shows as cards, all of them."""
    lines: int = 60
    """Quotations that it shows as lines; of more the others stand in a list of their own. In a large story
    only those who said more have such a list."""


LIMITS = Limits()
