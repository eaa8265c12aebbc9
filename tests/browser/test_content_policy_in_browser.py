"""Under the policy of the pages a script that was slipped in does not run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import served
from harbour import BuiltSite
from playwright.sync_api import Browser
from watched import Site, until

pytestmark = pytest.mark.browser

SLIPPED_IN = (
    "<script>window.slipped = 1</script>",
    '<img src="nothing.png" onerror="window.slipped = 1">',
    "<svg onload='window.slipped = 1'></svg>",
    '<script src="https://elsewhere.example/evil.js"></script>',
    '<script src="data:text/javascript,window.slipped=1"></script>',
    '<iframe srcdoc="<script>parent.slipped = 1</script>"></iframe>',
    '<base href="https://elsewhere.example/">',
)


@pytest.mark.parametrize("markup", SLIPPED_IN)
def test_it_does_not_run(harbour: BuiltSite, browser: Browser, tmp_path: Path, markup: str) -> None:
    folder = tmp_path / "site"
    shutil.copytree(harbour.folder, folder)
    page_file = folder / "index.html"
    text = page_file.read_text("utf-8")
    page_file.write_text(text.replace("</main>", f"{markup}</main>"), "utf-8")
    with served(folder) as address, Site(browser, address).page() as (page, watch):
        # The browser says that it stopped something, and only then can one ask what came of it.
        until(page, lambda: any("Content Security Policy" in text for text in watch.complaints))
        assert page.evaluate("window.slipped") is None
        assert page.evaluate("document.baseURI").startswith(address)


def test_without_the_policy_it_would_run(
    harbour: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    """Else the test above would hold of nothing."""
    text = (harbour.folder / "index.html").read_text("utf-8")
    before, _, rest = text.partition('<meta http-equiv="Content-Security-Policy"')
    bare = before + rest.partition(">")[2].replace("</main>", f"{SLIPPED_IN[0]}</main>")
    (tmp_path / "index.html").write_text(bare, "utf-8")
    with served(tmp_path) as address, Site(browser, address).page() as (page, _):
        assert page.evaluate("window.slipped") == 1
