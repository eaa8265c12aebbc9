"""The last good site survives whatever happens; every refusal says what to do."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from harbour import Workshop, bytes_of, in_parts

from build_scripts.cli import main
from build_scripts.publishing import stage, swap
from build_scripts.publishing.lock import build_lock
from build_scripts.publishing.swap import MARKER
from build_scripts.words import effort


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    return Workshop.in_folder(tmp_path / "town")


def _put_old_site(town: Workshop) -> dict[str, bytes]:
    """Put something in the place of the site that a build would replace."""
    town.site.mkdir()
    (town.site / MARKER).touch()
    (town.site / "index.html").write_text("the last good site")
    return bytes_of(town.site)


def _break(town: Workshop) -> None:
    article = town.content / "articles" / "council-row.yml"
    article.write_text(article.read_text("utf-8").replace("every day", "each day"), "utf-8")


def test_content_that_fails_leaves_the_site_alone(town: Workshop) -> None:
    before = _put_old_site(town)
    _break(town)
    assert "OTR201" in town.codes()
    assert bytes_of(town.site) == before
    assert not town.staged.exists()


def test_words_that_take_too_much_work_are_told_and_leave_the_site_alone(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _put_old_site(town)
    monkeypatch.setattr(effort, "MOST_STEPS", 3)
    monkeypatch.setattr(effort, "STEPS_EACH", 0)
    assert "OTR226" in town.codes()
    assert bytes_of(town.site) == before


def test_a_broken_link_in_a_page_written_by_hand_leaves_the_site_alone(town: Workshop) -> None:
    before = _put_old_site(town)
    page = town.root / "docs" / "about.md"
    page.write_text(page.read_text("utf-8") + "\n[nowhere](no-such-page.md)\n", "utf-8")
    problems = town.build().problems
    assert [p.code.number for p in problems] == ["OTR404"]
    assert "no-such-page.md" in problems[0].message
    assert "about.md" in problems[0].message
    assert bytes_of(town.site) == before
    assert [path.name for path in town.root.iterdir() if path.name.startswith(".site")] == []


def test_a_template_that_cannot_be_read_leaves_the_site_alone(town: Workshop) -> None:
    before = _put_old_site(town)
    (town.root / "docs" / "overrides" / "main.html").write_text("{% if %}", "utf-8")
    problems = town.build().problems
    assert {p.code.number for p in problems} == {"OTR404"}
    assert bytes_of(town.site) == before


def test_a_missing_anchor_in_a_page_written_by_hand_is_told(town: Workshop) -> None:
    page = town.root / "docs" / "about.md"
    page.write_text(page.read_text("utf-8") + "\n[nowhere](glossary.md#no-such-word)\n", "utf-8")
    problems = town.build().problems
    assert [p.code.number for p in problems] == ["OTR404"]
    assert "no-such-word" in problems[0].message
    assert not town.site.exists()


def test_two_pages_with_one_address_are_refused(town: Workshop) -> None:
    (town.root / "docs" / "method.md").write_text("# Another method\n", "utf-8")
    assert town.codes() == ["OTR406"]
    assert not town.site.exists()


def test_a_foreign_folder_is_refused(town: Workshop) -> None:
    town.site.mkdir()
    (town.site / "novel.txt").write_text("years of work")
    (problem,) = town.build().problems
    assert problem.code.number == "OTR402"
    assert "--site" in problem.hint
    assert [path.name for path in town.site.iterdir()] == ["novel.txt"]


@pytest.mark.parametrize("kind", ["file", "link", "link to our folder"])
def test_what_is_no_folder_is_refused(town: Workshop, kind: str) -> None:
    target = town.root / "elsewhere"
    target.mkdir()
    if kind == "file":
        town.site.write_text("a file")
    else:
        if kind != "link":
            (target / MARKER).touch()
        town.site.symlink_to(target)
    assert town.codes() == ["OTR402"]
    assert town.site.is_symlink() or town.site.read_text() == "a file"


def test_an_empty_folder_may_be_used(town: Workshop) -> None:
    town.site.mkdir()
    assert town.codes() == []
    assert (town.site / "index.html").is_file()


def test_a_second_build_is_told_that_one_is_at_work(town: Workshop) -> None:
    with build_lock(town.root / "build"):
        (problem,) = town.build().problems
    assert problem.code.number == "OTR403"
    assert str(os.getpid()) in problem.message
    assert not town.site.exists()
    assert town.codes() == []


def test_content_that_is_missing_is_told(town: Workshop, tmp_path: Path) -> None:
    nowhere = Workshop.in_folder(tmp_path / "empty", None)
    (problem,) = nowhere.build().problems
    assert problem.code.number == "OTR401"
    assert not nowhere.site.exists()


@pytest.mark.parametrize("folders", [(), ("actors", "articles", "receipts", "texts")])
def test_empty_content_gives_a_page_that_says_how_to_start(
    tmp_path: Path, folders: tuple[str, ...]
) -> None:
    town = Workshop.in_folder(tmp_path / "town", None)
    for folder in folders:
        (town.content / folder).mkdir(parents=True)
    town.content.mkdir(exist_ok=True)
    assert town.codes() == []
    front = (town.site / "index.html").read_text("utf-8")
    assert "Nothing is on the record yet" in front
    assert "make new KIND=story" in front
    assert (town.site / "articles" / "index.html").is_file()


@pytest.mark.parametrize("writer", ["_written_new", "write_whole"])
def test_a_disk_that_takes_no_page_is_told(
    town: Workshop, monkeypatch: pytest.MonkeyPatch, writer: str
) -> None:
    """Whether there was no file yet, or another."""

    def full(target: Path | str, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(target))

    before = _put_old_site(town)
    (town.staged / "claims").mkdir(parents=True)
    (town.staged / "claims" / "index.md").write_text("An older page.\n", "utf-8")
    monkeypatch.setattr(stage, writer, full)
    (problem,) = town.build().problems
    assert problem.code.number == "OTR405"
    assert "No space left on device" in problem.message
    assert bytes_of(town.site) == before


def test_a_target_that_cannot_be_written_is_told(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root may write anywhere, the refusal of the system is played."""

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(town.site))

    before = _put_old_site(town)
    monkeypatch.setattr("build_scripts.publishing.publish.put_in_place", refused)
    (problem,) = town.build().problems
    assert problem.code.number == "OTR405"
    assert "permissions" in problem.hint
    assert bytes_of(town.site) == before


