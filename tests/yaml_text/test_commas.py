"""A comma of a text inside braces or brackets: the figure is kept, and nobody is told to drop its end."""

from __future__ import annotations

import pytest
from builders import Story
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.cli import main
from build_scripts.problems import Problem
from build_scripts.yaml_text.reader import read_yaml


def told(text: str) -> tuple[Problem, ...]:
    return read_yaml(text.encode(), "a.yml")[1]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a: {fact: Bo gave 100,000 crowns., id: pay}", "Bo gave 100,000 crowns."),
        ("a: {scope: 100,000}", "100,000"),
        ("a: {scope: 1,000,000 crowns, id: x}", "1,000,000 crowns"),
        ("a: {scope: 1,5 million}", "1,5 million"),
        ("a: {scope: 100,000: crowns}", "100,000"),
        ("a: {fact: Bo left, and Cy stayed}", "Bo left, and Cy stayed"),
        ("a: {fact: Bo left, and Cy said: no}", "Bo left, and Cy said"),
        ("a: {fact: 'x', scope: 100,000}", "100,000"),
        ("a: {fact: on two\n  lines 100,000 crowns}", "on two lines 100,000 crowns"),
        ("a: [100,000 crowns, more]", "100,000 crowns"),
        ("a: [Bo gave €100,000, more]", "Bo gave €100,000"),
        ("a: [x, 1,000,000, y]", "1,000,000"),
    ],
)
def test_the_value_is_told_whole_and_nobody_is_told_to_remove_its_end(
    text: str, whole: str
) -> None:
    (problem,) = told(text)
    assert problem.code.number == "OTR035"
    assert f"“{whole}” is cut at a comma" in problem.message
    assert "between quotation marks" in problem.hint
    assert "lines of its own" in problem.hint
    assert "Remove" not in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: x, c: y}",
        "a: {b: x,c: y}",
        'a: {"b":"100,000","c":"1"}',
        "a: {b: '100,000', c: \"1,000\"}",
        "a: [1, 200]",
        "a: [2021,2022]",
        "a: [pier-1,200-boats]",
        "a: [b, c, d]",
        "a: {b: [x, y], c: z}",
        "a: 100,000 crowns",
        "a:\n  - 100,000 crowns",
        "occasions: {one: {to: x}, 2: {to: y}}",
        "a: {b: x, # a comment, 100,000\n  c: y}",
        "a: {b : x, c : y}",
    ],
)
def test_what_is_right_is_not_told(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize("text", ["a: {100,000}", "a: {Bo gave 100,000 crowns}", "a: {b: [1], c}"])
def test_words_alone_in_braces_are_not_to_be_removed(text: str) -> None:
    for problem in told(text):
        assert problem.code.number in ("OTR025", "OTR035")
        assert "Remove" not in problem.hint
    assert told(text)


def test_a_key_without_its_value_is_thought_of(story: Story) -> None:
    (problem,) = told("a: {name: Bo, kind}")
    assert "If “kind” is a key, a colon, a space and its value belong after it." in problem.hint


_WORDS = st.from_regex(r"[A-Za-z]{1,9}( [A-Za-z]{1,9}){0,3}", fullmatch=True)


@given(_WORDS, st.integers(1000, 999_999_999), _WORDS, st.booleans())
def test_no_figure_loses_its_end_unseen(
    before: str, figure: int, after: str, in_list: bool
) -> None:
    value = f"{before} {figure:,} {after}"
    inside = f"[{value}, other]" if in_list else f"{{fact: {value}, id: other}}"
    (problem,) = told(f"a: {inside}")
    assert problem.code.number == "OTR035"
    assert value[:59] in problem.message


def test_what_follows_from_the_cut_is_not_told_and_nothing_is_mended(story: Story) -> None:
    article = (
        "reports:\n  - {fact: The council paid 100,000 crowns., id: pay}\n"
        "title: The budget\nunchecked: The copy is on paper.\n"
    )
    story.write("articles/budget.yml", article)
    assert story.only_problem().code.number == "OTR035"
    arguments = ["check", "--fix", "--order", "--content", str(story.content)]
    done = CliRunner().invoke(main, arguments)
    assert "budget.yml" not in done.stdout.partition("1 error")[0]
    assert (story.content / "articles" / "budget.yml").read_text("utf-8") == article
