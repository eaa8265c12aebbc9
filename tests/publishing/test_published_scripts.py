"""Scripts are published without their comments, and are the same program on the same lines."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from build_scripts.publishing.scripts import without_comments

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "javascripts"
SCRIPTS = sorted(FOLDER.glob("*.js"))
MOST_FOR_DIAGRAMS = 12_000
"""With the bundles that open, the small map and the walk; a page with all it loads has a bound of its own."""


def test_comments_with_lines_of_their_own_go_and_their_lines_stay() -> None:
    script = (
        b"// Why.\n/**\n * @param {string} a\n */\nfunction f(a) {\n  // Here.\n  return a;\n}\n"
    )
    assert without_comments(script) == b"\n\n\n\nfunction f(a) {\n\nreturn a;\n}\n"


@pytest.mark.parametrize(
    "line",
    [
        b'const address = "https://example.org/*.js"; // kept',
        b"const link = /** @type {Element} */ (one);",
        b"/* first */ go(); /* then */",
        b"const half = whole /2; // */",
        b"const pattern = /[/*]+/;",
        b"const name = `a ${one} b` + `c`;",
        b"/*! The licence of what was copied */",
        b'const other = "\xe9\xff";',
    ],
)
def test_what_shares_its_line_with_code_stays(line: bytes) -> None:
    assert without_comments(line + b"\n/* gone */\n" + line) == line + b"\n\n" + line


def test_the_line_after_a_cast_at_the_beginning_of_a_line_is_no_comment() -> None:
    script = b"/** @type {any} */ (one).two();\nthree();\n/* four */\n"
    assert without_comments(script) == b"/** @type {any} */ (one).two();\nthree();\n\n"


@pytest.mark.parametrize(
    "script",
    [
        b"const text = `\n// no comment\n`;\n",
        b"const rows = `${all.map((one) => `\n// no comment\n`)}`;\n",
        b'const text = "a \\\n// no comment";\n',
    ],
)
def test_a_script_with_a_string_over_several_lines_stays_as_it_is(script: bytes) -> None:
    assert without_comments(script) == script


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_ours_is_published_without_comments(path: Path) -> None:
    published = without_comments(path.read_bytes()).decode("utf-8").splitlines()
    assert [line for line in published if line.lstrip().startswith(("//", "* "))] == []
    assert len(published) == len(path.read_text("utf-8").splitlines())


def test_all_scripts_of_diagrams_are_small() -> None:
    files = sorted(FOLDER.glob("diagram*.js"))
    assert len(files) >= 5
    published = [without_comments(file.read_bytes()) for file in files]
    assert sum(len(gzip.compress(data)) for data in published) < MOST_FOR_DIAGRAMS
