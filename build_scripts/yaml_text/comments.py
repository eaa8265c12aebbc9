"""Comments: where they end, and words of running text that YAML drops as comments."""

from __future__ import annotations

import re

# White space, comments and end marks.
_NO_CONTENT = re.compile(r"(?:\s++|#[^\n]*+|\.\.\.(?=\s|\Z))*+")
_COMMENT = re.compile(r"[ \t]*#[^\n]*")
# One space before the sign or none after it: `the #1 threat`, `see # 4`. Those who mean a comment
# set it off by two spaces and begin it with a space.
_WITHIN_WORDS = re.compile(r" #[^\n]*|[ \t]+#[^ \t\n][^\n]*")


def comment_at(text: str, offset: int) -> str:
    """Return the comment that follows at an offset, with its `#`, or nothing."""
    match = _COMMENT.match(text, offset)
    return match[0].strip() if match else ""


def lost_words_at(text: str, offset: int) -> str:
    """Return the comment that follows a value at an offset if it looks like words of the value."""
    match = _WITHIN_WORDS.match(text, offset)
    return match[0].strip() if match else ""


def next_content(text: str, offset: int) -> int:
    """Return the offset of the first content at or after an offset, or the length of the text."""
    match = _NO_CONTENT.match(text, offset)
    return match.end() if match else offset
