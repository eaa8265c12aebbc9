"""The database in Datasette: labels, descriptions, facets, questions and search, as its readers see them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from export_tools import needs, told_by
from harbour import ADDRESS, record_of

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.database.questions import QUESTIONS
from build_scripts.exports.database.views import VIEWS
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES

pytestmark = needs("datasette")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("datasette")
    write_data(DataSource(record_of(), ADDRESS), folder)
    return folder


def got(folder: Path, path: str, **asked: str) -> str:
    told = told_by(
        "datasette",
        folder / "story.sqlite",
        "-m",
        folder / "datasette-0.65-metadata.json",
        "--get",
        f"/story{path}?{urlencode(asked)}",
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


def rows(folder: Path, path: str, **asked: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(got(folder, f"{path}.json", _shape="array", **asked))
    return found


def test_every_question_and_view_answers(folder: Path) -> None:
    page = got(folder, "")
    for question in QUESTIONS:
        assert f"/story/{question.name}" in page
        assert question.title in page
    for view in VIEWS:
        assert f"/story/{view.name}" in page


def test_who_says_what_on_a_claim(folder: Path) -> None:
    (claim, *_) = rows(folder, "/claims")
    said = rows(folder, "/on_a_claim", claim=claim["title"])
    assert said
    assert all(one["label"] and one["rights"] for one in said)


@pytest.mark.parametrize("table", ["quotations", "who_said"])
def test_words_are_searched_in_tables_and_views(folder: Path, table: str) -> None:
    words = next(row["words"] for row in rows(folder, "/who_said") if row["form"] == "direct")
    longest = max(re.findall(r"\w+", words), key=len)
    assert words in [row["words"] for row in rows(folder, f"/{table}", _search=longest)]
    assert not rows(folder, f"/{table}", _search="wordthatnobodysaid")


def test_references_show_labels_and_columns_are_explained(folder: Path) -> None:
    labelled = json.loads(got(folder, "/positions.json", _labels="on", _size="1"))
    (row,) = labelled["rows"]
    claim = row["claim"]
    assert claim["label"] != claim["value"]
    page = got(folder, "/quotations", _size="1")
    (table,) = (one for one in TABLES if one.name == "quotations")
    for name in ("words", "caveats", "rights"):
        (means,) = (column.means for column in table.columns if column.name == name)
        assert means.split("“")[0][:40] in page


def test_lists_and_days_are_facets(folder: Path) -> None:
    found = json.loads(got(folder, "/quotations.json", _size="1"))["facet_results"]
    assert found["speakers"]["results"]
    assert found["said_earliest"]["results"]
