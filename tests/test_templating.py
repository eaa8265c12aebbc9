"""What templates print: the same as MarkupSafe's escape, whatever the value."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup, escape

from build_scripts.templating import Templates, printed


class _Shown:
    def __html__(self) -> str:
        return "<b>shown</b>"


class _Kind(StrEnum):
    BOTH = "a & b"


@given(st.text() | st.text("&<>\"'a"))
def test_words_are_escaped_as_markupsafe_does(words: str) -> None:
    assert printed(words) == escape(words)


@pytest.mark.parametrize("value", [Markup("<b>&</b>"), _Shown(), _Kind.BOTH, 7, 1.5, None])
def test_values_of_every_kind_are_printed_as_markupsafe_does(value: object) -> None:
    assert printed(value) == escape(value)


def _templates(text: str) -> Templates:
    templates = Templates()
    templates.loader = DictLoader({"page": text})
    return templates


def test_a_template_escapes_what_it_prints_and_keeps_finished_html() -> None:
    text = "{% macro bold(words) %}<b>{{ words }}</b>{% endmacro %}{{ a }} {{ bold(a) }} {{ b }}"
    shown = _templates(text).get_template("page").render(a="<i>", b=Markup("<u>"))
    assert shown == "&lt;i&gt; <b>&lt;i&gt;</b> <u>"


def test_a_name_that_is_not_known_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        _templates("{{ nothing }}").get_template("page").render()
