"""Contributed words as text of XML and HTML; most have nothing in them that must be escaped."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import escape

_SPECIAL: Final = re.compile("[&<>'\"]").search


def escaped(text: str) -> str:
    """Return a text for between two tags or for an attribute in quotation marks, as Jinja prints it.

    What says of itself how it is written in HTML is written so.
    """
    if type(text) is str and not _SPECIAL(text):
        return text  # What nearly every text is: it is not copied.
    return str(escape(text))
