"""The page of the guided walk."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html
from oakford import write_oakford

from build_scripts.views.front import front_page
from build_scripts.views.ties.walk import walk_page


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    write_oakford(story.content)
    return story


def steps(story: Story) -> list[html.HtmlElement]:
    return list(tree(story).xpath('//li[@class="walk__step"]'))


def tree(story: Story) -> html.HtmlElement:
    return html.document_fromstring(walk_page(story.record()).text)


def edges(step: html.HtmlElement) -> list[str]:
    return [tie.get("data-edge") for tie in step.xpath('.//a[contains(@class, "diagram__tie")]')]


def words(step: html.HtmlElement) -> list[str]:
    return [" ".join(li.text_content().split()) for li in step.xpath(".//ul/li")]


def test_each_step_has_an_address_and_shows_what_it_names(bridge: Story) -> None:
    loan, two, heard, alone = steps(bridge)
    assert [s.get("id") for s in (loan, two, heard, alone)] == [f"_step-{n}" for n in (1, 2, 3, 4)]
    assert edges(loan) == ["mill--lends-to--bridge-board"]
    assert edges(two) == ["ferry--lends-to--bridge-board", "ferry--opposes--bridge-board"]
    assert edges(heard) == ["ida-stone--works-for--mill"]
    assert heard.xpath('.//p[@class="walk__say"]//a/@href') == ["../articles/winter/#ida"]
    assert edges(alone) == []
    assert (
        "No relationship between them is recorded: Old Ferry Company, Ida Stone"
        in alone.text_content()
    )


def test_the_same_stands_in_words_with_who_says_so(bridge: Story) -> None:
    _, two, _, _ = steps(bridge)
    assert words(two) == [
        "Bridge Board says Old Ferry Company lends money to Bridge Board "
        "Said, no answer found: Bridge Board says so.",
        "Whether Old Ferry Company opposes Bridge Board is disputed "
        "Disputed: Bridge Board says so; Old Ferry Company denies it.",
    ]


def test_the_whole_picture_holds_every_tie_of_the_walk_once(bridge: Story) -> None:
    (whole,) = tree(bridge).xpath('//figure[@id="_walk-diagram"]')
    rows = whole.xpath(".//tbody/tr/@data-edge")
    assert sorted(rows) == [
        "ferry--lends-to--bridge-board",
        "ferry--opposes--bridge-board",
        "ida-stone--works-for--mill",
        "mill--lends-to--bridge-board",
    ]


def test_a_tie_that_is_only_denied_is_told_and_not_drawn(bridge: Story) -> None:
    (bridge.content / "articles" / "spring.yml").write_text(
        """
title: A denial
unchecked: invented
quotations: [{id: no, text: “We never lent to them.”, speaker: mill, cue: said}]
relationships:
  - {id: n, from: mill, type: lends-to, to: oakford, holds: denies, evidence: no}
"""
    )
    bridge.change("story.yml", "show: mill--lends-to--bridge-board", "show: [mill, oakford]")
    first, *_ = steps(bridge)
    assert edges(first) == []
    assert words(first) == [
        "The Mill denied that it lends money to Oakford "
        "Only denied: The Mill denies it. A denial alone is not drawn."
    ]


def test_without_a_walk_the_page_teaches_and_nothing_leads_to_it(bridge: Story) -> None:
    assert "walk/" in front_page(bridge.record()).text
    bridge.write("story.yml", "{title: The bridge, contact: c@oakford.example}")
    page = walk_page(bridge.record()).text
    assert "There is no walk yet" in page
    assert "actor-a--type--actor-b" in page
    assert "<ol" not in page
    assert "walk/" not in front_page(bridge.record()).text
