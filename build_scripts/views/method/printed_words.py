"""How much of an article is printed, in words: for its page and for the method page."""

from __future__ import annotations

from build_scripts.checking.printed import PrintedAmount
from build_scripts.telling.words import count

OPEN_IN_WORDS = "The whole text, which is openly licensed."
PRINTED_NOTE = (
    "Counted once: whatever stands of it anywhere on this site or in its receipt. "
    "It is no legal advice."
)


def share_in_words(printed: PrintedAmount) -> str:
    """Return the share of the text that is printed; “at least” where not all of it is known."""
    return f"{'' if printed.is_whole else 'at least '}{printed.share:.0%}"


def printed_in_words(printed: PrintedAmount) -> str:
    """Return the share and its parts: “40% of the article’s text (500 words): direct quotations 40%”."""
    whole = f"{share_in_words(printed)} of the article’s text ({count(printed.words, 'word')})"
    parts = printed.in_words()
    return f"{whole[0].upper()}{whole[1:]}: {parts}" if parts else whole
