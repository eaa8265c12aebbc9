"""How languages other than English write numbers, from the files in `lists/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from build_scripts.numbers.english import NumberLimit
from build_scripts.words.calendar_lists import calendar_of
from build_scripts.words.list_files import any_phrase, lists_in_folder

NUMBER_LISTS = Path(__file__).parent / "lists"
_SIGNS = {"point": r"\.", "space": "[ \u00a0\u202f\u2009]", "apostrophe": "['’]", "comma": ","}
_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_LIMITS = {
    "from": NumberLimit.FROM,
    "up-to": NumberLimit.UP_TO,
    "about": NumberLimit.ABOUT,
    "nearly": NumberLimit.NEARLY,
    "just-over": NumberLimit.JUST_OVER,
    "between": NumberLimit.BETWEEN,
}
_SPACE = "[ \u00a0\u202f]"
_CURRENCY_SIGN = r"(?:US|A|C)?\$|[€£¥₽₴₹₺₩₪]"


@dataclass(frozen=True, slots=True)
class NumberPatterns:
    """How one language writes figures in digits, and names what they count."""

    figure: re.Pattern[str]
    """A figure: `limit`, `first`, `power`, and `second`, `power2` of a range, `percent`, `money`."""
    counted: re.Pattern[str] | None
    """What is counted, behind a figure, as `noun`; None where the language's file does not say."""
    limits: Mapping[str, NumberLimit]
    powers: Mapping[str, Decimal]
    decimal: str
    named: re.Pattern[str]
    """What stands before a number that names something: Nr."""
    dated: re.Pattern[str]
    """What stands behind a number that is a day: a month."""


@lru_cache(maxsize=64)
def number_patterns(language: str) -> NumberPatterns | None:
    """Return the patterns for a language tag; None where nobody has written its lists down."""
    lists = lists_in_folder(NUMBER_LISTS, language)
    if not lists:
        return None
    calendar = calendar_of(language)
    return NumberPatterns(
        figure=_figure(lists),
        counted=_counted(lists),
        limits={word: limit for name, limit in _LIMITS.items() for word in lists.get(name, ())},
        powers={
            word: Decimal(10) ** power
            for name, power in _POWERS.items()
            for word in lists.get(name, ())
        },
        decimal="".join({"comma": ",", "point": "."}[sign] for sign in lists.get("decimal", ())),
        named=re.compile(rf"(?<!\w)(?i:{any_phrase(lists.get('named', ()))}){_SPACE}?$"),
        dated=re.compile(rf"\.?{_SPACE}(?:de{_SPACE})?(?i:{calendar.any_month})(?!\w)"),
    )


def _figure(lists: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    def any_of(*names: str) -> str:
        return any_phrase(word for name in names for word in lists.get(name, ()))

    groups = "|".join(_SIGNS[sign] for sign in lists.get("groups", ())) or "(?!)"
    decimal = "|".join(_SIGNS[sign] for sign in lists.get("decimal", ())) or "(?!)"
    digits = rf"(?:\d{{1,3}}(?:(?:{groups})\d{{3}})+(?!\d)|\d+)(?:(?:{decimal})\d+)?"
    power = rf"(?:{_SPACE}?(?P<{{}}>(?i:{any_of(*_POWERS)}))(?!\w))?"
    money = rf"(?:{_CURRENCY_SIGN}){_SPACE}?"
    joint = rf"(?:{_SPACE}?[–-]{_SPACE}?|{_SPACE}(?i:{any_of('joint')}){_SPACE})"
    second = rf"(?:{joint}(?:{money})?(?P<second>{digits}){power.format('power2')})?"
    of = rf"(?:{_SPACE}(?i:{any_of('of')}){_SPACE}?)?"
    money_behind = (
        rf"(?:(?<=['’])|{of}{_SPACE}?)(?:{_CURRENCY_SIGN}|(?i:{any_of('currency')})(?!\w))"
    )
    return re.compile(
        rf"(?<![\w’'.,:/$-])(?:(?P<limit>(?i:{any_of(*_LIMITS)})){_SPACE})?(?P<money>{money})?"
        rf"(?P<first>{digits}){power.format('power')}{second}"
        rf"(?:(?P<percent>{_SPACE}?(?i:{any_of('percent')})(?!\w))|(?P<money2>{money_behind}))?"
        rf"(?![\w/]|[.,:]\d|-\w)"
    )


def _counted(lists: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    no_noun = rf"(?!(?i:{any_phrase((*lists.get('light', ()), *lists.get('measure', ())))})(?!\w))"
    whole = any_phrase(word for word in lists.get("adjective", ()) if not word.startswith("-"))
    endings = any_phrase(word[1:] for word in lists.get("adjective", ()) if word.startswith("-"))
    of = rf"(?:(?i:{any_phrase(lists.get('of', ()))})(?:(?<=['’])|{_SPACE}))?"
    if "capital" in lists.get("noun", ()):
        adjective, noun = rf"[a-zà-ÿ-]+{_SPACE}", rf"{no_noun}[A-ZÀ-Þ][\w-]*[a-zà-ÿ]"
    else:
        adjective = rf"(?:(?i:{whole})|[\w’'-]+(?:{endings})){_SPACE}"
        noun = rf"{no_noun}[^\W\d_][\w’'-]{{2,}}"
    return re.compile(rf"{_SPACE}{of}(?P<noun>(?:{no_noun}{adjective}){{0,2}}{noun})(?![\w’'-])")
