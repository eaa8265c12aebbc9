"""Waiting for edits: the system tells when a file changes, and a burst of changes counts as one."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

_QUIET = 0.04
"""Seconds without a change after which a burst is over: editors write a file in several steps."""
_IGNORED = ("/.", "/__pycache__/", "~")
_READ_ONLY = ("opened", "closed_no_write")


class _ChangeHandler(FileSystemEventHandler):
    def __init__(self, changes: queue.SimpleQueue[str]) -> None:
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in _READ_ONLY:
            return
        for path in (event.src_path, event.dest_path):
            name = Path(str(path)).as_posix() if path else ""
            if (
                name
                and not name.endswith(_IGNORED[-1])
                and not any(i in name for i in _IGNORED[:2])
            ):
                self._changes.put(name)


@dataclass(slots=True)
class _Watched:
    """A file or folder that is watched: by its path, and by what stood there when that began."""

    path: Path
    held: int | None = None
    watch: ObservedWatch | None = None

    def is_current(self) -> bool:
        """Whether what stands there is still what is watched, or there was and is nothing.

        What is held open keeps its number at the disk, so that nothing new can be taken for it.
        """
        try:
            now = self.path.stat()
        except OSError:
            return self.held is None
        return self.held is not None and os.path.samestat(now, os.fstat(self.held))


class _Watcher:
    """Watches places, also those that go away and come back: the system forgets what was deleted."""

    def __init__(self, places: Iterable[Path], *, poll: bool) -> None:
        self.changes: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._observer = PollingObserver(timeout=0.3) if poll else Observer()
        self._observer.daemon = True
        self._observer.start()
        self._handler = _ChangeHandler(self.changes)
        self._places = [_Watched(path) for path in places]
        self.renew()

    def renew(self) -> tuple[str, ...]:
        """Watch anew whatever was replaced, and return the paths of it."""
        replaced = [place for place in self._places if not place.is_current()]
        for place in replaced:
            self._forget(place)
            self._watch(place)
        return tuple(str(place.path) for place in replaced)

    def _watch(self, place: _Watched) -> None:
        try:
            place.held = os.open(place.path, os.O_RDONLY | os.O_NONBLOCK)
            place.watch = self._observer.schedule(
                self._handler, str(place.path), recursive=place.path.is_dir()
            )
        except FileNotFoundError:
            self._forget(place)  # It went away again; the next look will tell.

    def _forget(self, place: _Watched) -> None:
        if place.watch is not None:
            with suppress(KeyError, OSError):
                self._observer.unschedule(place.watch)
        if place.held is not None:
            os.close(place.held)
        place.watch = place.held = None


def edits(places: Iterable[Path], *, poll: bool = False) -> Iterator[frozenset[Path]]:
    """Yield the paths that changed, once for each burst of changes, and an empty set every half second.

    A place that is deleted and put back, or replaced by another, is followed again; it is then among
    the paths itself. With `poll` the files are looked at again and again, for disks whose changes
    no system tells. The watching begins when this is called, not when it is first read.
    """
    return _bursts(_Watcher(places, poll=poll))


def _bursts(watcher: _Watcher) -> Iterator[frozenset[Path]]:
    while True:
        burst: set[str] = set()
        try:
            burst.add(watcher.changes.get(timeout=0.5))
            while True:
                burst.add(watcher.changes.get(timeout=_QUIET))
        except queue.Empty:
            burst.update(watcher.renew())
            yield frozenset(map(Path, burst))
