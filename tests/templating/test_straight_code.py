"""What templates of ours are compiled to prints what Jinja’s own code prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from harbour import record_of
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, UndefinedError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from build_scripts.diagrams import figure_model
from build_scripts.system.jobs import use_at_most
from build_scripts.templating.environment import Templates
from build_scripts.templating.straight_code import printed
from build_scripts.views.frame import pages
from build_scripts.views.generate import generate
from build_scripts.words.own_words import in_language


def filled(text: str, **values: object) -> str:
    templates = Templates("test")
    templates.loader = DictLoader({"page": text})
    return templates.get_template("page").render(values)


@pytest.fixture
def _templates_made_anew() -> Iterator[None]:
    """The environments of all pages, as they are made while this is on."""
    pages.environment.cache_clear()
    figure_model.templates.cache_clear()
    use_at_most(1)
    yield
    use_at_most(None)
    pages.environment.cache_clear()
    figure_model.templates.cache_clear()


@pytest.mark.usefixtures("_templates_made_anew")
def test_every_page_of_a_story_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_of()
    ours = generate(record, "https://example.org/")
    pages.environment.cache_clear()
    figure_model.templates.cache_clear()
    monkeypatch.setattr(Templates, "code_generator_class", CodeGenerator)
    assert generate(record, "https://example.org/") == ours


@given(st.text())
def test_a_text_is_escaped_as_by_markupsafe(text: str) -> None:
    assert printed(text) == escape(text)
    assert printed(Markup(text)) == text


@pytest.mark.parametrize("value", [None, 0, 1.5, True, ("<",), in_language("<б>", "ru")])
def test_any_value_is_printed_as_by_markupsafe(value: object) -> None:
    assert printed(value) == escape(value)


def test_a_macro_takes_arguments_by_place_and_by_name() -> None:
    macro = "{% macro two(a, b='<', c=1) %}{{ a }}{{ b }}{{ c }}{% endmacro %}"
    assert filled(macro + "{{ two(x) }}", x="&") == "&amp;&lt;1"
    assert filled(macro + "{{ two(x, c=2) }}{{ two(c=3, a=4) }}", x=5) == "5&lt;24&lt;3"
    assert filled(macro + "{{ two('>') | upper }}") == "&GT;&LT;1"


def test_a_macro_that_is_given_too_much_or_too_little_fails() -> None:
    macro = "{% macro one(a) %}{{ a }}{% endmacro %}"
    for call in ("one(1, 2)", "one(1, b=2)", "one(1, a=2)"):
        with pytest.raises(TypeError):
            filled(f"{macro}{{{{ {call} }}}}")
    with pytest.raises(UndefinedError):
        filled(macro + "{{ one() }}")


def test_macros_of_a_kind_that_we_do_not_write_are_as_in_jinja() -> None:
    framed = "{% macro framed(a) %}[{{ a }}: {{ caller() }}]{% endmacro %}"
    assert filled(framed + "{% call framed('<') %}<b>{{ x }}</b>{% endcall %}", x="&") == (
        "[&lt;: <b>&amp;</b>]"
    )
    every = "{% macro every() %}{{ varargs | join }}{{ kwargs['a'] }}{% endmacro %}"
    assert filled(every + "{{ every(*x, a='<') }}", x=[1, 2]) == "12&lt;"


def test_a_name_that_a_value_lacks_is_an_error_where_nobody_asks_whether_it_is_there() -> None:
    with pytest.raises(AttributeError):
        filled("{{ x.nothing }}", x="text")
    asked = "{{ 'there' if x.nothing is defined else 'gone' }}{{ x.y is undefined }}"
    assert filled(asked, x="text") == "goneTrue"
