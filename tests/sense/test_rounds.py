"""The invented sentences of the benchmarks: twisted ones are told, true ones pass in silence."""

from __future__ import annotations

import pytest

from benchmarks.twists import SECOND_ROUND, SENTENCES, TRUE_LINES, Twist, answer, invented

PASSING = {
    "I will come to that later. […] Yes, I do.",  # Only the turns of a transcript show it.
    "„haben verkauft.“",  # The name stands before a second half.
}


@pytest.mark.parametrize(
    "twist", [*invented(SENTENCES), *invented(SECOND_ROUND)], ids=lambda twist: twist.words
)
def test_a_twisted_quotation_is_told(twist: Twist) -> None:
    said = answer(twist)
    assert said.is_found
    assert said.is_silent is (twist.words in PASSING)


@pytest.mark.parametrize("twist", [*invented(TRUE_LINES)], ids=lambda twist: twist.words)
def test_a_true_one_passes_in_silence(twist: Twist) -> None:
    assert answer(twist).is_silent
