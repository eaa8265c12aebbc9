"""Every true quotation is accepted, and no altered one."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from invented import Invented, articles

from build_scripts.words.folding import fold_words
from build_scripts.words.marks import marked_stretches
from build_scripts.words.matching import Found, Miss, find
from build_scripts.words.sources import Form, SourceText


def accepted(source: SourceText, bare: str, marks: str = "“”") -> bool:
    """Whether the words, put between marks, are found, at one place or at several."""
    found = find(source, f"{marks[0]}{bare}{marks[1]}", None, marks_printed=True)
    return isinstance(found, Found) or found.why is Miss.AMBIGUOUS


def stands(source: SourceText, bare: str) -> bool:
    return fold_words(bare) in source.folded.text


@settings(max_examples=150)
@given(articles())
def test_every_marked_stretch_is_accepted(article: Invented) -> None:
    source = article.source
    for stretch in marked_stretches(source.text):
        found = find(
            source, source.text[stretch.outer_start : stretch.outer_end], None, marks_printed=True
        )
        if isinstance(found, Found):
            assert found.spans == ((stretch.start, stretch.end),)
            assert found.form is Form.DIRECT
        else:
            assert found.why is Miss.AMBIGUOUS
            assert stretch.start in found.places


@settings(max_examples=100)
@given(articles(), st.data())
def test_a_part_of_a_quotation_is_accepted(article: Invented, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(article.quotations)).split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    part = " ".join(words[start:end])
    assume("‘" not in part and "’" not in part.replace("isn’t", "").replace("town’s", ""))
    assert accepted(article.source, part)


@settings(max_examples=100)
@given(articles(), st.data())
def test_left_out_words_are_accepted_where_they_are_marked(
    article: Invented, data: st.DataObject
) -> None:
    words = data.draw(st.sampled_from(article.quotations)).split()
    assume(len(words) > 2 and not any("‘" in word for word in words))
    cut = data.draw(st.integers(1, len(words) - 2))
    parts = " ".join(words[:cut]), " ".join(words[cut + 1 :])
    assert accepted(article.source, " […] ".join(parts))


@settings(max_examples=100)
@given(articles(), st.data())
def test_other_shapes_of_the_same_print_are_accepted(
    article: Invented, data: st.DataObject
) -> None:
    bare = data.draw(st.sampled_from(article.quotations))
    equal = bare.replace("’", "'").replace("‘", "'").replace("-", "\u2011").replace(" ", "\u00a0 ")
    assert accepted(article.source, equal, "„“")


@settings(max_examples=300)
@given(articles(), st.data())
def test_an_altered_quotation_is_refused(article: Invented, data: st.DataObject) -> None:
    bare = data.draw(st.sampled_from(article.quotations))
    altered = data.draw(st.one_of(*(mutation(bare) for mutation in MUTATIONS)))
    assume(not stands(article.source, altered))
    assert not accepted(article.source, altered)


@settings(max_examples=150)
@given(articles(), st.data())
def test_a_quotation_cut_inside_a_word_is_refused(article: Invented, data: st.DataObject) -> None:
    bare = data.draw(st.sampled_from(article.quotations))
    inside = [
        index
        for index in range(1, len(bare))
        if bare[index - 1].isalnum() and bare[index].isalnum()
    ]
    index = data.draw(st.sampled_from(inside))
    cut = data.draw(st.sampled_from([bare[:index], bare[index:]]))
    found = find(article.source, f"“{cut}”", None, marks_printed=True)
    if isinstance(found, Found):  # It may be a word elsewhere: "he" in "the".
        start, end = found.spans[0]
        text = article.source.text
        assert not (text[start - 1].isalnum() and text[start].isalnum())
        assert end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())


@settings(max_examples=150)
@given(articles(), st.data())
def test_halves_in_the_wrong_order_are_refused(article: Invented, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(article.quotations)).split()
    cut = data.draw(st.integers(1, len(words) - 1))
    first, second = " ".join(words[:cut]), " ".join(words[cut:])
    folded = article.source.folded.text
    assume(folded.count(fold_words(first)) == 1 and folded.count(fold_words(second)) == 1)
    assert not accepted(article.source, f"{second} […] {first}")


@settings(max_examples=150)
@given(articles(), st.data())
def test_reported_words_are_never_taken_for_quoted_ones(
    article: Invented, data: st.DataObject
) -> None:
    source = article.source
    words = [m for m in ("Oster said", "said Oster", "he said", "He said") if m in source.text]
    assume(words)
    assert not accepted(source, data.draw(st.sampled_from(words)))


@settings(max_examples=150)
@given(articles(), st.data())
def test_quoted_words_are_never_taken_for_reported_ones(
    article: Invented, data: st.DataObject
) -> None:
    bare = data.draw(st.sampled_from(article.quotations))
    assume("‘" not in bare)
    found = find(article.source, bare, None, marks_printed=True)
    if isinstance(found, Found):
        start, end = found.spans[0]
        assert not any(s.start <= start and end <= s.end for s in article.source.stretches)


def _changed_letter(bare: str) -> st.SearchStrategy[str]:
    letters = [index for index, character in enumerate(bare) if character.isalpha()]
    return st.sampled_from(letters).map(
        lambda at: bare[:at] + ("x" if bare[at] != "x" else "y") + bare[at + 1 :]
    )


def _changed_case(bare: str) -> st.SearchStrategy[str]:
    letters = [index for index, character in enumerate(bare) if character.isalpha()]
    return st.sampled_from(letters).map(lambda at: bare[:at] + bare[at].swapcase() + bare[at + 1 :])


def _changed_digit(bare: str) -> st.SearchStrategy[str]:
    digits = [index for index, character in enumerate(bare) if character.isdigit()]
    return st.sampled_from(digits or [0]).map(
        lambda at: bare[:at] + ("7" if bare[at] != "7" else "8") + bare[at + 1 :]
    )


def _dropped_word(bare: str) -> st.SearchStrategy[str]:
    words = bare.split()
    return st.integers(1, len(words) - 2).map(lambda at: " ".join(words[:at] + words[at + 1 :]))


def _added_word(bare: str) -> st.SearchStrategy[str]:
    words = bare.split()
    added = st.sampled_from(["not", "[not]", "never", "(sic)", "[the]", "very"])
    return st.tuples(st.integers(0, len(words)), added).map(
        lambda pair: " ".join([*words[: pair[0]], pair[1], *words[pair[0] :]])
    )


def _swapped_words(bare: str) -> st.SearchStrategy[str]:
    words = bare.split()
    return st.integers(0, len(words) - 2).map(
        lambda at: " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])
    )


def _dropped_sign(bare: str) -> st.SearchStrategy[str]:
    signs = [at for at, c in enumerate(bare[:-1]) if at and not c.isalnum() and not c.isspace()]
    return st.sampled_from(signs or [0]).map(lambda at: bare[:at] + bare[at + 1 :])


def _changed_sign(bare: str) -> st.SearchStrategy[str]:
    signs = [at for at, c in enumerate(bare) if not c.isalnum() and not c.isspace()]
    return st.sampled_from(signs or [len(bare) - 1]).map(
        lambda at: bare[:at] + (";" if at else "x") + bare[at + 1 :]
    )


def _added_sign(bare: str) -> st.SearchStrategy[str]:
    places = st.integers(1, len(bare) - 1)
    return st.tuples(places, st.sampled_from([",", ".", "-", "’", "…", "—", ";"])).map(
        lambda pair: bare[: pair[0]] + pair[1] + bare[pair[0] :]
    )


def _silent_gap(bare: str) -> st.SearchStrategy[str]:
    words = bare.split()
    return st.integers(1, len(words) - 2).map(
        lambda at: " ".join([*words[:at], "...", *words[at + 1 :]])
    )


MUTATIONS = (
    _changed_letter,
    _changed_case,
    _changed_digit,
    _dropped_word,
    _added_word,
    _swapped_words,
    _dropped_sign,
    _changed_sign,
    _added_sign,
    _silent_gap,
)
