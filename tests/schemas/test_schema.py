"""The schemas for editors: fresh, and of one mind with the check on the shipped story."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.schemas.models import schemas

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "content").rglob("*.yml")) + sorted(
    (ROOT / "tests" / "site" / "story").rglob("*.yml")
)


def test_the_committed_schemas_are_fresh() -> None:
    committed = {path.name: path.read_bytes() for path in (ROOT / "schema").iterdir()}
    assert committed == schemas(), "run `make schema` and commit schema/"


def test_every_key_is_explained() -> None:
    """Whoever hovers over a key in an editor reads what it holds."""
    silent = [
        f"{name}: {key}"
        for name, data in schemas().items()
        for schema in [json.loads(data)]
        for definition in [schema, *schema.get("$defs", {}).values()]
        for key, value in definition.get("properties", {}).items()
        if not (value.get("description") or _meaning(schema, value))
    ]
    assert silent == []


def _meaning(schema: dict[str, Any], value: dict[str, Any]) -> str:
    """What the type of a value says, where the key says nothing more."""
    named = schema.get("$defs", {}).get(value.get("$ref", "").rpartition("/")[2], {})
    return str(named.get("description", ""))


class _Editor(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: `no` is a word, `2022-12-09` is text, `true` is not."""


_Editor.yaml_implicit_resolvers = {}
for _tag, _pattern in (
    ("bool", r"true|false"),
    ("null", r"null|~|"),
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?[0-9]*\.[0-9]+"),
):
    _Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None
    )


@cache
def _validator(name: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason="NO JSONSCHEMA: schemas go untried")
    schema = json.loads(schemas()[f"{name}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _faults(path: Path, entry: object) -> list[str]:
    """What an editor marks in a file."""
    name = path.stem if path.parent.name in ("content", "story") else path.parent.name[:-1]
    return [f"{path.name}: {fault.message}" for fault in _validator(name).iter_errors(entry)]


def test_the_schemas_accept_the_stories() -> None:
    faults = [
        fault
        for path in FILES
        for fault in _faults(path, yaml.load(path.read_text("utf-8"), Loader=_Editor))
    ]
    assert len(FILES) > 40
    assert faults == []


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"heading": "x"}, "heading"),
        ({"kind": "newsreport"}, "newsreport"),
        ({"quotations": [{"id": "a", "text": "b", "speaker": "c"}]}, "cue"),
        ({"quotations": [{"id": "A B", "text": "b", "speaker": "c", "cue": "d"}]}, "A B"),
        ({"relationships": [{"id": "a", "from": "b", "type": "c", "to": "d"}]}, "holds"),
    ],
)
def test_the_schemas_refuse_what_the_check_refuses(change: dict[str, Any], wrong: str) -> None:
    path = ROOT / "tests" / "site" / "story" / "articles" / "union-statement.yml"
    entry = yaml.load(path.read_text("utf-8"), Loader=_Editor) | change
    faults = _faults(path, entry)
    assert any(wrong in fault for fault in faults)
