"""How much of an article is printed in all: a union by kind, from the text and from the receipt."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.printed import PrintedAmount, PrintedKind, printed_of
from build_scripts.codes.evidence import MUCH_PRINTED
from build_scripts.views.method.method import method_page
from build_scripts.views.method.printed_words import printed_in_words

HEADLINE = "Dredger stuck in the lock"
SPEECH = "The dredger will lie in the lock until the tide lifts it,"
TEXT = f"""{HEADLINE}

“{SPEECH}” harbour master Ada Quill told reporters on Monday.

She said the crew was safe. The lock was closed.

{"Boats waited on both sides of it, and nobody knew for how long they would. " * 4}
"""
ARTICLE = f"""
title: {HEADLINE}
quotations:
  - id: lies
    text: “{SPEECH}”
    speaker: ada-quill
    attributed_as: harbour master Ada Quill
    cue: told reporters
    said_on: 2031-05-05
    said_on_basis: “on Monday”
  - {{id: safe, text: the crew was safe, says: Nobody was hurt., speaker: ada-quill, cue: said}}
passages:
  - {{id: closed, text: The lock was closed, near: was safe}}
"""


@pytest.fixture
def lock(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The lock, contact: c@lock.example}")
    story.write(
        "actors/ada-quill.yml",
        "{name: Ada Quill, kind: person, roles: [{title: harbour master, as_of: 2031-05}]}",
    )
    return story.write("articles/lock.yml", ARTICLE).write("texts/lock.txt", TEXT)


def printed(story: Story) -> PrintedAmount:
    checked = story.check()
    assert checked.entries is not None
    found = printed_of(checked.entries.articles["lock"].entry, checked.compared["lock"])
    assert found is not None
    return found


def test_each_kind_is_counted_and_nothing_twice(lock: Story) -> None:
    assert printed(lock).by_kind == {
        PrintedKind.DIRECT: len(SPEECH),
        PrintedKind.MIXED: 0,
        PrintedKind.INDIRECT: len("the crew was safe"),
        PrintedKind.PASSAGES: len("The lock was closed"),
        PrintedKind.HEADLINE: len(HEADLINE),
        PrintedKind.NAMED: len("harbour master Ada Quill" + "told reporters" + "said"),
        PrintedKind.IN_OUR_SENTENCES: len("on Monday"),
        # “was safe” stands in the indirect quotation already.
        PrintedKind.NEIGHBOURS: 0,
    }


def test_the_receipt_gives_the_figures_of_the_text(lock: Story) -> None:
    with_text = printed(lock)
    lock.make_receipts()
    assert printed(lock) == with_text
    lock.remove("texts/lock.txt")
    assert printed(lock) == with_text


def test_overlapping_quotations_count_once(lock: Story) -> None:
    before = printed(lock)
    twice = "  - {id: again, text: “until the tide lifts it”, speaker: ada-quill, cue: told reporters}\n"
    lock.change("articles/lock.yml", "passages:\n", f"{twice}passages:\n")
    assert printed(lock) == before


def test_words_that_a_link_tells_beside_its_own_are_neighbours(lock: Story) -> None:
    first = printed(lock)
    lock.write("texts/lock.txt", f"{TEXT}\nThe lock opened. Soon the lock opened for boats.\n")
    item = "  - {id: opened, text: the lock opened}\n"
    lock.append("articles/lock.yml", item)
    more = printed(lock)
    assert more.by_kind[PrintedKind.PASSAGES] == first.by_kind[PrintedKind.PASSAGES] + 15
    assert more.by_kind[PrintedKind.NEIGHBOURS] == len("Soon")


def test_a_receipt_of_an_earlier_make_gives_a_least(lock: Story) -> None:
    lock.make_receipts()
    lock.forge_receipt("lock", lambda rows: rows.pop("beside"))
    found = printed(lock)
    assert not found.is_whole
    assert found.by_kind[PrintedKind.NAMED] == 0
    assert printed_in_words(found).startswith("At least ")
    lock.remove("texts/lock.txt")
    assert printed(lock) == found


def test_nothing_is_known_of_what_nobody_saw(lock: Story) -> None:
    lock.remove("texts/lock.txt").change(
        "articles/lock.yml", "title:", "unchecked: by hand\ntitle:"
    )
    checked = lock.check()
    assert checked.entries is not None
    assert printed_of(checked.entries.articles["lock"].entry, checked.compared["lock"]) is None


def warnings(story: Story) -> list[str]:
    return [p.message for p in story.check().problems if p.code is MUCH_PRINTED]


def much_quoted(story: Story, others: int) -> Story:
    """A speech of sixty words, in a text of so many others."""
    speech = " ".join(f"spoken{number}" for number in range(60))
    story.write(
        "articles/lock.yml",
        f"title: The lock\nquotations:\n  - {{id: q, text: “{speech}”, speaker: ada-quill, cue: none}}\n",
    )
    rest = "Ada Quill " + " ".join(f"printed{number}" for number in range(others - 2))
    return story.write("texts/lock.txt", f"{rest}\n\n“{speech}”\n")


def test_more_than_a_third_is_told_with_the_figures(lock: Story) -> None:
    (message,) = warnings(much_quoted(lock, 60))
    assert message == ("Of 'lock', 48% is printed, about 57 of 120 words; the limit is 33%.")
    assert warnings(much_quoted(lock, 150)) == []


def test_the_warning_needs_no_text(lock: Story) -> None:
    told = warnings(much_quoted(lock, 60))
    lock.make_receipts()
    lock.remove("texts/lock.txt")
    assert warnings(lock) == told


def test_of_few_words_nothing_is_told(lock: Story) -> None:
    lock.write("texts/lock.txt", TEXT[: TEXT.index("Boats")])
    assert printed(lock).share > 0.5
    assert warnings(lock) == []


def test_of_openly_licensed_texts_nothing_is_told(lock: Story) -> None:
    much_quoted(lock, 60)
    lock.change("articles/lock.yml", "title:", "rights: open\nlicence: CC0\ntitle:")
    assert warnings(lock) == []


def test_a_story_sets_a_limit_of_its_own_and_says_why(lock: Story) -> None:
    much_quoted(lock, 60).write(
        "story.yml",
        "{title: The lock, contact: c@l.example, most_printed: {percent: 60, why: One speech is it.}}",
    )
    assert warnings(lock) == []
    page = method_page(lock.record()).text
    assert (
        "The usual limit is a third. This story has another, 60%, for this reason: One speech is it"
        in page
    )
    lock.change("story.yml", "60", "40")
    assert "the limit is 40%" in warnings(lock)[0]


@pytest.mark.parametrize("percent", ["0", "101", "a third", "33.3", "-5", "²", "[40]"])
def test_a_limit_is_a_whole_number_of_per_cent(lock: Story, percent: str) -> None:
    limit = f"most_printed: {{percent: {percent}, why: x}}"
    lock.write("story.yml", f"{{title: The lock, contact: c@l.example, {limit}}}")
    assert any(problem.endswith("story.yml:1 wrong-type") for problem in lock.problems())


def test_a_limit_without_a_reason_is_none(lock: Story) -> None:
    lock.write("story.yml", "{title: The lock, contact: c@l.example, most_printed: {percent: 40}}")
    assert any(problem.endswith("story.yml:1 missing-key") for problem in lock.problems())


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ([[40, 30]], "headline: its spans are not in order"),
        ([[40, 50], [45, 60]], "headline: its spans are not in order"),
        ([[0, 999_999]], "headline: it ends at 999,999"),
    ],
)
def test_places_that_cannot_be_are_not_believed(
    lock: Story, spans: list[list[int]], why: str
) -> None:
    lock.make_receipts()
    lock.remove("texts/lock.txt")
    lock.forge_receipt("lock", lambda rows: rows["beside"].update(headline=spans))
    problems = [p for p in lock.check().problems if p.code.number == "OTR227"]
    assert [why in p.message for p in problems] == [True]
