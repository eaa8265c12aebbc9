"""Quotation marks by their shape, and the stretches that they enclose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """The two kinds of quotation marks. They are told apart when words are compared."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A stretch inside marks: `start:end` without the marks, `outer_start:outer_end` with them."""

    kind: MarkKind
    start: int
    end: int
    outer_start: int
    outer_end: int

    @property
    def is_closed(self) -> bool:
        """Whether its closing mark is printed."""
        return self.end < self.outer_end


@dataclass(frozen=True, slots=True)
class Stray:
    """A double mark without its partner: where it stands, and whether it opens.

    `sure` is False for what may be no mark at all, such as the sign for inches.
    """

    offset: int
    opens: bool
    sure: bool = True


@dataclass(frozen=True, slots=True)
class MarksRead:
    """What stands inside marks, nested stretches included, in order; and marks without a partner."""

    stretches: tuple[MarkedStretch, ...]
    strays: tuple[Stray, ...]


DOUBLE = frozenset('"“”„‟«»＂「」｢｣〝〞〟״﹁﹂')
SINGLE = frozenset("'‘’‚‛‹›＇『』﹃﹄")
MARKS = DOUBLE | SINGLE
ONLY_OPEN = frozenset("„‚「｢『〝﹁﹃") | {"``", "‘‘", ",,", "<<"}
ONLY_CLOSE = frozenset("」｣』〞〟﹂﹄") | {">>"}
OPENING_SHAPES = frozenset("“‟«‘‛‹")
CLOSING_SHAPES = frozenset("”’›") | ONLY_CLOSE
STRAIGHT = frozenset("\"＂'＇״") | {"''", "’’"}
GUILLEMETS = frozenset("«»‹›")


def kind_of(mark: str) -> MarkKind:
    """Return the kind of a mark; two single ones side by side are a double one."""
    return MarkKind.DOUBLE if len(mark) > 1 or mark in DOUBLE else MarkKind.SINGLE
