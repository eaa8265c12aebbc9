"""Sites for tests: a server on this machine that plays several hosts, and a fetcher that may ask it."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from build_scripts.gathering.fetching import Fetcher

Answer = tuple[int, dict[str, str], bytes]
PRIVATE = "192.168.0.7"
ORIGINAL = """The harbour council of Saltmere voted on Monday to close the east berth before winter.
Ada Quill said that the footings of the wall were no longer sound enough for ferries.
The director of the Tern Line answered that his boats never touched the structure.
Residents of Skerry island fear that hospital journeys become impossible in storms.
The survey of the engineers is expected before the end of the month.
Nobody will be asked to pay for repairs until the survey is published.
"""
REWORDED = """On Monday, the Saltmere harbour council decided the east berth should shut ahead of winter.
According to Ada Quill, wall footings are not sound any more where ferries are concerned.
His boats have not touched the structure, answered the Tern Line director to critics.
In storms, journeys to hospital become impossible, residents on Skerry island fear now.
Engineers expect their survey to arrive before this month comes to its end.
Until the survey has been published, nobody gets asked for money for any repairs.
"""


def page(body: str, **headers: str) -> Answer:
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, body.encode()


@dataclass
class Sites:
    """What each host answers, by `host/path`; what is asked is noted with when."""

    answers: dict[str, Answer | Callable[[Any], None]] = field(default_factory=dict)
    asked: list[tuple[str, float]] = field(default_factory=list)
    private: set[str] = field(default_factory=set)
    at_once: dict[str, int] = field(default_factory=dict)
    most_at_once: int = 0
    port: int = 0

    def fetcher(self, **more: Any) -> Fetcher:
        """A fetcher that finds every host here, but for those that are said to be private."""

        def resolve(host: str, _: int) -> Sequence[tuple[str, int]]:
            return [(PRIVATE if host in self.private else "127.0.0.1", self.port)]

        settings: dict[str, Any] = {"pause": 0.0, "silence": 2.0, "in_all": 4.0, **more}
        return Fetcher(resolve=resolve, may_connect=lambda number: number != PRIVATE, **settings)

    def paths(self) -> list[str]:
        return [asked for asked, _ in self.asked]


@contextmanager
def served() -> Iterator[Sites]:
    sites, lock = Sites(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            host = (self.headers["Host"] or "").partition(":")[0]
            name = f"{host}{self.path}"
            with lock:
                sites.asked.append((name, time.monotonic()))
                sites.at_once[host] = sites.at_once.get(host, 0) + 1
                sites.most_at_once = max(sites.most_at_once, sites.at_once[host])
            try:
                found = sites.answers.get(name, (404, {}, b"not here"))
                if callable(found):
                    found(self)
                    return
                status, headers, data = found
                if headers.get("Content-Encoding") == "gzip":
                    data = gzip.compress(data)
                self.send_response(status)
                for key, value in {"Content-Length": str(len(data)), **headers}.items():
                    self.send_header(key, value)
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                pass
            finally:
                self.close_connection = True
                with lock:
                    sites.at_once[host] -= 1

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    sites.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield sites
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
