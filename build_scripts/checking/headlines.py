"""Whether the title of an article is the headline with which its text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.codes import evidence as codes
from build_scripts.entries import Article
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.characters import shortened

_MOST_WORDS = 35
_FAR = 4_000
_MOST_PARTS = 6
"""A section, a date or a name may stand above the headline."""
_RUNNING_TEXT = re.compile(r"[.:;,][\"'”’»)\]]*$")
_OUTLET = re.compile(r"\s+[|·–—-]\s+[^|·–—-]{2,40}$")
_SUBTITLES = re.compile(r"\AWEBVTT|-->")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def headline_problems(article: Sited[Article], source: SourceText) -> Iterator[Problem]:
    """Yield a `title-not-headline` where the text of an article begins otherwise."""
    if article.entry.title_basis:
        return
    parts = [part for part in _EMPTY_LINE.split(source.text[:_FAR]) if part.strip()][:_MOST_PARTS]
    if len(parts) < 2 or not _may_be_headline(parts[0]):
        return
    title = _bare(article.entry.title)
    # What pages call the title often ends with the outlet.
    lines = [line for part in parts for line in (part, part.splitlines()[0])]
    if any(title in (_bare(line), _bare(_OUTLET.sub("", line))) for line in lines):
        return
    if _bare(_OUTLET.sub("", article.entry.title)) == _bare(parts[0]):
        return
    yield Problem(
        codes.TITLE_NOT_HEADLINE,
        article.at("title"),
        f"The title is not the headline of {source.file}: “{shortened(one_line(parts[0]), 100)}”.",
        "Paste the headline, or say in `title_basis` where this title comes from.",
    )


def _may_be_headline(part: str) -> bool:
    """Whether a first paragraph may be a headline: it is short, and does not end as running text does."""
    if _SUBTITLES.search(part):
        return False
    return len(words_of(part)) <= _MOST_WORDS and not _RUNNING_TEXT.search(part.strip())


def _bare(words: str) -> str:
    """Words without what printings of a headline differ in: case, kind of marks, a full stop."""
    return fold_words(words).casefold().replace('"', "'").rstrip(" .")
