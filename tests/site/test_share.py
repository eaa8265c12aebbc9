"""What is told where a page is shared: Open Graph, the canonical address, feeds, structured data."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from harbour import ADDRESS, BuiltSite, PublishedPage
from PIL import Image

from build_scripts.share_pictures.raster import LIMIT
from build_scripts.words.sources import Form

KINDS = (
    "",
    "articles/council-row/",
    "actors/ada-brenn/",
    "claims/winter-promise/",
    "quotes/",
    "method/",
)


def _told(page: PublishedPage) -> dict[str, str]:
    return {m.get("property"): m.get("content") for m in page.tree.xpath("//meta[@property]")}


def _data(page: PublishedPage) -> Any:
    scripts = page.tree.xpath("//script[@type='application/ld+json']")
    return json.loads(scripts[0].text_content()) if scripts else None


@pytest.mark.parametrize("address", KINDS)
def test_every_page_says_what_it_is(harbour_at_address: BuiltSite, address: str) -> None:
    page = harbour_at_address.pages[address]
    told = _told(page)
    assert told["og:title"]
    assert told["og:description"]
    assert told["og:type"] in ("website", "article")
    assert told["og:locale"] == "en_GB"
    assert told["og:url"] == f"{ADDRESS}{address}"
    (canonical,) = page.tree.xpath("//link[@rel='canonical']/@href")
    assert canonical == told["og:url"]
    titles = [d.get("content") for d in page.tree.xpath("//meta[@name='description']")]
    assert titles == [told["og:description"]]
    picture = harbour_at_address.folder / told["og:image"].removeprefix(ADDRESS)
    with Image.open(picture) as drawn:
        assert drawn.format == "PNG"
        assert [str(side) for side in drawn.size] == [
            told["og:image:width"],
            told["og:image:height"],
        ]
    assert picture.stat().st_size <= LIMIT
    assert told["og:image:alt"]
    (card,) = page.tree.xpath("//meta[@name='twitter:card']/@content")
    assert card == "summary_large_image"


@pytest.mark.parametrize(
    ("address", "picture", "written"),
    [
        ("", "story", "The winter boat of Saltmarsh"),
        ("claims/winter-promise/", "claims/winter-promise", "winter"),
        ("articles/council-row/", "articles/council-row", "Council in uproar over ‘empty’ winter"),
        ("quotes/", "story", "The winter boat of Saltmarsh"),
        ("glossary/", "story", "The winter boat of Saltmarsh"),
    ],
)
def test_a_page_is_shared_with_its_picture_or_the_front_page_s(
    harbour_at_address: BuiltSite, address: str, picture: str, written: str
) -> None:
    told = _told(harbour_at_address.pages[address])
    assert told["og:image"] == f"{ADDRESS}share/{picture}.png"
    assert written in told["og:image:alt"]


def test_every_picture_is_on_a_page_and_every_page_has_one(harbour_at_address: BuiltSite) -> None:
    site = harbour_at_address
    shared = {_told(page)["og:image"] for page in site.pages.values() if "og:image" in _told(page)}
    made = {
        f"{ADDRESS}{path.relative_to(site.folder).as_posix()}"
        for path in (site.folder / "share").rglob("*.png")
    }
    assert made == shared


def test_without_an_address_nothing_absolute_is_told(harbour: BuiltSite) -> None:
    for address, page in harbour.pages.items():
        assert "og:url" not in _told(page), address
        assert "og:image" not in _told(page), address
        assert page.tree.xpath("//link[@rel='canonical' or @type='application/atom+xml']") == []
        feet = page.tree.xpath("//footer[contains(@class, 'md-footer')]")
        assert all("feed of" not in foot.text_content().lower() for foot in feet), address
    assert list(harbour.folder.rglob("feed.xml")) == []
    assert not (harbour.folder / "share").exists()


def test_pages_lead_to_their_feeds(harbour_at_address: BuiltSite) -> None:
    site = harbour_at_address
    for address, own in (("", []), ("actors/ada-brenn/", ["actors/ada-brenn/feed.xml"])):
        page = site.pages[address]
        links = page.tree.xpath("//link[@type='application/atom+xml']/@href")
        assert [page.target(link) for link in links] == ["feed.xml", *own]
        visible = {page.target(a) for a in page.tree.xpath("//footer//a/@href")}
        assert {"feed.xml", *own} <= visible
        assert all((site.folder / page.target(link)).is_file() for link in links)


def test_the_direct_quotations_of_an_article_are_told(harbour: BuiltSite) -> None:
    page = harbour.pages["articles/council-row/"]
    article, *quotations = _data(page)["@graph"]
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Council in uproar over ‘empty’ winter"
    record = harbour.record.articles["council-row"]
    direct = [s for s in record.statements if s.form is not Form.INDIRECT]
    assert [q["@id"] for q in quotations] == [f"#{s.quotation.id}" for s in direct]
    for told in quotations:
        assert told["@type"] == "Quotation"
        assert told["text"]
        assert told["isPartOf"] == {"@id": article["@id"]}
        assert told["@id"].removeprefix("#") in page.ids
        for speaker in told["spokenByCharacter"]:
            assert harbour.why_missing(page.target(speaker["url"])) == ""


def test_words_of_the_reporter_are_nobodys_quotation(harbour: BuiltSite) -> None:
    graph = _data(harbour.pages["articles/union-statement/"])["@graph"]
    told = {one["@id"]: one for one in graph}
    assert told["#union-crew"]["text"] == "“no longer gives a crew”"
    assert told["#union-crew"]["creativeWorkStatus"].startswith("Copied by hand")
    assert "#pilot-empty" not in told


def test_actors_are_told_as_what_they_are(harbour: BuiltSite) -> None:
    assert _data(harbour.pages["actors/ada-brenn/"])["@type"] == "Person"
    assert _data(harbour.pages["actors/northern-crossing/"])["@type"] == "Organization"
    # Nobody could say who an unnamed source is.
    assert _data(harbour.pages["actors/harbour-pilot/"]) is None


def _things(held: Any) -> Any:
    """Every thing of a piece of JSON-LD that has a name of its own and more than that."""
    if isinstance(held, list):
        for one in held:
            yield from _things(one)
    elif isinstance(held, dict):
        if "@id" in held:
            yield held
        for one in held.values():
            yield from _things(one)


def test_a_thing_has_one_absolute_name_on_every_page(harbour_at_address: BuiltSite) -> None:
    names: dict[str, set[str]] = {}
    articles = []
    for address, page in harbour_at_address.pages.items():
        for thing in _things(_data(page)):
            assert thing["@id"].startswith(ADDRESS), address
            if "name" in thing:
                names.setdefault(thing["@id"], set()).add(thing["name"])
            if thing["@id"].endswith("#_article") and "inLanguage" in thing:
                articles.append(thing["@id"])
    assert len(articles) == len(set(articles)) > 2
    actors = {name: told for name, told in names.items() if name.endswith("#_actor")}
    assert len(actors) > 5
    assert all(len(told) == 1 for told in actors.values())
    (own,) = (t for t in _things(_data(harbour_at_address.pages["actors/ada-brenn/"])))
    assert own["@id"] == f"{ADDRESS}actors/ada-brenn/#_actor"


def test_a_reference_manager_finds_the_article_at_its_own_address(
    harbour_at_address: BuiltSite,
) -> None:
    page = harbour_at_address.pages["articles/council-row/"]
    (held,) = page.tree.xpath("//span[@class='Z3988']/@title")
    found = parse_qs(held)
    entry = harbour_at_address.record.articles["council-row"].entry
    assert found["rft.title"] == [entry.title]
    assert found.get("rft.identifier", [None]) == [entry.url]
    assert ADDRESS not in held
