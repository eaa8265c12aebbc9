"""Nothing that is seen moves while a page is completed, on a slow machine and line too."""

from __future__ import annotations

import pytest
from watched import Site

pytestmark = pytest.mark.browser

SHIFTS = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [390, 1280])
def test_the_facets_of_the_index_of_quotations_come_without_a_shift(town: Site, width: int) -> None:
    with town.page("glossary/", width=width) as (page, _):
        page.add_init_script(SHIFTS)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.route("**/search/**", lambda route: (page.wait_for_timeout(60), route.continue_()))
        page.goto(f"{town.address}quotes/", wait_until="load")
        page.locator(".quote-rows li").first.wait_for()
        page.locator(".finder-facets:not([style*=hidden])").wait_for(state="attached")
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.01


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_of_citations_does_not_move_when_its_script_comes(town: Site, width: int) -> None:
    with town.page("glossary/", width=width) as (page, _):
        page.add_init_script(SHIFTS)
        page.route(
            "**/javascripts/**", lambda route: (page.wait_for_timeout(300), route.continue_())
        )
        page.goto(f"{town.address}cite/council-row.html", wait_until="load")
        page.locator("html:not(.no-js)").wait_for(state="attached")
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.01
