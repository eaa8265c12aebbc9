"""Files with lists of words, which editors extend: sections of words or phrases parted by commas.

How a file is written stands in `sense/lists/README.md` and `words/reporting/README.md`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SECTION = re.compile(r"\[([a-z-]+)\]")
_NAMED = re.compile(r"\{([a-z-]+)\}")


def parse_lists(
    text: str, known: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a file by section, and those of sections that are `known` already.

    Raises ValueError on what no file may hold: a word before any section, a section that is named in a
    phrase and stands nowhere.
    """
    sections: dict[str, list[str]] = {name: list(words) for name, words in (known or {}).items()}
    current: list[str] | None = None
    for line in text.splitlines():
        line = line.partition("#")[0].strip()
        if not line:
            continue
        if found := _SECTION.fullmatch(line):
            current = sections.setdefault(found[1], [])
            continue
        if current is None:
            raise ValueError(f"stands before any section: {line}")
        current += (phrase.strip().lower() for phrase in line.split(",") if phrase.strip())
    named = {name for phrases in sections.values() for p in phrases for name in _NAMED.findall(p)}
    if missing := named - sections.keys():
        raise ValueError(f"no such section: {', '.join(sorted(missing))}")
    return {name: tuple(dict.fromkeys(phrases)) for name, phrases in sections.items()}
