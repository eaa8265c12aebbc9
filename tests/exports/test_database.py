"""The SQLite file: its keys hold, its views answer and keep who speaks, its search keeps words whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from builders import Story
from harbour import ADDRESS, ROOT, record_of

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.database.file import DatabaseFile
from build_scripts.exports.database.questions import QUESTIONS
from build_scripts.exports.database.schema import link_tables
from build_scripts.exports.database.views import VIEWS
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.record import Record

ARTICLE = "articles/ferry-debate.yml"


def opened(record: Record, folder: Path) -> sqlite3.Connection:
    write_data(DataSource(record, ADDRESS), folder)
    file = sqlite3.connect(f"file:{folder / 'story.sqlite'}?mode=ro", uri=True)
    file.row_factory = sqlite3.Row
    return file


@pytest.fixture(scope="module")
def harbour_file(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return opened(record_of(), tmp_path_factory.mktemp("database"))


def rows(file: sqlite3.Connection, sql: str, *values: str) -> list[dict[str, object]]:
    return [dict(row) for row in file.execute(sql, values)]


def test_the_file_is_whole_and_every_key_leads_somewhere(harbour_file: sqlite3.Connection) -> None:
    assert [tuple(r) for r in harbour_file.execute("PRAGMA integrity_check")] == [("ok",)]
    assert list(harbour_file.execute("PRAGMA foreign_key_check")) == []
    keys = [r for t in TABLES for r in harbour_file.execute(f'PRAGMA foreign_key_list("{t.name}")')]
    assert len(keys) == sum(
        bool(c.table) and c.kind.value == "id" for t in TABLES for c in t.columns
    )


def test_rows_and_lists_are_those_of_the_tables(harbour_file: sqlite3.Connection) -> None:
    source = DataSource(record_of(), ADDRESS)
    for table in TABLES:
        keys = table.parts.keys(source.record)
        cells = [row for key in keys for row in table.cells(source, key)]
        (count,) = harbour_file.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        assert count == len(cells)
        for link in link_tables(table):
            (listed,) = harbour_file.execute(f'SELECT count(*) FROM "{link.name}"').fetchone()
            assert listed == sum(len(row[link.position] or ()) for row in cells)  # type: ignore[arg-type]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_that_are_explained(
    harbour_file: sqlite3.Connection, view: object
) -> None:
    name, columns = view.name, view.columns  # type: ignore[attr-defined]
    found = [row[0] for row in harbour_file.execute(f'SELECT * FROM "{name}"').description]
    assert found == list(columns)


def test_every_row_of_a_view_has_its_label_and_its_rights(harbour_file: sqlite3.Connection) -> None:
    for view in VIEWS:
        for row in rows(harbour_file, f'SELECT * FROM "{view.name}"'):
            for ending in ("label", "rights", "address"):
                told = [value for name, value in row.items() if name.endswith(ending)]
                assert told, view.name
                assert all(told), (view.name, row)


def test_everything_is_explained_in_the_file_itself(harbour_file: sqlite3.Connection) -> None:
    told = {(r[0], r[1]) for r in harbour_file.execute("SELECT * FROM dictionary")}
    for table in TABLES:
        for column in harbour_file.execute(f'PRAGMA table_info("{table.name}")'):
            assert (table.name, column["name"]) in told
    about = dict(tuple(r) for r in harbour_file.execute("SELECT name, value FROM about"))
    assert len(about["content_hash"]) == 64
    assert about["program"].startswith("On the Record 0")
    assert "under no licence of this site" in about["quotations"]


def test_who_says_what_keeps_hearsay_and_limits(harbour_file: sqlite3.Connection) -> None:
    said = rows(harbour_file, "SELECT * FROM who_says_what")
    (positions,) = harbour_file.execute("SELECT count(*) FROM positions").fetchone()
    assert len({row["position_id"] for row in said}) == positions > 5
    for row in said:
        assert bool(row["relayed_by"]) == (row["heard"] == "relayed")
        assert bool(row["only_cites"]) == (row["heard"] == "cites")
        assert bool(row["who"]) == (row["heard"] != "article")


def _two_positions(story: Story, second: str, keys: str = "") -> None:
    """Bram Oster speaks twice to one claim, in two articles."""
    for name, day, position in (("first", "2031-05-01", "yes"), ("later", "2031-05-09", second)):
        story.write(
            f"articles/{name}.yml",
            f"title: An article\nkind: news-report\nlanguage: en\npublished: {day}\npublisher: The Post\n"
            f"rights: excerpt\nunchecked: copied by hand\ncoverage: excerpt\nquotations:\n"
            f"  - id: q\n    speaker: bram-oster\n    text: “It is {position},”\n    cue: he said\n"
            f"    said_on: {day}\n{keys if name == 'later' else ''}"
            f"    positions: [{{claim: boats-empty, position: {position}}}]\n",
        )


def test_who_spoke_differently_shows_both_in_order(story: Story, tmp_path: Path) -> None:
    _two_positions(story, "no")
    file = opened(story.record(), tmp_path / "data")
    found = rows(file, "SELECT * FROM spoke_differently WHERE who = 'actors/bram-oster'")
    # The story itself has a “no” of March.
    pairs = [(r["first_said_edtf"], r["first_position"], r["then_position"]) for r in found]
    assert sorted(pairs) == [("2031-03-03", "no", "yes"), ("2031-05-01", "yes", "no")]
    assert all(r["order_is_sure"] == 1 for r in found)


@pytest.mark.parametrize(
    "keys",
    ["    via: dock-worker\n", "    relays: the minutes\n"],
)
def test_hearsay_is_nobodys_change_of_words(story: Story, tmp_path: Path, keys: str) -> None:
    _two_positions(story, "no", keys)
    file = opened(story.record(), tmp_path / "data")
    found = rows(file, "SELECT then_address FROM spoke_differently")
    assert not [row for row in found if "articles/later/" in str(row["then_address"])]


def test_accused_and_not_quoted(story: Story, tmp_path: Path) -> None:
    accusing = (
        "title: An article\nkind: news-report\nlanguage: en\npublished: 2031-05-01\npublisher: The Post\n"
        "rights: excerpt\nunchecked: copied by hand\ncoverage: excerpt\nquotations:\n"
        "  - id: q\n    speaker: ada-quill\n    text: “They hid the count,”\n    cue: she said\n"
        "    act: accuses\n    against: gull-line\n    act_basis: ours\n"
    )
    reply = "  - id: r\n    speaker: bram-oster\n    on_behalf_of: gull-line\n    text: “No,”\n    cue: said\n"
    story.write("articles/silent.yml", accusing)
    story.write("articles/heard.yml", accusing + reply)
    file = opened(story.record(), tmp_path / "data")
    found = rows(file, "SELECT * FROM accused_not_quoted")
    own = [(r["accused"], r["article"]) for r in found if str(r["accusation"]).endswith("#q")]
    assert own == [("actors/gull-line", "articles/silent")]


WORDS = [
    ("en", "“It was Göteborg again,”", ["göteborg", "goteborg", "Göteborg again"], ["borg"]),
    ("ar", "“قَالَ الوَزِيرُ الحَقِيقَةَ”", ["قال", "الوزير", "قَالَ"], ["الوز"]),
    ("he", "“שָׁלוֹם לכולם”", ["שלום", "שָׁלוֹם"], ["ש"]),
    ("hi", "“हिन्दी में कहा”", ["हिन्दी", "में"], ["ह", "हन", "दी"]),
    ("ru", "“Чай\u0306ный й”", ["чайный"], ["ный"]),
]


@pytest.mark.parametrize(("language", "words", "found", "lost"), WORDS, ids=[w[0] for w in WORDS])
def test_the_search_keeps_words_whole(
    story: Story, tmp_path: Path, language: str, words: str, found: list[str], lost: list[str]
) -> None:
    story.write(
        "articles/abroad.yml",
        f"title: An article\nkind: news-report\nlanguage: {language}\npublished: 2031-05-01\n"
        f"publisher: The Post\nrights: excerpt\nunchecked: copied by hand\ncoverage: excerpt\n"
        f"quotations:\n  - id: q\n    speaker: bram-oster\n    text: {words}\n    cue: none\n",
    )
    file = opened(story.record(), tmp_path / "data")

    def seen(asked: str) -> bool:
        (question,) = (one for one in QUESTIONS if one.name == "find_words")
        return any("abroad" in r["address"] for r in file.execute(question.sql, {"words": asked}))

    assert [one for one in found if not seen(one)] == []
    assert [one for one in lost if seen(one)] == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.name)
@pytest.mark.parametrize("value", ["", "a", "2031-03-31", "\"' OR 1=1 --", "%"])
def test_a_ready_question_bears_any_answer(
    harbour_file: sqlite3.Connection, question: object, value: str
) -> None:
    sql = question.sql  # type: ignore[attr-defined]
    names = ("claim", "from", "to", "name", "words", "one", "other", "of")
    harbour_file.execute(sql, dict.fromkeys(names, value)).fetchall()


def test_withdrawn_words_are_in_no_page_of_the_file(tmp_path: Path) -> None:
    opened(record_of(), tmp_path)
    data = (tmp_path / "story.sqlite").read_bytes()
    assert b"Withdrawnmark line" not in data
    assert b"Draftmark" not in data
    assert b"articles/council-row#read-letter" in data


def test_the_same_record_gives_the_same_file_in_any_process(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from harbour import ADDRESS, record_of;"
        "from build_scripts.exports.bundle.writing import write_data;"
        "from build_scripts.exports.source import DataSource;"
        "write_data(DataSource(record_of(), ADDRESS), Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", program, tmp_path / seed],
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        )
    one, other = ((tmp_path / seed / "story.sqlite").read_bytes() for seed in ("1", "2"))
    assert one == other
    header = one[:100]
    assert header[:16] == b"SQLite format 3\0"
    assert header[32:40] == bytes(8), "no page is free"
    assert int.from_bytes(header[16:18], "big") == 4096


def test_a_file_that_was_not_finished_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "story.sqlite").write_text("old")
    with DatabaseFile(tmp_path / "story.sqlite", TABLES):
        pass
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("story.sqlite", "old")]


def test_what_sqlite_cannot_write_is_told_as_a_fault_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="SQLite"):
        DatabaseFile(tmp_path / "missing" / "story.sqlite", TABLES)
