"""The check of an article against its text or its receipt."""

from __future__ import annotations

import pytest
from builders import Story, article, brief

from build_scripts.checking.compared import ComparedArticle, Ground, Outcome
from build_scripts.checking.verify import verify
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import Renamed
from build_scripts.words.sources import Form

TEXT = (
    "Pier to close\n\n"
    "“The pier is old,” Ada Quill told reporters. “The pier is unsafe.”\n\n"
    "She said it would close in May. Bram Oster said no. It will be missed by many people who "
    "walked there on Sundays, and by the gulls that slept on its posts, and by the boys who "
    "fished from it with crooked pins, as every child of the town has done since it was built.\n"
)
ARTICLE = """\
title: Pier to close
quotations:
  - id: old
    text: “The pier is old,”
    near: Ada Quill
    speaker: ada-quill
    cue: told reporters
    attributed_as: Ada Quill
  - id: close
    text: it would close in May
    speaker: ada-quill
    attribution: pronoun
    cue: said
    says: She says that the pier will shut.
passages:
  - {id: missed, text: It will be missed}
"""
PIER = "articles/pier.yml"


@pytest.fixture
def pier(story: Story) -> Story:
    """A private article with its text and its receipt, beside the open one."""
    story.write(PIER, ARTICLE).write("texts/pier.txt", TEXT)
    story.make_receipts()
    assert story.problems() == []
    return story


@pytest.fixture
def without_text(pier: Story) -> Story:
    return pier.remove("texts/pier.txt")


def compared(story: Story) -> ComparedArticle:
    return story.check().compared["pier"]


# With the text.


def test_words_that_match_are_compared(pier: Story) -> None:
    result = compared(pier)
    assert set(result.outcomes.values()) == {Outcome.COMPARED}
    assert result.forms == {"old": Form.DIRECT, "close": Form.INDIRECT, "missed": Form.INDIRECT}


def test_a_match_counts_the_words_and_those_in_marks(pier: Story) -> None:
    pier.change(PIER, "“The pier is old,”", "“The pier is old,” Ada Quill told reporters")
    match = compared(pier).matches["old"]
    assert (match.words, match.words_in_marks) == (8, 4)


def test_one_wrong_quotation_does_not_hide_the_others(pier: Story) -> None:
    pier.change(PIER, "The pier is old", "The pier was old").change(PIER, "in May", "in June")
    pier.change(PIER, "It will be missed", "It will be mist")
    names = [line for line in pier.problems() if "receipt" not in line]
    assert names == [
        f"{PIER}:4 quotation-not-in-source",
        f"{PIER}:10 quotation-not-in-source",
        f"{PIER}:16 quotation-not-in-source",
    ]


def test_a_quotation_that_fails_is_counted_as_failed(pier: Story) -> None:
    pier.change(PIER, "The pier is old", "The pier was old")
    assert compared(pier).outcomes["old"] is Outcome.FAILED
    assert "old" not in compared(pier).matches


def test_a_private_text_at_hand_shows_as_matched_earlier_like_everywhere(pier: Story) -> None:
    assert compared(pier).ground is Ground.MATCHED_EARLIER


def test_an_open_text_shows_as_printed(pier: Story) -> None:
    assert pier.check().compared["ferry-debate"].ground is Ground.PRINTED


def test_a_withdrawn_quotation_is_not_compared(pier: Story) -> None:
    pier.change(PIER, "text: “The pier is old,”", "text: “Gone,”").append(PIER, "").change(
        PIER,
        "cue: told reporters",
        "cue: told reporters\n    withdrawn: {date: 2031-04-01, why: x}",
    )
    assert pier.problems() == []


# Indirect words and the share of the text.


def test_indirect_words_are_at_most_twelve(pier: Story) -> None:
    twelve = "It will be missed by many people who walked there on Sundays"
    pier.write("texts/pier.txt", TEXT + "Rain fell on Lowport. " * 20)
    pier.change(PIER, "it would close in May", twelve).change(PIER, "cue: said", "cue: none")
    pier.make_receipts()
    assert pier.problems() == []
    pier.change(PIER, "on Sundays", "on Sundays, and").make_receipts()
    assert f"{PIER}:10 indirect-too-long" in pier.problems()


def test_direct_words_may_be_longer_than_twelve(story: Story) -> None:
    words = "“One two three four five six seven eight nine ten eleven twelve thirteen”"
    story.write(PIER, f"title: T\nquotations:\n  - {{id: q, text: {words}, speaker: [lowport],"
                " cue: none}\n").write("texts/pier.txt", f"{words}, he said.")  # fmt: skip
    story.make_receipts()
    assert story.problems() == []


def test_indirect_words_and_passages_are_at_most_15_percent_of_the_text(pier: Story) -> None:
    longer = "It will be missed by many people who walked there on Sundays"
    pier.change(PIER, "It will be missed", longer).remove("receipts/pier.json")
    (problem,) = (p for p in pier.check().problems if "receipt" not in p.code.name)
    assert problem.code.name == "share-too-large"
    assert "at most 15% may be" in problem.message


