"""Amounts of a story: like beside like, each figure of a body and a day once, nothing added up."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.record import Record, ReportEvidence, Statement
from build_scripts.record.amounts import Panel, all_amounts, amounts_on, claim_of_front, panels_of
from build_scripts.telling.amounts import amount_telling, heading
from build_scripts.telling.tellings import tellings_of


@pytest.fixture
def flood(tmp_path: Path) -> Story:
    return Story.of_the_night_ferry(tmp_path)


def said(
    story: Story,
    name: str,
    words: str,
    *,
    keys: str = "said_on: 2031-03-04",
    amount: str = "stage: lost",
    figure: bool = True,
) -> None:
    """An article that prints a number of crates, said by the mayor for the town unless keys say else."""
    position = f", positions: [{{claim: boats-empty, position: yes, figure: '{words}'}}]" * figure
    speaker = "" if "speaker" in keys else ", speaker: ada-quill, on_behalf_of: lowport"
    story.write(
        f"articles/{name}.yml",
        f"title: The {name}\nunchecked: by hand\npublished: 2031-03-09\nquotations:\n"
        f"  - {{id: q, text: “It was {words} of {name}”, cue: said, {keys}{speaker}{position}, "
        f"amounts: [{{words: '{words}', of: crates, {amount}}}]}}\n",
    )


def shown(record: Record, claim: str = "boats-empty") -> list[tuple[str, list[str]]]:
    """The panels of a claim: heading, and of each row who, when, what kind, the words, how often said."""
    return [(heading(panel.alike), [_row(panel, i) for i in range(len(panel.rows))])
            for panel in panels_of(record, amounts_on(record, claim))]  # fmt: skip


def _row(panel: Panel, index: int) -> str:
    row = panel.rows[index]
    told = amount_telling(row.first)
    who = "+".join(row.first.voices) or "the article"
    hollow = " hollow" * told.is_told
    return f"{row.date and row.date.text} {who} {told.kind.value}{hollow}: {told.text} x{len(row.said)}"


def test_what_was_used_and_what_was_delivered_do_not_share_a_panel(flood: Story) -> None:
    said(flood, "a", "more than 400", amount="stage: delivered")
    said(flood, "b", "more than 400", amount="stage: used")
    said(flood, "c", "more than 400", amount="stage: delivered, part: the first boat")
    said(flood, "d", "more than 400", amount="stage: delivered, per: day")
    said(flood, "e", "$400", amount="stage: delivered")
    said(flood, "f", "more than 500", amount="stage: Delivered")
    assert [heading for heading, _ in shown(flood.record())] == [
        "Crates delivered",
        "Crates delivered, in $",
        "Crates delivered, for each day",
        "Crates delivered, the first boat",
        "Crates used",
    ]


def test_rows_stand_by_date_and_nothing_is_added_up(flood: Story) -> None:
    said(flood, "late", "about 300", keys="said_on: 2031-03-07")
    said(flood, "early", "dozens", keys="said_on: 2031-03-02")
    assert shown(flood.record()) == [
        (
            "Crates lost",
            [
                "2031-03-02 lowport scale: dozens x1",
                "2031-03-07 lowport about: about 300 x1",
            ],
        )
    ]


def test_the_same_figure_of_a_body_on_a_day_stands_once(flood: Story) -> None:
    said(flood, "a", "more than 400")
    said(flood, "b", "at least 400")
    said(flood, "c", "more than 400", keys="said_on: 2031-03-05")
    said(flood, "d", "more than 400", keys="said_on: 2031-03-04, speaker: bram-oster")
    assert shown(flood.record())[0][1] == [
        "2031-03-04 lowport from: more than 400 x2",
        "2031-03-04 bram-oster from: more than 400 x1",
        "2031-03-05 lowport from: more than 400 x1",
    ]


def test_one_act_of_speech_stands_once_though_the_articles_date_it_differently(
    flood: Story,
) -> None:
    said(flood, "a", "more than 400", keys="said_on: 2031-03-04, utterance: the-loss")
    said(flood, "b", "more than 400", keys="said_on: 2031-03, utterance: the-loss")
    assert len(shown(flood.record())[0][1]) == 1


def test_what_is_told_by_others_is_hollow_and_first_hand_leads(flood: Story) -> None:
    said(flood, "a", "more than 400", keys="said_on: 2031-03-04, via: gull-line")
    said(flood, "b", "about 300", keys="said_on: 2031-03-05, relays: a newspaper")
    said(flood, "c", "dozens", keys="said_on: 2031-03-06, via: gull-line")
    said(flood, "d", "dozens", keys="said_on: 2031-03-06")
    assert shown(flood.record())[0][1] == [
        "2031-03-04 lowport from hollow: more than 400 x1",
        "2031-03-05 lowport about hollow: about 300 x1",
        "2031-03-06 lowport scale: dozens x2",
    ]


def test_a_report_is_hollow_and_named_for_who_states_it(flood: Story) -> None:
    flood.write(
        "articles/r.yml",
        "title: R\nunchecked: by hand\npublished: 2031-03-09\nreports:\n"
        "  - {id: r, fact: The line lost up to 90 crates., stated_by: gull-line, "
        "amounts: [{words: up to 90, of: crates}]}\n"
        "  - {id: s, fact: It was 12., amounts: [{words: '12', of: crates}]}\n",
    )
    flood.append("claims/boats-empty.yml", "amounts_of: crates\n")
    record = flood.record()
    assert shown(record) == [
        (
            "Crates",
            [
                "2031-03-09 gull-line up to hollow: up to 90 x1",
                "2031-03-09 the article exact hollow: 12 x1",
            ],
        )
    ]
    item = record.evidence["r#r"]
    assert isinstance(item, ReportEvidence)
    report = tellings_of(record).of(item)
    assert [one.line for one in report.amounts] == ["up to 90 crates (told by others)"]


def test_a_denied_number_is_shown_in_words_and_has_no_place_on_the_axis(flood: Story) -> None:
    keys = "said_on: 2031-03-04, act: denies, act_basis: it denies it"
    said(flood, "a", "more than 400", keys=keys, amount="denied: true")
    (one,) = all_amounts(flood.record())
    told = amount_telling(one)
    assert (told.low, told.high, told.text) == (None, None, "denied: more than 400")


def test_words_alone_stay_words(flood: Story) -> None:
    said(flood, "a", "a limited number")
    told = amount_telling(all_amounts(flood.record())[0])
    assert (told.low, told.high, told.meaning) == (None, None, "words alone, no figure given")


def test_a_statement_brings_its_amounts_with_it(flood: Story) -> None:
    said(flood, "a", "more than 400", amount="stage: lost, over: 2031-01/2031-03")
    record = flood.record()
    statement = record.evidence["a#q"]
    assert isinstance(statement, Statement)
    (amount,) = tellings_of(record).of(statement).amounts
    assert amount.line == "more than 400 crates lost (counted over January to March 2031)"


def test_a_claim_draws_what_its_positions_give_as_a_figure(flood: Story) -> None:
    said(flood, "a", "more than 400")
    said(flood, "b", "dozens", figure=False)
    record = flood.record()
    assert [len(rows) for _, rows in shown(record)] == [1]
    flood.append("claims/boats-empty.yml", "amounts_of: CRATES\n")
    assert [len(rows) for _, rows in shown(flood.record())] == [2]


def test_the_front_page_draws_the_claim_with_most_rows_unless_the_story_names_one(
    flood: Story,
) -> None:
    other = "title: Who lost?\nproposition: Somebody lost crates.\namounts_of: crates\n"
    flood.write("claims/who-lost.yml", other)
    said(flood, "a", "more than 400")
    assert claim_of_front(flood.record()) == ""  # One row is no comparison.
    said(flood, "b", "dozens", figure=False)
    assert claim_of_front(flood.record()) == "who-lost"
    flood.append("story.yml", "chart: boats-empty\n")
    assert claim_of_front(flood.record()) == "boats-empty"
