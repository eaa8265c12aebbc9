"""Words of running text that YAML drops as comments (B26): told wherever the model holds text."""

from __future__ import annotations

import pytest
from pydantic import BaseModel
from reading import document

from build_scripts.entries import Actor, Article, RelationType, Story
from build_scripts.loading.lost_words import lost_words
from build_scripts.problems import Severity


def told(text: str, model: type[BaseModel]) -> list[str]:
    return [f"{p.location.line}:{p.location.column}" for p in lost_words(document(text), model)]


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("question: Who holds the #1 berth of Saltmere?", Story, "1:25"),
        ("quotations:\n- text: a #b", Article, "2:11"),
        ("title: the # 1 threat", Article, "1:12"),
        ("summary: words  #no-space", Actor, "1:17"),
        ("summary: two\n  lines #2", Actor, "2:9"),
        ("aliases: [Mr X #b\n ]", Actor, "1:16"),
        ("corrections:\n- what: words #b", Actor, "2:15"),
        ("published_basis: Friday #b", Article, "1:25"),
        ("quotations:\n- to: the #2 court", Article, "2:11"),
        ("occasions: {quay: {title: the #9 quay\n }}", Article, "1:31"),
    ],
)
def test_words_that_a_comment_swallows_are_a_warning(
    text: str, model: type[BaseModel], expected: str
) -> None:
    (problem,) = lost_words(document(text), model)
    assert problem.code.name == "words-lost-to-comment"
    assert problem.severity is Severity.WARNING
    assert f"{problem.location.line}:{problem.location.column}" == expected


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("summary: words  # a comment set off by two spaces", Actor),
        ("status: draft # later", Actor),
        ("summary: 'quoted' #b", Actor),
        ("summary: >-\n  in a block #1\n", Actor),
        ("summary: no#comment", Actor),
        ("# summary: a #b\nsummary: c", Actor),
        ("country: eastmark #the new name", Actor),
        ("relationships:\n- to: quill #who buys", Article),
        ("published: 2026-09-16 #the print", Article),
        ("url: https://example.org/ #top", Article),
    ],
)
def test_a_comment_that_takes_nothing_away_is_silent(text: str, model: type[BaseModel]) -> None:
    assert told(text, model) == []


def test_only_the_entry_at_hand_is_told_of() -> None:
    both = document("a:\n  label: the #1\nb:\n  label: the #2\n")
    assert [p.location.line for p in lost_words(both, RelationType, ("b",))] == [4]
