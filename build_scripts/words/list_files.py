"""Files with lists of words, which editors extend: sections of words or phrases parted by commas.

How a file is written stands in `sense/lists/README.md`, and what each folder holds in its own README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

_SECTION = re.compile(r"\[([a-z-]+)\]")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
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


@lru_cache(maxsize=256)
def lists_in_folder(folder: Path, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of a folder for a language tag; none where nobody has written them."""
    tag = language.partition("-")[0].lower()
    file = folder / f"{tag}.txt"
    if not tag or not set(tag) <= _LETTERS or not file.is_file():
        return {}
    return parse_lists(file.read_text("utf-8"))


def any_phrase(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first; for none, one that never matches."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace("\\ ", "[ \u00a0]") for phrase in ordered) or "(?!)"
