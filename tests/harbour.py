"""The invented story of a harbour town, built as a site: shared by tests/site, golden and browser.

A `Workshop` is a copy of the repository as far as a build needs it, so that no test touches the
build, the lock or the site of whoever works here.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from build_scripts.checking.check import check
from build_scripts.publishing.pipeline import Built, build
from build_scripts.record import Record
from build_scripts.record.resolve import build_record

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "tests" / "site" / "story"
ORIGIN = "http://site.invalid"


@dataclass(frozen=True)
class Workshop:
    """A folder with docs/, mkdocs.yml and content/; with `code`, the program itself as well."""

    root: Path

    @classmethod
    def in_folder(cls, root: Path, content: Path | None = STORY, *, code: bool = False) -> Workshop:
        """Copy what a build needs from the repository."""
        return cls._copied(ROOT, root, content, code=code)

    def twin(self, root: Path, *, code: bool = False) -> Workshop:
        """Copy the workshop itself, unbuilt."""
        return self._copied(self.root, root, self.content, code=code)

    @classmethod
    def _copied(cls, source: Path, root: Path, content: Path | None, *, code: bool) -> Workshop:
        root.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source / "docs", root / "docs")
        shutil.copy2(source / "mkdocs.yml", root)
        if code:
            shutil.copytree(ROOT / "build_scripts", root / "build_scripts")
        if content is not None:
            shutil.copytree(content, root / "content")
        return cls(root)

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def staged(self) -> Path:
        return self.root / "build" / "docs"

    def build(self) -> Built:
        """Build in this process."""
        return build(self.content, self.site, root=self.root)

    def codes(self) -> list[str]:
        """Build, and return the numbers of the problems."""
        return [problem.code.number for problem in self.build().problems]

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start the command line of the copied program, in the workshop."""
        return subprocess.Popen(
            [sys.executable, "-m", "build_scripts", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root), **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Whoever runs the tests in the background has this signal ignored, here and in the child.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command line of the copied program, in the workshop, to its end."""
        with self.start(*arguments, **environment) as process:
            out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)


@dataclass(frozen=True)
class PublishedPage:
    """A page of the built site: its address from the root of the site, and its parsed HTML."""

    address: str
    tree: html.HtmlElement

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.tree.iter() if element.get("id")]

    def links(self) -> Iterator[tuple[html.HtmlElement, str, str]]:
        """Every reference of the page to something, with its element and attribute."""
        for element in self.tree.iter():
            if isinstance(element.tag, str):
                for name in ("href", "src", "action", "data", "poster", "formaction"):
                    if (value := element.get(name)) is not None:
                        yield element, name, value
                for part in (element.get("srcset") or "").split(","):
                    if part.strip():
                        yield element, "srcset", part.split()[0]

    def target(self, reference: str) -> str:
        """The address, with its anchor, to which a reference of this page leads."""
        return urljoin(f"{ORIGIN}/{self.address}", reference).removeprefix(f"{ORIGIN}/")


@dataclass(frozen=True)
class BuiltSite:
    """A site as it was built, with the workshop it came from."""

    workshop: Workshop

    @property
    def folder(self) -> Path:
        return self.workshop.site

    @cached_property
    def pages(self) -> dict[str, PublishedPage]:
        """Every HTML page by its address: `articles/a/`, `404.html`."""
        return {
            address: PublishedPage(address, html.document_fromstring(path.read_bytes()))
            for path in sorted(self.folder.rglob("*.html"))
            for address in [
                path.relative_to(self.folder).as_posix().removesuffix("index.html")
                if path.name == "index.html"
                else path.relative_to(self.folder).as_posix()
            ]
        }

    @cached_property
    def record(self) -> Record:
        return record_of(self.workshop.content)

    def why_missing(self, target: str) -> str:
        """Say why an address (with its anchor) of this site leads nowhere; empty where it does."""
        address, anchor = urldefrag(target)
        address = unquote(address.partition("?")[0])
        if address in self.pages:
            missing = anchor and unquote(anchor) not in self.pages[address].ids
            return f"no element has the id {anchor}" if missing else ""
        return "" if (self.folder / address).is_file() else "no such file"


def shared_site(
    factory: pytest.TempPathFactory,
    name: str,
    put_content: Callable[[Path], object],
    but: Iterable[str] = (),
) -> BuiltSite:
    """Build a site once for all workers of a test run; nothing may be wrong with it.

    `put_content` writes the folder of content that it is given; `but` are the numbers of warnings
    that it gives.
    """
    base = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        base = base.parent
    workshop = Workshop(base / name)
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not workshop.root.exists():
            making = Workshop.in_folder(base / f"{name}.making", None)
            put_content(making.content)
            problems = [p for p in making.build().problems if p.code.number not in but]
            assert [f"{p.code.number} {p.location} {p.message}" for p in problems] == []
            making.root.rename(workshop.root)
    return BuiltSite(workshop)


def record_of(content: Path = STORY) -> Record:
    """The Record of a story, without building a site."""
    checked = check(content)
    assert checked.entries is not None
    assert not checked.has_errors
    return build_record(checked.entries, checked.compared)


def in_parts(workshop: Workshop) -> None:
    """Make the copied program take every site for a large one."""
    module = workshop.root / "build_scripts" / "system" / "processes.py"
    program = module.read_text("utf-8")
    assert program.count("MANY_PAGES = 100") == 1
    program = program.replace("MANY_PAGES = 100", "MANY_PAGES = 1")
    module.write_text(program.replace("_CHUNK = 12", "_CHUNK = 3"), "utf-8")


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the harbour town."""
    return shared_site(tmp_path_factory, "harbour", lambda folder: shutil.copytree(STORY, folder))


ADDRESS = "https://example.org/story/"


@pytest.fixture(scope="session")
def harbour_at_address(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same site, whose mkdocs.yml says where it will stand."""

    def put_content(folder: Path) -> None:
        shutil.copytree(STORY, folder)
        config = folder.parent / "mkdocs.yml"
        text = config.read_text("utf-8")
        assert text.count('!ENV [SITE_URL, ""]') == 1
        config.write_text(text.replace('!ENV [SITE_URL, ""]', ADDRESS), "utf-8")

    return shared_site(tmp_path_factory, "harbour-at-address", put_content)


def results_of(site: BuiltSite) -> list[dict[str, Any]]:
    """What the search of a site can find, as the browser is given it: pages, then quotations."""
    head = json.loads((site.folder / "search" / "head.json").read_bytes())
    files = (site.folder / "search").glob("results-*.json")
    by_place = sorted(
        files, key=lambda path: re.sub(r"\d+", lambda n: f"{int(n[0]):09}", path.name)
    )
    results = [one for path in by_place for one in json.loads(path.read_bytes())]
    assert len(results) == head["pages"] + head["quotations"]
    return results


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
