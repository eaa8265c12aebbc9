"""Receipts: what they bind, how they are read and written."""

from __future__ import annotations

import json

import pytest
from builders import quotation

from build_scripts.checking.receipts import (
    DamagedReceipt,
    Item,
    Match,
    Receipt,
    TextFacts,
    bound_values,
    changed_values,
    read_receipt,
    receipt_bytes,
)
from build_scripts.entries import Passage
from build_scripts.words.sources import Form

RECEIPT = Receipt(
    version=1,
    article="a",
    folding=1,
    text=TextFacts(sha256="0" * 64, characters=10, words=2),
    items=(
        Item(
            id="q",
            bound=bound_values(quotation(), Form.DIRECT),
            match=Match(spans=((0, 4),), words=1, words_in_marks=1, fragment="text=No"),
        ),
    ),
)


def test_a_receipt_is_read_as_it_was_written() -> None:
    assert read_receipt(receipt_bytes(RECEIPT)) == RECEIPT


def test_a_receipt_is_written_to_be_compared_line_by_line() -> None:
    text = receipt_bytes(RECEIPT).decode()
    assert text.endswith("}\n")
    assert '\n    "text": "“words”",\n' in text.replace("     ", "    ")


def test_an_item_is_found_by_its_id() -> None:
    assert RECEIPT.item("q") is RECEIPT.items[0]
    assert RECEIPT.item("p") is None


def test_line_ends_inside_the_words_do_not_count() -> None:
    one = bound_values(quotation("“we  cannot\npay”", near="the\nquay"), Form.DIRECT)
    other = bound_values(quotation("“we cannot pay”", near="the quay"), Form.DIRECT)
    assert changed_values(one, other) == []


@pytest.mark.parametrize(
    "change",
    [
        {"text": "“other words”"},
        {"near": "the quay"},
        {"place": "headline"},
        {"speaker": "bram-oster"},
        {"cue": "said"},
        {"attribution": "pronoun"},
        {"attributed_as": "She"},
    ],
)
def test_every_bound_value_counts(change: dict[str, object]) -> None:
    then = bound_values(quotation(), Form.DIRECT)
    now = bound_values(quotation(**change), Form.DIRECT)  # type: ignore[arg-type]
    assert changed_values(then, now) == list(change)


def test_the_form_counts() -> None:
    then, now = (bound_values(quotation(), form) for form in (Form.DIRECT, Form.MIXED))
    assert changed_values(then, now) == ["form"]


def test_a_passage_is_no_quotation() -> None:
    passage = Passage.model_validate({"id": "q", "text": "“words”"})
    then, now = bound_values(quotation(), Form.DIRECT), bound_values(passage, Form.DIRECT)
    assert "kind" in changed_values(then, now)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"\xff", b'{"version": 1}', b'{"version": "\\ud800"}', b"[" * 100_000],
)
def test_what_is_no_receipt_is_damaged(data: bytes) -> None:
    assert isinstance(read_receipt(data), DamagedReceipt)


def test_a_receipt_with_an_unknown_key_is_damaged() -> None:
    changed = json.loads(receipt_bytes(RECEIPT)) | {"vouches": True}
    damaged = read_receipt(json.dumps(changed).encode())
    assert isinstance(damaged, DamagedReceipt)
    assert "vouches" in damaged.why


def test_a_receipt_of_another_version_is_damaged() -> None:
    changed = json.loads(receipt_bytes(RECEIPT)) | {"version": 2}
    assert read_receipt(json.dumps(changed).encode()) == DamagedReceipt(
        "it has version 2, this program reads 1"
    )
