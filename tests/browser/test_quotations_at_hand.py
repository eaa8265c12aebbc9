"""A quotation at hand: its link, its citation, its embed on another site, its words at the source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

import pytest
from builders import source
from conftest import served
from harbour import BuiltSite
from playwright.sync_api import Browser, Page, expect
from watched import Site, accessibility_problems, until

from build_scripts.words.fragments import fragment_for
from build_scripts.words.matching import Found, find

pytestmark = pytest.mark.browser

ARTICLE = "articles/ferry-announcement/"
CARD = "#three-years"


@contextmanager
def _with_clipboard(town: Site, address: str, **options: Any) -> Iterator[Page]:
    with town.page(address, permissions=["clipboard-read", "clipboard-write"], **options) as (
        page,
        _,
    ):
        # The clock stands, so that "Copied" stays until a test has looked.
        page.clock.install(time=0)
        page.clock.pause_at(3_600_000)
        yield page


def _clipboard(page: Page) -> str:
    text: str = page.evaluate("() => navigator.clipboard.readText()")
    return text


def _unfold(page: Page) -> None:
    """Open what can be done with the quotation: three dots beside it."""
    page.locator(CARD).locator(".more > summary").click()


# --- Copying ------------------------------------------------------------------------------------


def test_the_link_of_a_card_is_copied(town: Site) -> None:
    with _with_clipboard(town, ARTICLE) as page:
        _unfold(page)
        button = page.locator(CARD).get_by_role("button", name="Copy link")
        button.click()
        expect(page.locator(CARD).get_by_role("button", name="Copied")).to_be_visible()
        expect(page.locator(CARD).get_by_role("status")).to_have_text("Copied")
        assert _clipboard(page) == f"{town.address}{ARTICLE}{CARD}"
        page.clock.run_for(2000)
        expect(button).to_be_visible()


@pytest.mark.parametrize("form", ["address", "citation", "HTML", "BibTeX", "CSL-JSON"])
def test_what_stands_beside_a_button_is_copied(town: Site, form: str) -> None:
    with _with_clipboard(town, ARTICLE) as page:
        _unfold(page)
        page.locator(CARD).get_by_role("link", name="Cite, embed, report").click()
        sheet = page.get_by_role("dialog", name="Cite, embed, report")
        if form in ("BibTeX", "CSL-JSON"):
            sheet.locator("summary", has_text=form).click()
        sheet.get_by_role("button", name=f"Copy the {form}").click()
        expect(sheet.get_by_role("button", name="Copied")).to_be_visible()
        text = _clipboard(page)
        here = f"{town.address}{ARTICLE}{CARD}"
        if form == "address":
            assert text == here
        elif form == "HTML":
            assert f'src="{town.address}embed/ferry-announcement/three-years.html"' in text
        else:
            assert here in text
            assert "We will sail to Saltmarsh for three years, and we urge" in text
            assert "Matches the article as printed: words, marks," in text
        if form == "CSL-JSON":
            assert json.loads(text)[0]["URL"] == "https://gazette.example/ferry?page=1&view=full"


def test_the_page_of_citations_serves_by_itself(town: Site) -> None:
    with _with_clipboard(town, "cite/ferry-announcement.html#three-years") as page:
        page.locator(CARD).get_by_role("button", name="Copy the address").click()
        assert _clipboard(page) == f"{town.address}{ARTICLE}{CARD}"


def test_without_javascript_texts_are_there_and_buttons_are_not(town: Site) -> None:
    with town.page(ARTICLE, java_script_enabled=False) as (page, _):
        expect(page.locator("button[data-copy-link]").first).to_be_hidden()
        _unfold(page)
        page.locator(CARD).get_by_role("link", name="Cite, embed, report").click()
        page.wait_for_url(re.compile("cite/ferry-announcement.html#three-years$"))
        expect(page.locator(CARD).get_by_label("Citation")).to_contain_text("“We will sail")
        expect(page.locator("button").first).to_be_hidden()
        page.locator(CARD).locator("summary", has_text="BibTeX").click()
        expect(page.locator(CARD).get_by_label("BibTeX")).to_contain_text("@misc{")


@pytest.mark.parametrize(
    "address", ["cite/council-row.html", "embed/council-row/always-trial.html"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_small_pages_are_accessible_and_quiet(
    town: Site, address: str, scheme: str, width: int
) -> None:
    with town.page(address, color_scheme=scheme, width=width) as (page, watch):
        assert accessibility_problems(page) == []
        wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        assert page.evaluate(wide)
        assert watch.complaints == []
        assert watch.foreign == []


def test_the_sheet_of_citations_is_accessible(town: Site) -> None:
    with town.page(ARTICLE, width=390) as (page, watch):
        _unfold(page)
        page.locator(CARD).get_by_role("link", name="Cite, embed, report").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert accessibility_problems(page) == []
        assert watch.complaints == []


# --- Embedding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("scheme", "bright"), [("light", True), ("dark", False)])
def test_an_embed_shows_on_another_site(
    town: Site, browser: Browser, tmp_path: Path, scheme: str, bright: bool
) -> None:
    """With the snippet as it is copied, on a page of another origin."""
    with town.page("cite/ferry-announcement.html") as (page, _):
        snippet = page.locator(CARD).get_by_label("HTML").text_content()
    (tmp_path / "index.html").write_text(
        f"<!doctype html><link rel=icon href='data:,'><title>Elsewhere</title>{snippet}", "utf-8"
    )
    with (
        served(tmp_path) as elsewhere,
        Site(browser, elsewhere).page(color_scheme=scheme, width=390) as (page, watch),
    ):
        frame = page.frame_locator("iframe")
        words = frame.locator("blockquote")
        expect(words).to_contain_text("We will sail to Saltmarsh for three years")
        expect(frame.locator("footer")).to_contain_text(
            "Matches the article as printed: words, marks, the speaker’s turn, what stands around them."
        )
        assert words.evaluate(
            "one => getComputedStyle(one.firstElementChild).fontFamily"
        ).startswith('"Iowan')
        ground = frame.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
        assert (int(re.findall(r"\d+", ground)[0]) > 200) is bright
        # Nothing is cut off in the height that the snippet asks for.
        cut = frame.locator("html").evaluate("one => one.scrollHeight - one.clientHeight")
        assert cut <= 0
        assert watch.complaints == []
        assert all(address.startswith(town.address) for address in watch.foreign)
        with page.context.expect_page() as opened:
            frame.locator("footer a").first.click()
        opened.value.wait_for_url(re.compile(f"{ARTICLE}{CARD}$"))


# --- The words at their source ------------------------------------------------------------------

_IN_VIEW = """wanted => {
  const flat = text => text.replace(/\\s+/g, " ");
  return [...document.querySelectorAll("p")].filter(p => flat(p.textContent).includes(wanted))
    .map(p => p.getBoundingClientRect()).some(box => box.top >= 0 && box.bottom <= innerHeight);
}"""


def test_the_link_to_the_source_lands_on_the_words(
    harbour: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    """On a page that prints every text of the town, each paragraph a screen from the next."""
    texts = harbour.workshop.content / "texts"
    tried = 0
    for article in harbour.record.articles.values():
        file = texts / f"{article.id}.txt"
        if not file.is_file():
            continue
        paragraphs = file.read_text("utf-8").split("\n\n")
        body = "".join(f"<p>{p}</p><div></div>" for p in paragraphs)
        (tmp_path / "a.html").write_text(
            "<!doctype html><meta charset=utf-8><title>Source</title>"
            f"<style>div {{ height: 1500px }}</style><div></div>{body}",
            "utf-8",
        )
        with served(tmp_path) as address:
            for statement in article.statements:
                assert statement.match is not None
                start = statement.match.spans[0][0]
                printed = file.read_text("utf-8")[start : statement.match.spans[-1][1]]
                paragraph = next(p for p, end in _ends(paragraphs) if start < end)
                link = f"{address}a.html#:~:{statement.match.fragment}"
                with Site(browser, address).page(f"a.html#:~:{statement.match.fragment}") as (
                    page,
                    _,
                ):
                    wanted = " ".join(paragraph.split())
                    until(page, lambda page=page: page.evaluate("scrollY") > 0)
                    assert page.evaluate(_IN_VIEW, wanted), (link, printed)
                tried += 1
    assert tried > 8


def _ends(paragraphs: list[str]) -> Iterator[tuple[str, int]]:
    """Each paragraph with the offset at which it ends in the whole text."""
    end = 0
    for paragraph in paragraphs:
        end += len(paragraph) + 2
        yield paragraph, end


REPEATED = """\
They said “a trial” in May; nobody minded.

