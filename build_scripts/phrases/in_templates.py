"""The sentences of the templates, read from the templates themselves: nobody has to list one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts.phrases.phrase import SLOT, ProgramPhrase, each_once, has_words

_FILLER: Final = "\x01"
"""Takes the place of what is no word, so that every line keeps its number."""
_BREAK: Final = "\x02"
"""Ends a sentence: the side of a block, a branch, a tag that is no part of a line."""
_COMMENT: Final = re.compile(r"<#.*?#>|\{#-.*?-#\}|<style.*?</style>|<!--.*?-->", re.DOTALL)
_STATEMENT: Final = re.compile(r"\{%.*?%\}", re.DOTALL)
_EXPRESSION: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_TAG: Final = re.compile(r"</?([a-zA-Z][\w:-]*)(?:[^<>\"]|\"[^\"]*\")*>|<!doctype[^>]*>")
_HEADING: Final = re.compile(r"^#+ |\{#[^}\n]*\}|^(?:---|[a-z]+:)(?=[\s\x00]|$)", re.MULTILINE)
_ATTRIBUTE: Final = re.compile(r"\b(?:title|aria-label|alt|placeholder|data-label)=\"([^\"]*)\"")
_IN_LINE: Final = frozenset(
    ("a", "b", "i", "em", "span", "small", "q", "code", "time", "strong", "bdi")
)
_CONSTANT: Final = re.compile(r"\"([^\"]*)\"")
_NO_WORDS: Final = re.compile(
    r"(?:(?:from|import|include|block)\s+|[=!]=\s*|\bin\s+|\b(?:word|words_for|how_many)\([^()]*"
    r"|(?:replace|format|attr|join)\(\s*)\"[^\"]*\""
)


def phrases_in_templates(folder: Path) -> list[ProgramPhrase]:
    """Return every sentence that stands in a template of a folder, and every one that it hands on."""
    found: list[ProgramPhrase] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".md", ".html", ".svg", ".xml"):
            place = f"templates/{path.relative_to(folder).as_posix()}"
            source = path.read_text("utf-8")
            found += each_once([*_written(place, source), *_handed_on(place, source)])
    return found


def _written(place: str, source: str) -> Iterator[ProgramPhrase]:
    """Yield the words between the tags and in the attributes that are read."""
    text = _COMMENT.sub(_blank, source)
    text = _STATEMENT.sub(lambda m: _padded(_BREAK, m[0]), text)
    text = _EXPRESSION.sub(lambda m: _padded(SLOT, m[0]), text)
    for tag in _TAG.finditer(text):
        for attribute in _ATTRIBUTE.finditer(tag[0]):
            yield from _parts(place, text, tag.start() + attribute.start(1), attribute[1])
    text = _TAG.sub(lambda m: _padded("" if m[1] in _IN_LINE else _BREAK, m[0]), text)
    text = _HEADING.sub(_blank, text)
    start = 0
    for block in re.split(r"(\n\s*\n)", text):
        yield from _parts(place, text, start, block)
        start += len(block)


def _parts(place: str, whole: str, start: int, block: str) -> Iterator[ProgramPhrase]:
    for piece in block.split(_BREAK):
        words = " ".join(piece.replace(_FILLER, "").split())
        if has_words(words):
            at = start + len(piece) - len(piece.lstrip(f"{_FILLER} \n{SLOT}"))
            yield ProgramPhrase(place, whole.count("\n", 0, at) + 1, _tidy(words))
        start += len(piece) + len(_BREAK)


def _tidy(words: str) -> str:
    return re.sub(rf"{SLOT}(?:\s*{SLOT})+", SLOT, words)


def _handed_on(place: str, source: str) -> Iterator[ProgramPhrase]:
    """Yield the words that a template hands to a macro or a function."""
    text = _COMMENT.sub(_blank, source)
    for code in re.finditer(r"\{%.*?%\}|\{\{.*?\}\}", text, re.DOTALL):
        said = _NO_WORDS.sub(_blank, code[0])
        for constant in _CONSTANT.finditer(said):
            words = constant[1].strip()
            if has_words(words) and not _is_code(words, said[: constant.start()]):
                line = text.count("\n", 0, code.start() + constant.start()) + 1
                yield ProgramPhrase(place, line, words)


def _is_code(words: str, before: str) -> bool:
    """Whether a constant is a name of the program; one small word is a noun only where it is counted."""
    if words.startswith(("_", "{")) or re.fullmatch(
        r"[\w./#:,%{}-]*[./#_{}-][\w./#:,%{}-]*", words
    ):
        return True
    return words.islower() and " " not in words and "count(" not in before


def _blank(match: re.Match[str]) -> str:
    return _padded("", match[0])


def _padded(sign: str, text: str) -> str:
    """Return a sign in the length and the lines of what it stands for."""
    kept = "".join(c if c == "\n" else _FILLER for c in text)
    return sign + kept[len(sign) :]
