"""Whom articles in German, French, Spanish, Ukrainian and Russian print as the speaker of words."""

from __future__ import annotations

import pytest

from build_scripts.sense.speakers_abroad import may_be_bent, named_beside
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText


def _named(language: str, printed: str, words: str) -> str:
    source = SourceText("t", f"Heute\n\n{printed}\n", language)
    found = find(source, words, None, marks_printed=True)
    assert isinstance(found, Found)
    named = named_beside(source, found.spans, language)
    return named.name if named else ""


@pytest.mark.parametrize(
    ("language", "printed", "words", "name"),
    [
        ("de", "„Das Tor leckt“, sagte Bram Oster.", "„Das Tor leckt“", "Bram Oster"),
        ("de", "„Das Tor leckt“, so Bram Oster.", "„Das Tor leckt“", "Bram Oster"),
        ("de", "Bram Oster erklärte: „Es leckt.“", "„Es leckt.“", "Bram Oster"),
        ("de", "Gestern sagte Bram Oster: „Es leckt.“", "„Es leckt.“", "Bram Oster"),
        ("de", "Laut Bram Oster ist „das Tor dicht“.", "„das Tor dicht“", "Bram Oster"),
        ("fr", "« Elle fuit », a déclaré Bram Oster à Ada Quill.", "« Elle fuit »", "Bram Oster"),
        ("fr", "« Elle fuit », a dit M. Oster.", "« Elle fuit »", "M. Oster"),
        ("fr", "Selon Bram Oster, « elle fuit ».", "« elle fuit »", "Bram Oster"),
        ("es", "«Hay fugas», dijo Bram Oster.", "«Hay fugas»", "Bram Oster"),
        ("es", "Bram Oster aseguró: «Hay fugas».", "«Hay fugas»", "Bram Oster"),
        ("uk", "«Вони течуть», — сказав Брам Остер.", "«Вони течуть»", "Брам Остер"),
        ("uk", "За словами Брама Остера, «вони течуть».", "«вони течуть»", "Брама Остера"),
        ("ru", "«Они текут», — заявил Брам Остер.", "«Они текут»", "Брам Остер"),
        ("ru", "Брам Остер сказал: «Они текут».", "«Они текут»", "Брам Остер"),
    ],
)
def test_a_name_beside_a_verb_speaks(language: str, printed: str, words: str, name: str) -> None:
    assert _named(language, printed, words) == name


@pytest.mark.parametrize(
    ("language", "printed", "words"),
    [
        ("de", "„Das Tor leckt“, sagte Bürgermeisterin am Montag.", "„Das Tor leckt“"),
        ("de", "„Das Tor leckt.“ Laut Bram Oster ist es alt.", "„Das Tor leckt.“"),
        ("de", "„Das Tor leckt“, sagte sie. Bram Oster schwieg.", "„Das Tor leckt“"),
        ("de", "„Das Tor leckt“, sagten Bram Oster und Ada Quill.", "„Das Tor leckt“"),
        ("fr", "« Elle fuit », a déclaré Bram Oster et Ada Quill.", "« Elle fuit »"),
        ("fr", "« Elle fuit », a-t-elle déclaré.", "« Elle fuit »"),
        ("es", "«Hay fugas», dijo a Bram Oster la alcaldesa.", "«Hay fugas»"),
        ("uk", "«Вони течуть», — розповіла Браму Остеру міська голова.", "«Вони течуть»"),
        ("ru", "«Они текут», — сообщила она Браму Остеру.", "«Они текут»"),
        ("ar", "قال برام أوستر: “البوابة تسرب”.", "“البوابة تسرب”"),
    ],
)
def test_what_is_less_plain_is_no_answer(language: str, printed: str, words: str) -> None:
    assert _named(language, printed, words) == ""


def test_names_are_compared_with_any_ending() -> None:
    assert may_be_bent("Ада Квілл", "Ади Квілл")
    assert may_be_bent("Брам Остер", "Брама Остера")
    assert not may_be_bent("Ада Квілл", "Брама Остера")
