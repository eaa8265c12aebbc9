"""A body of headings and finished HTML is put together as Markdown does it, to the byte."""

from __future__ import annotations

from typing import Any

import pytest
from markdown import Markdown

from build_scripts.publishing.finished_html import Finisher

LONG = "<p>" + "some words " * 30 + "</p>"


@pytest.fixture
def markdown() -> Markdown:
    toc: dict[str, dict[str, Any]] = {"toc": {"permalink": "#", "permalink_title": "Address"}}
    return Markdown(extensions=["attr_list", "tables", "toc"], extension_configs=toc)


@pytest.mark.parametrize(
    "body",
    [
        "# Title {#_title}\n\n<p>words</p>\n",
        f"<p>before</p>\n\n\n# Ada&#44; Brenn {{#_title .display}}\n\n\n\n{LONG}\n\n\n",
        f"# T {{#t}}\n\n<div>\n<div>one</div>\n\n<div>{LONG}</div>\n</div>\n\n## Next, (one) {{#n}}\n",
        "# کشتی {#t lang=fa dir=rtl}\n\n<ul>\n<li>a\n\n<li>b\n</ul>\n<p>x</p>\n\n### L’été {#q-1}",
        '# T {#t}\n\n<script type="x">{"a":1}</script>\n<div><span>b</span></div>',
        "<p>" + "<picture></picture>" + "a</p>\n\n<p>b</p>",
        "",
    ],
)
def test_what_is_plain_is_put_together_as_markdown_does_it(markdown: Markdown, body: str) -> None:
    made = Finisher(markdown).body(body)
    assert made is not None
    assert made.html == markdown.reset().convert(body)
    assert made.headings == markdown.toc_tokens  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "body",
    [
        f"<div>\n{LONG}\n",
        f"<div>\n{LONG}\n</div> and more\n",
        f"<div>\n{LONG}\n</div>\nand more\n",
        f"words\n<div>\n{LONG}\n</div>\n",
        "<span>words</span>\n",
        "# A *word* {#t}\n",
        "# A heading without an id\n",
        "# A heading {#t}\nand more\n",
        "# A &copy; {#t}\n",
        "# One {#t}\n\n# Two {#t}\n",
        "    code\n",
    ],
)
def test_what_is_not_plain_is_left_to_markdown(markdown: Markdown, body: str) -> None:
    assert Finisher(markdown).body(body) is None


def test_words_and_ids_that_look_like_our_places_change_nothing(markdown: Markdown) -> None:
    finisher = Finisher(markdown)
    for body in ("# id-of-a-heading {#a}", "# Words of a heading {#id-of-a-heading}"):
        made = finisher.body(body)
        assert made is not None
        assert made.html == markdown.reset().convert(body)
