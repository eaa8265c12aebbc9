"""No surface reads by itself how words came here: it composes what the telling room says of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "build_scripts"
ROOMS = ("views", "search", "diagrams")
SOURCES = sorted(path for room in ROOMS for path in (CODE / room).rglob("*.py"))

TOLD = frozenset(
    {
        *(
            "via",
            "relays",
            "form",
            "ground",
            "act_basis",
            "basis",
            "title_basis",
            "attribution",
            "speech_marks",
        ),
        *(
            "attributed_as",
            "published_basis",
            "said_on_basis",
            "date_basis",
            "dated_by_publication",
        ),
    }
)
"""What entries and the Record say of whose words something is, how they came here, how that is known."""

OF_VOICES = {"views/ties/tie_voices.py": {"via"}}
"""A voice that the Record names for a tie has relayers of its own; it is no entry."""


def _read(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What a module reads by attribute or by `getattr`: of what, as written, and the name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node.value), node.attr
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
            ("getattr", "attrgetter")
        ):
            yield from (("", a.value) for a in node.args if isinstance(a, ast.Constant))


def name_of(path: Path) -> str:
    return path.relative_to(CODE).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_surface_reads_it_from_an_entry(path: Path) -> None:
    never = TOLD - OF_VOICES.get(name_of(path), set())
    read = {
        f"{of}.{name}"
        for of, name in _read(ast.parse(path.read_text("utf-8")))
        # What is told has a basis too, in words: that one is for surfaces.
        if name in never and of != "told"
    }
    assert read == set()


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_surface_knows_what_it_can_be(path: Path) -> None:
    """What decides on form, ground and attribution what is said stands in one place."""
    imported = {
        alias.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported & {"Form", "Ground", "Attribution"} == set()


def test_no_template_reads_it() -> None:
    """View-models have lines that are called `basis` and `form_note`; nothing else has such names."""
    names = "|".join(sorted(TOLD - {"basis", "ground"}))
    found = {
        name_of(path): re.findall(rf"\.({names})\b", path.read_text("utf-8"))
        for path in sorted((CODE / "templates").rglob("*.*"))
    }
    assert len(found) > 20
    assert {path: read for path, read in found.items() if read} == {}


@pytest.mark.parametrize(
    "source",
    ["s.quotation.via", "statement.form is x", "getattr(entry, 'title_basis')", "q.basis.text"],
)
def test_the_rule_sees_what_it_forbids(source: str) -> None:
    assert {name for _, name in _read(ast.parse(source))} & TOLD
