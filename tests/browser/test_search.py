"""The search in a browser: / opens it anywhere, arrows and Enter lead to the very quotation."""

from __future__ import annotations

import re

import pytest
from harbour import BuiltSite
from playwright.sync_api import Page, expect
from watched import Site, accessibility_problems, search_for

from build_scripts.search.words import search_words

pytestmark = pytest.mark.browser

EVERYWHERE = ("", "articles/council-row/", "quotes/", "contribute/keys/", "no-such-page/")


@pytest.mark.parametrize("address", EVERYWHERE)
def test_the_key_opens_the_search_and_enter_lands_on_the_words(town: Site, address: str) -> None:
    with town.page(address) as (page, watch):
        search_for(page, "timetable is empty")
        expect(page.get_by_role("dialog", name="Search the record")).to_be_visible()
        expect(page.get_by_role("option").first).to_contain_text("the timetable is empty")
        expect(page.locator(".find-said")).to_contain_text("2 quotations")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("articles/council-row/#brenn-promised$"))
        expect(page.locator("dialog.find")).to_be_hidden()
        expect(page.locator("#brenn-promised")).to_be_in_viewport()
        assert [text for text in watch.complaints if "status of 404" not in text] == []
        assert watch.foreign == []


def test_the_arrows_walk_the_list_and_say_where_they_are(town: Site) -> None:
    with town.page("") as (page, _):
        search_for(page, "ferry")
        field, options = page.get_by_role("combobox"), page.get_by_role("option")
        expect(options.nth(2)).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        for wanted in (0, 1, 2, 1):
            page.keyboard.press(
                "ArrowUp" if wanted == 1 and _active(page) == "_find-2" else "ArrowDown"
            )
            assert _active(page) == f"_find-{wanted}"
            expect(options.nth(wanted)).to_have_attribute("aria-selected", "true")
        expect(field).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("dialog.find")).to_be_hidden()


def _active(page: Page) -> str | None:
    return page.get_by_role("combobox").get_attribute("aria-activedescendant")


def test_results_carry_speaker_date_and_label(town: Site) -> None:
    with town.page("about/") as (page, _):
        search_for(page, "nobody asked us")
        option = page.get_by_role("option", name=re.compile("Nobody asked us"))
        expect(option).to_contain_text("“Nobody asked us, and we will not crew an empty promise,”")
        expect(option).to_contain_text("Seafarers’ Union")
        expect(option).to_contain_text("8 March 2031")
        label = "Copied by hand; not compared with the source."
        expect(option.locator(".ring")).to_have_attribute("aria-label", label)
        expect(page.locator("dialog.find")).to_contain_text("copied by hand, not compared")


@pytest.mark.parametrize(
    "words", ["“disgrace", "DISGRACE", "disgraces", "reef pier", "seafarers' union crew"]
)
def test_marks_case_and_endings_do_not_matter(town: Site, words: str) -> None:
    with town.page("") as (page, _):
        search_for(page, words)
        expect(page.locator("[role=option][href*='/articles/'][href*='#']").first).to_be_visible()


def test_nothing_found_says_what_to_do(town: Site) -> None:
    with town.page("") as (page, _):
        search_for(page, "zzyzx")
        expect(page.locator(".find-said")).to_contain_text("Try fewer words")
        assert page.get_by_role("option").count() == 0


def test_a_typing_error_is_forgiven_and_said(town: Site) -> None:
    with town.page("") as (page, watch):
        search_for(page, "timetabel")
        said = "No page has “timetabel”; shown: timetable."
        expect(page.locator(".find-said")).to_contain_text(said)
        expect(page.get_by_role("option").first).to_be_visible()
        assert watch.complaints == []
    with town.page("quotes/?q=timetabel") as (page, _):
        expect(page.locator(".finder-said")).to_contain_text(said)
        expect(page.locator(".quote-row mark").first).to_have_text("timetable")


