"""A change of receipts is said in words, for reviewers who do not have the texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from builders import Story

from build_scripts.checking.receipt_review import review
from build_scripts.receipts.printed import ReceiptWords, printed_by
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import Receipt

FILE = "content/receipts/pier.json"
TEXT = (
    "Pier to close\n\n“The pier is old,” Ada Quill said on Monday. Nobody had told the captain.\n\n"
    "Nobody had told the gulls, which slept on its posts, or the boys who fished from it with "
    "crooked pins, as every child of the town has done since it was built for the exhibition."
)
ARTICLE = """\
title: Pier to close
quotations:
  - {id: old, text: "“The pier is old,”", speaker: ada-quill, cue: said, attributed_as: Ada Quill}
passages:
  - {id: gulls, text: Nobody had told, near: the gulls}
"""


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", ARTICLE).write("texts/pier.txt", TEXT.encode())
    story.make_receipts()
    return story


def receipt(story: Story) -> bytes:
    return (story.content / "receipts/pier.json").read_bytes()


def told(before: bytes | None, after: bytes | None) -> list[str]:
    problems = review({FILE: before} if before else {}, {FILE: after} if after else {})
    return [f"{p.code.name}: {p.message}" for p in problems]


def forged(story: Story, change: Callable[[dict[str, Any]], object]) -> list[str]:
    before = receipt(story)
    return told(before, receipt(story.forge_receipt("pier", change)))


def test_what_did_not_change_is_not_told(pier: Story) -> None:
    assert told(receipt(pier), receipt(pier)) == []
    laid_out_otherwise = json.dumps(json.loads(receipt(pier))).encode()
    assert told(receipt(pier), laid_out_otherwise) == []


def test_a_new_receipt_is_told_with_its_sums(pier: Story) -> None:
    assert told(None, receipt(pier)) == [
        "receipt-changed: A new receipt for 2 quotations and passages of a text of 52 words and 267 "
        "characters, of which it prints 16% and the last printed is number 116. There was none before."
    ]
    assert "What was there before was damaged." in told(b"{", receipt(pier))[0]


def test_a_receipt_that_went_is_told(pier: Story) -> None:
    assert told(receipt(pier), None)[0].endswith(
        "of which it prints 16% and the last printed is number 116 was removed."
    )
    assert told(b"{", None) == ["receipt-changed: The receipt that could not be read was removed."]


def test_changed_words_are_told_with_what_goes_with_them(pier: Story) -> None:
    before = receipt(pier)
    pier.change("articles/pier.yml", "“The pier is old,”", "“pier is old,”")
    pier.change("articles/pier.yml", "Nobody had told, near: the gulls", "the boys who fished")
    pier.make_receipts()
    assert told(before, receipt(pier)) == [
        "receipt-changed: The quotation 'old': words ⟨“The pier is old,”⟩ → ⟨“pier is old,”⟩; "
        "number of words 4 → 3; words in quotation marks 4 → 3; link ⟨text=The pier is old,⟩ → "
        "⟨text=pier is old,⟩; place 16 to 32 → 20 to 32.",
        "receipt-changed: The passage 'gulls': words ⟨Nobody had told⟩ → ⟨the boys who fished⟩; near "
        "⟨the gulls⟩ → (nothing); number of words 3 → 4; link ⟨text=Nobody had told,-the gulls,⟩ "
        "→ ⟨text=the boys who fished⟩; place 90 to 105 → 146 to 165.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("speaker: ada-quill", "speaker: lowport", "speaker ada-quill → lowport"),
        ("cue: said", "cue: none", "cue ⟨said⟩ → ⟨none⟩"),
        ("attributed_as: Ada Quill", "attributed_as: Ada", "attributed as ⟨Ada Quill⟩ → ⟨Ada⟩"),
    ],
)
def test_who_says_it_and_how_is_told(pier: Story, old: str, new: str, change: str) -> None:
    before = json.loads(receipt(pier))
    pier.change("articles/pier.yml", old, new)
    keys = {"speaker": ["lowport"], "cue": "none", "attributed_as": "Ada"}
    key = new.partition(":")[0]
    assert forged(pier, lambda rows: rows["items"][0]["bound"].update({key: keys[key]})) == [
        f"receipt-changed: The quotation 'old': {change}."
    ]
    assert before != json.loads(receipt(pier))


def test_what_comes_and_goes_is_told_in_full(pier: Story) -> None:
    before = receipt(pier)
    pier.change("articles/pier.yml", "  - {id: gulls, text: Nobody had told, near: the gulls}",
                "  - {id: boys, text: the boys who fished}").make_receipts()  # fmt: skip
    assert told(before, receipt(pier)) == [
        "receipt-changed: Removed: the passage 'gulls', indirect, ⟨Nobody had told⟩.",
        "receipt-changed: New: the passage 'boys', indirect, ⟨the boys who fished⟩.",
    ]
    (new,) = (m for m in told(receipt(pier), before) if "New" in m)
    assert "'gulls'" in new


def test_a_new_id_of_the_same_words_is_one_change(pier: Story) -> None:
    assert forged(pier, lambda rows: rows["items"][0].update(id="aged")) == [
        "receipt-changed: The quotation 'aged': id 'old' → 'aged'."
    ]


def test_another_text_is_told_with_its_size_and_not_with_every_place(pier: Story) -> None:
    before = receipt(pier)
    pier.write("texts/pier.txt", TEXT.replace("Pier to", "The pier to").encode()).make_receipts()
    (message,) = told(before, receipt(pier))
    assert message.startswith("receipt-changed: The text is another one: ")
    assert message.endswith(", characters 267 → 271, words 52 → 53.")


def test_another_size_of_the_same_text_is_an_error(pier: Story) -> None:
    assert forged(pier, lambda rows: rows["text"].update(characters=1_000)) == [
        "receipt-impossible: The text is the same, and its size is not: characters 267 → 1,000."
    ]


def test_another_place_of_the_same_words_in_the_same_text_is_told(pier: Story) -> None:
    assert forged(pier, lambda rows: rows["items"][0]["match"].update(spans=[[50, 66]])) == [
        "receipt-changed: The quotation 'old' and its text are the same, and yet: place 16 to 32 → "
        "50 to 66."
    ]


def test_another_version_and_a_source_are_told(pier: Story) -> None:
    new = receipt(pier)
    old = receipt(pier.age_receipt("pier", TEXT + "\n"))
    assert [message.partition(":")[2].partition(":")[0].strip() for message in told(old, new)] == [
        "Version",
        "Compared under folding 1 → 2, rules of sense 0 → 1.",
        "The text is named by another kind of hash",
    ]
    pier.write("receipts/pier.json", new)
    source = {"sha256": "2" * 64, "kind": "html", "reader": "html 1"}
    assert forged(pier, lambda rows: rows.update(source=source)) == [
        "receipt-changed: What the text was made from: not said → html 222222222222…, read by html 1."
    ]


def test_what_is_no_receipt_now_is_told_as_the_check_tells_it(pier: Story) -> None:
    assert told(receipt(pier), b"{") == [
        "receipt-damaged: This is no JSON: Expecting property name enclosed in double quotes."
    ]


def test_a_receipt_tells_which_words_it_prints(pier: Story) -> None:
    read = read_receipt(receipt(pier), FILE)
    assert isinstance(read, Receipt)
    assert printed_by(read) == (
        ReceiptWords("old", "words", "“The pier is old,”", ((16, 32),)),
        ReceiptWords("old", "cue", "said"),
        ReceiptWords("old", "attributed_as", "Ada Quill"),
        ReceiptWords("gulls", "words", "Nobody had told", ((90, 105),)),
        ReceiptWords("gulls", "around", "the gulls,", ((105, 116),)),
        ReceiptWords("gulls", "near", "the gulls"),
    )
    assert TEXT[105:116] == " the gulls,"


def test_an_old_receipt_prints_the_same_words(pier: Story) -> None:
    new = read_receipt(receipt(pier), FILE)
    old = read_receipt(receipt(pier.age_receipt("pier", TEXT)), FILE)
    assert isinstance(new, Receipt)
    assert isinstance(old, Receipt)
    assert [p.words for p in printed_by(old)] == [p.words for p in printed_by(new)]


def test_thousands_of_changes_end(pier: Story) -> None:
    def many(rows: dict[str, Any], words: int) -> None:
        (first, _) = rows["items"]
        match = first["match"] | {"words": words, "words_in_marks": words}
        rows["items"] = [first | {"id": f"q{n}", "match": match} for n in range(5_000)]

    before = receipt(pier.forge_receipt("pier", lambda rows: many(rows, 4)))
    pier.make_receipts()
    after = receipt(pier.forge_receipt("pier", lambda rows: many(rows, 5)))
    assert len(told(before, after)) == 5_000
