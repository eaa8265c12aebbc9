"""What our own data says of quotations comes back: export, import into articles without any, export again."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
import yaml
from builders import Story
from harbour import ROOT, STORY, record_of
from running_import import imported

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.source import DataSource
from build_scripts.yaml_text.reader import read_yaml

SALLOW_WEIR = ROOT / "examples" / "sallow-weir" / "content"
NOT_HELD = {"earlier", "label"}
"""A pair needs the positions of both, which stand in another table: that it is not taken is told. The
label is made from receipts, which are made anew here."""


def exported(content: Path, folder: Path) -> Path:
    """Write the data of a story, and return the sheet of quotations."""
    write_data(DataSource(record_of(content)), folder)
    return folder / "quotations.csv"


def rows_of_sheet(sheet: Path) -> list[dict[str, str]]:
    with sheet.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def without_quotations(content: Path, target: Path) -> Path:
    """Copy a story whose articles are drafts without a quotation, and whose claims rest on none."""
    shutil.copytree(content, target)
    change(target / "articles", {"status": "draft"}, "quotations")
    change(target / "claims", {}, "amounts_of", "clearest")
    change(target, {}, "chart")
    return target


def change(folder: Path, put: dict[str, str], *dropped: str) -> None:
    for path in folder.glob("*.yml"):
        document, _ = read_yaml(path.read_bytes(), path.name)
        assert document is not None
        kept = {key: value for key, value in document.data.items() if key not in dropped}
        path.write_text(yaml.safe_dump(kept | put, allow_unicode=True), "utf-8")


def publish_all(content: Path) -> None:
    for path in (content / "articles").glob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    if (content / "receipts").is_dir():
        Story(content).make_receipts()


@pytest.mark.parametrize("story", [STORY, SALLOW_WEIR], ids=["harbour", "sallow-weir"])
def test_quotations_come_back_as_they_went(story: Path, tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    sheet = exported(story, tmp_path / "first")
    content = without_quotations(story, tmp_path / "content")
    plan = imported(content, sheet)
    assert [str(p) for p in plan.problems if p.severity == "error"] == []
    assert plan.quotations == len(rows_of_sheet(sheet)) > 5
    publish_all(content)
    again = rows_of_sheet(exported(content, tmp_path / "second"))
    for before, after in zip(rows_of_sheet(sheet), again, strict=True):
        kept = {name: (before[name], after[name]) for name in before if name not in NOT_HELD}
        assert {name: both for name, both in kept.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("story", [STORY, SALLOW_WEIR], ids=["harbour", "sallow-weir"])
def test_a_story_has_its_own_data_already(story: Path, tmp_path: Path) -> None:
    sheet = exported(story, tmp_path)
    plan = imported(story, sheet)
    assert plan.is_empty
    assert plan.problems == ()
    assert plan.already == len(rows_of_sheet(sheet))
