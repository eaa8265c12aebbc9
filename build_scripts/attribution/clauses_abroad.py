"""Reported clauses in other languages than English: behind dass, que, що, by the lists of each."""

from __future__ import annotations

import re
from functools import lru_cache

from build_scripts.attribution.mentions_abroad import any_of
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.words.reporting_lists import reporting_in

_MOST_BETWEEN = 5
"""So many words may stand between a verb of speech and what begins the clause: erklärte am Montag, dass."""
_END = re.compile(r"[\s.,;:!?)]+$")


@lru_cache(maxsize=16)
def clause_opening(language: str) -> re.Pattern[str]:
    """Return what stands between reporting words and a clause that they report: “ am Montag, dass ”."""
    words = any_of(reporting_in(language).of("that"))
    return re.compile(
        rf"(?:[ ,\u00a0]+[^\s,.;:!?]+){{0,{_MOST_BETWEEN}}}?,?[ \u00a0](?:{words})(?:(?<=['’])|[ \u00a0])"
    )


def clause_behind(sentence: ReportingSentence, one: ReportedBy) -> tuple[int, int] | None:
    """Return where a clause behind reporting words begins and ends; None where none follows."""
    behind = max(one.end, one.words.end) if one.mention else one.words.end
    opening = clause_opening(sentence.language).match(sentence.hidden, behind, sentence.end)
    if opening is None:
        return None
    end = _END.search(sentence.hidden, opening.end(), sentence.end)
    return opening.end(), end.start() if end else sentence.end
