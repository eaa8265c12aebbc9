"""Which templates a template names, read off its text: parsing all of them takes long in a small build."""

from __future__ import annotations

import re

from jinja2 import Environment

_TAG = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\b(.*?)[-+]?%\}", re.DOTALL)
_NAMED = re.compile(r"""\s*(["'])([^"'\\]+)\1\s*(?:(?:import|as|with|ignore)\s[\w\s,]+)?""")


def referenced_templates(environment: Environment, source: str) -> list[str]:
    """Return the names of the templates that a text includes, imports or extends, in order.

    Raises ValueError where such a name is anything but one plain text: only a page would know it.
    """
    comment = f"{re.escape(environment.comment_start_string)}.*?{re.escape(environment.comment_end_string)}"
    found = []
    for rest in _TAG.findall(re.sub(comment, "", source, flags=re.DOTALL)):
        named = _NAMED.fullmatch(rest)
        if named is None:
            raise ValueError(f"A template that only a page can name is used:{rest}")
        found.append(named[2])
    return found
