"""`python -m benchmarks.questions`: whether the search answers, beside minisearch and Pagefind.

The questions and what answers them stand in benchmarks/asked. Each is asked of the three with the same
documents, and it counts whether an answer is among the first five rows. minisearch and Pagefind are
installed by npm into the temporary folder; without npm only ours is asked, and that is said.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import click
import yaml
from playwright.sync_api import sync_playwright

from build_scripts.checking.check import check
from build_scripts.publishing.stage import collect
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.search.by_hand import is_found, sections_of
from build_scripts.search.entries import (
    CONTRIBUTORS,
    FoundPage,
    actor_found,
    article_found,
    claim_found,
    quotation_shown,
    quotation_texts,
    topic_found,
)
from build_scripts.search.places import newest_first
from build_scripts.system.places import ROOT
from build_scripts.views.generate import generate

ASKED = Path(__file__).parent / "asked"
PACKAGES = {"minisearch": "7.2.0", "pagefind": "1.6.0"}
STORIES = {"shipped": ROOT / "content", "invented": ASKED / "story"}
NAMES = ("ours", *(f"{name} {version}" for name, version in PACKAGES.items()))
_ROWS = 5
_SEARCH = """async (questions) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href));
  const listed = [];
  for (const question of questions) {
    const { results } = await pagefind.search(question);
    const first = await Promise.all(results.slice(0, 5).map((one) => one.data()));
    listed.push(first.map(({ meta }) => meta.at));
  }
  return listed;
}"""


@dataclass(frozen=True)
class Document:
    """A page or a quotation as all three get it: where it is, its title, and all else that is searched."""

    at: str
    title: str
    text: str


@dataclass(frozen=True)
class Question:
    """What a reader types, of which kind it is, and the addresses that answer it."""

    typed: str
    kind: str
    answers: tuple[str, ...]

    def is_answered(self, rows: Sequence[str]) -> bool:
        """Tell whether one of the first rows answers it."""
        return any(fnmatchcase(row, answer) for row in rows[:_ROWS] for answer in self.answers)


def questions_of(story: str) -> list[Question]:
    """Return the questions of one of the stories, in order."""
    groups = yaml.safe_load((ASKED / f"{story}.yml").read_text("utf-8"))
    return [
        Question(str(typed), kind, tuple(answers))
        for kind, group in groups.items()
        for typed, answers in group.items()
    ]


def _documents(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> Iterator[Document]:
    for page in _pages(record, files, generated):
        text = " ".join([*page.names[1:], *page.texts])
        yield Document(str(page.shown["at"]), page.names[0], text)
    for statement in newest_first(record):
        shown = quotation_shown(record, statement)
        said, about = quotation_texts(record, statement)
        text = " ".join([*said, *about, str(shown.get("when", ""))])
        yield Document(str(shown["at"]), str(shown["who"]), text)


def _pages(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> Iterator[FoundPage]:
    """Give all pages that are found, those for contributors last."""
    own = [
        *(actor_found(record, i) for i in record.actors),
        *(claim_found(record, i) for i in record.claims),
        *(topic_found(record, i) for i in record.topics),
        *(article_found(record, i) for i in record.articles),
    ]
    yield from (page for page in own if page)
    by_hand = [
        page
        for path in sorted(filter(is_found, files))
        for page in sections_of(path, files[path].decode("utf-8"), is_generated=path in generated)
    ]
    yield from sorted(by_hand, key=lambda page: page.shown["kind"] == CONTRIBUTORS)


@click.command()
@click.option("--all", "is_all", is_flag=True, help="List every question, not only those missed.")
def main(is_all: bool) -> None:
    """Ask all questions of all three, and print how many each answers in its first five rows."""
    peers = _installed()
    tally = [0] * len(NAMES)
    every = 0
    for story, content in STORIES.items():
        questions = questions_of(story)
        answers = _asked(content, [one.typed for one in questions], peers)
        for question, *rows in zip(questions, *answers, strict=True):
            found = [question.is_answered(row) for row in rows]
            tally = [count + is_found for count, is_found in zip(tally, found, strict=False)]
            every += 1
            if is_all or not all(found):
                marks = "  ".join("yes" if one else " no" for one in found)
                click.echo(f"{marks}  {question.kind}: {question.typed}")
    click.echo(f"\n{every} questions, answered in the first {_ROWS} rows:")
    for name, count in zip(NAMES if peers else NAMES[:1], tally, strict=False):
        click.echo(f"  {name:18} {count}")


def _asked(content: Path, typed: list[str], peers: Path | None) -> list[list[list[str]]]:
    checked = check(content)
    if checked.entries is None or checked.has_errors:
        sys.exit(f"{content} has errors: run `check` on it")
    record = build_record(checked.entries, checked.compared)
    made = generate(record, "")
    files, _ = collect(ROOT, made)
    generated = {page.path for page in made}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, search_files(record, files, generated))
        answers = [_ours(folder, typed)]
        if peers:
            documents = list(_documents(record, files, generated))
            answers += [_minisearch(peers, documents, typed), _pagefind(peers, documents, typed)]
    return answers


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _installed() -> Path | None:
    if shutil.which("npm") is None:
        click.echo("There is no npm here: minisearch and Pagefind are not asked.")
        return None
    folder = Path(tempfile.gettempdir()) / "search-peers"
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    quiet = ["--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
    subprocess.run(["npm", "install", *quiet, *wanted], check=True)
    return folder


def _node(script: str, *arguments: str, given: object) -> list[list[str]]:
    done = subprocess.run(
        ["node", str(ASKED / script), *arguments],
        input=json.dumps(given), capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows: list[list[str]] = json.loads(done.stdout)
    return rows


def _ours(folder: Path, typed: list[str]) -> list[list[str]]:
    return _node("ours.js", str(folder), str(ROOT / "docs" / "javascripts"), given=typed)


def _minisearch(peers: Path, documents: list[Document], typed: list[str]) -> list[list[str]]:
    given = {"documents": [vars(one) for one in documents], "questions": typed}
    return _node("minisearch.js", str(peers), given=given)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _pagefind(peers: Path, documents: list[Document], typed: list[str]) -> list[list[str]]:
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        for number, one in enumerate(documents):
            (site / f"{number}.html").write_text(
                f'<!doctype html><html lang="en"><body data-pagefind-body '
                f'data-pagefind-meta="at:{escape(one.at)}"><h1>{escape(one.title)}</h1>'
                f"<p>{escape(one.text)}</p></body></html>",
                "utf-8",
            )
        (site / "index.html").write_text("<!doctype html><title>Search</title>", "utf-8")
        program = peers / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
        subprocess.run(["node", str(program), "--site", name], check=True, capture_output=True)
        return _in_a_browser(site, typed)


def _in_a_browser(site: Path, typed: list[str]) -> list[list[str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/")
        rows: list[list[str]] = page.evaluate(_SEARCH, typed)
        browser.close()
    server.shutdown()
    return rows


if __name__ == "__main__":
    main()