A trial of what? “It is — and stays — a non-stop trial, nothing more,” he said.

In June they said “a trial” again, and “that’s a trial & a half, #1”.

“A boat,” said one.

“A boat,” said another.
"""


@pytest.mark.parametrize(
    ("words", "near", "paragraph"),
    [
        ("“a trial”", "in May", 0),
        ("“a trial”", "In June", 2),
        ("“It is — and stays — a non-stop trial, nothing more,”", None, 1),
        ("“that’s a trial & a half, #1”", None, 2),
        ("“A boat,”", "said one", 3),
        ("“A boat,”", "said another", 4),
        ("“It is […] nothing more,” he said.\n\nIn June", None, 1),
    ],
)
def test_words_that_are_printed_twice_are_found_where_they_are_meant(
    browser: Browser, tmp_path: Path, words: str, near: str | None, paragraph: int
) -> None:
    """A browser takes the first place that fits; the marks of the page are straight ones."""
    text = source(REPEATED)
    found = find(text, words, near, marks_printed=True)
    assert isinstance(found, Found)
    paragraphs = REPEATED.strip().split("\n\n")
    body = "".join(f"<p>{escape(p)}</p><div></div>" for p in paragraphs)
    body = body.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'"})
    (tmp_path / "a.html").write_text(
        "<!doctype html><meta charset=utf-8><title>Source</title>"
        f"<style>div {{ height: 1500px }}</style><div></div>{body}",
        "utf-8",
    )
    with served(tmp_path) as address:
        directive = fragment_for(text, found.spans)
        with Site(browser, address).page(f"a.html#:~:{directive}") as (page, _):
            until(page, lambda: page.evaluate("scrollY") > 0)
            shown = page.evaluate(
                """() => [...document.querySelectorAll("p")].map(p => p.getBoundingClientRect())
                  .findIndex(box => box.bottom > 0 && box.top < innerHeight)"""
            )
            assert shown == paragraph, directive
