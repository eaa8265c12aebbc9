"""Walking content/: what is read, and that nothing else can come in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from builders import Story

from build_scripts.loading.folder import Folder
from build_scripts.loading.load import load


def test_an_empty_folder_is_an_empty_story(empty_story: Story) -> None:
    content, problems = load(empty_story.content)
    assert problems == ()
    assert content is not None
    assert content.documents[Folder.ARTICLES] == {}
    assert content.story is None


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    content, (problem,) = load(tmp_path / "nowhere")
    assert content is None
    assert problem.code.name == "no-content-folder"


def test_everything_is_read_by_its_id(story: Story) -> None:
    content, problems = load(story.content)
    assert problems == ()
    assert content is not None
    assert set(content.documents[Folder.ACTORS]) >= {"ada-quill", "lowport"}
    assert set(content.texts) == {"ferry-debate"}
    assert content.keeps_receipts is False


def test_files_are_named_as_seen_from_where_one_stands(story: Story) -> None:
    content, _ = load(story.content)
    assert content is not None
    assert content.texts["ferry-debate"].file == "content/texts/ferry-debate.txt"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("actors/Ada.yml", "bad-id"),
        ("actors/ada_quill.yml", "bad-id"),
        ("actors/.yml", "bad-id"),
        (f"actors/{'a' * 81}.yml", "bad-id"),
        ("actors/index.yml", "reserved-id"),
        ("actors/con.yml", "reserved-id"),
        ("actors/nul.yml", "reserved-id"),
        ("actors/lpt1.yml", "reserved-id"),
        ("actors/ada.yaml", "misplaced-entry"),
        ("actors/ada.txt", "unexpected-file"),
        ("actors/more/ada.yml", "misplaced-entry"),
        ("people/ada.yml", "misplaced-entry"),
        ("ada.yml", "misplaced-entry"),
        ("articles.yml", "misplaced-entry"),
        ("texts/ada.md", "unexpected-file"),
        ("receipts/ada.yml", "unexpected-file"),
        ("articles", "unexpected-file"),
    ],
)
def test_a_file_with_no_good_name_is_told_of(empty_story: Story, path: str, name: str) -> None:
    empty_story.write(path, "name: Ada\nkind: person\n")
    assert name in {problem.code.name for problem in load(empty_story.content)[1]}


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", "README.md", ".gitignore"])
def test_what_people_and_systems_leave_is_not_told_of(empty_story: Story, name: str) -> None:
    empty_story.write(f"actors/{name}", "x").write(name, "x")
    assert load(empty_story.content)[1] == ()


def test_names_that_differ_by_case_are_told_of_with_both_places(empty_story: Story) -> None:
    for name in ("Ada", "ada"):
        empty_story.write(f"actors/{name}.yml", "name: Ada\nkind: person\n")
    if len(list((empty_story.content / "actors").iterdir())) < 2:
        pytest.skip("this file system has one name for both")
    problems = [p for p in load(empty_story.content)[1] if p.code.name == "ids-differ-by-case"]
    (problem,) = problems
    assert problem.location.file == "content/actors/ada.yml"
    assert problem.related[0].location.file == "content/actors/Ada.yml"


def test_a_link_is_not_followed(empty_story: Story, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\nkind: person\n")
    (empty_story.content / "actors").mkdir()
    (empty_story.content / "actors" / "ada.yml").symlink_to(secret)
    content, (problem,) = load(empty_story.content)
    assert problem.code.name == "not-a-regular-file"
    assert content is not None
    assert content.documents[Folder.ACTORS] == {}


def test_a_link_in_the_place_of_a_folder_is_not_followed(
    empty_story: Story, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "ada.yml").write_text("name: Secret\nkind: person\n")
    (empty_story.content / "actors").symlink_to(outside)
    content, (problem,) = load(empty_story.content)
    assert str(problem.location) == "content/actors:1:1"
    assert content is not None
    assert content.documents[Folder.ACTORS] == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_make_the_check_wait(empty_story: Story) -> None:
    (empty_story.content / "texts").mkdir()
    os.mkfifo(empty_story.content / "texts" / "ada.txt")
    (problem,) = load(empty_story.content)[1]
    assert problem.code.name == "not-a-regular-file"


def test_a_name_that_is_not_utf8_is_told_of(empty_story: Story) -> None:
    folder = empty_story.content / "actors"
    folder.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yml")).write_bytes(b"name: x\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    (problem,) = load(empty_story.content)[1]
    assert problem.code.name == "bad-id"
    assert problem.location.file.isascii()


def test_a_text_that_is_not_utf8_is_told_of_with_its_place(empty_story: Story) -> None:
    empty_story.write("texts/ada.txt", b"One\ntwo \xff\n")
    content, (problem,) = load(empty_story.content)
    assert str(problem.location) == "content/texts/ada.txt:2:5"
    assert content is not None
    assert content.broken_texts == {"ada"}


def test_a_file_that_is_too_large_is_not_read(empty_story: Story) -> None:
    empty_story.write("texts/ada.txt", b"a" * 5_000_001)
    content, (problem,) = load(empty_story.content)
    assert problem.code.name == "file-too-large"
    assert content is not None
    assert content.texts == {}


def test_what_cannot_be_read_does_not_hide_the_others(story: Story) -> None:
    story.write("actors/bo.yml", "name: [\n")
    content, problems = load(story.content)
    assert {problem.location.file for problem in problems} == {"content/actors/bo.yml"}
    assert content is not None
    assert content.broken[Folder.ACTORS] == {"bo"}
    assert "ada-quill" in content.documents[Folder.ACTORS]
