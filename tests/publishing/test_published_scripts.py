"""Scripts are published without their comments, and are the same program on the same lines."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from build_scripts.publishing.scripts import without_comments

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "javascripts"
SCRIPTS = sorted(FOLDER.glob("*.js"))
MOST_FOR_DIAGRAMS = 8000


def test_comments_with_lines_of_their_own_go_and_their_lines_stay() -> None:
    script = (
        "// Why.\n/**\n * @param {string} a\n */\nfunction f(a) {\n  // Here.\n  return a;\n}\n"
    )
    assert without_comments(script) == "\n\n\n\nfunction f(a) {\n\n  return a;\n}\n"


@pytest.mark.parametrize(
    "line",
    [
        'const address = "https://example.org/*.js"; // kept',
        "const link = /** @type {Element} */ (one);",
        "/* first */ go(); /* then */",
        "const half = whole /2; // */",
        "const pattern = /[/*]+/;",
    ],
)
def test_what_shares_its_line_with_code_stays(line: str) -> None:
    assert without_comments(f"{line}\n/* gone */\n{line}\n") == f"{line}\n\n{line}\n"


def test_the_line_after_a_cast_at_the_beginning_of_a_line_is_no_comment() -> None:
    script = "/** @type {any} */ (one).two();\nthree();\n/* four */\n"
    assert without_comments(script) == "/** @type {any} */ (one).two();\nthree();\n\n"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_string_goes_over_several_lines(path: Path) -> None:
    """What stands on a line of its own in such a string would be taken for a comment."""
    odd = [line for line in path.read_text("utf-8").splitlines() if line.count("`") % 2]
    assert odd == []


def test_all_scripts_of_diagrams_are_small() -> None:
    files = sorted(FOLDER.glob("diagram*.js"))
    assert len(files) >= 5
    published = [without_comments(file.read_text("utf-8")).encode() for file in files]
    assert sum(len(gzip.compress(data)) for data in published) < MOST_FOR_DIAGRAMS
