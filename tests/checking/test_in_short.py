"""What is said in short: how long, what it may say, with which verbs; the rule for every place of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.grounds import Grounds
from build_scripts.entries.dates import parse_edtf


@pytest.fixture
def quay(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The quay, contact: c@quay.example}")
    story.write("actors/ida-stone.yml", "{name: Ida Stone, kind: person}")
    return story.write("claims/paid.yml", "{title: Paid?, proposition: It was paid.}")


def said(story: Story, short: str, *, keys: str = "", scope: str = "") -> list[str]:
    """The names of the problems of a short answer to words of a day in May."""
    limits = f", scope: '{scope}'" if scope else ""
    story.write(
        "articles/note.yml",
        f"""
        title: The note
        unchecked: by hand
        quotations:
          - id: q
            text: “Almost four hundred boats came in April, most of them empty.”
            speaker: ida-stone
            cue: said
            said_on: 2031-05-09
            {keys}
            positions: [{{claim: paid, position: yes, in_short: '{short}'{limits}}}]
        """,
    )
    named = (problem.code.name for problem in story.check().problems)
    # That words in another language want a translation is none of ours.
    return [name for name in named if name != "translation-missing"]


@pytest.mark.parametrize(
    "short",
    [
        "almost 400 in April",
        "400 boats, said on 9 May 2031",
        "most were empty",
        "“most of them empty”",
        "four hundred boats",
        "one of them came",
    ],
)
def test_what_stands_in_the_words_or_their_date_may_be_said(quay: Story, short: str) -> None:
    assert said(quay, short) == []


@pytest.mark.parametrize(
    "short",
    [
        "401 boats",
        "boats in June",
        "in April 2030",
        "all were empty",
        "only empty boats",
        "never a full boat",
        "the first boats",
        "thousands of boats",
        "“all of them empty”",
        "several hundred",
    ],
)
def test_what_does_not_stand_there_may_not(quay: Story, short: str) -> None:
    assert said(quay, short) == ["beyond-the-words"]


def test_what_the_words_mean_otherwise_is_said_in_the_scope(quay: Story) -> None:
    assert said(quay, "all boats, in March", scope="all boats of “last month”, March") == []


@pytest.mark.parametrize("verb", ["admits", "claims", "conceded", "insists", "lied", "reveals"])
def test_no_verb_judges(quay: Story, verb: str) -> None:
    assert said(quay, f"{verb} that boats came") == ["judging-verb"]


def test_the_verb_of_the_article_may_be_quoted(quay: Story) -> None:
    assert said(quay, "boats, “admitted”", scope="the article says “admitted”") == []


def test_eight_words_are_enough(quay: Story) -> None:
    assert said(quay, "one two three four five six seven eight nine".replace("one ", "it ")) == [
        "short-too-long",
        "beyond-the-words",
    ]
    assert said(quay, "it was not so much of a boat") == []


def test_of_a_story_in_another_language_only_figures_and_quoted_words_are_looked_at(
    quay: Story,
) -> None:
    quay.write("story.yml", "{title: Der Kai, contact: c@quay.example, language: de}")
    assert said(quay, "nur im Juni first") == []
    assert said(quay, "401 Boote") == ["beyond-the-words"]


def test_rows_ties_and_the_standfirst_follow_the_rule(quay: Story) -> None:
    said(quay, "boats came")
    quay.append(
        "articles/note.yml",
        "relationships:\n  - {id: t, from: ida-stone, type: pays, to: quay-board, holds: affirms,"
        " evidence: q, in_short: 12 boats}\n",
    )
    quay.write("actors/quay-board.yml", "{name: Quay Board, kind: organisation}")
    quay.write(
        "relation-types.yml",
        "pays: {label: pays, past: paid, inverse: is paid by, family: money, directed: true}",
    )
    long = " ".join(["boat"] * 70)
    quay.write(
        "story.yml",
        f"""
        title: The quay
        contact: c@quay.example
        standfirst:
          - {{lead: 'All agreed:', say: {long}, evidence: note#q}}
        answer: [{{evidence: note#q, in_short: in June}}]
        """,
    )
    assert [p.partition("content/")[2] for p in quay.problems()] == [
        "articles/note.yml:13 beyond-the-words",
        "story.yml:5 short-too-long",
        "story.yml:5 beyond-the-words",
        "story.yml:6 beyond-the-words",
    ]


def test_what_is_lost_is_told_once(quay: Story) -> None:
    quay.write(
        "story.yml",
        "{title: The quay, contact: c@quay.example, answer: [{evidence: none#q, in_short: in June}]}",
    )
    assert [p.code.name for p in quay.check().problems] == ["unknown-evidence"]


def test_a_year_and_a_month_of_a_date_are_known_and_its_day() -> None:
    grounds = Grounds((), (parse_edtf("2031-05-09"),))
    assert grounds.lacks("9 May 2031", "en") == ()
    assert grounds.lacks("10 May 2031", "en") == ("the number 10",)
