"""Which templates a template names, read off its text: parsing all of them takes long in a small build."""

from __future__ import annotations

import re

_TAG = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\b(.*?)[-+]?%\}", re.DOTALL)
_NAMED = re.compile(r"""\s*(["'])([^"'\\]+)\1\s*(?:(?:import|as|with|ignore)\s[\w\s,]+)?""")


def referenced_templates(source: str, comment: tuple[str, str]) -> list[str]:
    """Return the names of the templates that a text includes, imports or extends, in order.

    `comment` is what a comment begins and ends with.

    Raises ValueError where such a name is anything but one plain text: only a page would know it.
    """
    left_out = ".*?".join(map(re.escape, comment))
    found = []
    for rest in _TAG.findall(re.sub(left_out, "", source, flags=re.DOTALL)):
        named = _NAMED.fullmatch(rest)
        if named is None:
            raise ValueError(f"A template that only a page can name is used:{rest}")
        found.append(named[2])
    return found
