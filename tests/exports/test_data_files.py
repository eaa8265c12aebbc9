"""The files of the data: what they hold, what they must not hold, and that they are the same each time."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from exported import texts_of
from harbour import ADDRESS, ROOT, STORY, record_of
from leaks import leaked_windows

from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.bundle.writing import DataFiles, write_data
from build_scripts.exports.columns import CellKind
from build_scripts.exports.csv_cells import FORMULA_SIGNS, csv_rows, unguarded
from build_scripts.exports.edition import VERSION
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.exports.written import StreamedFile
from build_scripts.record import Record

Rows = dict[str, list[dict[str, Any]]]


def rows_of(record: Record, folder: Path) -> Rows:
    """What the JSON files of a story hold, table by table."""
    write_data(DataSource(record, ADDRESS), folder)
    return {t.name: json.loads((folder / f"{t.name}.json").read_bytes()) for t in TABLES}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DataFiles, Record]:
    folder = tmp_path_factory.mktemp("data")
    record = record_of()
    return folder, write_data(DataSource(record, ADDRESS), folder), record


def test_ids_are_unique_and_lead_to_rows(written: tuple[Path, DataFiles, Record]) -> None:
    tables = {t.name: json.loads((written[0] / f"{t.name}.json").read_bytes()) for t in TABLES}
    ids = {name: [row["id"] for row in rows] for name, rows in tables.items()}
    assert all(len(set(own)) == len(own) for own in ids.values())
    assert len(ids["quotations"]) > 10
    lost = []
    for table in TABLES:
        for column in table.columns:
            for row in tables[table.name] if column.table else ():
                value = row[column.name]
                wanted = value if isinstance(value, list) else [value] if value else []
                lost += [one for one in wanted if one not in ids[column.table]]
    assert lost == []


def test_no_id_reads_as_a_number_or_as_nothing(story: Story, tmp_path: Path) -> None:
    for name in ("1e5", "na", "null", "nan"):
        story.write(f"actors/{name}.yml", f"name: Actor {name}\nkind: person\n")
    rows = rows_of(story.record(), tmp_path / "data")
    ids = [row["id"] for own in rows.values() for row in own]
    assert {"actors/1e5", "actors/na", "actors/null"} <= set(ids)
    assert all(re.match(r"[a-z]+/", one) for one in ids)


def test_csv_and_json_say_the_same(written: tuple[Path, DataFiles, Record]) -> None:
    folder, files, _ = written
    for one in files.tables:
        text = (folder / one.csv.name).read_bytes().decode()
        (head, *rows) = csv.reader(io.StringIO(text, newline=""))
        found = json.loads((folder / one.json.name).read_bytes())
        assert head == [column.name for column in one.table.columns]
        assert len(rows) == len(found) == one.csv.rows == one.json.rows
        for row, values in zip(rows, found, strict=True):
            for column, cell in zip(one.table.columns, unguarded(row), strict=True):
                value = values[column.name]
                if column.kind is CellKind.LIST:
                    assert json.loads(cell or "[]") == value
                elif isinstance(value, bool):
                    assert cell == ("true" if value else "false")
                elif column.kind in (CellKind.NUMBER, CellKind.WHOLE):
                    assert (float(cell) if cell else None) == value
                else:
                    assert cell == (value or "")


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_no_cell_is_taken_for_a_formula(sign: str) -> None:
    words = (f'{sign}HYPERLINK("x")', f"“{sign}1”", "'as it is", None)
    (cells,) = csv.reader(io.StringIO(csv_rows([words]), newline=""))
    assert not any(cell.startswith(FORMULA_SIGNS) for cell in cells)
    assert [cell or None for cell in unguarded(cells)] == list(words)


def test_a_summary_that_begins_like_a_formula_is_guarded(story: Story, tmp_path: Path) -> None:
    story.write("actors/plus.yml", "name: Plus\nkind: group\nsummary: '=1+1 is no summary.'\n")
    rows_of(story.record(), tmp_path / "data")
    text = (tmp_path / "data" / "actors.csv").read_text("utf-8")
    assert ",'=1+1 is no summary.," in text
    found = json.loads((tmp_path / "data" / "actors.json").read_bytes())
    assert "=1+1 is no summary." in [row["summary"] for row in found]


def test_withdrawn_words_leave_and_their_rows_stay(
    written: tuple[Path, DataFiles, Record],
) -> None:
    folder = written[0]
    for path, text in texts_of(folder).items():
        assert "Withdrawnmark line" not in text, path
        assert "Read your own" not in text, path
    rows = {row["id"]: row for row in json.loads((folder / "quotations.json").read_bytes())}
    gone = rows["articles/council-row#read-letter"]
    assert gone["withdrawn_edtf"] == "2031-03-20"
    assert {name for name, value in gone.items() if value} == {
        *("id", "article", "address", "withdrawn_edtf", "withdrawn_why"),
    }
    hoax = rows["articles/old-rumour#sold"]
    assert hoax["withdrawn_why"] == "The article was a hoax."
    assert hoax["address"] == f"{ADDRESS}articles/old-rumour/"
    (article,) = (
        row
        for row in json.loads((folder / "articles.json").read_bytes())
        if row["id"] == "articles/old-rumour"
    )
    assert article["title"] is None


def test_no_private_text_stands_in_any_file(written: tuple[Path, DataFiles, Record]) -> None:
    folder, _, record = written
    text = (STORY / "texts" / "council-row.txt").read_text("utf-8")
    matches = record.articles["council-row"].compared.matches.values()
    spans = [span for match in matches for span in match.spans]
    # An editor copies a cue into the entry, as attributed words too: as printed as the quotation.
    for quotation in record.articles["council-row"].entry.quotations:
        if quotation.cue in text:
            start = text.index(quotation.cue)
            spans.append((start, start + len(quotation.cue)))
    places = texts_of(folder)
    assert len(places) > 2 * len(TABLES)
    assert leaked_windows(text, [*spans, (0, text.index("\n\n"))], places.values()) == []


def test_drafts_stay_away(written: tuple[Path, DataFiles, Record]) -> None:
    assert all("Draftmark" not in text for text in texts_of(written[0]).values())


def test_every_row_says_where_from_how_checked_and_whose(
    written: tuple[Path, DataFiles, Record],
) -> None:
    folder = written[0]
    for table in TABLES:
        for row in json.loads((folder / f"{table.name}.json").read_bytes()):
            assert row["address"].startswith(ADDRESS), row["id"]
            if not row.get("withdrawn_edtf"):
                assert row["label"], row["id"]
                assert row["rights"], row["id"]


def test_what_is_said_stays_with_who_says_it(written: tuple[Path, DataFiles, Record]) -> None:
    folder = written[0]
    read = {t.name: json.loads((folder / f"{t.name}.json").read_bytes()) for t in TABLES}
    by_id = {row["id"]: row for rows in read.values() for row in rows}
    promise = by_id["ties/northern-crossing--broke-promise-to--saltmarsh"]
    assert promise["standing"] == "disputed"
    assert promise["reads_as"].startswith("Whether ")
    denial = by_id["articles/council-row#promise-denied"]
    assert (denial["holds"], denial["asserters"]) == ("denies", ["actors/northern-crossing"])
    assert denial["only_cites"] == ["the minutes of the meeting"]
    quotations = {row["id"]: row for row in read["quotations"]}
    relayed = quotations["articles/council-row#union-letter"]
    assert relayed["relayed_by"] == ["actors/saltmarsh"]
    reported = quotations["articles/council-row#union-knew"]
    assert (reported["form"], reported["speakers_words"]) == ("indirect", None)
    assert reported["reported_in_our_words"] == "The union had known of the plan since January."
    heard = {row["id"]: row["heard"] for row in read["evidence"]}
    assert heard["articles/council-row#union-letter"] == "relayed"
    assert heard["articles/council-row#always-trial"] == "cites"
    assert heard["articles/council-row#vote"] == "article"


def test_a_number_of_a_report_is_in_our_words(story: Story, tmp_path: Path) -> None:
    story.change(
        "articles/ferry-debate.yml",
        "    text: “We cannot pay for empty boats,”\n",
        "    text: “We cannot pay for empty boats,”\n    context: The figures follow.\n",
    )
    story.change(
        "articles/ferry-debate.yml",
        "  - {id: the-count, fact: The company says that it carried 2400 people in March.}",
        "  - id: the-count\n"
        "    fact: The company says that it carried 2400 people in March.\n"
        "    amounts:\n"
        "      - {words: 2400, of: people, stage: carried, over: 2031-03}",
    )
    (amount,) = rows_of(story.record(), tmp_path / "data")["amounts"]
    assert (amount["low"], amount["high"], amount["kind"]) == (2400, 2400, "exact")
    assert amount["words_are_ours"] is True
    assert (amount["over_edtf"], amount["over_latest"]) == ("2031-03", "2031-03-31")
    assert amount["evidence"] == "articles/ferry-debate#the-count"


def test_a_denied_number_is_given_by_nobody(story: Story, tmp_path: Path) -> None:
    story.write(
        "articles/denial.yml",
        f"{BY_HAND}quotations:\n  - id: q\n    speaker: bram-oster\n    act: denies\n    cue: denied\n"
        "    text: denied that 400 boats were empty\n"
        "    amounts: [{words: '400', of: boats, denied: true}]\n",
    )
    (amount,) = rows_of(story.record(), tmp_path / "data")["amounts"]
    assert (amount["kind"], amount["words"]) == ("denied", "400")
    assert (amount["low"], amount["high"], amount["about"]) == (None, None, None)
    assert (amount["who"], amount["heard"]) == (["actors/bram-oster"], "indirect")


BY_HAND = (
    "title: An article\nkind: news-report\npublished: 2031-05-01\npublisher: The Post\n"
    "rights: excerpt\nunchecked: copied by hand\ncoverage: excerpt\n"
)
PERSIAN = (
    "    translation: {words: We never gave boats., by: us}\n    variants:\n"
    "      - {text: “ما قایق ندادیم”, language: fa, publisher: Another Post}\n"
)


def test_translations_stand_beside_the_words_and_never_in_their_place(
    story: Story, tmp_path: Path
) -> None:
    story.write(
        "articles/abroad.yml",
        f"language: fa\n{BY_HAND}quotations:\n  - id: q\n    speaker: bram-oster\n    cue: گفت\n"
        f"    text: “ما هرگز قایق ندادیم”\n{PERSIAN}",
    )
    rows = rows_of(story.record(), tmp_path / "data")
    (said,) = (row for row in rows["quotations"] if row["article"] == "articles/abroad")
    (held,) = (row for row in rows["evidence"] if row["article"] == "articles/abroad")
    first = next(
        row for row in rows["wording"] if row["quotation"] == said["id"] and not row["is_elsewhere"]
    )
    for row in (said, held, first):
        assert row["words"] == "“ما هرگز قایق ندادیم”"
        assert "We never gave boats." in row["translation"]
        assert "translated by us" in row["translation"]
    assert said["speakers_words"] == said["words"]
    assert said["cue"] == "گفت"


def test_each_printing_has_its_own_row_check_and_rights(story: Story, tmp_path: Path) -> None:
    story.change(
        "articles/ferry-debate.yml",
        "    cue: told reporters\n",
        "    cue: told reporters\n    variants:\n"
        "      - {text: “We cannot pay for empty ships”, publisher: Coast Radio, url: 'https://c.example/1'}\n",
    )
    first, other = rows_of(story.record(), tmp_path / "data")["wording"]
    assert first["utterance"] == other["utterance"]
    assert (first["number"], first["differs_in"], first["check"]) == (1, [], "compared")
    assert (other["printed_by"], other["printed_at"]) == ("Coast Radio", "https://c.example/1")
    assert "other-words" in other["differs_in"]
    assert (other["check"], other["is_elsewhere"]) == ("unchecked", True)
    assert "not compared" in other["label"]
    assert other["rights"].startswith("Quoted words: under no licence")


def test_a_cue_of_none_is_nothing(story: Story, tmp_path: Path) -> None:
    rows = rows_of(story.record(), tmp_path / "data")["quotations"]
    cues = {row["id"].partition("#")[2]: row["cue"] for row in rows}
    assert (cues["headline-ghost"], cues["quill-stop"]) == (None, "said")


def test_a_licence_never_covers_quotations(story: Story, tmp_path: Path) -> None:
    story.append("story.yml", "licence: CC BY 4.0\n")
    rows = rows_of(story.record(), tmp_path / "data")
    assert {row["rights"] for row in rows["claims"]} == {"Our own words: CC BY 4.0."}
    package = json.loads((tmp_path / "data" / "datapackage.json").read_bytes())
    assert package["licenses"] == [
        {
            "path": "https://creativecommons.org/licenses/by/4.0/",
            "title": "CC BY 4.0, for our own words only; never for quotations",
        }
    ]


def test_the_same_record_gives_the_same_bytes(
    written: tuple[Path, DataFiles, Record], tmp_path: Path
) -> None:
    folder, files, _ = written
    again = write_data(DataSource(record_of(), ADDRESS), tmp_path)
    assert again == files
    times = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in folder.iterdir()
    }
    write_data(DataSource(record_of(), ADDRESS), tmp_path)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times


def test_hashes_and_paths_are_those_of_the_files(
    written: tuple[Path, DataFiles, Record],
) -> None:
    folder, files, _ = written
    assert files.paths == {f"data/{path.name}" for path in folder.iterdir()}
    for facts in [f for one in files.tables for f in (one.csv, one.json)] + list(files.others):
        data = (folder / facts.name).read_bytes()
        assert (facts.size, facts.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_file_that_is_not_finished_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "rows.csv"
    target.write_text("old")

    def fail() -> None:
        with StreamedFile(target) as file:
            file.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["rows.csv"]
    assert target.read_text() == "old"


def test_the_page_explains_every_file_and_column(
    written: tuple[Path, DataFiles, Record],
) -> None:
    _, files, record = written
    page = data_page(DataSource(record), files)
    assert page.path == "data/index.md"
    for one in files.tables:
        assert f'href="{one.csv.name}"' in page.text
        assert f'href="{one.json.name}"' in page.text
        assert one.csv.sha256 in page.text
        for column in one.table.columns:
            assert f"<code>{column.name}</code>" in page.text
    assert files.edition.content_hash in page.text
    assert f"On the Record {VERSION}" in page.text
    assert 'href="' + "quotations.csv" not in data_page(DataSource(record), None).text


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION


def test_an_empty_story_has_empty_tables(empty_story: Story, tmp_path: Path) -> None:
    checked = empty_story.check()
    assert checked.entries is not None
    assert all(not rows for rows in rows_of(empty_story.record(), tmp_path / "data").values())
