"""How the words of a stretch are chosen for an entry, in texts that repeat themselves."""

from __future__ import annotations

from builders import source
from effort import calls_of

from build_scripts.drafting.stretch import choose
from build_scripts.words.matching import Missed


def _choosing(times: int) -> int:
    text = source("A headline\n\n" + "Ann said, “We go,” " * times + "\n")
    start = text.text.rindex("We go")
    return calls_of(lambda: choose(text, start, start + 5, marks_printed=True))


def test_words_that_stand_everywhere_are_sought_beside_no_neighbours() -> None:
    _choosing(2)
    assert _choosing(200) < _choosing(60)
    text = source("A headline\n\n" + "Ann said, “We go,” " * 200 + "\n")
    assert isinstance(choose(text, 24, 29, marks_printed=True), Missed)
