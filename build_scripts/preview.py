"""`make serve`: the site in the browser, drafts included, made anew whenever something changes.

An error is told in the terminal, and the last good preview stays. Everything is made in
`build/preview`, so that a draft never comes near `build/docs` or `site/`.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from build_scripts.check import Checked, check
from build_scripts.generate import generate
from build_scripts.lock import build_lock
from build_scripts.pipeline import ROOT, stage
from build_scripts.problems import has_errors
from build_scripts.resolve import build_record

Show = Callable[[Checked], None]


_NOTHING_YET = """<!doctype html><html lang="en"><title>Errors</title><body>
<h1>The content has errors</h1><p>They are listed in the terminal. This page follows your edits.</p>
</body></html>
"""


def _say_that_nothing_is_good_yet(site: Path) -> None:
    """Show a page where there is no last good preview to show."""
    if not any(site.iterdir()):
        (site / "index.html").write_text(_NOTHING_YET, encoding="utf-8")


def serve(content: Path, host: str, port: int, show: Show, *, root: Path = ROOT) -> None:
    """Serve a preview until interrupted; `show` is called with the result of every check.

    Raises OSError where the port is taken or the disk does not take a file, LockedError where
    another preview is at work.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    staged = root / "build" / "preview"
    with build_lock(staged.with_name("preview-lock")), tempfile.TemporaryDirectory() as site:

        def make() -> None:
            checked = check(content)
            show(checked)
            if checked.has_errors or checked.entries is None:
                _say_that_nothing_is_good_yet(Path(site))
                return
            record = build_record(checked.entries, checked.compared, drafts=True)
            home = f"http://{host}:{port}/"
            problems, _ = stage(record, generate(record, home), root, staged)
            if has_errors(problems):
                show(replace(checked, problems=problems))
                return
            settings = load_config(
                str(root / "mkdocs.yml"),
                docs_dir=str(staged),
                site_dir=site,
                site_url=home,
            )
            settings.plugins.on_startup(command="serve", dirty=False)
            mkdocs_build(settings)

        make()
        server = LiveReloadServer(builder=make, host=host, port=port, root=site)
        watched = (
            content,
            root / "docs",
            root / "build_scripts" / "templates",
            root / "mkdocs.yml",
        )
        for place in watched:
            if place.exists():
                server.watch(str(place))
        server.serve()  # type: ignore[no-untyped-call]
