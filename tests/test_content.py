"""The story that ships: without an error, without a warning, with or without the private texts."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest
from leaks import leaked_windows

from build_scripts.checking.check import Checked, check
from build_scripts.entries import Rights
from build_scripts.record.resolve import build_record
from build_scripts.views.generate import generate

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def without_texts(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The check as it runs where the private texts are not, as in a clone."""
    content = tmp_path_factory.mktemp("clone") / "content"
    shutil.copytree(CONTENT, content, ignore=_private)
    return check(content)


def _private(folder: str, names: list[str]) -> list[str]:
    """What a clone lacks: the texts that are not committed."""
    if Path(folder).name != "texts":
        return []
    listed = subprocess.run(
        ["git", "ls-files", "."], cwd=folder, capture_output=True, text=True, check=False
    )
    return [name for name in names if name not in listed.stdout.splitlines()]


def _told(checked: Checked) -> list[str]:
    return [f"{p.location} {p.code.number} {p.message}" for p in checked.problems]


def test_nothing_is_wrong_in_a_clone(without_texts: Checked) -> None:
    assert _told(without_texts) == []
    assert without_texts.counts.failed == 0


def test_nothing_is_wrong_here() -> None:
    assert _told(check(CONTENT)) == []


def test_the_texts_change_no_page(without_texts: Checked) -> None:
    if not list((CONTENT / "texts").glob("*.txt")):
        pytest.skip("NO PRIVATE TEXTS HERE: nothing to compare the pages of a clone with")
    assert _pages(check(CONTENT)) == _pages(without_texts)


def _pages(checked: Checked) -> dict[str, str]:
    assert checked.entries is not None
    return {p.path: p.text for p in generate(build_record(checked.entries, checked.compared))}


def test_private_texts_are_neither_committed_nor_published() -> None:
    """But for the words that are quoted, no eight words of a private text stand anywhere."""
    checked = check(CONTENT)
    assert checked.content is not None
    assert checked.entries is not None
    private = {
        identifier: source
        for identifier, source in checked.content.texts.items()
        if identifier in checked.entries.articles
        and checked.entries.articles[identifier].entry.rights is not Rights.OPEN
    }
    if not private:
        pytest.skip("NO PRIVATE TEXTS HERE: their words cannot be looked for")
    places = {**_committed(), **_pages(checked), **_built()}
    leaks = []
    for identifier, source in private.items():
        spans = [s for m in checked.compared[identifier].matches.values() for s in m.spans]
        title = checked.entries.articles[identifier].entry.title
        if (start := source.text.find(title)) >= 0:
            spans.append((start, start + len(title)))
        leaks += [
            f"{place}: {window}"
            for place, text in places.items()
            for window in leaked_windows(source.text, spans, [text])
        ]
    assert leaks == []


def _built() -> dict[str, str]:
    """Every file of the site that was built here last, if one was: search, feeds and small pages too."""
    site = ROOT / "site"
    files = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {
        path.relative_to(ROOT).as_posix(): (
            gzip.decompress(data) if path.suffix == ".gz" else data
        ).decode("utf-8", "replace")
        for path, data in files.items()
    }


def _committed() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    return {name: (ROOT / name).read_bytes().decode("utf-8", "replace") for name in names}
