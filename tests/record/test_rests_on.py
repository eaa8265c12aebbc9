"""What rests on an article, and which to compare next."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.record.rests_on import RestingOn, compare_next, weights_of


def article(story: Story, name: str, more: str = "", *, keys: str = "unchecked: by hand\n") -> None:
    story.write(
        f"articles/{name}.yml",
        f"title: The {name}\n{keys}quotations:\n"
        f"  - {{id: q, text: '“The {name} rang”', speaker: ida-stone, cue: said{more}}}\n",
    )


@pytest.fixture
def bells(tmp_path: Path) -> Story:
    """Four articles nobody compared, the answer resting on one, a claim and a tie on others."""
    story = (
        Story.empty(tmp_path)
        .write("actors/ida-stone.yml", "{name: Ida Stone, kind: person}")
        .write("actors/old-mill.yml", "{name: Old Mill, kind: organisation}")
        .write("claims/rung.yml", "{title: Rung?, proposition: It was rung.}")
        .write("topics/bells.yml", "{title: Bells, facts: [{say: One., evidence: gong#q}]}")
        .write("relation-types.yml", "pays: {label: pays, inverse: is paid by, family: money, directed: true}")
        .write(
            "story.yml",
            "title: Bells\ncontact: c@bells.example\n"
            "answer: [{evidence: horn#q, in_short: it rang}]\n"
            "story: [{say: It rang., evidence: [horn#q, bell#q]}]\n"
            "walk: [{say: Look., show: [ida-stone, old-mill], evidence: [horn#q]}]\n",
        )
    )  # fmt: skip
    article(story, "bell", ", positions: [{claim: rung, position: yes}]")
    article(story, "horn")
    article(story, "gong")
    article(story, "lamp")
    story.append(
        "articles/bell.yml",
        "relationships:\n"
        "  - {id: t, from: ida-stone, type: pays, to: old-mill, holds: affirms, evidence: [q]}\n",
    )
    return story


def test_sentences_claims_and_ties_that_rest_on_an_article_are_counted_once_each(
    bells: Story,
) -> None:
    assert weights_of(bells.record()) == {
        "bell": RestingOn(sentences=1, claims=1, ties=1),
        "gong": RestingOn(sentences=1),
        "horn": RestingOn(sentences=3),
        "lamp": RestingOn(),
    }


def test_what_a_report_says_to_a_claim_rests_on_its_article_too(bells: Story) -> None:
    bells.append(
        "articles/lamp.yml",
        "reports:\n  - {id: r, fact: It rang., stated_by: [ida-stone], "
        "positions: [{claim: rung, position: no}]}\n",
    )
    assert weights_of(bells.record())["lamp"] == RestingOn(claims=1)


def test_most_rests_on_what_is_compared_first(bells: Story) -> None:
    assert [a.id for a, _ in compare_next(bells.record())] == ["bell", "horn", "gong", "lamp"]


def test_of_equals_the_better_source_is_compared_first(bells: Story) -> None:
    article(bells, "horn", keys="unchecked: by hand\nkind: letter\n")
    assert [a.id for a, _ in compare_next(bells.record())] == ["horn", "bell", "gong", "lamp"]


def test_what_was_compared_and_what_prints_no_words_does_not_wait(bells: Story) -> None:
    article(bells, "gong", keys="rights: open\nlicence: CC0\n")
    bells.write(
        "texts/gong.txt", "“The gong rang” said Ida Stone. It was late, and the town slept on."
    )
    bells.write(
        "articles/lamp.yml",
        "title: The lamp\nunchecked: by hand\nreports:\n  - {id: q, fact: It was lit.}\n",
    )
    assert [a.id for a, _ in compare_next(bells.record())] == ["bell", "horn"]
