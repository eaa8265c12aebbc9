"""Reading the harbour town: on a phone, by keyboard, without JavaScript, in print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from harbour import BuiltSite
from playwright.sync_api import Page, expect
from watched import Site, at_rest, search_for, until

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
WITH_DIAGRAMS = (
    "",
    "articles/council-row/",
    "actors/northern-crossing/",
    "relationships/",
    "walk/",
)


# --- On a phone ---------------------------------------------------------------------------------


def test_the_first_screen_answers_the_question(town: Site) -> None:
    with town.page("", **PHONE) as (page, _):
        for wanted in ("h1", ".ask", ".answer li >> nth=0"):
            box = page.locator(wanted).bounding_box()
            assert box is not None
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= PHONE["height"], wanted
        assert "Saltmarsh promised" in page.locator(".ask").inner_text()
        expect(page.locator(".answer a[href*=company-denied]")).to_contain_text(
            "No promise had been made."
        )


@pytest.mark.parametrize(
    "rows", [(".answer a", ""), (".rows a", "articles/"), (".people a", "actors/")]
)
def test_rows_are_large_enough_for_a_thumb(town: Site, rows: tuple[str, str]) -> None:
    selector, address = rows
    with town.page(address, **PHONE) as (page, _):
        heights = page.locator(selector).evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) >= 44


def test_two_taps_lead_from_the_front_page_to_the_source(town: Site) -> None:
    with town.page("", **PHONE) as (page, _):
        page.locator(".by-date a.ev").first.click()
        words = page.get_by_role("dialog").locator("#sheet-line-announced")
        expect(words).to_be_in_viewport()
        source = words.get_by_role("link", name="In the source")
        assert "#:~:text=" in (source.get_attribute("href") or "")


# --- Diagrams -----------------------------------------------------------------------------------

# Charts are pictures of numbers: tests/browser/test_charts_in_browser.py measures their words.
_TEXTS = """() => [...document.querySelectorAll("main svg:not(.chart svg)")]
  .filter(svg => svg.getBoundingClientRect().width && getComputedStyle(svg).display !== "none")
  .map(svg => [...svg.querySelectorAll("text")].map(text => {
    const box = text.getBoundingClientRect(), scale = text.getScreenCTM().a;
    return {words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize) * scale,
            left: box.left, right: box.right, top: box.top, bottom: box.bottom};
  })).filter(texts => texts.length)"""


@pytest.mark.parametrize("address", WITH_DIAGRAMS)
@pytest.mark.parametrize("width", [390, 1280])
def test_words_of_diagrams_are_large_enough_and_apart(town: Site, address: str, width: int) -> None:
    with town.page(address, width=width) as (page, _):
        if address == "walk/":
            page.wait_for_selector(".is-stepping")
        pictures = page.evaluate(_TEXTS)
        assert len(pictures) == 1
        for texts in pictures:
            assert min(text["size"] for text in texts) >= 11.99
            overlaps = [
                (one["words"], other["words"])
                for index, one in enumerate(texts)
                for other in texts[index + 1 :]
                if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
                # The box of a line of text is higher than its letters.
                and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 4
            ]
            assert overlaps == []


def test_a_bundle_of_lines_leads_to_the_words_of_one(town: Site) -> None:
    with town.page("actors/northern-crossing/", **PHONE) as (page, watch):
        bundle = page.locator("svg:visible [data-bundle='northern-crossing+saltmarsh'] text").first
        bundle.dispatch_event("click")
        page.locator(".diagram__panel li a").first.click()
        expect(page.locator("dialog[open]")).to_contain_text("every day of the winter")
        assert watch.complaints == []


# --- Below a path -------------------------------------------------------------------------------


def test_everything_works_below_a_path(town_below: Site) -> None:
    with town_below.page("articles/council-row/") as (page, watch):
        search_for(page, "disgrace")
        page.locator("[role=option][href*='ferry-announcement/#']").first.click()
        page.wait_for_url(re.compile("/site/articles/ferry-announcement/"))
        page.locator("header .brand").click()
        page.wait_for_url(re.compile("/site/(index.html)?$"))
        expect(page.locator(".ask")).to_be_visible()
    assert watch.complaints == []
    assert watch.foreign == []


# --- By keyboard --------------------------------------------------------------------------------


def test_the_first_stop_of_the_keyboard_skips_to_the_words(town: Site) -> None:
    with town.page("articles/council-row/") as (page, _):
        page.keyboard.press("Tab")
        skip = page.locator("a.md-skip")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.wait_for_function(
            "() => getComputedStyle(document.querySelector('a.md-skip')).opacity === '1'"
        )
        page.keyboard.press("Enter")
        assert page.evaluate("() => location.hash") == skip.get_attribute("href")


def test_every_stop_of_the_keyboard_can_be_seen(town: Site) -> None:
    with town.page("") as (page, _):
        unseen, seen = [], 0
        for _step in range(40):
            page.keyboard.press("Tab")
            stop = page.evaluate(
                """() => {
                  const one = document.activeElement;
                  const style = getComputedStyle(one), box = one.getBoundingClientRect();
                  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                  return {what: one.outerHTML.slice(0, 100), at: one.tagName,
                          shown: (ring || style.boxShadow !== "none") && box.width > 0};
                }"""
            )
            if stop["at"] == "BODY":
                break
            seen += 1
            if not stop["shown"]:
                unseen.append(stop["what"])
        assert seen > 15
        assert unseen == []


# --- Without JavaScript -------------------------------------------------------------------------


def test_all_words_are_readable_without_javascript(town: Site, harbour: BuiltSite) -> None:
    for article in ("council-row", "ferry-announcement", "union-statement"):
        with town.page(f"articles/{article}/", java_script_enabled=False) as (page, watch):
            shown = " ".join(page.locator("main").inner_text().split())
            for statement in harbour.record.articles[article].statements:
                assert " ".join(statement.quotation.text.split()) in shown
            assert watch.foreign == []


# The front page has its ties in words beside the picture, and no table.
@pytest.mark.parametrize("address", WITH_DIAGRAMS[1:])
def test_tables_of_diagrams_open_without_javascript(town: Site, address: str) -> None:
    with town.page(address, **PHONE, java_script_enabled=False) as (page, _):
        rows = page.locator(".diagram__table tbody tr")
        expect(rows.first).to_be_hidden()
        page.locator(".diagram__same summary").click()
        expect(rows.first).to_be_visible()
        expect(page.locator("svg:visible text").first).to_be_visible()


def test_the_navigation_opens_without_javascript(town: Site) -> None:
    with town.page("quotes/", **PHONE, java_script_enabled=False) as (page, _):
        page.locator("header").get_by_role("link", name="Menu").click()
        pages = page.get_by_role("navigation", name="All pages")
        expect(pages).to_be_in_viewport()
        pages.get_by_role("link", name="Relationships").click()
        page.wait_for_url(re.compile("relationships/$"))


def test_with_javascript_it_unfolds_under_the_header(town: Site) -> None:
    with town.page("quotes/", **PHONE) as (page, _):
        page.locator("header summary").click()
        page.get_by_role("navigation", name="Menu").get_by_role("link", name="Claims").click()
        page.wait_for_url(re.compile("claims/$"))


# --- Colours and print --------------------------------------------------------------------------


def test_the_colours_follow_the_device(town: Site) -> None:
    with town.page("", color_scheme="dark") as (page, _):
        assert _brightness(page) < 60
        page.emulate_media(color_scheme="light")
        until(page, lambda: _brightness(page) > 200)


@contextmanager
def _printed(town: Site, address: str) -> Iterator[Page]:
    # The width of A4 between its margins, and dark, as the reader had it on the screen.
    with town.page(address, width=672, color_scheme="dark") as (page, _):
        page.emulate_media(media="print")
        at_rest(page)
        yield page


@pytest.mark.parametrize("address", ["", "articles/council-row/", "relationships/"])
def test_print_is_black_on_white_and_nothing_is_clipped(town: Site, address: str) -> None:
    with _printed(town, address) as page:
        assert _brightness(page) > 250
        cut = page.evaluate(
            """() => [...document.querySelectorAll("main article, main figure, main table, main p")]
              .filter(one => one.getClientRects().length)
              .filter(one => one.scrollWidth > one.clientWidth + 1
                             && getComputedStyle(one).display !== "inline"
                             || one.getBoundingClientRect().right > innerWidth + 1)
              .map(one => one.outerHTML.slice(0, 120))"""
        )
        assert cut == []
        paper = page.pdf(format="A4")
        assert paper.startswith(b"%PDF")
        assert len(paper) > 10_000


PHONE_SCREENS = {
    "": 6,
    "articles/council-row/": 12,
    "articles/ferry-announcement/": 12,
    "actors/saltmarsh/": 10,
    "timeline/": 14,
    "wording/": 14,
    "voices/": 14,
}
"""How many screens of a phone a page has at most: it is read, not looked through."""


@pytest.mark.parametrize("address", PHONE_SCREENS)
def test_pages_are_short_enough_for_a_phone(town: Site, address: str) -> None:
    with town.page(address, **PHONE) as (page, _):
        at_rest(page)
        height = page.evaluate("document.documentElement.scrollHeight")
        assert height / PHONE["height"] <= PHONE_SCREENS[address]


def test_words_are_as_large_as_text(town: Site) -> None:
    """Nobody has to zoom in, or to tap, to read what somebody said."""
    with town.page("articles/council-row/", **PHONE) as (page, _):
        small = page.locator(".card blockquote p, .card .gloss").evaluate_all(
            "all => all.filter(one => !one.getClientRects().length"
            " || parseFloat(getComputedStyle(one).fontSize) < 16).map(one => one.textContent)"
        )
        assert small == []


def test_all_words_of_an_article_are_printed(town: Site, harbour: BuiltSite) -> None:
    with _printed(town, "articles/council-row/") as page:
        shown = " ".join(page.locator("main").inner_text().split())
        for statement in harbour.record.articles["council-row"].statements:
            assert " ".join(statement.quotation.text.split()) in shown
        torn = page.locator("article.card").evaluate_all(
            "all => all.filter(one => getComputedStyle(one).breakInside !== 'avoid').length"
        )
        assert torn == 0


def _brightness(page: Page) -> float:
    """How bright the ground of a page is, from 0 to 255."""
    colour = page.evaluate(
        """() => {
          let one = document.querySelector("main");
          while (one && /, 0\\)$|transparent/.test(getComputedStyle(one).backgroundColor))
            one = one.parentElement;
          return one ? getComputedStyle(one).backgroundColor : "rgb(255, 255, 255)";
        }"""
    )
    numbers = [float(number) for number in re.findall(r"[\d.]+", colour)[:3]]
    return sum(numbers) / 3


def test_marks_of_evidence_are_24_pixels_to_hit_and_stand_apart(town: Site) -> None:
    with town.page("", **PHONE) as (page, _):
        boxes = page.locator("main a.ev").evaluate_all(
            """all => all.map(one => {
                 const box = one.getBoundingClientRect();
                 const hit = getComputedStyle(one, "::after");
                 return {middle: box.x + box.width / 2, top: box.top,
                         width: parseFloat(hit.width), height: parseFloat(hit.height)};
               })"""
        )
        assert len(boxes) > 3
        assert min(min(box["width"], box["height"]) for box in boxes) >= 24
        pairs = pairwise(boxes)
        beside = [b["middle"] - a["middle"] for a, b in pairs if abs(a["top"] - b["top"]) < 4]
        assert beside
        assert min(beside) >= 24
