"""Filters: what is shown, what the months count, and that the choice stands in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched import Site

pytestmark = pytest.mark.browser

SHOWN = "[data-entry]:not([hidden])"


def numbers(page: Page) -> list[int]:
    """The numbers over the bars that are shown."""
    texts = page.locator(".histogram li:not([hidden]) > a b").all_inner_texts()
    return [int(text) for text in texts]


def choose(page: Page, name: str, value: str) -> None:
    field = page.locator(f".filters [name={name}]")
    if field.first.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value)
    else:
        page.locator(f".filters [name={name}][value='{value}']").check()


def test_the_timeline_shows_one_actor_and_its_months_count_what_is_shown(town: Site) -> None:
    with town.page("timeline/") as (page, watch):
        everything = page.locator(SHOWN).count()
        assert sum(numbers(page)) == everything
        choose(page, "actor", "tomas-reef")
        shown = page.locator(SHOWN)
        assert 0 < shown.count() < everything
        for entry in shown.all():
            expect(entry).to_have_attribute("data-actor", re.compile(r"\btomas-reef\b"))
        assert sum(numbers(page)) == shown.count()
        for bar in page.locator(".histogram li:not([hidden]) > a:has(b)").all():
            text = " ".join((bar.text_content() or "").split())
            assert re.search(r"\b(1 entry|(?!1 )\d+ entries)$", text), text
        expect(page.locator("h2:visible")).to_have_count(len(numbers(page)))
        expect(page.locator(".filters output")).to_have_text(
            f"{shown.count()} of {everything} shown"
        )
        assert watch.complaints == []


def test_a_choice_stands_in_the_address_and_can_be_sent_on(town: Site) -> None:
    with town.page("timeline/") as (page, _):
        choose(page, "kind", "happening")
        page.wait_for_url(re.compile(r"timeline/\?kind=happening$"))
    with town.page("timeline/?kind=happening&actor=nobody-of-this-name") as (page, _):
        kinds = [e.get_attribute("data-kind") or "" for e in page.locator(SHOWN).all()]
        # An event is one entry with the words it rests on.
        assert kinds
        assert all("happening" in kind.split() for kind in kinds)
        page.get_by_role("button", name="Show all").click()
        expect(page.locator("[data-entry][hidden]")).to_have_count(0)
        page.wait_for_url(re.compile(r"timeline/$"))


def test_statements_on_a_claim_are_filtered_by_position_with_the_keyboard(town: Site) -> None:
    with town.page("claims/winter-promise/") as (page, watch):
        page.locator(".filters [name=position]").first.focus()
        page.keyboard.press("ArrowRight")
        chosen = page.locator(".filters [name=position]:checked").get_attribute("value")
        positions = {e.get_attribute("data-position") for e in page.locator(SHOWN).all()}
        assert positions == {chosen}
        assert watch.complaints == []


def test_without_javascript_there_are_no_filters_and_every_entry_is_shown(town: Site) -> None:
    with town.page("timeline/", java_script_enabled=False) as (page, _):
        expect(page.locator(".filters")).to_be_hidden()
        assert page.locator("[data-entry]:visible").count() == page.locator("[data-entry]").count()