def test_what_has_only_some_of_the_words_is_said_to(town: Site) -> None:
    with town.page("") as (page, _):
        search_for(page, "timetable seafarers zzyzx")
        expect(page.locator(".find-said")).to_contain_text("Nothing has all of these words")
        expect(page.locator(".find-said")).to_contain_text("No page has “zzyzx”.")
        expect(page.get_by_role("option").first).to_be_visible()
    with town.page("quotes/?q=timetable+seafarers+zzyzx") as (page, _):
        expect(page.locator(".finder-said")).to_contain_text("and none with all; the best first")


def test_pages_for_contributors_stand_apart(town: Site) -> None:
    with town.page("") as (page, _):
        search_for(page, "quotation")
        group = page.get_by_role("group", name="For contributors")
        expect(group).to_be_visible()
        assert 1 <= group.get_by_role("option").count() <= 3
        last = page.get_by_role("option").last
        assert "/contribute/" in str(last.get_attribute("href"))
        page.keyboard.press("ArrowUp")
        expect(last).to_have_attribute("aria-selected", "true")
        assert accessibility_problems(page) == []


@pytest.mark.parametrize("typed", ["8 March", "march 8, 2031", "2031-03-08", "8/3/2031"])
def test_a_date_finds_what_was_said_that_day(town: Site, typed: str) -> None:
    with town.page("") as (page, _):
        search_for(page, typed)
        option = page.locator("[role=option][href*='#']").first
        expect(option).to_contain_text("8 March 2031")


def test_a_phrase_in_marks_stands_word_for_word(town: Site) -> None:
    with town.page("") as (page, _):
        search_for(page, "“nobody asked us”")
        expect(page.locator(".find-said")).to_contain_text(re.compile(r"^1 quotation, 0 pages\.$"))
        page.get_by_role("combobox").fill("“asked nobody us”")
        expect(page.locator(".find-said")).to_contain_text("Nothing has all these words")


