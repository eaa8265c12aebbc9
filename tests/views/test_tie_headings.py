"""What a page says of a tie in its heading, and beneath: never more than the standing allows."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.entries import RelationType
from build_scripts.record import Record
from build_scripts.record.seats import Voice
from build_scripts.record.standings import CATALOGUE, SaidHow, Standing
from build_scripts.telling.covered import as_of
from build_scripts.views.ties.tie_grammar import base_of, several, together_of, verb_of
from build_scripts.views.ties.tie_headings import denial_text, line_label
from build_scripts.views.ties.tie_lines import every_qualifier, lines_of, short_qualifier
from build_scripts.views.ties.tie_voices import brief_voice, voice_name
from build_scripts.views.ties.worded_ties import heading_text

FERRY = "articles/ferry-debate.yml"
TYPES = "relation-types.yml"
PAYER, PAID, ARTICLE = "evidence: oster-urges", "evidence: quill-stop", "evidence: the-count"
CITED = ("act: urges\n    against: lowport", "act: urges\n    relays: two letters")
CLOSED = "covers: 2031-02/2031-03-05\n"


def heading(story: Story, *assertions: str, **keys: str) -> str:
    return heading_of_only(story.with_ties(*assertions, **keys))


def heading_of_only(record: Record) -> str:
    (tie,) = record.ties
    return heading_text(record, tie)


def close(story: Story) -> None:
    """Let the story cover a time that was over when it was last changed."""
    story.append("story.yml", CLOSED)
    story.change(TYPES, "label: pays,", "label: pays, past: paid,")


def as_act(story: Story) -> None:
    story.change(TYPES, "family: money}", "family: law, issued_by: from, past: paid}")


def test_what_is_agreed_is_said_bare(story: Story) -> None:
    assert heading(story, f"holds: affirms, {PAYER}") == "The Gull Line pays Lowport"
    close(story)
    assert heading(story, f"holds: affirms, {PAYER}") == "The Gull Line paid Lowport"


def test_an_act_has_its_day_and_says_that_it_is_reported(story: Story) -> None:
    as_act(story)
    date = "date: 2031-03-02"
    assert (
        heading(story, f"holds: announces, {date}, {PAYER}")
        == "The Gull Line paid Lowport, 2 March 2031"
    )
    assert heading(story, f"holds: announces, {PAYER}") == "The Gull Line paid Lowport"
    story.change(FERRY, "in March.}", "in March., stated_by: gull-line}")
    assert (
        heading(story, f"holds: announces, {date}, {ARTICLE}")
        == "The Gull Line paid Lowport, 2 March 2031 (as reported)"
    )


def test_an_act_that_is_dated_differently_has_both_days_and_who_gives_how_many(
    story: Story,
) -> None:
    as_act(story)
    assert (
        heading(
            story,
            f"holds: announces, date: 2031-03-02, {PAYER}",
            f"holds: announces, date: 2031-03-01, {PAYER}",
        )
        == "The Gull Line paid Lowport, 1 March 2031 (1 article) and 2 March 2031 (1 article)"
    )


def test_what_others_say_is_theirs(story: Story) -> None:
    assert heading(story, f"holds: affirms, {PAID}") == "Lowport says The Gull Line pays Lowport"
    assert (
        heading(story, f"holds: affirms, {ARTICLE}")
        == "The Lowport Gazette says The Gull Line pays Lowport"
    )
    assert (
        heading(story, f"holds: affirms, {PAID}", f"holds: affirms, {ARTICLE}")
        == "Lowport and The Lowport Gazette say The Gull Line pays Lowport"
    )


def test_what_its_doer_alone_is_told_to_say_is_its_own_word(story: Story) -> None:
    story.change(FERRY, "in March.}", "in March., stated_by: gull-line}")
    own = f"holds: affirms, {ARTICLE}"
    assert heading(story, own) == "The Gull Line says it pays Lowport (as reported)"
    story.append("actors/gull-line.yml", "plural: true\nin_text: the Gulls\n")
    assert heading(story, own) == "The Gulls say they pay Lowport (as reported)"
    story.change(TYPES, "label: pays,", "label: is in debt to,")
    assert heading(story, own) == "The Gulls say they are in debt to Lowport (as reported)"


def test_a_person_is_named_again_not_called_it(story: Story) -> None:
    story.change(FERRY, "in March.}", "in March., stated_by: bram-oster}")
    said = heading(story, f"holds: affirms, {ARTICLE}", ends="from: bram-oster, to: lowport")
    assert said == "Bram Oster says Bram Oster pays Lowport (as reported)"


def test_who_only_cites_does_not_say_it(story: Story) -> None:
    story.change(FERRY, *CITED)
    assert (
        heading(story, f"holds: affirms, {PAYER}")
        == "The Gull Line cites two letters by which The Gull Line pays Lowport"
    )


def test_a_dispute_is_a_question_unless_its_doer_grants_it(story: Story) -> None:
    denied = f"holds: denies, {PAID}"
    assert (
        heading(story, f"holds: affirms, {ARTICLE}", denied)
        == "Whether The Gull Line pays Lowport is disputed"
    )
    assert (
        heading(story, f"holds: affirms, {PAYER}", denied)
        == "The Gull Line says it pays Lowport; Lowport denied it"
    )
    assert (
        heading(story, f"holds: affirms, {ARTICLE}", f"holds: partly, scope: once, {PAYER}", denied)
        == "The Gull Line says it pays Lowport; how far is disputed; Lowport denied it"
    )


def test_days_that_cannot_be_the_same_are_in_dispute_too(story: Story) -> None:
    def limited(own: str, other: str) -> str:
        return heading(
            story,
            f"holds: affirms, date: '{other}', {ARTICLE}",
            f"holds: partly, date: '{own}', {PAYER}",
        )

    assert "; how far and when is disputed" in limited("2031-01", "2031-02")
    assert "; how far and when is disputed" in limited("[..2031-01-31]", "2031-02")
    assert "; how far is disputed" in limited("2031-02-03", "2031-02")
    assert "; how far is disputed" in limited("2031-01/..", "2031-02")


def test_a_plan_is_no_deed(story: Story) -> None:
    assert (
        heading(story, f"holds: considers, {PAID}")
        == "The Gull Line is said to plan to pay Lowport"
    )
    assert (
        heading(story, f"holds: considers, {PAYER}")
        == "The Gull Line considers whether to pay Lowport"
    )
    assert (
        heading(story, f"holds: announces, {PAYER}")
        == "The Gull Line announced it would pay Lowport"
    )
    assert (
        heading(story, f"holds: considers, {ARTICLE}", f"holds: denies, {PAYER}")
        == "The Gull Line is said to plan to pay Lowport; The Gull Line denied it"
    )
    close(story)
    assert (
        heading(story, f"holds: considers, {PAID}")
        == "The Gull Line was said to plan to pay Lowport"
    )
    assert (
        heading(story, f"holds: considers, {PAYER}")
        == "The Gull Line considered whether to pay Lowport"
    )


def test_what_ended_says_who_says_so_and_when(story: Story) -> None:
    story.change(TYPES, "label: pays,", "label: pays, past: paid,")
    own = f"holds: ends, date: 2031-03-01, {PAYER}"
    assert heading(story, own) == "The Gull Line says it paid Lowport until 1 March 2031"
    assert (
        heading(story, f"holds: ends, {PAID}")
        == "Lowport says The Gull Line paid Lowport, and that this has ended"
    )
    assert (
        heading(story, own, f"holds: denies, {PAID}")
        == "The Gull Line says it paid Lowport until 1 March 2031; Lowport denied it"
    )
    assert (
        heading(story, f"holds: considers, {PAID}", own)
        == "The Gull Line says it gave up the plan to pay Lowport"
    )


def test_what_is_only_denied_says_so(story: Story) -> None:
    assert heading(story, f"holds: denies, {PAYER}") == "The Gull Line denied that it pays Lowport"
    assert (
        heading(story, f"holds: denies, {PAID}") == "Lowport denied that The Gull Line pays Lowport"
    )


def test_two_who_do_it_together(story: Story) -> None:
    story.change(TYPES, "directed: false}", "directed: false, together: work/worked together}")
    keys = {"kind": "works-with"}
    one = f"holds: affirms, {PAYER}"
    assert heading(story, one, **keys) == "The Gull Line says it and Lowport work together"
    assert (
        heading(story, f"holds: affirms, {PAID}", **keys)
        == "Lowport says it and The Gull Line work together"
    )
    assert (
        heading(story, one, f"holds: affirms, {PAID}", **keys)
        == "The Gull Line and Lowport work together"
    )
    assert (
        heading(story, f"holds: affirms, {ARTICLE}", f"holds: denies, {PAID}", **keys)
        == "Whether The Gull Line and Lowport work together is disputed"
    )
    assert (
        heading(story, f"holds: considers, {PAYER}", **keys)
        == "The Gull Line considers whether to work together with Lowport"
    )
    assert (
        heading(story, f"holds: considers, {ARTICLE}", **keys)
        == "The Gull Line and Lowport are said to plan to work together"
    )
    close(story)
    assert (
        heading(story, one, f"holds: affirms, {PAID}", **keys)
        == "The Gull Line and Lowport worked together"
    )


def test_a_tie_without_direction_or_its_own_words_names_who_speaks_first(story: Story) -> None:
    assert (
        heading(story, f"holds: affirms, {PAID}", kind="works-with")
        == "Lowport says it works with The Gull Line"
    )
    assert (
        heading(story, f"holds: considers, {PAID}", kind="works-with")
        == "Lowport considers whether to work with The Gull Line"
    )
    story.change(FERRY, "act: urges\n    against: lowport", "act: urges\n    via: ada-quill")
    assert (
        heading(story, f"holds: considers, {PAYER}", kind="works-with")
        == "The Gull Line is said to plan to work with Lowport"
    )


def test_the_words_on_a_line_are_bare_only_where_it_is_solid(story: Story) -> None:
    def label(*assertions: str) -> str:
        record = story.with_ties(*assertions)
        return line_label(record, record.ties[0])

    assert label(f"holds: affirms, {PAYER}") == "pays"
    assert label(f"holds: affirms, {PAID}") == "pays (said)"
    assert label(f"holds: affirms, {PAID}", f"holds: denies, {PAYER}") == "pays (disputed)"
    assert label(f"holds: considers, {PAID}") == "to pay (planned)"
    assert label(f"holds: ends, {PAID}") == "pays (ended)"
    for standing, shown in CATALOGUE.items():
        assert bool(shown.mark) == (not standing.is_solid)


def test_every_heading_is_bare_only_where_the_line_is_solid() -> None:
    for standing in Standing:
        patterns = standing.shown.headings
        assert set(patterns) >= {SaidHow.PLAIN}
        bare = any(pattern.startswith("{deed}") for pattern in patterns.values())
        assert bare == standing.is_solid


def test_a_closed_story_says_as_of_when(story: Story) -> None:
    assert as_of(story.record()) == ""
    close(story)
    assert as_of(story.record()) == "5 March 2031"


@pytest.mark.parametrize(
    ("label", "base", "plural"),
    [
        ("supplies drones to", "supply drones to", "supply drones to"),
        ("has a partnership with", "have a partnership with", "have a partnership with"),
        ("is a part of", "be a part of", "are a part of"),
        ("presses", "press", "press"),
        ("watches", "watch", "watch"),
        ("uses", "use", "use"),
        ("lies to", "lie to", "lie to"),
        ("pays", "pay", "pay"),
        ("supplied a crew to", "supplied a crew to", "supplied a crew to"),
        ("does work for", "do work for", "do work for"),
    ],
)
def test_base_and_plural_come_from_the_label(label: str, base: str, plural: str) -> None:
    assert (base_of(label), several(label)) == (base, plural)


def test_the_past_stands_in_the_type() -> None:
    kind = RelationType(label="is owed by", past="was owed by")
    assert verb_of(kind, is_past=True, is_plural=True) == "were owed by"
    assert verb_of(kind, is_past=False, is_plural=True) == "are owed by"
    assert verb_of(RelationType(label="pays"), is_past=True, is_plural=False) == "pays"
    joint = RelationType(label="has ties with", directed=False, together="have/had ties")
    assert together_of(joint, is_past=True) == "had ties"
    assert together_of(joint, is_past=False) == "have ties"


def lines(record: Record) -> dict[str, tuple[str, ...]]:
    (tie,) = record.ties
    return {line.who: line.says for line in lines_of(record, tie)}


def test_a_line_for_each_body_the_two_first_each_thing_once(story: Story) -> None:
    record = story.with_ties(
        f"holds: affirms, {ARTICLE}",
        f"holds: denies, scope: in March, {PAID}",
        "holds: denies, scope: in May, evidence: quill-empty",
        f"holds: partly, scope: once, {PAYER}",
    )
    assert list(lines(record)) == ["The Gull Line", "Lowport", "The Lowport Gazette"]
    assert lines(record)["The Gull Line"] == (
        "says so within limits: once (in an article of 3 March 2031)",
    )
    assert lines(record)["Lowport"] == ("denies it: in May (3 March 2031)",)
    assert lines(record)["The Lowport Gazette"] == ("says so (in an article of 3 March 2031)",)


def test_what_is_said_in_short_stands_in_the_place_of_the_limits(story: Story) -> None:
    short = "in_short: wants to keep the ferry, scope: the night ferry alone"
    record = story.with_ties(f"holds: affirms, {short}, {PAYER}")
    assert lines(record)["The Gull Line"] == (
        "says so: wants to keep the ferry (in an article of 3 March 2031)",
    )


def test_a_denial_of_the_whole_is_not_lost_behind_one_within_limits(story: Story) -> None:
    record = story.with_ties(
        f"holds: denies, {PAID}", "holds: denies, scope: in May, evidence: quill-empty"
    )
    assert [said.partition(" (")[0] for said in lines(record)["Lowport"]] == [
        "denies it",
        "denies it: in May",
    ]


def test_what_was_taken_back_is_told_with_both_days(story: Story) -> None:
    story.change(FERRY, "    cue: denied\n", "    cue: denied\n    said_on: 2031-03-01\n")
    story.change(
        FERRY, "cue: said\n    act: urges", "cue: said\n    said_on: 2031-03-02\n    act: urges"
    )
    record = story.with_ties("holds: denies, evidence: oster-denied", f"holds: affirms, {PAYER}")
    assert heading_of_only(record) == "The Gull Line pays Lowport"
    assert lines(record) == {
        "The Gull Line": ("had denied it (1 March 2031)", "says so (2 March 2031)")
    }
    assert (
        every_qualifier(record, record.ties[0])
        == "The Gull Line says so; The Gull Line had denied it"
    )


def test_a_wider_denial_stands_beside_a_tie_that_nobody_answers(story: Story) -> None:
    story.change(TYPES, "opposes: {label: opposes,", "opposes: {kind_of: pays, label: opposes,")
    text = (story.content / FERRY).read_text("utf-8")
    story.write(FERRY, text.replace(
        "relationships:\n",
        "relationships:\n"
        f"  - {{id: w, from: gull-line, type: pays, to: lowport, holds: denies, {PAYER}}}\n"
        f"  - {{id: n, from: gull-line, type: opposes, to: lowport, holds: affirms, {ARTICLE}}}\n",
    ))  # fmt: skip
    record = story.record()
    ties = {tie.key: tie for tie in record.ties}
    narrow = ties[("gull-line", "opposes", "lowport")]
    assert narrow.wider == ("pays",)
    assert heading_text(record, narrow) == "The Lowport Gazette says The Gull Line opposes Lowport"
    assert (
        denial_text(record, ties[("gull-line", "pays", "lowport")])
        == "The Gull Line denied that it pays Lowport"
    )
    assert denial_text(record, narrow) == ""


def test_few_words_count_whom_they_do_not_name_and_never_hide_a_denial(story: Story) -> None:
    for number in range(5):
        story.write(f"actors/mill-{number}.yml", f"name: Mill {number}\nkind: organisation\n")
    story.change(
        FERRY, "in March.}", "in March., stated_by: [mill-0, mill-1, mill-2, mill-3, mill-4]}"
    )
    record = story.with_ties(f"holds: affirms, {ARTICLE}", f"holds: denies, {PAYER}")
    (tie,) = record.ties
    short = short_qualifier(record, tie)
    assert short == "Mill 0, Mill 1 and 3 others say so (as reported); The Gull Line denies it"
    assert "others" not in every_qualifier(record, tie)


def test_a_long_limit_is_left_to_the_evidence(story: Story) -> None:
    long = "in the words of a report that goes on and on about every single month"
    record = story.with_ties(f"holds: affirms, {ARTICLE}", f"holds: denies, scope: {long}, {PAYER}")
    (tie,) = record.ties
    assert short_qualifier(record, tie).endswith("The Gull Line denies it, within limits")
    assert every_qualifier(record, tie).endswith(f"The Gull Line denies it: {long}")


def test_a_mark_names_a_voice_in_few_words_and_keeps_that_it_is_second_hand(story: Story) -> None:
    record = story.record()
    actor, other = list(record.actors)[:2]
    name = record.actors[actor].name
    assert brief_voice(record, Voice(actor=actor)) == (name, "")
    assert brief_voice(record, Voice(actor=actor, via=(other,))) == (name, "relayed")
    assert brief_voice(record, Voice(actor=actor, article="ferry-debate")) == (name, "reported")
    assert voice_name(record, Voice(actor=actor, article="ferry-debate")) == (
        f"{name} (as reported by The Lowport Gazette)"
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("../2029", "The Gull Line pays Lowport, until 2029"),
        ("2021/2029", "The Gull Line pays Lowport, 2021 to 2029"),
        ("2029/..", "The Gull Line pays Lowport"),
        ("../2031-04", "The Gull Line pays Lowport"),
    ],
)
def test_a_tie_that_is_over_does_not_read_as_if_it_held(
    story: Story, date: str, expected: str
) -> None:
    record = story.with_ties(f"holds: affirms, date: {date}, {PAYER}")
    assert heading_of_only(record) == expected
    (tie,) = record.ties
    until = expected.removeprefix("The Gull Line ").replace("pays Lowport", "pays")
    assert line_label(record, tie) == until


def test_a_tie_that_is_over_is_told_in_the_past_where_its_type_has_one(story: Story) -> None:
    story.change(TYPES, "label: pays,", "label: pays, past: paid,")
    assert (
        heading(story, f"holds: affirms, date: ../2029, {PAYER}")
        == "The Gull Line paid Lowport, until 2029"
    )