def test_direct_words_do_not_count_into_that_share(pier: Story) -> None:
    pier.write("texts/pier.txt", "“The pier is old,” Ada Quill told reporters. " + "Said. " * 60
               + "It would close; it would close in May. It will be missed.")  # fmt: skip
    assert "share-too-large" not in " ".join(pier.problems())


def test_words_that_overlap_count_once(pier: Story) -> None:
    share = compared(pier).share()
    pier.append(PIER, "  - {id: missed-too, text: It will be missed}\n").make_receipts()
    assert compared(pier).share() == share


def test_an_open_article_may_be_quoted_at_any_length(story: Story) -> None:
    long = "said on Monday that the night ferry would stop in May"
    story.change("articles/ferry-debate.yml", "text: LOWPORT", f"text: Mayor Ada Quill {long}.")
    longest = "Mr Oster said. “It is the last non-stop link to Saltholm, and the captain said"
    ferry = "articles/ferry-debate.yml"
    story.change(ferry, "text: the pier “a danger to every passenger”", f"text: {longest}")
    story.change(ferry, "cue: called", "cue: none")
    assert story.problems() == []


# By receipt.


def test_a_receipt_stands_in_for_the_text(without_text: Story) -> None:
    result = compared(without_text)
    assert without_text.problems() == []
    assert set(result.outcomes.values()) == {Outcome.BY_RECEIPT}
    assert result.ground is Ground.MATCHED_EARLIER


def test_with_and_without_the_text_the_same_is_published(pier: Story) -> None:
    with_text = compared(pier)
    by_receipt = compared(pier.remove("texts/pier.txt"))
    assert by_receipt.matches == with_text.matches
    assert by_receipt.forms == with_text.forms
    assert by_receipt.ground == with_text.ground
    assert by_receipt.text == with_text.text


CHANGES = [
    pytest.param("“The pier is old,”", "“The pier was old,”", 4, "`text`", id="text"),
    pytest.param("“The pier is old,”", "The pier is old,", 4, "`text`, `form`", id="form"),
    pytest.param("near: Ada Quill", "near: Ada", 5, "`near`", id="near"),
    pytest.param("near: Ada Quill", "near: Ada Quill\n    place: headline", 6, "`place`", id="place"),
    pytest.param("speaker: ada-quill\n    cue: told", "speaker: lowport\n    cue: told", 6,
                 "`speaker`", id="speaker"),
    pytest.param("cue: told reporters", "cue: told", 7, "`cue`", id="cue"),
    pytest.param("attributed_as: Ada Quill", "attributed_as: Quill", 8, "`attributed_as`",
                 id="attributed-as"),
    pytest.param("attribution: pronoun", "attribution: title", 12, "`attribution`",
                 id="attribution"),
    pytest.param("text: It will be missed", "text: It will be", 16, "`text`", id="passage"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "named"), CHANGES)
def test_each_bound_value_that_changes_is_told_at_its_line(
    without_text: Story, old: str, new: str, line: int, named: str
) -> None:
    without_text.change(PIER, old, new)
    (problem,) = (p for p in without_text.check().problems if p.code.name == "receipt-differs")
    assert f"{named} changed" in problem.message
    assert brief(problem) == f"{PIER}:{line} receipt-differs"


def test_a_change_is_told_where_the_text_is_at_hand_too(pier: Story) -> None:
    pier.change(PIER, "near: Ada Quill", "near: told reporters")
    assert pier.problems() == [f"{PIER}:5 receipt-differs"]


def test_the_article_beginning_to_print_no_marks_changes_the_form(without_text: Story) -> None:
    without_text.change(PIER, "title: Pier to close", "title: Pier to close\nkind: transcript")
    (problem,) = without_text.check().problems
    assert "`form` changed" in problem.message


def test_what_is_not_bound_may_change(without_text: Story) -> None:
    without_text.change(PIER, "cue: told reporters", "cue: told reporters\n    topics: night-ferry")
    assert without_text.problems() == []


def test_a_quotation_that_came_later_is_not_in_the_receipt(without_text: Story) -> None:
    without_text.append(PIER, "  - {id: gulls, text: the gulls}\n")
    assert without_text.problems() == [f"{PIER}:17 not-in-receipt"]


def test_what_was_renamed_needs_no_text(without_text: Story) -> None:
    """The article, its speaker and its passage by new names, as a recorded rename gives them."""
    without_text.change(PIER, "id: missed", "id: gulls")
    text = (without_text.content / PIER).read_text("utf-8").replace("ada-quill", "ada-marsh")
    receipt = read_receipt((without_text.content / "receipts/pier.json").read_bytes(), "pier.json")
    renamed = Renamed({"pier": "mole"}, {"ada-quill": "ada-marsh"}, {"missed": "gulls"})
    now = article(text, "mole")
    result, problems = verify(now, None, receipt, keeps_receipts=True, renamed=renamed)
    assert problems == ()
    assert set(result.outcomes.values()) == {Outcome.BY_RECEIPT}
    others = Renamed({"pier": "mole"}, {"bram-oster": "ada-marsh"})
    _, problems = verify(now, None, receipt, keeps_receipts=True, renamed=others)
    assert [p.code.name for p in problems] == [
        "receipt-differs",
        "receipt-differs",
        "not-in-receipt",
    ]


