"""Bundles open where they stand, names have cards, and the walk moves its picture."""

from __future__ import annotations

import re

import pytest
from lantern import STEPS
from playwright.sync_api import Locator, Page, expect
from watched import Site, accessibility_problems, at_rest

pytestmark = pytest.mark.browser

TIES = "relationships/"
BUNDLE = "town+works"
SIZES = ((1280, 900, {}), (390, 844, {"has_touch": True, "is_mobile": True}))


def ready(page: Page) -> Locator:
    expect(page.locator("figure.diagram.has-hands").first).to_be_attached()
    return page.locator("figure.diagram .diagram__stage").first


def bundle(page: Page) -> Locator:
    return page.locator(f"svg:visible [data-bundle='{BUNDLE}']")


def panel(page: Page) -> Locator:
    return page.locator(".diagram__panel")


@pytest.mark.parametrize(("width", "height", "options"), SIZES)
def test_a_bundle_opens_where_it_stands(
    lantern: Site, width: int, height: int, options: dict[str, bool]
) -> None:
    with lantern.page(TIES, width=width, height=height, **options) as (page, watch):
        ready(page)
        bundle(page).locator("text").first.click()
        expect(panel(page).locator("li")).to_have_count(5)
        stands = panel(page).locator(".diagram__stands").all_inner_texts()
        assert sum(int(one.rsplit(", ", 1)[1]) for one in stands) == 5
        assert len(stands) == 2
        expect(panel(page)).to_be_in_viewport(ratio=1)
        assert accessibility_problems(page) == []
        panel(page).locator("li a").last.click()
        expect(page.locator("dialog[open]")).to_contain_text("They both do it")
        page.keyboard.press("Escape")
        panel(page).get_by_role("button", name="Close").click()
        expect(panel(page)).to_have_count(0)
        assert watch.complaints == []


def test_a_bundle_is_opened_and_left_by_keys(lantern: Site) -> None:
    with lantern.page(TIES) as (page, _):
        stage = ready(page)
        stage.focus()
        while not page.locator("svg:visible .is-at[data-bundle]").count():
            page.keyboard.press("ArrowDown")
        expect(page.locator(".diagram__said")).to_contain_text("5 relationships")
        page.keyboard.press("Enter")
        expect(panel(page).locator("li a").first).to_be_focused()
        expect(page).to_have_url(re.compile("bundle=town%2Bworks$"))
        page.keyboard.press("Escape")
        expect(panel(page)).to_have_count(0)
        expect(stage).to_be_focused()


def test_the_address_of_a_bundle_opens_it(lantern: Site) -> None:
    with lantern.page(f"{TIES}#_story-diagram:bundle=town%2Bworks") as (page, _):
        expect(panel(page).locator("li")).to_have_count(5)


def test_without_javascript_a_bundle_leads_to_the_page_of_the_two(lantern: Site) -> None:
    with lantern.page(TIES, java_script_enabled=False) as (page, _):
        bundle(page).locator("text").first.click()
        page.wait_for_url(re.compile("relationships/town--works/$"))
        expect(page.locator("section > article")).to_have_count(5)


def test_a_bundle_counts_what_the_filter_leaves(lantern: Site) -> None:
    with lantern.page(TIES) as (page, _):
        ready(page)
        page.get_by_role("checkbox", name="Arms").press("Space")
        expect(bundle(page).locator("text").first).to_have_text("3 of 5 relationships")
        bundle(page).locator("text").first.click()
        expect(panel(page).locator("li")).to_have_count(3)
        page.get_by_role("button", name="Show all").click()
        expect(bundle(page).locator("text").first).to_have_text("5 relationships")
        assert (
            page.locator(".diagram__shown output").inner_text()
            == "15 of 15 drawn relationships shown"
        )


def test_an_actor_in_a_picture_has_a_card_by_pointer_and_by_keys(lantern: Site) -> None:
    with lantern.page(TIES) as (page, _):
        stage = ready(page)
        card = page.locator(".hovercard")
        page.locator("svg:visible .diagram__actor[data-node='works']").hover()
        expect(card).to_contain_text("Lantern Works")
        page.mouse.move(2, 2)
        expect(card).to_have_count(0)
        stage.focus()
        page.keyboard.press("ArrowRight")
        expect(card).to_be_visible()


