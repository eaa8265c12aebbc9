"""`python -m benchmarks.kills`: builds are killed at any moment, and the last good site survives each.

python -m benchmarks.kills [--kills 300] [--articles 12] [--folder /dev/shm]

Before each build the story, or a style sheet with the frame of the pages, is edited to and fro, so that the
site is one of few, which are built from nothing first. After each kill it must be the last good one or
the next, to the byte; and every few kills, a whole build must give the right one. The builds are forked
from a process that has read the program, so that most of the time of each is what it does to the disk.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import click

from benchmarks.synthetic import write_story
from build_scripts.publishing.from_content import staged_content
from build_scripts.publishing.pipeline import build
from build_scripts.system.file_keys import files_below
from build_scripts.system.places import ROOT
from build_scripts.system.program import key_of_program

_READ_BEFORE = (staged_content, key_of_program())
"""What a build reads only when it needs it, no fork has to read again."""

_TITLES = ("One of the harbour", "Another of the harbour")
_STYLE = "docs/stylesheets/own.css"
_FOOT = "docs/overrides/partials/footer.html"
_ADDED = {_STYLE: "\na { color: red }\n", _FOOT: "\n<!-- another foot -->\n"}
_WHOLE = 0.2
"""After this part of all kills a whole build follows."""
_ALL_AT_ONCE = 0.5
"""In this part of all kills the processes that a build has started are killed with it."""

_TOLD_EVERY = 10

SiteBytes = dict[str, bytes]
Version = tuple[int, bool]
"""Which title the story has, and whether what stands around its pages is another than it was."""


@dataclass(slots=True)
class Killed:
    """What came of it: builds killed before they ended, and those that had ended by then.

    Of those that were killed, so many had put the next site in place already.
    """

    killed: int = 0
    ended: int = 0
    in_place: int = 0
    whole: int = 0
    wrong: list[str] = field(default_factory=list)


class Town:
    """A checkout that holds a story, of which each version of the site is known."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts = {path: (root / path).read_text("utf-8") for path in _ADDED}
        self.version: Version = (0, False)
        self.known: dict[Version, SiteBytes] = {}
        self.longest = 0.0
        for version in itertools.product(range(len(_TITLES)), (False, True)):
            self.edit(version)
            shutil.rmtree(root / "build", ignore_errors=True)
            shutil.rmtree(root / "site", ignore_errors=True)
            self.build()
            self.known[version] = bytes_of(root / "site")
        # Most builds are of what is built in part; few kills would meet them if they waited longer.
        for title in range(len(_TITLES)):
            self.edit((title, False))
            begun = time.monotonic()
            self.build()
            self.longest = time.monotonic() - begun

    def edit(self, version: Version) -> None:
        """Let the story and its frame be of a version."""
        self.version = version
        path = min((self.root / "content" / "articles").glob("*.yml"))
        lines = path.read_text("utf-8").splitlines(keepends=True)
        title = f"title: {_TITLES[version[0]]}\n"
        _write(path, "".join(title if line.startswith("title:") else line for line in lines))
        for name, more in _ADDED.items():
            _write(self.root / name, self.texts[name] + (more if version[1] else ""))

    def start(self) -> int:
        """Start a build, and return the number of its process."""
        if child := os.fork():
            return child
        code = 1
        try:
            os.setpgid(0, 0)
            code = build(self.root / "content", self.root / "site", root=self.root).failed
        finally:
            os._exit(code)

    def build(self) -> None:
        """Build; who killed a build before may hold the lock for a moment."""
        for _ in range(100):
            if os.waitpid(self.start(), 0)[1] == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(f"a build in {self.root} fails")


def killed_builds(
    root: Path, kills: int, seed: int, tell: Callable[[Killed], None] = lambda told: None
) -> Killed:
    """Build in a checkout that holds a story, and kill so many builds at random moments.

    `tell` hears after each what came of all so far.
    """
    chance = random.Random(seed)
    town, told = Town(root), Killed()
    last = town.version
    for number in range(kills):
        town.edit(chance.choice([version for version in town.known if version != last]))
        has_ended = _killed(town, chance)
        site = bytes_of(root / "site")
        if site == town.known[town.version]:
            last = town.version
            told.in_place += not has_ended
        elif site != town.known[last]:
            told.wrong.append(f"kill {number}: the site is neither the last nor the next")
        told.ended += has_ended
        told.killed += not has_ended
        if number == kills - 1 or chance.random() < _WHOLE:
            told.whole += 1
            town.build()
            last = town.version
            if bytes_of(root / "site") != town.known[last]:
                told.wrong.append(f"kill {number}: the build after it gives another site")
        tell(told)
    told.wrong += [f"{path.name} is left beside the site" for path in root.glob(".site.*")]
    told.wrong += [f"{path.name} is half written" for path in (root / "build").rglob("*.part")]
    return told


def _killed(town: Town, chance: random.Random) -> bool:
    """Start a build and kill it at a random moment; return whether it had ended by then."""
    child = town.start()
    time.sleep(chance.uniform(0, town.longest))
    # As long as nobody has asked what became of it, its number is nobody else's.
    all_at_once = chance.random() < _ALL_AT_ONCE and os.getpgid(child) == child
    (os.killpg if all_at_once else os.kill)(child, signal.SIGKILL)
    return not os.WIFSIGNALED(os.waitpid(child, 0)[1])


def bytes_of(folder: Path) -> SiteBytes:
    """Return every file of a folder by path."""
    found = {}
    for path, _ in files_below(folder):
        with open(path, "rb") as file:  # noqa: PTH123 # Of very many a Path each is slow.
            found[path.removeprefix(f"{folder}/")] = file.read()
    return found


def _write(path: Path, text: str) -> None:
    if path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


@click.command()
@click.option("--kills", default=300, show_default=True)
@click.option("--articles", default=12, show_default=True, help="The size of the invented story.")
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
        shutil.copytree(ROOT / "docs", root / "docs")
        shutil.copy(ROOT / "mkdocs.yml", root)
        write_story(root / "content", articles)
        told = killed_builds(root, kills, seed, _say_how_far)
    click.echo(_sum(told))
    for line in told.wrong:
        click.echo(line)
    sys.exit(bool(told.wrong))


def _say_how_far(told: Killed) -> None:
    if (told.killed + told.ended) % _TOLD_EVERY == 0:
        click.echo(_sum(told), err=True)


def _sum(told: Killed) -> str:
    return (
        f"{told.killed} builds were killed ({told.in_place} with the next site in place), {told.ended} "
        f"had ended, {told.whole} were made whole after a kill; wrong: {len(told.wrong)}"
    )


if __name__ == "__main__":
    main()
