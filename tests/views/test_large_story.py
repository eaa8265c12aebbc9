"""A story over the limit of files of its own: every address from before it grew leads to its words."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from benchmarks.large import write_news
from build_scripts.checking.check import Checked, check
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.views.frame.addresses import url_of
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.generate import generate

MISSING = Path(__file__).resolve().parents[2] / "docs" / "overrides" / "404.html"
RULE = re.compile(r"\[/\^(.+)\$/, \"(.+)\"\]")


DESCRIBED = "source-3-1"


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Nine articles of news; of one unnamed source more is printed than its name."""
    folder = tmp_path_factory.mktemp("news") / "content"
    write_news(folder, 9)
    path = folder / "actors" / f"{DESCRIBED}.yml"
    told = path.read_text("utf-8").replace("described_as: an", "described_as: an unnamed")
    path.write_text(told, "utf-8")
    return check(folder)


@pytest.fixture(scope="module")
def small(news: Checked) -> Mapping[str, str]:
    return texts(record_of(news))


@pytest.fixture(scope="module")
def large(news: Checked) -> Mapping[str, str]:
    """The same story, if it were over the limit."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LIMITS, "own_files", 50)
        return texts(record_of(news))


def record_of(checked: Checked) -> Record:
    assert checked.entries is not None
    return build_record(checked.entries, checked.compared)


def texts(record: Record) -> Mapping[str, str]:
    """The pages of a story by address, as a server finds them."""
    return {
        url_of(page.path).removesuffix("index.html"): page.text
        for page in generate(record)
        if page.path.endswith((".md", ".html"))
    }


def led_on(address: str) -> str:
    """Where the page of what is missing leads on to from an address; "" if nowhere."""
    for was, now in RULE.findall(MISSING.read_text("utf-8")):
        pattern = was.replace("\\/", "/")
        if found := re.fullmatch(pattern, address):
            return str(found.expand(now.replace("$", "\\")))
    return ""


def test_every_address_from_before_is_a_page_or_leads_on_to_one(
    small: Mapping[str, str], large: Mapping[str, str]
) -> None:
    gone = small.keys() - large.keys()
    assert gone, "the limit did something"
    assert [address for address in gone if led_on(address).partition("#")[0] not in large] == []


def test_a_page_that_leads_on_leads_to_the_words_that_stood_there(
    small: Mapping[str, str], large: Mapping[str, str]
) -> None:
    moved = {address for address, text in large.items() if "data-moved" in text}
    assert {address.split("/")[0] for address in moved} == {"actors", "quotes"}
    for address in moved:
        (target,) = html.fromstring(large[address]).xpath("//a[@data-moved]/@href")
        page, _, anchor = posixpath.normpath(posixpath.join(address, target)).partition("/#")
        assert f"{page}/" in large, address
        words = re.findall("“[^”]+”", small[address])
        assert any(said in large[f"{page}/"] for said in words), address
        assert not anchor or f'id="{anchor}"' in large[f"{page}/"], address


def test_an_unnamed_source_is_told_beside_its_words(large: Mapping[str, str]) -> None:
    assert "data-moved" in large[f"actors/{DESCRIBED}/"]
    (card,) = html.fromstring(large["articles/news-3/"].partition("\n---\n")[2]).xpath(
        "//article[.//*[@class='role']]"
    )
    (name,) = card.xpath(".//a[@class='name']")
    assert name.get("href") == f"#{card.get('id')}"
    assert "an unnamed official" in card.text_content()


def test_no_link_of_a_page_goes_over_a_page_that_leads_on(large: Mapping[str, str]) -> None:
    moved = {address for address, text in large.items() if "data-moved" in text}
    for address, text in large.items():
        hrefs = re.findall(r'<a\b[^>]* href="([^"]+)"', text)
        reached = {posixpath.normpath(posixpath.join(address, h.partition("#")[0])) for h in hrefs}
        assert not {f"{one}/" for one in reached} & moved, address


def test_tools_and_words_for_machines_stand_on_one_page_only(large: Mapping[str, str]) -> None:
    for address, text in large.items():
        with_tools = '<details class="more">' in text
        assert with_tools == bool(re.fullmatch(r"articles/news-\d+/", address)), address
        assert '"Quotation"' not in text
    cite = html.fromstring(large["cite/news-3.html"])
    for section in cite.xpath("//section[@class='cite']"):
        names = section.xpath(".//pre/@aria-label")
        assert names == ["Citation", "HTML", "BibTeX", "CSL-JSON"]
        (item,) = json.loads(section.xpath("string(.//pre[@aria-label='CSL-JSON'])"))
        assert "note" not in item
        assert item["archive"].startswith("The news, words of ")
        assert item["archive_location"] == f"articles/news-3/#{section.get('id')}"
