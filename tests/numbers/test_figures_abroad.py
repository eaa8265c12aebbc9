"""Figures in digits of other languages than English, with what limits them and what they count."""

from __future__ import annotations

import pytest

from build_scripts.numbers.abroad import figures_abroad
from build_scripts.numbers.figure import figure_in_words
from build_scripts.numbers.number_lists import NUMBER_LISTS
from build_scripts.words.list_files import parse_lists

LANGUAGES = ("de", "es", "fr", "ru", "uk")


def read(text: str, language: str) -> list[tuple[str, str, str]]:
    """Each figure as printed, what it says, and its unit or what it counts."""
    return [
        (text[one.start : one.end], figure_in_words(one.said), one.said.unit or one.counted)
        for one in figures_abroad(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        (
            "de",
            "1.234,5 Tonnen Sand",
            ("1.234,5", "low: 1,234.5, high: 1,234.5", "Tonnen"),
        ),
        (
            "de",
            "rund 1,2 Mrd. Euro",
            ("rund 1,2 Mrd. Euro", "about: 1,200,000,000", "Euro"),
        ),
        ("de", "bis zu 400 alte Boote", ("bis zu 400", "high: 400", "alte Boote")),
        (
            "de",
            "2 bis 3 Millionen Menschen",
            ("2 bis 3 Millionen", "low: 2,000,000, high: 3,000,000", "Menschen"),
        ),
        (
            "fr",
            "près de 3\u202f400 logements",
            ("près de 3\u202f400", "high: 3,400, about: 3,400", "logements"),
        ),
        ("fr", "12,5 % des bateaux", ("12,5 %", "low: 12.5, high: 12.5", "%")),
        ("es", "al menos 1.500 nuevas viviendas", ("al menos 1.500", "low: 1,500", "nuevas viviendas")),
        ("uk", "щонайменше 6,4 млн людей", ("щонайменше 6,4 млн", "low: 6,400,000", "людей")),
        ("ru", "чуть более 20 новых лодок", ("чуть более 20", "low: 20, about: 20", "новых лодок")),
    ],
)  # fmt: skip
def test_what_a_figure_says(language: str, text: str, figure: tuple[str, str, str]) -> None:
    assert read(text, language) == [figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. März 2031 galt Artikel 5 der Shahed-136, seit 2029, 30 bis 20"),
        ("fr", "Le 3 mars 2031, l’article 5 et la page 12"),
        ("uk", "3 березня 2031 року, стаття 5, у 2029"),
        ("pl", "3 400 domów, 12 procent"),
    ],
)
def test_years_days_and_names_are_no_figures(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_is_explained(language: str) -> None:
    explained = (NUMBER_LISTS / "README.md").read_text("utf-8")
    sections = parse_lists((NUMBER_LISTS / f"{language}.txt").read_text("utf-8"))
    assert [name for name in sections if f"`{name}`" not in explained] == []
    assert tuple(sorted(file.stem for file in NUMBER_LISTS.glob("*.txt"))) == LANGUAGES
