"""The documentation holds: commands exist, links lead somewhere, the tutorial works as written."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from harbour import Workshop
from markdown.extensions.toc import slugify

from build_scripts.record.standings import Standing
from build_scripts.views.method.glossary import glossary_page
from build_scripts.views.method.rooms import rooms

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTE = ROOT / "docs" / "contribute"
AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
PAGES = [
    *(ROOT / name for name in AT_THE_TOP),
    *sorted((ROOT / "docs").rglob("*.md")),
]
CODE = re.compile(r"^```\w*.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        (page.name, target)
        for page in PAGES
        for code in CODE.findall(page.read_text("utf-8"))
        for target in re.findall(r"(?:^|[`\s])make ([a-z][a-z-]*)", code, re.MULTILINE)
    }
    assert {target for _, target in named} >= {"build", "check", "test", "serve", "receipts"}
    assert sorted((page, target) for page, target in named if target not in targets) == []


def test_every_command_of_make_is_explained_by_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.search(r"^\.PHONY:(.*)$", makefile, re.MULTILINE)[1].split())
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony == explained


@pytest.mark.parametrize("name", AT_THE_TOP)
def test_links_of_the_pages_at_the_top_lead_somewhere(name: str) -> None:
    """Those of docs/ are held by MkDocs itself, whose warnings fail the build."""
    text = CODE.sub("", (ROOT / name).read_text("utf-8"))
    dead = []
    for link in LINK.findall(text):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        path, _, anchor = link.partition("#")
        target = ROOT / path if path else ROOT / name
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            dead.append(link)
    assert dead == []


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ +(.+?)(?: +\{#([\w-]+)\})?$", page.read_text("utf-8"), re.MULTILINE)
    return {own or slugify(heading.replace("`", ""), "-") for heading, own in headings}


def test_the_page_of_rooms_names_every_module_with_what_it_is() -> None:
    named = {module.path: module.what for room in rooms() for module in room.modules}
    there = {
        path.relative_to(ROOT / "build_scripts").as_posix()
        for path in (ROOT / "build_scripts").rglob("*.py")
    }
    packages = {path for path in there if path.endswith("/__init__.py")}
    assert named.keys() == there - packages
    assert [path for path, what in named.items() if not what.endswith((".", "?"))] == []
    assert [room.name for room in rooms() if room.name != "build_scripts/" and not room.what] == []


def test_a_room_stands_beneath_those_that_it_uses(tmp_path: Path) -> None:
    code = tmp_path / "build_scripts"
    for path, text in {
        "top.py": '"""Begins."""\nfrom build_scripts.upper import a\n',
        "upper/__init__.py": '"""The upper room. More of it."""\n',
        "upper/a.py": '"""What a is.\n\nMore."""\nfrom build_scripts.lower.deep import b\n',
        "lower/__init__.py": "",
        "lower/deep/__init__.py": '"""Deep."""\n',
        "lower/deep/b.py": '"""What b is."""\n',
    }.items():
        (code / path).parent.mkdir(parents=True, exist_ok=True)
        (code / path).write_text(text)
    found = [room.name for room in rooms(code)]
    assert found.index("lower/deep/") < found.index("upper/")
    assert found[-1] == "build_scripts/"
    (upper,) = [room for room in rooms(code) if room.name == "upper/"]
    assert upper.what == "The upper room."
    assert [(module.path, module.what) for module in upper.modules] == [
        ("upper/a.py", "What a is.")
    ]


def test_the_architecture_gives_a_reason_for_every_library() -> None:
    page = (CONTRIBUTE / "architecture.md").read_text("utf-8")
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)[1]
    libraries = re.findall(r'"([\w-]+)', listed)
    assert [name for name in libraries if f"| `{name}` |" not in page] == []


# --- The tutorial, done as it is written -------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One thing that the tutorial tells its reader to do or to see."""

    kind: str
    path: str
    text: str


