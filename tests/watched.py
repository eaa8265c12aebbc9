"""A site in the browser, with everything noted that a page does and should not do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request


@dataclass
class Watch:
    """What a page asked for and complained about."""

    origin: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def error(self, fault: Exception) -> None:
        self.complaints.append(str(fault))

    def request(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.foreign.append(request.url)


@dataclass(frozen=True)
class Site:
    """A served site."""

    browser: Browser
    address: str

    @contextmanager
    def page(
        self, address: str = "", *, width: int = 1280, height: int = 844, **options: Any
    ) -> Iterator[tuple[Page, Watch]]:
        """Open a page of the site in a context of its own."""
        size = {"width": width, "height": height}
        context = self.browser.new_context(viewport=size, **options)
        try:
            watch = Watch(self.address)
            page = context.new_page()
            page.on("console", watch.console)
            page.on("pageerror", watch.error)
            context.on("request", watch.request)
            page.goto(self.address + address, wait_until="load")
            yield page, watch
        finally:
            context.close()


def search_for(page: Page, words: str) -> None:
    """Open the search by its key, as soon as the page can, and type."""
    page.locator(".find-open[role=button]").wait_for()
    page.keyboard.press("/")
    page.keyboard.type(words)


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def accessibility_problems(page: Page, *rules: str) -> list[str]:
    """Return what axe finds wrong with a page: by all its rules, or by the named ones."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    options = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
