"""The literate cases in tests/problems/: for each code one page that shows what is wrong, and the report.

A page holds blocks, which are carried out from top to bottom in a folder with the base story
(`_base/`, in which nothing is wrong):

- ```` ```yaml content/actors/bo.yml ```` writes a file (any language will do);
- ```` ```sh ```` carries out `make receipts`, `rm path`, `mkdir path` and `ln -s target path`;
- ```` ```report ```` is the whole report of the check, a line for each problem:
  `file:line:column OTRnnn name: message`.

Bytes that cannot stand in Markdown are written between ⟪ and ⟫ in hexadecimal (`⟪EF BB BF⟫`), long
ones with a number of repetitions (`⟪61 × 2000⟫`); words may be repeated as well (`⟪"- a" × 30⟫`,
where `\\n` is a line end).

After a deliberate change of messages, ACCEPT_REPORTS=1 writes the new reports into the pages: read
the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import Story

from build_scripts.codes import ALL

CASES = Path(__file__).parent / "problems"
PAGES = sorted(CASES.glob("OTR*.md"))

WITHOUT_PAGE = {
    "OTR402": "needs a folder that is not ours in the place of the site",
    "OTR403": "needs a second build at the same time",
    "OTR404": "needs a hand-written page with a broken link, and MkDocs",
    "OTR405": "needs a disk that does not take a file",
    "OTR406": "needs a hand-written page in the place of a generated one",
}
"""Codes that a build reports and a check does not; tests/site/test_robust.py tries them."""

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEXADECIMAL = re.compile(r"⟪((?:[0-9A-F]{2} ?)+|\"[^\"]+\")(?: × (\d+))?⟫")


@dataclass(frozen=True)
class Block:
    language: str
    path: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    for found in _BLOCK.finditer(page.read_text("utf-8")):
        yield Block(found[1], found[2] or "", found[3])


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


def carry_out(command: str, story: Story) -> None:
    match command.split():
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


def report_of(page: Path, story: Story) -> str:
    for block in blocks(page):
        if block.language == "sh":
            for command in block.text.splitlines():
                carry_out(command, story)
        elif block.language != "report":
            assert block.path.startswith("content/"), f"a block of {page.name} names no file"
            story.write(block.path.removeprefix("content/"), data(block.text))
    return "".join(
        f"{p.location} {p.code.number} {p.code.name}: {p.message}\n" for p in story.check().problems
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_check_reports_what_the_page_says(page: Path, story: Story) -> None:
    (expected,) = (block.text for block in blocks(page) if block.language == "report")
    report = report_of(page, story)
    if os.environ.get("ACCEPT_REPORTS") and report != expected:
        before = page.read_text("utf-8")
        page.write_text(before.replace(f"```report\n{expected}", f"```report\n{report}"), "utf-8")
    assert report == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_about_the_code_that_it_is_named_for(page: Path) -> None:
    number, _, name = page.stem.partition("-")
    code = ALL[number]
    assert name == code.name
    assert page.read_text("utf-8").startswith(f"# {number} {code.name}\n")
    reports = [block.text for block in blocks(page) if block.language == "report"]
    assert f" {number} {code.name}: " in reports[0]


def test_every_code_has_its_page() -> None:
    assert {page.stem.partition("-")[0] for page in PAGES} | set(WITHOUT_PAGE) == set(ALL)
    assert not {page.stem.partition("-")[0] for page in PAGES} & set(WITHOUT_PAGE)


@pytest.mark.parametrize("number", WITHOUT_PAGE)
def test_what_has_no_page_is_tried_by_a_build(number: str) -> None:
    robust = Path(__file__).parent / "site" / "test_robust.py"
    assert number in robust.read_text("utf-8")


def test_the_base_of_all_pages_has_no_fault(story: Story) -> None:
    assert story.check().problems == ()
