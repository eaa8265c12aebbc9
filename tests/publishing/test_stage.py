"""What the writer leaves on the disk: exactly the files it was given, and nothing touched in vain."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

import pytest

from build_scripts.publishing.stage import collect, write_changes, write_tree
from build_scripts.system.whole_files import write_whole
from build_scripts.views.frame.pages import Page

OLD = 1_000_000_000
"""A time of change long ago, in seconds: what still has it was not written."""


def found(folder: Path) -> dict[str, bytes]:
    """The files that a folder holds, by path, its parts with a name but no file as well."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"<folder>"
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def age(path: Path) -> None:
    os.utime(path, (OLD, OLD))


def was_written(path: Path) -> bool:
    return path.stat().st_mtime != OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "staged" / "docs"


class TestCollect:
    def test_pages_stand_beside_what_is_written_by_hand(self, tmp_path: Path) -> None:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "about.md").write_text("By hand.\n")
        files, problems = collect(tmp_path, [Page("index.md", "“Made.”\n")])
        assert files == {"about.md": b"By hand.\n", "index.md": "“Made.”\n".encode()}
        assert problems == ()

    def test_templates_of_the_theme_are_no_pages(self, tmp_path: Path) -> None:
        (tmp_path / "docs" / "overrides").mkdir(parents=True)
        (tmp_path / "docs" / "overrides" / "main.html").write_text("{}")
        assert collect(tmp_path, []) == ({}, ())

    def test_a_path_that_both_want_is_told_at_the_one_that_can_be_renamed(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "index.md").write_text("By hand.\n")
        _, (problem,) = collect(tmp_path, [Page("other.md", ""), Page("index.md", "Made.\n")])
        assert (problem.code.name, problem.location.file) == ("path-taken", "docs/index.md")


class TestWriteTree:
    def test_the_folder_holds_exactly_these_files(self, folder: Path) -> None:
        write_tree(
            folder, {"a.md": b"1", "gone/b.md": b"2", "gone/deep/c.md": b"3", "d/e.md": b"4"}
        )
        files = {"a.md": b"1", "d/f.md": b"5", "g.md": b""}
        write_tree(folder, files)
        assert found(folder) == files

    def test_folders_are_made_as_deep_as_a_file_lies(self, folder: Path) -> None:
        files = {"a/b/c.md": b"1", "a/b/d.md": b"2", "a/b/e/f.md": b"3"}
        write_tree(folder, files)
        assert found(folder) == files
        more = {**files, "g/h/i.md": b"4", "a/b/e/j.md": b"5"}
        assert write_changes(folder, files, more) == {"g/h/i.md", "a/b/e/j.md"}
        assert found(folder) == more

    def test_what_holds_its_bytes_already_is_not_touched(self, folder: Path) -> None:
        write_tree(folder, {"same.md": b"same", "other.md": b"then", "longer.md": b"then"})
        for path in folder.iterdir():
            age(path)
        write_tree(folder, {"same.md": b"same", "other.md": b"now!", "longer.md": b"then and now"})
        written = {path.name for path in folder.iterdir() if was_written(path)}
        assert written == {"other.md", "longer.md"}
        assert found(folder)["other.md"] == b"now!"

    def test_a_file_may_come_where_a_folder_was_and_a_folder_where_a_file_was(
        self, folder: Path
    ) -> None:
        write_tree(folder, {"one": b"1", "two/inside.md": b"2"})
        files = {"one/inside.md": b"1", "two": b"2"}
        write_tree(folder, files)
        assert found(folder) == files

    def test_an_empty_folder_gives_way_to_a_file(self, folder: Path) -> None:
        (folder / "page.md" / "deep").mkdir(parents=True)
        write_tree(folder, {"page.md": b"1"})
        assert found(folder) == {"page.md": b"1"}

    @pytest.mark.parametrize("linked", ["docs", "staged"])
    def test_a_link_in_the_place_of_the_folder_is_refused(
        self, tmp_path: Path, folder: Path, linked: str
    ) -> None:
        precious = tmp_path / "precious"
        (precious / "docs").mkdir(parents=True)
        (precious / "letter.txt").write_text("Keep me.")
        if linked == "docs":
            folder.parent.mkdir()
            folder.symlink_to(precious)
        else:
            folder.parent.symlink_to(precious)
        with pytest.raises(OSError, match="symbolic link"):
            write_tree(folder, {"a.md": b"1"})
        assert (precious / "letter.txt").read_text() == "Keep me."

    def test_a_link_inside_goes_and_what_it_leads_to_stays(
        self, tmp_path: Path, folder: Path
    ) -> None:
        letter = tmp_path / "precious" / "letter.txt"
        letter.parent.mkdir()
        letter.write_text("Keep me.")
        folder.mkdir(parents=True)
        (folder / "a.md").symlink_to(letter)
        (folder / "all").symlink_to(letter.parent)
        write_tree(folder, {"a.md": b"1"})
        assert found(folder) == {"a.md": b"1"}
        assert not (folder / "a.md").is_symlink()
        assert letter.read_text() == "Keep me."

    def test_more_files_than_one_process_writes_are_all_written(self, folder: Path) -> None:
        files = {f"{number % 7}/{number}.md": str(number).encode() for number in range(1003)}
        write_tree(folder, files)
        assert found(folder) == files


