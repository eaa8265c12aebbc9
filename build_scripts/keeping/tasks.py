"""A task: some texts that are made together, and made anew together when what they are made of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from build_scripts.record import Record


class NamedText(Protocol):
    """A text with its name, wherever it is: in memory, or on the disk."""

    @property
    def path(self) -> str:
        """Its name; of a page its path among the staged files."""

    @property
    def text(self) -> str:
        """Its words."""


@dataclass(frozen=True, slots=True)
class Task:
    """Some texts of a family, named by `key`; `make(record, *given)` makes them: one, or several.

    All that they show comes from the Record or is `given`: plain values. A family that is made in one go
    has the key "". Where somebody asks for pages by their paths, each of them stands at one of `places`,
    with an ending, or below it, and at the longest place of all tasks that it does so.
    """

    key: str
    make: Callable[..., NamedText | Iterable[NamedText]]
    given: tuple[object, ...] = ()
    places: tuple[str, ...] = ()

    def texts(self, record: Record) -> list[NamedText]:
        """Make the texts."""
        made = self.make(record, *self.given)
        return list(made) if isinstance(made, Iterable) else [made]
