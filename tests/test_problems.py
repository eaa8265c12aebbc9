"""The literate cases in build_scripts/codes/examples: what is wrong, the report, and the same mended.

How they are written stands in build_scripts/codes/example_pages.py. They are carried out in a folder with the
base story (problems/_base, in which nothing is wrong).

After a deliberate change of messages, ACCEPT_REPORTS=1 writes the new reports into the pages: read
the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from builders import Story
from running_import import imported

from build_scripts.codes import ALL
from build_scripts.codes.example_pages import EXAMPLES, Block, Example, examples
from build_scripts.problems import Problem

CASES = list(examples().values())

WITHOUT_PAGE = {
    "OTR226": "needs a text of many thousand equal words",
    "OTR232": "needs a repository with another state of the receipts",
    "OTR402": "needs a folder that is not ours in the place of the site",
    "OTR403": "needs a second build at the same time",
    "OTR404": "needs a hand-written page with a broken link, and MkDocs",
    "OTR405": "needs a disk that does not take a file",
    "OTR406": "needs a hand-written page in the place of a generated one",
    "OTR407": "needs a link in docs/",
    "OTR408": "needs another mkdocs.yml",
    "OTR409": "needs a mount point in the place of the site",
    "OTR410": "needs a site into which somebody put a file",
    **{f"OTR{number}": "needs a saved source" for number in range(411, 421)},
    "OTR421": "needs a network",
    "OTR422": "needs a network",
    "OTR423": "needs a saved source",
    "OTR441": "needs a file of many megabytes",
    "OTR448": "needs a workbook",
    "OTR449": "needs a workbook",
}
"""Codes that a check of a small folder does not report; tests/site tries them, or what is named in
TRYING, by the name of the problem."""
_SOURCES = ("unusable", "kind-unknown", "encrypted", "broken", "without-words", "too-large")
TRYING = {
    "OTR232": ("receipt-changed", "tools/test_receipts_command.py"),
    **{
        f"OTR{411 + index}": (name, "tools/test_text.py")
        for index, name in enumerate(
            [
                *(f"source-{what}" for what in _SOURCES),
                *("letters-not-readable", "encoding-unknown", "page-not-chosen", "text-in-the-way"),
            ]
        )
    },
    "OTR421": ("not-fetched", "tools/test_texts.py"),
    "OTR422": ("copy-reworded", "tools/test_texts.py"),
    "OTR423": ("bad-cut", "tools/test_text.py"),
    "OTR441": ("import-too-large", "importing/test_import_bad_files.py"),
    "OTR448": ("cells-merged", "importing/test_import_workbooks.py"),
    "OTR449": ("rows-hidden", "importing/test_import_workbooks.py"),
}

_HEXADECIMAL = re.compile(r"⟪((?:[0-9A-F]{2} ?)+|\"[^\"]+\")(?: × (\d+))?⟫")


def data(text: str) -> bytes:
    """The bytes of a block, with what is written in hexadecimal."""
    pieces = []
    position = 0
    for found in _HEXADECIMAL.finditer(text):
        words = found[1].strip('"').replace("\\n", "\n").encode()
        piece = words if found[1].startswith('"') else bytes.fromhex(found[1])
        pieces += [text[position : found.start()].encode(), piece * int(found[2] or 1)]
        position = found.end()
    return b"".join([*pieces, text[position:].encode()])


def carry_out(command: str, story: Story) -> tuple[Problem, ...]:
    """Carry out a command, and return the problems that it tells by itself."""
    match command.split():
        case ["make", "import", file]:
            return imported(story.content, Path(file.removeprefix("FILE="))).problems
        case ["make", "receipts"]:
            story.make_receipts()
        case ["rm", path]:
            Path(path).unlink()
        case ["rm", "-r", path]:
            shutil.rmtree(path)
        case ["mkdir", path]:
            Path(path).mkdir()
        case ["ln", "-s", target, path]:
            Path(path).symlink_to(target)
        case _:
            raise AssertionError(f"no such command in a page: {command}")
    return ()


def carry_out_all(blocks: Iterable[Block], story: Story) -> tuple[Problem, ...]:
    told: list[Problem] = []
    for block in blocks:
        if block.language == "sh":
            for command in block.text.splitlines():
                told += carry_out(command, story)
        elif block.path.startswith("content/"):
            story.write(block.path.removeprefix("content/"), data(block.text))
        else:
            assert re.fullmatch(r"[a-z]+\.[a-z]+", block.path), f"a block names no file: {block}"
            Path(block.path).write_bytes(data(block.text))
    return tuple(told)


def report_of(story: Story, told: tuple[Problem, ...] = ()) -> str:
    return "".join(
        f"{p.location} {p.code.number} {p.code.name}: {p.message}\n"
        for p in (*told, *story.check().problems)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_the_check_reports_what_the_example_says_and_nothing_of_it_mended(
    case: Example, story: Story
) -> None:
    report = report_of(story, carry_out_all(case.bad, story))
    if os.environ.get("ACCEPT_REPORTS") and report != case.report:
        page = EXAMPLES / f"{case.number}-{case.name}.md"
        before = page.read_text("utf-8")
        page.write_text(
            before.replace(f"```report\n{case.report}", f"```report\n{report}"), "utf-8"
        )
    assert report == case.report
    assert report_of(story, carry_out_all(case.mended, story)) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_an_example_is_about_its_code_and_says_how_it_is_mended(case: Example) -> None:
    code = ALL[case.number]
    assert case.name == code.name
    assert case.says
    assert f" {case.number} {code.name}: " in case.report
    assert case.mended
    page = (EXAMPLES / f"{case.number}-{case.name}.md").read_text("utf-8")
    assert page.startswith(f"# {case.number} {code.name}\n")


def test_every_code_has_its_example() -> None:
    assert set(examples()) | set(WITHOUT_PAGE) == set(ALL)
    assert not set(examples()) & set(WITHOUT_PAGE)


@pytest.mark.parametrize("number", WITHOUT_PAGE)
def test_what_has_no_page_is_tried_elsewhere(number: str) -> None:
    here = Path(__file__).parent
    named, file = TRYING.get(number, (number, ""))
    tests = [here / file] if file else (here / "site").glob("test_*.py")
    assert any(named in test.read_text("utf-8") for test in tests)


def test_the_base_of_all_pages_has_no_fault(story: Story) -> None:
    assert story.check().problems == ()
