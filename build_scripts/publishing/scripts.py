"""Scripts as they are published: without the comments and the indentation that serve whoever works on them.

Only comments that have their lines to themselves go, so that no string is mistaken for one; the
empty lines stay, so that a fault that a browser reports stands on the same line of the source.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(
    rb"^[ \t]*(?://[^\n]*|/\*(?!!)(?:(?!\*/).)*\*/)[ \t]*$", re.MULTILINE | re.DOTALL
)
"""A comment that begins and ends its lines; `/*!` begins one that must stay, such as a licence."""

_INDENTATION = re.compile(rb"^[ \t]+", re.MULTILINE)
_TEMPLATE = re.compile(rb"`[^`]*`")


def without_comments(script: bytes) -> bytes:
    """Return a script without its comments and its indentation, each other line where it was.

    A script with a string that may go over several lines is returned as it is: what stands in the
    string may look like a comment.
    """
    if any(_goes_on(line) for line in script.splitlines()):
        return script
    bare = _COMMENT.sub(lambda comment: b"\n" * comment[0].count(b"\n"), script)
    return _INDENTATION.sub(b"", bare)


def _goes_on(line: bytes) -> bool:
    """Whether a string may go on in the next line: it is not ended, nor what stands in it."""
    within = _TEMPLATE.findall(line)
    opened = any(one.count(b"{") > one.count(b"}") for one in within)
    return opened or line.endswith(b"\\") or b"`" in _TEMPLATE.sub(b"", line)
