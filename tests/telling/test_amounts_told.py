"""Amounts as they are told: what kind of number, where its mark ends, and what stands beside it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from builders import Story

from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.reading import read_figure
from build_scripts.record import Evidence, Record
from build_scripts.record.amounts import Alike, amounts_of
from build_scripts.telling.amounts import (
    AmountTelling,
    NumberKind,
    amount_telling,
    ends_of,
    figure_beside,
    heading,
    number_kind,
    number_with_unit,
    what_is_counted,
)


def figure(words: str) -> SaidNumber:
    read = read_figure(words)
    assert isinstance(read, SaidNumber)
    return read


@pytest.mark.parametrize(
    ("words", "kind", "low", "high"),
    [
        ("400", NumberKind.EXACT, 400, 400),
        ("about 400", NumberKind.ABOUT, 400, 400),
        ("almost 400", NumberKind.ABOUT, 400, 400),
        ("more than 400", NumberKind.FROM, 400, None),
        ("up to 400", NumberKind.UP_TO, None, 400),
        ("300 to 400", NumberKind.RANGE, 300, 400),
        ("hundreds", NumberKind.SCALE, 100, 1000),
        ("many", NumberKind.WORDS, None, None),
    ],
)
def test_what_is_said_of_a_number_is_how_its_mark_is_drawn(
    words: str, kind: NumberKind, low: int | None, high: int | None
) -> None:
    assert number_kind(figure(words)) is kind
    assert ends_of(figure(words)) == (low, high)


BASE = Alike(of="crates", stage="", part="", per="", unit="")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "crates"),
        ({"stage": "lost"}, "crates lost"),
        ({"part": "the first boat"}, "crates, the first boat"),
        ({"per": "day"}, "crates, for each day"),
        ({"unit": "%"}, "crates, per cent"),
        ({"unit": "€"}, "crates, in €"),
    ],
)
def test_what_is_counted_is_said_with_everything_that_sets_it_apart(
    more: dict[str, str], words: str
) -> None:
    assert what_is_counted(replace(BASE, **more)) == words
    assert heading(replace(BASE, **more)) == words.replace("crates", "Crates")


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("400", "", "400"),
        ("999999", "", "999,999"),
        ("1000000", "", "1 million"),
        ("275000000", "$", "$275 million"),
        ("1000000000", "€", "€1 billion"),
        ("1500000000000", "", "1.5 trillion"),
        ("40", "%", "40%"),
        ("7", "kr", "kr7"),
        ("7", "CHF", "CHF7"),
        ("7", "rial", "7 rial"),
    ],
)
def test_a_number_stands_on_an_axis_with_its_unit(number: str, unit: str, words: str) -> None:
    assert number_with_unit(Decimal(number), unit) == words


TOLD = AmountTelling(
    words="400", counted="crates", kind=NumberKind.EXACT, low=None, high=None, unit="", over="",
    channel="", is_told=False, is_cited=False, is_ours=False, is_open=False, is_capped=False,
    language="en", direction="ltr",
)  # fmt: skip


@pytest.mark.parametrize(
    ("more", "meaning"),
    [
        ({}, "this number"),
        ({"kind": NumberKind.DENIED}, "this number is denied"),
        ({"kind": NumberKind.SCALE}, "only the order of magnitude"),
        (
            {"kind": NumberKind.SCALE, "is_open": True},
            "only the order of magnitude, or more",
        ),
        (
            {"kind": NumberKind.SCALE, "is_capped": True},
            "only the order of magnitude, at most",
        ),
        ({"kind": NumberKind.FROM, "is_open": True}, "this number or more"),
        ({"kind": NumberKind.UP_TO, "is_capped": True}, "this number at most"),
    ],
)
def test_what_kind_of_number_it_is_is_said_in_words(more: dict[str, object], meaning: str) -> None:
    assert replace(TOLD, **more).meaning == meaning


@pytest.mark.parametrize(
    ("more", "line", "is_hollow"),
    [
        ({}, "400 crates", False),
        ({"kind": NumberKind.DENIED}, "denied: 400 crates", False),
        ({"is_told": True}, "400 crates (told by others)", True),
        ({"is_told": True, "is_cited": True}, "400 crates (only cites others)", True),
        ({"is_cited": True}, "400 crates (only cites others)", True),
        ({"over": "counted in May"}, "400 crates (counted in May)", False),
        (
            {"over": "counted in May", "is_told": True},
            "400 crates (counted in May; told by others)",
            True,
        ),
    ],
)
def test_a_number_never_stands_without_what_must_be_known_of_it(
    more: dict[str, object], line: str, is_hollow: bool
) -> None:
    told = replace(TOLD, **more)
    assert (told.line, told.is_hollow) == (line, is_hollow)


@pytest.mark.parametrize(
    ("given", "words", "beside"),
    [
        ("400", ("400",), ""),
        ("400", ("more than 400",), ""),
        ("more than 400", ("400",), ""),
        ("400", ("30", "400"), ""),
        ("400", ("30",), "400"),
        ("400", (), "400"),
    ],
)
def test_a_figure_that_an_amount_gives_already_does_not_stand_twice(
    given: str, words: tuple[str, ...], beside: str
) -> None:
    assert figure_beside(given, [replace(TOLD, words=one) for one in words]) == beside


def told_in(record: Record, item: Evidence) -> AmountTelling:
    (said,) = amounts_of(record, item)
    return amount_telling(said)


def crates(
    story: Story, amount: str, keys: str = "text: “It was up to 400 crates”"
) -> AmountTelling:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: by hand\npublished: 2031-03-09\nquotations:\n"
        f"  - {{id: q, {keys}, speaker: ada-quill, cue: said, amounts: [{{{amount}}}]}}\n",
    )
    record = story.record()
    return told_in(record, record.evidence["pier#q"])


def test_an_amount_is_told_with_all_that_its_entry_says(story: Story) -> None:
    told = crates(
        story, "words: up to 400, of: crates, stage: lost, part: the first boat, per: day"
    )
    assert told.counted == "crates lost, the first boat, for each day"
    assert (told.words, told.kind, told.low, told.high) == (
        "up to 400",
        NumberKind.UP_TO,
        None,
        400,
    )
    assert (told.over, told.unit, told.language, told.direction) == ("", "", "en", "ltr")
    assert (told.is_told, told.is_cited, told.is_ours) == (False, False, False)
    assert told.channel == "in the speaker’s own words"


def test_what_words_alone_say_of_a_rate_is_told_too(story: Story) -> None:
    told = crates(story, "words: 400 a day, of: crates, per: day", "text: “It was 400 a day”")
    assert told.counted == "crates, for each day"
    told = crates(story, "words: 40 per cent, of: crates", "text: “It was 40 per cent”")
    assert (told.counted, told.unit) == ("crates", "%")


@pytest.mark.parametrize("denied", ["true", "false"])
def test_a_denied_number_has_no_mark(story: Story, denied: str) -> None:
    told = crates(
        story,
        f"words: 400, of: crates, denied: {denied}",
        "text: “We never lost 400 crates”, act: denies, act_basis: He says no",
    )
    drawn = (NumberKind.EXACT, 400, 400) if denied == "false" else (NumberKind.DENIED, None, None)
    assert (told.kind, told.low, told.high) == drawn


@pytest.mark.parametrize(
    ("over", "words"),
    [
        ("2031-02", "counted over February 2031"),
        ("2031-01/2031-02", "counted over January to February 2031"),
        ("2031-01/..", "counted from January 2031 on"),
        ("../2031-02", "counted until February 2031"),
    ],
)
def test_the_time_that_is_counted_over_stands_beside_it(
    story: Story, over: str, words: str
) -> None:
    assert crates(story, f"words: up to 400, of: crates, over: {over}").notes == (words,)


@pytest.mark.parametrize(
    ("keys", "channel", "notes"),
    [
        ("text: “It was 400”, via: gull-line", "relayed by others", ("told by others",)),
        (
            "text: “It was 400”, relays: a ledger",
            "the speaker only cites others",
            ("only cites others",),
        ),
        ("text: it was 400, says: It was 400.", "in the reporter’s words", ()),
    ],
)
def test_how_a_number_came_here_stands_beside_it(
    story: Story, keys: str, channel: str, notes: tuple[str, ...]
) -> None:
    told = crates(story, "words: 400, of: crates", keys)
    assert (told.channel, told.notes) == (channel, notes)


def test_a_number_of_a_report_is_in_our_words(story: Story) -> None:
    story.change(
        "articles/ferry-debate.yml",
        "2400 people in March.}",
        "2400 people in March., amounts: [{words: '2400', of: people}]}",
    )
    record = story.record()
    told = told_in(record, record.evidence["ferry-debate#the-count"])
    assert (told.is_ours, told.is_told, told.channel) == (True, True, "the article’s own account")
