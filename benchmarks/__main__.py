"""`make bench`: how long a build takes, beside stock MkDocs on the same staged pages.

python -m benchmarks [--articles 1000]
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from benchmarks.synthetic import write_story
from build_scripts.check import check
from build_scripts.pipeline import ROOT, build


@click.command()
@click.option("--articles", default=1000, show_default=True, help="The size of the invented story.")
def main(articles: int) -> None:
    """Measure check and build of an invented story, and stock MkDocs on the same pages."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_story(root / "content", articles)
        shutil.copytree(ROOT / "docs", root / "docs")
        shutil.copy(ROOT / "mkdocs.yml", root)
        begun = time.perf_counter()
        checked = check(root / "content")
        seconds = time.perf_counter() - begun
        quotations = checked.counts.quotations
        click.echo(f"check: {quotations:,} quotations in {seconds:.1f} s")
        begun = time.perf_counter()
        built = build(root / "content", root / "site", root=root)
        ours = time.perf_counter() - begun
        if built.failed:
            sys.exit(f"the build failed: {[p.message for p in built.problems][:3]}")
        click.echo(
            f"build: {built.pages:,} pages in {ours:.1f} s, the check and all pages included"
        )
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / "stock")],
            cwd=root,
            check=True,
        )
        stock = time.perf_counter() - begun
        click.echo(f"stock mkdocs build, rendering the same pages only: {stock:.1f} s")
        click.echo(f"ours takes {ours / stock:.2f} of it")


main()
