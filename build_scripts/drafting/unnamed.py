"""Sources without a name: “a senior official”, “un responsable du port”, and not “the official”."""

from __future__ import annotations

import re

from build_scripts.attribution.reporting_words import in_english
from build_scripts.words.reporting_lists import reporting_in

_UNNAMED = re.compile(
    r"(?:(?:an?|one|another|some|several|two|three|many|other|senior|most|few) )?(?:[\w’'.-]+ ){0,5}?"
    r"(?:officials?|sources?|aides?|diplomats?|residents?|witness(?:es)?|person|people|man|woman|analysts?"
    r"|advis[eo]rs?|employees?|workers?|members?|voters?|supporters?|critics|experts|spokes(?:man|woman|person)"
    r"|lawyers?|soldiers?|neighbours?|neighbors?|teachers?|passengers?|attendees?|insiders?)\b.*",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|his|her|its|their|this|that|these|those) ", re.IGNORECASE)
_BARE = re.compile(r"^(?:an?|the|one) ", re.IGNORECASE)


def is_nameless(words: str, language: str) -> bool:
    """Whether words describe a source and name none. With “the” it is somebody told of before: no such."""
    if in_english(language):
        return _UNNAMED.fullmatch(words) is not None and not _DEFINITE.match(words)
    lists = reporting_in(language)
    found = re.findall(r"[\w-]+['’]?", words.casefold())
    if found and found[0] in lists.of("opener"):
        if found[0] in lists.of("definite"):
            return False
        found = found[1:]
    return any(word in lists.of("people") for word in found[:2])


def bare_description(words: str) -> str:
    """Return a description without its article: senior official."""
    return _BARE.sub("", words)
