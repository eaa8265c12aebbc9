"""A YAML file as read: plain values, and the place of each on demand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import yaml

from build_scripts.problems import Location
from build_scripts.yaml_text.events import end, events, start

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
KeyPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ValuePlace:
    """Where a value stands in its file, and its key; lines and columns are counted from 1."""

    line: int
    column: int
    key_line: int
    key_column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LostWords:
    """A comment right behind a value, written as words of the value are: `the #1 threat`."""

    path: KeyPath
    where: Location
    words: str


# Not slotted: the places are worked out when they are first asked for, and then kept.
@dataclass(frozen=True, eq=False)
class Document:
    """One YAML file, in which every scalar is the text that the contributor typed.

    `text` is what was parsed: line ends are LF, characters that YAML cannot hold are U+FFFD.
    `data` is the mapping at the root; in a file whose root is a list it is empty, and `items`
    holds the list. `told` names the values that could not be taken over (they are empty texts in
    `data`) and are among the problems already: whoever validates the data stays silent on them.
    `lost` has the comments that are words of a value if that value is running text.
    """

    file: str
    text: str
    data: dict[str, Value]
    items: list[Value] = field(default_factory=list)
    told: frozenset[KeyPath] = frozenset()
    lost: tuple[LostWords, ...] = ()

    def locate(self, path: KeyPath, key: bool = False) -> Location:
        """Return the place of the value at a key path, such as `("quotations", 0, "speaker")`.

        With `key`, return the place of its key instead (an item of a list has none, so its own
        place is given). If nothing stands at the path, as for a key that is missing, the nearest
        parent that exists is located.
        """
        if not path and "_places" not in self.__dict__:
            # The root needs no second reading of the file.
            root = next(_places_in(self.text), None)
            return (
                Location(self.file, root[1].line, root[1].column) if root else Location(self.file)
            )
        while path and path not in self._places:
            path = path[:-1]
        place = self._places.get(path)
        if place is None:
            return Location(self.file)
        if key:
            return Location(self.file, place.key_line, place.key_column)
        return Location(self.file, place.line, place.column)

    def originals(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of every scalar under a key `original`, as offsets into `text`."""
        for path, place in _places_in(self.text):
            if "original" in path and place.end > place.start:
                yield place.start, place.end

    @cached_property
    def _places(self) -> dict[KeyPath, ValuePlace]:
        # Only a file with a problem is asked for places, so they are found by parsing once more
        # rather than kept for ten thousand files.
        places: dict[KeyPath, ValuePlace] = {}
        for path, place in _places_in(self.text):
            places.setdefault(path, place)
        return places


@dataclass(slots=True)
class _OpenNode:
    """A mapping or a list inside which the walk is."""

    path: KeyPath
    index: int | None  # None in a mapping
    key: yaml.NodeEvent | None = None

    def step(self, event: yaml.NodeEvent) -> tuple[KeyPath, yaml.NodeEvent | None]:
        """Return the path of a node and the node that is its key; None if it is a key itself."""
        if self.index is not None:
            self.index += 1
            return (*self.path, self.index - 1), event
        if self.key is None:
            self.key = event
            return (*self.path, ""), None
        key, self.key = self.key, None
        name = key.value if isinstance(key, yaml.ScalarEvent) else ""
        return (*self.path, name), key


def _places_in(text: str) -> Iterator[tuple[KeyPath, ValuePlace]]:
    """Yield key path and place of every value in a text that is known to be readable YAML."""
    stack: list[_OpenNode] = []
    for event in events(text):
        if isinstance(event, yaml.DocumentEndEvent):
            return
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            path, key = stack[-1].step(event) if stack else ((), event)
            if key is not None:
                yield path, _place(event, key)
            if isinstance(event, yaml.CollectionStartEvent):
                is_list = isinstance(event, yaml.SequenceStartEvent)
                stack.append(_OpenNode(path, 0 if is_list else None))


def _place(value: yaml.NodeEvent, key: yaml.NodeEvent) -> ValuePlace:
    mark, key_mark = start(value), start(key)
    return ValuePlace(
        line=mark.line + 1,
        column=mark.column + 1,
        key_line=key_mark.line + 1,
        key_column=key_mark.column + 1,
        start=mark.index,
        end=end(value).index,
    )
