"""What somebody called no speech: remembered privately, so that it is not proposed again."""

from __future__ import annotations

import json
from typing import Any

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.review import Review, Verdict
from build_scripts.words.bounds import one_line

_VERSION = 1


def words_at(desk: Desk, start: int, end: int) -> str:
    """Return the words of a stretch as they are remembered."""
    return one_line(desk.source.text[start:end])


def refused_words(desk: Desk, review: Review) -> frozenset[str]:
    """Return the words of which it was said that they are no speech."""
    return frozenset(
        words_at(desk, answer.question.start, answer.question.end)
        for answer in review.of(Verdict.NOT_SPEECH)
        if answer.question.proposed is not None
    )


def refused_bytes(words: frozenset[str]) -> bytes:
    """Return the private file that remembers what is no speech: the same bytes for the same words."""
    rows = {"version": _VERSION, "not_speech": sorted(words)}
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_refused(data: bytes) -> frozenset[str]:
    """Return what such a file remembers; nothing where it cannot be read."""
    try:
        rows: Any = json.loads(data)
        words = rows["not_speech"]
    except (ValueError, KeyError, TypeError):
        return frozenset()
    return (
        frozenset(word for word in words if isinstance(word, str))
        if isinstance(words, list)
        else frozenset()
    )
