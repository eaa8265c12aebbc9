"""Evidence opens in place: by mouse, touch and keys; without JavaScript the same is a link."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from watched import Site, accessibility_problems, at_rest, until

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
SUPERSCRIPT = ".by-date a.ev"


def _sheet(page: Page) -> Locator:
    return page.get_by_role("dialog", name="The words it rests on")


def test_a_superscript_opens_its_words_over_the_page(town: Site) -> None:
    with town.page("") as (page, watch):
        before = page.url
        page.locator(SUPERSCRIPT).first.click()
        sheet = _sheet(page)
        expect(sheet.locator("#sheet-line-announced")).to_be_visible()
        expect(sheet).to_contain_text("In ")
        assert page.url == before
        assert accessibility_problems(page) == []
        assert watch.complaints == []
        assert watch.foreign == []


def test_it_says_where_the_words_are_printed_and_leads_there(town: Site) -> None:
    with town.page("") as (page, _):
        page.locator(SUPERSCRIPT).first.click()
        sheet = _sheet(page)
        expect(sheet.locator(".sheet__foot")).to_contain_text("In ")
        sheet.get_by_role("link", name="Open the page").click()
        page.wait_for_url(re.compile("ferry-announcement/#line-announced$"))
        expect(page.locator("#line-announced")).to_be_in_viewport()


@pytest.mark.parametrize("way", ["Escape", "button", "backdrop"])
def test_it_closes_and_gives_the_focus_back(town: Site, way: str) -> None:
    with town.page("") as (page, _):
        page.locator(SUPERSCRIPT).first.focus()
        page.keyboard.press("Enter")
        sheet = _sheet(page)
        expect(sheet).to_be_visible()
        if way == "Escape":
            page.keyboard.press("Escape")
        elif way == "button":
            sheet.get_by_role("button", name="Close").click()
        else:
            page.mouse.click(8, 400)
        expect(sheet).to_be_hidden()
        expect(page.locator(SUPERSCRIPT).first).to_be_focused()
        assert page.evaluate("() => document.documentElement.className").find("sheet-open") < 0


def test_selecting_words_past_its_edge_does_not_close_it(town: Site) -> None:
    with town.page("") as (page, _):
        page.locator(SUPERSCRIPT).first.click()
        expect(_sheet(page)).to_be_visible()
        at_rest(page)
        box = _sheet(page).bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 60, box["y"] + 120)
        page.mouse.down()
        page.mouse.move(4, box["y"] + 120)
        page.mouse.up()
        expect(_sheet(page)).to_be_visible()


def test_on_a_phone_it_comes_from_below_and_fits_a_thumb(town: Site) -> None:
    with town.page("", **PHONE, has_touch=True, is_mobile=True) as (page, _):
        page.locator(SUPERSCRIPT).first.tap()
        sheet = _sheet(page)
        expect(sheet).to_be_visible()
        at_rest(page)
        box = sheet.bounding_box()
        close = sheet.get_by_role("button", name="Close").bounding_box()
        assert box is not None
        assert close is not None
        assert box["width"] == PHONE["width"]
        assert round(box["y"] + box["height"]) == PHONE["height"]
        assert min(close["width"], close["height"]) >= 44
        sheet.get_by_role("button", name="Close").tap()
        expect(sheet).to_be_hidden()


def test_the_page_beneath_stays_where_it_is(town: Site) -> None:
    with town.page("") as (page, _):
        page.locator(SUPERSCRIPT).first.scroll_into_view_if_needed()
        left = page.locator("main h1").bounding_box()
        page.locator(SUPERSCRIPT).first.click()
        expect(_sheet(page)).to_be_visible()
        scrolled = page.evaluate("scrollY")
        page.mouse.move(8, 400)
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(100)
        assert page.evaluate("scrollY") == scrolled
        assert page.locator("main h1").bounding_box() == left


def test_words_of_the_same_page_are_shown_and_no_id_stands_twice(town: Site) -> None:
    with town.page("articles/council-row/") as (page, watch):
        page.locator("main .event a.ev[href^='#']").first.click()
        expect(_sheet(page)).to_be_visible()
        twice = page.evaluate(
            """() => { const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
                       return ids.filter((id, at) => ids.indexOf(id) !== at); }"""
        )
        assert twice == []
        assert watch.complaints == []


def test_evidence_within_evidence_leads_back(town: Site) -> None:
    """The row of a picture's table opens the tie, and the tie its words."""
    with town.page("actors/northern-crossing/") as (page, _):
        page.locator(".diagram__same summary").click()
        page.locator(".diagram__table a").first.click()
        sheet = _sheet(page)
        expect(sheet.locator("article.tie")).to_be_visible()
        back = sheet.get_by_role("button", name="Back")
        expect(back).to_be_hidden()
        sheet.locator("article.tie a.ev").first.click()
        expect(sheet.locator("article.card")).to_be_visible()
        back.click()
        expect(sheet.locator("article.tie")).to_be_visible()
        expect(back).to_be_hidden()


