"""`make receipts`: which articles get a receipt, and which do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import Story, brief

from build_scripts.checking.receipt_writing import make_receipts

ARTICLE = """
    title: The pier
    quotations:
      - {id: pier, text: “The pier is old”, speaker: ada-quill, cue: said}
    passages:
      - {id: closed, text: It will be closed.}
    """


@pytest.fixture
def pier(story: Story) -> Story:
    return story.write("articles/pier.yml", ARTICLE).write(
        "texts/pier.txt",
        "“The pier is old,” she said. It will be closed. " + "Rain fell on Lowport. " * 9,
    )


def test_a_private_article_that_matches_gets_a_receipt(pier: Story) -> None:
    made = make_receipts(pier.content)
    assert (list(made.files), made.refused, made.without_text) == (["pier"], (), ())
    receipt = json.loads(made.files["pier"])
    assert [item["id"] for item in receipt["items"]] == ["pier", "closed"]


def test_nothing_is_written(pier: Story) -> None:
    make_receipts(pier.content)
    assert not (pier.content / "receipts").exists()


def test_an_open_article_gets_none(story: Story) -> None:
    assert make_receipts(story.content).files == {}


def test_an_article_that_does_not_match_is_refused(pier: Story) -> None:
    pier.change("articles/pier.yml", "is old", "is new")
    made = make_receipts(pier.content)
    assert (made.files, made.refused) == ({}, ("pier",))
    assert [brief(problem) for problem in made.problems] == [
        "articles/pier.yml:4 quotation-not-in-source"
    ]


@pytest.mark.parametrize("fault", ["cue: said, mood: bad", "cue: said, id: Pier"])
def test_an_article_with_a_faulty_quotation_is_refused(pier: Story, fault: str) -> None:
    old = "{id: pier, text: “The pier is old”, speaker: ada-quill, cue: said}"
    new = old.replace("cue: said", fault)
    pier.change("articles/pier.yml", old, new.replace("id: pier, ", "") if "Pier" in new else new)
    assert make_receipts(pier.content).refused == ("pier",)


def test_an_article_without_a_text_keeps_what_it_has(pier: Story) -> None:
    pier.remove("texts/pier.txt")
    assert make_receipts(pier.content).without_text == ("pier",)


def test_a_withdrawn_quotation_is_left_out(pier: Story) -> None:
    pier.change(
        "articles/pier.yml",
        "cue: said}",
        "cue: said, withdrawn: {date: 2031-04-01, why: Not hers.}}",
    )
    receipt = json.loads(make_receipts(pier.content).files["pier"])
    assert [item["id"] for item in receipt["items"]] == ["closed"]


def test_the_old_receipt_does_not_matter(pier: Story) -> None:
    before = make_receipts(pier.content).files
    pier.write("receipts/pier.json", b"{")
    assert make_receipts(pier.content).files == before


SOURCE = {"sha256": "2" * 64, "kind": "html", "reader": "html 1"}


def test_what_the_text_was_made_from_is_kept_while_it_is_the_same_text(pier: Story) -> None:
    pier.make_receipts()
    pier.forge_receipt("pier", lambda rows: rows.update(source=SOURCE))
    pier.append("texts/pier.txt", "\n\n")
    assert json.loads(make_receipts(pier.content).files["pier"])["source"] == SOURCE
    pier.append("texts/pier.txt", "It rained.")
    assert "source" not in json.loads(make_receipts(pier.content).files["pier"])


def test_without_content_there_is_a_problem(tmp_path: Path) -> None:
    (problem,) = make_receipts(tmp_path / "nowhere").problems
    assert problem.code.name == "no-content-folder"
