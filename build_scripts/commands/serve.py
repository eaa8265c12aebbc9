"""`serve`: preview the site, drafts included."""

from __future__ import annotations

from pathlib import Path

import click

from build_scripts.checking.check import Checked
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import content_option, show
from build_scripts.publishing.lock import LockedError
from build_scripts.report import summary_of_check
from build_scripts.system.ending import unwound_by_signals


@click.command("serve")
@content_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
@click.option(
    "--poll",
    is_flag=True,
    help="Look at the files again and again: for network disks, whose changes no system tells.",
)
def serve_command(content: Path, host: str, port: int, poll: bool) -> None:
    """Preview the site, drafts included; it follows your edits."""
    from build_scripts.preview import serve

    def tell(checked: Checked) -> None:
        show(checked.problems, content, f"http://{host}:{port}/")
        click.echo(summary_of_check(checked.counts))
        if checked.entries is not None:
            write_ids(checked.entries)
        if checked.has_errors:
            click.echo("The last good preview stays.", err=True)
        else:
            click.echo(f"Preview: http://{host}:{port}/  (Ctrl+C ends it)")

    try:
        with unwound_by_signals():
            serve(content, host, port, tell, poll=poll)
    except LockedError as holder:
        raise click.ClickException(f"a preview is at work already ({holder})") from None
    except OSError as fault:
        raise click.ClickException(f"cannot serve on {host}:{port}: {fault}") from None
