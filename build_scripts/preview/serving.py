"""The loop of a preview: an edit, a check, what changed made anew, and word to the browser."""

from __future__ import annotations

import gc
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from build_scripts.checking.check import Checked
from build_scripts.preview.server import Server
from build_scripts.preview.state import State
from build_scripts.preview.watching import edits
from build_scripts.preview.workbench import Workbench
from build_scripts.problems import Problem
from build_scripts.publishing.lock import build_lock
from build_scripts.system.places import ROOT
from build_scripts.system.processes import seldom_collected

Show = Callable[[Checked], None]

_MOST_LEFT = 5
"""After so many edits what is no longer needed is let go of, and before that when nobody edits."""
_PROGRAM_CHANGED = "The program itself changed: end the preview and start it again to see that."


def serve(
    content: Path, host: str, port: int, show: Show, *, root: Path = ROOT, poll: bool = False
) -> None:
    """Serve a preview until interrupted; `show` is called with the result of every check.

    Raises OSError where the port is taken or the disk does not take a file, LockedError where
    another preview is at work.
    """
    lock = build_lock(root / "build" / "preview-lock")
    with lock, tempfile.TemporaryDirectory() as site, seldom_collected():
        state = State(Workbench(content, root, Path(site), f"http://{_in_address(host)}:{port}/"))
        with Server(host, port, state) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            program = root / "build_scripts"
            watched = (content, root / "docs", program, root / "mkdocs.yml")
            changes = edits(watched, poll=poll)
            _make(state, frozenset(), show)
            left = 1
            for burst in changes:
                paths = frozenset(_below(path, root) for path in burst)
                if any(path.endswith(".py") for path in paths) and not state.notes:
                    state.notes = (_PROGRAM_CHANGED,)
                if paths:
                    _make(state, paths, show)
                    left += 1
                # A Record that a newer one has replaced is a circle, which the collector seldom finds.
                if left and (not paths or left >= _MOST_LEFT):
                    gc.collect()
                    left = 0


def _make(state: State, changed: frozenset[str], show: Show) -> None:
    result: list[Checked] = []

    def work(bench: Workbench) -> tuple[tuple[Problem, ...], bool]:
        checked = bench.make(changed)
        result.append(checked)
        return checked.problems, checked.has_errors

    state.make(work)
    show(result[0])


def _below(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
