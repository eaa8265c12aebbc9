"""What the repository as a whole must hold to: nothing private, nothing of one machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from yaml import CSafeLoader, load

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "build_scripts"

MOST_LINES = 300
LONGER = {
    "yaml_text/walk.py": "one walk over the events; its states would not read apart",
}
"""Modules that may be longer than others, and why."""

# The names stand in two pieces, so that this file does not hold what it looks for.
HOSTS = tuple(
    ".".join(pieces)
    for pieces in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("proxy", "golang", "org"),
        ("static", "crates", "io"),
        ("deb", "debian", "org"),
    )
)
INDEX_OPTIONS = tuple(f"--{name}" for name in ("index" + "-url", "extra-index" + "-url"))
FOLDERS = "|".join(("home", "root", "work", "Users", "mnt", "opt/venv"))
MACHINE_PATH = re.compile(rf"(?<![\w.~:/-])/(?:{FOLDERS})/[\w.]|\b[A-Z]:\\\\?Users")


@cache
def _files() -> tuple[Path, ...]:
    """Every file that is or would be committed."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("NO GIT REPOSITORY: what is committed cannot be told")
    listed = _git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout


def test_nothing_that_is_made_is_committed() -> None:
    """What is kept in build/ goes into the pages as it is: nobody can bring it along."""
    _files()
    assert _git("ls-files", "-z", "--cached", "build", "site").split("\0") == [""]


@cache
def _texts() -> dict[str, str]:
    """The files that are text, by path."""
    found = {}
    for path in _files():
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8")
    return found


def test_no_file_names_a_package_registry() -> None:
    found = [
        f"{path}: {host}"
        for path, text in _texts().items()
        for host in (*HOSTS, *INDEX_OPTIONS)
        if host in text
    ]
    assert found == []


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    found = [
        f"{path}:{text.count(chr(10), 0, hit.start()) + 1}: {hit[0]}"
        for path, text in _texts().items()
        for hit in MACHINE_PATH.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "path",
    [
        "content/texts/any.txt",
        "my-story/texts/any.txt",
        "content/sources/any.html",
        "my/sources/x.json",
    ],
)
def test_texts_of_articles_and_their_sources_are_ignored(path: str) -> None:
    _files()
    assert _git("check-ignore", path).strip() == path


@pytest.mark.parametrize(
    "path",
    ["tests/site/story/texts/council-row.txt", "benchmarks/asked/story/texts/quay-meeting.txt"],
)
def test_invented_texts_are_not_ignored_and_are_there(path: str) -> None:
    assert ROOT / path in _files()
    assert _git("check-ignore", path) == ""


def test_only_open_texts_are_committed() -> None:
    _files()
    for name in _git("ls-files", "-z", "content/texts").split("\0"):
        if name.endswith(".txt"):
            article = ROOT / "content" / "articles" / f"{Path(name).stem}.yml"
            entry = load(article.read_text("utf-8"), Loader=CSafeLoader)
            assert entry.get("rights") == "open", f"{name} is private"


def test_modules_are_short() -> None:
    lines = {
        path.relative_to(CODE).as_posix(): path.read_text("utf-8").count("\n")
        for path in CODE.rglob("*.py")
    }
    assert {name: n for name, n in lines.items() if n > MOST_LINES and name not in LONGER} == {}
    assert max(lines.values()) < 2 * MOST_LINES


def test_every_text_ends_with_a_line_end() -> None:
    untidy = [
        path
        for path, text in _texts().items()
        if path.endswith((".py", ".md", ".yml", ".css", ".html", ".toml", ".json"))
        if not path.startswith("tests/") and text and (not text.endswith("\n") or "\r" in text)
    ]
    assert untidy == []


def test_the_program_knows_no_story() -> None:
    """The repository is a template: nothing outside content/ may depend on what is in it."""
    known = {
        path.stem
        for folder in ("articles", "actors", "claims")
        for path in (ROOT / "content" / folder).glob("*.yml")
        if "-" in path.stem
    }
    found = [
        f"{path}: {identifier}"
        for path, text in _texts().items()
        if path.startswith(("build_scripts/", "docs/", "tests/")) and path.endswith((".py", ".md"))
        for identifier in known
        if re.search(rf"(?<![\w-]){re.escape(identifier)}(?![\w-])", text)
    ]
    assert sorted(found) == []
