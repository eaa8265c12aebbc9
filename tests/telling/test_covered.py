"""The time that a story covers: over only once something changed after it, and told by its last day."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.covered import as_of, closed_on

CHANGED = "2031-03-10"


@pytest.mark.parametrize(
    ("covers", "words"),
    [
        ("", ""),
        ("covers: 2031-01/2031-03-09\n", "9 March 2031"),
        ("covers: 2031-01/2031-02\n", "February 2031"),
        ("covers: 2031-01/2031-03-10\n", ""),
        ("covers: 2031-01/2031-03\n", ""),
        ("covers: 2031-01/..\n", ""),
        ("covers: 2031-02\n", "February 2031"),
    ],
)
def test_a_story_is_closed_where_its_time_ended_before_its_last_change(
    story: Story, covers: str, words: str
) -> None:
    story.append("story.yml", covers)
    record = story.record()
    assert record.last_change is not None
    assert record.last_change.isoformat() == CHANGED
    assert as_of(record) == words
    assert (closed_on(record) is None) is (words == "")


def test_nothing_is_closed_where_there_is_no_story_or_nothing_changed(empty_story: Story) -> None:
    assert closed_on(empty_story.record()) is None
    empty_story.write("story.yml", "{title: T, contact: a@example.org, covers: 2031-01/2031-02}")
    assert closed_on(empty_story.record()) is None
