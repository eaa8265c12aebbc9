"""What contributors write is shown as written, and is never markup, template, address or script."""

from __future__ import annotations

import json
from collections import Counter
from urllib.parse import urlsplit

import pytest
from harbour import BuiltSite, PublishedPage, results_of
from hostile import PAYLOADS, SOURCES, harmless, hostile
from lxml.html import HtmlElement

from build_scripts.telling.source_links import MADE_FROM_COPY

__all__ = ["harmless", "hostile"]

EACH = pytest.mark.parametrize("number", range(len(PAYLOADS)))


def _shape(page: PublishedPage) -> Counter[tuple[str, frozenset[str]]]:
    """The elements of a page with the names of their attributes.

    Pictures break their own lines, and in what two printings differ follows from their words; so does
    whether a link is made from them.
    """
    own = "//*[name()='svg'] | //*[@class='differs-in']/li"
    pictures = {element for part in page.tree.xpath(own) for element in part.iter()}
    return Counter(
        (str(element.tag), frozenset(_names(element)))
        for element in page.tree.iter()
        if isinstance(element.tag, str) and element not in pictures
        if element.tag != "br" and element.get("class") not in ("hang", "reporters", "made")
    )


def _names(element: HtmlElement) -> set[str]:
    is_made = (element.get("title") or "").endswith(MADE_FROM_COPY)
    return set(map(str, element.attrib)) - ({"title"} if is_made else set())


def _is_of_outlet(address: str) -> bool:
    return address.startswith("quotes/outlet/")


def _outlets(site: BuiltSite) -> list[PublishedPage]:
    return [page for address, page in site.pages.items() if _is_of_outlet(address)]


def _without_outlets(site: BuiltSite) -> dict[str, PublishedPage]:
    return {address: page for address, page in site.pages.items() if not _is_of_outlet(address)}


def test_no_element_and_no_attribute_arises(hostile: BuiltSite, harmless: BuiltSite) -> None:
    assert list(_without_outlets(hostile)) == list(_without_outlets(harmless))
    differing = {
        address: [*(there - here), *(here - there)]
        for address, page in _without_outlets(hostile).items()
        for here, there in [(_shape(page), _shape(harmless.pages[address]))]
        if here != there
    }
    assert differing == {}


def test_no_element_arises_on_the_pages_of_outlets(hostile: BuiltSite, harmless: BuiltSite) -> None:
    """Their addresses are made of their names, so that it is not said which is whose twin."""
    evil, good = (
        Counter(tuple(sorted(map(str, _shape(page).items()))) for page in outlets)
        for outlets in (_outlets(hostile), _outlets(harmless))
    )
    assert evil == good
    assert len(_outlets(hostile)) > 10


def test_pictures_hold_nothing_but_drawings(hostile: BuiltSite) -> None:
    known = {"svg", "title", "desc", "a", "path", "rect", "text", "g", "circle", "use"}
    allowed = {
        "d", "x", "y", "rx", "width", "height", "class", "id", "href", "tabindex", "viewbox",
        "viewBox", "xmlns", "aria-describedby", "aria-hidden", "aria-labelledby", "data-edge", "data-source",
        "data-target", "data-node", "data-of", "data-times", "data-sheet", "role",
        "aria-label", "fill", "preserveAspectRatio", "preserveaspectratio",
    }  # fmt: skip
    for page in hostile.pages.values():
        for picture in page.tree.xpath("//*[name()='svg']"):
            for element in picture.iter():
                assert element.tag in known
                assert set(element.attrib) <= allowed
                if element.tag == "use":  # A part of the same page, drawn once more.
                    assert element.attrib["href"].startswith("#")


def test_no_link_and_no_id_comes_from_words(hostile: BuiltSite, harmless: BuiltSite) -> None:
    assert not any("taken" in page.ids for page in hostile.pages.values())
    assert _hosts(hostile) == _hosts(harmless)


def _hosts(site: BuiltSite) -> set[tuple[str, str | None]]:
    """Where the site leads to: schemes and hosts."""
    parts = [urlsplit(link) for page in site.pages.values() for _, _, link in page.links()]
    return {(part.scheme, part.hostname) for part in parts}


@EACH
def test_words_stand_on_their_pages_as_written(hostile: BuiltSite, number: int) -> None:
    word = _line(PAYLOADS[number])
    for address, least in (
        (f"articles/article-{number}/", 30),
        (f"actors/person-{number}/", 20),
        (f"topics/topic-{number}/", 10),
        (f"quotes/speaker/person-{number}/", 10),
    ):
        page = hostile.pages[address]
        (heading,) = page.tree.xpath("//h1")
        assert _line(heading.text_content()).removesuffix("#").strip() == word
        assert _line(page.tree.text_content()).count(word) >= least, address
    title = hostile.pages[f"actors/person-{number}/"].tree.xpath("//title")[0].text_content()
    assert _line(title).startswith(word)


@pytest.mark.parametrize("number", range(SOURCES))
def test_words_of_what_is_unnamed_or_withdrawn_stand_as_written(
    hostile: BuiltSite, number: int
) -> None:
    word = _line(PAYLOADS[number])
    for path, least in (("actors/source", 2), ("actors/gone", 2), ("articles/gone", 2)):
        main = hostile.pages[f"{path}-{number}/"].tree.xpath("//main")[0]
        assert _line(main.text_content()).count(word) >= least, path


@EACH
def test_words_stand_in_the_lists_as_written(hostile: BuiltSite, number: int) -> None:
    word = _line(PAYLOADS[number])
    lists = ("articles/", "actors/", "quotes/", "relationships/", "timeline/", "topics/", "method/")
    for address in ("", *lists):
        pages = [page for place, page in hostile.pages.items() if place.startswith(address)]
        assert any(word in _line(page.tree.text_content()) for page in pages), address
    front = _line(hostile.pages[""].tree.text_content())
    assert front.count(word) >= 4


@EACH
def test_titles_in_the_search_are_the_words_as_written(hostile: BuiltSite, number: int) -> None:
    """They are JSON, and the browser prints them as text."""
    (found,) = [one for one in results_of(hostile) if one["at"] == f"actors/person-{number}/"]
    assert _line(found["title"]) == _line(PAYLOADS[number])


@EACH
def test_structured_data_is_read_back_as_written(hostile: BuiltSite, number: int) -> None:
    page = hostile.pages[f"articles/article-{number}/"]
    (data,) = page.tree.xpath("//script[@type='application/ld+json']")
    article, *quotations = json.loads(data.text_content())["@graph"]
    # A title that is not as printed is a name, and no headline.
    assert article.get("headline", article.get("name")) == PAYLOADS[number]
    assert quotations
    assert quotations[0]["spokenByCharacter"][0]["name"] == PAYLOADS[number]


def _line(text: str) -> str:
    return " ".join(text.split())
