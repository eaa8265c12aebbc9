"""What every row of the data is made from: the Record, where the site stands, whose the words are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from build_scripts.entries import Article
from build_scripts.entries.article import Rights
from build_scripts.record import Record
from build_scripts.telling.tellings import Tellings, tellings_of
from build_scripts.views.frame.addresses import Addresses
from build_scripts.views.frame.licences import whose_text

NOT_LICENSED = (
    "Quoted words: under no licence of this site. They belong to those who spoke or wrote them."
)
NO_LICENCE = "no licence is stated"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DataSource:
    """A Record with the address of its site, "" where that is not known.

    Without one, addresses begin at the root of the site. Every part of the data has one of its own: what
    several files have of a part is made once for it (`once`).
    """

    record: Record
    site: str = ""
    _made: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what is made under a name, the first time."""
        if name not in self._made:
            self._made[name] = make()
        return cast(T, self._made[name])

    @property
    def tellings(self) -> Tellings:
        """What is told of each piece of evidence, the same as on the pages."""
        return tellings_of(self.record)

    @property
    def addresses(self) -> Addresses:
        """Where everything stands on the site."""
        return Addresses(self.record)

    def at(self, address: str) -> str:
        """Return an address from the root of the site, whole where the site's is known."""
        return f"{self.site}{address}"

    @property
    def own_words(self) -> str:
        """Under which licence our own words are."""
        story = self.record.story
        return f"Our own words: {story.licence if story and story.licence else NO_LICENCE}."

    def rights_of_words(self, article: Article) -> str:
        """Say whose printed words are; a licence of ours never covers them."""
        if article.rights is Rights.OPEN and article.licence:
            whose = whose_text(article)
            by = f", {whose}" if whose else ""
            return f"Quoted words: {article.licence}{by}. {self.own_words}"
        return f"{NOT_LICENSED} {self.own_words}"
