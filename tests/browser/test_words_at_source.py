"""Text fragments in a browser: they lead to the words, also those that were only copied."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import unquote

import pytest
from builders import source
from conftest import served
from playwright.sync_api import Browser
from watched import Site, until

from build_scripts.words.copied_fragments import fragment_of_copied
from build_scripts.words.fragments import fragment_for

pytestmark = pytest.mark.browser


def shown_paragraph(browser: Browser, folder: Path, text: str, directive: str) -> int:
    """Which paragraph of a page of these the browser goes to."""
    paragraphs = text.strip().split("\n\n")
    body = "".join(f"<p>{escape(p)}</p><div></div>" for p in paragraphs)
    (folder / "a.html").write_text(
        "<!doctype html><meta charset=utf-8><title>Source</title>"
        f"<style>div {{ height: 1500px }}</style><div></div>{body}",
        "utf-8",
    )
    with served(folder) as address, Site(browser, address).page(f"a.html#:~:{directive}") as opened:
        page, _ = opened
        until(page, lambda: page.evaluate("scrollY") > 0)
        found: int = page.evaluate(
            """() => [...document.querySelectorAll("p")].map(p => p.getBoundingClientRect())
              .findIndex(box => box.bottom > 0 && box.top < innerHeight)"""
        )
        return found


@pytest.mark.parametrize(
    ("text", "words", "paragraph"),
    [
        ("The resume was read.\n\nThen the résumé was read.", "résumé", 1),
        ("In der Strasse.\n\nAn der Straße.", "Straße", 1),
        ("Он все еще тут.\n\nА он всё ещё тут.", "всё ещё", 1),
        ("قال كتب الرسالة.\n\nثم كَتَبَ أخرى.", "كَتَبَ", 1),
        ("The office shut.\n\nTheir ofﬁce opened.", "ofﬁce", 1),
        ("One saw the boats.\n\nThe boats\n\nleft at noon.", "The boats", 1),
    ],
    ids=["accent", "sharp s", "ё", "vowel signs", "ligature", "whole paragraph"],
)
def test_what_a_browser_takes_for_equal_does_not_lead_astray(
    browser: Browser, tmp_path: Path, text: str, words: str, paragraph: int
) -> None:
    start = text.rindex(words)
    directive = fragment_for(source(text), [(start, start + len(words))])
    assert shown_paragraph(browser, tmp_path, text, directive) == paragraph, unquote(directive)


PAGE = """The harbour was quiet on Monday.

"The pier is old," Ada Quill said; it's a "non-stop" worry - and a ruin -- and a danger.

He called it ‘harmful’ to boats. A harmful wind blew.

“Each boat that leaves this harbour must pay for the pier, and we shall see to it in May,” she said.
"""


@pytest.mark.parametrize(
    ("words", "near", "paragraph"),
    [
        ("“The pier is old,”", None, 1),
        ("it’s a “non-stop” worry — and a ruin — and a danger", None, 1),
        ("‘harmful’", "called it ‘harmful’ to boats", 2),
        ("‘harmful’", "‘harmful’ to boats", 2),
        ("“Each boat […] in May,”", None, 3),
        (
            "“Each boat that leaves this harbour must pay for the pier, and we shall see to it”",
            None,
            3,
        ),
    ],
    ids=["marks", "dashes", "near", "near behind", "left out", "long"],
)
def test_copied_words_lead_to_their_place_though_marks_and_dashes_differ(
    browser: Browser, tmp_path: Path, words: str, near: str | None, paragraph: int
) -> None:
    directive = fragment_of_copied(words, near)
    assert shown_paragraph(browser, tmp_path, PAGE, directive) == paragraph, unquote(directive)
