"""Folding any text: the way back leads to the same words, and folding twice is folding once."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts.words.folding import RULES, fold
from build_scripts.words.folding_table import IS_CJK

_FOLDED = "".join(chr(point) for rule in RULES for point in rule.code_points)
_MARKS = "\u0301\u0308\u0327\u0323\u1161\u11a8"
texts = st.text(
    st.one_of(
        st.sampled_from(_FOLDED + "ab1.,[]中文、" + _MARKS + "é\u1100가\u212b"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)


@settings(max_examples=300)
@given(texts)
@example("e\u200b\u0301")
@example(" \u200b e\u0301\u2026")
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@settings(max_examples=300)
@given(texts)
@example("e\u200b\u0301 a")
def test_a_folded_text_is_nfc(text: str) -> None:
    assert unicodedata.is_normalized("NFC", fold(text).text)


@settings(max_examples=400)
@given(texts, st.data())
def test_a_folded_word_leads_back_to_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    words = _words(folded.text)
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start, end = words[first][0], words[last][1]
    begin, stop = folded.span(start, end)
    assert fold(text[begin:stop]).text.strip(" ") == folded.text[start:end]


@settings(max_examples=200)
@given(texts)
def test_origins_never_go_back(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(index) for index in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)


@settings(max_examples=200)
@given(texts, texts)
def test_texts_joined_by_a_space_fold_one_by_one(one: str, other: str) -> None:
    joined = fold(f"{one} {other}").text
    assert joined.split() == fold(one).text.split() + fold(other).text.split() or (
        # A mark at the beginning belongs to the space before it.
        unicodedata.combining(other[:1] or "a") != 0
        # Between two signs of Chinese or Japanese a space is none.
        or (IS_CJK.search(one) is not None and IS_CJK.search(other) is not None)
    )


def _words(folded: str) -> list[tuple[int, int]]:
    """The stretches between spaces; a mark that stands alone is no word to cut off."""
    found = []
    start = 0
    for piece in folded.split(" "):
        if piece and not unicodedata.category(piece[0]).startswith("M"):
            found.append((start, start + len(piece)))
        start += len(piece) + 1
    return found


@settings(max_examples=600)
@given(texts)
@example("中\u201d\n 文")
@example("他说……\n好")
def test_what_was_equal_under_the_first_table_is_equal_now(text: str) -> None:
    """Receipts of number 1 hold: the second table takes no difference that the first one folded."""
    assert fold(fold(text, 1).text).text == fold(text).text
