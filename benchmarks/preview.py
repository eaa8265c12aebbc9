"""`python -m benchmarks.preview`: from the saving of a file to a browser that shows it.

python -m benchmarks.preview [--content FOLDER | --articles 1000] [--times 5]

A copy of the repository is edited; a real Chromium has the page open. Needs the tests' environment
(`make test` makes it) and an installed Chromium.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import click
from playwright.sync_api import Page, sync_playwright

from benchmarks.synthetic import write_story
from benchmarks.workshop import free_port
from build_scripts.system.places import ROOT

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of edit: the page that is open, the file, and how its text is changed to show a word."""

    name: str
    address: str
    file: Path
    change: Callable[[str, str], str]
    shown: Callable[[Page, str], object]


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=ROOT / "content")
@click.option("--articles", default=0, help="Measure an invented story of this size instead.")
@click.option("--times", default=5, show_default=True)
def main(content: Path, articles: int, times: int) -> None:
    """Edit files of each kind several times, and say how long the browser takes to show it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("docs", "build_scripts"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "mkdocs.yml", root)
        if articles:
            write_story(root / "content", articles)
        else:
            shutil.copytree(content, root / "content")
        port = free_port()
        begun = time.perf_counter()
        preview = subprocess.Popen(
            [sys.executable, "-m", "build_scripts", "serve", "--port", str(port)],
            cwd=root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _measure(root, f"http://127.0.0.1:{port}/", times, begun)
        finally:
            preview.kill()
            preview.wait()


def _measure(root: Path, home: str, times: int, begun: float) -> None:
    _wait_for(home)
    click.echo(f"the first page: {time.perf_counter() - begun:.2f} s after the start")
    program = next(path for name in _BROWSERS if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for edit in _edits(root):
            page = browser.new_page()
            page.goto(home + edit.address)
            text = edit.file.read_text("utf-8")
            seconds = []
            for number in range(times):
                time.sleep(0.5)
                word = f"changed{number}x{edit.name[:2]}"
                start = time.perf_counter()
                edit.file.write_text(edit.change(text, word), "utf-8")
                edit.shown(page, word)
                seconds.append(time.perf_counter() - start)
            page.close()
            edit.file.write_text(text, "utf-8")
            time.sleep(2)
            median, worst = statistics.median(seconds), max(seconds)
            click.echo(f"{edit.name}: median {median:.2f} s, slowest {worst:.2f} s")
        browser.close()


def _edits(root: Path) -> list[Edit]:
    def words(page: Page, word: str) -> None:
        page.get_by_text(word).first.wait_for(state="attached")

    def banner(page: Page, word: str) -> None:
        page.locator(".preview-banner", has_text=word).wait_for()

    def style(page: Page, word: str) -> None:
        page.wait_for_function(
            "word => document.body && "
            "getComputedStyle(document.body).getPropertyValue('--measured').includes(word)",
            arg=word,
        )

    def added(text: str, word: str) -> str:
        return f"{text}\n{word}\n"

    def titled(text: str, word: str) -> str:
        lines = text.splitlines()
        row = next(i for i, line in enumerate(lines) if line.startswith("title:"))
        return "\n".join([*lines[:row], f"title: {word}", *lines[row + 1 :], ""])

    article = max((root / "content" / "articles").glob("*.yml"), key=lambda p: p.stat().st_size)
    address = f"articles/{article.stem}/"
    templates = root / "build_scripts" / "templates"
    return [
        Edit("content", address, article, titled, words),
        Edit("error in content", address, article, lambda t, w: f"{t}\n{w}: x\n", banner),
        Edit(
            "story", "", root / "content" / "story.yml",
            titled, lambda page, word: page.wait_for_function(
                "word => document.documentElement?.innerHTML.includes(word)", arg=word),
        ),
        Edit("template", address, templates / "article.md", added, words),
        Edit("docs page", "about/", root / "docs" / "about.md", added, words),
        Edit(
            "style", address, root / "docs" / "stylesheets" / "tokens.css",
            lambda t, w: f"{t}\nbody {{ --measured: {w}; }}\n", style,
        ),
    ]  # fmt: skip


def _wait_for(address: str) -> None:
    give_up = time.monotonic() + 300
    while True:
        try:
            with urlopen(address, timeout=300) as answer:
                answer.read()
                return
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)


if __name__ == "__main__":
    main()