@pytest.mark.parametrize("how", [{"modifiers": ["Control"]}, {"button": "middle"}])
def test_with_a_modifier_it_is_an_ordinary_link(town: Site, how: dict[str, object]) -> None:
    with town.page("") as (page, _):
        with page.context.expect_page() as opened:
            page.locator(SUPERSCRIPT).first.click(**how)
        opened.value.wait_for_url(re.compile("ferry-announcement/#line-announced$"))
        expect(page.locator("dialog[open]")).to_have_count(0)


def test_without_javascript_it_is_an_ordinary_link(town: Site) -> None:
    with town.page("", java_script_enabled=False) as (page, _):
        page.locator(SUPERSCRIPT).first.click()
        page.wait_for_url(re.compile("ferry-announcement/#line-announced$"))


def test_where_the_page_cannot_be_fetched_the_browser_goes_there(town: Site) -> None:
    with town.page("") as (page, _):
        page.route(
            "**/articles/**",
            lambda route: (
                route.abort() if route.request.resource_type == "fetch" else route.continue_()
            ),
        )
        page.locator(SUPERSCRIPT).first.click()
        page.wait_for_url(re.compile("ferry-announcement/#line-announced$"))


def test_what_was_asked_for_last_is_shown_whatever_comes_late(town: Site) -> None:
    with town.page("") as (page, _):
        late: list[Route] = []
        page.route("**/articles/ferry-announcement/", lambda route: late.append(route))
        page.locator(SUPERSCRIPT).first.click()
        until(page, lambda: bool(late))
        page.locator(".answer a[href*=company-denied]").first.click()
        expect(_sheet(page)).to_contain_text("any promise had been made")
        with page.expect_event("requestfinished"):
            late[0].continue_()
        page.evaluate("() => new Promise(done => setTimeout(done))")
        expect(_sheet(page)).to_contain_text("any promise had been made")


def test_relative_addresses_hold_below_a_path(town_below: Site) -> None:
    with town_below.page("") as (page, watch):
        page.locator(SUPERSCRIPT).first.click()
        name = _sheet(page).locator("a.name").first
        expect(name).to_have_attribute("href", re.compile(f"^{town_below.address}actors/"))
        name.click()
        expect(page.locator("main h1")).to_be_visible()
        assert watch.complaints == []


def test_no_motion_where_none_is_wanted(town: Site) -> None:
    with town.page("", reduced_motion="reduce") as (page, _):
        page.locator(SUPERSCRIPT).first.click()
        expect(_sheet(page)).to_be_visible()
        assert _sheet(page).evaluate("one => getComputedStyle(one).animationName") == "none"


# --- Taps, counted from the front page ----------------------------------------------------------


def test_the_words_are_one_tap_away_and_their_source_two(town: Site) -> None:
    with town.page("", **PHONE, has_touch=True, is_mobile=True) as (page, _):
        page.locator(".by-date a.ev").first.tap()
        expect(_sheet(page)).to_contain_text("its ship Petrel will sail to Saltmarsh")
        source = _sheet(page).get_by_role("link", name="In the source")
        expect(source).to_have_attribute(
            "href", re.compile(r"^https://gazette\.example/.*#:~:text=")
        )
        box = source.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_the_contradiction_is_one_tap_away_and_says_where_it_stands(town: Site) -> None:
    with town.page("", **PHONE, has_touch=True, is_mobile=True) as (page, _):
        page.locator(".answer a[href*=company-denied]").first.tap()
        expect(_sheet(page)).to_contain_text("any promise had been made")
        expect(_sheet(page)).to_contain_text("the reporter’s words, not")
        expect(_sheet(page)).to_contain_text("No public address: we hold a private copy.")


def test_a_cell_of_the_grid_opens_its_words(town: Site) -> None:
    with town.page("claims/winter-promise/") as (page, _):
        page.locator(".ledger__table td a").first.click()
        expect(_sheet(page).locator("article.card")).to_be_visible()


# --- Open texts ---------------------------------------------------------------------------------


def test_words_of_an_open_text_open_their_card_and_cards_lead_into_the_text(town: Site) -> None:
    with town.page("articles/ferry-announcement/") as (page, watch):
        page.locator(".whole-text a.lit", has_text="a disgrace").click()
        expect(_sheet(page).locator(".name")).to_have_text("Tomas Reef")
        assert accessibility_problems(page) == []
        _sheet(page).get_by_role("button", name="Close").click()
        page.locator("#pier-disgrace .more > summary").click()
        page.locator("#pier-disgrace").get_by_role("link", name="In the whole text").click()
        expect(page.locator(".whole-text a.lit", has_text="a disgrace")).to_be_in_viewport()
        assert watch.complaints == []
