"""A preview lasts: it follows what goes away and comes back, and no half request holds it up."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest
from harbour import Workshop

from build_scripts.preview import server as serving
from build_scripts.preview.server import Server
from build_scripts.preview.state import State
from build_scripts.preview.watching import edits
from build_scripts.preview.workbench import Served, Workbench

_GIVE_UP = 60.0


@pytest.fixture(params=[False, True], ids=["told", "polled"])
def follow(request: pytest.FixtureRequest) -> Callable[[Path], Callable[[Path], None]]:
    """Begin to watch a place; what is returned waits until a path is among the changes."""

    def begin(*places: Path) -> Callable[[Path], None]:
        changes = edits(places, poll=request.param)

        def wait_for(path: Path) -> None:
            give_up = time.monotonic() + _GIVE_UP
            for burst in changes:
                if path in burst:
                    return
                assert time.monotonic() < give_up, f"{path} changed and nobody was told"

        return wait_for

    return begin


def test_a_folder_that_is_deleted_and_put_back_is_followed_again(
    tmp_path: Path, follow: Callable[[Path], Callable[[Path], None]]
) -> None:
    content, kept = tmp_path / "content", tmp_path / "kept"
    (content / "actors").mkdir(parents=True)
    (content / "actors" / "bo.yml").write_text("name: Bo\n")
    shutil.copytree(content, kept)
    wait_for = follow(content)
    for number in range(3):
        shutil.rmtree(content)
        wait_for(content)
        shutil.copytree(kept, content)
        wait_for(content)
        (content / "actors" / "bo.yml").write_text(f"name: Bo {number} {'x' * number}\n")
        wait_for(content / "actors" / "bo.yml")


def test_a_folder_that_is_replaced_by_another_at_once_is_followed(
    tmp_path: Path, follow: Callable[[Path], Callable[[Path], None]]
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    wait_for = follow(content)
    (tmp_path / "newer").mkdir()
    content.rename(tmp_path / "older")
    (tmp_path / "newer").rename(content)
    wait_for(content)
    (content / "story.yml").write_text("title: A\n")
    wait_for(content / "story.yml")


def test_a_file_that_an_editor_replaces_is_followed_after_that(
    tmp_path: Path, follow: Callable[[Path], Callable[[Path], None]]
) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("a: 1\n")
    wait_for = follow(settings)
    for number in range(3):
        (tmp_path / "new").write_text("a: " + "2" * (number + 2))
        (tmp_path / "new").replace(settings)
        wait_for(settings)


def test_what_is_not_there_yet_is_followed_from_when_it_comes(
    tmp_path: Path, follow: Callable[[Path], Callable[[Path], None]]
) -> None:
    content = tmp_path / "content"
    wait_for = follow(content)
    content.mkdir()
    wait_for(content)
    (content / "story.yml").write_text("title: A\n")
    wait_for(content / "story.yml")


def test_the_last_good_state_stays_while_the_content_is_away(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    bench = Workbench(town.content, town.root, tmp_path / "rendered", "http://127.0.0.1:8000/")
    assert not bench.make(frozenset()).has_errors
    before = bench.page("index.html")
    town.content.rename(town.root / "away")
    assert [p.code.number for p in bench.make(frozenset({"content"})).problems] == ["OTR401"]
    assert bench.page("index.html") == before
    (town.root / "away").rename(town.content)
    assert bench.make(frozenset({"content"})).problems == ()


# --- Half requests ----------------------------------------------------------------------------


class _Bench:
    """What stands for a workbench: one page."""

    def page(self, path: str) -> Served | None:
        return Served(b"<html><head></head><body>The pier</body></html>")


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(serving, "_TO_ASK", 0.5)
    state = State(_Bench(), version=1)  # type: ignore[arg-type]
    with Server("127.0.0.1", 0, state) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def _all_of(connection: socket.socket) -> bytes:
    connection.settimeout(_GIVE_UP)
    received = b""
    try:
        while data := connection.recv(65536):
            received += data
    except ConnectionResetError:
        pass
    return received


@pytest.mark.parametrize(
    "half",
    [b"", b"GET / HT", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\nAccept: tex"],
)
def test_half_a_request_is_dropped_without_an_answer(port: int, half: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(half)
        assert _all_of(connection) == b""


def test_a_request_that_drips_in_is_dropped_as_well(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        give_up = time.monotonic() + _GIVE_UP
        with suppress(OSError):
            while time.monotonic() < give_up:
                connection.sendall(b"X")
                time.sleep(0.05)
            pytest.fail("It was heard until the end.")


def test_a_whole_request_is_answered_and_so_is_the_next_on_its_connection(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=_GIVE_UP)
    connection.connect()
    first = connection.sock
    for _ in range(2):
        connection.request("GET", "/")
        answer = connection.getresponse()
        assert (answer.status, b"The pier" in answer.read()) == (200, True)
    assert connection.sock is first
    assert _all_of(first) == b""
    connection.close()


def test_news_may_be_waited_for_longer_than_one_may_ask(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_PATIENCE", 1.2)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"GET /_preview/wait?since=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert _all_of(connection).startswith(b"HTTP/1.1 200 ")
