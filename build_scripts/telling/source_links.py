"""Where a link to a source leads: to the words themselves, as far as that is known, and said."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.record import PassageEvidence, Statement
from build_scripts.words.copied_fragments import fragment_of_copied

MADE_FROM_COPY = "made from the words copied here; it may not find them"


@dataclass(frozen=True, slots=True)
class WordsAtSource:
    """The end of a link that leads a browser to words, and what must be said of the link.

    Both are empty where the link leads to the page alone.
    """

    fragment: str = ""
    note: str = ""


def words_at_source(item: Statement | PassageEvidence) -> WordsAtSource:
    """Return how a link leads to words: by what was found in the text, else by the words as copied."""
    if item.match is not None:
        return WordsAtSource(item.match.fragment)
    if item.ground is not Ground.UNCHECKED:
        return WordsAtSource()
    entry = item.quotation if isinstance(item, Statement) else item.passage
    made = fragment_of_copied(entry.text, entry.near)
    return WordsAtSource(made, MADE_FROM_COPY) if made else WordsAtSource()
