"""Values as YAML: plain where that is safe, else quoted; words of an article in a block of their own."""

from __future__ import annotations

import re
import textwrap

WIDTH = 100
"""How long the lines of a block may be."""

_PLAIN = re.compile(r"[\w“”‘’«»(][^\n]*")
_RISKY = re.compile(r": |:$| #|^[\s\-?:,\[\]{}#&*!|>'\"%@`]|\s$|^---|^\.\.\.")
_FLOW_SIGNS = frozenset("[]{},")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def scalar(value: str, *, flow: bool = False) -> str:
    """Return a value of one line as YAML; `flow` says that it stands inside brackets."""
    safe = (
        _PLAIN.fullmatch(value)
        and not _RISKY.search(value)
        and value not in _NOTHING
        and not (flow and _FLOW_SIGNS & set(value))
    )
    return value if safe else "'" + value.replace("'", "''") + "'"


def block(words: str, indent: int) -> str:
    """Return words as a folded block, `>-` and the lines beneath, without a line end after it.

    No sign in such a block means anything to YAML. Runs of white space become one space.
    """
    lines = textwrap.wrap(
        " ".join(words.split()),
        max(40, WIDTH - indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join([">-", *(" " * indent + line for line in lines)])


def values(items: tuple[str, ...] | list[str]) -> str:
    """Return one value as itself, several as a list in brackets."""
    if len(items) == 1:
        return scalar(items[0])
    return "[" + ", ".join(scalar(item, flow=True) for item in items) + "]"
