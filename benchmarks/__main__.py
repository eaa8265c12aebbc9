"""`make bench`: how long a build takes, stage by stage, beside stock MkDocs on the same pages.

python -m benchmarks [--articles 1000] [--shape news]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from benchmarks.large import SHAPES
from benchmarks.sizes import size_lines
from benchmarks.stages import Stages
from build_scripts.problems import Problem, has_errors
from build_scripts.publishing.pipeline import build
from build_scripts.system.places import ROOT


@click.command()
@click.option("--articles", default=1000, show_default=True, help="The size of the invented story.")
@click.option("--shape", type=click.Choice(list(SHAPES)), default="harbour", show_default=True)
@click.option("--stock/--no-stock", default=True, help="Whether stock MkDocs is measured too.")
@click.option("--again/--cold", default=False, help="Build once more, over what is there already.")
def main(articles: int, shape: str, stock: bool, again: bool) -> None:
    """Measure the stages of a build of an invented story, and stock MkDocs on the same pages."""
    click.echo(f"{os.cpu_count()} processors, load before: {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        SHAPES[shape](root / "content", articles)
        shutil.copytree(ROOT / "docs", root / "docs")
        shutil.copy(ROOT / "mkdocs.yml", root)
        ours = _build(root)
        if again:
            _build(root)
        if not stock:
            return
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / "stock")],
            cwd=root,
            check=True,
        )
        seconds = time.perf_counter() - begun
        click.echo(f"stock mkdocs build, rendering the same pages only: {seconds:.1f} s")
        click.echo(f"ours takes {ours / seconds:.2f} of it")


def _build(root: Path) -> float:
    """Build, and return the seconds on the clock; a stage ends where the build says what is next."""
    measured = Stages()
    with measured.memory():
        built = build(root / "content", root / "site", root=root, tell=measured.begin)
        measured.end()
    _stop_at(built.problems)
    assert built.counts is not None
    wall = sum(one.wall for one in measured.stages)
    click.echo(f"{built.counts.quotations:,} quotations, {built.pages:,} pages in {wall:.1f} s:")
    for line in measured.lines():
        click.echo(line)
    for line in size_lines(root / "site"):
        click.echo(line)
    return wall


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if has_errors(problems):
        sys.exit(f"the build failed: {[p.message for p in problems][:3]}")


main()
