"""A tie is put into words once, on however many pages it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from builders import Story
from oakford import write_oakford

from build_scripts.record import Record, Tie
from build_scripts.views.generate import FAMILIES
from build_scripts.views.ties import worded_ties
from build_scripts.views.ties.tie_headings import HeadingParts, heading_of


@pytest.fixture
def bridge(tmp_path: Path) -> Record:
    story = Story.empty(tmp_path)
    write_oakford(story.content)
    return story.record()


def test_a_tie_is_worded_once_for_all_pages(
    bridge: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Counter[tuple[str, str, str]]()

    def counted(record: Record, tie: Tie) -> HeadingParts:
        asked[tie.key] += 1
        return heading_of(record, tie)

    monkeypatch.setattr(worded_ties, "heading_of", counted)
    for name in ("articles", "actors", "pairs", "relationships", "front"):
        for task in FAMILIES[name].tasks(bridge, ""):
            task.texts(bridge)
    assert set(asked) == {tie.key for tie in bridge.ties}
    assert set(asked.values()) == {1}


def test_a_tie_that_nobody_asks_for_is_not_worded(
    bridge: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worded_ties, "heading_of", lambda *_: pytest.fail("it was worded"))
    words = worded_ties.worded_ties(bridge)
    assert list(words) == [tie.key for tie in bridge.ties]
    assert ("nobody", "sells", "nothing") not in words
