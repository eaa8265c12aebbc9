"""The small words beneath a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_graphs import edge

from build_scripts.diagrams.words import qualified
from build_scripts.graph import Standing


@pytest.mark.parametrize("length", [10, 239, 240, 1000])
def test_words_that_are_cut_keep_the_note_that_nobody_compared_them(length: int) -> None:
    tie = edge("a", "mill", "harbour", Standing.DISPUTED, qualifier="w" * length)
    said = qualified(replace(tie, note="copied by hand"))
    assert said.endswith("; copied by hand")
    assert len(said) <= 240