_STEP = re.compile(
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$'
    r"|Change `(?P<old>[^`]+)` to `(?P<new>[^`]+)` in `(?P<file>[^`]+)`"
    r"|^Change `(?P<there>[^`]+)` back to `(?P<here>[^`]+)`"
    r"|Remove the line `(?P<line>[^`]+)` from `(?P<of>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)


def _steps(page: Path) -> Iterator[Step]:
    changed = ""
    for found in _STEP.finditer(page.read_text("utf-8")):
        if found["old"]:
            changed = found["file"]
            yield Step("change", changed, f"{found['old']}\n{found['new']}")
        elif found["there"]:
            yield Step("change", changed, f"{found['there']}\n{found['here']}")
        elif found["line"]:
            yield Step("remove", found["of"], found["line"])
        elif title := found["title"]:
            kind = "append" if title.startswith("add to the end of ") else "write"
            yield Step(kind, title.removeprefix("add to the end of "), found["text"])
        elif found["language"] == "sh":
            yield from (Step("run", "", line) for line in found["text"].splitlines())
        else:
            yield Step("see", "", found["text"])


def test_the_tutorial_works_as_written(tmp_path: Path) -> None:
    town = _with_make(Workshop.in_folder(tmp_path / "clone", None, code=True))
    done = _follow(town, _steps(CONTRIBUTE / "first-article.md"))
    kinds = [step.kind for step in done]
    assert kinds.count("write") >= 4
    assert kinds.count("append") >= 4
    assert kinds.count("see") >= 3
    ran = {step.text.split()[1] for step in done if step.kind == "run"}
    assert {"new", "quote", "serve", "check", "publish"} <= ran
    assert not (town.root / "my-story").exists()


def test_a_story_is_started_from_nothing_as_written(tmp_path: Path) -> None:
    """Up to where it sends its reader to the tutorial."""
    town = _with_make(Workshop.in_folder(tmp_path / "clone", code=True))
    page = tmp_path / "page.md"
    whole = (CONTRIBUTE / "new-story.md").read_text("utf-8")
    page.write_text(whole.split("\nThen annotate an article")[0], "utf-8")
    done = _follow(town, _steps(page))
    assert [step.text.split()[:2] for step in done if step.kind == "run"] == [
        ["rm", "-r"],
        ["make", "new"],
        ["make", "build"],
        ["make", "check"],
    ]
    front = (town.site / "index.html").read_text("utf-8")
    assert "Who wore down the winter berth?" in front
    assert "Nothing is on the record yet" in front


def _follow(town: Workshop, steps: Iterable[Step]) -> list[Step]:
    """Do what a page says, step by step, and see what it says is to be seen; return the steps."""
    seen = "", 0
    done = []
    for step in steps:
        done.append(step)
        file = town.root / step.path
        if step.kind == "write":
            assert file.parent.is_dir(), f"the tutorial has not made {step.path}'s folder"
            assert not file.exists()
            file.write_text(step.text, "utf-8")
        elif step.kind == "append":
            file.write_text(file.read_text("utf-8") + step.text, "utf-8")
        elif step.kind == "change":
            old, new = step.text.split("\n")
            text = file.read_text("utf-8")
            assert text.count(old) == 1
            file.write_text(text.replace(old, new), "utf-8")
        elif step.kind == "see":
            missing = [line for line in step.text.splitlines() if line not in seen[0]]
            assert missing == [], seen[0]
            assert bool(seen[1]) == ("error OTR" in step.text)
        elif step.kind == "remove":
            kept = [line for line in file.read_text("utf-8").splitlines() if step.text not in line]
            assert len(kept) == len(file.read_text("utf-8").splitlines()) - 1
            file.write_text("\n".join([*kept, ""]), "utf-8")
        else:
            seen = _run(town, step.text)
    return done


def _with_make(town: Workshop) -> Workshop:
    """Give a workshop the Makefile, and this environment as the one that it has made."""
    shutil.copy2(ROOT / "Makefile", town.root)
    shutil.copytree(ROOT / "requirements", town.root / "requirements")
    python = town.root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    python.chmod(0o755)
    (town.root / ".venv" / ".build").touch()
    return town


def _run(town: Workshop, line: str) -> tuple[str, int]:
    """Run a line of a page as it is written; only the preview, which does not end, is a build."""
    command, *arguments = shlex.split(line)
    assert command in ("make", "mkdir", "rm"), line
    if arguments[0] == "serve":
        arguments[0] = "build"
    finished = subprocess.run(
        [command, *arguments], cwd=town.root, capture_output=True, text=True, check=False
    )
    told = f"{finished.stdout}\n{finished.stderr}"
    if command != "make" or arguments[0] != "check":
        assert finished.returncode == 0, told
    return told, finished.returncode


def test_the_glossary_explains_every_standing_of_a_tie() -> None:
    part = glossary_page().text.partition("{#_standings}")[2].partition("\n## ")[0]
    names = [s.shown.name for s in Standing]
    assert [unescape(name) for name in re.findall(r"^### (.*?) \{#", part, re.MULTILINE)] == names
