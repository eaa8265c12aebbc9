"""Fingerprints: what is the same has the same, and what differs anywhere has another."""

from __future__ import annotations

import datetime
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from build_scripts.tracking.fingerprints import Fingerprints, NotPlainError
from build_scripts.words.own_words import in_language


class Boat(StrEnum):
    FERRY = "ferry"


class Town(StrEnum):
    FERRY = "ferry"


@dataclass(frozen=True)
class Berth:
    name: str
    boat: Boat | Town | None = None
    days: tuple[datetime.date, ...] = ()


@dataclass(frozen=True)
class Quay:
    name: str
    boat: Boat | Town | None = None
    days: tuple[datetime.date, ...] = ()


class Notice(BaseModel):
    text: str
    by: Berth | None = None


DIFFERENT = [
    *(
        "",
        "1",
        "ab",
        "a",
        Markup("a"),
        in_language("a", "de"),
        in_language("a", "tr"),
        1,
        1.5,
        True,
        None,
        Decimal("1.0"),
        Decimal("1.00"),
    ),
    *((), ("",), ("", ""), ("ab",), ("a", "b"), (("a",), "b"), (("a", "b"),), ["a", "b"]),
    *({}, {"a": "b"}, {"b": "a"}, {"a": "b", "c": "d"}, {"c": "d", "a": "b"}, {"a": {"b": "c"}}),
    *(frozenset(), frozenset({"a"}), frozenset({"a", "b"})),
    *(datetime.date(2031, 1, 2), datetime.date(2031, 2, 1), Boat.FERRY, Town.FERRY, "ferry"),
    *(Berth("a"), Berth("b"), Berth("a", Boat.FERRY), Berth("a", Town.FERRY), Quay("a")),
    *(Berth("a", days=(datetime.date(2031, 1, 2),)), Notice(text="a"), Notice(text="b")),
    *(Notice(text="a", by=Berth("a")), Notice(text="a", by=Berth("b"))),
    *((Berth("a"), Berth("a")), (Berth("a"),), "1;", "-", "@", "[1;1:a]"),
]


def test_what_differs_has_another() -> None:
    """One list and a tuple of the same are told apart by nobody who prints them."""
    prints = Fingerprints()
    found: dict[str, object] = {}
    for value in DIFFERENT:
        mark = prints.of(value)
        if isinstance(value, list):
            assert found[mark] == tuple(value)
        else:
            assert mark not in found, (value, found[mark])
        found[mark] = value


def test_what_is_the_same_has_the_same_however_it_was_come_by() -> None:
    """In whatever order values are met: members of two kinds may be equal, as texts."""
    one, other = Fingerprints(), Fingerprints()
    forwards = {repr(value): one.of(value) for value in DIFFERENT}
    backwards = {repr(value): other.of(value) for value in reversed(DIFFERENT)}
    assert forwards == backwards


def test_it_is_the_same_in_every_process() -> None:
    program = (
        "from build_scripts.tracking.fingerprints import Fingerprints\n"
        "print(Fingerprints().of((frozenset({'a', 'b', 'c'}), {'d': 1}, None)))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_what_cannot_be_told_has_none() -> None:
    with pytest.raises(NotPlainError):
        Fingerprints().of(("a", object()))
    with pytest.raises(NotPlainError):
        Fingerprints().of({"a": len})
