"""Whom an article in another language than English prints right beside words as their speaker.

Read is only what is plain: a verb of the section `reporting` with a name behind it right after the
marks („…“, sagte Bram Oster), the same or a name and a verb before a colon, and a preposition of the
section `according` with a name. A name is a run of capitals. Whatever is less plain is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.sense.around import plain, speech_at_end, speech_at_start
from build_scripts.sense.word_lists import languages, lists_for
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "du",
        "la",
        "le",
        "al",
        "bin",
        "ibn",
        "el",
    ]
)
_GOES_ON = re.compile(r"\s*(?:,\s*)?(?:und|et|y|e|і|й|та|и|sowie|&)\s")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…]\s+|[.!?…][”“»\"]\s+|\n)$")
_BESIDE = re.compile(r"[\s,.!?…—–-]*")
_LONGEST_NAME = 5
_REACH = 120
_FEWEST_LETTERS = 2
_DATIVE = re.compile(r"[\u0400-\u04ff]+[уюіїеи]")
"""Endings by which Ukrainian and Russian say to whom something is said; few names have them by themselves."""
_NOUNS_HAVE_CAPITALS = frozenset({"de"})


@dataclass(frozen=True, slots=True)
class NamedBeside:
    """A name as printed beside words, and its offset in the text."""

    name: str
    place: int


def named_beside(
    source: SourceText, spans: tuple[tuple[int, int], ...], language: str
) -> NamedBeside | None:
    """Return the name that print ties to words by a verb of speech or “according to”; None in doubt.

    In German, whose nouns all have capitals, one word alone is no name.
    """
    left, right = speech_at_start(source, spans[0]), speech_at_end(source, spans[-1])
    if left is None or left != right:
        return None
    found = _behind(source, left.outer_end, language) or _before(source, left.outer_start, language)
    if found is None:
        return None
    alone = len(found.name.split()) == 1
    return None if alone and language.partition("-")[0] in _NOUNS_HAVE_CAPITALS else found


def spoken_in() -> tuple[str, ...]:
    """Return the languages whose verbs of speech are listed."""
    return tuple(tag for tag in languages() if "reporting" in lists_for(tag).sections)


def may_be_bent(name: str, printed: str) -> bool:
    """Tell whether printed words hold a word of a name, as it is or with another ending."""
    return any(
        _share_a_stem(word, other)
        for word in fold_words(name).casefold().split()
        for other in re.findall(r"[\w'-]+", fold_words(printed).casefold())
    )


def _share_a_stem(word: str, other: str) -> bool:
    shorter = min(len(word), len(other))
    if shorter < _FEWEST_LETTERS or word in _PARTICLES:
        return False
    stem = max(_FEWEST_LETTERS, shorter - 2)
    return word[:stem] == other[:stem]


@dataclass(frozen=True, slots=True)
class _Patterns:
    behind: re.Pattern[str]
    verb: re.Pattern[str]
    colon: re.Pattern[str]
    according: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    lists = lists_for(language)
    verbs, words = lists.pattern("reporting"), lists.pattern("according")
    return _Patterns(
        re.compile(rf"(?:(?P<said>{verbs})|{words})\s+"),
        re.compile(rf"(?<!\w){verbs}\s+"),
        re.compile(rf"(?<!\w)(?P<said>{verbs})(?:\s+\w+)?\s*:\s*$"),
        re.compile(rf"(?<!\w){words}\s+"),
    )


def _behind(source: SourceText, end: int, language: str) -> NamedBeside | None:
    """„…“, sagte Bram Oster. « … », selon Bram Oster."""
    _, high = source.paragraph(max(end - 1, 0))
    high = min(high, end + _REACH)
    gap = _BESIDE.match(source.text, end, high)
    begin = gap.end() if gap else end
    if "\n" in source.text[end:begin] or not source.text[begin : begin + 1].islower():
        return None  # Another sentence: “….” Laut Bram Oster …
    verb = _patterns(language).behind.match(plain(source.text[begin:high]))
    if verb is None:
        return None
    return _name_at(source.text, begin + verb.end(), high, is_subject=verb["said"] is not None)


def _before(source: SourceText, start: int, language: str) -> NamedBeside | None:
    """Bram Oster erklärte: „…“. Gestern sagte Bram Oster: „…“. Laut Bram Oster ist „…“."""
    low = max(source.paragraph(start)[0], start - _REACH)
    printed = source.text[low:start]
    text = plain(printed)
    patterns = _patterns(language)
    if (said := patterns.colon.search(text)) and (name := _name_until(printed, said.start("said"))):
        return NamedBeside(name.name, low + name.place)
    found = [*patterns.verb.finditer(text)]
    name = _name_at(printed, found[-1].end(), len(printed), is_subject=True) if found else None
    if name is not None and printed[name.place + len(name.name) :].strip() == ":":
        return NamedBeside(name.name, low + name.place)
    for preposition in patterns.according.finditer(text):
        at_start = _SENTENCE_BEFORE.search(printed, 0, preposition.start())
        name = _name_at(printed, preposition.end(), len(printed), is_subject=False)
        if at_start and name and _is_near(printed[name.place + len(name.name) :]):
            return NamedBeside(name.name, low + name.place)
    return None


def _is_near(between: str) -> bool:
    """Whether hardly anything stands between a name and the marks: ist, a comma, a colon."""
    return len(between.split()) <= 2 and re.search(r"[.!?…;]", between) is None


def _name_at(text: str, start: int, end: int, *, is_subject: bool) -> NamedBeside | None:
    """The run of capitals that begins at a place; none where another speaker is named beside it."""
    words = list(_run(text, start, end))
    if not words:
        return None
    last = words[-1].end()
    name = text[start:last].rstrip(".")
    if _GOES_ON.match(text, last, end) or (is_subject and _DATIVE.fullmatch(words[0][0])):
        return None
    return NamedBeside(name, start)


def _run(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    position = start
    waiting: list[re.Match[str]] = []
    for number in range(2 * _LONGEST_NAME):
        word = _WORD.match(text, position, end)
        if word is None:
            return
        if word[0][0].isupper():
            yield from (*waiting, word)
            waiting = []
            if word[0].endswith(".") and len(word[0]) > 4:
                return  # The end of the sentence, and of no abbreviation.
        elif number and word[0] in _PARTICLES:
            waiting.append(word)
        else:
            return
        position = word.end()
        while position < end and text[position] in " \u00a0\u202f":
            position += 1


def _name_until(text: str, end: int) -> NamedBeside | None:
    """The name with which a sentence begins and that ends right before its verb."""
    words = [
        *re.finditer(r"[^\W\d_][\w'’.-]*", text[:end]),
    ]
    name: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST_NAME:]):
        between = text[word.end() : name[0].start() if name else end]
        if between.strip() or not (word[0][0].isupper() or word[0] in _PARTICLES):
            break
        name.insert(0, word)
    if not name or not _SENTENCE_BEFORE.search(text, 0, name[0].start()):
        return None
    return NamedBeside(text[name[0].start() : name[-1].end()], name[0].start())
