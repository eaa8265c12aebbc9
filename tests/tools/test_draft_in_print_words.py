"""Days, occasions, audiences and amounts as print names them, in each language that has lists for them."""

from __future__ import annotations

import pytest
from builders import Story
from running import run

ARTICLE = "articles/quay.yml"
ENTRY = "title: Quay\npublished: 2031-03-07\nadded: 2031-03-10\nstatus: draft\n"


def entry_of(story: Story, language: str, text: str) -> str:
    """Draft an article of this text, published on Friday, 7 March 2031; return its file."""
    story.write(ARTICLE, f"{ENTRY}language: {language}\n")
    story.write("texts/quay.txt", f"Quay\n\n{text}\n")
    result = run("draft", "quay", "--content", story.content)
    assert result.exit_code == 0, result.output
    assert "error OTR" not in result.output
    return (story.content / ARTICLE).read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "en",
            "On Wednesday evening Ada Quill told a public meeting in Lowport: “It leaks, and we know it.”",
            [
                "said_on: 2031-03-05",
                "to: a public meeting",
                "{title: Public meeting, place: Lowport, date: 2031-03-05",
            ],
        ),
        (
            "en",
            "Ada Quill told a press conference in Lowport that the quay “will not open again before spring”.",
            ["cue: told a press conference", "{title: Press conference, place: Lowport}"],
        ),
        (
            "en",
            "In a letter to residents, Ada Quill wrote: “The quay leaks, and we know it.”",
            ["to: residents", "occasions: {letter: {title: Letter, to: residents}}"],
        ),
        (
            "en",
            "“The quay leaks, and we know it,” Ada Quill wrote on X, formerly Twitter.",
            ["occasions: {post: {title: Post on X}}"],
        ),
        (
            "en",
            "“The quay leaks, and we know it,” Ada Quill said in an interview with the Lowport Echo.",
            ["\n    to: the Lowport Echo\n", "{title: Interview, to: the Lowport Echo}"],
        ),
        (
            "en",
            "Ada Quill told the Lowport Echo on Thursday: “The quay leaks, and we know it.”",
            ["\n    to: the Lowport Echo\n", "said_on: 2031-03-06"],
        ),
        (
            "de",
            "„Der Kai ist undicht, das wissen wir“, sagte Ada Quill am Mittwochabend dem Lowporter Echo.",
            ["said_on: 2031-03-05", "prints “Mittwochabend”", "\n    to: Lowporter Echo\n"],
        ),
        (
            "de",
            "„Der Kai ist undicht“, sagte Ada Quill dem Lowporter Echo.",
            ["\n    to: Lowporter Echo\n"],
        ),
        (
            "fr",
            "« Le quai fuit », a déclaré Ada Quill hier lors d’une conférence de presse à Lowport.",
            ["said_on: 2031-03-06", "{title: News conference, place: Lowport, date: 2031-03-06"],
        ),
        (
            "es",
            "«El muelle no aguanta», dijo Ada Quill el 3 de marzo en una entrevista con El Eco.",
            ["said_on: 2031-03-03", "to: El Eco"],
        ),
        (
            "uk",
            "«Причал протікає, і ми це знаємо», — сказала Ада Квілл у середу в інтерв’ю виданню «Ехо».",
            ["said_on: 2031-03-05", "to: виданню «Ехо»"],
        ),
        (
            "ru",
            "«Причал протекает, и мы это знаем», — сказала Ада Квилл журналистам вчера.",
            ["said_on: 2031-03-06", "to: журналистам"],
        ),
    ],
)
def test_when_to_whom_and_on_what_occasion_words_were_spoken(
    story: Story, language: str, text: str, lines: list[str]
) -> None:
    entry = entry_of(story, language, text)
    assert [line for line in lines if line not in entry] == []


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        (
            "en",
            "“We will build 3,400 homes, and some 400 people wait,” Ada Quill said.",
            "[{words: '3,400', of: homes}, {words: some 400, of: people}]",
        ),
        (
            "en",
            "“We lose between 20 and 30 boats a day,” Ada Quill said.",
            "[{words: between 20 and 30, of: boats, per: day}]",
        ),
        (
            "en",
            "“It is 12 to 15 per cent of the harbour dues,” Ada Quill said.",
            "[{words: 12 to 15 per cent, of: harbour dues}]",
        ),
        (
            "en",
            "“It took £6.4m of ours, and €1.2bn is left,” Ada Quill said.",
            "[{words: '£6.4m', of: TODO}, {words: '€1.2bn', of: TODO}]",
        ),
        (
            "de",
            "„Mehr als 1.500 neue Wohnungen fehlen“, sagte Ada Quill.",
            "[{words: Mehr als 1.500, of: neue Wohnungen, low: 1500}]",
        ),
        (
            "fr",
            "« Il manque 2 millions de bateaux », a déclaré Ada Quill.",
            "[{words: 2 millions, of: bateaux, low: 2000000, high: 2000000}]",
        ),
        (
            "es",
            "«Faltan entre 20 y 30 barcos», dijo Ada Quill.",
            "[{words: entre 20 y 30, of: barcos, low: 20, high: 30}]",
        ),
        (
            "uk",
            "«Бракує близько 3 400 нових човнів», — сказала Ада Квілл.",
            "[{words: близько 3 400, of: нових човнів, about: 3400}]",
        ),
        (
            "ru",
            "«Ушло 6,4 млн рублей», — сказала Ада Квилл.",
            "[{words: '6,4 млн рублей', of: TODO, low: 6400000, high: 6400000}]",
        ),
    ],
)
def test_amounts_with_what_limits_them_and_what_they_count(
    story: Story, language: str, text: str, amounts: str
) -> None:
    assert f"amounts: {amounts}\n" in entry_of(story, language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“One in five, or two thirds, and in 2029 it was 12-3,” Ada Quill said."),
        ("en", "“It took five years and 3.4 km of wall,” Ada Quill said on X-ray day."),
        ("de", "„Seit dem 3. März 2029 um 12.30 Uhr nach Artikel 5“, sagte Ada Quill."),
        ("fr", "« Le 3 mars, après 15 ans, à 12h30 », a déclaré Ada Quill."),
        ("uk", "«3 березня 2029 року, за 15 років», — сказала Ада Квілл."),
        ("pl", "„Brakuje 3 400 domów w środę na konferencji”, powiedziała Ada Quill."),
    ],
)
def test_years_days_shares_and_measures_are_no_amounts(
    story: Story, language: str, text: str
) -> None:
    assert "amounts" not in entry_of(story, language, text)


def test_a_language_without_lists_has_honest_blanks(story: Story) -> None:
    text = "„Nabrzeże przecieka”, powiedziała Ada Quill w środę w wywiadzie dla Echa."
    entry = entry_of(story, "pl", text)
    assert "Nabrzeże przecieka" in entry
    assert not any(word in entry for word in ("said_on", "\n    to:", "occasions", "amounts"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“The quay leaks,” Ada Quill said, and it will close next Wednesday."),
        ("de", "„Der Kai ist undicht“, sagte Ada Quill, er schließt bis Freitag."),
        ("fr", "« Le quai fuit », a déclaré Ada Quill, qui attend mardi prochain."),
        ("es", "«El muelle no aguanta», dijo Ada Quill, y espera hasta el viernes."),
        ("ru", "«Причал протекает», — сказала Ада Квилл и ждёт до вторника."),
    ],
)
def test_a_day_that_lies_ahead_is_not_when_words_were_spoken(
    story: Story, language: str, text: str
) -> None:
    assert "said_on" not in entry_of(story, language, text)
