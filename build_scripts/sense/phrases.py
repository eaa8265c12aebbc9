"""Phrases of word lists at the end or the beginning of a stretch of words.

Phrases name other sections (`{deny} that`), so that all combinations would be many thousands; they are
put together while looking, word by word. `~` stands for whoever is named: a name, or a phrase of the
section `person`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[\w'\u200c-]+")
_Phrase = tuple[str, ...]
_NAMED = "~"
_LONGEST_NAME = 4
_COMMON_LIST = """
    is are was were be been has have had that to as a the it he she they of in on not
"""
_COMMON = frozenset(_COMMON_LIST.split())
"""Words that stand in nearly every sentence: to look for them first spares nothing."""
_PERSON = "person"


@dataclass(frozen=True, slots=True)
class _ListSection:
    """The phrases of a section by their first word; apart, those that begin with anything else."""

    by_word: Mapping[str, tuple[_Phrase, ...]]
    open: tuple[_Phrase, ...]


_NO_PHRASES = _ListSection({}, ())


class Phrases:
    """The phrases of some sections, to be looked for from one end of a stretch."""

    def __init__(self, sections: Mapping[str, Sequence[str]], *, backwards: bool) -> None:
        self._backwards = backwards
        self._sections = {name: self._section(phrases) for name, phrases in sections.items()}
        self._heads = {name: frozenset(self._heads_of(name)) for name in self._sections}
        needed = {name: self._needed(name) for name in self._sections}
        self._must_hold = {name: words for name, words in needed.items() if words is not None}
        self._open = {
            name: tuple(head for head in heads if "*" in head)
            for name, heads in self._heads.items()
        }

    def _section(self, phrases: Sequence[str]) -> _ListSection:
        step = -1 if self._backwards else 1
        by_word: dict[str, list[_Phrase]] = defaultdict(list)
        others: list[_Phrase] = []
        for phrase in (tuple(phrase.split()[::step]) for phrase in phrases):
            head = phrase[0]
            is_open = head.startswith("{") or head == _NAMED or "*" in head
            (others if is_open else by_word[head]).append(phrase)
        return _ListSection({word: tuple(found) for word, found in by_word.items()}, tuple(others))

    def _heads_of(self, section: str) -> Iterator[str]:
        """The words with which phrases of a section begin, seen from the end that is looked at."""
        found = self._sections.get(section, _NO_PHRASES)
        yield from found.by_word
        for phrase in found.open:
            if phrase[0].startswith("{"):
                yield from self._heads_of(phrase[0][1:-1])
            else:
                yield phrase[0]

    def _needed(self, section: str) -> frozenset[str] | None:
        """Words of which each phrase of a section has one at least; None where that cannot be said."""
        found = self._sections.get(section, _NO_PHRASES)
        words: set[str] = set()
        for phrase in (*found.open, *(p for phrases in found.by_word.values() for p in phrases)):
            ways = [way for element in phrase if (way := self._needed_by(element)) is not None]
            if not ways:
                return None
            words |= min(ways, key=lambda way: (len(way) + 20 * bool(way & _COMMON), sorted(way)))
        return frozenset(words)

    def _needed_by(self, element: str) -> frozenset[str] | None:
        if element.startswith("{"):
            return self._needed(element[1:-1])
        return None if element == _NAMED or "*" in element else frozenset((element,))

    def _may_begin(self, section: str, word: str) -> bool:
        """Whether any phrase of a section begins with a word: a quick look saves nearly every long one."""
        heads = self._heads.get(section, frozenset())
        if word.lower() in heads or any(
            _is(word.lower(), head) for head in self._open.get(section, ())
        ):
            return True
        return _NAMED in heads and (_may_be_name(word) or self._may_begin(_PERSON, word))

    def found(self, section: str, text: str) -> str:
        """Return the longest phrase of a section that ends, or begins, a text; else nothing.

        The text has plain marks and its own capitals, by which names are known.
        """
        words = _WORD.findall(text)
        if self._backwards:
            words.reverse()
        if not words or section not in self._sections or not self._may_begin(section, words[0]):
            return ""
        if (needed := self._must_hold.get(section)) and needed.isdisjoint(map(str.lower, words)):
            return ""
        looked = _Looked(self._sections, words)
        longest = max(looked.ends(section, 0), default=0)
        taken = looked.words[:longest]
        return " ".join(reversed(taken) if self._backwards else taken)

    def without(self, section: str, text: str) -> str:
        """Return a text without the longest phrase of a section at its end; "" where it has none there."""
        count = len(self.found(section, text).split())
        words = list(_WORD.finditer(text))
        return text[: words[-count].start()] if count else ""


class _Looked:
    """One look at the words of a stretch: what was found where is kept."""

    def __init__(self, sections: Mapping[str, _ListSection], printed: Sequence[str]) -> None:
        self._sections = sections
        self._printed = printed
        self._known: dict[tuple[str, int], frozenset[int]] = {}
        self.words = [word.lower() for word in printed]

    def ends(self, section: str, start: int) -> frozenset[int]:
        """Return where phrases of a section that begin at a word end."""
        known = self._known.get((section, start))
        if known is None:
            found = {
                end for phrase in self._begun(section, start) for end in self._of(phrase, start)
            }
            known = self._known[section, start] = frozenset(found)
        return known

    def _begun(self, section: str, start: int) -> Iterator[_Phrase]:
        phrases = self._sections.get(section)
        if phrases is None or start >= len(self.words):
            return
        yield from phrases.by_word.get(self.words[start], ())
        yield from phrases.open

    def _of(self, phrase: _Phrase, start: int) -> set[int]:
        places = {start}
        for element in phrase:
            places = {end for place in places for end in self._element(element, place)}
            if not places:
                break
        return places

    def _element(self, element: str, place: int) -> Iterator[int]:
        if element.startswith("{"):
            yield from self.ends(element[1:-1], place)
        elif element == _NAMED:
            yield from self._named(place)
        elif place < len(self.words) and _is(self.words[place], element):
            yield place + 1

    def _named(self, place: int) -> Iterator[int]:
        """Where a name that begins at a word may end."""
        yield from self.ends(_PERSON, place)
        for end in range(place, min(place + _LONGEST_NAME, len(self._printed))):
            if not _may_be_name(self._printed[end]):
                break
            yield end + 1


def _is(word: str, element: str) -> bool:
    """Whether a word is meant by an element of a phrase; `*` stands for any letters."""
    if "*" not in element:
        return word == element
    return word.endswith(element[1:]) if element.startswith("*") else word.startswith(element[:-1])


def _may_be_name(word: str) -> bool:
    """Whether a word begins as a name does: with a capital, or in a script that has none."""
    return word[0].isalpha() and not word[0].islower()
