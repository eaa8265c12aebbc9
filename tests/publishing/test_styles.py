"""Style sheets as they are published: one file, in order, saying the same as its sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publishing.styles import styles_in_one

ROOT = Path(__file__).parents[2]


def made(**sheets: str) -> dict[str, str]:
    files = {f"stylesheets/{name}.css": text.encode() for name, text in sheets.items()}
    return {path: data.decode() for path, data in styles_in_one(files).items()}


def test_imports_become_one_file_in_their_order() -> None:
    one = made(site='@import "a.css";\n@import "b.css";\np {}\n', b="b {}\n", a="a {}\n")
    assert one == {"stylesheets/site.css": "a {}\nb {}\np {}\n"}


def test_an_import_inside_an_import_is_followed_and_a_circle_is_not() -> None:
    one = made(
        site='@import "a.css";\n', a='@import "b.css";\na {}\n', b='@import "a.css";\nb {}\n'
    )
    assert one["stylesheets/site.css"] == '@import "a.css";\nb {}\na {}\n'


@pytest.mark.parametrize(
    "line",
    [
        '@import "missing.css";',
        '@import "https://example.org/a.css";',
        '@import "../a.css";',
        '@import "a.css" print;',
        '@import url("a.css");',
    ],
)
def test_what_cannot_be_followed_is_left_to_the_browser(line: str) -> None:
    one = made(site=f"{line}\n", a="a {}\n")
    assert one["stylesheets/site.css"] == f"{line}\n"
    assert "stylesheets/a.css" in one


def test_comments_go_and_strings_that_look_like_comments_stay() -> None:
    one = made(site='/* why */\na::before { content: "/* no */"; }\n\n/*! licence */\n')
    assert one["stylesheets/site.css"] == 'a::before { content: "/* no */"; }\n/*! licence */\n'


def test_a_quote_of_one_kind_inside_the_other_ends_nothing() -> None:
    one = made(site='a { b: "it\'s /* x */"; }/* y */\n')
    assert one["stylesheets/site.css"] == 'a { b: "it\'s /* x */"; }\n'


def test_the_sheet_of_the_site_has_every_sheet_of_ours_but_that_of_the_small_pages() -> None:
    sheets = {
        f"stylesheets/{path.name}": path.read_bytes()
        for path in (ROOT / "docs" / "stylesheets").glob("*.css")
    }
    one = styles_in_one(sheets)
    assert sorted(one) == ["stylesheets/site.css", "stylesheets/standalone.css"]
    assert b"@import" not in one["stylesheets/site.css"]
    assert b"/*" not in one["stylesheets/site.css"]
    assert one["stylesheets/site.css"].count(b"{") == one["stylesheets/site.css"].count(b"}")
