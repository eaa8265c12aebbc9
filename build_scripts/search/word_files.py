"""The words of the index in files of about equal size, whose borders stay where words come and go.

Once a file is long enough, it ends before a word that ends one by itself: so an added word moves the
border of its own file at most, and few after it. A word with a long list has a file of its own. Files
have their names from the beginnings of their first words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.words.short_hash import short_hash

_LEAST, _MORE = 5_500, 2_500
"""How long a file of words is at least, in characters, and about how much longer it mostly is."""
_LONG, _FULL = 4_000, 16_000
"""A word with so long an entry has a file of its own; a file never goes on beyond so much."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """One file of words: the beginning of its first word, and the entries of its words."""

    first: str
    words: dict[str, str]

    @property
    def name(self) -> str:
        """The name of the file, as the browser makes it too."""
        return f"words-{short_hash(self.first):08x}.json"


def word_files(entries: Mapping[str, str]) -> Iterator[WordFile]:
    """Yield the files of words, given in order. No two have one name."""
    names: set[str] = set()
    file = WordFile("", {})
    size, last = 0, ""
    for word, entry in entries.items():
        length = len(word) + len(entry) + 6
        if not file.words or _ends(word, size, length):
            after = WordFile(_beginning(last, word), {})
            if after.name not in names:
                names.add(after.name)
                if file.words:
                    yield file
                file, size = after, 0
        file.words[word] = entry
        size = _FULL if length >= _LONG else size + length
        last = word
    if file.words:
        yield file


def _ends(word: str, size: int, length: int) -> bool:
    """Tell whether a file of some size ends before a word; the longer its entry, the likelier."""
    if length >= _LONG or size >= _FULL:
        return True
    return size >= _LEAST and short_hash(word) % _MORE < length


def _beginning(before: str, word: str) -> str:
    """Return as much of a word as sets it apart from the one before: the head is fetched each time."""
    same = (at for at, one in enumerate(word) if before[at : at + 1] != one)
    return word[: next(same, len(word)) + 1]
