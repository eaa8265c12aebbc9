"""A receipt is read as it was written, and any change of a bound value is seen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.checking.receipts import (
    Bound,
    DamagedReceipt,
    Item,
    Match,
    Receipt,
    TextFacts,
    changed_values,
    read_receipt,
    receipt_bytes,
)
from build_scripts.entries import Place
from build_scripts.words.sources import Form

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
bounds = st.builds(
    Bound,
    kind=st.sampled_from(["quotation", "passage"]),
    text=words,
    form=st.sampled_from(Form),
    near=st.none() | words,
    place=st.sampled_from(Place),
    speaker=st.lists(words, max_size=2).map(tuple),
    cue=words,
    attribution=words,
    attributed_as=st.none() | words,
)
spans = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1, max_size=3).map(
    tuple
)
matches = st.builds(
    Match,
    spans=spans,
    words=st.integers(0, 99),
    words_in_marks=st.integers(0, 99),
    fragment=words,
)
receipts = st.builds(
    Receipt,
    version=st.just(1),
    article=words,
    folding=st.integers(0, 9),
    text=st.builds(
        TextFacts, sha256=words, characters=st.integers(0, 999), words=st.integers(0, 99)
    ),
    items=st.lists(st.builds(Item, id=words, bound=bounds, match=matches), max_size=3).map(tuple),
)


@settings(max_examples=100)
@given(receipts)
def test_a_receipt_is_read_as_it_was_written(receipt: Receipt) -> None:
    data = receipt_bytes(receipt)
    assert read_receipt(data) == receipt
    assert receipt_bytes(receipt) == data


@settings(max_examples=100)
@given(bounds, bounds)
def test_what_changed_is_named_and_nothing_else(then: Bound, now: Bound) -> None:
    changed = changed_values(then, now)
    assert (changed == []) is (then == now)
    assert then.model_copy(update={name: getattr(now, name) for name in changed}) == now


@settings(max_examples=200)
@given(st.binary(max_size=60) | words.map(str.encode))
def test_any_bytes_give_a_receipt_or_damage(data: bytes) -> None:
    assert isinstance(read_receipt(data), Receipt | DamagedReceipt)
