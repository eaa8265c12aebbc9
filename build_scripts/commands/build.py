"""`build`: check, make the pages, and publish them as a site."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_scripts.commands.shared import (
    content_option,
    jobs_option,
    make_option,
    short,
    show,
    steps,
)
from build_scripts.publishing.unchanged import LastBuild, last_build
from build_scripts.report import printable, summary_of_check
from build_scripts.system.ending import unwound_by_signals
from build_scripts.system.places import ROOT
from build_scripts.system.uncollected import uncollected

if TYPE_CHECKING:
    from build_scripts.loading.assemble import Entries


@click.command("build")
@content_option
@jobs_option
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    help="Where the site goes.  [default: site]",
)
def build_command(content: Path, site: Path) -> None:
    """Check, make the pages, and publish them as a site.

    Where nothing has changed since the last build, the site stays as it is.
    """
    begun = time.monotonic()
    site = site.absolute()
    told = last_build(content, site, ROOT)
    are_there = (ROOT / "build" / "schema").is_dir()
    if told is None or not are_there:
        told = _built(content, site, anew=not are_there)
        seconds = time.monotonic() - begun
        done = f"{told.pages:,} pages in {seconds:.1f} s: {short(site)}/index.html"
    else:
        done = f"Nothing has changed; the {told.pages:,} pages stay: {short(site)}/index.html"
        show(told.problems, content)
    click.echo(told.summary)
    click.echo(done)
    if told.kept:
        names = ", ".join(printable(name) for name in told.kept)
        click.echo(f"Kept in {short(site)}, since it was not made here: {names}")
    if not told.has_feeds:
        click.echo(
            "No feeds, no pictures and no full addresses for sharing: SITE_URL is not set (mkdocs.yml)."
        )
    serve = f"make serve{make_option(content)}"
    click.echo(f"To see it: {serve}, or python3 -m http.server -d {short(site)}")


def _built(content: Path, site: Path, *, anew: bool) -> LastBuild:
    """Build; what is needed for it is imported here, since it takes longer than to see that it is not.

    The ids go to editors whenever the content was checked; where they are missing, it is checked `anew`.
    """
    with uncollected():
        from build_scripts.publishing.pipeline import build

    def take(entries: Entries) -> None:
        from build_scripts.commands.ids import write_ids

        write_ids(entries)

    with unwound_by_signals(), steps() as tell:
        built = build(content, site, tell=tell, take=take, anew=anew)
    show(built.problems, content)
    summary = summary_of_check(built.counts) if built.counts else ""
    if built.failed:
        if summary:
            click.echo(summary)
        click.echo("Nothing was written; the last good site stays as it was.", err=True)
        sys.exit(1)
    return LastBuild(built.problems, summary, built.pages, built.has_feeds, built.kept)
