"""The data package, read by the tool that its format comes from; `make test-exports` installs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from export_tools import needs, told_by
from harbour import ADDRESS, record_of

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES

pytestmark = needs("frictionless")


def validated(package: Path) -> subprocess.CompletedProcess[str]:
    return told_by("frictionless", "validate", package)


def test_the_package_is_valid(tmp_path: Path) -> None:
    write_data(DataSource(record_of(), ADDRESS), tmp_path)
    told = validated(tmp_path / "datapackage.json")
    assert (told.returncode, "INVALID" in told.stdout) == (0, False), told.stdout
    assert told.stdout.count("VALID") == len(TABLES)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("quotations.csv", "2031-03-06/2031-03-07", "early in March 2031"),
        ("quotations.csv", "by receipt", "by hearsay "),
        ("positions.csv", "claims/winter-promise", "claims/winter-promisx"),
        ("actors.csv", "actors/ada-brenn", "actors/westmarkx"),
    ],
)
def test_what_is_wrong_is_seen(tmp_path: Path, table: str, old: str, new: str) -> None:
    """Hashes apart, so that it is the columns and keys that are looked at."""
    write_data(DataSource(record_of(), ADDRESS), tmp_path)
    package = tmp_path / "datapackage.json"
    lines = [
        line
        for line in package.read_text("utf-8").splitlines()
        if '"hash": "sha256' not in line and '"bytes":' not in line
    ]
    package.write_text("\n".join(lines), "utf-8")
    assert validated(package).returncode == 0
    text = (tmp_path / table).read_text("utf-8")
    assert old in text
    (tmp_path / table).write_text(text.replace(old, new, 1), "utf-8")
    assert validated(package).returncode == 1
