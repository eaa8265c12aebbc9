"""Whatever files stand under /data/, and beside the pages: no private text, no withdrawn word in any of them.

The files are found by looking, so that one of a new format is among them before anybody thinks of it.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from exported import every_text_of
from harbour import STORY, BuiltSite
from leaks import leaked_windows

from build_scripts.exports.bundle.formats import FORMATS
from build_scripts.exports.edition import FOLDER, VERSION
from build_scripts.exports.tables import TABLES

_GONE = ("Withdrawnmark line", "Read your own", "Draftmark")
_TOMBSTONES = ("Its Withdrawnmark reason is told here.", "The article was a hoax.")
_ROWS_ONLY = (
    *(f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "json")),
    "quotations.gtrex.jsonl",
)
"""Files of nothing but rows: what they are is told by their description and on the page of the data."""
_SETTINGS = ("datasette-0.65-metadata.json", "datasette-1.0-metadata.json", "datasette-1.0.yaml")
_NO_TOMBSTONES = (*_SETTINGS, "datapackage.json", "quotations.gtrex.jsonl")
"""Descriptions, and a list of words to check, in which there is nothing to say of none."""


@pytest.fixture(scope="module")
def texts(harbour_at_address: BuiltSite) -> dict[str, str]:
    """All that is given to programs: the data, and the files of graphs and feeds beside pages."""
    site = every_text_of(harbour_at_address.folder / FOLDER)
    folder = harbour_at_address.folder
    beside = [
        p for ending in ("graphml", "gexf", "svg", "xml") for p in folder.rglob(f"*.{ending}")
    ]
    found = {f"{FOLDER}/{name}": text for name, text in site.items()}
    return found | {str(path.relative_to(folder)): path.read_text("utf-8") for path in beside}


def test_every_format_is_there(texts: dict[str, str]) -> None:
    assert {f"{FOLDER}/{one.name}" for one in FORMATS} <= texts.keys()
    assert {f"{FOLDER}/{table.name}.csv" for table in TABLES} <= texts.keys()


def test_no_private_text_stands_in_any(
    texts: dict[str, str], harbour_at_address: BuiltSite
) -> None:
    record = harbour_at_address.record
    for article in record.articles.values():
        path = STORY / "texts" / f"{article.id}.txt"
        if not path.is_file() or article.compared.open_text is not None:
            continue
        text = path.read_text("utf-8")
        spans = [span for match in article.compared.matches.values() for span in match.spans]
        for quotation in article.entry.quotations:
            if quotation.cue in text:
                start = text.index(quotation.cue)
                spans.append((start, start + len(quotation.cue)))
        printed = [*spans, (0, text.index("\n\n"))]
        for name, held in texts.items():
            assert leaked_windows(text, printed, [held]) == [], name


@pytest.mark.parametrize("words", _GONE)
def test_words_that_were_taken_back_and_drafts_stand_in_none(
    texts: dict[str, str], words: str
) -> None:
    assert [name for name, held in texts.items() if words in held] == []


@pytest.mark.parametrize("why", _TOMBSTONES)
def test_what_was_taken_back_keeps_a_tombstone_in_each_file_of_quotations(
    texts: dict[str, str], why: str
) -> None:
    holding = {name for name, held in texts.items() if "headline-empty" in held}
    data = {name for name in holding if name.startswith(f"{FOLDER}/") and name.count("/") == 1}
    lists = {f"{FOLDER}/{name}.{ending}" for name in _REST for ending in ("csv", "json")}
    wanted = data - lists - {f"{FOLDER}/{name}" for name in (*_NO_TOMBSTONES, "index.html")}
    assert f"{FOLDER}/story.sqlite" in wanted
    assert len(wanted) >= 2 + 2 + len(FORMATS)
    assert [name for name in sorted(wanted) if why not in texts[name]] == []


_REST = ("ties", "assertions", "events", "positions", "amounts", "wording", "topics")
"""Tables that only name quotations: what was taken back carries nothing in them any more."""


def test_every_file_but_rows_names_the_content_the_version_and_the_rights(
    texts: dict[str, str],
) -> None:
    (package,) = (held for name, held in texts.items() if name.endswith("datapackage.json"))
    content = package.partition('"content_hash": "')[2][:64]
    assert len(content) == 64
    named = {
        name: held
        for name, held in texts.items()
        if name.startswith(f"{FOLDER}/") and Path(name).name not in (*_ROWS_ONLY, *_SETTINGS)
    }
    assert len(named) > 5
    for name, held in named.items():
        assert content in held, name
        assert f"On the Record {VERSION}" in held, name
        assert "no licence" in held.casefold(), name


def test_every_file_of_a_graph_names_its_own_content_the_version_and_the_rights(
    texts: dict[str, str],
) -> None:
    graphs = {name: held for name, held in texts.items() if name.endswith((".graphml", ".gexf"))}
    assert len(graphs) > 10
    for name, held in graphs.items():
        said = re.search(r" Made by On the Record .*?(?=</desc)", held)
        assert said, name
        bare = held.replace(said[0], "", 1)
        assert hashlib.sha256(bare.encode()).hexdigest() in said[0], name
        assert f"On the Record {VERSION};" in said[0], name
        assert "no licence" in said[0], name
