"""Lists that are too long for one page are split into parts; this is the way between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_scripts.record import Record
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import PART_SIZE, Here, part_path, parts_of, url_of
from build_scripts.views.frame.card_model import Link

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PartPlace:
    """The place of a part among the others."""

    number: int
    total: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListPart(Generic[T]):
    """One page of a long list: where it stands, what makes its links, and what is in it."""

    path: str
    maker: CardMaker
    items: tuple[T, ...]
    parts: PartPlace

    @property
    def is_first(self) -> bool:
        """Whether this is the page on which the list begins."""
        return self.parts.number == 1


def parts_view(here: Here, base: str, number: int, total: int) -> PartPlace:
    """Return the way to the other parts: the first and last, and those around this one."""
    return parts_along(here, [part_path(base, n) for n in range(1, total + 1)], number)


def parts_along(here: Here, paths: Sequence[str], number: int = 0) -> PartPlace:
    """Return the way between parts that stand at these paths; without a number that of `here` is meant."""
    number, total = number or paths.index(here.path) + 1, len(paths)
    shown = sorted({1, total, *(n for n in range(number - 2, number + 3) if 1 <= n <= total)})
    links = tuple(Link(str(n), here.to(url_of(paths[n - 1]))) for n in shown)
    return PartPlace(number, total, links)


def index_pages(
    record: Record, base: str, items: Sequence[T], first_path: str = "", *, size: int = PART_SIZE
) -> Iterator[ListPart[T]]:
    """Yield the pages of a list below `base`; an empty list is one page, which then teaches.

    `first_path` is where the first page stands if that is not `base/index.md`; `size` is how many
    items a page holds.
    """
    parts = parts_of(items, size)
    for number, part in enumerate(parts, 1):
        yield list_part(record, base, part, number, len(parts), first_path)


def list_part(
    record: Record, base: str, items: Sequence[T], number: int, total: int, first_path: str = ""
) -> ListPart[T]:
    """Return one of `total` pages of a list below `base`, by its number from 1, with what is in it."""
    path = part_path(base, number) if number > 1 or not first_path else first_path
    here = Here(path)
    return ListPart(
        path, CardMaker(record, here), tuple(items), parts_view(here, base, number, total)
    )
