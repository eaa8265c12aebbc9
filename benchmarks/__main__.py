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
from build_scripts.checking.check import check
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.source import DataSource
from build_scripts.problems import Problem, has_errors
from build_scripts.publishing.from_content import stage
from build_scripts.publishing.publish import publish
from build_scripts.publishing.staging import Staging
from build_scripts.record.resolve import build_record
from build_scripts.system.places import ROOT
from build_scripts.views.generate import generate


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
    """Build stage by stage as `pipeline.build` does, and return the seconds on the clock."""
    measured = Stages()
    with measured.memory():
        with measured.stage("check"):
            checked = check(root / "content")
        _stop_at(checked.problems)
        assert checked.entries is not None
        with measured.stage("record"):
            record = build_record(checked.entries, checked.compared)
        staged = root / "build" / "docs"
        with measured.stage("data"):
            source = DataSource(record, "")
            data = write_data(source, staged / FOLDER)
        staging = Staging(staged, data.edition)
        with measured.stage("pages and staging"):
            made = [staging.put(page) for page in generate(record, "")]
            made.append(staging.put(data_page(source, data)))
        apart = frozenset(page.path for page in made)
        with measured.stage("search"):
            found, _ = stage(record, apart, root, staging, streamed=data.paths)
        _stop_at(found)
        pages = sum(1 for _ in staged.rglob("*.md"))
        with measured.stage("MkDocs and swap"):
            _stop_at(publish(root, staged, root / "site", record.last_change, apart).problems)
    wall = sum(one.wall for one in measured.stages)
    click.echo(f"{checked.counts.quotations:,} quotations, {pages:,} pages in {wall:.1f} s:")
    for line in measured.lines():
        click.echo(line)
    for line in size_lines(root / "site"):
        click.echo(line)
    return wall


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if has_errors(problems):
        sys.exit(f"the build failed: {[p.message for p in problems][:3]}")


main()
