"""`python -m benchmarks.served`: the preview as its reader has it, over very many edits.

python -m benchmarks.served [--articles 1000] [--edits 1000]

An invented story is edited again and again (titles, words, actors, a file that is broken and mended, an
article that comes and goes), and after each edit the page is asked for until it shows it. In turns other
pages are looked at, and the search. Told are the time from an edit to its page, and the memory held.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click

from benchmarks.measured import cpu_of, held_by
from benchmarks.works import retitled
from benchmarks.workshop import free_port, workshop
from build_scripts.system.places import ROOT

_PATIENCE = 600.0
_EVERY = 0.02
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Preview:
    """Seconds of processors until the first page, seconds on the clock from an edit to it, MB held."""

    first: float
    edit: float
    held: float


@dataclass(frozen=True, slots=True)
class ServedEdit:
    """An edit: what is changed, the address to look at, and what stands there when it is seen."""

    make: Callable[[], object]
    address: str
    shows: Callable[[str], bool]


@click.command()
@click.option("--articles", default=1000, show_default=True, help="The size of the invented story.")
@click.option("--edits", default=1000, show_default=True, help="How many edits are made.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("/dev/shm"),
    show_default=True,
    help="Where the story is put: best in memory.",
)
def main(articles: int, edits: int, folder: Path) -> None:
    """Edit a story very many times while a preview shows it."""
    click.echo(f"{os.cpu_count()} processors, load before: {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(dir=folder) as place:
        root = workshop(ROOT, Path(place) / "story", articles)
        with _preview(root) as (process, home):
            _until(lambda: "<h1" in _shown(f"{home}articles/article-0/"))
            click.echo(f"held after the first page: {held_by(process.pid):,.0f} MB")
            waits: list[float] = []
            for number, edit in zip(range(1, edits + 1), _edits(root, home), strict=False):
                edit.make()
                begun = time.perf_counter()
                _until(lambda edit=edit: edit.shows(_shown(edit.address)))  # type: ignore[misc]
                waits.append(time.perf_counter() - begun)
                if number % max(1, edits // 10) == 0:
                    held = held_by(process.pid)
                    click.echo(
                        f"{number:>6} edits: from edit to page {statistics.median(waits):.2f} s, "
                        f"slowest {max(waits):.2f} s; held: {held:,.0f} MB"
                    )


def _edits(root: Path, home: str) -> Iterator[ServedEdit]:
    """Give edits without end; after each the story is as good as before."""
    chance = random.Random(20)
    articles = sorted((root / "content" / "articles").glob("*.yml"))
    actors = sorted((root / "content" / "actors").glob("*.yml"))
    for number in count(1):
        path, word = chance.choice(articles), f"Zebra{number}"
        address = f"{home}articles/{path.stem}/"
        yield _put(path, r"^title: .*$", f"title: {word} of the harbour", address, word)
        yield _put(path, r"^title: ", "titel: ", address, "Did you mean")
        yield _put(path, r"^titel: ", "title: ", address, word, gone="Did you mean")
        actor = chance.choice(actors)
        page = f"{home}actors/{actor.stem}/"
        other = f"Yak{number}"
        yield _put(actor, r"\A", f"aliases: [{other}]\n", page, other)
        yield _put(actor, r"\Aaliases: .*\n", "", page, "<h1", gone=other)
        new = path.with_stem("one-more")
        text = root / "content" / "texts"
        shutil.copy(text / f"{path.stem}.txt", text / "one-more.txt")
        more = f"{home}articles/one-more/"
        yield ServedEdit(partial(shutil.copy, path, new), more, lambda shown: "<h1" in shown)
        yield ServedEdit(new.unlink, more, lambda shown: "<h1" not in shown)
        (text / "one-more.txt").unlink()
        for seen in ("articles/", "quotes/", "", "search/head.json"):
            _shown(home + seen)


def _put(
    path: Path, pattern: str, words: str, address: str, shown: str, gone: str = "\0"
) -> ServedEdit:
    def make() -> None:
        text = path.read_text("utf-8")
        path.write_text(re.sub(pattern, words, text, count=1, flags=re.MULTILINE), "utf-8")

    return ServedEdit(make, address, lambda page: shown in page and gone not in page)


def measured_preview(root: Path) -> Preview:
    """Start a preview in a checkout, ask for a page, and edit what is on it; the middle of several."""
    article = min((root / "content" / "articles").glob("*.yml"))
    with _preview(root) as (process, home):
        address = f"{home}articles/{article.stem}/"
        _until(lambda: "<h1" in _shown(address))
        first = cpu_of(process.pid)
        waits = []
        for _ in range(_TIMES):
            retitled(root)
            title = article.read_text("utf-8").partition("title: ")[2].partition("\n")[0]
            begun = time.perf_counter()
            _until(lambda title=title: title in _shown(address))  # type: ignore[misc]
            waits.append(time.perf_counter() - begun)
        return Preview(first, statistics.median(waits), held_by(process.pid))


@contextmanager
def _preview(root: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Start a preview in a checkout; give its process and its address."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "build_scripts", "serve", "--port", str(port)],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process, f"http://127.0.0.1:{port}/"
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


if __name__ == "__main__":
    main()
