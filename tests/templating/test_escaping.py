"""Escaping: contributed words are shown as written and never run."""

from __future__ import annotations

import pytest
from builders import rendered_heading, rendered_title

from build_scripts.templating.escaping import (
    front_matter_text,
    markdown_text,
    plain_json,
    with_code,
)

HOSTILE = [
    "<script>alert(1)</script>",
    "**bold** and `code` and _under_",
    "[a](javascript:alert(1))",
    "words {: onclick=alert(1) .x #y }",
    "a { #id }",
    "{{ config.site_name }} {% raw %}",
    "1. one",
    "- item",
    "# heading ##",
    "&lt;b&gt; &amp; &#60;",
    "a | b | c",
    "![x](https://example.org/x.png)",
    "https://example.org/ and a@example.org",
    "--8<-- 'file'",
    "a \\* b \\",
    "line\nbreak  two",
    "---",
    "title: x\n---\nout",
    "\"quoted\" 'too'",
    "[^1] [TOC] ::: x !!! note",
    "ends with a backslash\\",
    "%s %(x)s ${x} $x$ ~~x~~ ==x== ^^x^^",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_heading_shows_the_words_as_written(words: str) -> None:
    assert rendered_heading(str(markdown_text(words))) == " ".join(words.split())


@pytest.mark.parametrize("words", HOSTILE)
def test_a_title_shows_the_words_as_written(words: str) -> None:
    assert rendered_title(str(front_matter_text(words))) == " ".join(words.split())


def test_plain_letters_stay_readable_in_the_source() -> None:
    assert markdown_text("Fähre 7 – “nein”") == "Fähre 7 – “nein”"


def test_json_for_themes_that_escape_is_ascii() -> None:
    assert plain_json("“x” <b>") == '"\\u201cx\\u201d <b>"'


def test_our_own_sentences_may_hold_code() -> None:
    assert with_code("Write `a < b` & go.") == "Write <code>a &lt; b</code> &amp; go."
