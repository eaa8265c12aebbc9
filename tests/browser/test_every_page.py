"""Every kind of page, wide and narrow, light and dark: quiet, self-contained, accessible, still."""

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
    "wording/",
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


SCHEMES = ("light", "dark")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours; to all others both schemes are one."""


def _look_at(site: Site, address: str, most: int = 0) -> None:
    """Look at a page wide and narrow, light and dark, and at its narrowest."""
    with site.page(address, color_scheme="light") as (page, watch):
        if most:
            shorten = "most => [...document.querySelectorAll('tr, h3, h3 ~ p')]"
            page.evaluate(f"{shorten}.slice(most).forEach(e => e.remove())", most)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 780})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                # A scheme of its own for each width: the rules that do not look at colours once.
                rules = () if (width == 1280) == (scheme == "light") else COLOURS
                assert accessibility_problems(page, *rules) == [], (width, scheme)
        for width in (1920, 360, 320):
            page.set_viewport_size({"width": width, "height": 780})
            assert _sideways(page) == [], width
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


STILL = ("", "claims/winter-promise/", "timeline/", "actors/northern-crossing/", "wording/")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", STILL)
def test_nothing_moves_while_a_page_comes(town: Site, address: str, width: int) -> None:
    with town.page(address, width=width) as (page, _):
        shifted = page.evaluate(
            """() => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                .observe({type: "layout-shift", buffered: true});
              setTimeout(() => done(sum), 300);
            })"""
        )
        assert shifted < 0.01


def test_what_is_folded_on_the_screen_is_whole_on_paper(town: Site) -> None:
    with town.page("actors/northern-crossing/", color_scheme="dark") as (page, _):
        page.emulate_media(media="print")
        folded = "details.history:not(.elsewhere, .more) > :not(summary)"
        heights = page.locator(folded).evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) > 0
