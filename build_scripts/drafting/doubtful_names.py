"""Words with capitals that may be no name, or nobody's own: what begins a sentence, what is bent."""

from __future__ import annotations

import re

from build_scripts.attribution.mentions import Mention
from build_scripts.drafting.kinds_in_print import seen_kind
from build_scripts.words.reporting_lists import reporting_in
from build_scripts.words.sources import SourceText

_BENDS_NAMES = frozenset({"uk", "ru"})


def may_be_noun(source: SourceText, word: str, start: int) -> bool:
    """Whether a word is printed with a capital only where a sentence begins."""
    before = source.text[:start].rstrip(" \u00a0“‘\"'(")
    begins = not before or before[-1] in "\n.!?:”’\"'"
    inside = re.compile(rf"[\w,;] {re.escape(word)}\b")
    return begins and " " not in word and inside.search(source.text) is None


def has_no_kind(source: SourceText, name: str) -> bool:
    """Whether a name is one word, and nothing shows of what kind its bearer is: a person, a body, a town."""
    return " " not in name and not seen_kind(source.text, name).is_shown


def is_bent(source: SourceText, mention: Mention) -> bool:
    """Whether a name stands in another case than its own, as behind “according to” in Slavic languages."""
    lists = reporting_in(source.language)
    if source.language.partition("-")[0] not in _BENDS_NAMES:
        return False
    before = source.text[max(0, mention.start - 40) : mention.start].casefold().rstrip()
    return before.endswith(lists.of("according"))
