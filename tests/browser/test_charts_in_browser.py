"""A chart in the browser: the picture that fits, the words behind a mark, paper, and no script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched import Site, accessibility_problems, at_rest

pytestmark = pytest.mark.browser

CLAIM = "claims/winter-promise/"


def seen(page: Page) -> set[str]:
    """Which of the two pictures of each panel are on view."""
    pictures = page.locator("svg.chart__picture:visible")
    found: list[str] = pictures.evaluate_all("all => all.map(one => one.classList[1])")
    return set(found)


def smallest(page: Page) -> float:
    """The smallest type in the pictures, as it is seen: a picture may be drawn smaller than it is."""
    size: float = page.locator("svg.chart__picture:visible").evaluate_all(
        """all => Math.min(...all.flatMap(svg => [...svg.querySelectorAll("text")].map(text =>
             parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width
               / svg.viewBox.baseVal.width)))"""
    )
    return size


@pytest.mark.parametrize(
    ("width", "part"),
    [(1280, "wide"), (800, "wide"), (600, "narrow"), (390, "narrow"), (360, "narrow")],
)
def test_the_picture_that_fits_is_seen_and_can_be_read(town: Site, width: int, part: str) -> None:
    with town.page(CLAIM, width=width) as (page, watch):
        expect(page.locator("svg.chart__picture:visible").first).to_be_visible()
        assert seen(page) == {f"chart__picture--{part}"}
        assert smallest(page) >= (12 if width < 700 or width > 1000 else 10)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert watch.complaints == []


def test_a_mark_opens_its_words(town: Site) -> None:
    with town.page(CLAIM) as (page, _):
        page.locator("svg:visible .chart__row").first.locator("text").first.click()
        expect(page.locator("dialog[open]")).to_contain_text("the line speaks of dozens")


def test_accessible_with_the_table_open_in_both_schemes(town: Site) -> None:
    with town.page(CLAIM) as (page, _):
        page.locator(".chart__same summary").click()
        expect(page.locator(".chart__table a").first).to_be_visible()
        assert accessibility_problems(page) == []
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 844})
        assert accessibility_problems(page) == []


def test_without_scripts_a_mark_is_a_link(town: Site) -> None:
    with town.page(CLAIM, java_script_enabled=False) as (page, _):
        page.locator("svg:visible .chart__row").first.locator("text").first.click()
        expect(page).to_have_url(re.compile(r"/articles/union-statement/#crew-of-"))


def test_on_paper_the_wide_picture_is_black_on_white(town: Site) -> None:
    with town.page(CLAIM, width=718, color_scheme="dark") as (page, _):
        page.emulate_media(media="print", color_scheme="light")
        at_rest(page)
        assert seen(page) == {"chart__picture--wide"}
        fills = page.locator("svg.chart__picture:visible text").evaluate_all(
            "all => all.map(one => getComputedStyle(one).fill)"
        )
        assert set(fills) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}
