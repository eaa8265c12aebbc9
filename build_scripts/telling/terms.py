"""The words of the files and the program, and what readers' pages say for them: the one table.

Templates and modules take the reader's word from here, the glossary shows the table whole, and a
test walks the pages for words that should have given way.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from build_scripts.telling.term import Term
from build_scripts.telling.terms_of_content import OF_CONTENT
from build_scripts.telling.terms_of_speech import OF_SPEECH

TERMS: Final[Mapping[str, Term]] = MappingProxyType(
    {term.code: term for term in (*OF_SPEECH, *OF_CONTENT)}
)
"""By the word of the files and the program, in the order of the glossary."""


def reader_word(code: str) -> str:
    """Return what pages say for a word of the program. Raises KeyError for one without a row."""
    return TERMS[code].reader


def reader_words(code: str) -> str:
    """Return the same for more than one."""
    return TERMS[code].plural


def how_many(number: int, code: str) -> str:
    """Return so many of what a word of the program names, in readers' words."""
    return TERMS[code].counted(number)
