"""The small card of a name: by pointer and by keyboard, and gone when it is not wanted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from watched import Site, accessibility_problems

pytestmark = pytest.mark.browser

ARTICLE = "articles/ferry-announcement/"
NAME = "#three-years .name"


def _card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_name_says_who_it_is_under_the_pointer(town: Site) -> None:
    with town.page(ARTICLE) as (page, watch):
        page.locator(NAME).hover()
        expect(_card(page)).to_contain_text("Tomas Reef")
        expect(_card(page)).to_contain_text("quotation")
        expect(page.locator(NAME)).to_have_attribute("aria-describedby", "hovercard")
        assert accessibility_problems(page) == []
        assert watch.complaints == []
        assert watch.foreign == []


def test_it_stays_under_the_pointer_and_goes_when_the_pointer_leaves(town: Site) -> None:
    with town.page(ARTICLE) as (page, _):
        # The clock goes only when it is told to: no busy machine is too slow for the card.
        page.clock.install(time=0)
        page.clock.pause_at(3_600_000)
        page.locator(NAME).hover()
        page.clock.run_for(400)
        expect(_card(page)).to_be_visible()
        box = _card(page).bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 10, box["y"] + 10, steps=4)
        page.clock.run_for(500)
        expect(_card(page)).to_be_visible()
        page.mouse.move(1200, 500)
        page.clock.run_for(400)
        expect(_card(page)).to_be_hidden()


def test_escape_takes_it_away_and_leaves_the_focus(town: Site) -> None:
    with town.page(ARTICLE) as (page, _):
        page.locator(NAME).focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(_card(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(_card(page)).to_be_hidden()
        expect(page.locator(NAME)).to_be_focused()


def test_in_a_sheet_escape_takes_the_card_first(town: Site) -> None:
    with town.page("") as (page, _):
        page.locator(".by-date a.ev").first.click()
        sheet = page.get_by_role("dialog")
        sheet.locator("a.name").first.hover()
        expect(_card(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(_card(page)).to_be_hidden()
        expect(sheet).to_be_visible()
        page.keyboard.press("Escape")
        expect(sheet).to_be_hidden()


def test_a_tap_is_a_tap(town: Site) -> None:
    with town.page(ARTICLE, width=390, has_touch=True, is_mobile=True) as (page, _):
        page.locator(NAME).tap()
        page.wait_for_url("**/actors/tomas-reef/")
        expect(_card(page)).to_have_count(0)


def test_it_stands_inside_the_window(town: Site) -> None:
    with town.page(ARTICLE, width=600, height=500) as (page, _):
        page.locator(NAME).evaluate("one => one.scrollIntoView({block: 'end'})")
        page.locator(NAME).hover()
        expect(_card(page)).to_be_visible()
        expect(_card(page)).to_be_in_viewport(ratio=1)
