"""Who says that a tie is so: whole, and shortened for a line without hiding anybody's part."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.record import Record
from build_scripts.record.graph import Standing
from build_scripts.record.standing import TieStanding, Voice
from build_scripts.views.tie_words import (
    brief_voice,
    every_qualifier,
    qualifier,
    short_qualifier,
)

FERRY = "ferry-debate"


def many(record: Record, count: int) -> tuple[Voice, ...]:
    """So many actors of the story, who speak for themselves."""
    assert len(record.actors) >= count
    return tuple(Voice(actor=name) for name in list(record.actors)[:count])


def told(standing: Standing, **voices: tuple[object, ...]) -> TieStanding:
    parts = ("affirm", "limit", "deny", "announce", "consider", "end")
    said = {part: voices.get(part, ()) for part in parts}
    return TieStanding(standing, is_scoped_denial=False, **said)  # type: ignore[arg-type]


@pytest.fixture
def record(story: Story) -> Record:
    return story.record()


def test_a_disputed_tie_that_is_only_considered_says_who_considers_it(record: Record) -> None:
    one, other = many(record, 2)
    words = short_qualifier(record, told(Standing.DISPUTED, consider=(one,), deny=(other,)))
    assert words.startswith("only considered according to ")
    assert words.endswith(" denies it")


def test_who_denies_stands_on_the_line_however_many_affirm(record: Record) -> None:
    voices = many(record, 4)
    long = "in the words of a report that goes on and on about every single month of the year"
    standing = told(
        Standing.DISPUTED,
        affirm=voices[:2],
        limit=((voices[2], long), (voices[2], f"{long} again")),
        deny=voices[3:],
    )
    short = short_qualifier(record, standing)
    assert "according to " in short
    assert short.count("only a part") == 1
    assert long not in short
    assert short.endswith("denies it")
    assert long in every_qualifier(record, standing)


def test_a_line_counts_whom_it_does_not_name_and_the_table_names_all(record: Record) -> None:
    voices = many(record, 5)
    standing = told(Standing.ATTRIBUTED, affirm=voices)
    assert short_qualifier(record, standing).endswith("and 3 others")
    assert qualifier(record, standing).endswith("and 2 others")
    assert "others" not in every_qualifier(record, standing)


def test_nobody_is_named_a_second_time_through_others(record: Record) -> None:
    (one,) = many(record, 1)
    again = Voice(actor=one.actor, article=FERRY)
    words = short_qualifier(record, told(Standing.DISPUTED, deny=(one, again)))
    assert "as reported by" not in words
    assert words.endswith(" denies it")
    alone = short_qualifier(record, told(Standing.DISPUTED, deny=(again,)))
    assert "as reported by" in alone


def test_a_mark_names_a_voice_in_few_words_and_keeps_that_it_is_second_hand(record: Record) -> None:
    actor, other = list(record.actors)[:2]
    name = record.actors[actor].name
    assert brief_voice(record, Voice(actor=actor)) == (name, "")
    assert brief_voice(record, Voice(actor=actor, via=(other,))) == (name, "relayed")
    assert brief_voice(record, Voice(actor=actor, article=FERRY)) == (name, "reported")
