"""A story in another language than the interface: each piece of its own words says which, everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.views.generate import generate
from build_scripts.words.own_words import OwnWords, in_language

_MAYOR = "شهردار"
_TITLE = "سد کهنه"


def _story(folder: Path, language: str, words: dict[str, str]) -> dict[str, str]:
    """Return the pages of a small story in a language, by their paths."""
    story = Story.empty(folder)
    story.write(
        "actors/mayor.yml", f"{{name: {words['name']}, kind: person, summary: {words['say']}}}"
    )
    story.write("actors/town.yml", f"{{name: {words['town']}, kind: organisation}}")
    story.write(
        "relation-types.yml",
        f"{{pays: {{label: {words['pays']}, inverse: {words['pays']}, family: money, directed: true}}}}",
    )
    story.write("claims/held.yml", f"{{title: {words['ask']}, proposition: {words['say']}}}")
    story.write("topics/dams.yml", f"{{title: {words['town']}, summary: {words['say']}}}")
    story.write(
        "articles/dam.yml",
        f"{{title: Der alte Damm, language: de, unchecked: {words['say']}, added: 2032-02-01, "
        f"summary: {words['say']}, quotations: [{{id: q, text: „Er hält.“, speaker: mayor, "
        f"cue: sagte, topics: [dams], positions: [{{claim: held, position: yes}}]}}], "
        "relationships: [{id: t, from: mayor, type: pays, to: town, holds: affirms, evidence: [q]}]}",
    )
    story.write(
        "story.yml",
        f"{{title: {words['title']}, question: {words['ask']}, contact: c@dam.example, "
        f"language: {language}, policy: {words['say']}, "
        f"story: [{{say: {words['say']}, date: 2031-01-01, evidence: [dam#q]}}]}}",
    )
    return {page.path: page.text for page in generate(story.record(), "https://dam.example/")}


@pytest.fixture(scope="module")
def persian(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    words = {
        "title": _TITLE,
        "name": _MAYOR,
        "town": "شهر بالا",
        "ask": "آیا سد ماند؟",
        "say": "شهردار گفت سد می ماند.",
        "pays": "پول می دهد به",
    }
    return _story(tmp_path_factory.mktemp("fa"), "fa", words)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    words = {
        "title": "Der Damm",
        "name": "Ada Feld",
        "town": "Oberstadt",
        "ask": "Hielt der Damm?",
        "say": "Der Damm hielt.",
        "pays": "zahlt an",
    }
    return _story(tmp_path_factory.mktemp("de"), "de", words)


def marked(text: str, language: str) -> set[str]:
    found = html.document_fromstring(text).xpath(f"//span[@lang='{language}']")
    return {one.text_content() for one in found}


def test_the_front_page_says_the_language_of_all_its_words(persian: dict[str, str]) -> None:
    front = persian["index.md"]
    assert {_TITLE, "آیا سد ماند؟", "شهردار گفت سد می ماند.", _MAYOR} <= marked(front, "fa")
    assert marked(front, "de") >= {"Der alte Damm"}
    assert 'language: "fa"\ndirection: rtl\n' in front.split("---")[1]


@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [
        ("actors/mayor.md", "fa", "rtl"),
        ("claims/held.md", "fa", "rtl"),
        ("topics/dams.md", "fa", "rtl"),
        ("articles/dam.md", "de", "ltr"),
    ],
)
def test_the_title_and_the_heading_of_a_page_say_their_language(
    persian: dict[str, str], path: str, language: str, direction: str
) -> None:
    matter = persian[path].split("---")[1]
    assert f'language: "{language}"\ndirection: {direction}\n' in matter
    (heading,) = [line for line in persian[path].splitlines() if line.startswith("# ")]
    assert heading.startswith(f'# <span lang="{language}" dir="{direction}">')


def test_a_title_that_is_english_says_no_language(persian: dict[str, str]) -> None:
    assert "language:" not in persian["timeline/index.md"].split("---")[1]


@pytest.mark.parametrize("path", ["embed/dam/q.html", "cite/dam.html"])
def test_what_is_shown_elsewhere_says_it_too(persian: dict[str, str], path: str) -> None:
    assert _MAYOR in marked(persian[path], "fa")
    assert "Der alte Damm" in marked(persian[path], "de")


def test_who_stands_in_a_picture_says_the_language_of_the_name(persian: dict[str, str]) -> None:
    shown = html.document_fromstring(persian["relationships/index.md"]).xpath("//a[@data-node]")
    assert {(one.get("data-node"), one.get("lang")) for one in shown} == {
        ("mayor", "fa"),
        ("town", "fa"),
    }
    drawn = persian["relationships/ties.svg"]
    assert drawn.count('data-node="mayor" lang="fa"') == 1


def test_no_element_stands_where_only_text_may(
    persian: dict[str, str], german: dict[str, str]
) -> None:
    torn = []
    for path, text in (*persian.items(), *german.items()):
        if path.endswith((".md", ".html")):
            plain = text.replace("&#60;", "<").replace("&lt;", "<")
            if plain.count("<span lang=") != text.count("<span lang="):
                torn.append(f"{path}: escaped")
        if path.endswith((".svg", ".graphml", ".gexf", ".json", ".csv")) and "<span" in text:
            torn.append(path)
        if path.endswith((".md", ".html")):
            for element in html.document_fromstring(text).iter():
                if any("<span" in value for value in element.attrib.values()):
                    torn.append(f"{path}: {html.tostring(element)[:90]!r}")
    assert torn == []


def test_of_a_german_story_with_german_articles_all_is_german(german: dict[str, str]) -> None:
    assert {"Der Damm", "Hielt der Damm?", "Der Damm hielt.", "Ada Feld"} <= marked(
        german["index.md"], "de"
    )
    assert '# <span lang="de" dir="ltr">Der Damm</span>' in german["index.md"]


def test_the_language_of_the_interface_needs_no_mark() -> None:
    assert type(in_language("The dam", "en-GB")) is str
    words = in_language(f"{_TITLE} 2", "fa")
    assert isinstance(words, OwnWords)
    assert words.direction == "rtl"
    # Whatever is put together from them is plain.
    assert type(f"{words}") is str
