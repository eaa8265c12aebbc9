"""Identifiers of registers on the page of an actor, for readers and for machines."""

from __future__ import annotations

import json
import re
from pathlib import Path

from builders import Story

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.source import DataSource
from build_scripts.views.actors import actor_pages

LEI = "EXAMPLE00GULL00LIN11"


def page_of(story: Story, name: str) -> str:
    return next(p.text for p in actor_pages(story.record()) if p.path == f"actors/{name}.md")


def test_registers_stand_folded_among_what_is_known_of_an_actor(story: Story) -> None:
    assert "In registers" not in page_of(story, "gull-line")
    story.append(
        "actors/gull-line.yml",
        f"identifiers: {{wikidata: Q42, opensanctions: example-gull-line, lei: {LEI}}}\n",
    )
    page = page_of(story, "gull-line")
    folded = re.search(r"<details class=\"history\"><summary>Roles.*?</details>", page, re.DOTALL)
    assert folded
    wanted = [
        ("https://www.wikidata.org/wiki/Q42", "Wikidata Q42"),
        (
            "https://www.opensanctions.org/entities/example-gull-line",
            "OpenSanctions example-gull-line",
        ),
        (f"https://search.gleif.org/#/record/{LEI}", f"Legal entity identifier {LEI}"),
    ]
    assert re.findall(r'<a href="(https[^"]+)">([^<]+)</a>', folded[0]) == wanted
    assert "to be listed accuses nobody" in folded[0]
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert json.loads(data[1])["sameAs"] == [address for address, _ in wanted]


def test_they_are_columns_that_no_program_takes_for_numbers(story: Story, tmp_path: Path) -> None:
    known = f"{{wikidata: Q42, opensanctions: example-gull-line, lei: {LEI}}}"
    story.append("actors/gull-line.yml", f"identifiers: {known}\n")
    write_data(DataSource(story.record()), tmp_path)
    rows = {row["id"]: row for row in json.loads((tmp_path / "actors.json").read_bytes())}
    names = ("wikidata", "opensanctions", "lei")
    line, town = rows["actors/gull-line"], rows["actors/lowport"]
    assert [line[name] for name in names] == ["Q42", "example-gull-line", f"lei:{LEI}"]
    assert [town[name] for name in names] == [None, None, None]
