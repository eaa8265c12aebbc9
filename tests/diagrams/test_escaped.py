"""Whatever was contributed is escaped as the templates do it."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from build_scripts.diagrams.escaped import escaped
from build_scripts.words.own_words import in_language

TEXTS = ("", "plain, with “marks” – ü", "a & b", "<b>", "it's", 'say "so"', "&amp;", "a\n>b")


@pytest.mark.parametrize("text", [*TEXTS, Markup("<b>&amp;</b>"), in_language("Bahn & Tor", "de")])
def test_a_text_is_escaped_as_in_a_template(text: str) -> None:
    assert escaped(text) == str(escape(text))
    assert type(escaped(text)) is str
