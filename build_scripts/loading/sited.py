"""An entry with the way back to its file: what the check knows of where things stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel

from build_scripts.loading.paths import KeyPath
from build_scripts.problems import Location
from build_scripts.yaml_text.reader import Document

M_co = TypeVar("M_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Sited(Generic[M_co]):
    """An entry with its id and the way back to its file.

    `lost` holds the ids inside it that were left out because they are faulty; `lost_unnamed` says
    that something was left out whose id is not known. `indices` leads from the place of an item in
    the entry to its place in the file.
    """

    id: str
    entry: M_co
    document: Document
    prefix: KeyPath = ()
    lost: frozenset[str] = frozenset()
    indices: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    lost_unnamed: bool = False

    def may_have_lost(self, identifier: str) -> bool:
        """Whether something of this id may have been left out, so that it is missed for no fault."""
        return self.lost_unnamed or identifier in self.lost

    def at(self, *path: str | int) -> Location:
        """Return the place in the file of a value of the entry, by its path of keys and indices."""
        match path:
            case (str() as key, int() as index, *rest) if key in self.indices:
                path = (key, self.indices[key][index], *rest)
        return self.document.locate((*self.prefix, *path))
