"""Workbooks of Excel: days, numbers that were ids, formulas, merged and hidden cells, and bombs."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from openpyxl import Workbook
from running_import import planned

from build_scripts.importing.plan import ImportPlan

HEAD = ["Article", "Speaker", "Words", "Date"]
ROW = ["pier", "Ada Quill", "“The pier is old,”", datetime.date(2031, 3, 3)]


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", "title: The pier\nstatus: draft\nrights: open\nlicence: CC0\n")
    return story.write("texts/pier.txt", "“The pier is old,” Ada Quill said.\n")


def book_of(*rows: list[Any]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def plan_of(story: Story, book: Workbook) -> ImportPlan:
    file = story.content.parent / "sheet.xlsx"
    book.save(file)
    return planned(story.content, file)


def told(plan: ImportPlan) -> list[tuple[int, int, str]]:
    return [(p.location.line, p.location.column, p.code.name) for p in plan.problems]


def test_a_day_that_excel_keeps_is_a_day(pier: Story) -> None:
    plan = plan_of(pier, book_of(HEAD, ROW))
    assert plan.problems == ()
    assert "said_on: 2031-03-03" in plan.files["articles/pier.yml"].decode()


def test_a_month_that_excel_made_a_day_of_is_a_month(pier: Story) -> None:
    book = book_of(HEAD, [*ROW[:3], datetime.date(2031, 3, 1)])
    book.active["D2"].number_format = "mmm\\-yy"
    plan = plan_of(pier, book)
    assert "said_on: 2031-03\n" in plan.files["articles/pier.yml"].decode()


def test_numbers_where_ids_were_typed_and_days_where_numbers_stand_are_told(pier: Story) -> None:
    book = book_of(["Id", *HEAD], [100000, *ROW], [datetime.date(2031, 3, 3), *ROW[:3], 44904])
    assert told(plan_of(pier, book)) == [
        (2, 1, "cell-changed-by-spreadsheet"),
        (3, 1, "cell-changed-by-spreadsheet"),
        (3, 5, "cell-changed-by-spreadsheet"),
    ]


def test_a_formula_is_told_and_not_calculated(pier: Story) -> None:
    book = book_of(HEAD, ["pier", "Ada Quill", '=HYPERLINK("https://bad.example")', None])
    plan = plan_of(pier, book)
    assert told(plan) == [(2, 3, "cell-is-formula")]
    assert plan.is_empty


def test_a_text_that_looks_like_a_formula_is_a_text(pier: Story) -> None:
    book = book_of(HEAD, ["pier", "Ada Quill", "“The pier is old,”", None, "=not read"])
    book.active["C2"].data_type = "s"
    book.active["E1"] = "Context"
    book.active["E2"].data_type = "s"
    plan = plan_of(pier, book)
    assert plan.problems == ()
    assert "=not read" in plan.files["articles/pier.yml"].decode()


def test_merged_cells_are_told_row_by_row(pier: Story) -> None:
    book = book_of(["Our quotations"], HEAD, ROW, [None, "Ada Quill", "old", None])
    book.active.merge_cells("A1:D1")
    book.active.merge_cells("A3:A4")
    plan = plan_of(pier, book)
    assert told(plan) == [(4, 1, "cells-merged")]
    assert "A3:A4" in plan.problems[0].message


def test_hidden_rows_and_columns_are_read_and_told(pier: Story) -> None:
    book = book_of(HEAD, ROW)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["D"].hidden = True
    plan = plan_of(pier, book)
    assert [p.code.name for p in plan.problems] == ["rows-hidden"]
    assert "row 2, column D" in plan.problems[0].message
    assert plan.quotations == 1


def test_other_sheets_are_told(pier: Story) -> None:
    book = book_of(HEAD, ROW)
    book.create_sheet("Sums").append(["total", 3])
    plan = plan_of(pier, book)
    assert [(p.code.name, p.message) for p in plan.problems] == [
        ("column-not-read", "Sheet “Sums” has no row that names columns and is not read.")
    ]
    assert plan.quotations == 1


def test_a_stray_value_far_down_is_told_and_not_walked_to(pier: Story) -> None:
    book = book_of(HEAD, ROW)
    book.active["XFD1048576"] = "x"
    plan = plan_of(pier, book)
    assert [p.code.name for p in plan.problems] == ["import-too-large"]
    assert "XFD1048576" in plan.problems[0].message


def rewritten(book: Workbook, name: str, change: bytes) -> bytes:
    """The file of a workbook, with another part under a name."""
    file, out = io.BytesIO(), io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change if part == name else old.read(part))
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "import-broken"),
        (
            "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16"),
            "import-broken",
        ),
        (b"<worksheet><sheetData><row>", "import-broken"),
        (b" " * 70_000_000, "import-too-large"),
    ],
    ids=["entities", "utf-16", "cut", "bomb"],
)
def test_a_harmful_or_broken_workbook_is_told(pier: Story, part: bytes, code: str) -> None:
    file = pier.content.parent / "sheet.xlsx"
    file.write_bytes(rewritten(book_of(HEAD, ROW), "xl/worksheets/sheet1.xml", part))
    assert file.stat().st_size < 200_000
    plan = planned(pier.content, file)
    assert [p.code.name for p in plan.problems] == [code]
    assert plan.is_empty


def test_another_zip_is_no_workbook(pier: Story) -> None:
    file = pier.content.parent / "sheet.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("words.txt", "nothing")
    assert [p.code.name for p in planned(pier.content, file).problems] == ["import-broken"]


def test_a_kind_is_known_by_what_a_file_holds(pier: Story) -> None:
    book_of(HEAD, ROW).save(pier.content.parent / "sheet.xlsx")
    renamed = Path(pier.content.parent / "sheet.csv")
    (pier.content.parent / "sheet.xlsx").rename(renamed)
    assert planned(pier.content, renamed).quotations == 1
