"""The small story of `examples/` in a browser: accessible wide and narrow, light and dark, read in place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import served
from harbour import shared_site
from playwright.sync_api import Browser, expect
from watched import Site, accessibility_problems

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "sallow-weir" / "content"


@pytest.fixture(scope="module")
def weir(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """The site of the small story, served at the root."""
    site = shared_site(
        tmp_path_factory, "sallow-weir", lambda folder: shutil.copytree(EXAMPLE, folder)
    )
    with served(site.folder) as address:
        yield Site(browser, address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "articles/2031-03-05-bote-kein-wasser/",
        "articles/2031-03-12-ennet-watch-copy/",
        "claims/land-flooded/",
        "method/",
        "wording/",
        "embed/2031-03-05-bote-kein-wasser/feld-kein-schuetz.html",
    ],
)
def test_its_pages_are_accessible(weir: Site, address: str) -> None:
    with weir.page(address, color_scheme="light") as (page, _):
        for width, scheme in ((1280, "light"), (360, "dark")):
            page.set_viewport_size({"width": width, "height": 780})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert accessibility_problems(page) == [], (width, scheme)
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (width, scheme)


def test_the_evidence_in_place_says_what_words_mean_and_how_good_the_source_is(weir: Site) -> None:
    with weir.page("articles/2031-03-05-bote-kein-wasser/") as (page, _):
        page.locator(".whole-text a.lit").first.click()
        sheet = page.locator("dialog.sheet")
        expect(sheet).to_contain_text("In English, translated by us: That night we did not move")
        expect(sheet.locator(".translation [lang=en]")).to_have_text(
            "That night we did not move a single sluice"
        )
    with weir.page("articles/2031-03-04-post-gates-opened/") as (page, _):
        page.locator(".whole-text a.lit").first.click()
        expect(page.locator("dialog.sheet")).to_contain_text("agency’s text")


def test_words_in_another_language_are_found_by_their_translation(weir: Site) -> None:
    with weir.page("") as (page, _):
        page.keyboard.press("/")
        page.keyboard.type("single sluice")
        found = page.locator(".find-option", has_text="Schütz").first
        expect(found.locator(".translation")).to_contain_text("In English, translated by us:")
        expect(found.locator(".translation [lang=en]")).to_contain_text("single sluice")
