"""Which reader a file needs: by what it holds, since names of files say little."""

from __future__ import annotations

from pathlib import Path

from build_scripts.codes import importing as codes
from build_scripts.importing.annotations import annotations_given, is_annotations
from build_scripts.importing.bibtex import bibtex_given
from build_scripts.importing.csl import csl_given, is_csl
from build_scripts.importing.csv_sheet import csv_sheet
from build_scripts.importing.file_read import file_bytes
from build_scripts.importing.follow_the_money import actors_given, is_follow_the_money
from build_scripts.importing.given import FileGiven
from build_scripts.importing.json_values import json_of_file
from build_scripts.importing.our_rows import as_typed
from build_scripts.importing.quotation_sheet import quotations_of_sheets
from build_scripts.importing.xlsx_sheet import xlsx_sheets
from build_scripts.problems import Location, Problem

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_AS_TEXT = frozenset({".csv", ".tsv", ".tab", ".txt"})
_MARKS = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def file_given(path: Path, shown: str) -> FileGiven:
    """Read a file to import. `shown` is its name for people.

    Problems: those of the readers; `import-unusable`, `import-too-large`.
    """
    data, problems = file_bytes(path, shown)
    if problems:
        return FileGiven(problems=problems)
    if data.startswith(_ZIP):
        sheets, told = xlsx_sheets(data, shown)
        return _as_typed(quotations_of_sheets(sheets), told)
    if data.startswith((_OLD_OFFICE, b"%PDF", b"\x89PNG", b"SQLite format")):
        return _unknown(shown, "It is an old Excel file, or no sheet at all.")
    first = data.lstrip(_MARKS)[:1]
    if path.suffix.lower() in (".bib", ".bibtex") or (first == b"@" and path.suffix == ".txt"):
        return bibtex_given(data, shown)
    if first in (b"{", b"[") and path.suffix.lower() not in _AS_TEXT:
        return _of_json(data, shown)
    if path.suffix.lower() not in _AS_TEXT:
        return _unknown(shown, f"Files that end in “{path.suffix or 'nothing'}” are not read.")
    return _as_typed(quotations_of_sheets((csv_sheet(data, shown),)), ())


def _of_json(data: bytes, shown: str) -> FileGiven:
    read = json_of_file(data, shown)
    if read.value is None:
        return FileGiven(problems=read.problems)
    if is_annotations(read.value):
        return annotations_given(read, shown)
    if is_follow_the_money(read.value):
        return actors_given(read, shown)
    if is_csl(read.value):
        return csl_given(read, shown)
    return _unknown(shown, "It is JSON, and neither annotations nor citations nor entities.")


def _as_typed(given: FileGiven, told: tuple[Problem, ...]) -> FileGiven:
    return FileGiven(tuple(map(as_typed, given.quotations)), problems=(*told, *given.problems))


def _unknown(shown: str, fact: str) -> FileGiven:
    hint = codes.IMPORT_UNUSABLE.remedy
    return FileGiven(problems=(Problem(codes.IMPORT_UNUSABLE, Location(shown), fact, hint),))
