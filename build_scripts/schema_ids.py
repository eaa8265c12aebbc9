"""The schemas for editors with the ids of a story in them, so that an editor offers them as choices.

They are written to `build/schema/` and not committed: those in `schema/` say what may be written in
any story and never go stale. An id that is not among the choices stays allowed, since it may be the
next file that is written; the check says whether it exists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from build_scripts.checking.references import Noun
from build_scripts.loading.assemble import Entries
from build_scripts.schema import schemas

_KEYS: Mapping[str, Noun] = {
    **dict.fromkeys(("speaker", "on_behalf_of", "about", "against", "to", "via"), Noun.ACTOR),
    **dict.fromkeys(("from", "actors", "organisation", "country", "part_of", "actor"), Noun.ACTOR),
    **dict.fromkeys(("topics",), Noun.TOPIC),
    **dict.fromkeys(("claim", "claims"), Noun.CLAIM),
    **dict.fromkeys(("type", "kind_of"), Noun.RELATION_TYPE),
    **dict.fromkeys(("evidence", "identified_by", "earlier", "within"), Noun.EVIDENCE),
}
"""What the keys of the format name. A key of this name that holds no id is left as it is."""


def schemas_with_ids(entries: Entries) -> dict[str, bytes]:
    """Return the schema files by name, with the ids of a story as choices."""
    ids: dict[Noun, Iterable[str]] = {
        Noun.ACTOR: entries.actors,
        Noun.TOPIC: entries.topics,
        Noun.CLAIM: entries.claims,
        Noun.RELATION_TYPE: entries.relation_types,
        Noun.EVIDENCE: _evidence(entries),
    }
    choices = {noun: {"enum": sorted(known)} for noun, known in ids.items() if known}
    files = {}
    for name, data in schemas().items():
        schema = json.loads(data)
        schema["$comment"] = "Made by `make build` and `make serve` from the story; not committed."
        schema.setdefault("$defs", {})
        for owner in [schema, *list(schema["$defs"].values())]:
            for key, value in owner.get("properties", {}).items():
                noun = _KEYS.get(key)
                if noun in choices:
                    _offer(value, f"_{noun.value.replace(' ', '_')}")
        for noun, enum in choices.items():
            schema["$defs"][f"_{noun.value.replace(' ', '_')}"] = enum
        files[name] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return files


def _evidence(entries: Entries) -> list[str]:
    """Every quotation, passage and report, as other files name it."""
    found = []
    for identifier, article in entries.articles.items():
        entry = article.entry
        names = [quotation.id for quotation in entry.quotations]
        names += [passage.id for passage in entry.passages]
        names += [report.id for report in entry.reports]
        found += [f"{identifier}#{name}" for name in names]
    return found


def _offer(value: dict[str, Any], definition: str) -> None:
    """Let every place of a value that takes an id take one of the choices, or any other id."""
    for part in value.get("anyOf", [value]):
        if part.get("type") == "array":
            _offer(part["items"], definition)
        elif part.get("type") == "string":
            held = {key: part.pop(key) for key in ("type", "pattern", "maxLength") if key in part}
            part["anyOf"] = [{"$ref": f"#/$defs/{definition}"}, held]
