"""The front page as it is met: short on a phone, whole on a wide screen, few sheets of paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched import Site, at_rest

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}

SHEETS = {
    "": 6,
    "articles/council-row/": 14,
    "actors/northern-crossing/": 20,
}
"""How many sheets of A4 a page takes at most."""


@pytest.mark.parametrize("address", SHEETS)
def test_a_page_takes_few_sheets_of_paper(town: Site, address: str) -> None:
    with town.page(address) as (page, _):
        at_rest(page)
        paper = page.pdf(format="A4")
        assert 0 < len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) <= SHEETS[address]


def test_questions_run_on_for_a_phone_and_have_a_line_for_each_body_elsewhere(town: Site) -> None:
    line = ".questions .holders > li >> nth=0"
    with town.page("", **PHONE) as (page, _):
        assert _display(page, line) == "inline"
    with town.page("") as (page, _):
        assert _display(page, line) == "grid"


def _display(page: Page, selector: str) -> str:
    style: str = page.locator(selector).evaluate("one => getComputedStyle(one).display")
    return style


def test_what_joins_two_is_one_tap_away(town: Site) -> None:
    with town.page("", **PHONE, java_script_enabled=False) as (page, _):
        bundle = page.locator("details.bundle").first
        expect(bundle.locator("li a").first).to_be_hidden()
        bundle.locator("summary").click()
        expect(bundle.locator("li a").first).to_be_visible()


def test_on_paper_all_that_joins_two_is_printed_and_no_table_of_the_chart(town: Site) -> None:
    with town.page("") as (page, _):
        page.emulate_media(media="print")
        at_rest(page)
        heights = page.locator("details.bundle li").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) > 0
        expect(page.locator(".in-short .chart__picture--wide").first).to_be_visible()
        expect(page.locator(".in-short table")).to_be_hidden()


def test_text_of_ours_is_as_large_as_text(town: Site) -> None:
    read = (
        ".standfirst, .answer .short, .claim-line .holders, .by-date > li, .sources > p:not(.fine)"
    )
    with town.page("", **PHONE) as (page, _):
        sizes = page.locator(read).evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert len(sizes) > 5
        assert min(sizes) >= 16
