"""Comments behind a value that look like words of it: kept, for whoever knows what the value is."""

from __future__ import annotations

import pytest
from reading import document, only_problem


@pytest.mark.parametrize(
    ("text", "path", "words", "place"),
    [
        ("text: a #b", ("text",), "#b", "1:9"),
        ("any: the # 1 threat", ("any",), "# 1 threat", "1:10"),
        ("a: words  #no-space", ("a",), "#no-space", "1:11"),
        ("a: two\n  lines #2", ("a",), "#2", "2:9"),
        ("a: [Mr X #b\n ]", ("a", 0), "#b", "1:10"),
        ("a:\n  - b: words #b", ("a", 0, "b"), "#b", "2:14"),
    ],
)
def test_what_may_be_words_is_kept_with_its_place(
    text: str, path: tuple[str | int, ...], words: str, place: str
) -> None:
    (lost,) = document(text).lost
    assert (lost.path, lost.words) == (path, words)
    assert f"{lost.where.line}:{lost.where.column}" == place


@pytest.mark.parametrize(
    "text",
    [
        "text: words  # a comment set off by two spaces",
        "text: 'quoted' #b",
        "text: >-\n  in a block #1\n",
        "text: no#comment",
        "# text: a #b\ntext: c",
    ],
)
def test_a_comment_that_takes_nothing_away_is_none(text: str) -> None:
    assert document(text).lost == ()


def test_text_that_goes_on_after_a_swallowed_end_is_one_problem() -> None:
    problem = only_problem("text: the #1 threat\n  in the region\nb: c")
    assert problem.code.name == "words-read-as-yaml"
    assert str(problem.location) == "a.yml:1:11"