def test_the_key_can_be_switched_off(town: Site) -> None:
    """WCAG 2.1.4: a key without Ctrl or Alt must not be the reader's trap."""
    with town.page("") as (page, _):
        search_for(page, "")
        page.get_by_label("opens the search").uncheck()
        page.keyboard.press("Escape")
        page.reload()
        search_for(page, "")
        expect(page.locator("dialog.find")).to_be_hidden()
        page.get_by_role("button", name="Search").click()
        expect(page.locator("dialog.find")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_search_is_accessible(town: Site, width: int, scheme: str) -> None:
    with town.page("", width=width, color_scheme=scheme) as (page, _):
        search_for(page, "boat")
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("option").first).to_be_visible()
        assert accessibility_problems(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_the_link_leads_to_the_quotations(town: Site) -> None:
    with town.page("about/", java_script_enabled=False) as (page, _):
        page.locator("header .find-open").click()
        page.wait_for_url(re.compile("quotes/$"))


def test_the_browser_folds_words_as_the_index_does(town: Site) -> None:
    texts = [
        "“Iran’s drones,” he said; don’t — IT'S",
        "Erdoğan Zürich İstanbul ΣΊΣΥΦΟΣ ﬁne ½ café naïve",
        "سَلام مرحبا עִבְרִית हिन्दी 東京タワー 한국어 ไทย",
        "parties ties buses glass gas series six-months co\u00adoperate a_b 1,000 2022–23",
        "x" * 60,
    ]
    with town.page("") as (page, _):
        folded = page.evaluate(
            """async (texts) => {
              const module = await import(new URL("javascripts/search-words.js", location.href));
              return texts.map(module.wordsOf);
            }""",
            texts,
        )
    assert folded == [search_words(text) for text in texts]


# --- The index of quotations --------------------------------------------------------------------


def _shown(page: Page) -> list[str]:
    rows = page.locator(".quote-row a")
    links: list[str] = rows.evaluate_all("all => all.map(one => one.href.split('/articles/')[1])")
    return sorted(link.replace("/#", "#") for link in links)


def _expect_found(page: Page, number: int) -> None:
    expect(page.locator(".finder-said")).to_have_text(re.compile(f"^{number:,} quotations?, "))


def test_facets_and_words_leave_the_right_quotations(town: Site, harbour: BuiltSite) -> None:
    wanted = sorted(
        s.address for s in harbour.record.statements
        if "tomas-reef" in s.quotation.speaker and s.form.value == "direct"
    )  # fmt: skip
    with town.page("quotes/") as (page, watch):
        page.get_by_role("checkbox", name="Tomas Reef").check()
        page.locator("summary", has_text="Quoted or reported").click()
        page.get_by_role("checkbox", name="Quoted: all").check()
        _expect_found(page, len(wanted))
        assert _shown(page) == wanted
        assert "speaker=tomas-reef" in page.url
        assert "form=direct" in page.url
        page.get_by_label("Search the quotations").fill("trial")
        _expect_found(page, 1)
        assert _shown(page) == ["council-row#always-trial"]
        page.get_by_role("button", name="Take away the filter Speaker: Tomas Reef").click()
        page.get_by_role("button", name="Reset").click()
        _expect_found(page, len(harbour.record.statements))
        assert page.url.endswith("/quotes/")
        assert watch.complaints == []
        assert watch.foreign == []


def test_the_counts_of_a_facet_are_what_is_found(town: Site, harbour: BuiltSite) -> None:
    with town.page("quotes/") as (page, _):
        for speaker, said in harbour.record.by_speaker.items():
            row = page.locator("li", has=page.locator(f"input[value='{speaker}']"))
            if row.count():
                expect(row.locator("small")).to_have_text(str(len(said)))


def test_an_address_restores_the_choice_and_back_undoes_it(town: Site) -> None:
    with town.page("quotes/?q=boat&check=unchecked") as (page, _):
        expect(page.get_by_label("Search the quotations")).to_have_value("boat")
        expect(page.get_by_role("checkbox", name="Not compared")).to_be_checked()
        rows = page.locator(".quote-row")
        expect(rows.first).to_be_visible()
        assert rows.locator(".ring").count() == rows.count()
        before = _shown(page)
        page.get_by_role("button", name="Reset").click()
        expect(page.get_by_label("Search the quotations")).to_have_value("")
        page.go_back()
        expect(page.get_by_label("Search the quotations")).to_have_value("boat")
        expect(page.get_by_role("button", name="Reset")).to_be_visible()
        page.wait_for_function(
            "n => document.querySelectorAll('.quote-row').length === n", arg=len(before)
        )
        assert _shown(page) == before


def test_an_empty_result_says_what_to_do(town: Site) -> None:
    with town.page("quotes/?q=zzyzx") as (page, _):
        expect(page.locator(".finder-said")).to_contain_text("search for fewer words")
        expect(page.get_by_role("button", name="Reset")).to_be_visible()


def test_on_a_phone_the_facets_are_folded(town: Site) -> None:
    with town.page("quotes/?act=denies", width=390) as (page, _):
        box = page.get_by_role("checkbox", name="denies")
        expect(box).to_be_hidden()
        page.locator("summary", has_text="Filter").click()
        expect(box).to_be_checked()
        assert accessibility_problems(page) == []


def test_the_lists_work_without_javascript(town: Site) -> None:
    with town.page("quotes/", java_script_enabled=False) as (page, _):
        expect(page.locator(".finder")).to_be_hidden()
        page.locator("main .chips a", has_text="Ada Brenn").click()
        page.wait_for_url(re.compile("quotes/speaker/ada-brenn/$"))


# --- The page that is missing -------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["no-such-page", "articles/no/such-page/at-all.html"])
def test_a_missing_page_leads_on_from_any_depth_and_folder(town_below: Site, missing: str) -> None:
    with town_below.page(missing) as (page, watch):
        expect(page.locator("h1")).to_contain_text("not on the record")
        link = page.locator("[data-missed]")
        expect(link).to_have_attribute("href", re.compile(r"^/site/quotes/\?q="))
        page.wait_for_function(
            "() => getComputedStyle(document.querySelector('.find-open')).display === 'flex'"
        )
        page.locator("main .rows a", has_text="The story").click()
        page.wait_for_url(re.compile("/site/index.html$"))
        expect(page.locator(".ask")).to_be_visible()
        assert not [text for text in watch.complaints if "status of 404" not in text]
