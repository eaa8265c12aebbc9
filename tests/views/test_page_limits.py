"""With the limits of a page lowered, a small story splits as a very large one does, and nothing is lost."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag

import pytest
from builders import Story
from lxml import html

from build_scripts.views.frame.addresses import url_of
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.generate import generate

ARTICLE = "long-hearing"
NUMBER = 7
_CHECKED = ("cite/", "articles/", "quotes/", "relationships/")
_FILES = (".svg", ".graphml", ".gexf")


@pytest.fixture
def hearing(story: Story) -> Story:
    """The night ferry, with a long article in which three people speak by turns."""
    speakers = ("ada-quill", "ben-marsh", "cora-hay")
    for speaker in speakers[1:]:
        story.write(f"actors/{speaker}.yml", f"{{name: {speaker.title()}, kind: person}}\n")
    rows = "".join(
        f"  - {{id: said-{n}, text: '“The word {n} of the hearing”', speaker: {speakers[n % 3]},"
        f" cue: said}}\n"
        for n in range(NUMBER)
    )
    return story.write(
        f"articles/{ARTICLE}.yml",
        f"title: A hearing\npublished: 2031-04-01\nunchecked: It was read aloud.\nquotations:\n{rows}",
    )


@pytest.fixture
def pages(hearing: Story, monkeypatch: pytest.MonkeyPatch) -> dict[str, html.HtmlElement]:
    """All pages of the story by address, with limits that it is over."""
    limits = {"cited": 2, "cards_with_tools": 5, "tools": 3, "chips": 2, "names": 2, "ties": 1}
    for name, most in limits.items():
        monkeypatch.setattr(LIMITS, name, most)
    return made(hearing)


def made(story: Story) -> dict[str, html.HtmlElement]:
    """The pages of a story by address; a heading has its id."""
    found = {}
    for page in generate(story.record()):
        if page.path.endswith((".md", ".html")):
            body = page.text.rpartition("\n---\n")[2]
            body = re.sub(r"^#+ .*\{#(\S+)\}$", r'<a id="\1"></a>', body, flags=re.MULTILINE)
            found[url_of(page.path)] = html.document_fromstring(f"<div>{body}</div>")
    return found


def links(pages: dict[str, html.HtmlElement]) -> Iterator[tuple[str, str]]:
    """Every link that stays on the site: the page it stands on, and where it leads from the root."""
    for address, page in pages.items():
        for href in page.xpath("//a/@href"):
            if not re.match(r"[a-z]+:", href):
                folder = (
                    address if address.endswith("/") or not address else posixpath.dirname(address)
                )
                path, anchor = urldefrag(href)
                target = (
                    posixpath.normpath(posixpath.join("/", folder, path)) if path else f"/{address}"
                )
                yield address, f"{target.strip('/')}#{unquote(anchor)}"


def ids(page: html.HtmlElement) -> set[str]:
    return set(page.xpath("//@id"))


def test_every_link_leads_to_a_page_and_into_it(pages: dict[str, html.HtmlElement]) -> None:
    by_path = {address.strip("/"): page for address, page in pages.items()}
    broken = set()
    for _, target in links(pages):
        path, anchor = target.split("#")
        if not path.startswith(_CHECKED) or path.endswith(_FILES):
            continue
        if path not in by_path or (anchor and anchor not in ids(by_path[path])):
            broken.add(target)
    assert not broken


def test_citations_go_on_in_parts_and_every_old_address_leads_on(
    pages: dict[str, html.HtmlElement],
) -> None:
    first = pages[f"cite/{ARTICLE}.html"]
    assert first.xpath("//section[@class='cite']/@id") == ["said-0", "said-1"]
    for number in range(2, NUMBER):
        (link,) = first.xpath(f"//a[@id='said-{number}']")
        assert link.get("href") == f"../cite/{ARTICLE}/{number // 2 + 1}.html#said-{number}"
        assert "data-elsewhere" in link.attrib
        part = pages[f"cite/{ARTICLE}/{number // 2 + 1}.html"]
        assert part.xpath(f"//section[@id='said-{number}']//pre")
    parts = [pages[f"cite/{ARTICLE}/{n}.html"] for n in (2, 3, 4)]
    for part in parts:
        assert not part.xpath("//*[@data-elsewhere]")
        assert part.xpath("//nav[@class='parts']//*[@aria-current='page']")
    assert f"cite/{ARTICLE}/5.html" not in pages


def test_the_page_of_a_long_article_keeps_every_card_and_leads_to_its_tools(
    pages: dict[str, html.HtmlElement],
) -> None:
    cards = pages[f"articles/{ARTICLE}/"].xpath("//article[contains(@class, 'card')]")
    assert [card.get("id") for card in cards] == [f"said-{n}" for n in range(NUMBER)]
    for number, card in enumerate(cards):
        assert f"The word {number} of the hearing" in card.text_content()
        assert not card.xpath(".//details")
        (link,) = card.xpath(".//a[@class='more']")
        assert link.get("href").endswith(
            f"articles/{ARTICLE}/cards-{number // 3 + 1}/#said-{number}"
        )
        assert link.get("aria-label")
        (whole,) = pages[f"articles/{ARTICLE}/cards-{number // 3 + 1}/"].xpath(
            f"//article[@id='said-{number}']"
        )
        assert f"The word {number} of the hearing" in whole.text_content()
        assert whole.xpath(".//details[@class='more']//a[@rel='bookmark']/@href") == [
            f"../../../articles/{ARTICLE}/#said-{number}"
        ]


def test_what_machines_are_told_of_a_long_article_stands_where_its_tools_stand(
    hearing: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LIMITS, "cards_with_tools", 5)
    monkeypatch.setattr(LIMITS, "tools", 3)
    texts = {page.path: page.text for page in generate(hearing.record())}
    assert '"Quotation"' not in texts[f"articles/{ARTICLE}.md"]
    numbers = [texts[f"articles/{ARTICLE}/cards-{n}.md"].count('"Quotation"') for n in (1, 2, 3)]
    assert numbers == [3, 3, 1]


def test_names_beyond_the_index_stand_in_lists_and_those_most_quoted_on_it(
    pages: dict[str, html.HtmlElement],
) -> None:
    index = pages["quotes/"]
    (every,) = index.xpath("//a[contains(., 'speakers, by name')]")
    assert every.get("href") == "../quotes/speakers/"
    listed = [
        link
        for address in pages
        if address.startswith("quotes/speakers/")
        for link in pages[address].xpath("//ul[contains(@class, 'rows')]//a")
    ]
    names = [link.xpath("string(*[@class='title'])") for link in listed]
    assert names[:-1] == sorted(set(names[:-1]))
    assert {"Ada Quill", "Ben-Marsh", "Cora-Hay"} <= set(names)
    assert names[-1] == "A dock worker", "an unnamed source stands last, with its article"
    assert "in “Council splits over" in listed[-1].text_content()
    chips = index.xpath("//a[starts-with(@href, '../quotes/speaker/')]")
    assert len(chips) == 2, "those with most quotations"
    assert chips[0].text.strip() == "Ada Quill"


def test_below_the_limits_nothing_is_split(hearing: Story) -> None:
    pages = made(hearing)
    assert not [address for address in pages if "/cards-" in address or "/speakers/" in address]
    assert not [
        address for address in pages if address.startswith("cite/") and address.count("/") > 1
    ]
    assert not pages[f"cite/{ARTICLE}.html"].xpath("//*[@data-elsewhere]")
