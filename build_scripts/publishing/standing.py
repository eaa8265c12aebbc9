"""The site that stands: what each of its files was made from, so that it need not be made again.

The list of them is one file of `build/`, which may be deleted at any time. A file is taken over into the
next site if nothing of what it was made from has changed, and nobody has touched it: by a second
name of it, since on many disks a new file costs more than its bytes. A file of a staged page is known
by its state on the disk, as the writer writes a file only where its bytes change.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from build_scripts.system.file_states import FileState, state_of, states_below
from build_scripts.system.whole_files import write_whole

_LIST = "site.json"
_FORM = 1
_TICK = 0.02
"""The clock of a disk stands still for less than so long, in seconds."""

MadeFrom = tuple[str, FileState, str]
"""The source of a file by its name and its state, and the key of what stands around it."""


class StandingSite:
    """The site in place as far as it is known: the state of each untouched file, and what it is made from.

    It learns what the files of the next one are made from, and which of them that has taken over.
    """

    def __init__(self, place: str, known: Mapping[str, tuple[MadeFrom, FileState]]) -> None:
        self.place = place
        self._known = known
        self._taken: dict[str, FileState] = {}
        self._made: dict[str, MadeFrom] = {}
        self._folders = set[str]()

    def take(self, path: str, source: MadeFrom | None, fresh: str) -> bool:
        """Give the next site a file by its path, if it is made from this; return whether it was."""
        if source is None:
            return False
        self._made[path] = source
        made, state = self._known.get(path, (None, None))
        if made != source or state is None:
            return False
        target = f"{fresh}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 # Of very many a Path each is slow.
            self._folders.add(folder)
        source_path = f"{self.place}/{path}"
        if _second_name(source_path, target, state):
            self._taken[path] = state
            return True
        return _copied(source_path, target, state)

    def is_touched(self, states: Mapping[str, FileState]) -> bool:
        """Whether somebody has written into a file that the next site took over, which has these states."""
        return any(not state.same_words(states.get(path)) for path, state in self._taken.items())

    def forget(self) -> None:
        """Know nothing, so that the next site is made anew."""
        self._known = {}
        for learnt in (self._taken, self._made, self._folders):
            learnt.clear()

    def listed(
        self, states: Mapping[str, FileState]
    ) -> Iterator[tuple[str, tuple[MadeFrom, FileState]]]:
        """Give what is known of the site that is in place now: the next one, or without states the same.

        `states` are those of all its files before it was put there. A file that had two names and
        has one again has changed by that.
        """
        if states:
            known = {
                path: (source, states[path])
                for path, source in self._made.items()
                if path in states
            }
        else:
            known = dict(self._known)
        for path in self._taken:
            source, state = known.pop(path)
            with suppress(FileNotFoundError):
                now = state_of(f"{self.place}/{path}")
                if now.same_words(state):
                    known[path] = (source, now)
        yield from known.items()


def standing_site(root: Path, site: Path) -> StandingSite:
    """Return what is known of the site in place: nothing where its list cannot be read."""
    try:
        data = json.loads((root / "build" / _LIST).read_bytes())
        if data["form"] != _FORM or data["site"] != str(site):
            return StandingSite(str(site), {})
        states = states_below(str(site))
        known = {
            path: ((name, FileState(*source), setting), states[path])
            for path, (name, source, setting, own) in data["files"].items()
            if states.get(path) == FileState(*own)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        known = {}
    return StandingSite(str(site), known)


def remember_standing(root: Path, standing: StandingSite, states: Mapping[str, FileState]) -> None:
    """Keep the list of the site that is in place after a build; `states` as for `listed`. Raises OSError."""
    newest = max((state.changed for state in states.values()), default=0)
    # What is written in the same moment as a file was would not be seen.
    time.sleep(max(0.0, min(_TICK, newest / 1e9 + _TICK - time.time())))
    files = {
        path: (name, source, setting, state)
        for path, ((name, source, setting), state) in standing.listed(states)
    }
    data = {"form": _FORM, "site": standing.place, "files": files}
    write_whole(root / "build" / _LIST, json.dumps(data).encode("ascii"))


def _second_name(source: str, target: str, state: FileState) -> bool:
    """Give a file a second name; return whether that is there, and of the file that is known."""
    try:
        os.link(source, target, follow_symlinks=False)
        if state_of(target).same_words(state):
            return True
        Path(target).unlink()
    except (
        OSError,
        NotImplementedError,
    ):  # Some disks have none, some systems none of another's file.
        pass
    return False


def _copied(source: str, target: str, state: FileState) -> bool:
    """Copy a file; return whether it was all the time as it is known to be."""
    try:
        shutil.copyfile(source, target, follow_symlinks=False)
        if state_of(source) == state:
            return True
    except OSError:
        pass
    Path(target).unlink(missing_ok=True)
    return False
