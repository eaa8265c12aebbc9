"""The sentences that modules make, read from their source: constants and f-strings, no docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts.phrases.phrase import SLOT, ProgramPhrase, each_once, has_words

ROOMS: Final = (
    *("charts", "diagrams", "telling", "views"),
    *("codes/sense.py", "record/standings.py", "search/facets.py", "words/folding_table.py"),
)
"""Where words for readers are made; what else the program says, it says to contributors and programs."""
_LOOKS_LIKE_CODE: Final = re.compile(r"\S*|.*[{}\\<>=|].*", re.DOTALL)


def phrases_in_modules(program: Path) -> list[ProgramPhrase]:
    """Return every sentence in the modules of the rooms that speak to readers."""
    found: list[ProgramPhrase] = []
    for room in ROOMS:
        root = program / room
        for path in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            place = path.relative_to(program).as_posix()
            found += each_once(list(_in(place, ast.parse(path.read_text("utf-8")))))
    return found


def _in(place: str, tree: ast.Module) -> Iterator[ProgramPhrase]:
    skipped = {id(node) for node in _no_words(tree)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values}
            pattern = _pattern(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            pattern = node.value
        else:
            continue
        words = " ".join(pattern.replace("`", "").split())
        if has_words(words) and _is_said(words):
            yield ProgramPhrase(place, node.lineno, words)


def _no_words(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield docstrings, and the texts of errors that are bugs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Raise | ast.Assert):
            yield from ast.walk(node)


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else SLOT for part in node.values
    )


def _is_said(words: str) -> bool:
    """Whether a text is meant to be read: several words, or one that begins like a sentence."""
    bare = words.replace(SLOT, "")
    if _LOOKS_LIKE_CODE.fullmatch(bare):
        return re.fullmatch(r"[A-Z][a-z]+:?", bare) is not None
    return " " in bare or bare[:1].isupper()
