"""The catalogue of standings: which have a line, which count as firm, and what each is called."""

from __future__ import annotations

from build_scripts.entries import Holds
from build_scripts.record.standings import CATALOGUE, HELD, SaidHow, Standing


def test_a_denial_alone_is_no_line_and_everything_else_is_one() -> None:
    assert {standing for standing in Standing if not standing.is_drawn} == {Standing.DENIED}


def test_only_what_stands_firmly_has_a_line_without_gaps() -> None:
    assert {s for s in Standing if not s.shown.dashes} == {s for s in Standing if s.is_solid}


def test_no_two_standings_look_or_read_alike() -> None:
    assert set(CATALOGUE) == set(Standing)
    assert len({shown.name for shown in CATALOGUE.values()}) == len(Standing)
    assert len({(shown.dashes, shown.sign) for shown in CATALOGUE.values()}) == len(Standing)


def test_every_standing_has_a_heading_for_the_plain_case() -> None:
    assert all(SaidHow.PLAIN in shown.headings for shown in CATALOGUE.values())


def test_everything_that_evidence_can_say_has_a_verb_for_one_and_for_several() -> None:
    assert set(HELD) == set(Holds)
    assert all(held.one and held.several for held in HELD.values())
