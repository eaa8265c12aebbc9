"""The preview's server: pages as they are now, and word of every newer state."""

from __future__ import annotations

import mimetypes
import posixpath
import socket
import threading
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from build_scripts.preview.banner import banner, no_such_page, nothing_yet
from build_scripts.preview.state import State
from build_scripts.preview.workbench import Served

_OWN = Path(__file__).parent
_NOT_FOR_YOU = (
    b"The preview does not answer to this name, so that no page elsewhere can read drafts. "
    b"Open it as localhost or by its number, or start it with: "
    b"python -m build_scripts serve --host NAME\n"
)
_PATIENCE = 25.0
"""Seconds that a request for news waits before it is answered without any."""
_TO_ASK = 10.0
"""Seconds for which a connection may stay without a whole request: who sends half of one is dropped."""


class Server(ThreadingHTTPServer):
    """Serves a state on an address. Raises OSError where the address is taken."""

    daemon_threads = True

    def __init__(self, host: str, port: int, state: State) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host = host
        super().__init__((host, port), partial(_RequestHandler, state=state))

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that goes away in the midst of an answer is no fault."""


class _RequestHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, state: State) -> None:
        self._state = state
        super().__init__(*arguments)  # type: ignore[arg-type]

    timeout = 60
    """Seconds that any single reading or writing may take."""

    def handle_one_request(self) -> None:
        """Answer one request, if all of its head comes in time; however slowly it drips in."""
        self._is_late = False
        self._clock = threading.Timer(_TO_ASK, self._drop)
        self._clock.daemon = True
        self._clock.start()
        try:
            super().handle_one_request()
        finally:
            self._clock.cancel()

    def parse_request(self) -> bool:
        whole = super().parse_request()
        self._clock.cancel()
        if self._is_late:  # What was cut short may read like a whole request.
            self.close_connection = True
        return whole and not self._is_late

    def _drop(self) -> None:
        self._is_late = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        if not is_for_us(self.headers.get("Host", ""), self.server.host):
            self._answer(403, "text/plain", _NOT_FOR_YOU)
            return
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == "/_preview/wait":
            since = parse_qs(address.query).get("since", ["0"])[0]
            version = self._state.wait(int(since) if since.isdigit() else 0, _PATIENCE)
            self._answer(200, "text/plain", str(version).encode())
        elif path in ("/_preview/preview.js", "/_preview/preview.css"):
            self._answer(200, _type_of(path), (_OWN / path.rpartition("/")[2]).read_bytes())
        else:
            self._file(path)

    do_HEAD = do_GET

    def _file(self, path: str) -> None:
        place = posixpath.normpath(path).lstrip("/")
        if path.endswith("/"):
            place = posixpath.join("" if place == "." else place, "index.html")
        shown, version = self._state.page(place)
        if shown is not None and shown.data:
            data = self._followed(shown, version) if place.endswith(".html") else shown.data
            self._answer(200, _type_of(place), data)
            return
        if not path.endswith("/") and self._state.page(f"{place}/index.html")[0] is not None:
            self.send_response(302)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        front, version = self._state.page("index.html")
        text = nothing_yet() if front is None else no_such_page()
        problems = shown.problems if shown else ()
        status = 404 if front else 200
        page = Served(text.encode("utf-8"), problems)
        self._answer(status, "text/html", self._followed(page, version))

    def _followed(self, shown: Served, version: int) -> bytes:
        """Put into a page what follows the edits, and what is wrong."""
        state = self._state
        problems = tuple(dict.fromkeys((*state.problems, *shown.problems)))
        told = banner(problems, state.notes, failed=state.failed)
        head = '<link rel="stylesheet" href="/_preview/preview.css">'
        foot = (
            f'{told}<div hidden data-preview-version="{version}"></div>'
            '<script type="module" src="/_preview/preview.js"></script>'
        )
        page = shown.data.replace(b"</head>", head.encode() + b"</head>", 1)
        before, end, after = page.rpartition(b"</body>")
        return b"".join([before, foot.encode("utf-8"), end, after])

    def _answer(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal is for problems."""


def is_for_us(asked: str, host: str) -> bool:
    """Tell whether a request is for the address of this server, and for no other name.

    `asked` is its Host header. A page elsewhere whose own name is made to lead here (DNS rebinding)
    could else read drafts; it cannot ask for a bare number or for "localhost".
    """
    try:
        name = urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return False
    if name in ("localhost", host.lower()):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _type_of(path: str) -> str:
    if path.endswith((".js", ".mjs")):
        return "text/javascript"
    return mimetypes.guess_type(path)[0] or "application/octet-stream"
