"""The page of who is quoted, and the line of it on an article's page."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.record import Record
from build_scripts.views.articles import article_pages
from build_scripts.views.voices.voice_rows import MOST_ROWS
from build_scripts.views.voices.voices import voices_page


@pytest.fixture
def toll(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path).write("story.yml", "{title: The toll, contact: c@bridge.example}")
    for actor in ("mill-town", "river-board"):
        name = actor.replace("-", " ").title()
        story.write(f"actors/{actor}.yml", f"{{name: {name}, kind: organisation}}")
    story.write("actors/ida-stone.yml", "{name: Ida Stone, kind: person, country: westland}")
    story.write("actors/westland.yml", "{name: Westland, kind: country}")
    clerk = "{name: A clerk, kind: unnamed-source, described_as: a tired clerk, article: paper}"
    story.write("actors/a-clerk.yml", clerk)
    # The one article in which the clerk speaks, until a test writes it.
    return story.write("articles/paper.yml", "{title: Paper, unchecked: empty, coverage: excerpt}")


def said(story: Story, *quotations: str, article: str = "paper", keys: str = "") -> None:
    lines = "\n".join(f"  - {{cue: said, {quotation}}}" for quotation in quotations)
    head = f"title: The {article}\nunchecked: by hand\n{keys}"
    story.write(f"articles/{article}.yml", f"{head}\nquotations:\n{lines}\n")


def tree(record: Record) -> html.HtmlElement:
    return html.document_fromstring(voices_page(record).text)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def rows(page: html.HtmlElement) -> list[list[str]]:
    return [[text(row) for row in bars.xpath("./div/dd")] for bars in page.xpath("//dl")]


ACCUSED = "id: a, text: “They took it all.”, speaker: ida-stone, against: [river-board]"


def test_the_page_teaches_where_no_article_was_read_whole(toll: Story) -> None:
    said(toll, ACCUSED, keys="coverage: excerpt")
    page = voices_page(toll.record()).text
    assert "coverage: whole" in page
    assert "only an excerpt was read" in page
    assert "<dl" not in page


def test_every_figure_prints_its_denominator_and_leads_to_its_rows(toll: Story) -> None:
    said(
        toll,
        ACCUSED,
        "id: b, text: “No.”, speaker: mill-town",
        "id: c, text: it took it, says: It took it., speaker: river-board",
        "id: d, text: “Maybe so.”, speaker: a-clerk",
    )
    page = tree(toll.record())
    bodies, named, unnamed = rows(page)
    assert bodies == [
        "4 of 7 quoted words, in 1 statement 1",
        "1 of 7 quoted words, in 1 statement 1",
    ]
    assert named == [
        "4 of 7 quoted words, in 1 statement 1",
        "1 of 7 quoted words, in 1 statement 1",
        "Not quoted; accused in this article 1; reported once 2",
    ]
    assert unnamed == ["2 of 7 quoted words, in 1 statement 1"]
    links = [a.get("href") for a in page.xpath("//dl[2]//div[@class='none']/dd//a")]
    assert links == [
        "../articles/paper/#_quotations", "../articles/paper/#a", "../articles/paper/#c",
    ]  # fmt: skip
    assert "7 quoted words were copied by hand and not compared" in text(page)


def test_what_the_unquoted_said_elsewhere_is_linked(toll: Story) -> None:
    said(toll, "id: x, text: “We did not.”, speaker: river-board", article="other")
    said(toll, ACCUSED)
    page = tree(toll.record())
    (link, *_) = page.xpath("//a[starts-with(text(), 'elsewhere')]")
    assert text(link) == "elsewhere in this story: 1 statement"
    assert link.get("href") == "../quotes/speaker/river-board/"


def test_several_articles_are_added_up(toll: Story) -> None:
    said(toll, "id: x, text: “We did not.”, speaker: river-board", article="other")
    said(toll, ACCUSED)
    page = tree(toll.record())
    assert rows(page)[0] == [
        "4 of 7 quoted words, in 1 of 2 articles, in 1 statement 1",
        "3 of 7 quoted words, in 1 of 2 articles, in 1 statement 1",
    ]
    assert "in 1 of 2 articles; accused, not quoted in this article 1" in text(page)


def test_no_bar_is_wider_than_its_room_and_none_has_a_style(toll: Story) -> None:
    said(toll, ACCUSED, "id: b, text: “No.”, speaker: mill-town")
    page = tree(toll.record())
    assert {bar.get("width") for bar in page.xpath("//svg")} == {"45.0%", "11.2%"}
    assert not page.xpath("//*[@style]")


def test_a_long_list_is_capped_and_says_so(toll: Story) -> None:
    names = [f"n-{number}" for number in range(MOST_ROWS + 20)]
    for name in names:
        toll.write(f"actors/{name}.yml", f"{{name: {name}, kind: person}}")
    said(toll, *(f"id: {name}, text: “No.”, speaker: {name}" for name in names))
    said(toll, ACCUSED, article="other", keys="published: 2030")
    page = tree(toll.record())
    assert max(map(len, rows(page))) == MOST_ROWS
    assert "21 more rows left out of this list." in text(page)


@pytest.mark.parametrize(
    ("quotations", "line"),
    [
        (
            (ACCUSED, "id: b, text: “No.”, speaker: mill-town"),
            "Two speakers are quoted, for two countries or organisations. River Board is accused and not "
            "quoted in this article.",
        ),
        (
            ("id: a, text: “Pay.”, speaker: a-clerk, act: urges, act_basis: a call, "
             "against: [river-board, mill-town]",),
            "One unnamed source is quoted. Mill Town and River Board are addressed by a demand or a "
            "threat and not quoted in this article.",
        ),
        (("id: a, text: it paid, says: It paid., speaker: mill-town",), "Nobody is quoted directly."),
    ],
)  # fmt: skip
def test_an_article_has_a_line_of_it(toll: Story, quotations: tuple[str, ...], line: str) -> None:
    said(toll, *quotations)
    (page,) = [p for p in article_pages(toll.record()) if p.path == "articles/paper.md"]
    assert f'<b>Who is quoted:</b> {line} <a href="../../voices/">' in page.text


def test_an_article_that_was_read_in_part_has_no_such_line(toll: Story) -> None:
    said(toll, ACCUSED, keys="coverage: opening")
    (page,) = [p for p in article_pages(toll.record()) if p.path == "articles/paper.md"]
    assert "Who is quoted" not in page.text


def test_an_article_named_like_a_section_keeps_the_ids_apart(toll: Story) -> None:
    for name in ("actors", "bodies", "each"):
        said(toll, ACCUSED, article=name)
    page = voices_page(toll.record()).text
    ids = [line.rpartition("{#")[2] for line in page.splitlines() if line.startswith("#")]
    assert len(ids) == len(set(ids))
