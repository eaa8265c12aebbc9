"""A denial that is made with the tools as they are described is published as a denial, on every page."""

from __future__ import annotations

import re

import pytest
from builders import Story
from running import run

from build_scripts.record.resolve import build_record
from build_scripts.search.entries import found_quotation
from build_scripts.views.generate import generate
from build_scripts.views.sharing.feeds import feed_pages

WORDS = "he had been lobbied by the developer"
TEXT = """\
Deputy mayor faces questions over quay

Deputy mayor Jon Vale denied that he had been lobbied by the developer before the vote on Tuesday.

Ruth Hale accused him of a secret meeting. “There was a lunch,” she said.
"""


@pytest.fixture
def quay(empty_story: Story) -> Story:
    story = empty_story.write("story.yml", "{title: The quay, contact: c@quay.example}")
    story.write("actors/jon-vale.yml", "{name: Jon Vale, kind: person}")
    story.write("actors/ruth-hale.yml", "{name: Ruth Hale, kind: person}")
    story.write("actors/developer.yml", "{name: The developer, kind: organisation}")
    story.write(
        "relation-types.yml",
        "lobbies: {label: lobbies, family: pressure, meaning: Asks for a decision.}\n",
    )
    story.write("claims/lobbied.yml", "{title: Lobbied?, proposition: The developer lobbied him.}")
    story.write("texts/vote.txt", TEXT)
    story.write(
        "articles/vote.yml",
        "title: Deputy mayor faces questions over quay\npublished: 2031-05-07\nrights: open\n"
        "licence: CC0\nquotations: []\n",
    )
    return story


def quoted(story: Story, *words: str) -> str:
    result = run("quote", "vote", *words, "--content", story.content)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_tool_proposes_the_act_and_asks_for_the_denial(quay: Story) -> None:
    told = quoted(quay, "he had been lobbied", "the developer")
    entry = (quay.content / "articles" / "vote.yml").read_text("utf-8")
    assert "speaker: jon-vale\n" in entry
    assert "cue: denied\n" in entry
    assert "act: denies\n" in entry
    assert "# TODO: say in `says:` what is reported, in your own words: that it is denied" in entry
    assert "indirect-without-says" in told
    assert "What is marked TODO or `undecided` is yours to say." in told


def test_an_accusation_is_proposed_as_one(quay: Story) -> None:
    quoted(quay, "him of a secret", "meeting")
    assert "act: accuses\n" in (quay.content / "articles" / "vote.yml").read_text("utf-8")


def test_without_its_act_a_denial_is_not_published(quay: Story) -> None:
    quoted(quay, "he had been lobbied", "the developer")
    quay.change("articles/vote.yml", "    act: denies\n", "")
    checked = quay.check()
    assert checked.has_errors
    assert [p.code.name for p in checked.problems if p.severity == "error"] == ["act-missing"]


@pytest.mark.parametrize(
    "says", ["", "\n    says: Jon Vale denied that the developer lobbied him."]
)
def test_wherever_the_words_stand_they_are_denied(quay: Story, says: str) -> None:
    quoted(quay, "he had been lobbied", "the developer", "--id", "vale")
    quay.change(
        "articles/vote.yml",
        "    act: denies",
        f"    act: denies{says}\n    positions: [{{claim: lobbied, position: no}}]",
    )
    quay.append(
        "articles/vote.yml",
        "relationships:\n  - {id: t, from: developer, type: lobbies, to: jon-vale, holds: denies,"
        " evidence: vale}\n",
    )
    quay.write(
        "story.yml",
        "title: The quay\ncontact: c@quay.example\nanswer:\n"
        "  - {evidence: 'vote#vale', in_short: against it}\n",
    )
    checked = quay.check()
    told = {p.code.name for p in checked.problems}
    assert told == (set() if says else {"indirect-without-says"})
    assert checked.entries is not None
    record = build_record(checked.entries, checked.compared)
    pages = {page.path: page.text for page in generate(record)}
    pages |= {page.path: page.text for page in feed_pages(record, "https://quay.example/")}
    found = found_quotation(record, record.statements[0]).shown
    pages["search"] = "".join(run for run in found["words"])
    seen = 0
    for path, text in pages.items():
        shown = re.sub(r"<[^>]+>", "", text)
        for found in re.finditer(re.escape(WORDS), shown):
            if "whole-text" in text and "before the vote" in shown[found.end() : found.end() + 30]:
                continue  # The article's own text, whole.
            seen += 1
            before = shown[max(0, found.start() - 40) : found.start()]
            assert "denied" in before, (path, before)
    assert seen >= 3
