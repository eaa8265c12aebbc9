"""The front page stays short: what is behind its parts is one tap away, and counted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.views.front import front_page

_TYPES = "{pays: {label: pays, inverse: is paid by, family: money, directed: true}}"


@pytest.fixture
def weir(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    for name in ("ash", "birch", "cedar", "dogwood"):
        story.write(f"actors/{name}.yml", f"{{name: {name.capitalize()}, kind: organisation}}")
    story.write("relation-types.yml", _TYPES)
    story.write("story.yml", "{title: The weir, contact: c@weir.example}")
    return said(story, 1)


def said(story: Story, number: int, keys: str = "") -> Story:
    return story.write(
        f"articles/paper-{number:04}.yml",
        f"{{title: Paper {number}, unchecked: by hand, added: 2032-02-01, quotations: "
        f"[{{id: q, text: “It holds.”, speaker: ash, cue: said}}]{keys}}}",
    )


def tied(story: Story, number: int, pairs: Iterable[tuple[str, str]]) -> Story:
    ties = ", ".join(
        f"{{id: t{i}, from: {one}, type: pays, to: {other}, holds: affirms, evidence: [q]}}"
        for i, (one, other) in enumerate(pairs)
    )
    return said(story, number, f", relationships: [{ties}]")


def told(story: Story, sentences: Iterable[str]) -> Story:
    every = ", ".join(
        f"{{say: Sentence {n}., date: '{date}', evidence: ['paper-0001#q']}}"
        for n, date in enumerate(sentences, 1)
    )
    return story.write(
        "story.yml", f"{{title: The weir, contact: c@weir.example, story: [{every}]}}"
    )


def front(story: Story) -> html.HtmlElement:
    return html.document_fromstring(front_page(story.record()).text)


def texts(tree: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in tree.xpath(path)]


def test_a_short_story_is_not_folded(weir: Story) -> None:
    page = front(told(weir, [f"2031-01-0{day}" for day in range(1, 9)]))
    assert len(page.xpath("//ol[@class='by-date']/li")) == 8
    assert not page.xpath("//details[contains(@class, 'later')]")


def test_the_later_paragraphs_of_a_long_story_unfold_and_are_counted(weir: Story) -> None:
    page = front(told(weir, [f"2031-01-0{day}" for day in range(1, 10)]))
    (folded,) = page.xpath("//details[contains(@class, 'later')]")
    assert texts(folded, "summary") == ["4 more paragraphs, from 6 Jan 2031"]
    assert len(folded.xpath("ol/li")) == 4
    assert texts(page, "//ol[@class='by-date']/li")[4:6] == [
        "5 January Sentence 5.5",
        "6 January Sentence 6.6",
    ]


def test_a_long_paragraph_is_not_torn(weir: Story) -> None:
    page = front(told(weir, ["2031-01-01"] * 7 + ["2031-01-02"] * 4))
    first, second = page.xpath("//ol[@class='by-date']/li")
    assert "Sentence 7." in first.text_content()
    assert second.getparent().getparent().tag == "details"


def test_the_picture_has_those_who_are_tied_most_and_the_rest_is_counted(weir: Story) -> None:
    tied(weir, 2, [("ash", "birch"), ("birch", "ash"), ("birch", "cedar"), ("dogwood", "cedar")])
    page = front(weir)
    assert texts(page, "//details[contains(@class, 'bundle')]/summary/span/b") == [
        "Ash and Birch",
        "Birch and Cedar",
    ]
    (first, _) = page.xpath("//details[contains(@class, 'bundle')]")
    assert "2 relationships" in texts(first, "summary")[0]
    assert len(first.xpath("ul/li")) == 2
    assert "Dogwood" not in page.xpath("//div[@class='tied']")[0].text_content()
    assert "The whole picture: 4 relationships" in texts(page, "//div[@class='tied']")[0]


def test_one_article_without_ties_claims_and_story_makes_a_whole_page(weir: Story) -> None:
    page = front(weir)
    assert texts(page, "//ul[@class='jump']/li") == ["Sources"]
    assert not page.xpath("//div[@class='tied' or @class='questions' or @class='in-short']")
    assert "The story is not told in sentences yet." in page.text_content()
    assert texts(page, "//p[@id='_people']") == ["Heard most Ash"]
    assert texts(page, "//p[@id='_articles']/a") == ["Paper 1"]


def test_of_very_much_there_is_no_more_than_fits(weir: Story) -> None:
    for number in range(40):
        weir.write(f"actors/actor-{number:03}.yml", f"{{name: Actor {number}, kind: person}}")
        weir.write(f"claims/claim-{number:03}.yml", f"{{title: C{number}, proposition: It is.}}")
        tied(weir, number + 2, [(f"actor-{number:03}", "ash")])
    page = front(weir)
    assert len(page.xpath("//*[@class='claim-line']")) == 6
    assert len(page.xpath("//details[contains(@class, 'bundle')]")) <= 3
    assert len(page.xpath("//p[@id='_articles']/a")) == 2
    assert "34 more questions" in page.text_content()
    assert "41 articles" in page.text_content()
