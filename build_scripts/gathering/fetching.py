"""One address fetched: public hosts only, robots.txt heard, one request at a time a host, all limited."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock, Timer
from urllib.parse import quote, urljoin, urlsplit

from build_scripts.gathering.public_hosts import Guard, Resolver, addresses_of, is_public
from build_scripts.gathering.robots_rules import NOTHING_ALLOWED, RobotsRules, rules_for
from build_scripts.intake.http_bodies import KNOWN, unpacked
from build_scripts.intake.refusals import CannotReadError

AGENT = "OnTheRecord"
MOST_FETCHED = 30_000_000
"""So many bytes are taken of one address."""
_MOST_ROBOTS = 500_000
_MOST_REDIRECTS = 5
_SILENCE = 20.0
"""So many seconds a host may be silent."""
_IN_ALL = 90.0
_PAUSE = 1.0
"""Seconds between two requests to one host, where it does not ask for more."""
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)


class CannotFetchError(Exception):
    """An address was not fetched; the message says why, as a sentence."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: where it was found in the end, its bytes unpacked, the charset that was sent."""

    address: str
    data: bytes
    charset: str = ""


@dataclass(frozen=True, slots=True)
class _HostAnswer:
    status: int
    headers: http.client.HTTPMessage
    data: bytes


@dataclass
class Fetcher:
    """Fetches addresses. What it may connect to and how hosts are found is given for tests only."""

    may_connect: Guard = is_public
    resolve: Resolver = addresses_of
    pause: float = _PAUSE
    silence: float = _SILENCE
    in_all: float = _IN_ALL
    most: int = MOST_FETCHED
    wait: Callable[[float], None] = time.sleep
    _robots: dict[str, RobotsRules] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)
    _locks: dict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def fetch(self, address: str) -> Fetched:
        """Return what an address gives, after at most five redirects. Raises CannotFetchError."""
        until = time.monotonic() + self.in_all
        for _ in range(_MOST_REDIRECTS + 1):
            with self._locks[_host(address)]:
                rules = self._rules(address, until)
                if not rules.allow(address):
                    raise CannotFetchError("Its host asks programs not to fetch it (robots.txt).")
                answer = self._asked(address, max(self.pause, rules.delay), self.most, until)
            if answer.status not in _REDIRECTS:
                return self._taken(address, answer)
            target = answer.headers.get("Location", "")
            try:
                address = urljoin(address, target).partition("#")[0]
            except ValueError:
                raise CannotFetchError("It leads to something that is no address.") from None
        raise CannotFetchError(f"It leads on more than {_MOST_REDIRECTS} times.")

    def _taken(self, address: str, answer: _HostAnswer) -> Fetched:
        if answer.status in (429, 503):
            raise CannotFetchError("Its host asks to come back later.")
        if answer.status != http.client.OK:
            raise CannotFetchError(f"Its host answers {answer.status}.")
        try:
            data = unpacked(answer.data, answer.headers.get("Content-Encoding", ""))
        except CannotReadError as fault:
            raise CannotFetchError(str(fault)) from None
        return Fetched(address, data, str(answer.headers.get_content_charset() or ""))

    def _rules(self, address: str, until: float) -> RobotsRules:
        """The rules of a host, asked for once. Of one that cannot say them nothing is fetched."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            place = f"{origin}/robots.txt"
            for _ in range(_MOST_REDIRECTS):
                answer = self._asked(place, self.pause, _MOST_ROBOTS, until)
                if answer.status not in _REDIRECTS:
                    break
                place = urljoin(place, answer.headers.get("Location", ""))
            self._robots[origin] = _rules_of(answer)
        return self._robots[origin]

    def _asked(self, address: str, pause: float, most: int, until: float) -> _HostAnswer:
        host = _host(address)
        since = time.monotonic() - self._last.get(host, 0.0)
        if host in self._last and since < pause:
            self.wait(pause - since)
        try:
            return self._answer(address, most, until)
        except TimeoutError:
            raise CannotFetchError("Its host did not answer in time.") from None
        except (OSError, http.client.HTTPException, ValueError) as fault:
            said = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
            raise CannotFetchError(f"It cannot be reached ({said}).") from None
        finally:
            self._last[host] = time.monotonic()

    def _answer(self, address: str, most: int, until: float) -> _HostAnswer:
        connection = self._connection(address)
        # A host that sends a byte now and then is never silent.
        clock = Timer(max(until - time.monotonic(), 0.1), connection.break_off)
        clock.daemon = True
        clock.start()
        parts = urlsplit(address)
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        target += f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
        headers = {
            "User-Agent": f"{AGENT}/1 (reads articles that a story quotes; obeys robots.txt)",
            "Accept": "text/html,application/xhtml+xml,application/pdf,text/vtt,text/plain,*/*;q=0.5",
            "Accept-Encoding": ", ".join(KNOWN),
        }
        try:
            connection.request("GET", target, headers=headers)
            response = connection.getresponse()
            data = bytearray()
            if response.status == http.client.OK:
                while piece := response.read1(65_536):
                    data += piece
                    if len(data) > most:
                        raise CannotFetchError(f"It is larger than {most:,} bytes.")
                if time.monotonic() > until:
                    raise CannotFetchError("It did not come to an end in time.")
                if response.length:
                    raise CannotFetchError("It was cut off on the way.")
            return _HostAnswer(response.status, response.headers, bytes(data))
        finally:
            clock.cancel()
            connection.close()

    def _connection(self, address: str) -> _Pinned:
        """Connect to a host by a number that was looked at. Raises CannotFetchError and OSError."""
        parts = urlsplit(address)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise CannotFetchError("It leads to an address that is not of the web.")
        if parts.username is not None or parts.port not in (None, _PORTS[parts.scheme]):
            raise CannotFetchError("It names a user or an unusual port.")
        host, port = parts.hostname, _PORTS[parts.scheme]
        try:
            places = self.resolve(host, port)
        except (OSError, UnicodeError):
            raise CannotFetchError(f"The host {host} is not found.") from None
        if not places or not all(self.may_connect(number) for number, _ in places):
            raise CannotFetchError(f"The host {host} is not on the public network.")
        return _Pinned(host, places[0], self.silence, secure=parts.scheme == "https")


class _Pinned(http.client.HTTPConnection):
    """A connection to a host by the number that was looked at before, whatever its name says now."""

    def __init__(self, host: str, place: tuple[str, int], timeout: float, *, secure: bool) -> None:
        super().__init__(host, timeout=timeout)
        self._number = place
        self._secure = secure

    def connect(self) -> None:
        """Connect, and shake hands under the name of the host."""
        self.sock = socket.create_connection(self._number, self.timeout)
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def break_off(self) -> None:
        """End what goes on too long, from another thread."""
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


def _rules_of(answer: _HostAnswer) -> RobotsRules:
    """What a host says with its answer (RFC 9309, 2.3.1): none where it has no such file."""
    if answer.status == http.client.OK:
        try:
            data = unpacked(answer.data, answer.headers.get("Content-Encoding", ""))
        except CannotReadError:
            return NOTHING_ALLOWED
        return rules_for(data.decode("utf-8", "replace"), AGENT)
    return RobotsRules() if 400 <= answer.status < 500 and answer.status != 429 else NOTHING_ALLOWED


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").lower()
