"""Cues of other languages than English that deny: a nié, bestritt, desmintió, отрицал, نفى, تکذیب کرد.

Their verbs stand in the word lists, in the section `denying`. English ones carry many acts, and have a
table of their own (`words.reporting_verbs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.sense.around import plain
from build_scripts.sense.word_lists import languages, lists_for

_ELSEWHERE = frozenset({"nie"})
"""A word that denies in one language and means something else in another: German “nie” is never."""
_BESIDE = 3
"""So many words before and behind a verb may deny it: n'a pas nié, bestritt nicht."""


def denying_in(cue: str) -> Iterator[re.Match[str]]:
    """Yield the verbs of a cue that deny, in any language but English; those that are denied are not."""
    text = plain(cue)
    for found in _verbs().finditer(text):
        language = next(name for name, words in found.groupdict().items() if words)
        if not _is_denied(text, found, language):
            yield found


def is_abroad(found: re.Match[str]) -> bool:
    """Tell whether a verb of a cue was found by the lists of another language than English."""
    return found.re is _verbs()


def _is_denied(text: str, found: re.Match[str], language: str) -> bool:
    beside = (*text[: found.start()].split()[-_BESIDE:], *text[found.end() :].split()[:_BESIDE])
    negation = lists_for(language).negation
    return any(negation.fullmatch(word.strip("\"',.")) for word in beside)


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    """All verbs that deny, in a group of each language's name."""
    groups = []
    for language in languages():
        verbs = [v for v in lists_for(language).sections.get("denying", ()) if v not in _ELSEWHERE]
        if verbs and language != "en":
            longest_first = sorted(map(re.escape, verbs), key=lambda verb: (-len(verb), verb))
            groups.append(f"(?P<{language}>{'|'.join(longest_first)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")
