"""Marks in any text: stretches lie inside the text and inside each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.words.marks import marked_stretches, outer_marks
from build_scripts.words.sources import SourceText, form_as_pasted

texts = st.text(st.sampled_from("\"“”„«»'‘’‚‹› ab.,\n—("), max_size=40)


@settings(max_examples=400)
@given(texts)
def test_stretches_lie_inside_each_other_or_apart(text: str) -> None:
    stretches = marked_stretches(text)
    for stretch in stretches:
        assert 0 <= stretch.outer_start < stretch.start <= stretch.end <= stretch.outer_end
        assert stretch.outer_end <= len(text)
    for one in stretches:
        for other in stretches:
            apart = one.outer_end <= other.outer_start or other.outer_end <= one.outer_start
            inside = one.start <= other.outer_start and other.outer_end <= one.outer_end
            around = other.start <= one.outer_start and one.outer_end <= other.outer_end
            assert one is other or apart or inside or around


@settings(max_examples=200)
@given(texts, st.data())
def test_the_stretches_around_a_place_are_all_that_hold_it(text: str, data: st.DataObject) -> None:
    source = SourceText("a.txt", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = {s for s in source.stretches if s.start <= start and end <= s.end}
    if start < end:
        assert set(source.stretches_around(start, end)) == expected


@settings(max_examples=200)
@given(texts)
def test_any_paste_has_a_form(text: str) -> None:
    form_as_pasted(text)
    stretch = outer_marks(text)
    assert stretch is None or text.strip() == text[stretch.outer_start : stretch.outer_end]
