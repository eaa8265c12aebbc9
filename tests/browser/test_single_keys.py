"""A single key never leaves the page: the theme's n, p, comma and full stop lead nowhere."""

from __future__ import annotations

import pytest
from watched import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("key", ["n", "p", ",", "."])
def test_a_letter_typed_beside_a_field_stays_on_the_page(town: Site, key: str) -> None:
    with town.page("timeline/") as (page, watch):
        before = page.url
        page.evaluate("() => { window.stillHere = true; }")
        page.keyboard.press(key)
        page.wait_for_timeout(300)
        assert page.url == before
        assert page.evaluate("() => window.stillHere") is True
        assert watch.complaints == []


def test_one_sheet_of_ours_is_loaded(town: Site) -> None:
    with town.page("") as (page, _):
        sheets = page.evaluate("() => [...document.styleSheets].map((sheet) => sheet.href)")
    ours = [address for address in sheets if address and "/stylesheets/" in address]
    assert len([address for address in ours if "assets/" not in address]) == 1
