"""The hostile story in a browser: nothing that contributors wrote runs, wherever it is shown."""

from __future__ import annotations

import pytest
from hostile import PAYLOADS
from playwright.sync_api import expect
from watched import Site, search_for, started

pytestmark = pytest.mark.browser

EVERYTHING = ("", "articles/", "actors/", "relationships/", "claims/", "quotes/", "method/")
SCRIPTS = [number for number, word in enumerate(PAYLOADS) if "__pwned" in word]


def test_nothing_runs_on_any_page(hostile_town: Site) -> None:
    """One tab goes through the pages that hold something that could run."""
    addresses = [*EVERYTHING, *(f"articles/article-{number}/" for number in SCRIPTS)]
    addresses += [f"actors/person-{number}/" for number in SCRIPTS[::4]]
    with hostile_town.page("") as (page, watch):
        for address in addresses:
            page.goto(hostile_town.address + address, wait_until="load")
            started(page)
            # Whatever waits for a pointer or the focus gets it.
            page.evaluate(
                """() => document.querySelectorAll("main *").forEach(one => {
                  for (const name of ["mouseover", "focus", "pointerenter", "toggle", "error"])
                    one.dispatchEvent(new Event(name));
                })"""
            )
            assert page.evaluate("() => window.__pwned") is None, address
    assert watch.complaints == []
    assert watch.foreign == []


@pytest.mark.parametrize("words", ["script", "onload", "svg", "javascript", "textarea"])
def test_nothing_runs_in_the_results_of_the_search(hostile_town: Site, words: str) -> None:
    with hostile_town.page("about/") as (page, watch):
        search_for(page, words)
        expect(page.get_by_role("option").first).to_be_visible()
        page.wait_for_timeout(200)
        strange = page.locator("[role=option] :not(span, b, mark, time, small, i.ring)")
        assert strange.evaluate_all("all => all.map(one => one.outerHTML)") == []
        assert page.evaluate("() => window.__pwned") is None
        page.goto(f"{hostile_town.address}quotes/?q={words}&speaker=%3Cscript%3E")
        expect(page.locator(".finder-said")).to_contain_text("quotation")
        assert page.evaluate("() => window.__pwned") is None
        assert watch.complaints == []
        assert watch.foreign == []


def test_titles_stand_in_the_results_as_written(hostile_town: Site) -> None:
    with hostile_town.page("about/") as (page, _):
        search_for(page, "onerror")
        title = page.locator("[role=option] .find-title", has_text="<img src=x onerror=").first
        expect(title).to_be_visible()
