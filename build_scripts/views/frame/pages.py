"""Rendering: a page is a path and the Markdown made of a template and a view-model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from build_scripts.telling.terms import how_many, reader_word, reader_words
from build_scripts.telling.words import capital, count
from build_scripts.templating.context import Context
from build_scripts.templating.environment import Templates
from build_scripts.templating.escaping import (
    front_matter_text,
    markdown_text,
    plain_json,
    with_code,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: its path among the Markdown files, and its text."""

    path: str
    text: str


@lru_cache(maxsize=1)
def environment() -> Templates:
    """The templates of pages, with what they call."""
    env = Templates(
        "pages",
        keep_trailing_newline=True,
        # `{#` begins the id of a heading in Markdown.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    env.filters["heading"] = markdown_text
    env.filters["front_matter"] = front_matter_text
    env.filters["plain_json"] = plain_json
    env.filters["ticks"] = with_code
    env.filters["capital"] = capital
    env.globals["count"] = count
    env.globals["how_many"] = how_many
    env.globals["word"] = reader_word
    env.globals["words_for"] = reader_words
    return env


def load_templates() -> None:
    """Compile the templates of pages, as forked processes would each do for themselves."""
    env = environment()
    for name in env.list_templates(["html", "md", "xml"]):
        if not name.startswith("diagram/"):  # They have an environment of their own.
            env.get_template(name)
            env.needed_by(name)


def render(path: str, context: Context) -> Page:
    """Render a page. `context` is the view-model; the template only loops, branches and prints."""
    return Page(path, environment().fill(context))
