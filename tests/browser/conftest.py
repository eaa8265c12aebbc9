"""A real browser: an installed Chromium, else Playwright's own, else it is fetched by Playwright.

Where none can be had, the tests say so and are skipped; in CI (`CI=true`) they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from lantern import write_lantern
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

pytest.register_assert_rewrite("harbour", "watched")

from harbour import BuiltSite, Workshop, harbour, shared_site  # noqa: E402
from hostile import hostile  # noqa: E402
from oakford import write_oakford  # noqa: E402
from watched import Site  # noqa: E402

__all__ = ["harbour", "hostile"]

# What is waited for comes late on a busy machine; where it never comes, a test fails all the same.
expect.set_options(timeout=20_000)

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _program(playwright: Playwright) -> str | None:
    """The browser to use, or None where there is none."""
    for name in INSTALLED:
        if found := shutil.which(name):
            return found
    own = Path(playwright.chromium.executable_path)
    if not own.is_file():
        fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(fetch, capture_output=True, timeout=300, check=False)
    return str(own) if own.is_file() else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = _program(playwright)
        if program is None:
            message = "NO BROWSER: install chromium (apt-get install chromium) to run these tests"
            if os.environ.get("CI", "").lower() in ("1", "true"):
                pytest.fail(message)
            pytest.skip(message)
        started = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-background-networking"],
        )
        yield started
        started.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass

    def send_error(self, code: int, *rest: Any) -> None:
        # A site below a path is served from the folder above it; its host knows its missing page.
        pages = [Path(self.directory) / "404.html", *Path(self.directory).glob("site/404.html")]
        page = next((one for one in pages if one.is_file()), pages[0])
        if code != 404 or not page.is_file():
            super().send_error(code, *rest)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def town(harbour: BuiltSite, browser: Browser) -> Iterator[Site]:
    """The harbour town, served at the root."""
    with served(harbour.folder) as address:
        yield Site(browser, address)


@pytest.fixture(scope="session")
def town_below(harbour: BuiltSite, browser: Browser) -> Iterator[Site]:
    """The harbour town, served from a path, as project pages are."""
    with served(harbour.folder.parent) as address:
        yield Site(browser, f"{address}{harbour.folder.name}/")


@pytest.fixture(scope="session")
def hostile_town(hostile: BuiltSite, browser: Browser) -> Iterator[Site]:
    """The hostile story, served at the root."""
    with served(hostile.folder) as address:
        yield Site(browser, address)


@pytest.fixture(scope="session")
def oakford(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The story of the bridge, served at the root."""
    site = shared_site(tmp_path_factory, "oakford", write_oakford)
    with served(site.folder) as address:
        yield Site(browser, address)


@pytest.fixture(scope="session")
def lantern(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The story of the lantern works, served at the root."""
    site = shared_site(tmp_path_factory, "lantern", write_lantern)
    with served(site.folder) as address:
        yield Site(browser, address)


@pytest.fixture(scope="session")
def welcome(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of an empty folder of content."""
    workshop = Workshop.in_folder(tmp_path_factory.mktemp("welcome") / "town", None)
    workshop.content.mkdir()
    assert workshop.codes() == []
    with served(workshop.site) as address:
        yield Site(browser, address)
