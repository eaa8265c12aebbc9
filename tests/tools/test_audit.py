"""`audit`: advice for editors, each kind on an invented story in which it is due and in which it is not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.audit import TOPICS, audit

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "articles/ferry-debate.yml"
SECOND = """\
title: The ferry again
published: 2031-03-05
rights: open
licence: CC0
url: https://example.org/again
quotations:
  - id: oster-keep
    text: “We urge the council to keep the night ferry,”
    speaker: bram-oster
    attributed_as: Bram Oster
    cue: said
events:
  - {id: spoke, happening: the-talk, date: 2031-03-04, title: The mayor speaks, evidence: oster-keep}
"""
SECOND_TEXT = "The ferry again\n\n“We urge the council to keep the night ferry,” Bram Oster said.\n"


@pytest.fixture
def second(story: Story) -> Story:
    story.change(ARTICLE, "  - id: remarks\n", "  - id: remarks\n    happening: the-talk\n")
    return story.write("articles/again.yml", SECOND).write("texts/again.txt", SECOND_TEXT)


def advice(story: Story, name: str) -> list[str]:
    """What is said of one topic, as “file:line fact”."""
    found = audit(story.check())
    assert found is not None
    return [
        f"{one.where.file.removeprefix('content/')}:{one.where.line} {one.fact}"
        for one in found.advice
        if one.topic.name == name
    ]


def test_somebody_without_a_role_on_the_day_they_speak(story: Story) -> None:
    story.write("actors/bram-oster.yml", "name: Bram Oster\nkind: person\naliases: [Mr Oster]\n")
    (one,) = advice(story, "speaker-without-role")
    assert one == (
        "actors/bram-oster.yml:1 Bram Oster speaks on 2031-03-03 (ferry-debate#oster-denied, and 1 more) "
        "and has no role."
    )


@pytest.mark.parametrize(
    ("role", "due"),
    [
        ("{title: director, as_of: 2031-01-01}", False),
        ("{title: director, as_of: 2028-01-01}", True),
        ("{title: director, from: 2020, to: 2031-03}", False),
        ("{title: director, from: 2020, to: 2030}", True),
        ("{title: director, from: 2032}", True),
    ],
)
def test_a_role_counts_at_its_time(story: Story, role: str, due: bool) -> None:
    actor = f"name: Bram Oster\nkind: person\naliases: [Mr Oster]\nroles:\n  - {role}\n"
    story.write("actors/bram-oster.yml", actor)
    assert bool(advice(story, "speaker-without-role")) is due


def test_a_name_that_two_share(story: Story) -> None:
    story.write(
        "actors/ada-quill.yml", "name: Ada Quill\nkind: person\naliases: [the boss, Ms Quill]\n"
    )
    story.write("actors/ines-farr.yml", "name: Ines Farr\nkind: person\naliases: [The Boss]\n")
    (one,) = advice(story, "shared-alias")
    assert one == "actors/ines-farr.yml:3 “the boss” is a name of ada-quill and of ines-farr."


@pytest.mark.parametrize("name", ["Ada Quil", "Quill, Ada", "A. Quill"])
def test_two_files_for_one(story: Story, name: str) -> None:
    story.write("actors/other.yml", f"name: {name}\nkind: person\n")
    (one,) = advice(story, "likely-duplicate")
    assert one == f"actors/other.yml:1 {name} (other) may be Ada Quill (ada-quill)."


@pytest.mark.parametrize("name", ["Bela Quill", "Adam Quillan", "Ada Brenn"])
def test_two_people_of_one_family_are_two(story: Story, name: str) -> None:
    story.write("actors/other.yml", f"name: {name}\nkind: person\n")
    assert advice(story, "likely-duplicate") == []


def test_words_that_are_probably_the_same(second: Story) -> None:
    (one,) = advice(second, "same-words")
    assert "again#oster-keep and ferry-debate#oster-urges are probably the same words" in one


def test_an_act_that_rests_on_our_reason(story: Story) -> None:
    assert advice(story, "act-by-reason") == []
    story.change(
        ARTICLE, "cue: called\n", "cue: called\n    act: warns\n    act_basis: it is a warning\n"
    )
    (one,) = advice(story, "act-by-reason")
    assert one.endswith(
        "`act: warns` of ferry-debate#worker-danger rests on our reason alone: it is a warning"
    )


def test_what_words_only_imply(story: Story) -> None:
    assert advice(story, "implied-position") == []
    story.change(ARTICLE, "position: yes}", "position: yes, implied: true}")
    (one,) = advice(story, "implied-position")
    assert one.endswith("ferry-debate#quill-empty implies 'yes' to boats-empty.")


def test_the_accused_who_is_not_quoted(story: Story) -> None:
    accusing = "cue: called\n    act: accuses\n    act_basis: so\n    against: gull-line\n"
    story.change(ARTICLE, "cue: called\n", accusing)
    (one,) = advice(story, "accused-not-quoted")
    assert "ferry-debate prints words that accuse" in one
    story.change(ARTICLE, "against: gull-line\n", "against: gull-line\n    reply: none-printed\n")
    assert advice(story, "accused-not-quoted") == []


def test_a_claim_with_one_side_or_none(story: Story) -> None:
    assert advice(story, "one-sided-claim") == []
    story.change(
        ARTICLE, "      - {claim: boats-empty, position: no, scope: in March}\n", ""
    ).change(ARTICLE, "act: denies\n    positions:\n", "act: denies\n")
    (one,) = advice(story, "one-sided-claim")
    assert "1 position says yes to boats-empty, and none says otherwise." in one
    story.write("claims/idle.yml", "title: Is it?\nproposition: It is.\n")
    assert "claims/idle.yml:1 idle has no position." in advice(story, "one-sided-claim")


def test_a_denial_that_is_only_reported_is_a_side(story: Story) -> None:
    story.change(
        ARTICLE, "      - {claim: boats-empty, position: no, scope: in March}\n", ""
    ).change(ARTICLE, "act: denies\n    positions:\n", "act: denies\n")
    assert advice(story, "one-sided-claim")
    story.write(
        "articles/harbour-paper.yml",
        "title: The harbour paper\npublished: 2031-03-04\nunchecked: only heard of\n"
        "reports:\n  - id: denied\n    fact: The company denied it.\n    stated_by: [gull-line]\n"
        "    positions:\n      - {claim: boats-empty, position: no}\n",
    )
    assert advice(story, "one-sided-claim") == []


def test_sides_of_unequal_weight(story: Story) -> None:
    (one,) = advice(story, "unequal-sides")
    assert one.endswith(
        "On boats-empty, those who say no are only reported; the other side is quoted."
    )


def test_a_happening_that_is_dated_differently(second: Story) -> None:
    (one,) = advice(second, "dates-differ")
    assert one.startswith("articles/ferry-debate.yml:")
    assert "the-talk is dated 2031-03-03 in ferry-debate and 2031-03-04 in again." in one
    second.change("articles/again.yml", "date: 2031-03-04", "date: 2031-03")
    assert advice(second, "dates-differ") == []


def test_an_address_without_an_archived_copy(second: Story) -> None:
    assert advice(second, "not-archived") == [
        "articles/again.yml:5 again has an address and no archived copy."
    ]


def test_quoted_words_that_no_entry_covers_and_the_share(story: Story) -> None:
    (one,) = advice(story, "words-not-covered")
    assert "2 stretches in quotation marks of ferry-debate stand in no entry; 45% of" in one
    found = audit(story.check())
    assert found is not None
    (coverage,) = found.coverage
    assert 0 < coverage.covered < coverage.words
    story.change(ARTICLE, "added: 2031-03-10\n", "added: 2031-03-10\ncoverage: opening\n")
    assert advice(story, "words-not-covered") == []


def test_a_comment_says_that_somebody_has_looked(story: Story) -> None:
    before = audit(story.check())
    assert before is not None
    story.change(
        "claims/boats-empty.yml",
        "title:",
        "# audit-ok: unequal-sides the denial is the point\ntitle:",
    )
    after = audit(story.check())
    assert after is not None
    assert advice(story, "unequal-sides") == []
    assert after.fine == before.fine + 1
    assert len(after.advice) == len(before.advice) - 1


def test_a_comment_about_something_else_counts_for_nothing(story: Story) -> None:
    story.change("claims/boats-empty.yml", "title:", "# audit-ok: one-sided-claim\ntitle:")
    assert advice(story, "unequal-sides")


def test_it_is_advice_and_no_error(second: Story) -> None:
    result = run("audit", "--content", second.content)
    assert result.exit_code == 0
    assert "Happenings that articles date differently (1)  dates-differ" in result.output
    assert re.search(r"\d+ pieces of advice, none of it an error\.", result.output)
    assert (
        "  45% of 44 words: ferry-debate" in result.output or "words: ferry-debate" in result.output
    )


def test_tools_read_json(second: Story) -> None:
    result = run(
        "audit", "--content", second.content, "--about", "dates-differ", "--format", "json"
    )
    report = json.loads(result.stdout)
    (one,) = report["advice"]
    assert (one["about"], one["file"], one["line"]) == (
        "dates-differ",
        f"content/{ARTICLE}",
        one["line"],
    )
    assert {"fact", "todo", "related"} <= one.keys()
    assert report["coverage"][0]["article"] == "again"


def test_with_errors_it_asks_for_the_check_first(story: Story) -> None:
    story.change(ARTICLE, "speaker: dock-worker", "speaker: nobody")
    result = run("audit", "--content", story.content)
    assert result.exit_code == 1
    assert "1 error in the story: mend them first (make check CONTENT=content)" in result.output


def test_an_empty_story_has_no_advice(empty_story: Story) -> None:
    result = run("audit", "--content", empty_story.content)
    assert result.exit_code == 0
    assert "0 pieces of advice" in result.output


def test_every_kind_of_advice_is_in_the_documentation() -> None:
    page = " ".join((ROOT / "docs" / "contribute" / "tools.md").read_text("utf-8").split())
    for topic, _ in TOPICS:
        assert f"| `{topic.name}` | {topic.title}. | {topic.reason} |" in page


def test_many_places_of_one_kind_do_not_drown_the_others(empty_story: Story) -> None:
    empty_story.write("story.yml", "title: T\ncontact: a@example.org\n")
    for number in range(12):
        address = f"url: https://example.org/{number}\nunchecked: copied by hand\n"
        empty_story.write(f"articles/a{number}.yml", f"title: T{number}\n{address}")
    result = run("audit", "--content", empty_story.content)
    assert result.output.count("has an address and no archived copy") == 10
    assert result.output.count("Have a web archive keep the page") == 1
    assert "and 2 more: make audit ABOUT=not-archived CONTENT=" in result.output
    assert "12  Addresses without an archived copy" in result.output
    whole = run("audit", "--content", empty_story.content, "--about", "not-archived")
    assert whole.output.count("has an address and no archived copy") == 12


def test_a_figure_in_the_evidence_of_a_claim_that_no_amount_holds(story: Story) -> None:
    keys = "positions: [{claim: boats-empty, position: yes, figure: about 300}]"
    story.write(
        "articles/crates.yml",
        "title: Crates\nunchecked: by hand\nquotations:\n"
        f"  - {{id: q, text: “On 3 May 2031 about 300 of 900 sank”, speaker: ada-quill, cue: said, {keys}}}\n",
    )
    name = "figure-without-amount"
    assert advice(story, name) == [
        "articles/crates.yml:4 crates#q says “900”, and no amount holds it.",
        "articles/crates.yml:4 The figure “about 300” on boats-empty is no amount of q.",
    ]
    story.change(
        "articles/crates.yml", keys, f"amounts: [{{words: about 300, of: crates}}], {keys}"
    )
    assert advice(story, name) == [
        "articles/crates.yml:4 crates#q says “900”, and no amount holds it."
    ]
    story.change("articles/crates.yml", keys, "positions: []")
    assert advice(story, name) == []
