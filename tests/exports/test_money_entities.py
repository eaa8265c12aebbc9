"""The file for FollowTheMoney: every end leads somewhere, and nobody’s assertion is told as known."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from export_tools import needs, told_by
from exported import format_of
from harbour import ADDRESS, record_of

from build_scripts.entries.dates import parse_edtf
from build_scripts.exports.followthemoney.times import beyond_dates, money_time, single_date
from build_scripts.exports.source import DataSource
from build_scripts.record import Record

Entity = dict[str, Any]
_ENDS = ("entity", "document", "subject", "object", "holder", "post", "organization")
_OTHERS = ("involved", "proof")


def entities_of(record: Record, site: str = ADDRESS) -> dict[str, Entity]:
    source = DataSource(record, site)
    lines = format_of("story.ftm.json", source).splitlines()
    found = {one["id"]: one for one in map(json.loads, lines)}
    assert len(found) == len(lines)
    return found


@pytest.fixture(scope="module")
def entities() -> dict[str, Entity]:
    return entities_of(record_of())


def test_ids_are_plain_and_every_end_leads_to_an_entity(entities: dict[str, Entity]) -> None:
    assert {one["schema"] for one in entities.values()} == {
        *("Person", "Organization", "PublicBody", "LegalEntity", "Position", "Occupancy"),
        *("Article", "Documentation", "Note", "UnknownLink", "Event"),
    }
    for name, one in entities.items():
        assert re.fullmatch(r"[0-9A-Za-z.-]+", name)
        for end in (*_ENDS, *_OTHERS):
            assert set(one["properties"].get(end, ())) <= entities.keys(), (name, end)


def test_a_tie_says_how_it_stands_and_a_mere_denial_is_no_link(
    entities: dict[str, Entity],
) -> None:
    promise = entities["ties.northern-crossing--broke-promise-to--saltmarsh"]
    assert promise["schema"] == "UnknownLink"
    held = promise["properties"]
    assert held["status"] == ["disputed"]
    assert held["role"] == [
        "Whether Northern Crossing Line broke a promise to Saltmarsh is disputed"
    ]
    assert held["subject"] == ["actors.northern-crossing"]
    assert held["proof"] == ["articles.council-row", "articles.union-statement"]
    assert any(
        "Northern Crossing Line" in line and "deny it" in line for line in held["description"]
    )
    paid = entities["ties.saltmarsh--pays--northern-crossing"]
    assert paid["schema"] == "Note"
    assert paid["properties"]["description"][0].startswith("Northern Crossing Line denied that")
    assert "role" not in paid["properties"]


def test_the_date_of_an_article_is_none_of_a_tie(entities: dict[str, Entity]) -> None:
    plan = entities["ties.northern-crossing--negotiates-with--seafarers-union"]["properties"]
    assert not {"date", "startDate", "endDate"} & plan.keys()
    crew = entities["ties.seafarers-union--supplied-crew-to--northern-crossing"]["properties"]
    assert crew["date"] == ["2031-03"]


def test_words_stand_with_who_speaks_and_how_they_came(entities: dict[str, Entity]) -> None:
    promised = entities["articles.council-row.brenn-promised"]["properties"]
    assert promised["entity"] == ["actors.ada-brenn"]
    assert promised["description"][0].startswith("“They promised us")
    assert any(line.startswith("Accuses (") for line in promised["notes"])
    knew = entities["articles.council-row.union-knew"]["properties"]
    assert knew["description"] == ["Reported, not quoted: it had known of the plan since January"]
    letter = entities["articles.council-row.union-letter"]["properties"]
    assert "hearsay" in letter["summary"][0]
    # What is said of somebody is no note about them.
    assert "actors.northern-crossing" not in promised["entity"]


def test_what_was_taken_back_keeps_its_id_and_the_reason(entities: dict[str, Entity]) -> None:
    for name in ("articles.council-row.read-letter", "articles.old-rumour", "actors.former-agent"):
        assert entities[name]["properties"].keys() == {"notes", "sourceUrl"}
        assert entities[name]["properties"]["notes"][0].startswith("Withdrawn on ")


def test_an_unnamed_source_is_nobody_that_could_be_matched(entities: dict[str, Entity]) -> None:
    pilot = entities["actors.harbour-pilot"]
    assert pilot["schema"] == "LegalEntity"
    assert pilot["properties"]["name"] == [
        "A harbour pilot (unnamed source of “The union on the wireless”)"
    ]
    assert "weakAlias" not in pilot["properties"]


def test_registers_and_codes_of_countries(story: Story) -> None:
    lei = "EXAMPLE00GULL00LIN11"
    story.append(
        "actors/gull-line.yml",
        f"country: norway\nidentifiers: {{wikidata: Q7, opensanctions: NK-x, lei: {lei}}}\n",
    )
    story.write("actors/norway.yml", "name: Norway\nkind: country\n")
    story.write("actors/lowland.yml", "name: Lowland\nkind: country\n")
    story.append("actors/lowport.yml", "country: lowland\n")
    found = entities_of(story.record())
    line = found["actors.gull-line"]
    assert line["referents"] == ["NK-x"]
    held = line["properties"]
    assert (held["wikidataId"], held["leiCode"], held["country"]) == (["Q7"], [lei], ["no"])
    assert found["actors.norway"]["properties"]["country"] == ["no"]
    assert "country" not in found["actors.lowland"]["properties"]
    assert found["actors.lowport.country"]["properties"]["object"] == ["actors.lowland"]
    assert "actors.gull-line.country" not in found


def test_the_first_line_says_of_what_and_whose_the_file_is(entities: dict[str, Entity]) -> None:
    about = entities["story"]["properties"]["description"]
    assert "0" * 64 in about[0]
    assert "On the Record" in about[0]
    assert any("under no licence of this site" in line for line in about)


def test_without_an_address_of_the_site_none_is_made_up() -> None:
    found = entities_of(record_of(), site="")
    assert "sourceUrl" not in found["articles.council-row"]["properties"]
    assert found["articles.ferry-announcement"]["properties"]["sourceUrl"][0].startswith("https:")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("2022-12-09", {"date": ("2022-12-09",)}),
        ("2022-12", {"date": ("2022-12",)}),
        ("2022~", {"date": ("2022",)}),
        ("2022-12-09/2022-12-10", {"startDate": ("2022-12-09",), "endDate": ("2022-12-10",)}),
        ("2022-11/2022-12-10", {"startDate": ("2022-11",), "endDate": ("2022-12-10",)}),
        ("2022-21/2022-23", {"startDate": ("2022-03-01",), "endDate": ("2022-11-30",)}),
        ("[..2022-02-23]", {"startDate": (), "endDate": ("2022-02-23",)}),
        ("2022-12-09/..", {"startDate": ("2022-12-09",), "endDate": ()}),
        ("202X", {"startDate": ("2020-01-01",), "endDate": ("2029-12-31",)}),
        ("0900", {}),
    ],
)
def test_dates_are_no_nearer_than_they_are_known(text: str, held: dict[str, Any]) -> None:
    when = parse_edtf(text)
    assert money_time(when) == held
    exact = text in ("2022-12-09", "2022-12", "2022-12-09/2022-12-10", "2022-11/2022-12-10")
    assert bool(beyond_dates(when, "Dated:")) is not exact
    assert single_date(when) == held.get("date", ())


@needs("ftm")
@pytest.mark.parametrize("site", [ADDRESS, ""])
def test_ftm_takes_every_value_as_it_is(tmp_path: Path, site: str) -> None:
    entities = entities_of(record_of(), site)
    path = tmp_path / "story.ftm.json"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in entities.values()), "utf-8")
    told = told_by("ftm", "validate", "-i", path)
    assert told.returncode == 0, told.stderr
    read = {one["id"]: one for one in map(json.loads, told.stdout.splitlines())}
    assert read.keys() == entities.keys()
    for name, one in entities.items():
        assert read[name]["properties"] == one["properties"], name
        assert read[name]["referents"] == one.get("referents", [])


_RANGES = """
import json, sys
from followthemoney import model
found = {one["id"]: one for one in map(json.loads, open(sys.argv[1], encoding="utf-8"))}
for one in found.values():
    schema = model.get(one["schema"])
    for name in schema.required:
        if not one["properties"].get(name) and "Withdrawn" not in str(one):
            print(one["id"], "lacks", name)
    for name, values in one["properties"].items():
        wanted = schema.get(name).range
        for value in values if wanted else ():
            if not model.get(found[value]["schema"]).is_a(wanted):
                print(one["id"], name, "is no", wanted.name)
"""


@needs("ftm")
def test_every_end_is_of_the_sort_that_the_model_wants(tmp_path: Path) -> None:
    path = tmp_path / "story.ftm.json"
    lines = (json.dumps(one) for one in entities_of(record_of()).values())
    path.write_text("\n".join(lines), "utf-8")
    told = told_by("python", "-c", _RANGES, path)
    assert (told.returncode, told.stdout) == (0, ""), told.stderr
