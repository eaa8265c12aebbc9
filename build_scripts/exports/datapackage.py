"""The description of the CSV files as a data package: https://specs.frictionlessdata.io/ (version 1)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from build_scripts.exports.columns import AnyTable, CellKind, DataColumn
from build_scripts.exports.dates import EDTF_PATTERN
from build_scripts.exports.edition import PROGRAM, VERSION
from build_scripts.exports.source import DataSource
from build_scripts.exports.written import FileFacts, content_hash
from build_scripts.views.frame.licences import licence_address

ABOUT = (
    "Who said what, according to which article. Quotations are compared with their articles or say "
    "that they were not; that shows what was printed, not that it is true. No licence covers quotations."
)
_TYPES = {
    CellKind.LIST: "array",
    CellKind.DAY: "date",
    CellKind.YES_NO: "boolean",
    CellKind.WHOLE: "integer",
    CellKind.NUMBER: "number",
}
"""All else is text: an EDTF date is none that JSON or a table knows."""


def data_package(source: DataSource, files: Sequence[tuple[AnyTable, FileFacts]]) -> str:
    """Return datapackage.json; `files` are the CSV files of all tables."""
    story = source.record.story
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "on-the-record",
        "title": story.title if story else PROGRAM,
        "description": ABOUT,
        "program": f"{PROGRAM} {VERSION}",
        "content_hash": content_hash(facts for _, facts in files),
    }
    if source.site:
        package["homepage"] = source.site
    if source.record.last_change:
        package["last_change"] = source.record.last_change.isoformat()
    if story and story.licence:
        licence = {"title": f"{story.licence}, for our own words only; never for quotations"}
        address = licence_address(story.licence)
        # The format asks for a name of a list that we cannot know, or an address.
        package |= {"licenses": [{"path": address, **licence}]} if address else {}
    package["resources"] = [_resource(table, facts) for table, facts in files]
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: AnyTable, facts: FileFacts) -> dict[str, Any]:
    references = [
        {"fields": column.name, "reference": {"resource": column.table, "fields": "id"}}
        for column in table.columns
        if column.table and column.kind is CellKind.ID
    ]
    schema: dict[str, Any] = {
        "fields": [_field(column, column is table.columns[0]) for column in table.columns],
        "missingValues": [""],
        "primaryKey": "id",
    }
    if references:
        schema["foreignKeys"] = references
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": facts.name,
        "title": table.title,
        "description": table.means,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": facts.size,
        "hash": f"sha256:{facts.sha256}",
        "rows": facts.rows,
        "schema": schema,
    }


def _field(column: DataColumn[Any], is_key: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.kind, "string"),
        "description": column.means,
    }
    constraints: dict[str, Any] = {}
    if is_key:
        constraints = {"required": True, "unique": True}
    if column.kind is CellKind.EDTF:
        constraints["pattern"] = EDTF_PATTERN
    if column.choices:
        constraints["enum"] = list(column.choices)
    return found | ({"constraints": constraints} if constraints else {})
