"""The half of a build that content decides: from checked entries to the files in `build/docs`.

entries ─resolve─▶ Record ─generate, stage─▶ build/docs
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checking.check import Checked
from build_scripts.diagrams import keep_figures
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.bundle.tasks import data_tasks
from build_scripts.exports.bundle.writing import KnownData, write_data
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.source import DataSource
from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.tasks import NamedText
from build_scripts.problems import Problem, has_errors
from build_scripts.publishing.generated import Generated, Staged, is_page
from build_scripts.publishing.stage import paths_taken, refuse_links, staged_by_hand, write_tree
from build_scripts.publishing.staging import Staging
from build_scripts.publishing.with_pictures import NO_PICTURES, page_pictures
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search.kept import KeptSearch
from build_scripts.search.parts import search_parts
from build_scripts.system.file_states import FileState, state_of
from build_scripts.system.program import key_of_program
from build_scripts.views.generate import load_all, pages_made, tasks_of

_STAGED = "staged.json"
"""The list of pages that were staged, in `build/`."""
_DATA = "data.json"
"""The list of files of the data, in `build/`."""

_FIGURES_KEPT = 2
"""So many figures are kept for each page, those that were asked for last."""


@dataclass(frozen=True, slots=True)
class StagedFiles:
    """What was put into the staged folder, by path: what depends on the content, and the `others`.

    `is_alone` is as for `Staged`.
    """

    files: Mapping[str, FileState]
    others: Mapping[str, FileState]
    is_alone: bool


def staged_content(
    checked: Checked, root: Path, address: str, tell: Callable[[str], None]
) -> Staged:
    """Make all pages and files of checked content, and put them and those of docs/ into `build/docs`.

    The content has no errors. Must be called under the lock of `build/`. Problems: those of `stage`.
    Raises OSError.
    """
    assert checked.entries is not None
    record = build_record(checked.entries, checked.compared)
    staged = root / "build" / "docs"
    figures, begun = keep_figures(root / "build" / "figures"), time.time()
    tell("Making the pages and the data")
    refuse_links(staged)
    refuse_links(staged / FOLDER)
    wanted, source = tasks_of(record, address), DataSource(record, address)
    searched = {f"search/{task.key}": task for task in search_parts.tasks(record, address)}
    kept = KeptTexts(root / "build" / "pages", f"{key_of_program()} {address}")
    todo = {**wanted, **data_tasks(record, address), **searched}
    made_of = kept.made(record, todo, load_all)
    data = write_data(source, staged / FOLDER, KnownData(made_of, root / "build" / _DATA, kept.key))
    left = {path: state_of(str(staged / path)) for path in data.paths}
    pictures = page_pictures(record, root / "build" / "share") if address else NO_PICTURES
    staging = Staging(staged, data.edition.rights, pictures)
    generated = [*pages_made(record, address, wanted, made_of), data_page(source, data)]
    parts = [part for name in searched for part in made_of[name]]
    found, beside = stage(record, generated, parts, root, staging, data.paths)
    if beside is None:
        return Staged(found)
    apart = frozenset(page.path for page in generated)
    files = {**left, **beside.files}
    known = Generated(checked.problems, checked.counts, record.last_change, apart, files)
    figures.drop_unused(begun, most=_FIGURES_KEPT * known.pages)
    return Staged(found, known, beside.others, beside.is_alone)


def stage(
    record: Record,
    generated: Sequence[NamedText],
    parts: Sequence[NamedText],
    root: Path,
    staging: Staging,
    streamed: Collection[str] = (),
) -> tuple[tuple[Problem, ...], StagedFiles | None]:
    """Put pages, their search and what is written by hand into the staged folder; return what was put.

    `generated` are the generated pages and files, `parts` those of the search (`search_parts`), and
    `streamed` are the paths of files that were written into the folder before. Where an error stands,
    nothing is put. Problems: those of `collect`. Raises OSError.
    """
    by_hand, problems = staged_by_hand(root)
    problems += paths_taken(by_hand, [page.path for page in generated])
    if has_errors(problems):
        return problems, None
    program = key_of_program()
    found = KeptSearch(root / "build" / "search", program).files(record, parts, generated, by_hand)
    put = staging.put_all([*generated, *found], root / "build" / _STAGED, program)
    shown = {path: staging.pictures.named(path, data) for path, data in by_hand.items()}
    given = staging.pictures.files
    states = write_tree(staging.folder, {**shown, **given}, {*put, *streamed})
    others = {path: states.pop(path) for path in by_hand if not is_page(path)}
    is_alone = others.keys().isdisjoint((*put, *given, *streamed))
    return problems, StagedFiles({**put, **states}, others, is_alone)
