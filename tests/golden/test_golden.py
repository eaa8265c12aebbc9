"""Whole generated pages of the harbour town, as they should be.

After a change that is meant, look at what differs and write them anew:

    make golden

Pictures are left out: they have tests of their own, and their figures hide what matters here.
"""

from __future__ import annotations

import difflib
import os
import re
from functools import cache
from pathlib import Path

import pytest
from harbour import record_of

from build_scripts.views.generate import generate

HERE = Path(__file__).parent
PAGES = {
    "front.md": "index.md",
    "article.md": "articles/council-row.md",
    "article-unchecked.md": "articles/union-statement.md",
    "actor.md": "actors/northern-crossing.md",
    "relationships.md": "relationships/index.md",
    "timeline.md": "timeline/index.md",
    "topic.md": "topics/winter-timetable.md",
    "withdrawn.md": "articles/old-rumour.md",
}
_PICTURE = re.compile(r"<svg class=\"diagram__picture.*?</svg>\s*", re.DOTALL)


@cache
def _pages() -> dict[str, str]:
    return {page.path: page.text for page in generate(record_of())}


@pytest.mark.parametrize("golden", PAGES)
def test_page_is_as_it_should_be(golden: str) -> None:
    made = _PICTURE.sub("<svg><!-- left out --></svg>\n", _pages()[PAGES[golden]])
    file = HERE / golden
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(made, "utf-8")
    wanted = file.read_text("utf-8")
    if made != wanted:
        lines = (wanted.splitlines(), made.splitlines())
        differs = difflib.unified_diff(*lines, f"tests/golden/{golden}", "made now", lineterm="")
        how = "If this is meant: make golden"
        pytest.fail("\n".join([*differs, "", how]), pytrace=False)


def test_no_page_of_the_story_is_told_twice() -> None:
    paths = [page.path for page in generate(record_of())]
    assert len(paths) == len(set(paths))
