"""The small words beneath a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_graphs import edge

from build_scripts.diagrams.words import qualifier_of, standing_words
from build_scripts.record.standings import Standing


@pytest.mark.parametrize("length", [10, 239, 240, 1000])
def test_words_of_any_length_keep_the_note_that_nobody_compared_them(length: int) -> None:
    said = "according to " + "w" * length
    tie = edge("a", "mill", "harbour", Standing.DISPUTED, qualifier=f"{said}; copied by hand")
    assert qualifier_of(tie) == f"{said}; copied by hand"
    assert standing_words(tie).endswith(f"{said}; copied by hand")
    short = replace(tie, brief="according to one; copied by hand")
    assert qualifier_of(short) == "according to one; copied by hand"
    assert standing_words(short).endswith(f"{said}; copied by hand")
