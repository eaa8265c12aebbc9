"""Words of running text that YAML drops as comments (B26)."""

from __future__ import annotations

import pytest
from reading import only_problem, problems_of

from build_scripts.problems import Severity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: a #b", "1:9"),
        ("text: the # 1 threat", "1:11"),
        ("summary: words  #no-space", "1:17"),
        ("text: two\n  lines #2", "2:9"),
        ("aliases: [Mr X #b\n ]", "1:16"),
        ("what:\n  - words #b", "2:11"),
        ("date_basis: Friday #b", "1:20"),
    ],
)
def test_words_that_a_comment_swallows_are_a_warning(text: str, expected: str) -> None:
    problem = only_problem(text)
    assert problem.code.name == "words-lost-to-comment"
    assert problem.severity is Severity.WARNING
    assert f"{problem.location.line}:{problem.location.column}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "text: words  # a comment set off by two spaces",
        "status: draft # later",
        "text: 'quoted' #b",
        "text: >-\n  in a block #1\n",
        "text: no#comment",
        "# text: a #b\ntext: c",
    ],
)
def test_a_comment_that_takes_nothing_away_is_silent(text: str) -> None:
    assert problems_of(text) == []


def test_text_that_goes_on_after_a_swallowed_end_is_one_problem() -> None:
    problem = only_problem("text: the #1 threat\n  in the region\nb: c")
    assert problem.code.name == "words-read-as-yaml"
    assert str(problem.location) == "a.yml:1:11"
