"""Whatever stands in the files, a check ends, and what was not compared is never accepted."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.check import MOST_OF_A_KIND
from build_scripts.checking.fairness import is_named
from build_scripts.entries import Actor
from build_scripts.problems import Severity
from build_scripts.words.effort import (
    MOST_IN_ALL,
    MOST_STEPS,
    STEPS_EACH,
    TooMuchWorkError,
    bounded,
    spend,
)
from build_scripts.words.folding import MOST_MARKS, pile_of_marks

WORDS = "the ferry will sail again "


def article(*texts: str, more: str = "") -> str:
    quotations = "".join(
        f"  - {{id: q{n}-x, speaker: mayor, cue: none, text: '{text}'{more}}}\n"
        for n, text in enumerate(texts)
    )
    return (
        f"title: Ferry\npublisher: The Pier\nurl: https://example.org/f\nquotations:\n{quotations}"
    )


@pytest.fixture
def pier(tmp_path: object) -> Story:
    story = Story.empty(tmp_path)  # type: ignore[arg-type]
    story.write("story.yml", "title: Pier\ncontact: a@example.org\n")
    return story.write("actors/mayor.yml", "name: Mayor\nkind: person\n")


@pytest.mark.parametrize(
    "words",
    [
        WORDS * 60,
        " […] ".join(["ferry", "sail", "again", "will"] * 100),
    ],
    ids=["as printed", "with words left out"],
)
def test_words_that_repeat_themselves_are_broken_off_and_all_fail(pier: Story, words: str) -> None:
    pier.write("texts/row.txt", f'"{WORDS * 30_000}"')
    pier.write("articles/row.yml", article(*[f'"{words.strip()}"'] * 60))
    checked = pier.check()
    assert "OTR226" in [p.code.number for p in checked.problems]
    assert checked.counts.failed == 60
    assert checked.counts.compared == 0


def test_a_long_article_is_compared_whole(pier: Story) -> None:
    sayings = [f'"word{n} and pier{n} said it"' for n in range(200)]
    pier.write("texts/row.txt", " The pier is long. ".join(sayings) + " It rained." * 8_000)
    pier.write("articles/row.yml", article(*sayings))
    assert pier.check().counts.compared == 200


def test_nothing_is_counted_outside_of_a_comparison() -> None:
    spend(10**9)
    with bounded(2):
        spend(MOST_STEPS + 2 * STEPS_EACH)
        with pytest.raises(TooMuchWorkError):
            spend(1)


def test_a_pile_of_marks_in_a_text_is_told_with_its_place(pier: Story) -> None:
    pier.write("texts/row.txt", "“Nice”\nweather e" + "\u0301\u200b\u0316" * 500)
    pier.write("articles/row.yml", article("“Nice”"))
    assert [(p.code.number, p.location.line) for p in pier.check().problems] == [("OTR032", 2)]
    assert pile_of_marks("e" + "\u0301" * MOST_MARKS) is None


def test_a_file_with_thousands_of_faults_shows_some_and_counts_the_others(pier: Story) -> None:
    topics = "".join(f"  - topic-{n}\n" for n in range(3_000))
    pier.write("articles/row.yml", article().replace("quotations:\n", f"topics:\n{topics}"))
    told = [p for p in pier.check().problems if p.code.number == "OTR110"]
    assert len(told) == MOST_OF_A_KIND + 1
    assert any("2,900 more" in p.message for p in told)


def test_thousands_of_aliases_are_looked_up_by_their_words() -> None:
    names = tuple(f"Name{n} Other{n}" for n in range(5_000))
    actor = Actor.model_validate({"name": "Mayor", "kind": "person", "aliases": [*names, "U.S."]})
    assert is_named(actor, "said Other4999 today")
    assert is_named(actor, "the U.S. said")
    assert not is_named(actor, "Another4999 said")


def test_of_many_problems_of_a_kind_some_are_shown_and_all_are_counted(pier: Story) -> None:
    pier.write("texts/row.txt", "The pier is long.")
    pier.write(
        "articles/row.yml", article(*(f'"never{n} said"' for n in range(MOST_OF_A_KIND + 30)))
    )
    checked = pier.check()
    assert checked.counts.errors == MOST_OF_A_KIND + 30
    shown = [p for p in checked.problems if p.severity is Severity.ERROR]
    assert len(shown) == MOST_OF_A_KIND + 1
    assert shown[-1].message == "Not shown: 30 more of this kind."


def test_a_novel_is_no_hostile_file() -> None:
    letters = 900_000
    with bounded(200, letters):
        for _ in range(200):
            for _ in range(8):
                spend(1, letters)


def test_however_much_is_quoted_an_article_takes_so_many_steps_at_most() -> None:
    with bounded(100_000, 1_000_000):
        spend(MOST_IN_ALL)
        with pytest.raises(TooMuchWorkError):
            spend(1)
