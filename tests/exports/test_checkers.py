"""The checkers of others find every compared quotation in the texts, and would find a changed word."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest
import yaml
from export_tools import needs, told_by
from exported import format_of
from harbour import ADDRESS, STORY, record_of

from build_scripts.exports.source import DataSource

SOURCE = DataSource(record_of(), ADDRESS)


def lines() -> list[dict[str, str]]:
    return [json.loads(line) for line in format_of("quotations.gtrex.jsonl", SOURCE).splitlines()]


def unpacked(folder: Path) -> Path:
    """The files of the archive in a folder, beside the texts."""
    path = folder / "claims.tar"
    path.write_bytes(format_of("claims.tar", SOURCE).encode())
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    (folder / "texts").symlink_to(STORY / "texts")
    return folder / "claims"


def test_a_line_has_three_fields_and_every_stretch_is_one() -> None:
    found = {one["id"]: one for one in lines()}
    assert all(one.keys() == {"id", "claim", "source_path"} for one in found.values())
    assert found["articles/council-row#always-trial"]["claim"] == "We have always"
    assert found["articles/council-row#always-trial/2"]["claim"] == "a trial,"
    assert {(STORY / one["source_path"]).is_file() for one in found.values()} == {True}


def test_what_was_taken_back_or_copied_by_hand_is_nothing_to_check() -> None:
    names = {one["id"] for one in lines()}
    assert "articles/council-row#read-letter" not in names
    assert not any(name.startswith("articles/union-statement#") for name in names)


def test_a_file_is_yaml_that_says_whose_it_is_and_keeps_what_was_taken_back(
    tmp_path: Path,
) -> None:
    claims = unpacked(tmp_path)
    text = (claims / "council-row.yaml").read_text("utf-8")
    assert "0" * 64 in text.splitlines()[0]
    assert "under no licence of this site" in text
    read = yaml.safe_load(text)
    assert read["source"]["local"] == "texts/council-row.txt"
    gone = read["claims"]["read-letter"]
    assert gone["quotes"] == []
    assert gone["notes"].startswith("Withdrawn on 20 March 2031: ")
    said = read["claims"]["always-trial"]
    assert [one["exact"] for one in said["quotes"]] == ["We have always", "a trial,"]
    assert "citing others" in said["statement"]
    assert not (claims / "union-statement.yaml").exists()


@needs("gtrex")
@pytest.mark.parametrize("is_changed", [False, True])
def test_gtrex(tmp_path: Path, is_changed: bool) -> None:
    rows = [one | ({"claim": f"{one['claim']} never"} if is_changed else {}) for one in lines()]
    path = tmp_path / "quotations.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    told = told_by("gtrex", "verify", path, "--root", STORY)
    assert told.returncode == 0, told.stderr
    read = [json.loads(line) for line in told.stdout.splitlines()]
    assert [one["gtrex"]["grounded"] for one in read] == [not is_changed] * len(rows)


@needs("citations")
def test_citations(tmp_path: Path) -> None:
    claims = unpacked(tmp_path)
    told = told_by("citations", "verify", "--claims", claims, "--json", tmp_path / "counts.json")
    assert told.returncode == 0, f"{told.stdout}{told.stderr}"
    counts = json.loads((tmp_path / "counts.json").read_bytes())["counts"]
    # A word that stands twice in a private text has nothing around it that could be printed here.
    assert counts.pop("found") + counts.pop("ambiguous") == len(lines())
    assert set(counts.values()) == {0}
    changed = claims / "council-row.yaml"
    changed.write_text(
        changed.read_text("utf-8").replace("We have always", "We have never"), "utf-8"
    )
    told = told_by("citations", "verify", "--claims", claims)
    assert told.returncode != 0, told.stdout
