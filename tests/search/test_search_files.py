"""What of a story the search finds, and what it says of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from harbour import record_of

from build_scripts.record import Record
from build_scripts.search import search_files


@pytest.fixture(scope="module")
def record() -> Record:
    return record_of()


@pytest.fixture(scope="module")
def files(record: Record) -> dict[str, Any]:
    by_hand = {
        "about.md": b"---\ntitle: About\n---\n\n# About us\n\nWho we are.\n\n## The money\n\nNone. [x](y.md)\n",
        "articles/index.md": b"# Articles {#_title}\n\n<p>a list</p>\n",
        "articles/council-row.md": b"# never read\n",
        "relationships/reef--town.md": b"# Reef and town {#_title}\n\n<p>never read</p>\n",
        "relationships/2.md": b"# never read\n",
    }
    generated = set(by_hand) - {"about.md"}
    made = search_files(record, by_hand, generated)
    return {name.removeprefix("search/"): json.loads(data) for name, data in made.items()}


def _results(files: dict[str, Any]) -> list[dict[str, Any]]:
    names = [name for name in files if name.startswith("results-")]
    return [one for name in names for one in files[name]]


def test_every_quotation_stands_once_newest_last(files: dict[str, Any], record: Record) -> None:
    found = [one["at"] for one in _results(files) if "words" in one]
    assert sorted(found) == sorted(
        f"articles/{s.article}/#{s.quotation.id}" for s in record.statements
    )
    dated = [s for s in record.statements if s.date]
    assert found[-1] == f"articles/{dated[-1].article}/#{dated[-1].quotation.id}"


def test_reported_speech_is_told_apart(files: dict[str, Any]) -> None:
    kinds = {one["at"].partition("#")[2]: one for one in _results(files) if "words" in one}
    assert kinds["company-denied"]["kind"] == "reported"
    assert kinds["company-denied"]["words"] == ["No promise had been made."]
    assert kinds["brenn-promised"]["kind"] == "quoted"
    assert kinds["brenn-promised"]["words"][0].startswith("“They promised us")
    # The reporter's words come second, fourth, ...: here they begin.
    assert kinds["union-crew"]["words"] == [
        "",
        "the union ",
        "“no longer gives a crew”",
        " to the line",
    ]


def test_pages_written_by_hand_are_found_by_their_sections(files: dict[str, Any]) -> None:
    pages = {one["at"]: one for one in _results(files) if "title" in one}
    assert pages["about/"]["title"] == "About us"
    assert pages["about/#the-money"] == {
        "at": "about/#the-money", "kind": "Page", "title": "The money", "note": "About us",
    }  # fmt: skip
    assert pages["articles/"]["title"] == "Articles"
    assert pages["relationships/reef--town/"]["title"] == "Reef and town"
    assert sum(one["title"] == "never read" for one in pages.values()) == 0


def test_what_was_withdrawn_is_not_found(files: dict[str, Any]) -> None:
    pages = [one["at"] for one in _results(files)]
    assert "articles/council-row/" in pages
    assert "articles/old-rumour/" not in pages
    assert "articles/council-row/#read-letter" not in pages


def test_facets_count_what_has_a_value(files: dict[str, Any], record: Record) -> None:
    keys = [key for key, _, _ in files["head.json"]["facets"]]
    assert keys == ["speaker", "for", "claim", "topic", "year", "act", "form", "article", "check"]
    checks = {key: len(places) for key, _, places in files["facet-check.json"]}
    assert checks.keys() == {"compared", "unchecked"}
    speakers = {key: label for key, label, _ in files["facet-speaker.json"]}
    assert speakers.keys() == record.by_speaker.keys()
    assert speakers["ada-brenn"] == "Ada Brenn"
