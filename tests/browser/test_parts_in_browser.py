"""A site over the limits of a page: old addresses, tools and the search lead to the right part."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import partial

import pytest
from conftest import served
from harbour import STORY, shared_site
from playwright.sync_api import Browser, expect
from watched import Site

from build_scripts.views.frame.limits import LIMITS

pytestmark = pytest.mark.browser

ARTICLE = "articles/council-row/"
LATE = "yard-repairs"


@pytest.fixture(scope="module")
def split(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The harbour town, whose articles are taken for very long ones."""
    with pytest.MonkeyPatch.context() as patch:
        for name, most in (("cited", 2), ("cards_with_tools", 3)):
            patch.setattr(LIMITS, name, most)
        site = shared_site(tmp_path_factory, "split", partial(shutil.copytree, STORY))
    with served(site.folder) as address:
        yield Site(browser, address)


def test_an_old_address_of_a_citation_leads_on_to_its_part(split: Site) -> None:
    with split.page("") as (page, _):
        page.goto(f"{split.address}cite/council-row.html#{LATE}")
        page.wait_for_url(re.compile(rf"cite/council-row/\d\.html#{LATE}$"))
        expect(page.locator(f"#{LATE}").get_by_label("Citation")).to_be_visible()


def test_without_javascript_it_is_a_link_in_sight(split: Site) -> None:
    with split.page(f"cite/council-row.html#{LATE}", java_script_enabled=False) as (page, _):
        link = page.locator(f"a#{LATE}")
        expect(link).to_be_in_viewport()
        link.click()
        page.wait_for_url(re.compile(rf"cite/council-row/\d\.html#{LATE}$"))
        expect(page.locator(f"#{LATE}").get_by_label("Citation")).to_be_visible()


def test_the_tools_of_a_card_come_when_they_are_asked_for(split: Site) -> None:
    with split.page(f"{ARTICLE}#{LATE}") as (page, _):
        page.locator(f"#{LATE}").get_by_role("link", name="Source, citation and more").click()
        sheet = page.locator("dialog[open]")
        expect(sheet.get_by_role("link", name="Cite, embed, report")).to_be_visible()
        assert page.url.endswith(f"{ARTICLE}#{LATE}")


def test_without_javascript_they_stand_on_their_own_page(split: Site) -> None:
    with split.page(f"{ARTICLE}#{LATE}", java_script_enabled=False) as (page, _):
        page.locator(f"#{LATE}").get_by_role("link", name="Source, citation and more").click()
        page.wait_for_url(re.compile(rf"{ARTICLE}cards-1/#{LATE}$"))
        expect(page.locator(f"#{LATE}")).to_be_in_viewport()


def test_the_search_leads_to_the_quotation_on_its_article(split: Site) -> None:
    with split.page("") as (page, _):
        page.keyboard.press("/")
        page.locator("input[role=combobox]").fill("repairs")
        found = page.locator(f'dialog a[href$="{ARTICLE}#{LATE}"]')
        expect(found.first).to_be_visible()
        found.first.click()
        page.wait_for_url(re.compile(rf"{ARTICLE}#{LATE}$"))
        expect(page.locator(f"#{LATE}")).to_be_in_viewport()


@pytest.fixture(scope="module")
def large(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The harbour town, which is taken for a story too large for a file for each quotation."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LIMITS, "own_files", 3)
        site = shared_site(tmp_path_factory, "large", partial(shutil.copytree, STORY))
    with served(site.folder.parent) as address:
        yield Site(browser, f"{address}{site.folder.name}/")


def test_in_a_large_story_an_embedded_quotation_stands_alone_on_the_page_of_several(
    large: Site,
) -> None:
    with large.page(f"embed/council-row.html#{LATE}", java_script_enabled=False) as (page, _):
        expect(page.locator(f"#{LATE}")).to_be_visible()
        expect(page.locator(".card:visible")).to_have_count(1)
    with large.page("embed/council-row.html", java_script_enabled=False) as (page, _):
        assert page.locator(".card:visible").count() > 3


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (f"embed/council-row/{LATE}.html", f"embed/council-row.html#{LATE}"),
        ("quotes/speaker/ada-brenn/", "actors/ada-brenn/#_said"),
    ],
)
def test_addresses_from_before_a_story_grew_lead_on(large: Site, was: str, now: str) -> None:
    with large.page("") as (page, _):
        page.goto(large.address + was)
        page.wait_for_url(large.address + now)
        expect(page.locator("body")).to_contain_text("“")
