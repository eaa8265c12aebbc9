"""One act of speech as several print it: what belongs together, and what the others are set against."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.entries.grade import Grade
from build_scripts.record.utterances import (
    better_printings,
    utterances_by_address,
    utterances_of,
)

WHOLE = "“We shall mend the old bridge before the winter”"
PART = "“mend the old bridge”"


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    return (
        Story.empty(tmp_path)
        .write("story.yml", "{title: The bridge, contact: c@bridge.example}")
        .write("actors/ida-stone.yml", "{name: Ida Stone, kind: person}")
        .write("actors/wire-agency.yml", "{name: Wire Agency, kind: organisation}")
    )


def printed(
    story: Story, name: str, words: str = WHOLE, more: str = "utterance: mend", keys: str = ""
) -> Story:
    """An article that prints words of Ida Stone; `keys` are those of the article, line by line."""
    return story.write(
        f"articles/{name}.yml",
        f"title: The {name}\nunchecked: by hand\n{keys}quotations:\n"
        f"  - {{id: q, text: '{words}', speaker: ida-stone, cue: said, {more}}}\n",
    )


def order(story: Story) -> list[str]:
    """The articles that print the only utterance, in the order in which they are set side by side."""
    (utterance,) = utterances_of(story.record())
    return [printing.statement.article for printing in utterance.printings]


def test_words_that_one_alone_prints_are_no_utterance_of_several(bridge: Story) -> None:
    printed(bridge, "bell")
    printed(bridge, "horn", PART, more="utterance: another")
    printed(bridge, "lamp", more="topics: []")
    assert utterances_of(bridge.record()) == ()


def test_words_printed_elsewhere_make_an_utterance_of_one_statement(bridge: Story) -> None:
    variant = f"variants: [{{text: '{PART}', publisher: A leaflet}}]"
    printed(bridge, "bell", more=variant)
    (utterance,) = utterances_of(bridge.record())
    assert utterance.id == "bell--q"
    assert [printing.words for printing in utterance.printings] == [WHOLE, PART]
    assert {printing.address for printing in utterance.printings} == {"bell#q"}


def test_what_is_only_reported_is_no_printing_of_the_words(bridge: Story) -> None:
    printed(printed(bridge, "bell"), "horn", PART)
    printed(bridge, "lamp", "it would be mended", more="utterance: mend, says: It is mended.")
    assert order(bridge) == ["bell", "horn"]


def test_the_longest_comes_first_whenever_it_was_published(bridge: Story) -> None:
    printed(bridge, "bell", PART, keys="published: 2031-03-01\n")
    printed(bridge, "horn", WHOLE, keys="published: 2031-03-09\n")
    assert order(bridge) == ["horn", "bell"]


def test_words_that_are_all_quoted_come_before_longer_ones_that_are_not(bridge: Story) -> None:
    printed(bridge, "bell", "the town would “mend” the bridge that is old, in winter or before it")
    printed(bridge, "horn", PART)
    assert order(bridge) == ["horn", "bell"]


def test_a_record_comes_before_longer_words_of_a_newspaper(bridge: Story) -> None:
    printed(bridge, "bell", WHOLE)
    printed(bridge, "horn", PART, keys="kind: letter\n")
    assert order(bridge) == ["horn", "bell"]


def test_what_a_record_relays_is_not_at_first_hand(bridge: Story) -> None:
    printed(bridge, "bell", WHOLE)
    more = "utterance: mend, via: [wire-agency]"
    printed(bridge, "horn", PART, more=more, keys="kind: letter\n")
    assert order(bridge) == ["bell", "horn"]


def test_of_equals_the_first_to_be_published_leads_and_the_undated_come_last(bridge: Story) -> None:
    printed(bridge, "bell")
    printed(bridge, "horn", keys="published: 2031-03-09\n")
    printed(bridge, "lamp", keys="published: 2031-03-01\n")
    assert order(bridge) == ["lamp", "horn", "bell"]


def test_of_equals_words_that_an_article_here_prints_lead_those_printed_elsewhere(
    bridge: Story,
) -> None:
    variant = f"utterance: mend, variants: [{{text: '{WHOLE}', publisher: A leaflet}}]"
    printed(bridge, "bell", more=variant)
    printed(bridge, "horn")
    (utterance,) = utterances_of(bridge.record())
    assert [printing.variant is None for printing in utterance.printings] == [True, True, False]


def test_only_a_document_that_holds_the_words_is_their_record(bridge: Story) -> None:
    variant = f"utterance: mend, variants: [{{text: '{PART}', publisher: A leaflet}}]"
    printed(bridge, "bell", more=variant, keys="kind: speech\n")
    printed(bridge, "horn", "“mend the bridge”")
    (utterance,) = utterances_of(bridge.record())
    grades = [printing.grade for printing in utterance.printings]
    assert grades == [Grade.RECORD, Grade.PUBLISHER, None]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("kind: letter\n", "agency: Wire\n"),
        ("agency: Wire\n", ""),
        ("", "repost_of: The Bell\n"),
        (
            "repost_of: The Bell\n",
            "repost_of: A\ngrade: {is: repost-of-repost, why: It says so.}\n",
        ),
        (
            "repost_of: A\ngrade: {is: repost-of-repost, why: It says so.}\n",
            "grade: {is: machine-translation, why: It says so.}\n",
        ),
        ("grade: {is: record, why: The minutes.}\n", "kind: letter\nrepost_of: The Bell\n"),
    ],
)
def test_the_better_source_leads_whatever_its_length_and_date(
    bridge: Story, better: str, worse: str
) -> None:
    printed(bridge, "bell", WHOLE, keys=f"published: 2031-03-01\n{worse}")
    printed(bridge, "horn", PART, keys=f"published: 2031-03-09\n{better}")
    assert order(bridge) == ["horn", "bell"]
    record = bridge.record()
    assert {a: s.address for a, s in better_printings(record).items()} == {"bell#q": "horn#q"}


def test_of_one_day_the_better_source_leads_every_list(bridge: Story) -> None:
    said = "utterance: mend, said_on: 2031-03-01"
    printed(bridge, "bell", more=said, keys="repost_of: The Horn\n")
    printed(bridge, "horn", more=said)
    printed(bridge, "lamp", more="utterance: other, said_on: 2031-02-28", keys="repost_of: A\n")
    assert [s.article for s in bridge.record().statements] == ["lamp", "horn", "bell"]


def test_equal_sources_are_no_better_than_each_other_nor_is_what_is_printed_elsewhere(
    bridge: Story,
) -> None:
    variant = f"utterance: mend, variants: [{{text: '{WHOLE}', publisher: A leaflet}}]"
    printed(bridge, "bell", more=variant)
    printed(bridge, "horn")
    assert better_printings(bridge.record()) == {}


def test_a_speech_prints_its_words_without_marks_and_a_leaflet_does_not(bridge: Story) -> None:
    elsewhere = "to mend “the bridge”"
    variant = f"utterance: mend, variants: [{{text: '{elsewhere}', publisher: A leaflet}}]"
    printed(bridge, "bell", "We mend it", more=variant, keys="kind: speech\n")
    (utterance,) = utterances_of(bridge.record())
    assert [printing.form.value for printing in utterance.printings] == ["direct", "mixed"]
    assert [printing.quotes_every_word for printing in utterance.printings] == [True, False]


def test_utterances_come_by_date_and_are_found_from_each_of_their_statements(
    bridge: Story,
) -> None:
    for name, utterance, day in (
        ("bell", "a", "03"), ("horn", "a", "04"), ("lamp", "b", "01"), ("post", "b", "05"),
    ):  # fmt: skip
        more = f"utterance: {utterance}, said_on: 2031-03-{day}, said_on_basis: the minutes"
        printed(bridge, name, more=more)
    record = bridge.record()
    assert [utterance.id for utterance in utterances_of(record)] == ["b", "a"]
    found = utterances_by_address(record)
    assert {address: place for address, (place, _) in found.items()} == {
        "lamp#q": 0,
        "post#q": 0,
        "bell#q": 1,
        "horn#q": 1,
    }
    assert found["post#q"][1].id == "b"
