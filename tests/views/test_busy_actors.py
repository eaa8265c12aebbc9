"""The page of an actor of whom much is said: short, in order, and nothing out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.views.actors import actor_pages
from build_scripts.views.articles import article_pages

MANY = 12


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    """A story of a toll: the town, who speaks for it, and somebody else."""
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    story.write("actors/mill-town.yml", "{name: Mill Town, kind: organisation}")
    story.write("actors/mayor.yml", "{name: The Mayor, kind: person}")
    story.write("actors/miller.yml", "{name: The Miller, kind: person}")
    return story


def said(story: Story, number: int, speaker: str, keys: str) -> None:
    story.write(
        f"articles/{speaker}-{number}.yml",
        f"title: Paper {number}\nunchecked: by hand\nquotations:\n"
        f"  - {{id: one, text: '“Word {number} of the {speaker}”', speaker: {speaker}, cue: said,"
        f" said_on: 2030-01-{number:02}, {keys}}}\n",
    )


def page(story: Story, identifier: str) -> html.HtmlElement:
    made = {page.path: page.text for page in actor_pages(story.record())}
    return html.fromstring(made[f"actors/{identifier}.md"].partition("\n---\n")[2])


def words(element: html.HtmlElement) -> list[str]:
    return [q.text_content() for q in element.xpath(".//q")]


def test_few_statements_are_cards_by_date(bridge: Story) -> None:
    for number in (2, 1):
        said(bridge, number, "mayor", "about: [mill-town]")
    cards = page(bridge, "mayor").xpath("//article[contains(@class, 'card')]//blockquote")
    assert [card.text_content() for card in cards] == [
        "“Word 1 of the mayor”",
        "“Word 2 of the mayor”",
    ]


def test_many_are_lines_the_latest_first_and_the_earlier_ones_unfold(bridge: Story) -> None:
    for number in range(1, MANY + 1):
        said(bridge, number, "mayor", "about: [mill-town]")
    body = page(bridge, "mayor")
    assert not body.xpath("//article[contains(@class, 'card')]")
    wanted = [f"“Word {number} of the mayor”" for number in range(MANY, 0, -1)]
    assert words(body) == wanted
    (folded,) = body.xpath("//details[@class='history'][.//q]")
    assert words(folded) == wanted[4:]
    assert folded.find("summary").text_content() == "8 earlier statements"
    labels = body.xpath("//li[contains(@class, 'said')]//*[@aria-label='Copied by hand']")
    assert len(labels) == MANY


def test_what_a_body_has_said_of_itself_is_not_what_others_said(bridge: Story) -> None:
    said(bridge, 1, "mayor", "on_behalf_of: [mill-town], about: [mill-town]")
    said(bridge, 2, "miller", "about: [mill-town]")
    body = page(bridge, "mill-town")
    quoted = [card.text_content() for card in body.xpath("//blockquote")]
    assert quoted == ["“Word 1 of the mayor”", "“Word 2 of the miller”"]
    headings = [line for line in body.text_content().splitlines() if line.startswith("## ")]
    assert any("on behalf of" in line for line in headings)
    others = body.text_content().partition("What others said")[2]
    assert "the miller" in others
    assert "the mayor" not in others


def test_an_article_without_words_says_so_and_teaches_no_reader_the_keys_of_a_file(
    bridge: Story,
) -> None:
    bridge.write(
        "articles/paper.yml",
        "title: The paper\nunchecked: by hand\nreports:\n  - {id: toll, fact: There is a toll.}\n",
    )
    made = {page.path: page.text for page in article_pages(bridge.record())}
    shown, index = made["articles/paper.md"], made["articles/index.md"]
    assert "There is a toll." in shown
    assert "No quotation, relationship or event of this article is recorded here." in shown
    assert "Nothing to compare" in shown
    assert "Copied by hand" not in shown
    assert "<code>" not in shown
    assert "nothing quoted; 1 report in our words" in index
