"""A mapping or list that is being read: what the walk over the events has open."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from build_scripts.yaml_text.document import Value


@dataclass(slots=True)
class OpenMapping:
    """A mapping that is being read; `before` is where its last value begins, if that is plain.

    `flow` says that it stands in braces, `is_cut` that this value was found to be cut at a comma.
    """

    flow: bool = False
    value: dict[str, Value] = field(default_factory=dict)
    marks: dict[str, yaml.Mark] = field(default_factory=dict)
    key: str | None = None
    key_mark: yaml.Mark | None = None
    keep: bool = True
    is_two_items: bool = False
    before: int | None = None
    last_key: str = ""
    is_cut: bool = False

    @property
    def step(self) -> str:
        """The part of the key path that the value at hand has."""
        return self.key or ""

    def put(self, value: Value) -> None:
        """Take the value of the key at hand."""
        if self.keep and self.key is not None:
            self.value[self.key] = value
            self.last_key, self.is_cut = self.key, False
        self.key, self.keep = None, True


@dataclass(slots=True)
class OpenList:
    """A list that is being read; what stands in brackets is told as of an `OpenMapping`."""

    flow: bool = False
    value: list[Value] = field(default_factory=list)
    before: int | None = None
    is_cut: bool = False

    @property
    def step(self) -> int:
        """The part of the key path that the next item has."""
        return len(self.value)

    def put(self, value: Value) -> None:
        """Take the next item."""
        self.value.append(value)
