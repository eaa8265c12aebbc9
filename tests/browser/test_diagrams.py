"""A diagram under the hand: by mouse, by touch, by keys, from an address, and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from watched import Site, accessibility_problems, at_rest

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
TIES = "relationships/"
LOAN = "mill--lends-to--bridge-board"
QUARREL = "ferry--opposes--bridge-board"


def ready(page: Page) -> Locator:
    """Wait until the diagram can be used, and return its stage."""
    expect(page.locator("figure.diagram.has-hands").first).to_be_attached()
    return page.locator(".diagram__stage").first


def tie(page: Page, edge: str) -> Locator:
    return page.locator(f"svg:visible .diagram__tie[data-edge='{edge}']")


def actor(page: Page, node: str) -> Locator:
    return page.locator(f"svg:visible .diagram__actor[data-node='{node}']").first


def shown(page: Page) -> str:
    return page.locator(".diagram__shown output").first.inner_text()


def near(page: Page) -> set[str | None]:
    ties = page.locator("svg:visible :is([data-edge], .diagram__stroke).is-near")
    found = ties.evaluate_all(
        "all => all.flatMap(o => (o.dataset.edge ?? o.dataset.of).split(' '))"
    )
    return set(found)


def sheet(page: Page) -> Locator:
    return page.locator("dialog[open]")


# --- The words behind a line --------------------------------------------------------------------


def test_a_click_on_a_line_opens_the_words_and_who_denies_them(oakford: Site) -> None:
    with oakford.page(TIES) as (page, watch):
        ready(page)
        tie(page, QUARREL).locator("text").first.click()
        expect(sheet(page)).to_contain_text("The ferry is against us")
        expect(sheet(page)).to_contain_text("We never were")
        expect(page).to_have_url(re.compile(f"#_story-diagram:tie={QUARREL}$"))
        page.keyboard.press("Escape")
        expect(sheet(page)).to_have_count(0)
        expect(page).to_have_url(re.compile("relationships/$"))
        expect(page.locator(".diagram__stage")).to_be_focused()
        assert page.evaluate("() => history.length") <= 2
        assert watch.complaints == []


def test_a_tap_on_a_line_opens_its_words(oakford: Site) -> None:
    with oakford.page(TIES, **PHONE) as (page, watch):
        ready(page)
        tie(page, LOAN).locator("text").first.tap()
        expect(sheet(page)).to_contain_text("We lend the board its stone")
        assert watch.complaints == []


def test_a_row_opens_its_words(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        ready(page)
        page.locator("summary", has_text="The same as a table").click()
        page.locator(f"tr[data-edge='{LOAN}'] a").press("Enter")
        expect(sheet(page)).to_contain_text("We lend the board its stone")


def test_an_address_opens_a_line(oakford: Site) -> None:
    with oakford.page(f"{TIES}#_story-diagram:tie={LOAN}") as (page, watch):
        expect(sheet(page)).to_contain_text("We lend the board its stone")
        assert near(page) == {LOAN}
        assert watch.complaints == []


def test_without_javascript_a_line_leads_to_its_words(oakford: Site) -> None:
    with oakford.page(TIES, java_script_enabled=False) as (page, _):
        expect(
            page.locator("figure.diagram input:visible, figure.diagram button:visible")
        ).to_have_count(0)
        expect(page.locator(".diagram__legend")).to_contain_text("Disputed")
        tie(page, LOAN).locator("text").first.click()
        page.wait_for_url(re.compile(f"#_{LOAN}$"))
        expect(page.locator("article:target")).to_contain_text("We lend the board its stone")


# --- Actors and their neighbours ----------------------------------------------------------------


def test_a_pointer_over_an_actor_shows_its_ties(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        ready(page)
        actor(page, "mill").hover()
        assert near(page) == {LOAN, "ida-stone--works-for--mill"}
        expect(page.locator(".diagram__said")).to_contain_text(
            "The Mill: 2 relationships shown here"
        )
        page.mouse.move(5, 5)
        assert near(page) == set()


def test_the_second_tap_on_an_actor_leads_to_its_page(oakford: Site) -> None:
    with oakford.page(TIES, **PHONE) as (page, _):
        ready(page)
        actor(page, "mill").tap()
        expect(page.locator(".diagram__said a")).to_have_attribute(
            "href", re.compile("actors/mill/$")
        )
        expect(page).to_have_url(re.compile("actor=mill"))
        page.locator(".diagram__said button").tap()
        assert near(page) == set()
        actor(page, "mill").tap()
        expect(page.locator(".diagram__actor.is-it").first).to_be_attached()
        actor(page, "mill").tap()
        page.wait_for_url(re.compile("actors/mill/$"))


def test_what_steps_back_can_still_be_read(oakford: Site) -> None:
    with oakford.page(TIES, reduced_motion="reduce") as (page, _):
        ready(page)
        actor(page, "mill").click()
        faint = tie(page, QUARREL).evaluate("one => +getComputedStyle(one).opacity")
        assert 0.45 <= faint < 1


# --- Legend and filters are one -----------------------------------------------------------------


def test_the_legend_filters_by_family_and_standing(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        ready(page)
        assert shown(page) == "5 of 5 relationships shown"
        page.get_by_role("checkbox", name="Money").press("Space")
        assert shown(page) == "3 of 5 relationships shown"
        expect(tie(page, LOAN)).to_be_hidden()
        page.get_by_role("checkbox", name="Planned or proposed").click()
        assert shown(page) == "2 of 5 relationships shown"
        page.locator("summary", has_text="The same as a table").click()
        expect(page.locator("tbody tr:visible")).to_have_count(2)
        expect(actor(page, "oakford")).to_be_hidden()
        expect(page).to_have_url(re.compile("hide=family-money.standing-planned$"))
        page.get_by_role("button", name="Show all").click()
        assert shown(page) == "5 of 5 relationships shown"
        expect(page).to_have_url(re.compile("relationships/$"))


def test_time_is_a_range_with_two_ends(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        ready(page)
        first, last = page.get_by_label("From", exact=True), page.get_by_label("Until", exact=True)
        expect(page.locator(".diagram__when")).to_have_text("October 2030 – January 2031")
        first.press("ArrowRight")
        assert first.get_attribute("aria-valuetext") == "November 2030"
        assert shown(page) == "3 of 5 relationships shown"
        expect(tie(page, LOAN)).to_be_hidden()
        last.press("Home")
        expect(page.locator(".diagram__when")).to_have_text("November 2030")
        assert shown(page) == "0 of 5 relationships shown"
        expect(page).to_have_url(re.compile("from=2030-11&until=2030-11$"))


def test_the_ends_of_the_range_are_dragged(oakford: Site) -> None:
    for options in ({}, PHONE):
        with oakford.page(TIES, **options) as (page, _):
            ready(page)
            if options:
                page.locator("summary", has_text="Legend and filters").tap()
            page.locator(".diagram__range").hover()  # which waits until it stands still
            box = page.locator(".diagram__range").bounding_box()
            assert box is not None
            level = box["y"] + 33
            page.mouse.move(box["x"] + 1, level)
            page.mouse.down()
            page.mouse.move(box["x"] + box["width"] * 0.7, level, steps=5)
            page.mouse.up()
            assert page.locator(".diagram__when").inner_text() == "December 2030 – January 2031"
            page.mouse.move(box["x"] + box["width"] - 1, level)
            page.mouse.down()
            page.mouse.move(box["x"], level, steps=5)
            page.mouse.up()
            assert page.locator(".diagram__when").inner_text() == "December 2030"


def test_the_legend_of_a_phone_can_be_tapped(oakford: Site) -> None:
    with oakford.page(TIES, **PHONE) as (page, _):
        ready(page)
        page.locator("summary", has_text="Legend and filters").tap()
        heights = page.locator(".diagram__sign:has(input)").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().height)"
        )
        assert min(heights) >= 44
        page.locator(".diagram__sign", has_text="Money").tap()
        assert shown(page) == "3 of 5 relationships shown"


# --- The view in the address --------------------------------------------------------------------


def test_a_shared_address_restores_the_view(oakford: Site) -> None:
    view = "hide=family-conflict&from=2030-11&at=2_0.5_0.5&actor=mill"
    with oakford.page(f"{TIES}#_story-diagram:{view}") as (page, watch):
        stage = ready(page)
        expect(page.get_by_role("checkbox", name="Conflict")).not_to_be_checked()
        expect(page.locator(".diagram__when")).to_have_text("November 2030 – January 2031")
        assert shown(page) == "2 of 5 relationships shown"
        expect(stage).to_have_class(re.compile("is-zoomed"))
        expect(page.locator(".diagram__said")).to_contain_text("The Mill")
        expect(page.locator("figure.diagram")).to_be_in_viewport()
        assert watch.complaints == []


@pytest.mark.parametrize(
    "nonsense", ["tie=nobody", "from=x&at=y_z&hide=.", "actor=%22%5D", "at=-1_9_9"]
)
def test_an_address_that_says_nothing_sensible_does_no_harm(oakford: Site, nonsense: str) -> None:
    with oakford.page(f"{TIES}#_story-diagram:{nonsense}") as (page, watch):
        ready(page)
        assert shown(page) == "5 of 5 relationships shown"
        assert watch.complaints == []


# --- Zoom and pan -------------------------------------------------------------------------------


def _seen(page: Page) -> list[float]:
    """The part of the picture that is seen: left, top, width, height."""
    box = page.locator("svg.diagram__picture:visible").get_attribute("viewBox") or ""
    return [float(number) for number in box.split()]


@pytest.fixture
def calm(oakford: Site) -> Iterator[Page]:
    """The page of ties for a reader who wants no motion: what moves has arrived at once."""
    with oakford.page(TIES, reduced_motion="reduce") as (page, watch):
        ready(page)
        yield page
        assert watch.complaints == []


def test_buttons_zoom(calm: Page) -> None:
    whole = _seen(calm)
    calm.get_by_role("button", name="Larger").click()
    assert _seen(calm)[3] == pytest.approx(whole[3] / 1.5, rel=0.01)
    expect(calm).to_have_url(re.compile("at=1.5_0.5_0.5$"))
    calm.get_by_role("button", name="Smaller").click()
    assert _seen(calm) == whole
    calm.get_by_role("button", name="Larger").click()
    calm.get_by_role("button", name="Whole").click()
    assert _seen(calm) == whole
    expect(calm).to_have_url(re.compile("relationships/$"))


def test_the_wheel_scrolls_the_page_and_zooms_with_a_key(calm: Page) -> None:
    whole = _seen(calm)
    actor(calm, "mill").hover()
    calm.mouse.wheel(0, 120)
    calm.wait_for_function("() => scrollY > 0")
    assert _seen(calm) == whole
    actor(calm, "mill").hover()
    calm.keyboard.down("Control")
    calm.mouse.wheel(0, -200)
    calm.keyboard.up("Control")
    calm.wait_for_function("() => document.querySelector('.is-zoomed')")
    assert _seen(calm)[3] < whole[3]


def test_a_zoomed_picture_is_dragged_and_a_drag_is_no_click(calm: Page) -> None:
    calm.get_by_role("button", name="Larger").click()
    calm.get_by_role("button", name="Larger").click()
    calm.locator(".diagram__stage").scroll_into_view_if_needed()
    before = _seen(calm)
    box = calm.locator(".diagram__stage").bounding_box()
    assert box is not None
    calm.mouse.move(box["x"] + 300, box["y"] + 200)
    calm.mouse.down()
    calm.mouse.move(box["x"] + 400, box["y"] + 260, steps=6)
    calm.mouse.up()
    after = _seen(calm)
    assert after[1] < before[1]
    assert after[2:] == before[2:]
    expect(sheet(calm)).to_have_count(0)


def test_two_fingers_zoom_and_one_scrolls_the_page(oakford: Site) -> None:
    with oakford.page(TIES, reduced_motion="reduce", **PHONE) as (page, watch):
        stage = ready(page)
        stage.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 100)")
        touch = page.context.new_cdp_session(page)

        def fingers(kind: str, *points: tuple[int, int]) -> None:
            spots = [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

        whole = _seen(page)
        fingers("touchStart", (180, 400), (220, 400))
        for step in range(1, 6):
            fingers("touchMove", (180 - 12 * step, 400), (220 + 12 * step, 400))
        fingers("touchEnd")
        page.wait_for_function("() => document.querySelector('.is-zoomed')")
        zoomed = _seen(page)
        assert zoomed[3] < whole[3] / 2
        fingers("touchStart", (200, 400))
        for step in range(1, 6):
            fingers("touchMove", (200, 400 - 20 * step))
        fingers("touchEnd")
        assert _seen(page)[1] > zoomed[1]
        page.get_by_role("button", name="Whole").tap()
        assert _seen(page) == whole
        expect(sheet(page)).to_have_count(0)
        assert watch.complaints == []


def test_the_picture_fills_the_screen_and_leaves_it(calm: Page) -> None:
    button = calm.get_by_role("button", name="Full screen")
    button.click()
    expect(calm.locator("figure.diagram")).to_have_class(re.compile("is-full"))
    expect(button).to_have_attribute("aria-pressed", "true")
    tie(calm, LOAN).locator("text").first.click()
    expect(sheet(calm)).to_be_visible()
    calm.keyboard.press("Escape")
    expect(sheet(calm)).to_have_count(0)
    if calm.evaluate("() => !!document.fullscreenElement"):
        button.click()
    expect(calm.locator("figure.diagram")).not_to_have_class(re.compile("is-full"))


def test_motion_is_left_out_where_it_is_not_wanted(oakford: Site) -> None:
    with oakford.page(TIES, reduced_motion="reduce") as (page, _):
        ready(page)
        frames = "() => { window.frames_ = 0; const raf = requestAnimationFrame;"
        page.evaluate(frames + "window.requestAnimationFrame = f => (frames_++, raf(f)) }")
        page.get_by_role("button", name="Larger").click()
        assert page.evaluate("() => frames_") == 0
        assert page.evaluate(
            "() => getComputedStyle(document.querySelector('.diagram__tie')).transitionDuration"
        ) in ("0s", "")


# --- By keyboard --------------------------------------------------------------------------------


def test_a_picture_is_one_stop_of_the_keyboard(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        stage = ready(page)
        page.get_by_role("button", name="Full screen").focus()
        page.keyboard.press("Tab")
        expect(stage).to_be_focused()
        assert stage.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        assert page.evaluate("() => !document.activeElement.closest('.diagram__stage')")


def test_arrow_keys_go_from_tie_to_tie_and_say_each(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        stage = ready(page)
        said = page.locator(".diagram__said [role=status]")
        order = page.locator("svg:visible .diagram__tie").evaluate_all(
            "all => all.map(a => a.dataset.edge)"
        )
        at = page.locator("svg:visible .is-at")
        stage.focus()
        for edge in order:
            page.keyboard.press("ArrowDown")
            expect(at).to_have_attribute("data-edge", edge)
        page.keyboard.press("ArrowDown")
        expect(at).to_have_attribute("data-edge", order[-1])
        page.keyboard.press("Home")
        expect(at).to_have_attribute("data-edge", order[0])
        page.keyboard.press("End")
        expect(at).to_have_attribute("data-edge", order[-1])
        page.keyboard.press("ArrowUp")
        expect(at).to_have_attribute("data-edge", order[-2])
        expect(said).to_contain_text(tie(page, order[-2]).locator("title").text_content() or "?")
        page.keyboard.press("Enter")
        expect(sheet(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(stage).to_be_focused()
        page.keyboard.press("Escape")
        expect(at).to_have_count(0)
        page.keyboard.press("Escape")
        expect(stage).not_to_be_focused()


def test_arrow_keys_go_along_the_ties_of_one_actor(oakford: Site) -> None:
    with oakford.page(TIES) as (page, _):
        stage = ready(page)
        stage.focus()
        at = page.locator("svg:visible .is-at")
        while at.count() == 0 or at.get_attribute("data-node") != "mill":
            page.keyboard.press("ArrowRight")
        met = set()
        for _step in range(4):
            page.keyboard.press("ArrowDown")
            met.add(at.get_attribute("data-edge"))
        assert met == {LOAN, "ida-stone--works-for--mill"}


def test_keys_zoom_and_pan(calm: Page) -> None:
    whole = _seen(calm)
    calm.locator(".diagram__stage").focus()
    calm.keyboard.press("+")
    calm.keyboard.press("+")
    calm.keyboard.press("-")
    zoomed = _seen(calm)
    assert zoomed[3] == pytest.approx(whole[3] / 1.5, rel=0.01)
    calm.keyboard.press("Shift+ArrowDown")
    assert _seen(calm)[1] > zoomed[1]
    calm.keyboard.press("0")
    assert _seen(calm) == whole


def test_a_filtered_tie_is_no_stop(oakford: Site) -> None:
    with oakford.page(
        f"{TIES}#_story-diagram:hide=family-money.family-conflict.family-diplomacy"
    ) as (page, _):
        stage = ready(page)
        stage.focus()
        page.keyboard.press("End")
        expect(page.locator("svg:visible .is-at")).to_have_attribute(
            "data-edge", "ida-stone--works-for--mill"
        )


# --- Seen, heard, printed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", [TIES, "walk/", "actors/bridge-board/", "relationships/bridge-board--ferry/"]
)
def test_accessible_in_use(oakford: Site, address: str) -> None:
    with oakford.page(address) as (page, watch):
        ready(page)
        actor(page, "bridge-board").click()
        assert accessibility_problems(page) == []
        page.emulate_media(color_scheme="dark", forced_colors="active")
        page.set_viewport_size({"width": 390, "height": 844})
        assert accessibility_problems(page) == []
    assert watch.complaints == []
    assert watch.foreign == []


def test_printed_black_on_white_from_the_dark_with_something_chosen(oakford: Site) -> None:
    with oakford.page(TIES, color_scheme="dark") as (page, _):
        ready(page)
        actor(page, "mill").click()
        page.emulate_media(media="print")
        at_rest(page)
        colours = page.evaluate(
            """() => [...document.querySelectorAll("svg.diagram__picture text, svg .diagram__line")]
              .filter(one => one.getClientRects().length)
              .map(one => [getComputedStyle(one).fill, getComputedStyle(one).stroke,
                           getComputedStyle(one.closest("a") ?? one).opacity])"""
        )
        assert colours
        assert {fill for fill, _, _ in colours} <= {"rgb(0, 0, 0)", "none", "rgb(51, 51, 51)"}
        assert {opacity for _, _, opacity in colours} == {"1"}
        expect(page.locator(".diagram__tools")).to_be_hidden()
        assert page.pdf()[:4] == b"%PDF"


def test_forced_colours_keep_words_and_lines_apart_from_the_ground(oakford: Site) -> None:
    with oakford.page(TIES, forced_colors="active", color_scheme="dark") as (page, _):
        ready(page)
        ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        for selector, kind in (
            (".diagram__line", "stroke"),
            (".diagram__name", "fill"),
            (".diagram__box", "stroke"),
        ):
            ink = page.locator(f"svg:visible {selector}").first.evaluate(
                f"one => getComputedStyle(one).{kind}"
            )
            assert ink != ground, selector


@pytest.mark.parametrize("address", [TIES, "walk/", "articles/winter/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_when_the_hands_come(oakford: Site, address: str, width: int) -> None:
    with oakford.page(address, width=width) as (page, _):
        ready(page)
        page.wait_for_timeout(300)
        moved = page.evaluate(
            """() => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
                .observe({type: "layout-shift", buffered: true});
              setTimeout(() => done(sum), 200);
            })"""
        )
        assert moved < 0.02


# --- The walk -----------------------------------------------------------------------------------


def test_the_walk_is_stepped_through_by_buttons_and_keys(oakford: Site) -> None:
    with oakford.page("walk/") as (page, watch):
        ready(page)
        step = page.locator(".walk__step:visible")
        expect(step).to_have_count(1)
        expect(step).to_contain_text("The mill lends.")
        assert near(page) == {LOAN}
        page.get_by_role("button", name="Next").click()
        expect(page).to_have_url(re.compile("walk/#_step-2$"))
        assert near(page) == {QUARREL, "ferry--lends-to--bridge-board"}
        expect(page.get_by_role("button", name="Next")).to_be_focused()
        page.keyboard.press("ArrowRight")
        expect(step).to_contain_text("Ida Stone is heard.")
        expect(page.locator(".walk__nav output")).to_have_text("Step 3 of 4")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        expect(page).to_have_url(re.compile("walk/#_step-1$"))
        expect(page.get_by_role("button", name="Back", exact=True)).to_be_disabled()
        assert page.evaluate("() => history.length") <= 2
        assert watch.complaints == []


def test_each_step_has_an_address(oakford: Site) -> None:
    with oakford.page("walk/#_step-4") as (page, _):
        ready(page)
        step = page.locator(".walk__step:visible")
        expect(step).to_contain_text("Nothing ties these two.")
        expect(step.get_by_role("link", name="Ida Stone")).to_be_visible()
        assert near(page) == set()
        page.evaluate("() => { location.hash = '_step-2' }")
        expect(step).to_contain_text("The ferry and the board.")


def test_on_a_phone_a_step_is_shown_in_the_whole_picture(oakford: Site) -> None:
    with oakford.page("walk/#_step-2", **PHONE) as (page, watch):
        expect(page.locator(".walk.is-stepping")).to_be_attached()
        expect(page.locator(".walk__whole svg.diagram__picture--narrow")).to_be_visible()
        expect(page.locator(".walk__step .diagram--small:visible")).to_have_count(0)
        assert near(page) == {QUARREL, "ferry--lends-to--bridge-board"}
        page.get_by_role("button", name="Back", exact=True).tap()
        tie(page, LOAN).locator("text").first.tap()
        expect(sheet(page)).to_contain_text("We lend the board its stone")
        assert watch.complaints == []


def test_without_javascript_the_walk_is_a_list_with_small_pictures(oakford: Site) -> None:
    with oakford.page("walk/", java_script_enabled=False) as (page, _):
        expect(page.locator(".walk__step:visible")).to_have_count(4)
        expect(page.locator(".walk__step svg:visible")).to_have_count(3)
        expect(page.locator(".walk__nav")).to_be_hidden()
        page.locator("#_step-2 .walk__ties a", has_text="opposes").click()
        expect(page.locator("article:target")).to_contain_text("We never were")


def test_the_front_page_leads_into_the_walk(oakford: Site) -> None:
    with oakford.page("") as (page, _):
        page.get_by_role("link", name="Walk through it in 4 steps").click()
        page.wait_for_url(re.compile("walk/$"))