_SEEN = """() => {
  const stage = document.querySelector(".walk__whole .diagram__stage");
  const frame = stage.getBoundingClientRect();
  const svg = [...stage.querySelectorAll("svg.diagram__picture")].find(one => one.getClientRects().length);
  const lit = [...svg.querySelectorAll(":is([data-edge], [data-bundle], [data-node]).is-near")];
  const boxes = lit.flatMap(one => [...one.querySelectorAll(
    "text, .diagram__box, .diagram__line, .diagram__head, .diagram__token")])
    .map(one => one.getBoundingClientRect());
  const out = boxes.filter(box => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  const map = stage.querySelector(".diagram__map:not([hidden])");
  const view = svg.viewBox.baseVal;
  const whole = ["width", "height"].every(side => view[side] >= +svg.getAttribute(side) * 0.99);
  return { lit: lit.length, out: out.length, top: frame.top, bottom: frame.bottom, map: !!map, whole };
}"""


@pytest.mark.parametrize(("width", "height", "options"), SIZES)
def test_in_every_step_of_the_walk_the_lit_ties_are_wholly_in_view(
    lantern: Site, width: int, height: int, options: dict[str, bool]
) -> None:
    with lantern.page("walk/", width=width, height=height, reduced_motion="reduce", **options) as (
        page,
        watch,
    ):
        ready(page)
        expect(page.locator(".walk.is-stepping")).to_be_attached()
        told = page.locator(".walk__nav output")
        for step in range(1, STEPS + 1):
            expect(told).to_have_text(f"Step {step} of {STEPS}")
            at_rest(page)
            seen = page.evaluate(_SEEN)
            assert seen["lit"] >= 3, seen
            assert seen["out"] == 0, seen
            assert seen["top"] >= 0, seen
            assert seen["bottom"] <= height, seen
            assert seen["map"] != seen["whole"], seen
            expect(page.locator(".walk__step:visible .walk__say")).to_be_in_viewport(ratio=1)
            if step < STEPS:
                page.get_by_role("button", name="Next").click()
        assert watch.complaints == []


def test_the_walk_moves_gently_and_arrives(lantern: Site) -> None:
    with lantern.page("walk/", height=900) as (page, _):
        ready(page)
        before = page.locator(".walk__whole svg:visible.diagram__picture").get_attribute("viewBox")
        page.get_by_role("button", name="Next").click()
        page.get_by_role("button", name="Next").click()
        page.wait_for_function(
            "was => document.querySelector('.walk__whole .diagram__picture--wide')"
            ".getAttribute('viewBox') !== was",
            arg=before,
        )
        page.wait_for_timeout(600)
        assert page.evaluate(_SEEN)["out"] == 0


def test_the_small_map_leads_to_another_part(lantern: Site) -> None:
    with lantern.page(TIES, reduced_motion="reduce") as (page, _):
        ready(page)
        for _step in range(3):
            page.get_by_role("button", name="Larger").click()
        picture = page.locator("svg.diagram__picture--wide")
        before = picture.get_attribute("viewBox")
        page.locator(".diagram__map").click(position={"x": 8, "y": 8})
        assert picture.get_attribute("viewBox") != before
        page.get_by_role("button", name="Whole").click()
        expect(page.locator(".diagram__map")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_on_paper_the_whole_wide_picture_is_printed_however_it_was_zoomed(
    lantern: Site, width: int
) -> None:
    with lantern.page(TIES, width=width, color_scheme="light") as (page, _):
        ready(page)
        page.get_by_role("button", name="Larger").click()
        page.emulate_media(media="print")
        expect(page.locator(".diagram__stage")).to_be_hidden()
        parts = page.locator(".diagram__sheet:visible")
        boxes = parts.evaluate_all(
            "all => all.map(one => [one.viewBox.baseVal, one.getBoundingClientRect()])"
            ".map(([box, rect]) => [box.y, box.height, rect.height, rect.width])"
        )
        tall = page.locator("svg.diagram__picture--wide").get_attribute("height")
        assert sum(height for _, height, _, _ in boxes) == pytest.approx(float(tall or 0), abs=1)
        assert all(height <= 1000 for _, _, height, _ in boxes)
        name = page.locator(".diagram__sheet use").first
        assert name.evaluate("one => one.getBBox().width") > 300
        assert page.pdf()[:4] == b"%PDF"
