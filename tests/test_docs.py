"""The documentation holds: commands exist, links lead somewhere, the tutorial works as written."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from harbour import Workshop
from markdown.extensions.toc import slugify

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTE = ROOT / "docs" / "contribute"
AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
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


def _first_sentence(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    paragraph = " ".join(docstring.split("\n\n")[0].split())
    return re.match(r".+?\.(?=\s|$)|.*", paragraph)[0]


def _modules() -> Iterator[Path]:
    yield from sorted((ROOT / "build_scripts").rglob("*.py"))


@pytest.mark.parametrize(
    "module", [path.relative_to(ROOT / "build_scripts").as_posix() for path in _modules()]
)
def test_the_architecture_names_every_module(module: str) -> None:
    sentence = _first_sentence(ROOT / "build_scripts" / module)
    assert sentence, "the module has no docstring"
    page = (CONTRIBUTE / "architecture.md").read_text("utf-8")
    (line,) = [line for line in page.splitlines() if f"`{module}`" in line and "|" in line]
    assert sentence in line.replace("\\|", "|")


def test_the_architecture_names_no_module_that_is_gone() -> None:
    page = (CONTRIBUTE / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"^\| `([\w/]+\.py)` \|", page, re.MULTILINE))
    assert named == {path.relative_to(ROOT / "build_scripts").as_posix() for path in _modules()}


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
    r"|^Change `(?P<there>[^`]+)` back to `(?P<here>[^`]+)`",
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
        elif title := found["title"]:
            kind = "append" if title.startswith("add to the end of ") else "write"
            yield Step(kind, title.removeprefix("add to the end of "), found["text"])
        elif found["language"] == "sh":
            yield from (Step("run", "", line) for line in found["text"].splitlines())
        else:
            yield Step("see", "", found["text"])


def test_the_tutorial_works_as_written(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "clone", None, code=True)
    seen = "", 0
    done = []
    for step in _steps(CONTRIBUTE / "first-article.md"):
        done.append(step.kind)
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
            assert seen[1] == (1 if "error OTR" in step.text else 0)
        else:
            seen = _run(town, step.text)
    assert done.count("write") >= 5
    assert done.count("append") >= 3
    assert done.count("see") >= 3
    assert not (town.root / "my-story").exists()


def _run(town: Workshop, line: str) -> tuple[str, int]:
    """Run a line of the tutorial; `make` is played by the program, without an installation."""
    command, *arguments = shlex.split(line)
    if command == "mkdir":
        for folder in arguments[1:]:
            (town.root / folder).mkdir(parents=True)
    elif command == "rm":
        shutil.rmtree(town.root / arguments[-1])
    else:
        assert command == "make", line
        target, *settings = arguments
        options = [part for s in settings for part in ("--content", s.removeprefix("CONTENT="))]
        # The preview ends only when it is interrupted; a build makes the same pages.
        finished = town.run("build" if target == "serve" else target, *options)
        told = f"{finished.stdout}\n{finished.stderr}"
        if target in ("serve", "receipts"):
            assert finished.returncode == 0, told
        return told, finished.returncode
    return "", 0