class TestWriteChanges:
    BEFORE: ClassVar = {"same.md": b"same", "d/other.md": b"then"}

    def test_only_what_changed_is_written_and_told(self, folder: Path) -> None:
        write_tree(folder, self.BEFORE)
        age(folder / "same.md")
        after = {"same.md": b"same", "d/other.md": b"now", "new/page.md": b"1"}
        assert write_changes(folder, self.BEFORE, after) == {"d/other.md", "new/page.md"}
        assert found(folder) == after
        assert not was_written(folder / "same.md")

    def test_nothing_is_looked_at_where_nothing_went(self, folder: Path) -> None:
        """A large tree costs no more than its changes: what others put there is not even seen."""
        write_tree(folder, self.BEFORE)
        (folder / "by-others.txt").write_text("?")
        write_changes(folder, self.BEFORE, {**self.BEFORE, "d/other.md": b"now"})
        assert (folder / "by-others.txt").exists()

    def test_what_went_is_removed_and_told(self, folder: Path) -> None:
        write_tree(folder, self.BEFORE)
        assert write_changes(folder, self.BEFORE, {"same.md": b"same"}) == {"d/other.md"}
        assert found(folder) == {"same.md": b"same"}

    def test_a_page_may_come_where_an_empty_folder_stands(self, folder: Path) -> None:
        write_tree(folder, self.BEFORE)
        (folder / "page.md").mkdir()
        after = {**self.BEFORE, "page.md": b"1"}
        assert write_changes(folder, self.BEFORE, after) == {"page.md"}
        assert found(folder) == after


class TestWriteWhole:
    def test_a_file_is_replaced_and_nothing_is_left_beside_it(self, tmp_path: Path) -> None:
        target = tmp_path / "a.md"
        write_whole(target, b"then")
        write_whole(target, b"now")
        assert found(tmp_path) == {"a.md": b"now"}

    def test_a_write_that_fails_leaves_the_file_as_it_was(self, tmp_path: Path) -> None:
        target = tmp_path / "a.md"
        (target / "inside").mkdir(parents=True)
        with pytest.raises(OSError):  # noqa: PT011 # Which one is the system's to say.
            write_whole(target, b"now")
        assert found(tmp_path) == {"a.md/inside": b"<folder>"}

    def test_the_error_told_is_the_one_of_the_disk(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError) as raised:
            write_whole(tmp_path / "nowhere" / "a.md", b"now")
        assert raised.value.__context__ is None
