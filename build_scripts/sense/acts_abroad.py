"""Cues of other languages than English that do more than say: a nié, warnte, desmintió, отрицал, نفى.

Their verbs stand in the lists of reporting words, by act. English ones have a table of their own
(`words.reporting_verbs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.entries import Act
from build_scripts.sense.around import plain
from build_scripts.sense.word_lists import lists_for
from build_scripts.words.reporting_lists import languages_of_reporting, reporting_in

_ELSEWHERE = frozenset({"nie", "so", "urge"})
"""Words that are verbs of speech in one language and mean something else in another: German “nie” is never."""
_BESIDE = 3
"""So many words before and behind a verb may deny it: n'a pas nié, bestritt nicht."""


def done_abroad_in(cue: str, act: Act) -> Iterator[re.Match[str]]:
    """Yield the verbs of a cue that do an act, in any language but English; those that are denied do not."""
    text = plain(cue)
    for found in _verbs(act).finditer(text):
        language = next(name for name, words in found.groupdict().items() if words)
        if not _is_denied(text, found, language):
            yield found


def is_abroad(found: re.Match[str]) -> bool:
    """Tell whether a verb of a cue was found by the lists of another language than English."""
    return any(found.re is _verbs(act) for act in Act)


def _is_denied(text: str, found: re.Match[str], language: str) -> bool:
    beside = (*text[: found.start()].split()[-_BESIDE:], *text[found.end() :].split()[:_BESIDE])
    negation = lists_for(language).negation
    return any(negation.fullmatch(word.strip("\"',.")) for word in beside)


@lru_cache(maxsize=16)
def _verbs(act: Act) -> re.Pattern[str]:
    """All verbs that do an act, in a group of each language's name."""
    groups = []
    for language in languages_of_reporting():
        verbs = [v for v in reporting_in(language).of(act.value) if v not in _ELSEWHERE]
        if verbs:
            longest_first = sorted(map(re.escape, verbs), key=lambda verb: (-len(verb), verb))
            groups.append(f"(?P<{language}>{'|'.join(longest_first)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)" if groups else "(?!)")
