"""What a stranger is told of YAML that cannot be read."""

from __future__ import annotations

import pytest
from reading import only_problem, problems_of, read


@pytest.mark.parametrize(
    "value",
    [
        "@someone said",
        "`code`",
        "%s of it",
        "*very* much",
        "[sic] he said",
        "{so} he said",
        "| he said",
        "> he said",
        "- he said",
        '"We go," he said',
        "'We go,' he said",
        "'it's'",
        "& more",
        "? why",
        ", and more",
        '"never closed',
        "he said: no",
        "he said\n  it twice: no",
    ],
)
@pytest.mark.parametrize("before", ["text: ", "quotations:\n  - text: "], ids=["top", "nested"])
def test_words_that_yaml_takes_for_signs_get_the_hint_to_use_a_block(
    before: str, value: str
) -> None:
    # B27
    problem = only_problem(before + value.replace("\n", "\n    "))
    assert problem.code.name == "words-read-as-yaml"
    assert "“text”" in problem.message
    assert "`text: >-`" in problem.hint


@pytest.mark.parametrize(("value", "name"), [("*x", "anchor-or-alias"), ("! wow", "tag")])
def test_signs_that_yaml_can_read_get_the_hint_too(value: str, name: str) -> None:
    # B27
    problem = only_problem(f"text: {value}")
    assert problem.code.name == name
    assert "`text: >-`" in problem.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\nwords", "2:1 yaml-syntax"),
        ("title: a\n  text: b", "2:3 yaml-syntax"),
        ("a:\n  b: c\n d: e", "3:2 yaml-syntax"),
        ("  a: b\n c: d", "2:2 yaml-syntax"),
        ("{a: b} c: d", "1:8 yaml-syntax"),
        ("a:\n    - b\n  - c", "3:3 yaml-syntax"),
        ("a: b\n- c", "2:1 yaml-syntax"),
        (r'a: "b\q"', "1:6 yaml-syntax"),
        ('"a: b', "1:1 yaml-syntax"),
    ],
)
def test_other_syntax_errors_are_one_problem_each(text: str, expected: str) -> None:
    found, _ = read(text)
    assert found is None
    assert problems_of(text) == [expected]


def test_a_key_that_is_indented_too_far_gets_both_explanations() -> None:
    problem = only_problem("text: he said\n  twice: no")
    assert "“twice” stands further in than “text”" in problem.message
    assert "same column, here 1" in problem.hint
    assert "`text: >-`" in problem.hint


def test_no_message_speaks_in_the_parsers_words() -> None:
    for text in ("a: b\nwords", "title: a\n  text: b", "text: @x", "a:\n\tb: c"):
        message = only_problem(text).message
        assert "token" not in message
        assert "scanning" not in message
        assert "block mapping" not in message


def test_a_syntax_error_does_not_hide_what_was_found_before() -> None:
    assert problems_of("a: ~\na: b\u200bc\nd: @e") == [
        "1:1 empty-value",
        "2:1 repeated-key",
        "2:5 forbidden-character",
        "3:4 words-read-as-yaml",
    ]


def test_what_follows_an_unclosed_bracket_is_not_told_as_well() -> None:
    assert problems_of("a: {b c\nd: ~\nd: e") == ["1:4 words-read-as-yaml"]


def test_a_first_item_without_its_hyphen_is_told_by_its_line() -> None:
    problem = only_problem("quotations:\n    id: one\n    text: x\n\n  - id: two\n    text: y\n")
    assert problem.location.line == 5
    assert "from line 2 on" in problem.message
    assert "before the first word of line 2" in problem.hint


def test_the_marks_of_an_unfinished_merge_are_told_as_such() -> None:
    problem = only_problem("title: T\n<<<<<<< HEAD\nkind: letter\n=======\nkind: tale\n>>>>>>> b\n")
    assert problem.location.line == 2
    assert "merge" in problem.message


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n  - b: c\n\u00a0\u00a0\u00a0\u00a0d: e\n    f: g", "3:1", "another kind (U+00A0)"),
        ("a:\n  - b: c\n\u3000d: e\n    f: g", "3:1", "another kind (U+3000)"),
        ("a:\n  - b: c\n  – b: d", "3:3", "begins with “–”"),
        ("a:\n  - b: c\n  • b: d", "3:3", "begins with “•”"),
        ("a:\n  b: c\n  speaker = d", "3:11", "equals sign stands behind “speaker”"),
        ("a:\n  - text: >-\n    “Old,”\n    b: c", "2:11", "stand no further in than “text”"),
        ("text: >-\n“Old,”\nb: c", "1:7", "stand no further in than “text”"),
        ("a:\n  - b: c\n      d: e", "3:7", "“d” stands further in than “b”"),
        ('text: "He said "no" twice"', "1:17", "words stand behind the mark that closes it"),
        ("text: >- He said", "1:10", "begin on the next line"),
        ("text: “Old: and new”", "1:11", "Curly marks around a value hold nothing together."),
    ],
)
def test_slips_of_strangers_are_told_where_they_are_made(
    text: str, place: str, message: str
) -> None:
    problem = only_problem(text)
    assert str(problem.location).endswith(f":{place}")
    assert message in problem.message


@pytest.mark.parametrize(
    "text", ["a:\n  - b: “c”\n    d: e – f", "a: b = c", "text: >-\n  – he said\n  •  she said"]
)
def test_such_signs_elsewhere_are_no_slips(text: str) -> None:
    assert problems_of(text) == []
