"""Characters that files of the story may not hold: those that nobody sees go, all others are told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from build_scripts.codes import importing as codes
from build_scripts.importing.given import Given
from build_scripts.problems import Problem
from build_scripts.yaml_text.characters import character_name, is_forbidden, is_invisible
from build_scripts.yaml_text.reader import read_yaml

_STREWN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Signs without width that pages and programs put between letters: nobody typed them."""
_LINE_ENDS = str.maketrans(dict.fromkeys("\r\u2028\u2029\x0b\x0c\x85", " "))


def visible_text(text: str, *, keep_joiners: bool = False) -> str:
    """Return a text as NFC, without what nobody sees; joiners stay where they are words of an original."""
    kept = (
        c
        for c in unicodedata.normalize("NFC", text.translate(_LINE_ENDS))
        if c not in _STREWN and (keep_joiners or not is_invisible(c))
    )
    return "".join(kept)


def text_faults(own: Given, values: Iterable[Given], yaml: str) -> list[Problem]:
    """Return what keeps YAML made of values from being read: characters, length.

    `own` is the place of the whole. Problems: `value-not-understood`.
    """
    for given in (*values, Given(yaml, own.at, own.where)):
        bad = next((c for c in given.text if is_forbidden(c)), None)
        if bad is not None:
            fact = f"{character_name(bad)} stands there, which no file may hold."
            hint = "Delete it; retyping the words around it is the surest way."
            return [given.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)]
    _, problems = read_yaml(yaml.encode("utf-8"), own.at.file)
    return [
        own.problem(codes.VALUE_NOT_UNDERSTOOD, _small(problem.message), problem.hint)
        for problem in problems
        if problem.severity == "error"
    ][:1]


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
