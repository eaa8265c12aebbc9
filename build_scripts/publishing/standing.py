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
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts.system.file_states import FileState, state_of, states_below
from build_scripts.system.whole_files import write_whole

_LIST = "site.json"
_FORM = 2
_TICK = 0.02
"""The clock of a disk stands still for less than so long, in seconds."""

MadeFrom = tuple[str, FileState, str]
"""The source of a file by its name and its state, and the key of what stands around it."""


class StandingSite:
    """The site in place as far as it is known: the state of each untouched file, and what it is made from.

    It learns what the files of the next one are made from, and which of them that has taken over.
    `asked` are the paths that its pages by hand asked for.
    """

    def __init__(
        self,
        place: str,
        known: Mapping[str, tuple[MadeFrom, FileState]],
        asked: Sequence[str] = (),
    ) -> None:
        self.place = place
        self.asked = tuple(asked)
        self._asked_now = self.asked
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

    def take_all(self, sources: Mapping[str, MadeFrom], fresh: str) -> bool:
        """Give the next site all these files by their paths, or none; return whether it has them."""
        if any(self._known.get(path, (None,))[0] != made for path, made in sources.items()):
            return False
        taken: list[str] = []
        for path, made in sources.items():
            if not self.take(path, made, fresh):
                break
            taken.append(path)
        else:
            return True
        for path in taken:  # Whoever wrote into one would write into the site that stands.
            Path(fresh, path).unlink()
            self._taken.pop(path, None)
        return False

    def learn(self, made: Mapping[str, MadeFrom], asked: Sequence[str]) -> None:
        """Learn what files of the next site are made from, and what its pages by hand asked for."""
        self._made.update(made)
        self._asked_now = tuple(asked)

    def is_touched(self, states: Mapping[str, FileState]) -> bool:
        """Whether somebody has written into a file that the next site took over, which has these states."""
        return any(not state.same_words(states.get(path)) for path, state in self._taken.items())

    def forget(self) -> None:
        """Know nothing, so that the next site is made anew."""
        self._known = {}
        for learnt in (self._taken, self._made, self._folders):
            learnt.clear()

    def asked_of(self, states: Mapping[str, FileState]) -> tuple[str, ...]:
        """Return the paths that pages by hand of the site in place asked for; `states` as for `listed`."""
        return self._asked_now if states else self.asked

    def listed(
        self, states: Mapping[str, FileState], now: Mapping[str, FileState]
    ) -> Iterator[tuple[str, tuple[MadeFrom, FileState]]]:
        """Give what is known of the site that is in place now: the next one, or without states the same.

        `states` are those of all its files before it was put there, `now` those of today. A file that
        had two names and has one again has changed by that.
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
            if (seen := now.get(path)) and seen.same_words(state):
                known[path] = (source, seen)
        yield from known.items()


def standing_site(root: Path, site: Path) -> StandingSite:
    """Return what is known of the site in place: nothing where its list cannot be read."""
    try:
        data = json.loads((root / "build" / _LIST).read_bytes())
        if data["form"] != _FORM or data["site"] != str(site):
            return StandingSite(str(site), {})
        states = states_below(str(site))
        asked = tuple(map(str, data["asked"]))
        known = {
            path: ((name, FileState(*source), setting), states[path])
            for path, (name, source, setting, own) in data["files"].items()
            if states.get(path) == FileState(*own)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        known, asked = {}, ()
    return StandingSite(str(site), known, asked)


def remember_standing(
    root: Path, standing: StandingSite, states: Mapping[str, FileState]
) -> Mapping[str, FileState]:
    """Keep the list of the site that is in place after a build; return the states of all its files.

    `states` are those of the files that were made, none after a fault. Raises OSError.
    """
    now = states_below(standing.place) if os.path.isdir(standing.place) else {}  # noqa: PTH112
    newest = max((state.changed for state in now.values()), default=0)
    # What is written in the same moment as a file was would not be seen.
    time.sleep(max(0.0, min(_TICK, newest / 1e9 + _TICK - time.time())))
    files = {
        path: (name, source, setting, state)
        for path, ((name, source, setting), state) in standing.listed(states, now)
    }
    asked = standing.asked_of(states)
    data = {"form": _FORM, "site": standing.place, "files": files, "asked": asked}
    write_whole(root / "build" / _LIST, json.dumps(data).encode("ascii"))
    return now


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
