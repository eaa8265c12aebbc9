"""What somebody else put into the site is kept; a full disk or a signal leaves nothing half made."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from harbour import Workshop, bytes_of, in_parts
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.problems import Problem
from build_scripts.publishing import disk, kept, swap
from build_scripts.publishing.kept import MARKER, foreign, in_the_way, keep, mark
from build_scripts.publishing.lock import LockedError, site_lock
from build_scripts.publishing.pipeline import build
from build_scripts.publishing.unchanged import forget


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    return Workshop.in_folder(tmp_path / "town")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A workshop with the program in it, which builds in several processes; built once."""
    town = Workshop.in_folder(tmp_path_factory.mktemp("built") / "town", code=True)
    in_parts(town)
    assert town.codes() == []
    return town


def _beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path.name.startswith("."))


# --- What an editor put into the site ---------------------------------------------------------


def _put_by_an_editor(site: Path) -> dict[str, bytes]:
    (site / "CNAME").write_text("record.example\n")
    (site / ".nojekyll").touch()
    (site / ".git" / "objects" / "ab").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages\n")
    (site / ".git" / "objects" / "ab" / "cd").write_bytes(b"\0an object")
    (site / ".git" / "refs").mkdir()
    (site / "articles" / "notes.txt").write_text("an editor's notes")
    (site / "numbers").symlink_to("/nowhere/at/all")
    return {
        path: (site / path).read_bytes()
        for path in ("CNAME", ".nojekyll", ".git/HEAD", ".git/objects/ab/cd", "articles/notes.txt")
    }


