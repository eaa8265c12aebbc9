"""`build`: check, make the pages, and publish them as a site."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from build_scripts.commands.shared import content_option, make_option, short, show, steps, write_ids
from build_scripts.publishing.pipeline import build
from build_scripts.report import printable, summary_of_check
from build_scripts.system.ending import unwound_by_signals
from build_scripts.system.places import ROOT


@click.command("build")
@content_option
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    help="Where the site goes.  [default: site]",
)
def build_command(content: Path, site: Path) -> None:
    """Check, make the pages, and publish them as a site."""
    begun = time.monotonic()
    with unwound_by_signals(), steps() as tell:
        built = build(content, site.absolute(), tell=tell)
    show(built.problems, content)
    if built.checked.entries is not None:
        write_ids(built.checked.entries)
        click.echo(summary_of_check(built.checked.counts))
    if built.failed:
        click.echo("Nothing was written; the last good site stays as it was.", err=True)
        sys.exit(1)
    seconds = time.monotonic() - begun
    click.echo(f"{built.pages:,} pages in {seconds:.1f} s: {short(site)}/index.html")
    if built.kept:
        names = ", ".join(printable(name) for name in built.kept)
        click.echo(f"Kept in {short(site)}, since it was not made here: {names}")
    if not built.has_feeds:
        click.echo(
            "No feeds, no pictures and no full addresses for sharing: SITE_URL is not set (mkdocs.yml)."
        )
    serve = f"make serve{make_option(content)}"
    click.echo(f"To see it: {serve}, or python3 -m http.server -d {short(site)}")
