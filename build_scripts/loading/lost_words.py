"""Words of running text that YAML drops as comments, told where the model says that a value is text."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from build_scripts.codes import files as codes
from build_scripts.entries.roles import Wording
from build_scripts.loading.paths import KeyPath
from build_scripts.loading.roles import value_role_at
from build_scripts.problems import Problem
from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.document import Document


def lost_words(
    document: Document, model: type[BaseModel], prefix: KeyPath = ()
) -> Iterator[Problem]:
    """Yield a problem for each text of an entry whose end was read as a comment.

    `prefix` is where the entry stands in its file. Problems: `words-lost-to-comment`. Behind an id
    or a date a comment is a comment.
    """
    for lost in document.lost:
        path = lost.path[len(prefix) :]
        if lost.path[: len(prefix)] != prefix or not isinstance(
            value_role_at(model, path), Wording
        ):
            continue
        key = next((step for step in reversed(path) if isinstance(step, str)), "text")
        yield Problem(
            codes.WORDS_LOST_TO_COMMENT,
            lost.where,
            f"“{shortened(lost.words)}” is read as a comment and is no part of the text.",
            f"If it belongs to the text, write `{key}: >-` and put the words on the next line; "
            "if not, put two spaces before the `#` and one after it.",
        )
