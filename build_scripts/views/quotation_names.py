"""The names under which quotations are listed: on the index, or where there are many on lists of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from build_scripts.record import Record, Statement
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.cards.parts import PartPlace, index_pages
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name, the address of its list from the root of the site, and the quotations in that.

    `beside` tells an unnamed source from others that are called the same.
    """

    text: str
    address: str
    statements: Sequence[Statement]
    beside: str = ""

    def link(self, here: Here) -> Link:
        """The way to the list, with how many quotations are in it."""
        return Link(self.text, here.to(self.address), f"{len(self.statements):,}")

    def line(self, here: Here) -> Link:
        """The same in a list of all names."""
        link = self.link(here)
        return replace(link, note=f"{link.note}, in “{self.beside}”") if self.beside else link


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names of one kind: their heading, the word for one, where their list stands, in order."""

    title: str
    noun: str
    anchor: str
    base: str
    names: Sequence[ListedName]

    @property
    def is_long(self) -> bool:
        """Whether the index has only some of the names."""
        return len(self.names) > LIMITS.chips


@dataclass(frozen=True, slots=True)
class NamesView:
    """Names as the index shows them: the first ones, those that unfold, and the way to all of many."""

    title: str
    anchor: str
    shown: Sequence[Link]
    folded: Sequence[Link]
    every: Link | None


@dataclass(frozen=True)
class NameListPage(Context):
    """One part of a list of names or titles, of which each leads to quotations."""

    template: ClassVar[str] = "name-list.md"

    title: str
    lead: str
    links: Sequence[Link]
    parts: PartPlace
    index_href: str
    foot: Foot


_FIRST = 12
"""So many names are seen at once; the others unfold."""


def names_view(group: NameGroup, here: Here) -> NamesView:
    """Return the names as they stand on the index: of very many those with most quotations."""
    links = [one.link(here) for one in _on_index(group)]
    every = f"All {count(len(group.names), group.noun)}, by name"
    return NamesView(
        title=f"{group.title}: those with most quotations" if group.is_long else group.title,
        anchor=group.anchor,
        shown=links[:_FIRST],
        folded=links[_FIRST:],
        every=Link(every, here.to(f"{group.base}/")) if group.is_long else None,
    )


def name_pages(record: Record, groups: Sequence[NameGroup]) -> Iterator[Page]:
    """Yield the lists of all names of those kinds that are too many for the index."""
    for group in groups:
        if group.is_long:
            yield from _list(record, group)


def _list(record: Record, group: NameGroup) -> Iterator[Page]:
    # Unnamed sources come last: of thousands many are called the same.
    ordered = sorted(group.names, key=lambda one: bool(one.beside))
    title = f"Quotations {group.title[:1].lower()}{group.title[1:]}"
    for part in index_pages(record, group.base, ordered, size=LIMITS.names):
        yield render(
            part.path,
            NameListPage(
                title=title,
                lead=f"{count(len(group.names), group.noun)}, by name",
                links=[one.line(part.maker.here) for one in part.items],
                parts=part.parts,
                index_href=part.maker.here.to("quotes/"),
                foot=foot(record, (), title),
            ),
        )


def _on_index(group: NameGroup) -> Sequence[ListedName]:
    if not group.is_long:
        return group.names
    return sorted(group.names, key=lambda one: -len(one.statements))[: LIMITS.chips]
