"""`schema`: write the JSON Schemas that editors use."""

from __future__ import annotations

from pathlib import Path

import click

from build_scripts.checking.check import check
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    short,
    write_changed,
)
from build_scripts.schemas.models import schemas
from build_scripts.system.places import ROOT


@click.command("schema")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=ROOT / "schema",
    help="Where the schemas go.  [default: schema]",
)
@click.option(
    "--with-ids", is_flag=True, help="Write those with the ids of a story to build/schema."
)
@content_option
def schema_command(out: Path, with_ids: bool, content: Path) -> None:
    """Write the JSON Schemas that editors use for completion.

    With --with-ids they offer the ids of a story as choices, and are not committed; `build` and
    `serve` write them too.
    """
    if with_ids:
        entries = check(content).entries
        if entries is None:
            raise click.ClickException(f"there is no story in {short(content)}")
        write_ids(entries)
        click.echo("schemas with the ids of the story in build/schema/")
        return
    files = schemas()
    with disk_faults():
        write_changed(out, files)
    click.echo(f"{len(files)} schemas in {short(out)}/")
