"""The whole check of a folder of content."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.check import check

PIER = (
    "title: Pier\nquotations:\n  - {id: q, text: “The pier is old”, speaker: lowport, cue: none}\n"
)


def test_the_story_of_the_night_ferry_has_no_fault(story: Story) -> None:
    assert story.problems() == []


def test_everything_is_counted(story: Story) -> None:
    counts = story.check().counts
    assert (counts.articles, counts.actors, counts.claims, counts.topics) == (1, 5, 1, 1)
    assert (counts.quotations, counts.passages, counts.reports) == (6, 1, 1)
    assert (counts.compared, counts.by_receipt, counts.unchecked, counts.failed) == (7, 0, 0, 0)
    assert (counts.errors, counts.warnings) == (0, 0)


def test_drafts_and_failures_are_counted(story: Story) -> None:
    story.write("articles/pier.yml", PIER + "status: draft\n").write("texts/pier.txt", "No.")
    counts = story.check().counts
    assert (counts.articles, counts.drafts, counts.failed) == (2, 1, 1)


def test_problems_come_in_order_of_place(story: Story) -> None:
    story.write("articles/pier.yml", "title: [x]\nkind: x\nzzz: y\n")
    story.write("actors/bo.yml", "name: Bo\nkind: x\n")
    locations = [problem.location for problem in story.check().problems]
    assert locations == sorted(locations)
    assert len(locations) == 4


def test_warnings_do_not_stop_a_build(story: Story) -> None:
    checked = story.write("texts/nothing.txt", "x").check()
    assert checked.counts.warnings == 1
    assert not checked.has_errors


def test_without_content_there_is_one_problem(tmp_path: Path) -> None:
    checked = check(tmp_path / "nowhere")
    assert checked.has_errors
    assert checked.counts.errors == 1
    assert checked.entries is None


def test_a_text_of_no_article_is_told_of(story: Story) -> None:
    assert story.write("texts/nothing.txt", "x").problems() == [
        "texts/nothing.txt:1 text-without-article"
    ]


def test_the_text_of_a_broken_article_is_not_told_of(story: Story) -> None:
    story.write("articles/pier.yml", "title: [\n").write("texts/pier.txt", "x")
    assert not [line for line in story.problems() if line.startswith("texts")]


def test_a_text_that_cannot_be_read_is_not_missing(story: Story) -> None:
    story.write("texts/ferry-debate.txt", b"\xff")
    assert story.problems() == ["texts/ferry-debate.txt:1 text-not-utf8"]


@pytest.mark.parametrize("of", ["nothing", "ferry-debate", "pier"])
def test_a_receipt_that_vouches_for_nothing_is_told_of(story: Story, of: str) -> None:
    story.write("articles/pier.yml", "unchecked: on paper\n" + PIER)
    story.write(f"receipts/{of}.json", "{}")
    assert story.problems() == [f"receipts/{of}.json:1 receipt-left-over"]


def test_private_texts_without_receipts_are_told_of(story: Story) -> None:
    story.write("articles/pier.yml", PIER).write("texts/pier.txt", "“The pier is old”")
    assert story.problems() == ["receipts:1 no-receipts-kept"]


def test_a_story_may_begin_to_keep_receipts(story: Story) -> None:
    story.write("articles/pier.yml", PIER).write("texts/pier.txt", "“The pier is old”")
    story.make_receipts()
    assert story.problems() == []


def test_checking_writes_nothing(story: Story) -> None:
    def seen() -> list[tuple[str, float]]:
        return sorted((str(p), p.stat().st_mtime) for p in story.content.rglob("*"))

    before = seen()
    story.check()
    assert seen() == before


def test_an_item_that_lost_its_hyphen_is_one_problem_and_not_lost_evidence(story: Story) -> None:
    """The walk over the file knows of the id, and that it cannot say what stands under it."""
    story.change("articles/ferry-debate.yml", "  - id: quill-empty", "    id: quill-empty")
    assert [p.split()[1] for p in story.problems()] == ["repeated-key"]


def test_an_unknown_claim_or_a_repeated_id_is_not_told_of_pairs_again(tmp_path: Path) -> None:
    town = Path(__file__).parents[1] / "site" / "story"
    for number, (old, new) in enumerate(
        [
            ("claim: winter-promise", "claim: winter-promises"),
            ("id: pier-disgrace", "id: three-years"),
        ]
    ):
        content = tmp_path / str(number)
        shutil.copytree(town, content)
        file = content / "articles" / "ferry-announcement.yml"
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
        names = {problem.code.name for problem in check(content).problems}
        assert "earlier-not-a-pair" not in names
        assert names
