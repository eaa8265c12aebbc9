"""`schema`: write the JSON Schemas that editors use."""

from __future__ import annotations

from pathlib import Path

import click

from build_scripts.commands.shared import disk_faults, short, write_changed
from build_scripts.pipeline import ROOT
from build_scripts.schema import schemas


@click.command("schema")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=ROOT / "schema",
    help="Where the schemas go.  [default: schema]",
)
def schema_command(out: Path) -> None:
    """Write the JSON Schemas that editors use for completion."""
    files = schemas()
    with disk_faults():
        write_changed(out, files)
    click.echo(f"{len(files)} schemas in {short(out)}/")
