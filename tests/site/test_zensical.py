"""The staged tree is plain Markdown: whichever renderer survives can publish it.

Zensical, the successor by Material's authors, builds it to the same addresses.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import BuiltSite, Workshop


@pytest.fixture(scope="module")
def other(harbour: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same staged pages and configuration, rendered by Zensical."""
    root = tmp_path_factory.mktemp("zensical")
    shutil.copytree(harbour.workshop.staged, root / "build" / "docs")
    shutil.copytree(harbour.workshop.root / "docs" / "overrides", root / "docs" / "overrides")
    shutil.copy2(harbour.workshop.root / "mkdocs.yml", root)
    program = Path(sys.executable).with_name("zensical")
    done = subprocess.run(
        [program, "build"], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return BuiltSite(Workshop(root))


def test_the_addresses_are_the_same(harbour: BuiltSite, other: BuiltSite) -> None:
    assert list(other.pages) == list(harbour.pages)


def test_every_address_inside_the_pages_exists(harbour: BuiltSite, other: BuiltSite) -> None:
    """The pages are made of finished HTML, so their own links must hold in any renderer."""
    dead = [
        f"{address}: {reference} ({why})"
        for address, page in other.pages.items()
        if address != "404.html"
        for element, _, reference in page.links()
        if element.tag == "a" and not reference.startswith(("http:", "https:", "mailto:"))
        if (why := other.why_missing(page.target(reference)))
    ]
    assert dead == []


def test_the_words_are_the_same(harbour: BuiltSite, other: BuiltSite) -> None:
    for address, page in harbour.pages.items():
        if address.startswith(("articles/", "actors/", "quotes/", "relationships/")):
            cards, others = (
                [" ".join(card.text_content().split()) for card in tree.xpath("//main//article")]
                for tree in (page.tree, other.pages[address].tree)
            )
            assert cards == others
