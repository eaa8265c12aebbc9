"""Whatever is edited: files of the data that were kept or brought up to date are those made from nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from edited import EditedStory
from harbour import ADDRESS, STORY
from oakford import write_oakford

from build_scripts.exports.bundle.row_changes import RowChange, change_of_rows
from build_scripts.exports.bundle.tasks import data_tasks
from build_scripts.exports.bundle.writing import DataFiles, KnownData, write_data
from build_scripts.exports.database.file import DatabaseFile
from build_scripts.exports.source import DataSource
from build_scripts.exports.written import StreamedFile
from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.record import Record


class KeptData:
    """A folder of data with what is kept of it from time to time."""

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "kept"
        self.listed = folder / "data.json"
        self.folder = folder / "data"

    def write(self, record: Record, key: str = "a key") -> DataFiles:
        made = KeptTexts(self.kept, key).made(record, data_tasks(record, ADDRESS))
        known = KnownData(made, self.listed, key)
        return write_data(DataSource(record, ADDRESS), self.folder, known)

    def stale(self, record: Record, fresh: Path) -> list[str]:
        """The files that are not those which are made from nothing."""
        wanted = write_data(DataSource(record, ADDRESS), fresh)
        found = self.write(record)
        texts, others = _bytes_in(self.folder), _bytes_in(fresh)
        stale = [name for name in texts.keys() | others if texts.get(name) != others.get(name)]
        return sorted(stale) or ([] if found == wanted else ["what is known of them"])


def _bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _times_in(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def _harbour(folder: Path) -> None:
    shutil.copytree(STORY, folder)


@pytest.mark.parametrize(
    ("write", "seed", "steps"),
    [(_harbour, 5, 20), (write_oakford, 7, 40)],
)
def test_data_that_were_kept_are_those_made_from_nothing(
    tmp_path: Path, write: Callable[[Path], None], seed: int, steps: int
) -> None:
    write(tmp_path / "content")
    story = EditedStory(tmp_path / "content", random.Random(seed))
    kept = KeptData(tmp_path)
    done = []
    for _ in range(steps):
        record = story.edit()
        done.append(story.told)
        assert kept.stale(record, tmp_path / "fresh") == [], done[-3:]


@pytest.fixture
def town(tmp_path: Path) -> tuple[EditedStory, KeptData]:
    _harbour(tmp_path / "content")
    story, kept = EditedStory(tmp_path / "content", random.Random(0)), KeptData(tmp_path)
    kept.write(_record(story))
    return story, kept


def _record(story: EditedStory) -> Record:
    record = story.record()
    assert record is not None
    return record


def _windy(story: EditedStory) -> Record:
    path = story.content / "topics" / "weather.yml"
    path.write_text("title: Weather\nsummary: Wind.\n", "utf-8")
    return _record(story)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files that somebody begins to write."""
    names: list[str] = []

    def watched(kind: type[StreamedFile | DatabaseFile]) -> None:
        first = kind.__init__

        def begin(self: object, target: Path, *given: object, **named: object) -> None:
            names.append(target.name)
            first(self, target, *given, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(kind, "__init__", begin)

    watched(StreamedFile)
    watched(DatabaseFile)
    return names


def test_where_nothing_changed_no_file_is_begun(
    town: tuple[EditedStory, KeptData], begun: list[str]
) -> None:
    story, kept = town
    times = _times_in(kept.folder)
    kept.write(_record(story))
    assert begun == []
    assert _times_in(kept.folder) == times


def test_only_files_whose_rows_changed_are_written(
    town: tuple[EditedStory, KeptData], begun: list[str]
) -> None:
    """Those that name the hash of the content besides."""
    story, kept = town
    kept.write(_windy(story))
    assert set(begun) == {
        *("topics.csv", "topics.json", "story.sqlite", "datapackage.json"),
        *("annotations.jsonld", "claims.tar", "story.ftm.json"),
    }


def test_only_rows_that_changed_are_put_into_the_database(
    town: tuple[EditedStory, KeptData], monkeypatch: pytest.MonkeyPatch
) -> None:
    story, kept = town
    put = []
    monkeypatch.setattr(
        DatabaseFile,
        "put",
        lambda self, table, texts, *rows: put.append((table.name, len(list(texts)), rows)),
    )
    kept.write(_windy(story))
    ((table, pieces, (first, end)),) = put
    assert (table, pieces, end - first) == ("topics", 1, 1)


def test_a_file_that_somebody_wrote_into_is_written_anew(
    town: tuple[EditedStory, KeptData], tmp_path: Path
) -> None:
    story, kept = town
    for path in kept.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert kept.stale(_record(story), tmp_path / "fresh") == []
    for path in kept.folder.iterdir():
        path.unlink()
    assert kept.stale(_record(story), tmp_path / "fresh") == []


@pytest.mark.parametrize("damage", ["", "nothing", "{}"])
def test_a_list_that_is_damaged_is_none(
    town: tuple[EditedStory, KeptData], tmp_path: Path, damage: str
) -> None:
    story, kept = town
    kept.listed.write_text(damage)
    record = _windy(story)
    assert kept.stale(record, tmp_path / "fresh") == []


def test_another_program_writes_all_anew(
    town: tuple[EditedStory, KeptData], begun: list[str]
) -> None:
    story, kept = town
    kept.write(_record(story), "another key")
    assert set(begun) == {path.name for path in kept.folder.iterdir()}


def test_what_a_killed_build_left_is_not_taken_for_the_last_one(
    town: tuple[EditedStory, KeptData], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed behind the tables, so that the database is still the one before, and the list as well."""
    story, kept = town
    record = _windy(story)

    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(DatabaseFile, "close_with", kill)
        with pytest.raises(KeyboardInterrupt):
            kept.write(record)
    assert kept.stale(record, tmp_path / "fresh") == []


def test_a_disk_that_is_full_leaves_no_part_of_a_file(
    town: tuple[EditedStory, KeptData], monkeypatch: pytest.MonkeyPatch
) -> None:
    story, kept = town
    names = {path.name for path in kept.folder.iterdir()}

    def half(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:1000])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", half)
    with pytest.raises(OSError, match="No space"):
        kept.write(_windy(story))
    assert {path.name for path in kept.folder.iterdir()} == names


_A, _B, _C, _D = ("a", 2), ("b", 1), ("c", 3), ("d", 1)


@pytest.mark.parametrize(
    ("was", "now", "change"),
    [
        ([_A, _B], [_A, _B], None),
        ([], [_A], RowChange((0, 1), (0, 0))),
        ([_A], [], RowChange((0, 0), (0, 2))),
        ([_A, _B, _C], [_A, _D, _C], RowChange((1, 2), (2, 3))),
        ([_A, _B], [_A, _B, _C], RowChange((2, 3), (3, 3))),
        ([_A, _B, _C], [_A, _C], RowChange((1, 2), (2, 6))),
        ([_A, _C], [_A, _B, _C], RowChange((1, 3), (2, 5))),
        ([_A, _A], [_A, _A, _A], RowChange((2, 3), (4, 4))),
        ([_B, _D], [_D, _B], RowChange((0, 2), (0, 2))),
    ],
)
def test_what_is_new_lies_between_what_stayed(
    was: list[tuple[str, int]], now: list[tuple[str, int]], change: RowChange | None
) -> None:
    assert change_of_rows(was, now) == change
