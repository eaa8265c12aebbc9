"""What is said of a source of which no text can be made, and how much of anything is read."""

from __future__ import annotations

from build_scripts.problems import Code

MOST_BYTES = 100_000_000
"""No document of words that people quote from is larger; what is, holds pictures or films."""
MOST_OF_TEXT = 40_000_000
"""So many bytes has a source that is read as one piece of text: a page with its pictures, a mail."""
MOST_UNPACKED = 60_000_000
"""So many bytes come out of an archive at most."""
MOST_MARKUP = 6_000_000
"""So many characters of markup, pictures left out, make a tree that fits into memory."""
MOST_CHARACTERS = 5_000_000
"""So many characters are taken out of a source before `cut`; a text that is kept has a million."""


class CannotReadError(ValueError):
    """No text can be made of a source. The message is one sentence: the fact.

    `code` says which kind of fault it is, `hint` what to do, where that is more than the code's remedy.
    """

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint
