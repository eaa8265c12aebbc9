"""What a contributor tells readers beside words: it answers some of what the check asks of a quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldToReaders:
    """The keys of an entry that speak to its readers, as far as somebody has filled them."""

    context: str | None = None
    cut_basis: str | None = None
    act_basis: str | None = None

    def written(self) -> Iterator[tuple[str, str]]:
        """Yield what is told, by its key in the order of the files."""
        pairs = (
            ("act_basis", self.act_basis),
            ("context", self.context),
            ("cut_basis", self.cut_basis),
        )
        yield from ((key, text) for key, text in pairs if text)


NOTHING_TOLD = ToldToReaders()
