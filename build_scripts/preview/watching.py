"""Waiting for edits: the system tells when a file changes, and a burst of changes counts as one."""

from __future__ import annotations

import queue
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

_QUIET = 0.04
"""Seconds without a change after which a burst is over: editors write a file in several steps."""
_IGNORED = ("/.", "/__pycache__/", "~")
_READ_ONLY = ("opened", "closed_no_write")


class _Handler(FileSystemEventHandler):
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


def edits(places: Iterable[Path], *, poll: bool = False) -> Iterator[frozenset[Path]]:
    """Yield the paths that changed, once for each burst of changes, and an empty set every half second.

    With `poll` the files are looked at again and again, for disks whose changes no system tells.
    The watching begins when this is called, not when it is first read.
    """
    changes: queue.SimpleQueue[str] = queue.SimpleQueue()
    observer = PollingObserver(timeout=0.3) if poll else Observer()
    handler = _Handler(changes)
    for place in places:
        if place.exists():
            observer.schedule(handler, str(place), recursive=place.is_dir())
    observer.daemon = True
    observer.start()
    return _bursts(changes)


def _bursts(changes: queue.SimpleQueue[str]) -> Iterator[frozenset[Path]]:
    while True:
        burst: set[str] = set()
        try:
            burst.add(changes.get(timeout=0.5))
            while True:
                burst.add(changes.get(timeout=_QUIET))
        except queue.Empty:
            yield frozenset(map(Path, burst))
