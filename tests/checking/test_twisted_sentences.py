"""Every invented twist of the benchmark is told of, in each of its languages; what is fair is not."""

from __future__ import annotations

import pytest

from benchmarks.twists import Twist, answer, invented
from build_scripts.words.sources import SourceText

FAIR = [
    ("en", "“The wreck lies in the harbour and we saw it,” Ada Quill said.", "“we saw it,”"),
    ("en", "Ada Quill spoke of the wreck that lies there. “We saw it,” she said.", "“We saw it,”"),
    ("en", "“He lied to the board. The gate fell in May,” Ada Quill said.", "“The gate fell in May,”"),
    ("en", "“The gate fell in 1980,” Ada Quill said.", "“The gate fell in 1980,”"),
    ("en", "“I said we sold the gate,” Ada Quill said.", "“we sold the gate,”"),
    ("en", "Ada Quill did not deny that “the gate failed”.", "“the gate failed”"),
    ("en", "If it rains, Ada Quill said, “the gate fails”.", "“the gate fails”"),
    ("en", "“We know this: the gate is not cheap; it is ours,” Ada Quill said.", "“it is ours,”"),
    ("fr", "Ada Quill n'a pas nié que “la porte a cédé”.", "“la porte a cédé”"),
    ("de", "Ada Quill sagte, “das Tor brach”.", "“das Tor brach”"),
    ("de", "Ada Quill bestritt es nicht. “Das Tor brach”, sagte sie.", "“Das Tor brach”"),
    ("uk", "Ада Квілл сказала, що “ворота впали”.", "“ворота впали”"),
]  # fmt: skip


@pytest.mark.parametrize("twist", list(invented()), ids=lambda t: f"{t.kind}-{t.language}")
def test_no_twist_passes_in_silence(twist: Twist) -> None:
    said = answer(twist)
    assert said.is_found, "a twist stands there letter by letter"
    assert said.told


@pytest.mark.parametrize(("language", "printed", "words"), FAIR)
def test_a_fair_stretch_is_not_told_of(language: str, printed: str, words: str) -> None:
    source = SourceText("gate", f"The gate\n\n{printed}\n\nIt rained.\n", language)
    assert answer(Twist("fair", source, words, "Ada Quill", language=language)).told == ()
