"""Scripts as they are published: without the comments that explain them to whoever works on them.

Only comments that have their lines to themselves go, so that no string is mistaken for one; the
empty lines stay, so that a fault that a browser reports stands on the same line of the source.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)[ \t]*$", re.MULTILINE | re.DOTALL)


def without_comments(script: str) -> str:
    """Return a script of docs/javascripts without its comments, each other line where it was.

    A string of it must not go over several lines: what stands in one would be read as code.
    """
    return _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), script)
