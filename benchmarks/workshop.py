"""A copy of the program with an invented story, in which a benchmark may edit and build."""

from __future__ import annotations

import compileall
import shutil
from contextlib import closing
from pathlib import Path
from socket import socket

from benchmarks.synthetic import write_story


def workshop(checkout: Path, root: Path, articles: int) -> Path:
    """Copy what a build needs from a checkout to `root`, with a story of so many articles; return `root`."""
    for name in ("docs", "build_scripts"):
        shutil.copytree(checkout / name, root / name)
    shutil.copy(checkout / "mkdocs.yml", root)
    compileall.compile_dir(root / "build_scripts", quiet=1)
    write_story(root / "content", articles)
    return root


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
