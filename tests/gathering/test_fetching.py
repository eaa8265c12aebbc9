"""Fetching: what is public, what robots.txt says, and every limit."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from effort import comes_to_an_end
from sites import Sites, page, served

from build_scripts.gathering.fetching import CannotFetchError, Fetcher
from build_scripts.gathering.public_hosts import is_public
from build_scripts.gathering.robots_rules import rules_for

GATE = "http://example.org/gate"


@pytest.fixture
def sites() -> Iterator[Sites]:
    with served() as found:
        yield found


def refused(sites: Sites, address: str, **settings: Any) -> str:
    with pytest.raises(CannotFetchError) as fault:
        sites.fetcher(**settings).fetch(address)
    return str(fault.value)


def test_a_page_is_fetched_unpacked_with_its_charset(sites: Sites) -> None:
    sites.answers["example.org/gate"] = page("<p>No.", **{"Content-Encoding": "gzip"})
    fetched = sites.fetcher().fetch(GATE)
    assert (fetched.data, fetched.charset, fetched.address) == (b"<p>No.", "utf-8", GATE)
    assert sites.paths() == ["example.org/robots.txt", "example.org/gate"]


def test_redirects_are_followed_to_another_host_and_its_robots_are_heard(sites: Sites) -> None:
    sites.answers["example.org/gate"] = (302, {"Location": "http://other.example/new"}, b"")
    sites.answers["other.example/new"] = page("<p>No.")
    assert sites.fetcher().fetch(GATE).address == "http://other.example/new"
    assert "other.example/robots.txt" in sites.paths()
    sites.answers["other.example/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /new")
    assert "robots.txt" in refused(sites, GATE)


def test_no_private_address_is_asked_also_after_a_redirect(sites: Sites) -> None:
    sites.private.add("router.example")
    sites.answers["example.org/gate"] = (301, {"Location": "http://router.example/"}, b"")
    assert "not on the public network" in refused(sites, GATE)
    assert "not on the public network" in refused(sites, "http://router.example/x")
    assert all("router" not in asked for asked in sites.paths())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.1.2.3"])
def test_by_itself_nothing_inside_a_network_is_asked(host: str) -> None:
    with pytest.raises(CannotFetchError, match="public network"):
        Fetcher().fetch(f"http://{host}/")


@pytest.mark.parametrize(
    "number",
    ["10.0.0.1", "172.16.3.4", "192.168.1.1", "127.0.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1",
     "64:ff9b::a00:1", "2002:a00:1::", "ff02::1", "x"],
)  # fmt: skip
def test_what_is_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_what_is_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "target",
    ["file:///etc/hosts", "ftp://example.org/x", "http://example.org:8080/", "http://a@example.org/",
     "http://[::1", "//"],
)  # fmt: skip
def test_redirects_to_anything_else_are_not_followed(sites: Sites, target: str) -> None:
    sites.answers["example.org/gate"] = (302, {"Location": target}, b"")
    assert refused(sites, GATE).endswith(".")


def test_a_circle_of_redirects_ends(sites: Sites) -> None:
    sites.answers["example.org/gate"] = (302, {"Location": "/gate"}, b"")
    assert "leads on more than 5 times" in refused(sites, GATE)


def test_what_is_too_large_is_broken_off(sites: Sites) -> None:
    sites.answers["example.org/gate"] = page("x" * 5_000)
    assert "larger than 4,000 bytes" in refused(sites, GATE, most=4_000)


def test_what_is_cut_off_is_not_taken(sites: Sites) -> None:
    sites.answers["example.org/gate"] = page("<p>No.", **{"Content-Length": "500"})
    refused(sites, GATE)


def test_a_host_that_is_silent_or_slow_is_left(sites: Sites) -> None:
    def silent(_: Any) -> None:
        time.sleep(1.5)

    def drips(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(50):
            handler.wfile.write(b"X: 1\r\n")
            handler.wfile.flush()
            time.sleep(0.1)

    sites.answers["example.org/silent"] = silent
    sites.answers["example.org/drips"] = drips
    assert "did not answer in time" in refused(sites, "http://example.org/silent", silence=0.3)
    assert "in time" in refused(sites, "http://example.org/drips", in_all=0.6)


@pytest.mark.parametrize(
    ("status", "what"), [(404, "answers 404"), (500, "answers 500"), (429, "later"), (503, "later")]
)
def test_what_a_host_answers_is_said(sites: Sites, status: int, what: str) -> None:
    sites.answers["example.org/gate"] = (status, {}, b"")
    assert what in refused(sites, GATE)


def test_without_an_answer_on_robots_nothing_is_fetched(sites: Sites) -> None:
    sites.answers["example.org/robots.txt"] = (500, {}, b"")
    sites.answers["example.org/gate"] = page("<p>No.")
    assert "robots.txt" in refused(sites, GATE)
    assert "example.org/gate" not in sites.paths()


def test_a_host_gets_one_request_at_a_time_with_a_pause(sites: Sites) -> None:
    for number in range(4):
        sites.answers[f"example.org/{number}"] = page("<p>No.")
    fetcher = sites.fetcher(pause=0.1)
    threads = [
        threading.Thread(target=fetcher.fetch, args=(f"http://example.org/{number}",))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sites.most_at_once == 1
    times = [when for _, when in sites.asked]
    assert len(times) == 5
    assert all(after - before >= 0.09 for before, after in itertools.pairwise(times))


ROBOTS = """
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a*b

User-agent: Other
User-agent: OnTheRecord
Crawl-delay: 7
Disallow: /caf%C3%A9  # ours
Disallow:
"""


@pytest.mark.parametrize(
    ("agent", "path", "may"),
    [
        ("x", "/", True),
        ("x", "/private/1", False),
        ("x", "/private/open/1", True),
        ("x", "/x.pdf", False),
        ("x", "/x.pdf?a", True),
        ("x", "/axxb/c", False),
        ("OnTheRecord", "/private", True),
        ("OnTheRecord", "/café/x", False),
        ("OnTheRecord", "/caf%c3%a9", False),
    ],
)
def test_robots_rules(agent: str, path: str, may: bool) -> None:
    assert rules_for(ROBOTS, agent).allow(f"https://example.org{path}") is may


def test_robots_say_how_long_to_wait_within_reason() -> None:
    assert rules_for(ROBOTS, "onTHErecord").delay == 7.0
    assert rules_for("User-agent: *\nCrawl-delay: 86400", "x").delay == 60.0


def test_rules_of_many_stars_are_judged_at_once() -> None:
    with comes_to_an_end():
        assert rules_for(f"User-agent: *\nDisallow: /{'a*' * 5_000}b", "x").allow(
            f"http://x/{'a' * 20_000}"
        )
