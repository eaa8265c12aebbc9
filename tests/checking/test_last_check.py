"""A check of what was checked already tells the same, and whatever differs is checked anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.checking import check as whole
from build_scripts.checking import last_check
from build_scripts.checking.content_key import key_of_content
from build_scripts.checking.kept_comparisons import KeptComparisons
from build_scripts.commands import check as command
from build_scripts.mending import kept_check
from build_scripts.system.sealed import sealed, unsealed

FORMATS = [[], ["--format", "json"], ["--format", "github"], ["--only", "content/story.yml"]]


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were checked anew."""
    found: list[Path] = []
    check = whole.check

    def spied(root: Path, **kept: KeptComparisons) -> whole.Checked:
        found.append(root)
        return check(root, None, kept["kept"])

    monkeypatch.setattr(kept_check, "check", spied)
    return found


def _told(*arguments: str) -> tuple[int, str, str]:
    result = run("check", "--content", Path("content"), *arguments)
    return result.exit_code, result.stdout, result.stderr


def _with_problems(story: Story) -> Story:
    """A date that can be mended, a name for an id, words that stand nowhere, a second place to see."""
    story.change("articles/ferry-debate.yml", "published: 2031-03-03", "published: 3 March 2031")
    story.change("articles/ferry-debate.yml", "We cannot pay for", "We will never pay for")
    return story.write("actors/ada-twin.yml", "name: Ada Quill\nkind: person\n")


@pytest.mark.parametrize("arguments", FORMATS)
@pytest.mark.parametrize("is_whole", [True, False])
def test_the_same_is_told_again(
    story: Story, checks: list[Path], arguments: list[str], is_whole: bool
) -> None:
    if not is_whole:
        _with_problems(story)
    first = _told(*arguments)
    assert first[0] == (0 if is_whole or "--only" in arguments else 1)
    assert len(checks) == 1
    assert _told(*arguments) == first
    assert len(checks) == 1


def test_it_does_not_matter_how_it_was_asked(story: Story, checks: list[Path]) -> None:
    """All is kept with what mends it; what is shown of it is chosen each time."""
    _with_problems(story)
    found = [_told(*arguments) for arguments in FORMATS]
    assert len(checks) == 1
    assert '"edits": [\n' in found[1][1]
    for arguments, told in zip(reversed(FORMATS), reversed(found), strict=True):
        last_check.KEPT.unlink()
        assert _told(*arguments) == told


EDITS: dict[str, Callable[[Story], object]] = {
    "an entry": lambda story: story.change("story.yml", "title:", "title: A"),
    "a text": lambda story: story.append("texts/ferry-debate.txt", "\nMore.\n"),
    "a new file": lambda story: story.write("topics/more.yml", "title: More\n"),
    "a file that is gone": lambda story: (story.content / "relation-types.yml").unlink(),
    "a file of another name": lambda story: (story.content / "topics" / "night-ferry.yml").rename(
        story.content / "topics" / "ferry.yml"
    ),
    "a folder of receipts": lambda story: (story.content / "receipts").mkdir(),
    "a link": lambda story: (story.content / "topics" / "more.yml").symlink_to("night-ferry.yml"),
    "the record of a source": lambda story: story.write("sources/ferry-debate.json", "{}"),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_checked(story: Story, checks: list[Path], what: str) -> None:
    _told()
    EDITS[what](story)
    found = _told()
    assert len(checks) == 2
    last_check.KEPT.unlink()
    assert _told() == found


def test_saved_pages_are_not_read(story: Story, checks: list[Path]) -> None:
    _told()
    story.write("sources/ferry-debate.html", "<p>private")
    _told()
    assert len(checks) == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"warnings", b"Warnings")),
        lambda path: path.write_bytes(sealed(b"[]")),
        lambda path: path.write_bytes(sealed(b'{"key": 1}')),
    ],
)
def test_what_is_damaged_is_checked_anew(
    story: Story, checks: list[Path], harm: Callable[[Path], object]
) -> None:
    _with_problems(story)
    first = _told()
    harm(last_check.KEPT)
    assert _told() == first
    assert len(checks) == 2


def test_a_code_that_is_no_more_is_checked_anew(story: Story, checks: list[Path]) -> None:
    _with_problems(story)
    _told()
    data = json.loads(unsealed(last_check.KEPT.read_bytes()))
    data["problems"][0]["code"] = "OTR000"
    last_check.KEPT.write_bytes(sealed(json.dumps(data).encode()))
    _told()
    assert len(checks) == 2


def test_another_program_or_place_checks_anew(
    story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Problems name files as they are seen from where the program was started."""
    from build_scripts.checking import content_key

    first = key_of_content(Path("content"))
    assert key_of_content(Path("content")) == first
    assert key_of_content(story.content) != first
    monkeypatch.setattr(content_key, "key_of_program", lambda: "another")
    assert key_of_content(Path("content")) != first


def test_what_changes_during_a_check_is_not_kept(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = whole.check

    def meanwhile(root: Path, **kept: KeptComparisons) -> whole.Checked:
        found = check(root)
        story.write("topics/more.yml", "title: More\n")
        return found

    monkeypatch.setattr(kept_check, "check", meanwhile)
    _told()
    assert not last_check.KEPT.exists()


def test_without_a_folder_that_can_be_read_the_check_says_so(tmp_path: Path) -> None:
    result = run("check", "--content", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert run("check", "--content", tmp_path / "nowhere").stderr == result.stderr


def test_mending_looks_at_the_files_themselves(story: Story) -> None:
    _with_problems(story)
    _told()
    run("check", "--fix", "--content", Path("content"))
    assert "published: 2031-03-03" in (story.content / "articles/ferry-debate.yml").read_text()
    assert "OTR105" not in command.check_command.name + _told()[2]
