"""What is folded: an address that leads into it unfolds it, and without scripts it is shown."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from watched import Site

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def first_of(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.get_attribute("id"))


def test_the_address_of_an_act_of_speech_unfolds_it(town: Site) -> None:
    with town.page("wording/", **PHONE) as (page, _):
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
        anchor = first_of(page, "details.utterance")
        expect(page.locator(f"#{anchor} .words").first).to_be_hidden()
        page.evaluate("anchor => (location.hash = anchor)", anchor)
        expect(page.locator(f"#{anchor} .words").first).to_be_in_viewport()


def test_the_address_of_a_tie_unfolds_its_history_also_on_arrival(town: Site) -> None:
    with town.page("relationships/", **PHONE) as (page, _):
        anchor = first_of(page, ".tie:has(> details.history:not([open]))")
    with town.page(f"relationships/#{anchor}", **PHONE) as (page, _):
        expect(page.locator(f"#{anchor} .assertions")).to_be_visible()
        expect(page.locator(".tie:not(:target) .assertions").first).to_be_hidden()


def test_without_scripts_what_an_address_leads_to_is_shown(town: Site) -> None:
    with town.page("relationships/", **PHONE) as (page, _):
        anchor = first_of(page, ".tie:has(> details.history:not([open]))")
    with town.page(f"relationships/#{anchor}", java_script_enabled=False, **PHONE) as (page, _):
        box = page.locator(f"#{anchor} .assertions").bounding_box()
        assert box is not None
        assert box["height"] > 40


def test_on_paper_nothing_is_folded(town: Site) -> None:
    with town.page("wording/", **PHONE) as (page, _):
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
        page.emulate_media(media="print")
        box = page.locator("details.utterance .words").first.bounding_box()
        assert box is not None
        assert box["height"] > 10
