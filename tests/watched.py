"""A site in the browser, with everything noted that a page does and should not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from time import monotonic
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
            if options.get("java_script_enabled", True):
                started(page)
            yield page, watch
        finally:
            context.close()


def started(page: Page) -> None:
    """Wait until the scripts of a page have started: only then does it answer to a reader.

    Where a page has no scripts, or they are not to be had, there is nothing to wait for. A page that
    was not opened by `Site.page` has to be waited for by itself.
    """
    page.evaluate(
        """async () => {
          const script = document.querySelector("script[type=module][src$='javascripts/site.js']");
          const site = script && (await import(script.src).catch(() => null));
          await site?.started;
        }"""
    )


def at_rest(page: Page) -> None:
    """Wait until what moves or changes its colour on a page has arrived."""
    page.evaluate(
        """() => Promise.allSettled(document.getAnimations()
          .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
          .map(one => one.finished))"""
    )


def until(page: Page, is_so: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so, as long as a busy machine may need; fail where it never is."""
    end = monotonic() + seconds
    while not is_so():
        assert monotonic() < end, "it never came to be so"
        page.wait_for_timeout(20)


def search_for(page: Page, words: str) -> None:
    """Open the search by its key and type: at one stroke, so that one search is made."""
    page.keyboard.press("/")
    page.keyboard.insert_text(words)


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def accessibility_problems(page: Page, *rules: str) -> list[str]:
    """Return what axe finds wrong with a page: by all its rules, or by the named ones."""
    at_rest(page)
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
