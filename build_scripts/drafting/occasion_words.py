"""How languages name occasions and audiences: patterns from the files in `occasion_lists/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from build_scripts.words.calendar_lists import calendar_of
from build_scripts.words.list_files import any_phrase, lists_in_folder

OCCASION_LISTS = Path(__file__).parent / "occasion_lists"
_KINDS = (
    *("interview", "news-conference", "briefing", "statement", "letter", "e-mail", "speech"),
    *("hearing", "meeting", "rally", "debate", "post"),
)
_SPACE = "[ \u00a0]"
_NOTHING = "nothing"
_NAMES = "names"
_CAPITAL = r"[A-ZÀ-ÞА-ЯЄІЇҐЁ][\w.’'&-]*"
_JOINING = r"of|and|the|for|de|du|des|la|del|der|und|für|з|та|и"


@dataclass(frozen=True, slots=True)
class OccasionPatterns:
    """How occasions and audiences are found in a text of one language."""

    kinds: Mapping[str, str]
    """The kind of each group of `named`."""
    named: re.Pattern[str]
    """An occasion, with its `words`, and `to` whom and in what `place`, where print says these."""
    posted: re.Pattern[str]
    """A service on which somebody posts, as `platform`."""
    told: re.Pattern[str]
    """A verb with those `to` whom is spoken."""
    article: re.Pattern[str]
    """An article at the head of an audience, in small letters: that of “El Eco” is a part of the name."""


@lru_cache(maxsize=64)
def occasion_patterns(language: str) -> OccasionPatterns | None:
    """Return the patterns for a language tag; None where nobody has written its lists down."""
    lists = lists_in_folder(OCCASION_LISTS, language or "en")
    if not lists:
        return None
    kinds = {kind.replace("-", "_"): kind.replace("-", " ") for kind in _KINDS if kind in lists}
    return OccasionPatterns(
        kinds,
        _named(lists, language),
        _posted(lists),
        _told(lists, language),
        re.compile(f"{_any(lists, 'article')}{_GAP}"),
    )


def _named(lists: Mapping[str, tuple[str, ...]], language: str) -> re.Pattern[str]:
    kind = "|".join(
        f"(?P<{name.replace('-', '_')}>{any_phrase(lists[name])})"
        for name in _KINDS
        if name in lists
    )
    before = f"(?:{_any(lists, 'at')}|{_any(lists, 'tells')}{_after(lists, 'to')})"
    article = f"(?:{_any(lists, 'article')}{_GAP})"
    place = rf"(?:{_SPACE}{_any(lists, 'place')}{_GAP}(?P<place>(?i:{article})?{_name(language)}))?"
    return re.compile(
        rf"(?<![\w’'-])(?i:{before}){_GAP}(?i:{article})?"
        rf"(?P<words>(?:(?!(?i:{_any(lists, 'stop')})(?!\w))[\w’'-]+{_SPACE}){{0,3}}?(?i:{kind}))(?![\w’'-])"
        rf"(?:(?i:{_after(lists, 'with')}){_SPACE}(?P<to>{_audience(lists, 'with', language)}))?{place}"
    )


def _posted(lists: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    names = "|".join(map(_as_a_name, lists.get("platform", ()))) or "(?!)"
    return re.compile(
        rf"(?<![\w’'-])(?i:{_any(lists, 'on')}){_SPACE}(?P<platform>{names})(?![\w’'-])"
        rf"(?:{_SPACE}\([\w ]+\))?"
    )


def _as_a_name(phrase: str) -> str:
    """A name in the lists, which know no capitals, in all ways of capitals but small letters alone."""
    first = re.escape(phrase[0].upper())
    return f"{first}(?i:{re.escape(phrase[1:])})"


def _told(lists: Mapping[str, tuple[str, ...]], language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?i:{_any(lists, 'tells')}){_speaker(lists, language)}(?i:{_after(lists, 'to')}){_GAP}"
        rf"(?P<to>{_audience(lists, 'to', language)})"
    )


def _names_follow(lists: Mapping[str, tuple[str, ...]], section: str) -> bool:
    """Whether a name may be an audience: where no word stands before it, it may be who speaks."""
    return _NOTHING not in lists.get(section, ()) or _NAMES in lists.get(section, ())


def _speaker(lists: Mapping[str, tuple[str, ...]], language: str) -> str:
    """Who may stand between a verb and those to whom is spoken, and the day, where a word tells them apart."""
    if _NAMES in lists.get("to", ()):
        return ""
    calendar = calendar_of(language)
    days = any_phrase((*calendar.weekday_of, *calendar.of("today"), *calendar.of("yesterday")))
    day = rf"(?:(?:{_SPACE}\w{{1,3}})?{_SPACE}(?i:{days})(?!\w))?"
    return rf"(?:(?:{_SPACE}{_CAPITAL}){{1,3}}|{_SPACE}[\w-]+)?{day}"


_GAP = rf"(?:(?<=['’])|{_SPACE})"
"""What parts words, if no apostrophe does."""


def _any(lists: Mapping[str, tuple[str, ...]], section: str) -> str:
    return f"(?:{any_phrase(lists.get(section, ()))})"


def _after(lists: Mapping[str, tuple[str, ...]], section: str) -> str:
    """A space and a word of a section; both may be missing where the section has “nothing”."""
    words = [word for word in lists.get(section, ()) if word not in (_NOTHING, _NAMES)]
    pattern = f"(?:{_SPACE}(?:{any_phrase(words)}))"
    return f"{pattern}?" if _NOTHING in lists.get(section, ()) else pattern


def _name(language: str) -> str:
    """A name of capitalised words or in marks, and no day of the week or month."""
    calendar = calendar_of(language)
    days = any_phrase((*calendar.weekday_of, *calendar.month_of))
    word = rf"(?!(?i:{days})(?!\w)){_CAPITAL}"
    return rf"(?:{word}(?:{_SPACE}(?:(?:{_JOINING}){_SPACE}){{0,2}}{word}){{0,6}}|«[^»\n]{{1,40}}»)"


def _audience(lists: Mapping[str, tuple[str, ...]], section: str, language: str) -> str:
    """Those to whom is spoken: a name, or words behind an article or a preposition, to the next stop."""
    listed = rf"(?i:{_any(lists, 'audience')})(?!\w)(?:{_SPACE}{_name(language)})?"
    if not _names_follow(lists, section):
        return listed
    small = rf"(?!(?i:{_any(lists, 'stop')})(?!\w))[\w’'-]+"
    article = f"(?i:{_any(lists, 'article')}){_GAP}"
    named = f"(?:{article})?{_name(language)}"
    return rf"(?:{named}|{listed}|{article}{small}(?:{_SPACE}{small}){{0,4}})"
