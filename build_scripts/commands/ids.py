"""What several commands do after a good check: the ids of the story go to editors."""

from __future__ import annotations

from build_scripts.commands.shared import disk_faults, write_changed
from build_scripts.loading.assemble import Entries
from build_scripts.schemas.with_ids import schemas_with_ids
from build_scripts.system.places import ROOT


def write_ids(entries: Entries) -> None:
    """Write the schemas that offer the ids of a story to editors, into `build/schema`."""
    with disk_faults():
        write_changed(ROOT / "build" / "schema", schemas_with_ids(entries))
