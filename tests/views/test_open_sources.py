"""An open text is its own source: no page calls it private, and its licence says whose text it is."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from builders import Story

from build_scripts.views.frame.licences import licence_address
from build_scripts.views.generate import generate

TEXT = "The pier\n\n“It broke,” Ada Quill said. The rail hangs loose.\n"
ARTICLE = """\
title: The pier
published: 2031-04-01
added: 2031-04-02
rights: open
licence: CC BY 4.0
quotations:
  - {id: broke, text: "“It broke,”", speaker: ada-quill, cue: said}
passages:
  - {id: rail, text: The rail hangs loose.}
"""


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The pier, question: Who?, contact: c@harbour.example}\n")
    story.write("actors/ada-quill.yml", "{name: Ada Quill, kind: person}\n")
    return story


def pages(story: Story, more: str = "") -> dict[str, str]:
    """Every page of the story, feeds and small pages included, by its path."""
    story.write("articles/pier.yml", ARTICLE + more).write("texts/pier.txt", TEXT)
    record = story.record()
    return {page.path: page.text for page in generate(record, "https://record.example/")}


def test_nowhere_is_it_called_private(story: Story) -> None:
    made = pages(story)
    found = [(path, text) for path, text in made.items() if "It broke" in text]
    assert {path.partition("/")[0] for path, _ in found} >= {
        "articles",
        "actors",
        "quotes",
        "cite",
        "embed",
        "feed.xml",
    }
    for path, text in found:
        assert "private" not in text.casefold(), path
        assert "not published here" not in text, path
        assert "No public address" not in text, path


def test_the_source_line_leads_to_the_words_in_the_text_on_every_page(story: Story) -> None:
    made = pages(story)
    article = made["articles/pier.md"]
    assert '<dt>Source</dt><dd><a href="#_text" class="named">The whole text, on this page</a>' in (
        article
    )
    assert article.count('<a href="#_in--broke">In the whole text</a>') == 1
    links = 0
    for path, text in made.items():
        if path == "articles/pier.md":
            continue
        for href in re.findall(r'<a href="([^"]+)"[^>]*>In the whole text</a>', text):
            address = path.removesuffix("index.md").replace(".md", "/")
            target, anchor = urldefrag(urljoin(f"https://record.example/{address}", href))
            assert target == "https://record.example/articles/pier/"
            assert f'id="{anchor}"' in article
            links += 1
    assert links >= 2
    assert "In the whole text</a>" in made["embed/pier/broke.html"]


def test_with_an_address_the_source_is_there(story: Story) -> None:
    made = pages(story, "url: https://gazette.example/pier\n")
    assert "In the whole text" not in made["embed/pier/broke.html"]
    assert "https://gazette.example/pier#:~:text=" in made["embed/pier/broke.html"]


def test_the_licence_names_whose_text_it_is_and_leads_to_its_terms(story: Story) -> None:
    more = "authors: [Bo Rem, Cy Tarn]\npublisher: The Gazette\n"
    page = pages(story, more)["articles/pier.md"]
    assert (
        "The text is by Bo Rem and Cy Tarn, published by The Gazette; licence: "
        '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>.'
    ) in page
    assert "<small>for the whole text, by Bo Rem and Cy Tarn, published by The Gazette</small>" in (
        page
    )


def test_where_nobody_is_named_it_says_so(story: Story) -> None:
    page = pages(story)["articles/pier.md"]
    assert "The author of the text is not named here; licence: <a " in page
    assert "<small>for the whole text; no author is named</small>" in page


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC BY-SA 3.0 Unported", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Free to use (https://board.example/terms).", "https://board.example/terms"),
        ("CC BY 4.0 or whatever", ""),
        ("CC BY 9.0", ""),
        ("with leave of the board", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_licence_leads_only_where_its_name_says(licence: str, address: str) -> None:
    assert licence_address(licence) == address


def test_an_open_text_that_is_not_here_is_not_called_printed_whole(story: Story) -> None:
    story.write("articles/pier.yml", ARTICLE + "unchecked: The copy is on paper.\n")
    made = {page.path: page.text for page in generate(story.record())}
    assert "It broke" in made["articles/pier.md"]
    assert "The whole text, which is openly licensed" not in made["articles/pier.md"]
    assert 'data-label="Printed here" class="number">–<' in made["method.md"]
