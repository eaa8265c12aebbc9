"""Marks by language: what may be read as a quotation mark, and what the text itself shows."""

from __future__ import annotations

import pytest

from build_scripts.words.mark_customs import customs_of, known_languages
from build_scripts.words.mark_shapes import MARKS, SINGLE, MarkKind, kind_of
from build_scripts.words.marks import marked_stretches, marks_of


def inside(text: str, language: str = "") -> list[str]:
    return [text[s.start : s.end].strip() for s in marked_stretches(text, language)]


def test_a_longer_tag_has_the_customs_of_its_language() -> None:
    assert customs_of("fr-CA") == customs_of("fr")
    assert ("»", "«") in customs_of("de-AT").pairs
    assert ("»", "«") not in customs_of("de-CH").pairs


@pytest.mark.parametrize("language", ["", "xx", "tlh-Latn"])
def test_an_unknown_language_has_what_is_read_everywhere(language: str) -> None:
    assert customs_of(language) == customs_of("")
    assert inside("“One,” «two», 「three」", language) == ["One,", "two", "three"]


def test_the_file_names_marks_only() -> None:
    for language in known_languages():
        customs = customs_of(language)
        for opening, closing in customs.pairs | customs.where_shown:
            assert kind_of(opening) is kind_of(closing)
            assert {*opening, *closing} <= MARKS | set("`,<>")


def test_french_marks_have_spaces_inside() -> None:
    text = "« Rien », dit-elle, qui part.\u202f«\u00a0Non\u00a0» et « oui ! »"
    assert inside(text, "fr") == ["Rien", "Non", "oui !"]
    assert inside(text, "") == ["Rien", "Non", "oui !"]


def test_marks_of_other_shapes_nest() -> None:
    assert inside("«Стена „Восток“ цела», сказала она.", "ru") == ["Стена „Восток“ цела", "Восток"]
    assert inside("„Mi »nem« akarjuk” – mondta", "hu") == ["Mi »nem« akarjuk", "nem"]
    assert inside("«Это «война» сегодня»", "ru") == ["Это «война» сегодня", "война"]


def test_one_closing_mark_may_end_two() -> None:
    assert inside("«Читайте «Газету», — сказал он.", "ru") == ["Читайте «Газету", "Газету"]


def test_a_mark_between_two_hebrew_letters_is_none() -> None:
    assert inside('"צה"ל פועל", אמר', "he") == ['צה"ל פועל']


def test_a_particle_may_follow_a_closing_mark() -> None:
    assert inside("‘사과’라고 “했다”고", "ko") == ["사과", "했다"]
    assert inside("“墙”的", "zh") == ["墙"]


def test_a_plural_possessive_does_not_close_single_marks() -> None:
    assert inside("‘We don’t want the boys’ war,’ she said.") == ["We don’t want the boys’ war,"]
    assert inside("the ‘boys’ and the ‘girls’ came") == ["boys", "girls"]


def test_doubled_apostrophes_are_read_where_the_text_opens_words_with_them() -> None:
    assert inside("``One,'' she said. ''Two,'' he said.") == ["One,", "Two,"]
    assert inside("It is 6'2'' tall, the boys'' said") == []


def test_a_bullet_opens_no_quotation() -> None:
    assert inside("»Read more\n\nThe gate fell.", "en") == []


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    read = marks_of("“One, she said.\n\nThe gate fell.\n\nNobody came.")
    ((stretch,), (stray,)) = read.stretches, read.strays
    assert (stretch.start, stretch.end, stretch.is_closed) == (1, 15, False)
    assert (stray.offset, stray.opens) == (0, True)


def test_a_line_of_its_own_is_a_paragraph_too() -> None:
    text = "The gate\n\n“One, she said.\nThe gate fell.\nNobody came.\n“Two,” he said."
    assert inside(text) == ["One, she said.", "Two,"]


def test_a_closing_mark_without_an_opening_one_is_told() -> None:
    read = marks_of("The gate fell,” she said. It is 6'1\" tall.")
    assert [(s.offset, s.opens) for s in read.strays if s.sure] == [(14, False)]


def test_thousands_of_unbalanced_marks_end() -> None:
    for mark in "“”«»\"'‘’„「":
        read = marks_of(f" {mark}a" * 5_000)
        assert len(read.stretches) <= 5_000
    assert all(kind_of(mark) is MarkKind.SINGLE for mark in SINGLE)


def test_directions_may_be_mixed() -> None:
    assert inside("He said «שלום» and “سلام” to them.", "en") == ["שלום", "سلام"]


CLDR_48 = {
    **{"fr": "«»«»", "de": "„“‚‘", "de-CH": "„“‚‘", "da": "“”‘’", "sv": "””’’", "fi": "””’’"},
    **{"nb": "«»‘’", "es": "“”‘’", "it": "«»“”", "pt-PT": "«»“”", "nl": "‘’‘’", "hu": "„”»«"},
    **{"pl": "„”«»", "ro": "„”«»", "uk": "«»„“", "ru": "«»„“", "he": "””’’", "ar": "”“’‘"},
    **{"ur": "”“’‘", "fa": "«»‹›", "ku": "“”‘’", "ckb": "“”‘’", "ps": "“”‘’", "tr": "“”‘’"},
    **{"hi": "“”‘’", "ko": "“”‘’", "zh": "“”‘’", "zh-TW": "「」『』", "ja": "「」『』"},
    **{"el": "«»“”", "bg": "„“„“", "lt": "„“„“", "en": "“”‘’", "vi": "“”‘’", "th": "“”‘’"},
}
"""What the Unicode locale data, version 48, write in an interface: outer and inner marks."""
IN_PRINT = {
    **{"fr": ["« »", "“ ”"], "de-CH": ["«»", "‹›"], "de": ["»«", "›‹"], "da": ["»«", "””"]},
    **{"sv": ["»»"], "fi": ["»»"], "es": ["«»"], "it": ["“”", '""'], "nl": ["“”", "„”"]},
    **{"pl": ["„“", '""'], "uk": ["“”"], "ru": ["“”"], "he": ['""', "״״", "„”"]},
    **{"ar": ["«»", '""'], "fa": ["“”"], "ku": ["«»"], "zh-HK": ["“”"], "bg": ["‚‘", "«»"]},
}
"""What papers print besides."""


@pytest.mark.parametrize(("language", "marks"), CLDR_48.items())
def test_what_an_interface_writes_is_read(language: str, marks: str) -> None:
    outer, inner = marks[:2], marks[2:]
    text = f"Ab {outer[0]}cd {inner[0]}ef{inner[1]} gh{outer[1]}, ij {outer[0]}kl{outer[1]} mn."
    assert inside(text, language) == [f"cd {inner[0]}ef{inner[1]} gh", "ef", "kl"]


@pytest.mark.parametrize(
    ("language", "pair"), [(tag, pair) for tag, pairs in IN_PRINT.items() for pair in pairs]
)
def test_what_papers_print_besides_is_read(language: str, pair: str) -> None:
    opening, space, closing = pair[0], pair[1:-1], pair[-1]
    text = f"Ab {opening}{space}cd ef{space}{closing}, gh ij."
    assert inside(text, language) == ["cd ef"]