def test_without_an_exchange_of_folders_two_renames_do(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    _put_old_site(town)
    assert town.codes() == []
    assert "the last good site" not in (town.site / "index.html").read_text("utf-8")
    assert not (town.root / ".site.old").exists()


def test_a_crash_between_two_renames_is_mended_by_the_next_build(town: Workshop) -> None:
    before = _put_old_site(town)
    town.site.rename(town.root / ".site.old")
    page = town.root / "docs" / "about.md"
    page.write_text("[nowhere](no-such-page.md)\n", "utf-8")
    assert town.codes() == ["OTR404"]
    assert bytes_of(town.site) == before


# --- The command line -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A workshop with the program in it, built once."""
    town = Workshop.in_folder(tmp_path_factory.mktemp("machine") / "town", code=True)
    done = town.run("build")
    assert done.returncode == 0, done.stderr
    assert "5 articles (1 of them drafts)" in done.stdout
    assert "0 errors" in done.stdout
    assert "To see it: make serve" in done.stdout
    return town


def test_exit_codes(machine: Workshop, tmp_path: Path) -> None:
    assert _exit_code(["check", "--content", str(machine.content)]) == 0
    assert _exit_code(["check", "--content", str(tmp_path / "nowhere")]) == 1
    assert _exit_code(["check", "--no-such-option"]) == 2
    assert _exit_code(["no-such-command"]) == 2
    assert _exit_code(["check", "--format", "xml"]) == 2
    assert _exit_code(["--help"]) == 0


def _exit_code(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


def test_a_failing_build_says_so_and_exits_with_1(machine: Workshop, tmp_path: Path) -> None:
    foreign = tmp_path / "novel"
    foreign.mkdir()
    (foreign / "novel.txt").write_text("years of work")
    done = machine.run("build", "--site", str(foreign))
    assert done.returncode == 1
    assert "OTR402" in done.stderr
    assert "Nothing was written" in done.stderr
    assert [path.name for path in foreign.iterdir()] == ["novel.txt"]


def test_check_as_json(machine: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    assert _exit_code(["check", "--content", str(machine.content), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["problems"] == []
    assert told["counts"]["articles"] == 5
    assert told["counts"]["unchecked"] == 6


def test_serve_shows_drafts_and_leaves_the_published_tree_alone(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town", code=True)
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    preview = town.start("serve", "--port", str(port))
    try:
        assert "Draftmark" in _fetched(f"http://127.0.0.1:{port}/articles/night-boat/")
    finally:
        preview.kill()
        preview.communicate()
    assert not town.staged.exists()
    assert not town.site.exists()


def _fetched(address: str) -> str:
    give_up = time.monotonic() + 60
    while True:
        try:
            with urlopen(address, timeout=60) as answer:
                return str(answer.read().decode())
        except URLError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.1)


@pytest.mark.parametrize("wait", [0.15, 0.5, 0.8, 1.1, "swap"])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(
    machine: Workshop, wait: float | str
) -> None:
    """kill -9 at any moment: what is published is whole, and the next build works."""
    story = machine.content / "story.yml"
    titles = ("The winter boat of Saltmarsh", "The changed boat of Saltmarsh")
    text = story.read_text("utf-8")
    old, new = titles if titles[0] in text else titles[::-1]
    story.write_text(text.replace(old, new), "utf-8")
    before = bytes_of(machine.site)

    build = machine.start("build")
    _wait_until(wait, machine, build.pid)
    os.kill(build.pid, signal.SIGKILL)
    build.communicate()
    left = bytes_of(machine.site)

    done = machine.run("build")
    assert done.returncode == 0, done.stderr
    after = bytes_of(machine.site)
    assert left in (before, after)
    assert old in before["index.html"].decode()
    assert new in after["index.html"].decode()
    assert sorted(p.name for p in machine.root.iterdir() if p.name.startswith(".site")) == []


def test_a_killed_build_of_several_processes_leaves_none_behind(tmp_path: Path) -> None:
    """Else they would hold the lock for ever, or write into the next build's pages."""
    town = Workshop.in_folder(tmp_path / "town", code=True)
    in_parts(town)
    build = town.start("build")
    give_up = time.monotonic() + 30
    while len(_processes_in(town)) < 2 and build.poll() is None and time.monotonic() < give_up:
        time.sleep(0.001)
    assert build.poll() is None, "the build used no other process"
    os.kill(build.pid, signal.SIGKILL)
    build.wait()
    give_up = time.monotonic() + 20
    while _processes_in(town) and time.monotonic() < give_up:
        time.sleep(0.05)
    left = _processes_in(town)
    for process in left:
        os.kill(process, signal.SIGKILL)
    assert left == []
    build.communicate()
    assert town.codes() == []


def _processes_in(town: Workshop) -> list[int]:
    """The processes at work in a workshop: those whose working directory it is."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and (process / "cwd").readlink() == town.root:
                found.append(int(process.name))
        except OSError:
            continue
    return found


def _wait_until(wait: float | str, machine: Workshop, pid: int) -> None:
    if isinstance(wait, float):
        time.sleep(wait)
        return
    give_up = time.monotonic() + 20
    fresh = machine.root / ".site.new" / MARKER
    while time.monotonic() < give_up and not fresh.exists():
        if not Path(f"/proc/{pid}").exists():
            return
        time.sleep(0.0005)
