"""Mentions of a speaker beside reporting words in other languages than English, by the lists of each.

A speaker is named by a run of capitals, by a title or a trade before it, or by a description that
begins with an article or a title. What is less plain is no mention: a blank is better than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.words.reporting_lists import reporting_in

_UPPER = "A-ZÀ-ÖØ-ÞŠŽŁĆČĐŚŹŻŃŐŰİА-ЯЄІЇҐЁ"
_CAPITAL = rf"[{_UPPER}][\w’'-]*(?:(?<=\b[{_UPPER}])\.|(?<=\bDr)\.)?"
_SMALL = rf"(?![{_UPPER}])[^\W\d_][\w’'-]*"
_SPACE = "[ \u00a0\u202f]"
_WINDOW = 260
_WORD = re.compile(r"[^\W_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class SpeakerPatterns:
    """How a language names who speaks: before a verb, and from a place on."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    plain_after: re.Pattern[str]
    beside: re.Pattern[str]
    pronouns: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    linked: frozenset[str]
    no_name: frozenset[str]


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of some words or phrases, in either letter case of the first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest) or "(?!)"


@lru_cache(maxsize=16)
def speaker_patterns(language: str) -> SpeakerPatterns:
    """Return how a language names speakers, by its lists of reporting words."""
    lists = reporting_in(language)
    pronoun, opener = any_of(lists.of("pronoun")), any_of(lists.of("opener"))
    titles = (*lists.of("title"), *lists.of("people"))
    title, particle, between = (
        any_of(titles),
        any_of(lists.of("particle")),
        any_of(lists.of("between")),
    )
    name = rf"{_CAPITAL}(?:{_SPACE}(?:(?i:{particle}){_SPACE}){{0,2}}{_CAPITAL}){{0,5}}"
    verb = rf"(?!(?i:{any_of(lists.verbs)})(?!\w))"
    small = rf"{verb}(?!(?i:{between})(?!\w)){_SMALL}"
    opened = rf"(?i:{opener})(?:(?<=['’])|{_SPACE})(?:{small}{_SPACE}){{0,6}}?"
    titled = rf"(?i:{title})(?!\w)(?:{_SPACE}{small}){{0,4}}?{_SPACE}"
    noun = rf"(?i:{opener})(?:(?<=['’])|{_SPACE})(?:{small})(?:{_SPACE}{small}){{0,5}}"
    alone = rf"(?i:{title})(?!\w)(?:{_SPACE}{small}){{0,4}}"
    np = rf"(?:(?i:{pronoun})(?!\w)|(?:{opened}|{titled})?{name}|{noun}|{alone})"
    fill = rf"(?:{_SPACE}(?i:{between})(?!\w)){{0,3}}"
    aside = rf"(?P<beside>,{_SPACE}[^,;:\n]{{1,140}},)?"
    return SpeakerPatterns(
        before=re.compile(rf"(?P<np>{np}){aside}{fill}{_SPACE}$"),
        after=re.compile(rf"{fill}{_SPACE}(?P<np>{np})"),
        plain_after=re.compile(rf"{_SPACE}(?P<np>(?:{opened}|{titled})?{name}|{noun}|{alone})"),
        beside=re.compile(rf",{_SPACE}(?P<name>{name})(?![\w’'-])"),
        pronouns=frozenset(lists.of("pronoun")),
        titles=frozenset(titles),
        openers=frozenset(lists.of("opener")),
        linked=frozenset((*lists.of("preposition"), *lists.of("particle"))),
        no_name=frozenset((*lists.of("between"), *lists.of("preposition"), *lists.of("that"))),
    )


def before_abroad(text: str, first: int, position: int, language: str) -> Mention | None:
    """Return the mention that ends before a verb as its subject."""
    patterns = speaker_patterns(language)
    low = max(first, position - _WINDOW)
    for word in _WORD.finditer(text, low, position):
        found = patterns.before.match(text[:position], word.start())
        if found is None or _is_governed(text, low, word.start(), patterns):
            continue
        mention = _mention(text, *found.span("np"), patterns)
        if mention is None:
            continue
        return _named_aside(text, mention, found.end("np"), position, patterns)
    return None


def after_abroad(
    text: str, position: int, last: int, language: str, *, plain: bool = False
) -> Mention | None:
    """Return the mention that begins behind a verb; `plain` leaves pronouns and what may stand between out."""
    patterns = speaker_patterns(language)
    found = (patterns.plain_after if plain else patterns.after).match(text, position, last)
    mention = _mention(text, *found.span("np"), patterns) if found else None
    return _named_aside(text, mention, mention.end, last, patterns) if mention else None


def _is_governed(text: str, low: int, start: int, patterns: SpeakerPatterns) -> bool:
    """Whether a preposition or an article before a word makes it no subject: in der Stadt sagte."""
    words = _WORD.findall(text, low, start)
    if not words or text[start - 1 : start] not in " \u00a0\u202f'’":
        return False
    return words[-1].lower() in patterns.linked | patterns.openers


def _mention(text: str, start: int, end: int, patterns: SpeakerPatterns) -> Mention | None:
    """A mention without words that only begin a sentence; its kind by what it ends with."""
    words = list(_WORD.finditer(text, start, end))
    while words and words[0][0].lower() in patterns.no_name - patterns.openers - patterns.pronouns:
        words.pop(0)
    if not words:
        return None
    start = words[0].start()
    kind = _kind(text[start:end], [word[0] for word in words], patterns)
    return Mention(start, end, kind)


def _kind(printed: str, words: list[str], patterns: SpeakerPatterns) -> MentionKind:
    if printed.lower() in patterns.pronouns:
        return MentionKind.PRONOUN
    last = next((n for n in range(len(words), 0, -1) if not words[n - 1][:1].isupper()), 0)
    if not words[-1][:1].isupper():
        return MentionKind.NOUN
    run = [word for word in words[last:] if word.lower() not in patterns.titles]
    opens = words[0].lower() in patterns.openers | patterns.titles
    if not run or (opens and last and words[last - 1].lower() in patterns.linked):
        return MentionKind.NOUN  # Die Sprecherin der Behörde, la maire de Saltmere.
    single = words[0].lower() in patterns.openers and len(words) == 2
    return MentionKind.NOUN if single else MentionKind.NAME


def _named_aside(
    text: str, mention: Mention, end: int, last: int, patterns: SpeakerPatterns
) -> Mention:
    """The name that stands beside a description, between commas: la maire, Ada Quill, a dit."""
    name = patterns.beside.match(text, end, last)
    if mention.kind is not MentionKind.NOUN or name is None:
        return mention
    return Mention(*name.span("name"), MentionKind.NAME)
