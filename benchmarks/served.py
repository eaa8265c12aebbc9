"""The preview as its reader has it: until the first page, from an edit to its words, and the memory held."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.measured import cpu_of, held_by
from benchmarks.works import retitled

_PATIENCE = 600.0
_EVERY = 0.02
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Preview:
    """Seconds of processors until the first page, seconds on the clock from an edit to it, MB held."""

    first: float
    edit: float
    held: float


def measured_preview(root: Path) -> Preview:
    """Start a preview in a checkout, ask for a page, and edit what is on it; the middle of several."""
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "build_scripts", "serve", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    article = min((root / "content" / "articles").glob("*.yml"))
    address = f"http://127.0.0.1:{port}/articles/{article.stem}/"
    try:
        _until(lambda: "<h1" in _shown(address))
        first = cpu_of(process.pid)
        waits = []
        for _ in range(_TIMES):
            retitled(root)
            title = article.read_text("utf-8").partition("title: ")[2].partition("\n")[0]
            begun = time.perf_counter()
            _until(lambda title=title: title in _shown(address))  # type: ignore[misc]
            waits.append(time.perf_counter() - begun)
        return Preview(first, sorted(waits)[_TIMES // 2], held_by(process.pid))
    finally:
        process.terminate()
        process.wait()


def _until(seen: Callable[[], bool]) -> None:
    give_up = time.monotonic() + _PATIENCE
    while not seen():
        if time.monotonic() > give_up:
            raise TimeoutError("the preview shows nothing new")
        time.sleep(_EVERY)


def _shown(address: str) -> str:
    try:
        with urlopen(address, timeout=_PATIENCE) as answer:
            return str(answer.read().decode())
    except URLError:
        return ""
