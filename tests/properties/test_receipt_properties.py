"""A receipt is read as it was written, an honest one is believed, and any change of it is seen."""

from __future__ import annotations

import json
import unicodedata

from builders import article
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from build_scripts.checking.verify import verify
from build_scripts.entries import Place
from build_scripts.receipts.json_places import place_of_path, repeated_key
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import (
    Bound,
    DamagedReceipt,
    Item,
    Receipt,
    Rules,
    bound_values,
    changed_values,
    receipt_bytes,
)
from build_scripts.words.sources import Form, SourceText

FILE = "content/receipts/a.json"
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
tokens = st.sampled_from(
    [
        *(
            "pier",
            "the",
            "old",
            "nobody",
            "2,400",
            "non-stop",
            "U.S.",
            "it’s",
            "co\u00adoperate",
            "x…",
        ),
        *(
            "Cafe\u0301",
            "ﬁre",
            "non\u2011stop",
            "— and",
            "“so”",
            "‘no’",
            "桟橋は、古い",
            "สะพาน",
            "мост",
        ),
        *("a_b", "_", "10 %", "$275", "(sic)", "end.", "Why?", "بندر", "naïve"),
    ]
)
gaps = st.sampled_from([" ", " ", " ", "\n", "\n\n", "  ", "\u00a0", " \n"])


@st.composite
def texts(draw: st.DrawFn) -> tuple[SourceText, list[str]]:
    """A text of odd words, and some of its words as somebody would paste them."""
    parts = draw(st.lists(tokens, min_size=30, max_size=80))
    saved = "".join(token + draw(gaps) for token in parts)
    pasted = []
    for start in draw(st.lists(st.integers(0, 28), min_size=1, max_size=3)):
        length = draw(st.integers(1, 4))
        piece = " ".join(parts[start : start + length])
        later = start + length + draw(st.integers(0, 5))
        tail = " ".join(parts[later : later + 2])
        pasted.append(f"{piece} […] {tail}" if draw(st.booleans()) and tail else piece)
    return SourceText.from_bytes("content/texts/a.txt", saved.encode()), pasted


def honest_receipt(source: SourceText, pasted: list[str]) -> Receipt:
    """The receipt of what of the pasted words is found in the text."""
    typed = [unicodedata.normalize("NFC", piece.replace("\u00ad", "")) for piece in pasted]
    rows = [{"id": f"p{n}", "text": piece} for n, piece in enumerate(typed)]
    sited = article(f"title: A pier\npassages: {json.dumps(rows)}\n")
    compared, _ = verify(sited, source, None, keeps_receipts=False)
    assert compared.text is not None
    items = tuple(
        Item(id=p.id, bound=bound_values(p, compared.forms[p.id]), match=compared.matches[p.id])
        for p in sited.entry.passages
        if p.id in compared.matches
    )
    assume(items)
    return Receipt(article="a", rules=Rules(), text=compared.text, items=items)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_an_honest_receipt_is_believed_and_read_as_it_was_written(
    made: tuple[SourceText, list[str]],
) -> None:
    receipt = honest_receipt(*made)
    data = receipt_bytes(receipt)
    assert read_receipt(data, FILE) == receipt
    assert receipt_bytes(receipt) == data


@settings(max_examples=100, deadline=None)
@given(texts(), st.data())
def test_no_byte_of_a_receipt_changes_unseen(
    made: tuple[SourceText, list[str]], data: st.DataObject
) -> None:
    receipt = honest_receipt(*made)
    written = receipt_bytes(receipt)
    place = data.draw(st.integers(0, len(written) - 1))
    changed = written[:place] + data.draw(st.binary(max_size=2)) + written[place + 1 :]
    read = read_receipt(changed, FILE)
    assert isinstance(read, DamagedReceipt) or read == receipt


@settings(max_examples=100)
@given(bounds, bounds)
def test_what_changed_is_named_and_nothing_else(then: Bound, now: Bound) -> None:
    changed = changed_values(then, now)
    assert (changed == []) is (then == now)
    assert then.model_copy(update={name: getattr(now, name) for name in changed}) == now


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | words.map(str.encode) | json_values.map(json.dumps).map(str.encode))
def test_any_bytes_give_a_receipt_or_damage(data: bytes) -> None:
    read = read_receipt(data, FILE)
    assert isinstance(read, DamagedReceipt)
    assert all(p.location.file == FILE and p.location.line >= 1 for p in read.problems)


@settings(max_examples=200)
@given(st.dictionaries(words, json_values, min_size=1, max_size=4), st.booleans(), st.data())
def test_every_value_of_a_file_has_its_place(
    rows: dict[str, object], indented: bool, data: st.DataObject
) -> None:
    text = json.dumps(rows, indent=1 if indented else None)
    key = data.draw(st.sampled_from(sorted(rows)))
    line, column = place_of_path(text, (key,))
    rest = "\n".join(text.split("\n")[line - 1 :])[column - 1 :]
    assert json.JSONDecoder().raw_decode(rest)[0] == rows[key]
    assert repeated_key(text) is None
    again = f"{text.rstrip()[:-1]},{json.dumps(key)}: 1}}"
    assert repeated_key(again) == (key, place_of_last(again))


def place_of_last(text: str) -> tuple[int, int]:
    """The place of the 1 that stands before the last sign."""
    lines = text.split("\n")
    return len(lines), len(lines[-1]) - 1
