"""A receipt where the text is at hand: which text it is, old receipts, and drafts."""

from __future__ import annotations

import json

import pytest
from builders import Story, brief

from build_scripts.checking.compared import Ground

TEXT = (
    "Pier to close\n\n“The pier is old,” Ada Quill said on Monday. Nobody had told the captain.\n\n"
    "Nobody had told the gulls, which slept on its posts, or the boys who fished from it with "
    "crooked pins, as every child of the town has done since it was built for the exhibition."
)
ARTICLE = """\
title: Pier to close
quotations:
  - {id: old, text: "“The pier is old,”", speaker: ada-quill, cue: said}
passages:
  - {id: gulls, text: Nobody had told, near: the gulls}
"""
PIER, COPY = "articles/pier.yml", "texts/pier.txt"


@pytest.fixture
def pier(story: Story) -> Story:
    story.write(PIER, ARTICLE).write(COPY, TEXT.encode()).make_receipts()
    assert story.problems() == []
    return story


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(TEXT + "\n\n\n", id="lines at the end"),
        pytest.param(TEXT.replace("\n", " \r\n"), id="other line ends, and spaces before them"),
        pytest.param("\ufeff" + TEXT, id="a byte order mark"),
    ],
)
def test_a_copy_that_nobody_can_tell_apart_is_the_same_text(pier: Story, copy: str) -> None:
    before = pier.check().compared["pier"]
    pier.write(COPY, copy.encode())
    assert pier.problems() == []
    assert pier.check().compared["pier"] == before


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(TEXT.replace("\n\nNobody", " Nobody"), id="a paragraph less"),
        pytest.param(TEXT.replace(" Ada", "\nAda"), id="a line more"),
        pytest.param(TEXT + " It rained.", id="a sentence more"),
        pytest.param("\n" + TEXT, id="an empty line before"),
    ],
)
def test_lines_and_paragraphs_belong_to_the_text(pier: Story, copy: str) -> None:
    assert pier.write(COPY, copy.encode()).problems() == [f"{PIER}:1 receipt-of-another-text"]


@pytest.mark.parametrize("feeds", [0, 1, 2])
@pytest.mark.parametrize("now", [TEXT, TEXT + "\n", TEXT + "\n\n"])
def test_an_old_receipt_may_be_of_a_copy_with_other_line_feeds_at_its_end(
    pier: Story, feeds: int, now: str
) -> None:
    pier.age_receipt("pier", TEXT + "\n" * feeds).write(COPY, now.encode())
    assert pier.problems() == []
    with_text = pier.check().compared["pier"]
    by_receipt = pier.remove(COPY).check().compared["pier"]
    assert pier.problems() == []
    assert with_text.ground is by_receipt.ground is Ground.MATCHED_EARLIER
    assert (with_text.text, with_text.matches) == (by_receipt.text, by_receipt.matches)


def test_an_old_receipt_is_of_no_other_text(pier: Story) -> None:
    pier.age_receipt("pier", TEXT + " It rained.")
    assert pier.problems() == [f"{PIER}:1 receipt-of-another-text"]


def test_an_old_receipt_of_a_copy_with_spaces_keeps_its_own_places(pier: Story) -> None:
    spaced = TEXT.replace("Monday.", "Monday.   ").replace("captain.\n", "captain.  \n")
    pier.write(COPY, spaced.encode()).make_receipts()
    pier.age_receipt("pier", spaced)
    assert pier.problems() == []


def test_an_old_receipt_is_renewed_where_the_text_is(pier: Story) -> None:
    new = (pier.content / "receipts/pier.json").read_bytes()
    pier.age_receipt("pier", TEXT + "\n").make_receipts()
    assert (pier.content / "receipts/pier.json").read_bytes() == new


def test_a_size_that_the_text_does_not_have_is_told(pier: Story) -> None:
    pier.forge_receipt("pier", lambda rows: rows["text"].update(characters=1_200))
    problem = pier.only_problem()
    assert brief(problem) == "receipts/pier.json:1 receipt-impossible"
    assert (
        "has 1,200 characters and 52 words; the text of this hash has 267 and 52."
        in problem.message
    )


def test_the_file_is_named_for_information_only(pier: Story) -> None:
    pier.forge_receipt("pier", lambda rows: rows["text"].update(file_sha256="0" * 64))
    assert pier.problems() == []
    pier.forge_receipt("pier", lambda rows: rows["text"].pop("file_sha256"))
    assert pier.problems() == []


# Drafts.

MORE = "  - {id: boys, text: the boys who fished}\n"


@pytest.fixture
def draft(pier: Story) -> Story:
    return pier.write(PIER, "status: draft\n" + ARTICLE)


def test_a_draft_with_its_receipt_is_like_any_article(draft: Story) -> None:
    assert draft.problems() == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda s: s.append(PIER, MORE), id="a passage more"),
        pytest.param(lambda s: s.change(PIER, "cue: said", "cue: none"), id="another cue"),
        pytest.param(lambda s: s.write(COPY, (TEXT + " It rained.").encode()), id="another text"),
        pytest.param(lambda s: s.remove("receipts/pier.json"), id="no receipt"),
    ],
)
def test_a_draft_waits_with_its_receipt(draft: Story, change: object) -> None:
    assert callable(change)
    change(draft)
    problem = draft.only_problem()
    assert brief(problem) == f"{PIER}:1 receipt-of-a-draft"
    assert len(problem.detail) == 1
    assert not draft.check().has_errors


def test_what_is_new_in_a_draft_is_shown_as_the_text_has_it(draft: Story) -> None:
    draft.append(PIER, MORE)
    result = draft.check()
    ((start, end),) = result.compared["pier"].matches["boys"].spans
    assert TEXT[start:end] == "the boys who fished"
    assert result.counts.failed == 0


def test_a_draft_that_is_published_needs_its_receipt(draft: Story) -> None:
    draft.append(PIER, MORE).change(PIER, "status: draft\n", "")
    assert draft.problems() == [f"{PIER}:6 not-in-receipt"]


def test_a_draft_without_its_text_waits_for_nothing(draft: Story) -> None:
    draft.append(PIER, MORE).remove(COPY)
    assert draft.problems() == [f"{PIER}:7 not-in-receipt"]


def test_what_is_wrong_in_a_draft_s_receipt_is_an_error(draft: Story) -> None:
    rows = json.loads((draft.content / "receipts/pier.json").read_text("utf-8"))
    draft.write("receipts/pier.json", json.dumps(rows | {"digest": "0" * 64}).encode())
    assert draft.problems() == ["receipts/pier.json:1 receipt-edited"]
