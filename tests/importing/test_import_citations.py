"""CSL-JSON and BibTeX become articles that are drafts, with dates as near as they are known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from running_import import imported, planned

from build_scripts.importing.plan import ImportPlan

BIB = r"""
@string{gazette = "The Lowport Gazette"}
@comment{nothing}
@article{pier,
  author = {M{\"u}ller, J{\"o}rg and {The Harbour Press} and de la Cruz, Mar\'{i}a and others},
  title = {{Lowport} \& its ``old'' pier: 50\% -- a {\LaTeX} story},
  journaltitle = gazette,
  date = {2031-03-03/..},
  urldate = {2031-04-01},
  langid = {german},
  url = {https://paper.example/a_b?x=1&y=2~z},
  archiveurl = {https://web.archive.org/web/2031/https://paper.example/a_b},
}
@misc{quay, title = "The quay", year = 2031, month = mar, howpublished = {\url{https://paper.example/~q}}}
@misc{quay, title = {Another}, year = {n.d.}}
@report{blank, year = {2031}}
"""


def plan_of(story: Story, name: str, text: str) -> ImportPlan:
    file = story.content.parent / name
    file.write_text(text, "utf-8")
    return planned(story.content, file)


def lines_of(plan: ImportPlan, article: str) -> list[str]:
    text = plan.files[f"articles/{article}.yml"].decode()
    return [line.partition("  #")[0] for line in text.splitlines() if not line.startswith("#")]


def test_entries_of_bibtex(story: Story) -> None:
    plan = plan_of(story, "list.bib", BIB)
    assert [(p.location.line, p.code.name) for p in plan.problems] == [
        (15, "value-not-taken"),
        (16, "value-not-understood"),
    ]
    assert lines_of(plan, "lowport-its-old-pier-50-a-latex-story")[:9] == [
        "title: 'Lowport & its “old” pier: 50% – a LaTeX story'",
        "kind: news-report",
        "published: 2031-03-03/..",
        "language: de",
        "publisher: The Lowport Gazette",
        "authors: [Jörg Müller, The Harbour Press, María de la Cruz]",
        "url: https://paper.example/a_b?x=1&y=2~z",
        "archived_url: https://web.archive.org/web/2031/https://paper.example/a_b",
        "retrieved: 2031-04-01",
    ]
    assert "published: 2031-03" in lines_of(plan, "the-quay")
    assert "url: https://paper.example/~q" in lines_of(plan, "the-quay")


def test_what_bibtex_makes_passes_the_check_and_is_there_the_next_time(story: Story) -> None:
    file = story.content.parent / "list.bib"
    file.write_text(BIB.replace("@report{blank, year = {2031}}", ""), "utf-8")
    assert imported(story.content, file).articles == 3
    assert story.check().problems == ()
    again = planned(story.content, file)
    assert (again.is_empty, again.already) == (True, 3)


def test_a_damaged_entry_leaves_the_others(story: Story) -> None:
    plan = plan_of(story, "list.bib", "@misc{a, title={A {b}, year=2020}\n@misc{c, title={C d}}\n")
    assert [p.code.name for p in plan.problems] == ["import-broken"]
    assert list(plan.files) == ["articles/c-d.yml"]


def issued(**issued: Any) -> dict[str, Any]:
    return {"id": "a", "type": "article-newspaper", "title": "Ab", "issued": issued}


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ({"date-parts": [[2031, 3, 3]]}, "2031-03-03"),
        ({"date-parts": [["2031", "3"]]}, "2031-03"),
        ({"date-parts": [[2031]], "circa": True}, "2031~"),
        ({"date-parts": [[2031, 3], [2031, 4]]}, "2031-03/2031-04"),
        ({"date-parts": [[2031, 3, 3], [0]]}, "2031-03-03/.."),
        ({"date-parts": [[2031]], "season": "spring"}, "2031-21"),
        ({"literal": "3 March 2031"}, "2031-03-03"),
        ({"raw": "2031-03"}, "2031-03"),
    ],
)
def test_dates_of_csl(story: Story, date: dict[str, Any], edtf: str) -> None:
    plan = plan_of(story, "list.json", json.dumps([issued(**date)]))
    assert plan.problems == ()
    assert f"published: {edtf}" in lines_of(plan, "ab")[2].replace("'", "")


def test_items_of_csl(story: Story) -> None:
    item = issued(**{"date-parts": [[2031, 3, 3]]}) | {
        "container-title": "The Lowport Gazette",
        "author": [{"given": "Ada", "family": "Quill"}, {"literal": "The Harbour Press"}],
        "URL": "https://paper.example/ab",
        "language": "de-AT",
        "archive": "On the Record",
        "archive_location": "https://story.example/#q",
        "accessed": {"date-parts": [[2031, 4, 1]]},
    }
    unreadable = issued(literal="long ago") | {"title": "Long ago", "language": "?!"}
    plan = plan_of(story, "list.json", json.dumps([item, item, unreadable]))
    assert [(p.code.name, p.message) for p in plan.problems] == [
        ("row-twice", "Item 2 (a): it is the same article as one before it (ab)."),
        (
            "value-not-taken",
            "Item 3 (a), issued: 'long ago' is no date that is read; the article is without it.",
        ),
        (
            "value-not-taken",
            "Item 3 (a): `language`: '?!' is not a language tag. The article is without it.",
        ),
    ]
    assert lines_of(plan, "ab")[:8] == [
        "title: Ab",
        "kind: news-report",
        "published: 2031-03-03",
        "language: de-AT",
        "publisher: The Lowport Gazette",
        "authors: [Ada Quill, The Harbour Press]",
        "url: https://paper.example/ab",
        "retrieved: 2031-04-01",
    ]


def test_what_the_story_has_is_not_overwritten(story: Story, tmp_path: Path) -> None:
    item = issued(**{"date-parts": [[2031, 3, 3]]}) | {
        "title": "Council splits over ‘ghost’ ferry",
        "container-title": "Another Paper",
    }
    plan = plan_of(story, "list.json", json.dumps([item]))
    assert plan.is_empty
    assert [p.code.name for p in plan.problems] == ["not-overwritten"]
    assert "something else in publisher" in plan.problems[0].message
