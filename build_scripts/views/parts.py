"""Lists that are too long for one page are split into parts; this is the way between them."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.views.addresses import Here, part_path, url_of
from build_scripts.views.card_model import Link


@dataclass(frozen=True, slots=True)
class Parts:
    """The place of a part among the others."""

    number: int
    total: int
    links: tuple[Link, ...]


def parts_view(here: Here, base: str, number: int, total: int) -> Parts:
    """Return the way to the other parts: the first and last, and those around this one."""
    shown = sorted({1, total, *(n for n in range(number - 2, number + 3) if 1 <= n <= total)})
    links = tuple(Link(str(n), here.to(url_of(part_path(base, n)))) for n in shown)
    return Parts(number, total, links)
