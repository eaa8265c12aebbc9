"""What a page costs a reader: under 150 kB compressed with everything that it loads at first view."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Request, Response
from watched import Site, started, until

pytestmark = pytest.mark.browser

KINDS = (
    "", "articles/", "articles/council-row/", "actors/", "actors/northern-crossing/", "claims/",
    "claims/winter-promise/", "topics/winter-timetable/", "timeline/", "relationships/", "voices/",
    "quotes/", "quotes/year/2031/", "method/", "contribute/keys/", "glossary/", "no-such-page/",
)  # fmt: skip
MOST = 150_000


@pytest.mark.parametrize("address", KINDS)
def test_a_page_is_light(town: Site, address: str) -> None:
    answers: list[Response] = []
    asked: set[Request] = set()
    context = town.browser.new_context()
    try:
        page = context.new_page()
        page.on("response", lambda answer: answers.append(answer))
        # "networkidle" is half a second of silence, which a busy machine has before the scripts too.
        page.on("request", lambda one: asked.add(one))
        page.on("requestfinished", lambda one: asked.discard(one))
        page.on("requestfailed", lambda one: asked.discard(one))
        page.goto(town.address + address, wait_until="load")
        started(page)
        until(page, lambda: not asked)
        # To a question for the head alone there comes no body.
        whole = [answer for answer in answers if answer.request.method != "HEAD"]
        loaded = {answer.url: len(gzip.compress(answer.body())) for answer in whole}
    finally:
        context.close()
    assert len(loaded) > 5
    assert sum(loaded.values()) < MOST, sorted(loaded.items(), key=lambda one: -one[1])[:8]
