"""The tools that read our files, in environments of their own: `make test-exports` makes them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_GIVEN = os.environ.get("EXPORT_TOOLS", "")
TOOLS = str(Path(_GIVEN).absolute()) if _GIVEN else ""
"""Made whole while the tests are gathered: some of them go on in a folder of their own."""
_SCRIPTS = os.environ.get("EXPORT_SCRIPTS", "")
SCRIPTS = Path(_SCRIPTS).absolute() if _SCRIPTS else None
"""The folder `node_modules` of those that are written in JavaScript."""


def needs(tool: str) -> pytest.MarkDecorator:
    """Leave tests out where a tool is not here."""
    here = TOOLS and shutil.which(tool, path=TOOLS)
    return pytest.mark.skipif(not here, reason=f"{tool} is not here; run `make test-exports`")


def needs_script(package: str) -> pytest.MarkDecorator:
    """Leave tests out where Node or a package of it is not here."""
    here = SCRIPTS and shutil.which("node") and (SCRIPTS / package).is_dir()
    return pytest.mark.skipif(not here, reason=f"{package} is not here; run `make test-exports`")


def told_by(
    tool: str, *arguments: str | Path, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a tool to its end."""
    return _run([str(Path(TOOLS, tool)), *map(str, arguments)], given)


def told_by_script(script: Path, given: str) -> subprocess.CompletedProcess[str]:
    """Run a script by Node beside the packages that it imports, to its end."""
    assert SCRIPTS
    beside = SCRIPTS.parent / script.name
    shutil.copyfile(script, beside)
    return _run(["node", str(beside)], given)


def _run(command: list[str], given: str | None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, input=given, timeout=300
    )
