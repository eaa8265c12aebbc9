"""The half of a build that content decides: from checked entries to the files in `build/docs`.

entries ─resolve─▶ Record ─generate, stage─▶ build/docs
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checking.check import Checked
from build_scripts.diagrams import keep_figures
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.source import DataSource
from build_scripts.keeping.kept_pages import KeptPages
from build_scripts.problems import Problem, has_errors
from build_scripts.publishing.file_states import FileState, state_of
from build_scripts.publishing.generated import Generated, Staged, is_page
from build_scripts.publishing.stage import paths_taken, refuse_links, staged_by_hand, write_tree
from build_scripts.publishing.staging import StagedFiles, Staging
from build_scripts.publishing.with_pictures import NO_PICTURES, page_pictures
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.system.program import key_of_program
from build_scripts.views.generate import generate

_STAGED = "staged.json"
"""The list of pages that were staged, in `build/`."""

_FIGURES_KEPT = 2
"""So many figures are kept for each page, those that were asked for last."""


@dataclass(frozen=True, slots=True)
class AroundPages:
    """What was put beside generated pages, by path: what depends on the content, and the `others`.

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
    tell("Writing the data")
    refuse_links(staged)
    refuse_links(staged / FOLDER)
    source = DataSource(record, address)
    data = write_data(source, staged / FOLDER)
    left = {path: state_of(str(staged / path)) for path in data.paths}
    pictures = page_pictures(record, root / "build" / "share") if address else NO_PICTURES
    staging = Staging(staged, data.edition, pictures)
    tell("Making the pages")
    program = key_of_program()
    generated = generate(
        record, address, KeptPages(root / "build" / "pages", f"{program} {address}")
    )
    made = staging.put_all(generated, root / "build" / _STAGED, program)
    made.append(staging.put(data_page(source, data)))
    apart = {page.path: page.state for page in made}
    found, beside = stage(record, apart, root, staging, data.paths)
    if beside is None:
        return Staged(found)
    files = {**left, **apart, **beside.files}
    known = Generated(checked.problems, checked.counts, record.last_change, frozenset(apart), files)
    figures.drop_unused(begun, most=_FIGURES_KEPT * known.pages)
    return Staged(found, known, beside.others, beside.is_alone)


def stage(
    record: Record,
    made: Collection[str],
    root: Path,
    staging: Staging,
    streamed: Collection[str] = (),
) -> tuple[tuple[Problem, ...], AroundPages | None]:
    """Put hand-written pages and the search beside the pages that stand there; return what was put.

    `made` are the paths of the generated pages and files, `streamed` those of files that were written
    into the folder beside them. Where an error stands, nothing is put. Problems: those of `collect`.
    Raises OSError.
    """
    by_hand, problems = staged_by_hand(root)
    problems += paths_taken(by_hand, made)
    if has_errors(problems):
        return problems, None
    shown = {path: staging.pictures.named(path, data) for path, data in by_hand.items()}
    found = search_files(record, StagedFiles(by_hand, staging.folder, made), made)
    given = {**staging.pictures.files, **found}
    states = write_tree(staging.folder, {**shown, **given}, {*made, *streamed})
    others = {path: states.pop(path) for path in by_hand if not is_page(path)}
    return problems, AroundPages(states, others, others.keys().isdisjoint((*given, *streamed)))
