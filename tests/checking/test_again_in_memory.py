"""Who checks again and again in one process is told what a check from nothing tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking import likely_pairs
from build_scripts.checking.check import check
from build_scripts.loading.memory import Memory

CONTENT = Path("content")
TEXT = """The ferry

According to Mr Oster, the contractor, Gull Line, told him that the berth could have been mended \
last spring if the town had signed.
"""
WORDS = (
    "The berth could have been mended last spring if the town had signed the letter of the board"
)


def _relayed(story: Story) -> None:
    for name, kind in (("Gull Line", "organisation"), ("Bram Oster", "person")):
        path = f"actors/{name.lower().replace(' ', '-')}.yml"
        story.write(path, f"name: {name}\nkind: {kind}\n")
    story.write("texts/ferry.txt", TEXT)
    story.write(
        "articles/ferry.yml",
        "title: The ferry\npublished: 2031-03-05\nrights: open\nlicence: CC0\nquotations:\n"
        "  - id: berth\n    text: the berth could have been mended last spring\n"
        "    speaker: gull-line\n    via: bram-oster\n    cue: told\n"
        "    says: It could have been mended if the town had signed.\n",
    )


def test_who_relays_words_and_gets_another_name_is_looked_at_again(story: Story) -> None:
    _relayed(story)
    memory = Memory()
    before = check(CONTENT, memory).problems
    story.write("actors/bram-oster.yml", "name: Nell Fisher\nkind: person\n")
    after = check(CONTENT, memory).problems
    assert after == check(CONTENT).problems
    assert "OTR257" in {p.code.number for p in after} - {p.code.number for p in before}


def test_what_two_articles_print_is_compared_once(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.write("actors/ada-quill.yml", "name: Ada Quill\nkind: person\n")
    for name in ("one", "two"):
        story.write(f"texts/{name}.txt", f"“{WORDS},” Ada Quill said.\n")
        story.write(
            f"articles/{name}.yml",
            f"title: The {name}\npublished: 2031-03-05\nquotations:\n"
            f"  - id: berth\n    text: “{WORDS},”\n    speaker: ada-quill\n    cue: said\n"
            "    says: It could have been mended.\n",
        )
    memory = Memory()
    first = check(CONTENT, memory).problems
    assert "OTR307" in {p.code.number for p in first}
    monkeypatch.setattr(likely_pairs, "_compared", lambda *_: pytest.fail("compared again"))
    story.write("actors/ada-quill.yml", "name: Ada Quill\nkind: person\naliases: [Ada]\n")
    assert check(CONTENT, memory).problems == first
