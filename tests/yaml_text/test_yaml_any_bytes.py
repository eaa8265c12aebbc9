"""Any bytes give a document or problems, and soon."""

from __future__ import annotations

import pytest
import yaml
from effort import comes_to_an_end
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from build_scripts.problems import Problem, Severity
from build_scripts.yaml_text.reader import MAX_BYTES, KeyPath, Value

YAML_LIKE = st.text(st.sampled_from(list("ab:- \n\t#'\"[]{},|>&*!%@?~\\0u\r\u200c\u0301é…\x00")))
SNIPPETS = """\
a: b
c:
  d: e
  - f
- g
original: x\u200cy
  "h
---
...
# i
k: [l, {m: n}]
text: o #p
q: |
    r
<<: *s
a: &t u
? v
\tw
%X"""
LINES = st.lists(st.sampled_from(SNIPPETS.split("\n"))).map("\n".join)


def _within_the_file(problem: Problem, data: bytes) -> bool:
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    line, column = problem.location.line, problem.location.column
    return 1 <= line <= len(lines) and column >= 1


@given(st.one_of(st.binary(), YAML_LIKE.map(str.encode), LINES.map(str.encode)))
def test_any_bytes_give_a_document_or_problems_within_the_file(data: bytes) -> None:
    found, problems = read(data)
    assert found is not None or any(p.severity is Severity.ERROR for p in problems)
    assert all(_within_the_file(problem, data) for problem in problems)
    if found is not None:
        found.locate(("a", 0))


@given(st.one_of(YAML_LIKE, LINES))
def test_what_is_read_without_a_problem_is_what_yaml_says(text: str) -> None:
    found, problems = read(text)
    if found is not None and not problems:
        text = text.replace("\r\n", "\n")
        assert found.data == yaml.load(text, Loader=yaml.CBaseLoader)


@given(LINES)
def test_every_value_has_a_place_of_its_own(text: str) -> None:
    found, problems = read(text)
    if found is not None and not problems:
        places = [found.locate(path) for path in _paths(found.data)]
        assert len(set(places)) == len(places)


def _paths(value: Value, path: KeyPath = ()) -> list[KeyPath]:
    """The paths of all scalars."""
    if isinstance(value, str):
        return [path]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [found for step, item in items for found in _paths(item, (*path, step))]


def _filled(unit: str, before: str = "", after: str = "") -> bytes:
    room = MAX_BYTES - len((before + after).encode())
    return (before + unit * (room // len(unit.encode())) + after).encode()


@pytest.mark.parametrize(
    "data",
    [
        _filled("[", "a: "),
        _filled("a,", "a: ["),
        _filled("- "),
        _filled("\x01\n"),
        _filled("\x00"),
        _filled("%TAG !a! x\n"),
        _filled("- &a b\n", "a:\n"),
        _filled("a: b\n"),
        _filled("- a #b\n", "title:\n"),
        _filled('- "\\0\\u0430a"\n', "a:\n"),
        _filled("\u0301\u0323", "a: a"),
        _filled(" e\u0301\n", "a: |\n"),
        _filled("a\u0430 ", "a: "),
        _filled("\u200c", "a: "),
        _filled("—", "a: "),
        _filled("x\n ", "a: "),
        _filled("? [a]\n"),
        _filled("...\n", "a: b\n"),
        _filled("z\n", "a: x\n"),
    ],
    ids=lambda data: ascii(data[:24].decode()),
)
def test_the_largest_bad_files_are_answered_in_bounded_time(data: bytes) -> None:
    with comes_to_an_end():
        read(data)
