"""Reading small YAML texts in tests."""

from __future__ import annotations

from build_scripts.problems import Problem
from build_scripts.yaml_text.reader import Document, read_yaml


def read(text: str | bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    return read_yaml(text.encode() if isinstance(text, str) else text, "a.yml")


def document(text: str) -> Document:
    """The document of a text in which nothing is wrong."""
    found, problems = read(text)
    assert problems == ()
    assert found is not None
    return found


def problems_of(text: str | bytes) -> list[str]:
    """The problems of a text as “line:column name”."""
    _, problems = read(text)
    return [f"{p.location.line}:{p.location.column} {p.code.name}" for p in problems]


def only_problem(text: str | bytes) -> Problem:
    _, (problem,) = read(text)
    return problem
