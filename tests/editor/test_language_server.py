"""The schemas in the real yaml-language-server, as editors use them: `make test-editor`.

Needs Node; `make test-editor` installs the server into build/editor. Without either, these tests are
skipped and say so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer

from build_scripts.checking.check import check
from build_scripts.schemas.models import schemas
from build_scripts.schemas.with_ids import schemas_with_ids

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "tests" / "site" / "story"
PROGRAM = shutil.which(os.environ.get("YAML_LANGUAGE_SERVER", "yaml-language-server"))

pytestmark = pytest.mark.skipif(
    not PROGRAM, reason="NO yaml-language-server: run `make test-editor`, which needs Node"
)

HEAD = "# yaml-language-server: $schema=../../schema/article.json\n"
QUOTATION = "title: The boat\nquotations:\n  - id: one\n    text: Words\n    cue: said\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("workspace")
    entries = check(STORY).entries
    assert entries is not None
    for folder, files in (("schema", schemas()), ("build/schema", schemas_with_ids(entries))):
        (root / folder).mkdir(parents=True)
        for name, data in files.items():
            (root / folder / name).write_bytes(data)
    (root / "content" / "articles").mkdir(parents=True)
    return root


@pytest.fixture(scope="module")
def server(workspace: Path) -> Iterator[LanguageServer]:
    assert PROGRAM is not None
    settings = {
        "validate": True,
        "completion": True,
        "hover": True,
        "schemaStore": {"enable": False},
        "schemas": {
            (workspace / "build" / "schema" / "article.json").as_uri(): "content/articles/*.yml"
        },
    }
    server = LanguageServer(str(Path(PROGRAM).resolve()), workspace, settings)
    yield server
    server.close()


def test_a_misspelt_key_is_told_as_it_is_typed(server: LanguageServer, workspace: Path) -> None:
    file = workspace / "content" / "articles" / "misspelt.yml"
    assert sorted(server.open(file, HEAD + QUOTATION + "    speakr: ada\n")) == [
        'Missing property "speaker".',
        "Property speakr is not allowed.",
    ]


def test_keys_are_offered_and_explained(server: LanguageServer, workspace: Path) -> None:
    file = workspace / "content" / "articles" / "keys.yml"
    server.open(file, HEAD + QUOTATION + "    speaker: ada-brenn\n    \n")
    assert {"act", "attributed_as", "near"} <= set(server.complete(file, 7, 4))
    assert "reporting words as printed" in server.hover(file, 5, 5)


def test_choices_are_offered(server: LanguageServer, workspace: Path) -> None:
    file = workspace / "content" / "articles" / "choices.yml"
    server.open(file, HEAD + QUOTATION + "    speaker: ada-brenn\n    act: \n")
    assert {"says", "denies", "admits"} <= set(server.complete(file, 7, 9))


@pytest.mark.parametrize("head", ["", HEAD.replace("../schema", "../build/schema")])
def test_the_ids_of_the_story_are_offered(
    server: LanguageServer, workspace: Path, head: str
) -> None:
    """By the mapping of VS Code, and by a modeline that names the generated schema."""
    file = workspace / "content" / "articles" / f"ids{len(head)}.yml"
    more = "    speaker: \n    topics: \n    positions:\n      - claim: \n"
    assert all("Unable" not in told for told in server.open(file, head + QUOTATION + more))
    first = 5 + bool(head)
    assert "ada-brenn" in server.complete(file, first, 13)
    assert "winter-timetable" in server.complete(file, first + 1, 12)
    assert "winter-promise" in server.complete(file, first + 3, 15)
