"""Amounts: the words stand where they are said to, and the keys say what they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

TEXT = "“We lost more than 400 crates in the flood, dozens on Monday,”"


@pytest.fixture
def flood(tmp_path: Path) -> Story:
    return Story.of_the_night_ferry(tmp_path)


def found(
    story: Story, amount: str, *, keys: str = "", head: str = "", text: str = TEXT
) -> list[str]:
    """The names of the problems of one quotation with one amount, given as the inside of a mapping.

    That words in another language want a translation is none of ours.
    """
    story.write(
        "articles/flood.yml",
        f"title: The flood\nunchecked: by hand\n{head}quotations:\n"
        f"  - id: lost\n    text: {text}\n    speaker: ada-quill\n    cue: said\n{keys}"
        f"    amounts:\n      - {{of: crates, stage: lost, {amount}}}\n",
    )
    named = (problem.rpartition(" ")[2] for problem in story.problems())
    return [name for name in named if name != "translation-missing"]


@pytest.mark.parametrize(
    "amount",
    [
        "words: more than 400",
        "words: more than 400, low: 400",
        "words: more than 400 crates, low: '400'",
        "words: dozens, scale: tens",
        "words: dozens",
        "words: the flood, scale: none",
    ],
)
def test_what_the_words_say_may_be_written_or_left_out(flood: Story, amount: str) -> None:
    assert found(flood, amount) == []


@pytest.mark.parametrize(
    ("amount", "problem"),
    [
        ("words: over 400", "amount-not-in-words"),
        ("words: 'more than 40'", "amount-not-in-words"),
        ("words: more than 400, low: 300", "amount-differs"),
        ("words: more than 400, high: 400", "amount-differs"),
        ("words: more than 400, about: 400", "amount-differs"),
        ("words: more than 400, scale: hundreds", "amount-differs"),
        ("words: more than 400, scale: none", "amount-differs"),
        ("words: dozens, scale: hundreds", "amount-differs"),
        ("words: dozens, low: 24", "amount-differs"),
        ("words: '400'", "amount-cut-short"),
        ("words: more than 400, low: 9, high: 5", "amount-contradicts-itself"),
        ("words: more than 400, low: 400, scale: hundreds", "amount-contradicts-itself"),
        ("words: more than 400, low: many", "wrong-type"),
        ("words: more than 400, low: '4,00'", "wrong-type"),
    ],
)
def test_what_they_do_not_say_is_an_error(flood: Story, amount: str, problem: str) -> None:
    assert found(flood, amount) == [problem]


def test_a_number_written_as_a_key_is_taken_as_it_is_written(flood: Story) -> None:
    text = "“The boys handed over 400 crates,”"
    assert found(flood, "words: '400'", text=text) == ["amount-cut-short"]
    assert found(flood, "words: '400', about: 400", text=text) == []


def test_one_end_of_a_range_alone_would_leave_the_other_open(flood: Story) -> None:
    text = "“We lost 300 to 400 crates,”"
    assert found(flood, "words: 300 to 400, low: 300, high: 400", text=text) == []
    assert found(flood, "words: 300 to 400, low: 300", text=text) == ["amount-differs"]


def test_a_number_for_each_day_is_no_number_of_all(flood: Story) -> None:
    text = "“We lose ten crates daily,”"
    assert found(flood, "words: ten crates daily", text=text) == ["amount-differs"]
    assert found(flood, "words: ten crates daily, per: day", text=text) == []
    assert found(flood, "words: ten, per: day", text=text) == []


def test_two_numbers_and_a_not_are_unclear(flood: Story) -> None:
    text = "“Not ten, and of 900 crates 400,”"
    assert found(flood, "words: Not ten", text=text) == ["amount-unclear"]
    assert found(flood, "words: 900 crates 400", text=text) == ["amount-unclear"]


def test_words_of_another_language_need_the_number(flood: Story) -> None:
    text, head = "„Wir haben mehr als 1.500 Kisten verloren, vierzig heute“", "language: de\n"
    assert found(flood, "words: vierzig", text=text, head=head) == ["amount-not-read"]
    assert found(flood, "words: vierzig, about: 40", text=text, head=head) == []
    assert found(flood, "words: mehr als 1.500, low: 1500", text=text, head=head) == []
    assert found(flood, "words: mehr als 1.500, low: 2500", text=text, head=head) == [
        "amount-differs"
    ]
    assert found(flood, "words: Kisten, scale: none", text=text, head=head) == []


def test_what_is_reported_in_our_words_may_hold_the_figure(flood: Story) -> None:
    keys = "    says: More than 400 crates were lost.\n"
    text = "the flood took crates by the hundred"
    assert found(flood, "words: More than 400", keys=keys, text=text) == []
    assert found(flood, "words: More than 500", keys=keys, text=text) == ["amount-not-in-words"]


@pytest.mark.parametrize(
    ("denied", "problems"),
    [("", ["amount-of-a-denial"]), (", denied: true", []), (", denied: false", [])],
)
def test_of_a_denial_it_must_be_said_whether_the_number_is_denied(
    flood: Story, denied: str, problems: list[str]
) -> None:
    keys = "    act: denies\n    act_basis: the words deny it\n"
    assert found(flood, f"words: more than 400{denied}", keys=keys) == problems


def test_a_report_is_looked_at_like_a_quotation(flood: Story) -> None:
    reports = (
        "title: The flood\nunchecked: by hand\nreports:\n"
        "  - {id: r, fact: The town denied that 30 crates were taken., amounts: [{words: '30', of: crates}]}\n"
        "  - {id: s, fact: Two boats were shot down., amounts: [{words: Two, of: boats, low: 3}]}\n"
        "  - id: gone\n    fact: Taken back.\n    amounts: [{words: '9', of: crates}]\n"
        "    withdrawn: {date: 2031, why: It was wrong.}\n"
    )
    flood.write("articles/flood.yml", reports)
    assert [problem.rpartition(":")[2] for problem in flood.problems()] == [
        "4 amount-of-a-denial",
        "5 amount-differs",
    ]


def test_a_chart_needs_something_that_is_counted(flood: Story) -> None:
    flood.append("claims/boats-empty.yml", "amounts_of: [crates, pumps]\n")
    flood.append("story.yml", "chart: boats-empty\n")
    assert found(flood, "words: more than 400") == ["nothing-counted"]
    flood.change("claims/boats-empty.yml", "amounts_of: [crates, pumps]", "amounts_of: Crates")
    assert found(flood, "words: more than 400") == []
    flood.change("claims/boats-empty.yml", "amounts_of: Crates\n", "")
    assert found(flood, "words: more than 400") == ["nothing-counted"]
    figure = "    positions: [{claim: boats-empty, position: yes, figure: more than 400}]\n"
    assert found(flood, "words: more than 400", keys=figure) == []
