"""`receipts`: writing, and reviewing against another state of a repository."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from builders import Story
from running import run

TEXT = (
    "Pier to close\n\n“The pier is old,” Ada Quill said on Monday. Nobody had told the captain, or the "
    "boys who fished from it with crooked pins, as every child of the town has done since it was built."
)
ARTICLE = """\
title: Pier to close
quotations:
  - {id: old, text: "“The pier is old,”", speaker: ada-quill, cue: said}
"""


def git(folder: Path, *arguments: str) -> None:
    options = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *options, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def pier(story: Story) -> Story:
    """A story in a repository, its receipt committed on `main` and the work on another branch."""
    story.write("articles/pier.yml", ARTICLE).write("texts/pier.txt", TEXT.encode())
    assert run("receipts", "--content", story.content).exit_code == 0
    top = story.content.parent
    git(top, "init", "--initial-branch", "main")
    git(top, "add", "content/receipts", "content/articles")
    git(top, "commit", "--message", "Pier")
    git(top, "checkout", "-b", "work")
    return story


def reviewed(story: Story, *arguments: str) -> tuple[int, str]:
    result = run("receipts", "--content", story.content, "--review", *arguments)
    return result.exit_code, result.output


def test_nothing_changed(pier: Story) -> None:
    code, told = reviewed(pier, "main")
    assert (code, told) == (0, "0 receipts changed since main, 0 errors\n")


def test_a_change_is_told_and_is_no_error(pier: Story) -> None:
    pier.change("articles/pier.yml", "“The pier is old,”", "“pier is old,”")
    assert run("receipts", "--content", pier.content).exit_code == 0
    code, told = reviewed(pier, "main")
    assert code == 0
    assert (
        "The quotation 'old': words ⟨“The pier is old,”⟩ → ⟨“pier is old,”⟩; number of words 4 → 3;"
        in told
    )
    assert told.endswith("1 receipt changed since main, 0 errors\n")
    _, told = reviewed(pier, "main", "--format", "github")
    assert told.startswith("::warning file=")
    assert "receipts/pier.json,line=" in told
    _, told = reviewed(pier, "main", "--format", "json")
    (row,) = json.loads(told)["problems"]
    assert (row["name"], row["line"]) == ("receipt-changed", 15)


def test_a_forged_length_is_an_error(pier: Story) -> None:
    pier.forge_receipt("pier", lambda rows: rows["text"].update(characters=1_000))
    code, told = reviewed(pier, "main")
    assert code == 1
    assert "The text is the same, and its size is not: characters 194 → 1,000." in told


def test_what_others_changed_meanwhile_is_not_told(pier: Story) -> None:
    top = pier.content.parent
    git(top, "checkout", "main")
    git(top, "rm", "-r", "content/receipts")
    git(top, "commit", "--message", "No receipts")
    git(top, "checkout", "work")
    assert reviewed(pier, "main") == (0, "0 receipts changed since main, 0 errors\n")


def test_all_receipts_may_be_gone(pier: Story) -> None:
    pier.remove("receipts/pier.json")
    (pier.content / "receipts").rmdir()
    code, told = reviewed(pier, "main")
    assert code == 0
    assert "was removed." in told


def test_a_link_in_the_place_of_a_receipt_is_not_followed(pier: Story) -> None:
    pier.remove("receipts/pier.json")
    (pier.content / "receipts/pier.json").symlink_to(pier.content / "articles/pier.yml")
    code, told = reviewed(pier, "main")
    assert code == 1
    assert "symbolic link" in told


@pytest.mark.parametrize("base", ["nowhere", "--all", "-x", "", "main:content"])
def test_a_base_that_is_no_commit_is_wrong_usage(pier: Story, base: str) -> None:
    code, told = reviewed(pier, base)
    assert code == 2
    assert "Git knows no commit" in told


def test_without_a_repository_it_says_so(story: Story) -> None:
    code, told = reviewed(story, "main")
    assert code == 2
    assert "Git knows no commit 'main'" in told


def test_a_format_goes_with_a_review(story: Story) -> None:
    result = run("receipts", "--content", story.content, "--format", "json")
    assert result.exit_code == 2


def test_nothing_is_written_through_a_link(pier: Story) -> None:
    elsewhere = pier.content.parent / "elsewhere"
    (pier.content / "receipts").rename(elsewhere)
    (elsewhere / "pier.json").unlink()
    (pier.content / "receipts").symlink_to(elsewhere)
    result = run("receipts", "--content", pier.content)
    assert result.exit_code == 1
    assert "receipts is a symbolic link; nothing is written through it" in result.output
    assert list(elsewhere.iterdir()) == []
