"""Phrases of word lists at the end or the beginning of a stretch of words.

Phrases name other sections (`{deny} that`), so that all combinations would be many thousands; they are
put together while looking, word by word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"[\w'\u200c-]+")
_Phrase = tuple[str, ...]


class Phrases:
    """The phrases of some sections, to be looked for from one end of a stretch."""

    def __init__(self, sections: Mapping[str, Sequence[str]], *, backwards: bool) -> None:
        step = -1 if backwards else 1
        self._backwards = backwards
        self._sections: dict[str, tuple[_Phrase, ...]] = {
            name: tuple(tuple(phrase.split()[::step]) for phrase in phrases)
            for name, phrases in sections.items()
        }
        self._heads = {name: self._heads_of(name) for name in self._sections}
        self._open_heads = {
            name: tuple(head for head in heads if "*" in head)
            for name, heads in self._heads.items()
        }

    def _may_begin(self, section: str, word: str) -> bool:
        """Whether any phrase of a section begins with a word: a quick look saves nearly every long one."""
        heads = self._heads.get(section, frozenset())
        return word in heads or any(_is(word, head) for head in self._open_heads.get(section, ()))

    def _heads_of(self, section: str) -> frozenset[str]:
        """The words with which phrases of a section begin, seen from the end that is looked at."""
        heads: set[str] = set()
        for phrase in self._sections.get(section, ()):
            head = phrase[0]
            heads |= self._heads_of(head[1:-1]) if head.startswith("{") else {head}
        return frozenset(heads)

    def found(self, section: str, text: str) -> str:
        """Return the longest phrase of a section that ends, or begins, the folded text; else nothing."""
        words = _WORD.findall(text)
        if self._backwards:
            words.reverse()
        if not words or not self._may_begin(section, words[0]):
            return ""
        longest = max(self._lengths(section, words, 0, {}), default=0)
        taken = words[:longest]
        return " ".join(reversed(taken) if self._backwards else taken)

    def _lengths(
        self,
        section: str,
        words: Sequence[str],
        start: int,
        known: dict[tuple[str, int], frozenset[int]],
    ) -> frozenset[int]:
        """Return where phrases of a section that begin at a word end."""
        if (section, start) in known:
            return known[section, start]
        ends: set[int] = set()
        for phrase in self._sections.get(section, ()):
            places = {start}
            for element in phrase:
                if element.startswith("{"):
                    reached = [self._lengths(element[1:-1], words, p, known) for p in places]
                    places = set().union(*reached)
                else:
                    places = {p + 1 for p in places if p < len(words) and _is(words[p], element)}
                if not places:
                    break
            ends |= places
        known[section, start] = frozenset(ends)
        return known[section, start]


def _is(word: str, element: str) -> bool:
    """Whether a word is meant by an element of a phrase; `*` stands for any letters."""
    if "*" not in element:
        return word == element
    return word.endswith(element[1:]) if element.startswith("*") else word.startswith(element[:-1])
