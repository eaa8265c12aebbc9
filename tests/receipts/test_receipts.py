"""Receipts: what they bind, how they are read and written."""

from __future__ import annotations

import json

import pytest
from builders import quotation

from build_scripts.entries import Passage
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import (
    DamagedReceipt,
    Item,
    Match,
    Receipt,
    Renamed,
    Rules,
    TextFacts,
    bound_values,
    changed_values,
    digest_of,
    receipt_bytes,
)
from build_scripts.words.sources import Form

FILE = "content/receipts/a.json"
RECEIPT = Receipt(
    article="a",
    rules=Rules(folding=1),
    text=TextFacts(sha256="0" * 64, file_sha256="1" * 64, characters=40, words=7),
    items=(
        Item(
            id="q",
            bound=bound_values(quotation(), Form.DIRECT),
            match=Match(spans=((0, 5),), words=1, words_in_marks=1, fragment="text=words"),
        ),
    ),
)


def first_version(**changes: object) -> bytes:
    """The same receipt as the first version of the program wrote it."""
    item = RECEIPT.items[0].model_dump(mode="json", exclude={"match": {"around"}})
    text = RECEIPT.text.model_dump(exclude={"file_sha256"})
    rows = {"version": 1, "article": "a", "folding": 1, "text": text, "items": [item]}
    return json.dumps(rows | changes).encode()


def damage(data: bytes) -> str:
    """What is told of a file that is no receipt: place, name and message, a line each."""
    read = read_receipt(data, FILE)
    assert isinstance(read, DamagedReceipt)
    return "\n".join(
        f"{p.location.line}:{p.location.column} {p.code.name}: {p.message}" for p in read.problems
    )


def forged(**changes: object) -> bytes:
    """The receipt with other values, and a digest that fits them."""
    rows = json.loads(receipt_bytes(RECEIPT)) | changes
    return json.dumps(rows | {"digest": digest_of(rows)}, indent=1).encode()


def forged_match(**changes: object) -> bytes:
    (item,) = json.loads(receipt_bytes(RECEIPT))["items"]
    return forged(items=[item | {"match": item["match"] | changes}])


def test_a_receipt_is_read_as_it_was_written() -> None:
    assert read_receipt(receipt_bytes(RECEIPT), FILE) == RECEIPT


def test_a_receipt_of_the_first_version_becomes_the_same_model() -> None:
    read = read_receipt(first_version(), FILE)
    facts = RECEIPT.text.model_copy(update={"file_sha256": None})
    assert read == RECEIPT.model_copy(update={"version": 1, "text": facts})


def test_a_receipt_names_its_source_where_there_was_one() -> None:
    source = {"sha256": "2" * 64, "kind": "html", "reader": "html 1"}
    read = read_receipt(forged(source=source), FILE)
    assert isinstance(read, Receipt)
    assert read.source is not None
    assert json.loads(receipt_bytes(read))["source"] == source


def test_a_receipt_is_written_to_be_compared_line_by_line() -> None:
    text = receipt_bytes(RECEIPT).decode()
    assert text.endswith("}\n")
    assert '\n    "text": "“words”",\n' in text.replace("     ", "    ")


def test_what_is_renamed_is_the_same_by_its_new_name() -> None:
    renamed = Renamed({"a": "b"}, {"ada-quill": "ada-marsh"}, {"q": "p"})
    receipt = renamed.applied_to(RECEIPT)
    now = bound_values(quotation(speaker="ada-marsh"), Form.DIRECT)
    assert (receipt.article, [item.id for item in receipt.items]) == ("b", ["p"])
    assert changed_values(receipt.items[0].bound, now) == []
    assert Renamed().applied_to(RECEIPT) is RECEIPT


