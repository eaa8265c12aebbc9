"""A fork of MkDocs can take its place: ProperDocs makes the same bytes of the staged pages.

It comes with its own copy of what MkDocs needs, so it has an environment of its own, which
`make test-renderers` makes; without it these tests are left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import BuiltSite

_GIVEN = os.environ.get("OTHER_RENDERERS", "")
_PROGRAM = shutil.which("properdocs", path=str(Path(_GIVEN).absolute())) if _GIVEN else None
_DAY = "1924992000"
"""Both write the day of the build into the sitemap."""

pytestmark = pytest.mark.skipif(
    _PROGRAM is None, reason="ProperDocs is not here; run `make test-renderers`"
)


@pytest.fixture(scope="module")
def staged(harbour: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The staged pages with the configuration, as any renderer is given them."""
    root = tmp_path_factory.mktemp("renderers")
    shutil.copytree(harbour.workshop.staged, root / "build" / "docs")
    shutil.copytree(harbour.workshop.root / "docs" / "overrides", root / "docs" / "overrides")
    shutil.copy2(harbour.workshop.root / "mkdocs.yml", root)
    return root


def _built(program: str | Path, root: Path, name: str) -> dict[str, bytes]:
    """Build with a program and return all files by their paths."""
    site = root / name
    done = subprocess.run(
        [program, "build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", site],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": _DAY, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_properdocs_makes_the_same_bytes_as_mkdocs(staged: Path) -> None:
    assert _PROGRAM is not None
    theirs = _built(_PROGRAM, staged, "properdocs")
    ours = _built(Path(sys.executable).with_name("mkdocs"), staged, "mkdocs")
    assert sorted(theirs) == sorted(ours)
    assert [path for path, data in ours.items() if theirs[path] != data] == []
    assert "articles/council-row/index.html" in ours
