"""`python -m benchmarks.kills`: builds are killed at any moment, and the last good site survives each.

python -m benchmarks.kills [--kills 300] [--articles 30] [--folder /dev/shm]

Between the builds the story is edited to and fro, so that the site is one of few that are known. After
each kill it must be one of them, to the byte; at the end a whole build must give the right one.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from benchmarks.synthetic import write_story
from build_scripts.system.places import ROOT

_TITLES = ("One of the harbour", "Another of the harbour", "A third of the harbour")

SiteBytes = dict[str, bytes]


@dataclass(slots=True)
class Killed:
    """What came of it: how many builds were killed before they ended, and how many had ended by then."""

    killed: int = 0
    ended: int = 0
    wrong: list[str] = field(default_factory=list)


def killed_builds(root: Path, kills: int, seed: int) -> Killed:
    """Build in a checkout that holds a story, and kill so many builds at random moments."""
    chance = random.Random(seed)
    known, longest = _known_sites(root)
    told = Killed()
    for number, title in zip(range(kills), itertools.cycle(_TITLES), strict=False):
        _entitle(root, title)
        process = _started(root)
        time.sleep(chance.uniform(0, longest))
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            told.killed += 1
        else:
            told.ended += 1
        process.wait()
        if _bytes_of(root / "site") not in known:
            told.wrong.append(f"kill {number}: the site is none of those that are known")
    return _ended_well(root, known, told)


def _known_sites(root: Path) -> tuple[Sequence[SiteBytes], float]:
    """Build the sites that can stand there, each anew; return the longest time that it took as well."""
    known, longest = [], 0.0
    for title in _TITLES:
        shutil.rmtree(root / "build", ignore_errors=True)
        _entitle(root, title)
        begun = time.monotonic()
        _whole_build(root)
        longest = max(longest, time.monotonic() - begun)
        known.append(_bytes_of(root / "site"))
    return known, longest


def _ended_well(root: Path, known: Sequence[SiteBytes], told: Killed) -> Killed:
    for title, site in zip(_TITLES, known, strict=True):
        _entitle(root, title)
        _whole_build(root)
        if _bytes_of(root / "site") != site:
            told.wrong.append(f"a whole build after the kills gives another site for “{title}”")
    told.wrong += [f"{path.name} is left beside the site" for path in root.glob(".site.*")]
    told.wrong += [f"{path.name} is half written" for path in (root / "build").rglob("*.part")]
    return told


def _entitle(root: Path, title: str) -> None:
    path = min((root / "content" / "articles").glob("*.yml"))
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [f"title: {title}\n" if line.startswith("title:") else line for line in lines]
    path.write_text("".join(kept), "utf-8")


def _started(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "build_scripts", "build"],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _whole_build(root: Path) -> None:
    """Build; who killed a build before may hold the lock for a moment."""
    for _ in range(100):
        if _started(root).wait() == 0:
            return
        time.sleep(0.1)
    raise RuntimeError(f"a build in {root} fails")


def _bytes_of(folder: Path) -> SiteBytes:
    return {str(path.relative_to(folder)): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@click.command()
@click.option("--kills", default=300, show_default=True)
@click.option("--articles", default=30, show_default=True, help="The size of the invented story.")
@click.option("--seed", default=1, show_default=True)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("/dev/shm"),
    show_default=True,
)
def main(kills: int, articles: int, seed: int, folder: Path) -> None:
    """Kill builds at random moments; fail where one harmed the site."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        root = Path(place)
        for name in ("docs", "build_scripts"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "mkdocs.yml", root)
        write_story(root / "content", articles)
        told = killed_builds(root, kills, seed)
    click.echo(
        f"{told.killed} builds were killed, {told.ended} had ended; wrong: {len(told.wrong)}"
    )
    for line in told.wrong:
        click.echo(line)
    sys.exit(bool(told.wrong))


if __name__ == "__main__":
    main()
