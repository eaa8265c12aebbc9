"""Escaped text renders back to itself, whatever it is."""

from __future__ import annotations

from builders import rendered_heading, rendered_title
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts.templating.escaping import front_matter_text, markdown_text
from build_scripts.yaml_text.characters import is_forbidden

# What the reader of contributions lets pass.
allowed = st.one_of(
    st.sampled_from("<>&\"'`{}[]()#*_|\\~^=+-!:;.@/$% \n\tabc1é“”"),
    st.characters(exclude_categories=["Cs"]).filter(lambda c: not is_forbidden(c)),
)
words = st.text(allowed, min_size=1, max_size=25).map(lambda text: " ".join(text.split()))


@settings(max_examples=200)
@given(words.filter(bool))
@example("&amp; &#60; <b>")
@example("{: #id .x }")
@example("===")
def test_a_heading_shows_any_words_as_written(text: str) -> None:
    assert rendered_heading(str(markdown_text(text))) == text


@settings(max_examples=200)
@given(words.filter(bool))
@example("---")
@example("a: b # c")
def test_a_title_shows_any_words_as_written(text: str) -> None:
    assert rendered_title(str(front_matter_text(text))) == text