@pytest.mark.parametrize("exchange", [True, False])
def test_what_an_editor_put_into_the_site_is_there_after_a_build(
    town: Workshop, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    assert town.codes() == []
    before = _put_by_an_editor(town.site)
    (town.site / ".git" / "HEAD").chmod(0o600)
    (town.site / "articles" / "council-row" / "index.html").write_text("old")
    (town.content / "actors" / "a-newcomer.yml").write_text("{name: A Newcomer, kind: person}\n")
    if not exchange:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    result = town.build()
    assert result.problems == ()
    assert result.kept == (".git/", ".nojekyll", "CNAME", "articles/notes.txt", "numbers")
    after = bytes_of(town.site)
    assert {path: after.get(path) for path in before} == before
    assert (town.site / "numbers").readlink() == Path("/nowhere/at/all")
    assert (town.site / ".git" / "refs").is_dir()
    assert stat.S_IMODE((town.site / ".git" / "HEAD").stat().st_mode) == 0o600
    assert (town.site / "actors" / "a-newcomer" / "index.html").is_file()
    assert after["articles/council-row/index.html"] != b"old"
    assert not (town.root / ".site.old").exists()
    assert not (town.root / ".site.new").exists()


def test_a_page_that_is_no_more_goes_although_files_are_kept(town: Workshop) -> None:
    extra = town.content / "actors" / "a-newcomer.yml"
    extra.write_text("{name: A Newcomer, kind: person}\n")
    assert town.codes() == []
    (town.site / "CNAME").write_text("record.example\n")
    extra.unlink()
    assert town.build().kept == ("CNAME",)
    assert not (town.site / "actors" / "a-newcomer").exists()


def test_a_file_where_the_site_has_one_of_its_own_is_never_overwritten(town: Workshop) -> None:
    assert town.codes() == []
    (town.site / "actors" / "a-newcomer").mkdir()
    (town.site / "actors" / "a-newcomer" / "index.html").write_text("an editor's page")
    before = bytes_of(town.site)
    (town.content / "actors" / "a-newcomer.yml").write_text("{name: A Newcomer, kind: person}\n")
    (problem,) = town.build().problems
    assert problem.code.number == "OTR410"
    assert problem.location.file.endswith("actors/a-newcomer/index.html")
    assert bytes_of(town.site) == before
    assert not (town.root / ".site.new").exists()


def test_a_site_of_an_older_version_keeps_what_has_no_like_at_its_top(town: Workshop) -> None:
    """Its marker lists no files: a page below may be one that is no more, `CNAME` is not."""
    (town.site / "articles" / "long-gone").mkdir(parents=True)
    (town.site / "articles" / "long-gone" / "index.html").write_text("a page of then")
    (town.site / "index.html").write_text("the front page of then")
    (town.site / MARKER).write_text("Made by On the Record; replaced by the next build.\n")
    (town.site / "CNAME").write_text("record.example\n")
    (town.site / ".git").mkdir()
    assert town.build().kept == (".git/", "CNAME")
    assert (town.site / "CNAME").read_text() == "record.example\n"
    assert not (town.site / "articles" / "long-gone").exists()
    assert "of then" not in (town.site / "index.html").read_text("utf-8")


def test_the_command_says_what_was_kept(built: Workshop) -> None:
    (built.site / "CNAME").write_text("record.example\n")
    done = built.run("build")
    assert done.returncode == 0, done.stderr
    assert "Kept in site, since it was not made here: CNAME" in done.stdout


_NAMES = st.sampled_from(["a", "b", "c", "index.html", ".git", "é\n"])
_TREES = st.dictionaries(st.lists(_NAMES, min_size=1, max_size=3).map("/".join), st.binary())


@given(ours=_TREES, theirs=_TREES, newer=_TREES)
def test_no_file_of_somebody_else_is_lost_whatever_lies_where(
    tmp_path_factory: pytest.TempPathFactory,
    ours: dict[str, bytes],
    theirs: dict[str, bytes],
    newer: dict[str, bytes],
) -> None:
    base = tmp_path_factory.mktemp("trees")
    place, fresh = base / "site", base / "fresh"
    made = _write(place, ours)
    mark(place, made)
    put = _write(place, theirs, replacing=False)
    own = _write(fresh, newer)
    mark(fresh, own)
    found = foreign(place, fresh)
    taken = in_the_way(place, fresh, found)
    if not taken:
        keep(place, fresh, found)
        after = bytes_of(fresh)
        assert {path: after.get(path) for path in put} == put
        assert {path: after.get(path) for path in own} == own
        assert set(after) == {*put, *own, MARKER}
    else:
        assert {path: (place / path).read_bytes() for path in (*made, *put)} == {**made, **put}
        assert any(
            t == p or p.startswith(f"{t}/") or t.startswith(f"{p}/") for t in taken for p in own
        )
    shutil.rmtree(base)


def _write(folder: Path, files: dict[str, bytes], *, replacing: bool = True) -> dict[str, bytes]:
    """Write the files for which there is room; return those that were written."""
    folder.mkdir(exist_ok=True)
    written = {}
    for path, data in files.items():
        target = folder / path
        above = [folder / parent for parent in Path(path).parents]
        if (
            target.is_dir()
            or any(p.is_file() for p in above)
            or (target.exists() and not replacing)
        ):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        written[path] = data
    return written


def test_a_disk_without_second_names_gets_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(kept.os, "link", refused)
    place, fresh = tmp_path / "site", tmp_path / "fresh"
    place.mkdir()
    fresh.mkdir()
    mark(place, ())
    before = _write(place, {"CNAME": b"record.example", "own/deep/x": b"x"})
    (place / "link").symlink_to("CNAME")
    keep(place, fresh, foreign(place, fresh))
    assert {path: (fresh / path).read_bytes() for path in before} == before
    assert (fresh / "link").readlink() == Path("CNAME")


# --- Two checkouts, one site ------------------------------------------------------------------


def test_two_checkouts_that_build_into_one_site_are_kept_apart(
    built: Workshop, tmp_path: Path
) -> None:
    """Whoever comes second is told; what stands there is the whole site of the first."""
    other = built.twin(tmp_path / "other", code=True)
    story = other.content / "story.yml"
    story.write_text(story.read_text("utf-8").replace("The winter boat", "The other boat"), "utf-8")
    site = tmp_path / "shared" / "site"
    for _ in range(3):
        runs = [one.start("build", "--site", str(site)) for one in (built, other)]
        errors = [run.communicate(timeout=120)[1] for run in runs]
        codes = [run.returncode for run in runs]
        assert 0 in codes
        assert all("OTR403" in error for code, error in zip(codes, errors, strict=True) if code)
        (listed, there) = _listed_and_there(site)
        assert listed == there
        titles = {"The winter boat", "The other boat"}
        pages = [data.decode() for path, data in bytes_of(site).items() if path.endswith(".html")]
        assert len({title for page in pages for title in titles if title in page}) == 1
        assert _beside(site) == []


def _listed_and_there(site: Path) -> tuple[set[str], set[str]]:
    files = json.loads((site / MARKER).read_text("utf-8"))["files"]
    return set(files), set(bytes_of(site)) - {MARKER}


def test_a_site_on_which_another_works_is_left_alone(town: Workshop) -> None:
    with site_lock(town.site):
        (problem,) = town.build().problems
        assert problem.code.number == "OTR403"
        assert problem.location.file == str(town.site)
        assert str(os.getpid()) in problem.message
    assert _beside(town.site) == []


def test_the_lock_of_a_site_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    """Its file is removed at the end, so another may have opened what is no longer there."""
    site = tmp_path / "site"
    inside: list[int] = []
    most = 0
    entered = 0

    def work() -> None:
        nonlocal most, entered
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            try:
                with site_lock(site):
                    inside.append(1)
                    most = max(most, len(inside))
                    entered += 1
                    inside.pop()
            except LockedError:
                pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert entered > 4
    assert _beside(site) == []


def test_a_link_in_the_place_of_the_lock_is_not_written_through(town: Workshop) -> None:
    target = town.root / "novel.txt"
    target.write_text("years of work")
    (town.root / ".site.lock").symlink_to(target)
    assert town.codes() == ["OTR405"]
    assert target.read_text() == "years of work"


# --- Disks ------------------------------------------------------------------------------------


def test_a_disk_that_is_full_while_pages_are_rendered_is_named_and_left_clean(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert town.codes() == []
    before = bytes_of(town.site)

    def full(*_: object) -> tuple[str, ...]:
        fresh = town.root / ".site.new"
        fresh.mkdir()
        (fresh / "index.html").write_text("half a p")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("build_scripts.publishing.publish.render_site", full)
    (problem,) = town.build().problems
    assert problem.code.number == "OTR405"
    assert problem.location.file == str(town.site)
    assert f"The disk (or the quota) of {town.site} is full" in problem.message
    assert bytes_of(town.site) == before
    assert _beside(town.site) == []


def test_a_file_that_could_not_be_copied_is_named_and_not_its_source() -> None:
    fault = OSError(errno.ENOSPC, "No space left on device", "docs/a.css", None, "/out/a.css")
    assert disk.cannot_write(fault, Path("/out")).location.file == "/out/a.css"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, mounted for this test alone."""
    place = tmp_path / "disk"
    place.mkdir()
    _mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _mount(*arguments: str) -> None:
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("NOT ROOT: no disk can be mounted here; a fault that is played does instead")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"NO DISK CAN BE MOUNTED HERE: {done.stderr.strip()}")


def test_a_small_disk_is_named_and_left_clean(town: Workshop, small_disk: Path) -> None:
    site = small_disk / "site"
    site.mkdir()
    (site / MARKER).touch()
    (site / "index.html").write_text("the last good site")
    (problem,) = _built_into(town, site)
    assert problem.code.number == "OTR405"
    assert "No space left on device" in problem.message
    assert str(small_disk) in problem.message
    assert "of 3,072 kB are free" in problem.message
    assert sorted(path.name for path in small_disk.iterdir()) == ["site"]
    assert (site / "index.html").read_text() == "the last good site"


def test_a_mount_point_is_refused_by_its_name_and_a_folder_in_it_is_not(
    town: Workshop, small_disk: Path
) -> None:
    (problem,) = _built_into(town, small_disk)
    assert problem.code.number == "OTR409"
    assert problem.location.file == str(small_disk)
    assert str(small_disk / "site") in problem.hint
    assert list(small_disk.iterdir()) == []


def test_a_mount_from_the_same_disk_is_refused_too(town: Workshop) -> None:
    """Its number of the device is that of the folder around it, so only the system tells."""
    other = town.root / "other"
    town.site.mkdir()
    other.mkdir()
    (other / MARKER).touch()
    (other / "index.html").write_text("the last good site")
    _mount("--bind", str(other), str(town.site))
    try:
        (problem,) = town.build().problems
        assert (problem.code.number, problem.location.file) == ("OTR409", str(town.site))
        assert (town.site / "index.html").read_text() == "the last good site"
        assert _beside(town.site) == []
    finally:
        subprocess.run(["umount", "-l", str(town.site)], check=True)


def test_a_mount_inside_the_site_loses_nothing(town: Workshop, tmp_path: Path) -> None:
    """It would move with the old site, and be emptied with it."""
    uploads, other = town.site / "my uploads", tmp_path / "other"
    uploads.mkdir(parents=True)
    other.mkdir()
    (town.site / MARKER).touch()
    (other / "photo.png").write_bytes(b"a photo")
    _mount("--bind", str(other), str(uploads))
    try:
        (problem,) = town.build().problems
        assert (problem.code.number, problem.location.file) == ("OTR409", str(uploads))
        assert (other / "photo.png").read_bytes() == b"a photo"
    finally:
        subprocess.run(["umount", "-l", str(uploads)], check=True)


@pytest.mark.parametrize(
    ("mounted", "told"),
    [("my site", ""), ("my site/deep", "deep"), ("my site too", None), ("", None)],
)
def test_mounts_are_read_as_the_system_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounted: str, told: str | None
) -> None:
    """What needs root above is played here, so that it is tried everywhere."""
    written = str(tmp_path / mounted).replace("\\", "\\134").replace(" ", "\\040")
    listed = tmp_path / "mountinfo"
    listed.write_text(f"29 1 8:1 / / rw - ext4 disk rw\n30 29 0:5 /x {written} rw - tmpfs t rw\n")
    monkeypatch.setattr(disk, "_MOUNTS", listed)
    site = tmp_path / "my site"
    assert disk.mounted_at(site) == (None if told is None else site / told)
    monkeypatch.setattr(disk, "_MOUNTS", tmp_path / "none")
    assert disk.mounted_at(site) is None


def test_a_mount_that_only_the_swap_notices_is_told(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(fresh: Path, place: Path) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy", str(place), None, ".site.old")

    monkeypatch.setattr("build_scripts.publishing.publish.put_in_place", busy)
    (problem,) = town.build().problems
    assert (problem.code.number, problem.location.file) == ("OTR409", str(town.site))


def _built_into(town: Workshop, site: Path) -> tuple[Problem, ...]:
    return build(town.content, site, root=town.root).problems


# --- Signals and rights -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGINT, 1), (signal.SIGHUP, 129)],
    ids=["SIGTERM", "SIGINT", "SIGHUP"],
)
def test_a_build_that_is_told_to_end_leaves_nothing_beside_the_site(
    built: Workshop, number: signal.Signals, code: int
) -> None:
    before = bytes_of(built.site)
    fresh = built.root / ".site.new"
    forget(built.root)
    running = built.start("build")
    give_up = time.monotonic() + 60
    while not fresh.exists() and running.poll() is None and time.monotonic() < give_up:
        time.sleep(0.001)
    assert fresh.exists(), "the build had ended before it could be told to end"
    os.kill(running.pid, number)
    err = running.communicate(timeout=60)[1]
    assert "Traceback" not in err
    assert running.returncode == code
    assert _beside(built.site) == []
    assert bytes_of(built.site) == before
    assert list((built.root / "build").rglob("*.part")) == []


def test_the_site_may_be_read_by_all_whatever_the_umask(town: Workshop) -> None:
    before = os.umask(0o077)
    try:
        assert town.codes() == []
    finally:
        assert os.umask(before) == 0o077
    modes = {stat.S_IMODE(path.lstat().st_mode) for path in (town.site, *town.site.rglob("*"))}
    assert modes == {0o644, 0o755}
    assert stat.S_IMODE(town.site.stat().st_mode) == 0o755
