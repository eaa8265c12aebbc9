"""Articles in a list and on their pages: no title of ours passes for a headline."""

from __future__ import annotations

import pytest
from builders import Story
from lxml import html

from build_scripts.record import Record
from build_scripts.views.articles import article_pages

ARTICLE = "articles/ferry-debate.yml"
REPORT_ONLY = """\
title: The boats in winter
title_basis: ours; no headline was seen
unchecked: the page was seen in part
reports:
  - {id: empty, fact: Most boats went empty in January.}
"""


@pytest.fixture
def pages(story: Story) -> dict[str, html.HtmlElement]:
    story.write("articles/winter.yml", REPORT_ONLY)
    return shown(story.record())


def shown(record: Record) -> dict[str, html.HtmlElement]:
    made = [page for page in article_pages(record) if page.path.endswith(".md")]
    return {page.path: html.document_fromstring(page.text) for page in made}


def row(pages: dict[str, html.HtmlElement], identifier: str) -> str:
    (link,) = pages["articles/index.md"].xpath(
        f'//ul[@class="rows"]//a[contains(@href, "{identifier}")]'
    )
    return " ".join(link.text_content().split())


def test_a_list_says_which_titles_are_not_printed(pages: dict[str, html.HtmlElement]) -> None:
    assert "title not as printed" in row(pages, "winter")
    assert "title not as printed" not in row(pages, "ferry-debate")


def test_a_list_says_where_no_words_are_quoted(pages: dict[str, html.HtmlElement]) -> None:
    assert row(pages, "winter").endswith("nothing quoted; 1 report in our words")


def test_the_page_says_so_above_everything_else_of_its_origin(
    pages: dict[str, html.HtmlElement],
) -> None:
    first = pages["articles/winter.md"].xpath('//dl[@class="meta"]/dd')[0].text_content()
    assert first == "Not as printed. ours; no headline was seen"


def test_a_page_of_reports_does_not_tell_its_readers_how_to_write(
    pages: dict[str, html.HtmlElement],
) -> None:
    text = pages["articles/winter.md"].text_content()
    assert "no words of the article are printed here" in text
    assert "four keys" not in text


def test_machines_are_not_told_that_a_title_of_ours_is_a_headline(
    pages: dict[str, html.HtmlElement],
) -> None:
    (ours,) = pages["articles/winter.md"].xpath('//script[@type="application/ld+json"]/text()')
    assert '"name":"The boats in winter"' in ours
    assert "headline" not in ours


def test_the_list_stands_under_months_the_newest_first(story: Story) -> None:
    for name, published in (("a", "2032-03-02"), ("b", "2032-03"), ("c", "2030"), ("d", "")):
        date = f"published: {published}\n" if published else ""
        story.write(f"articles/{name}.yml", f"title: The {name}\nunchecked: by hand\n{date}")
    (index,) = (p.text for p in article_pages(story.record()) if p.path == "articles/index.md")
    headings = [line for line in index.splitlines() if line.startswith("## ")]
    wanted = ["## March 2032 {#_2032-03}", "## 2030, no single month {#_2030}"]
    assert [one for one in headings if one in wanted] == wanted
    assert headings[-1] == "## Undated {#_undated}"
    links = html.document_fromstring(index).xpath('//nav[@class="months"]//a')
    assert f"{len(headings)}" == f"{len(links)}"
    march = next(link for link in links if link.get("href") == "#_2032-03")
    assert march.text_content().split() == ["March", "2032", "2"]
