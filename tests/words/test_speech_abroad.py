"""Whose words stand in articles of other languages than English: one small text for each construction."""

from __future__ import annotations

import pytest

from build_scripts.attribution.speech import speech_in
from build_scripts.words.sources import SourceText

Row = tuple[str, str, str, str]


def told(language: str, text: str) -> list[Row]:
    """The words, their form, who is printed as saying them, with which reporting words."""
    whole = f"Nr. 1\n\n{text}"
    rows = []
    for one in speech_in(SourceText("t", whole, language)):
        seen = one.attribution
        who = whole[seen.speaker.start : seen.speaker.end] if seen.speaker else ""
        cue = whole[slice(*seen.cue)] if seen.cue else ""
        rows.append((whole[one.start : one.end], one.form.value, who, cue))
    return rows


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        (
            "de",
            "„Wir schließen den Kai“, sagte Ada Quill am Montag.",
            ("„Wir schließen den Kai“", "direct", "Ada Quill", "sagte"),
        ),
        (
            "de",
            "„Das Tor leckt“, so die Sprecherin der Hafenbehörde, Lea Brandt.",
            ("„Das Tor leckt“", "direct", "Lea Brandt", "so"),
        ),
        (
            "de",
            "Am Freitag warnte Bram Oster: „Es wird eng.“",
            ("„Es wird eng.“", "direct", "Bram Oster", "warnte"),
        ),
        (
            "de",
            "Gestern erklärte Bram Oster, dass das Tor „völlig undicht“ sei.",
            ("das Tor „völlig undicht“ sei", "mixed", "Bram Oster", "erklärte"),
        ),
        (
            "de",
            "Er bestritt, dass die Behörde davon gewusst habe.",
            ("die Behörde davon gewusst habe", "indirect", "Er", "bestritt"),
        ),
        (
            "de",
            "„Wir wussten nichts davon“, sagte ein Mitarbeiter des Hafens.",
            ("„Wir wussten nichts davon“", "direct", "ein Mitarbeiter des Hafens", "sagte"),
        ),
        (
            "fr",
            "« Nous fermerons le quai », a déclaré lundi Ada Quill.",
            ("« Nous fermerons le quai »", "direct", "Ada Quill", "a déclaré"),
        ),
        (
            "fr",
            "La maire de Saltmere, Ada Quill, a prévenu : « Le bac ne viendra plus. »",
            ("« Le bac ne viendra plus. »", "direct", "Ada Quill", "a prévenu"),
        ),
        ("fr", "« La porte fuit », dit-il.", ("« La porte fuit »", "direct", "il", "dit-il")),
        (
            "fr",
            "« Nous le savions », a-t-elle reconnu.",
            ("« Nous le savions »", "direct", "elle", "a-t-elle reconnu"),
        ),
        (
            "fr",
            "Selon Bram Oster, « la porte fuit depuis des années ».",
            ("« la porte fuit depuis des années »", "direct", "Bram Oster", "Selon"),
        ),
        (
            "fr",
            "Bram Oster a déclaré que le quai fermerait en mai.",
            ("le quai fermerait en mai", "indirect", "Bram Oster", "a déclaré"),
        ),
        (
            "es",
            "«Cerraremos el muelle», dijo Ada Quill el lunes.",
            ("«Cerraremos el muelle»", "direct", "Ada Quill", "dijo"),
        ),
        (
            "es",
            "«Hay fugas», aseguró el portavoz del puerto, Bram Oster.",
            ("«Hay fugas»", "direct", "Bram Oster", "aseguró"),
        ),
        ("es", "«Nadie lo sabía», dijo.", ("«Nadie lo sabía»", "direct", "", "dijo")),
        (
            "es",
            "Oster negó que el muelle fuera «peligroso».",
            ("el muelle fuera «peligroso»", "mixed", "Oster", "negó"),
        ),
        (
            "uk",
            "«Ми закриємо причал узимку», — сказала Ада Квілл.",
            ("«Ми закриємо причал узимку»", "direct", "Ада Квілл", "сказала"),
        ),
        (
            "uk",
            "За словами Брама Остера, «ворота протікають роками».",
            ("«ворота протікають роками»", "direct", "Брама Остера", "За словами"),
        ),
        (
            "uk",
            "Він заперечив, що порт знав про це.",
            ("порт знав про це", "indirect", "Він", "заперечив"),
        ),
        (
            "ru",
            "«Мы закроем причал зимой», — заявила Ада Квилл в понедельник.",
            ("«Мы закроем причал зимой»", "direct", "Ада Квилл", "заявила"),
        ),
        (
            "ru",
            "Представитель порта Брам Остер сказал, что ворота «протекают годами».",
            ("ворота «протекают годами»", "mixed", "Представитель порта Брам Остер", "сказал"),
        ),
        (
            "ru",
            "«Никто не знал», — сообщил источник в порту.",
            ("«Никто не знал»", "direct", "источник в порту", "сообщил"),
        ),
    ],
)
def test_who_is_printed_as_speaking(language: str, text: str, row: Row) -> None:
    assert told(language, text) == [row]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("es", "—Cerraremos el muelle —dijo Ada Quill—. Está decidido.", 2, "Ada Quill"),
        ("uk", "— Ми закриємо причал, — сказала Ада Квілл. — Це вирішено.", 2, "Ада Квілл"),
        ("ru", "— Мы закроем причал, — сказала Ада Квилл. — Это решено.", 2, "Ада Квилл"),
    ],
)
def test_what_stands_behind_a_dash_is_spoken_and_what_stands_between_is_not(
    language: str, text: str, words: int, speaker: str
) -> None:
    rows = told(language, text)
    assert [form for _, form, _, _ in rows] == ["direct"] * words
    assert {who for _, _, who, _ in rows} == {speaker}
    assert not any(speaker in spoken or "—" in spoken for spoken, _, _, _ in rows)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "— Закрыть причал, — перенести паром. — Осушить док."),
        ("de", "In der Stadt wird viel gesagt, und Bram Oster war am Kai."),
        ("fr", "Le dit Bram Oster est venu lundi au port."),
        ("en", "— We close the quay, — said Ada Quill. — That is decided."),
    ],
)
def test_a_list_and_a_verb_without_a_clause_report_nothing(language: str, text: str) -> None:
    assert told(language, text) == []


def test_in_a_language_without_lists_nobody_is_guessed() -> None:
    assert told("it", "«Chiuderemo il molo», ha detto Ada Quill lunedì.") == [
        ("«Chiuderemo il molo»", "direct", "", "")
    ]
