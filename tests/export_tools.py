"""The tools that read our files, in an environment of their own: `make test-exports` makes it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_GIVEN = os.environ.get("EXPORT_TOOLS", "")
TOOLS = str(Path(_GIVEN).absolute()) if _GIVEN else ""
"""Made whole while the tests are gathered: some of them go on in a folder of their own."""


def needs(tool: str) -> pytest.MarkDecorator:
    """Leave tests out where a tool is not here."""
    here = TOOLS and shutil.which(tool, path=TOOLS)
    return pytest.mark.skipif(not here, reason=f"{tool} is not here; run `make test-exports`")


def told_by(
    tool: str, *arguments: str | Path, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a tool to its end."""
    return subprocess.run(
        [Path(TOOLS, tool), *arguments],
        capture_output=True,
        text=True,
        check=False,
        input=given,
        timeout=300,
    )
