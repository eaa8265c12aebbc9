"""`python -m benchmarks.edits`: how many generated files change with one edit, by kind of edit.

A file is a page before it is rendered, or a file of the search. What changes without need is made,
written and fetched again by everybody.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from benchmarks.large import SHAPES
from build_scripts.checking.check import check
from build_scripts.publishing.stage import collect
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.system.places import ROOT
from build_scripts.views.generate import generate


def _change(path: Path, pattern: str, new: str) -> None:
    """Replace the first stretch of a file that a pattern matches; there must be one."""
    text, number = re.subn(pattern, new, path.read_text("utf-8"), count=1)
    assert number == 1, f"{pattern} is nowhere in {path}"
    path.write_text(text, "utf-8")


def _title(content: Path, article: str) -> None:
    _change(content / "articles" / f"{article}.yml", "title: .*", "title: Quite another title")


def _reworded(content: Path, article: str) -> None:
    said = re.search(
        "text: “(.*?),?”", (content / "articles" / f"{article}.yml").read_text("utf-8")
    )
    assert said is not None
    words = f"Zebra {said[1].partition(' ')[2]}"
    for path in (f"articles/{article}.yml", f"texts/{article}.txt"):
        _change(content / path, re.escape(said[1]), words)


def _removed(content: Path, article: str) -> None:
    # The last one, on which no tie and no event rests.
    path = content / "articles" / f"{article}.yml"
    last = re.findall(r"  - id: (q\d+)\n", path.read_text("utf-8"))[-1]
    _change(path, rf"  - id: {last}\n(?:    .*\n)*", "")


def _added(content: Path, article: str) -> None:
    """Add a copy of an article, whose unnamed sources are others."""
    new = f"{article}-copy"
    text = (content / "articles" / f"{article}.yml").read_text("utf-8")
    for source in set(re.findall(r"speaker: (source-\S+)", text)):
        text = re.sub(rf"speaker: {source}\n", f"speaker: {source}-copy\n", text)
        own = content / "actors" / f"{source}-copy.yml"
        shutil.copy(content / "actors" / f"{source}.yml", own)
        _change(own, "article: .*", f"article: {new}")
    (content / "articles" / f"{new}.yml").write_text(text, "utf-8")
    shutil.copy(content / "texts" / f"{article}.txt", content / "texts" / f"{new}.txt")


def _moved(content: Path, article: str) -> None:
    _change(content / "articles" / f"{article}.yml", "published: .*", "published: 2017-05-05")


def _renamed(content: Path, article: str) -> None:
    text = (content / "articles" / f"{article}.yml").read_text("utf-8")
    speaker = re.search(r"speaker: (\S+)", text)
    assert speaker is not None
    path = content / "actors" / f"{speaker[1]}.yml"
    _change(path, "name: (.*)", r"name: Zoe Anders\naliases: [\1]")


EDITS: Mapping[str, Callable[[Path, str], None]] = {
    "title changed": _title,
    "quotation reworded": _reworded,
    "quotation removed": _removed,
    "article added": _added,
    "day changed": _moved,
    "actor renamed": _renamed,
}


@click.command()
@click.option("--articles", default=300, show_default=True, help="The size of the invented story.")
@click.option("--shape", type=click.Choice(list(SHAPES)), default="harbour", show_default=True)
def main(articles: int, shape: str) -> None:
    """Make one edit of each kind in the middle of a story, and count what changed."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name) / "content"
        SHAPES[shape](content, articles)
        middle = sorted(path.stem for path in (content / "articles").iterdir())[articles // 2]
        before = _outputs(content)
        click.echo(f"{len(before):,} files; changed by each edit, and of those search, timeline:")
        for edit, make in EDITS.items():
            edited = Path(name) / "edited"
            shutil.copytree(content, edited)
            make(edited, middle)
            click.echo(f"  {edit:20}{_changed(before, _outputs(edited))}")
            shutil.rmtree(edited)


def _outputs(content: Path) -> dict[str, bytes]:
    checked = check(content)
    if checked.entries is None or checked.has_errors:
        sys.exit(f"the story has errors: {[p.message for p in checked.problems][:3]}")
    record = build_record(checked.entries, checked.compared)
    made = generate(record, "")
    files, _ = collect(ROOT, made)
    generated = {page.path for page in made}
    return {path: files[path] for path in generated} | search_files(record, files, generated)


def _changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    paths = [p for p in before.keys() | after.keys() if before.get(p) != after.get(p)]
    folders = Counter(path.partition("/")[0] for path in paths)
    return f"{len(paths):6,}{folders['search']:6,}{folders['timeline']:6,}"


if __name__ == "__main__":
    main()
