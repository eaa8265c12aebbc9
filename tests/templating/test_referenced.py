"""Which templates a template names: what Jinja itself finds in it."""

from __future__ import annotations

import pytest
from jinja2 import Environment, meta

from build_scripts.diagrams import figure_model
from build_scripts.templating.environment import template_texts
from build_scripts.templating.referenced import referenced_templates
from build_scripts.views.frame import pages

TEXTS = template_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_it_is_what_jinja_finds(name: str) -> None:
    is_picture = name.startswith("diagram/")
    environment = figure_model.templates() if is_picture else pages.environment()
    comment = (environment.comment_start_string, environment.comment_end_string)
    found = referenced_templates(TEXTS[name], comment)
    assert found == _found_by_jinja(environment, TEXTS[name])


@pytest.mark.parametrize(
    "source",
    [
        "{% include 'a.md' %}{%- from \"b/c.md\" import one, two as other -%}",
        "<# {% include 'a.md' %} #>{% import 'b.md' as b with context %}",
        "{%+ include\n'a.md' ignore missing without context +%}",
        "{% extends 'a.md' %} include 'b.md' {{ \"include 'c.md'\" }}",
    ],
)
def test_however_it_is_written(source: str) -> None:
    environment = pages.environment()
    assert referenced_templates(source, ("<#", "#>")) == _found_by_jinja(environment, source)


@pytest.mark.parametrize("what", ["name", "['a.md', 'b.md']", "'a' ~ x", "'a.md' if x else 'b.md'"])
def test_one_that_only_a_page_can_name_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match="only a page can name"):
        referenced_templates(f"{{% include {what} %}}", ("<#", "#>"))


def _found_by_jinja(environment: Environment, source: str) -> list[str | None]:
    return list(meta.find_referenced_templates(environment.parse(source)))
