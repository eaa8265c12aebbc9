"""Who relays words is printed beside them, and is not another speaker."""

from __future__ import annotations

import pytest
from builders import Story

TEXT = """The ferry

The berth was closed on Monday, Bram Oster said. Ada Quill was not there.

According to Mr Oster, the contractor, Gull Line, told him that the berth could have been mended \
last spring if the town had signed.
"""


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("speaker: gull-line\n    via: bram-oster", []),
        ("speaker: gull-line", ["OTR257"]),
        # Words are not another's because somebody is said to relay them.
        ("speaker: ada-quill\n    via: bram-oster", ["OTR257"]),
    ],
)
def test_who_relays_may_be_printed_where_the_sentence_names_the_speaker(
    story: Story, keys: str, told: list[str]
) -> None:
    for name, kind in (
        ("gull-line", "organisation"),
        ("bram-oster", "person"),
        ("ada-quill", "person"),
    ):
        title = " ".join(part.capitalize() for part in name.split("-"))
        story.write(f"actors/{name}.yml", f"name: {title}\nkind: {kind}\n")
    story.write("texts/ferry.txt", TEXT)
    story.write(
        "articles/ferry.yml",
        "title: The ferry\npublished: 2031-03-05\nrights: open\nlicence: CC0\nquotations:\n"
        "  - id: berth\n    text: the berth could have been mended last spring\n"
        f"    {keys}\n    cue: told\n    says: It could have been mended if the town had signed.\n",
    )
    named = [p.code.number for p in story.check().problems if p.code.number == "OTR257"]
    assert named == told