def test_a_receipt_of_ten_megabytes_is_not_read(without_text: Story) -> None:
    without_text.write("receipts/pier.json", b" " * 10_000_000)
    assert without_text.problems() == [
        f"{PIER}:1 no-text-and-no-receipt",
        "receipts/pier.json:1 file-too-large",
    ]


def test_a_passage_that_went_leaves_the_receipt_valid_and_is_told(without_text: Story) -> None:
    without_text.change(PIER, "passages:\n  - {id: missed, text: It will be missed}\n", "")
    problem = without_text.only_problem()
    assert brief(problem) == "receipts/pier.json:1 receipt-item-left-over"
    assert problem.message == "The article 'pier' has no 'missed', and its receipt has."
    assert not without_text.check().has_errors


def test_a_new_id_of_the_same_words_is_told_once(without_text: Story) -> None:
    without_text.change(PIER, "id: missed", "id: missed-by-all")
    problem = without_text.only_problem()
    assert brief(problem) == f"{PIER}:16 not-in-receipt"
    assert problem.hint.startswith("The receipt has these words as 'missed'.")


def test_a_passage_that_is_withdrawn_is_not_left_over(without_text: Story) -> None:
    withdrawn = "withdrawn: {date: 2031-04-01, why: Not ours.}"
    without_text.change(PIER, "text: It will be missed}", f"text: It will be missed, {withdrawn}}}")
    assert without_text.problems() == []


def test_a_changed_text_is_not_that_of_the_receipt(pier: Story) -> None:
    pier.write("texts/pier.txt", TEXT + "One more line.\n")
    assert pier.problems() == [f"{PIER}:1 receipt-of-another-text"]


def test_a_receipt_under_the_first_folding_holds(without_text: Story) -> None:
    without_text.forge_receipt("pier", lambda rows: rows["rules"].update(folding=1))
    assert without_text.problems() == []


def test_a_receipt_under_another_folding_vouches_for_nothing(without_text: Story) -> None:
    without_text.forge_receipt("pier", lambda rows: rows["rules"].update(folding=99))
    assert without_text.problems() == [f"{PIER}:1 receipt-of-another-folding"]


def test_a_damaged_receipt_vouches_for_nothing(without_text: Story) -> None:
    without_text.write("receipts/pier.json", b'{"version": 1')
    assert without_text.problems() == ["receipts/pier.json:1 receipt-damaged"]


def test_the_receipt_of_another_article_vouches_for_nothing(without_text: Story) -> None:
    without_text.forge_receipt("pier", lambda rows: rows.update(article="mole"))
    problem = without_text.only_problem()
    assert brief(problem) == "receipts/pier.json:1 receipt-damaged"
    assert problem.message == "The receipt of 'pier' is that of 'mole'."


def test_a_deleted_receipt_is_missed(without_text: Story) -> None:
    without_text.remove("receipts/pier.json")
    assert without_text.problems() == [f"{PIER}:1 no-text-and-no-receipt"]


def test_a_story_that_keeps_receipts_misses_one_where_the_text_is_at_hand(pier: Story) -> None:
    pier.remove("receipts/pier.json")
    assert pier.problems() == [f"{PIER}:1 receipt-missing"]


def test_a_receipt_that_keeps_another_place_than_the_text_is_told_of(pier: Story) -> None:
    pier.forge_receipt("pier", lambda rows: rows["items"][0]["match"].update(spans=[[16, 40]]))
    assert pier.problems() == [f"{PIER}:4 receipt-differs"]


# Declared unchecked.


def test_an_article_may_say_that_it_is_unchecked(story: Story) -> None:
    story.write(PIER, ARTICLE.replace("title:", "unchecked: printed on paper only\ntitle:"))
    result = compared(story)
    assert story.problems() == []
    assert result.ground is Ground.UNCHECKED
    assert set(result.outcomes.values()) == {Outcome.UNCHECKED}
    assert result.matches == {}


def test_unchecked_words_show_their_form_all_the_same(story: Story) -> None:
    story.write(PIER, ARTICLE.replace("title:", "unchecked: printed on paper only\ntitle:"))
    assert compared(story).forms["old"] is Form.DIRECT


def test_what_can_be_compared_should_not_be_declared_unchecked(story: Story) -> None:
    story.write(PIER, ARTICLE.replace("title:", "unchecked: on paper\ntitle:"))
    story.write("texts/pier.txt", TEXT).write("receipts/.gitkeep", "")
    assert story.problems() == [f"{PIER}:1 unchecked-with-text"]


def test_an_article_without_quotations_needs_neither_text_nor_receipt(story: Story) -> None:
    assert story.write(PIER, "title: Pier to close\n").problems() == []
