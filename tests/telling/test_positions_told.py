"""A position in a few words: never without its limits, and never as another one."""

from __future__ import annotations

import pytest

from build_scripts.entries import Position
from build_scripts.telling.positions import IMPLIED, answer_in_words, position_telling


def position(stance: str, **keys: object) -> Position:
    return Position.model_validate({"claim": "dear", "position": stance, **keys})


@pytest.mark.parametrize(
    ("stance", "keys", "short", "answer"),
    [
        ("yes", {}, "yes", "Yes"),
        ("partly", {}, "in part", "In part"),
        ("no", {}, "no", "No"),
        ("unclear", {}, "no clear answer", "No clear answer"),
        ("yes", {"figure": "400"}, "yes, 400", "Yes, 400"),
        ("no", {"figure": "400"}, "no, 400", "No, 400"),
        ("unclear", {"figure": "many"}, "many", "No clear answer: many"),
        ("yes", {"in_short": "yes, in May"}, "yes, in May", "Yes, in May"),
        ("yes", {"in_short": "Yes: in May"}, "Yes: in May", "Yes: in May"),
        ("yes", {"in_short": "in May"}, "in May", "Yes: in May"),
        ("no", {"in_short": "not now"}, "not now", "No: not now"),
        ("no", {"in_short": "nobody knows"}, "nobody knows", "No: nobody knows"),
        ("yes", {"in_short": "in May", "figure": "400"}, "in May", "Yes: in May"),
    ],
)
def test_an_answer_begins_with_its_position(
    stance: str, keys: dict[str, object], short: str, answer: str
) -> None:
    one = position(stance, **keys)
    assert position_telling(one).short == short
    assert answer_in_words(one) == answer


def test_limits_and_figure_stand_beside_it_and_are_empty_without() -> None:
    full = position_telling(position("partly", scope="in March", figure="400", implied=True))
    assert (full.stance, full.scope, full.figure, full.implied) == (
        *("partly", "in March", "400"),
        IMPLIED,
    )
    bare = position_telling(position("no"))
    assert (bare.stance, bare.scope, bare.figure, bare.implied) == ("no", "", "", "")


def test_words_that_take_no_position_say_nothing_to_it() -> None:
    none = position_telling(None)
    assert (none.stance, none.scope, none.figure, none.short, none.implied) == ("",) * 5
