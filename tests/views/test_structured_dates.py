"""What machines are told of dates: a single date without a mark, and nothing else."""

from __future__ import annotations

import json
import re

import pytest
from builders import Story

from build_scripts.views.frame.addresses import Here
from build_scripts.views.sharing.structured import article_data

ARTICLE = "articles/ferry-debate.yml"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2031-03-03", "2031-03-03"),
        ("2031-03", "2031-03"),
        ("2031-03-03~", None),
        ("2031-03?", None),
        ("2031-33", None),
        ("2031-03-01/2031-03-03", None),
        ("[2031-03-01,2031-03-03]", None),
        ("[..2031-03-03]", None),
        ("2031-03/..", None),
        ("2031-03/", None),
        ("2031-03-0X", None),
    ],
)
def test_no_range_and_no_set_is_told_as_a_day(story: Story, typed: str, told: str | None) -> None:
    story.change(ARTICLE, "published: 2031-03-03\n", f'published: "{typed}"\n')
    record = story.record()
    element = article_data(record, record.articles["ferry-debate"], Here(f"{ARTICLE}.md"))
    found = re.search(r">(.*)</script>", str(element), re.DOTALL)
    assert found
    things = json.loads(found[1])["@graph"]
    assert {thing.get("datePublished") for thing in things} == {told}
