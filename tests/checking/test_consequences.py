"""One mistake, one message: what only follows from it is not told."""

from __future__ import annotations

from builders import Story


def test_an_actor_in_an_unread_file_is_told_once_and_stops_the_build(story: Story) -> None:
    actor = next(iter(sorted((story.content / "actors").glob("*.yml"))))
    actor.rename(actor.with_suffix(".yaml"))
    checked = story.check()
    assert {problem.code.name for problem in checked.problems} == {"misplaced-entry"}
    assert checked.has_errors
