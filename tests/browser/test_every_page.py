"""Every kind of page, wide and narrow, light and dark: quiet, self-contained, accessible."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from watched import Site, accessibility_problems

pytestmark = pytest.mark.browser

STORY = (
    "",
    "articles/council-row/",
    "articles/union-statement/",
    "articles/old-rumour/",
    "actors/",
    "actors/northern-crossing/",
    "relationships/",
    "walk/",
    "claims/",
    "voices/",
    "claims/winter-promise/",
)
MORE_STORY = (
    "articles/",
    "articles/ferry-announcement/",
    "actors/ada-brenn/",
    "actors/harbour-pilot/",
    "quotes/",
    "quotes/speaker/tomas-reef/",
    "timeline/",
    "topics/",
    "topics/winter-timetable/",
    "topics/weather/",
    "quotes/year/2031/",
    "method/",
)
BY_HAND = (
    "contribute/",
    "contribute/first-article/",
    "contribute/check/",
    "glossary/",
    "about/",
    "no-such-page/",
)
REFERENCE = ("contribute/problems/", "contribute/keys/")


# Classes, because a class is what one worker runs: so two share the work.


class TestStory:
    @pytest.mark.parametrize("address", STORY)
    def test_page(self, town: Site, address: str) -> None:
        _look_at(town, address)


class TestMoreOfTheStory:
    @pytest.mark.parametrize("address", MORE_STORY)
    def test_page(self, town: Site, address: str) -> None:
        _look_at(town, address)


class TestByHand:
    @pytest.mark.parametrize("address", BY_HAND)
    def test_page(self, town: Site, address: str) -> None:
        _look_at(town, address)


class TestReference:
    def test_welcome_page(self, welcome: Site) -> None:
        _look_at(welcome, "")

    @pytest.mark.parametrize("address", REFERENCE)
    def test_page(self, town: Site, address: str) -> None:
        """Long pages of rows that are all alike: axe looks at the first hundred and twenty."""
        _look_at(town, address, most=120)


def _look_at(site: Site, address: str, most: int = 0) -> None:
    """Look at a page wide and light, then narrow and dark."""
    with site.page(address, color_scheme="light") as (page, watch):
        if most:
            shorten = "most => [...document.querySelectorAll('tr, h3, h3 ~ p')]"
            page.evaluate(f"{shorten}.slice(most).forEach(e => e.remove())", most)
        assert accessibility_problems(page) == []
        assert _sideways(page) == []
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 360, "height": 780})
        assert accessibility_problems(page) == []
        assert _sideways(page) == []
    # The server answers 404 for the page that is missing, and Chromium says so.
    complaints = [text for text in watch.complaints if "status of 404" not in text]
    assert complaints == []
    assert watch.foreign == []


def _sideways(page: Page) -> list[str]:
    """What makes a page wider than its window."""
    found: list[str] = page.evaluate(
        """() => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return [];
          return ["scrolls sideways", ...[...document.querySelectorAll("main *, footer *, header *")]
            .filter(e => e.getBoundingClientRect().right > wide + 1)
            .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)];
        }"""
    )
    return found