def test_an_id_that_the_receipt_has_by_itself_is_not_taken_by_a_renamed_one() -> None:
    other = RECEIPT.items[0].model_copy(update={"id": "p"})
    both = Receipt(
        article="a", rules=RECEIPT.rules, text=RECEIPT.text, items=(*RECEIPT.items, other)
    )
    assert list(Renamed(items={"q": "p"}).applied_to(both).by_id) == ["q", "p"]
    assert list(Renamed(items={"q": "r"}).applied_to(both).by_id) == ["r", "p"]


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
    ("data", "told"),
    [
        (b"", "1:1 receipt-damaged: This is no JSON: Expecting value."),
        (b'{\n"a": }', "2:6 receipt-damaged: This is no JSON: Expecting value."),
        (b"[]", "1:1 receipt-damaged: This is no object of JSON."),
        (b"{\n \xff", "2:2 receipt-damaged: This is not in UTF-8."),
        (b'{"version": 1}', "1:1 receipt-damaged: article: Field required."),
        (b'{"version": 3}', "1:13 receipt-damaged: This has version 3; this program reads 1 to 2."),
        (b'{"version": true}', "1:13 receipt-damaged: This has version True; this"),
        (b'{"version": 1, "article": "\\ud800"}', "receipt-damaged: "),
        (b"[" * 100_000, "1:1 receipt-damaged: This is nested too deep to be a receipt."),
        (b'{"a":' * 100_000, "1:1 receipt-damaged: This is nested too deep to be a receipt."),
        (b'{"version": NaN}', "1:1 receipt-damaged: This holds NaN, which is no number."),
        (b'{"version": 1' + b"0" * 9_000 + b"}", "This holds a number with thousands of digits."),
        (b'{"version": 1,\n "x": {"a": 1, "b": 2,\n  "a": 3}}',
         "3:8 receipt-damaged: The key 'a' stands twice."),
        (first_version(folding="1"), "receipt-damaged: folding: Input should be a valid integer."),
        (first_version(folding=1e400), "receipt-damaged: This holds Infinity, which is no number."),
        (first_version(folding=10**30), "receipt-damaged: folding: "),
        (first_version(digest="0" * 64), "receipt-damaged: digest: Extra inputs are not permitted."),
        (forged(vouches=True), "receipt-damaged: vouches: Extra inputs are not permitted."),
        (forged(items={}), "receipt-damaged: items: Input should be a valid array."),
        (forged(text={"sha256": "0" * 63, "characters": 1, "words": 1}),
         "receipt-damaged: text.sha256: String should match pattern"),
        (forged_match(spans=[]), "receipt-damaged: items.0.match.spans: "),
        (forged_match(spans=[[-1, 5]]), "receipt-damaged: items.0.match.spans.0.0: "),
    ],
)  # fmt: skip
def test_what_is_no_receipt_is_damaged(data: bytes, told: str) -> None:
    assert told in damage(data)


def test_what_is_wrong_is_told_at_its_place() -> None:
    data = forged_match(words=-1)
    line = damage(data).partition(":")[0]
    assert data.decode().split("\n")[int(line) - 1].strip() == '"words": -1,'


@pytest.mark.parametrize(("old", "new"), [(b"ada-quill", b"bram-oster"), (b": 40", b": 41")])
def test_an_edit_by_hand_is_seen_by_the_digest(old: bytes, new: bytes) -> None:
    told = damage(receipt_bytes(RECEIPT).replace(old, new))
    assert (
        "receipt-edited: This is not as it was written: its digest does not fit the rest." in told
    )


def test_layout_and_order_of_keys_do_not_count_for_the_digest() -> None:
    rows = json.loads(receipt_bytes(RECEIPT))
    data = json.dumps(dict(reversed(rows.items())), ensure_ascii=True).encode()
    assert read_receipt(data, FILE) == RECEIPT


def test_ten_megabytes_of_anything_end() -> None:
    item = RECEIPT.items[0].model_dump(mode="json", exclude_defaults=True)
    many = forged(items=[item | {"id": f"q{n}"} for n in range(9_000)])
    assert isinstance(read_receipt(many, FILE), Receipt)
    piled = item["bound"] | {"text": "a" + "\u0301" * 1_000_000}
    assert "a pile of combining marks" in damage(forged(items=[item | {"bound": piled}]))
    assert "The key 'a' stands twice" in damage(b'{"a": [' + b"{}," * 500_000 + b'1], "a": 1}')
