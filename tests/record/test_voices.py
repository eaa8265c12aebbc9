"""Who is quoted, as counted: which words count, for whom, and who is not quoted."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.record import Record
from build_scripts.record.article_voices import (
    ArticleVoices,
    Presence,
    accused_by,
    quoted_words,
    said_elsewhere,
)
from build_scripts.record.voices import voices_of

ACTORS = {
    "ida-stone": "{name: Ida Stone, kind: person, country: westland}",
    "nobodys-man": "{name: Nobody’s Man, kind: person}",
    "mill-town": "{name: Mill Town, kind: government, country: westland}",
    "toll-office": "{name: Toll Office, kind: organisation, part_of: mill-town}",
    "river-board": "{name: River Board, kind: organisation}",
    "wire-agency": "{name: Wire Agency, kind: organisation}",
    "westland": "{name: Westland, kind: country}",
    "the-towns": "{name: The Towns, kind: group, members: [{actor: mill-town}]}",
    "a-clerk": "{name: A clerk, kind: unnamed-source, described_as: a clerk, article: paper}",
}


@pytest.fixture
def toll(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path).write("story.yml", "{title: The toll, contact: c@bridge.example}")
    for actor, keys in ACTORS.items():
        story.write(f"actors/{actor}.yml", keys)
    # The one article in which the clerk speaks, until a test writes it.
    return story.write("articles/paper.yml", "{title: Paper, unchecked: empty, coverage: excerpt}")


def said(story: Story, *quotations: str, article: str = "paper", keys: str = "") -> Record:
    """Write an article that prints quotations, each given as the inside of a YAML mapping."""
    lines = "\n".join(f"  - {{cue: said, {quotation}}}" for quotation in quotations)
    head = f"title: The {article}\nunchecked: by hand\n{keys}"
    story.write(f"articles/{article}.yml", f"{head}\nquotations:\n{lines}\n")
    return story.record()


def only(record: Record) -> ArticleVoices:
    (article,) = voices_of(record).articles
    return article


def presences(record: Record) -> dict[str, str]:
    return {voice.actor: voice.presence.value for voice in only(record).voices}


@pytest.mark.parametrize(
    ("text", "more", "words"),
    [
        ("“We paid it all.”", "", 4),
        ("the town “paid” and “will pay again”", "", 4),
        ("it paid", "says: It paid.", 0),
        ("paid it all,” he said", "", 3),
    ],
)
def test_only_words_inside_marks_count(toll: Story, text: str, more: str, words: int) -> None:
    keys = f"id: a, text: '{text}', speaker: ida-stone" + (f", {more}" if more else "")
    (statement,) = said(toll, keys).statements
    assert quoted_words(statement) == words


def test_where_speech_is_printed_without_marks_all_words_count(toll: Story) -> None:
    record = said(toll, "id: a, text: We paid it all., speaker: ida-stone", keys="kind: speech")
    assert only(record).words == 4


def test_compared_words_are_counted_as_printed(toll: Story) -> None:
    toll.write(
        "texts/paper.txt",
        "The town “paid all of it” in winter, said Ida Stone. A clerk said nothing.\n",
    )
    toll.write(
        "articles/paper.yml",
        "title: Open\nrights: open\nlicence: CC0\nquotations:\n"
        "  - {id: a, text: The town “paid all of it” in winter, speaker: ida-stone, cue: said}\n",
    )
    assert only(toll.record()).words == 4


def test_only_articles_that_were_read_whole_count(toll: Story) -> None:
    words = "id: a, text: “We paid.”, speaker: ida-stone"
    said(toll, words, article="part", keys="coverage: opening")
    gone = "withdrawn: {date: 2031-01-01, why: A hoax.}"
    said(toll, words, article="gone", keys=gone)
    said(toll, words, article="gone-part", keys=f"coverage: opening\n{gone}")
    voices = voices_of(said(toll, words))
    assert [article.article for article in voices.articles] == ["paper"]
    assert voices.left_out == ("part",)
    assert voices.words == 2


def test_what_a_headline_repeats_is_not_counted_twice(toll: Story) -> None:
    record = said(
        toll,
        "id: head, text: ‘paid’, speaker: ida-stone, place: headline",
        "id: body, text: “We paid.”, speaker: ida-stone",
        "id: other, text: ‘never’, speaker: river-board, place: standfirst",
        "id: told, text: it did not, says: It did not., speaker: river-board",
    )
    article = only(record)
    assert [s.quotation.id for s in article.repeats] == ["head"]
    # The board’s one quoted word stands nowhere else.
    assert article.words == 3
    assert presences(record) == {"ida-stone": "quoted", "river-board": "quoted"}


def test_words_at_second_hand_are_nobodys_own(toll: Story) -> None:
    record = said(
        toll,
        "id: relayed, text: “We paid it.”, speaker: river-board, via: [wire-agency]",
        "id: outer, text: “They said “never” to me.”, speaker: ida-stone",
        "id: inner, text: “never”, speaker: nobodys-man, within: outer",
        "id: part, text: “to me”, speaker: ida-stone, within: outer",
    )
    article = only(record)
    assert (article.words, article.second_hand_words) == (5, 4)
    assert [s.quotation.id for s in article.repeats] == ["part"]
    assert presences(record) == {
        "ida-stone": "quoted",
        "nobodys-man": "second-hand",
        "river-board": "second-hand",
    }


def test_accused_is_whom_the_words_are_aimed_at(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “They cheated it.”, speaker: nobodys-man, act: accuses, act_basis: the lead, "
        "about: [westland, river-board], against: [river-board]",
        "id: b, text: “Stop!”, speaker: nobodys-man, act: urges, act_basis: it is a call, "
        "against: [wire-agency]",
    )
    assert presences(record) == {
        "nobodys-man": "quoted",
        "river-board": "accused",
        "wire-agency": "addressed",
        "westland": "talked-about",
    }


def test_an_accusation_without_aim_falls_on_those_it_is_about(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “They cheated.”, speaker: ida-stone, act: accuses, act_basis: the lead, "
        "about: [river-board]",
        "id: b, text: it did not, says: It did not., speaker: river-board",
    )
    (board,) = only(record).of(Presence.ACCUSED)
    assert (board.actor, board.words, len(board.statements), len(board.reported)) == (
        "river-board", 0, 1, 1,
    )  # fmt: skip


@pytest.mark.parametrize("accused", ["toll-office", "mill-town", "westland", "the-towns"])
def test_who_is_quoted_through_others_is_not_said_to_be_unquoted(toll: Story, accused: str) -> None:
    record = said(
        toll,
        f"id: a, text: “They cheated.”, speaker: nobodys-man, against: [{accused}]",
        "id: b, text: “We did not.”, speaker: ida-stone, on_behalf_of: [toll-office]",
    )
    assert only(record).of(Presence.ACCUSED) == ()


def test_a_person_does_not_speak_for_a_country_by_belonging_to_it(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “It cheated.”, speaker: ida-stone, against: [westland]",
    )
    assert [voice.actor for voice in only(record).of(Presence.ACCUSED)] == ["westland"]


def test_what_somebody_says_elsewhere_is_counted_in_all_articles(toll: Story) -> None:
    said(
        toll,
        "id: a, text: “No.”, speaker: river-board",
        "id: b, text: “Never.”, speaker: nobodys-man, on_behalf_of: [river-board]",
        article="part",
        keys="coverage: excerpt",
    )
    record = said(toll, "id: a, text: “It cheated.”, speaker: ida-stone, against: [river-board]")
    assert [said_elsewhere(record, one) for one in only(record).of(Presence.ACCUSED)] == [2]


def test_words_count_for_the_country_or_the_highest_body(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “One two three.”, speaker: nobodys-man, on_behalf_of: [toll-office]",
        "id: b, text: “One two.”, speaker: [ida-stone, mill-town]",
        "id: c, text: “One.”, speaker: river-board",
        "id: d, text: “One two.”, speaker: nobodys-man",
        "id: e, text: “One two.”, speaker: a-clerk, on_behalf_of: [river-board]",
    )
    voices = voices_of(record)
    assert voices.words == 10
    assert [(t.key, t.words) for t in voices.by_body] == [
        ("westland", 5), ("river-board", 1), ("", 2),
    ]  # fmt: skip
    # Words of two speakers count for each of them.
    assert {t.key: t.words for t in voices.by_actor} == {
        "nobodys-man": 5, "ida-stone": 2, "mill-town": 2, "river-board": 1,
    }  # fmt: skip
    assert [(t.key, t.words) for t in voices.by_unnamed] == [("a-clerk", 2)]


def test_a_tie_or_an_event_names_somebody_too(toll: Story) -> None:
    toll.write("relation-types.yml", "pays: {label: pays, directed: true, family: money}")
    more = (
        "relationships:\n  - {id: t, from: mill-town, type: pays, to: river-board, holds: affirms, "
        "evidence: [a]}\nevents:\n  - {id: e, date: 2031, title: It opens, actors: [wire-agency], "
        "evidence: [a]}"
    )
    record = said(toll, "id: a, text: “It pays.”, speaker: ida-stone", keys=more)
    assert [voice.actor for voice in only(record).of(Presence.TALKED_ABOUT)] == [
        "mill-town", "river-board", "wire-agency",
    ]  # fmt: skip


def test_what_a_voice_also_said_without_marks_is_kept_apart_from_its_words(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “We paid.”, speaker: ida-stone",
        "id: b, text: it would pay again, says: It will pay., speaker: ida-stone",
    )
    (voice,) = only(record).voices
    assert [s.quotation.id for s in voice.statements] == ["a"]
    assert [s.quotation.id for s in voice.reported] == ["b"]


def test_a_body_that_is_quoted_through_others_has_a_row_for_what_is_reported_of_it(
    toll: Story,
) -> None:
    record = said(
        toll,
        "id: a, text: “We paid.”, speaker: ida-stone, on_behalf_of: [river-board]",
        "id: b, text: it would pay again, says: It will pay., speaker: river-board",
    )
    (board,) = only(record).of(Presence.SPOKEN_FOR)
    assert (board.actor, [s.quotation.id for s in board.statements]) == ("river-board", ["b"])
    assert board.reported == ()


def test_nobody_is_accused_by_its_own_words(toll: Story) -> None:
    record = said(
        toll,
        "id: a, text: “We cheated.”, speaker: ida-stone, act: accuses, act_basis: the lead, "
        "about: [ida-stone, river-board]",
    )
    (statement,) = record.statements
    assert accused_by(statement) == ("river-board",)


def test_elsewhere_counts_none_of_what_stands_here(toll: Story) -> None:
    there = "id: a, text: “We paid.”, speaker: ida-stone"
    said(toll, there, article="part", keys="coverage: excerpt")
    more = "id: b, text: “We shall not pay again.”, speaker: ida-stone"
    record = said(toll, there, more)
    assert [said_elsewhere(record, one) for one in only(record).voices] == [1]
