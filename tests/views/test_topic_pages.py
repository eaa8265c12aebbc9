"""Topic pages: the background with its evidence, and all that stands under the topic."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.record import Record
from build_scripts.views.quotations import quotation_pages
from build_scripts.views.timeline.listed import ON_A_PAGE
from build_scripts.views.topic_pages import topic_pages

TOPIC = "topics/toll.md"


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    """A story of a toll: one topic, and nothing under it yet."""
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    story.write("topics/toll.yml", "{title: The toll, summary: What a crossing costs.}")
    story.write("actors/mill-town.yml", "{name: Mill Town, kind: organisation}")
    return story


def paper(story: Story, lines: str, name: str = "paper", keys: str = "") -> None:
    head = f"title: The {name}\npublisher: The Press\nunchecked: by hand\n{keys}"
    story.write(f"articles/{name}.yml", f"{head}\n{lines}\n")


def quoted(*quotations: str) -> str:
    said = "speaker: mill-town, cue: said, topics: [toll]"
    return "quotations:\n" + "\n".join(f"  - {{{q}, {said}}}" for q in quotations)


def pages(record: Record) -> dict[str, str]:
    return {page.path: page.text for page in topic_pages(record)}


def tree(record: Record, path: str = TOPIC) -> html.HtmlElement:
    return html.document_fromstring(pages(record)[path])


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_index_teaches_where_no_topic_is_explained(tmp_path: Path) -> None:
    story = Story.empty(tmp_path).write("story.yml", "{title: Nothing, contact: c@a.example}")
    made = pages(story.record())
    assert list(made) == ["topics/index.md"]
    assert "content/topics/the-term.yml" in made["topics/index.md"]


def test_the_index_is_by_title_with_withdrawn_topics_last(bridge: Story) -> None:
    gone = "{date: 2031-02-01, why: It was two topics.}"
    bridge.write("topics/gone.yml", f"{{title: A gone one, summary: Old., withdrawn: {gone}}}")
    bridge.write("topics/arch.yml", "{title: arch}")
    paper(bridge, quoted("id: a, text: “a”"))
    record = bridge.record()
    rows = [text(row) for row in tree(record, "topics/index.md").xpath("//li")]
    assert rows == [
        "arch 0 quotations",
        "The toll What a crossing costs. 1 quotation",
        "A gone one Withdrawn",
    ]
    stone = pages(record)["topics/gone.md"]
    assert "It was two topics." in stone
    assert "Old." not in stone


def test_a_withdrawn_topic_is_no_way_to_find_quotations(bridge: Story) -> None:
    gone = "{date: 2031-02-01, why: It was two topics.}"
    bridge.write("topics/toll.yml", f"{{title: The toll, withdrawn: {gone}}}")
    paper(bridge, quoted("id: a, text: “a”"))
    index = next(p.text for p in quotation_pages(bridge.record()) if p.path == "quotes/index.md")
    assert "By topic" not in index.replace("by topic", "")
    assert "topics/toll/" not in index


def test_the_index_of_quotations_leads_to_topics(bridge: Story) -> None:
    paper(bridge, quoted("id: a, text: “a”"))
    made = {p.path: p.text for p in quotation_pages(bridge.record())}
    assert 'href="../topics/toll/"' in made["quotes/index.md"]
    assert not [path for path in made if path.startswith("quotes/topic")]


def test_the_background_names_its_evidence(bridge: Story) -> None:
    bridge.write(
        "topics/toll.yml",
        "{title: The toll, aliases: [the charge, the fee], summary: What a crossing costs., "
        "facts: [{say: It is ten., evidence: ['paper#a']}, {say: It was two., evidence: ['paper#b']}]}",
    )
    paper(bridge, quoted("id: a, text: “ten”", "id: b, text: “two”"))
    page = tree(bridge.record())
    assert "Also printed as: the charge; the fee" in text(page)
    (facts,) = page.xpath("//*[@class='standfirst']")
    assert text(facts) == "It is ten.1 It was two.2"
    assert [a.get("href").rpartition("#")[2] for a in facts.xpath(".//a")] == ["a", "b"]
    assert "2 quotations, 2 copied by hand, not compared with the source" in text(page)


def test_a_topic_without_a_quotation_says_how_one_gets_there(bridge: Story) -> None:
    assert "topics: [toll]" in text(tree(bridge.record()))


def test_all_that_stands_under_a_topic_is_on_its_page(bridge: Story) -> None:
    for name, more in (("dear", ""), ("gone", ", withdrawn: {date: 2031-02-01, why: No.}")):
        about = f"title: Is it {name}?, proposition: It is {name}., topics: [toll]"
        bridge.write(f"claims/{name}.yml", f"{{{about}{more}}}")
    bridge.write("claims/other.yml", "{title: Other?, proposition: It is other.}")
    paper(
        bridge,
        quoted("id: a, text: “a”")
        + "\npassages:\n  - {id: p, text: It cost ten., topics: [toll]}\n  - {id: o, text: Rain.}"
        + "\nreports:\n  - {id: r, fact: It was paid in coin., topics: [toll]}\n  - {id: n, fact: No.}",
        keys="topics: [toll]\npublished: 2031-01-02",
    )
    paper(bridge, "summary: Not under it.", name="elsewhere")
    page = tree(bridge.record())
    cards = page.xpath("//article[contains(@class, 'card')]")
    assert [text(card.find(".//blockquote")) for card in cards] == ["“a”"]
    assert [text(row) for row in page.xpath("//ul[@class='rows']/li")] == [
        "Is it dear? It is dear.",
        "The paper The Press, 2 January 2031 · 1 quotation not compared with the source",
    ]
    (passage,) = page.xpath("//section[@class='passage']")
    assert text(passage) == (
        "An article’s own words, nobody’s speech It cost ten. The paper The Press, 2 January 2031"
    )
    assert passage.xpath(".//*[@class='ring']/@aria-label") == ["Copied by hand"]
    (report,) = page.xpath("//section[@class='report']")
    assert "In our words" not in text(report)
    assert "in our words, as an article has it It was paid in coin. The paper" in text(report)
    assert not report.xpath(".//blockquote | .//q")


def test_long_lists_are_split_and_the_rest_stands_on_the_first_part(bridge: Story) -> None:
    passages = "\n".join(f"  - {{id: p{i}, text: P {i}, topics: [toll]}}" for i in range(103))
    quotations = quoted(*(f"id: q{i}, text: “q{i}”" for i in range(103)))
    paper(bridge, f"{quotations}\npassages:\n{passages}", keys="topics: [toll]")
    record = bridge.record()
    first, second = tree(record), tree(record, "topics/toll/2.md")
    last = tree(record, "topics/toll/3.md")
    lines = [len(one.xpath("//li[contains(@class, 'said')]")) for one in (first, second, last)]
    assert lines == [ON_A_PAGE, ON_A_PAGE, 103 - 2 * ON_A_PAGE]
    assert len(first.xpath("//section")) == 100
    assert "3 more on the pages of the articles" in text(first)
    assert not second.xpath("//section | //ul[@class='rows']")
    assert "The toll: part 2" in pages(record)["topics/toll/2.md"]


def test_few_quotations_are_cards_and_many_are_lines_under_months(bridge: Story) -> None:
    def under(number: int) -> html.HtmlElement:
        dates = ("2031-02-03", "2031-03-04")
        told = (f"id: q{i}, text: “q{i}”, said_on: {dates[i % 2]}" for i in range(number))
        paper(bridge, quoted(*told))
        return tree(bridge.record())

    assert len(under(12).xpath("//article[contains(@class, 'card')]")) == 12
    many = under(13)
    assert not many.xpath("//article")
    assert [len(ol) for ol in many.xpath("//ol[@class='timeline']")] == [7, 6]
    assert len(many.xpath("//li//a[@data-sheet]")) == 13


def test_a_draft_has_a_page_in_the_preview_only(bridge: Story) -> None:
    bridge.write("topics/later.yml", "{title: Later, status: draft}")
    assert "topics/later.md" not in pages(bridge.record())
    drafts = pages(bridge.record(drafts=True))
    assert "Draft: shown in the preview only" in drafts["topics/later.md"]
