"""Readers' pages say things in readers' words: the words of the program stay in the program.

Every page for readers of the invented stories is walked, and every page that is written by hand for
them. What stands in code on a page is a key for contributors. The stories have none of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_stories import built

from build_scripts.phrases.pages import lines_on_page
from build_scripts.telling.terms import TERMS
from build_scripts.views.frame.pages import Page

DOCS = Path(__file__).parents[2] / "docs"
BY_HAND = (DOCS / "about.md", *sorted((DOCS / "overrides").rglob("*.html")))
SCRIPTS = sorted((DOCS / "javascripts").glob("*.js"))
IN_CODE = re.compile(r"<code>.*?</code>|\{[#%].*?[#%]\}|<script>.*?</script>", re.DOTALL)
JARGON = re.compile(rf"\b(?:{'|'.join(s for t in TERMS.values() for s in t.shunned)})\b", re.I)
FOR_PROGRAMS = re.compile(r".*\.(?:json|graphml|gexf)|data/.*|contribute/.*")
"""Files for programs and pages for contributors have the words of the program."""
SAID_BY_SCRIPTS = re.compile(r"[\"`]((?:[A-Z]|[^\"`\n]*[a-z] )[^\"`\n]*)[\"`]")


def jargon(path: str, text: str) -> Iterator[str]:
    for line in lines_on_page(Page(path, IN_CODE.sub("", text))):
        for found in JARGON.finditer(line):
            around = line[max(0, found.start() - 40) : found.end() + 40]
            yield f"{path}: “{found[0]}” in “…{around}…”"


def test_no_page_for_readers_has_a_word_of_the_program() -> None:
    found = [
        told
        for pages in built().values()
        for page in pages
        if not FOR_PROGRAMS.fullmatch(page.path)
        for told in jargon(page.path, page.text)
    ]
    assert sorted(set(found)) == []


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.name)
def test_no_page_that_is_written_for_readers_has_one(path: Path) -> None:
    assert list(jargon(path.name, path.read_text("utf-8"))) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_says_one(path: Path) -> None:
    code = re.sub(
        r"/\*.*?\*/|^\s*//.*?$|\$\{[^}]*\}", "", path.read_text("utf-8"), flags=re.S | re.M
    )
    assert [said for said in SAID_BY_SCRIPTS.findall(code) if JARGON.search(said)] == []


def test_a_word_of_the_program_would_be_found() -> None:
    assert list(jargon("a.md", "<p>Every tie of an <code>actor</code>, an official act</p>")) == [
        "a.md: “tie” in “…Every tie of an , an official act…”"
    ]
    assert list(jargon("a.md", '<p title="an act of speech">…</p>'))
