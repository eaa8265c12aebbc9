"""Bad files are told, whole files before they are read, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import Story
from running_import import planned

from build_scripts.importing.cells import MOST_ROWS
from build_scripts.importing.file_read import MOST_IMPORTED
from build_scripts.importing.plan import ImportPlan

HEAD = "article,speaker,words,cue\n"


def plan_of(story: Story, name: str, data: bytes | str) -> ImportPlan:
    file = story.content.parent / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return planned(story.content, file)


def told(plan: ImportPlan) -> list[str]:
    assert plan.is_empty
    return [problem.code.name for problem in plan.problems]


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", "title: The pier\nstatus: draft\nrights: open\nlicence: CC0\n")
    return story.write("texts/pier.txt", "“The pier is old,” Ada Quill said.\n")


def test_two_hundred_megabytes_are_told_before_they_are_read(
    pier: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pier.content.parent / "large.csv"
    with file.open("wb") as sparse:
        sparse.truncate(200_000_000)

    def read(_: Path) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr(Path, "read_bytes", read)
    monkeypatch.setattr("build_scripts.importing.plan.story_index", lambda _: (None, ()))
    plan = planned(pier.content, file)
    assert told(plan) == ["import-too-large"]
    assert f"{MOST_IMPORTED:,}" in plan.problems[0].message


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.csv", b"", "import-unusable"),
        ("empty.csv", b"\xef\xbb\xbf \r\n", "import-unusable"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "import-unusable"),
        ("letter.docx", b"%PDF-1.7", "import-unusable"),
        ("words.odd", b"article,words\n", "import-unusable"),
        ("a.json", b'{"rows": [', "import-broken"),
        ("a.json", b"[" * 100_000, "import-broken"),
        ("a.json", b'{"name": "nothing that is known"}', "import-unusable"),
        ("b.bib", b"nothing in it\n", "import-unusable"),
        ("b.bib", b"@misc{a, title={A}, title={B}}\n", "import-broken"),
        ("q.csv", b'article,words\npier,"never closed\n', "import-broken"),
        ("q.csv", b"article,speaker\npier,ada-quill\n", "no-heading"),
        ("q.csv", b"speaker,words\nada-quill,old\n", "no-heading"),
    ],
)
def test_what_is_no_file_of_its_kind_is_told(
    pier: Story, name: str, data: bytes, code: str
) -> None:
    assert told(plan_of(pier, name, data)) == [code]


def test_a_folder_is_no_file(pier: Story) -> None:
    assert told(planned(pier.content, pier.content)) == ["import-unusable"]


def test_too_many_rows_are_told(pier: Story) -> None:
    rows = "pier,ada-quill,“The pier is old”,said\n" * (MOST_ROWS + 5)
    plan = plan_of(pier, "q.csv", HEAD + rows)
    assert "import-too-large" in {problem.code.name for problem in plan.problems}


def test_all_problems_of_a_sheet_are_told_in_one_pass(pier: Story) -> None:
    sheet = (
        "id,article,speaker,words,date,act\n"
        "1E5,pier,ada-quill,“The pier is old”,,\n"
        "two,nowhere,ada-quill,“The pier is old”,,\n"
        "three,pier,ada-quill,“The pier is new”,44904,shouts\n"
        "four,pier,ada-quill,,03/04/2031,\n"
        "five,pier,#NAME?,Ada Quill,,\n"
    )
    plan = plan_of(pier, "q.csv", sheet)
    assert [(p.location.line, p.location.column, p.code.name) for p in plan.problems] == [
        (2, 1, "cell-changed-by-spreadsheet"),
        (3, 2, "article-not-found"),
        (4, 4, "words-not-taken"),
        (4, 5, "cell-changed-by-spreadsheet"),
        (4, 6, "value-not-understood"),
        (5, 1, "value-not-understood"),
        (5, 5, "value-not-understood"),
        (6, 3, "cell-changed-by-spreadsheet"),
    ]
    assert "column E (date): 44904 is perhaps a day as Excel counts it: 2022-12-09" in str(
        plan.problems
    )


def test_a_cut_cell_is_told(pier: Story) -> None:
    plan = plan_of(pier, "q.csv", f"{HEAD}pier,ada-quill,{'a' * 32_767},said\n")
    assert told(plan) == ["cell-changed-by-spreadsheet"]


def test_a_comma_that_parts_the_words_is_told(pier: Story) -> None:
    plan = plan_of(pier, "q.csv", f"{HEAD}pier,ada-quill,“The pier, is old”,said\n")
    assert "value-not-understood" in {problem.code.name for problem in plan.problems}
    assert "it has 5 cells, the heading 4" in str(plan.problems)


@pytest.mark.parametrize("sign", ["=1+1", "＝1", "@SUM(1)", "+cmd|' /C calc'!A0", "-IMPORT(1)"])
def test_a_formula_is_told_and_never_taken(pier: Story, sign: str) -> None:
    plan = plan_of(pier, "q.csv", f'{HEAD}pier,ada-quill,"{sign}",said\n')
    assert told(plan) == ["cell-is-formula"]
    assert sign in plan.problems[0].message


def test_a_collection_whose_annotations_stand_elsewhere_is_told(pier: Story) -> None:
    collection = {"type": "AnnotationCollection", "first": "https://notes.example/page1"}
    plan = plan_of(pier, "a.json", json.dumps(collection))
    assert told(plan) == ["value-not-understood"]
    assert "Nothing is fetched" in plan.problems[0].hint
