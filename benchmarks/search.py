"""`python -m benchmarks.search`: the search over many quotations, its index and its first result.

Every quotation is a line of invented words of the lengths and frequencies of English. The first
result is timed in Chromium on this machine, from the key that ends the words to the first line of
the list, and everything that is fetched until then is counted.
"""

from __future__ import annotations

import gzip
import itertools
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

import click
from playwright.sync_api import Response, sync_playwright

from build_scripts.publishing.scripts import without_comments
from build_scripts.search.entries import FoundQuotation
from build_scripts.search.index import index_files
from build_scripts.search.lines import quotation_line
from build_scripts.search.shelves import day_shelves, shelved_places
from build_scripts.search.words import search_words
from build_scripts.system.places import ROOT

_SYLLABLES = ["ba", "ke", "ri", "to", "lun", "mer", "sha", "vik", "dor", "pel", "an", "os", "ti"]
_BEGUN = date(2022, 1, 1)
_PAGE = """<!doctype html><meta charset="utf-8"><a href="quotes/" data-find-open>Search</a>
<header></header><script type="module" src="javascripts/site.js"></script>"""


def _quotations(number: int) -> Iterator[FoundQuotation]:
    chance = random.Random(number)
    count = 30_000
    known = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(count)))
    for place in range(number):
        text = " ".join(chance.choices(known, cum_weights=weights, k=25))
        speaker = f"Speaker {place % 3000}"
        shown: dict[str, object] = {
            "at": f"articles/article-{place // 10}/#q{place % 10}",
            "who": speaker,
            "act": "says",
            "words": [f"“{text}”"],
            "kind": "quoted",
            "article": "The Harbour Post",
            "when": "4 March 2031",
        }
        said = tuple(dict.fromkeys(search_words(f"{text} place{place}")))
        about = tuple(word for word in search_words(speaker) if word not in said)
        yield FoundQuotation(shown, said, about)


def _days(number: int) -> list[date]:
    """Ten quotations an article, and three articles a day, as in ten years of news."""
    return [_BEGUN + timedelta(days=place // 30) for place in range(number)]


@click.command()
@click.option("--quotations", default=100_000, show_default=True, help="How many there are.")
def main(quotations: int) -> None:
    """Measure the index of many quotations, and the first result in a browser."""
    rows = [quotation_line(str(at), one) for at, one in enumerate(_quotations(quotations))]
    begun = time.perf_counter()
    places = shelved_places(day_shelves(_days(quotations)))
    files = index_files(rows, {str(at): place for at, place in enumerate(places)}, str)
    seconds = time.perf_counter() - begun
    size = sum(map(len, files.values())) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    click.echo(f"index of {quotations:,}: {seconds:.1f} s, {len(files):,} files, {size:.1f} MB")
    click.echo(f"peak memory, the invented story included: {peak:,.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _write(root, files)
        _first_results(
            root, ["ba", "ba ke", f"place{quotations // 2}", "Speaker 17 lun", "luns", "lunmervikz"]
        )


def _write(root: Path, files: dict[str, bytes]) -> None:
    scripts = {
        p.name: without_comments(p.read_bytes())
        for p in (ROOT / "docs" / "javascripts").glob("*.js")
    }
    every = {**files, **{f"javascripts/{name}": data for name, data in scripts.items()}}
    for name, data in {**every, "index.html": _PAGE.encode()}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _keep(fetched: list[bytes], answer: Response) -> None:
    fetched.append(answer.body())


def _first_results(root: Path, typed: list[str]) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox"]
        )
        for words in typed:
            page = browser.new_context().new_page()
            fetched: list[bytes] = []
            page.on("response", partial(_keep, fetched))
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/")
            page.locator("[role=button]").wait_for()
            begun = time.perf_counter()
            page.keyboard.press("/")
            page.locator("input[role=combobox]").fill(words)
            page.locator("[role=option]").first.wait_for()
            seconds = time.perf_counter() - begun
            said = page.locator("[role=status]").inner_text()
            page.wait_for_timeout(300)
            plain = sum(map(len, fetched)) / 1000
            packed = sum(len(gzip.compress(body)) for body in fetched) / 1000
            click.echo(
                f"“{words}”: {seconds:.2f} s, {plain:.0f} kB ({packed:.0f} kB compressed): {said}"
            )
        browser.close()
    server.shutdown()


main()
