"""The whole way from a folder of content to a site; it reads as the architecture does.

content ─check─▶ entries ─resolve─▶ Record ─generate, stage─▶ build/docs ─publish─▶ site
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checking.check import Checked
from build_scripts.checking.last_check import KEPT, keep_check
from build_scripts.codes import publishing as codes
from build_scripts.diagrams import keep_figures
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.bundle.tasks import data_tasks
from build_scripts.exports.bundle.writing import KnownData, write_data
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.source import DataSource
from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.tasks import NamedText
from build_scripts.mending.kept_check import check_with_kept, told_by
from build_scripts.problems import Location, Problem, has_errors, in_order
from build_scripts.publishing.address import site_url
from build_scripts.publishing.disk import cannot_write
from build_scripts.publishing.lock import LockedError, build_lock, site_lock
from build_scripts.publishing.publish import not_replaceable, publish
from build_scripts.publishing.stage import (
    paths_taken,
    refuse_links,
    staged_by_hand,
    write_tree,
)
from build_scripts.publishing.staging import Staging
from build_scripts.publishing.unchanged import Inputs, LastBuild, forget, inputs_of, remember
from build_scripts.publishing.with_pictures import NO_PICTURES, page_pictures
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.report import summary_of_check
from build_scripts.search.kept import KeptSearch
from build_scripts.search.parts import search_parts
from build_scripts.system.places import ROOT
from build_scripts.system.processes import seldom_collected
from build_scripts.system.program import key_of_program
from build_scripts.templating.environment import keep_compiled
from build_scripts.views.generate import load_all, pages_made, tasks_of

Tell = Callable[[str], None]
"""How a step says that it begins."""

_STAGED, _DATA = "staged.json", "data.json"
"""The lists of pages that were staged, and of data that were written, in `build/`."""

_FIGURES_KEPT = 2
"""So many figures are kept for each page, those that were asked for last."""


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build: the check, all problems, and how many pages the site has.

    `has_feeds` says whether the site's address is known, without which there are none; `kept` names
    what somebody else put into the site, and is still there.
    """

    checked: Checked
    problems: tuple[Problem, ...]
    pages: int
    has_feeds: bool = True
    kept: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything kept the site from being published."""
        return has_errors(self.problems)


@seldom_collected()
def build(content: Path, site: Path, *, root: Path = ROOT, tell: Tell = lambda step: None) -> Built:
    """Check the content, and if nothing is wrong publish it as `site`.

    `root` holds mkdocs.yml and docs/; pages are staged in its `build/docs`. Where an error stands,
    nothing is written.
    """
    if refused := not_replaceable(site):
        return Built(Checked(None, None, {}, ()), (refused,), 0)
    inputs = _inputs(content, root)
    tell("Checking every quotation")
    checked = check_with_kept(content, root / "build")
    if checked.has_errors or checked.entries is None:
        return Built(checked, checked.problems, 0)
    record = build_record(checked.entries, checked.compared)
    address, pages = "", 0
    kept: tuple[str, ...] = ()
    try:
        with build_lock(root / "build"), site_lock(site):
            staged = root / "build" / "docs"
            keep_compiled(root / "build" / "templates")
            figures, begun = keep_figures(root / "build" / "figures"), time.time()
            address = site_url(root)
            tell("Making the pages and the data")
            refuse_links(staged)
            refuse_links(staged / FOLDER)
            wanted, source = tasks_of(record, address), DataSource(record, address)
            kept_pages = _kept_pages(root, address)
            searched = {f"search/{task.key}": task for task in search_parts.tasks(record, address)}
            todo = {**wanted, **data_tasks(record, address), **searched}
            made_of = kept_pages.made(record, todo, load_all)
            known = KnownData(made_of, root / "build" / _DATA, kept_pages.key)
            data = write_data(source, staged / FOLDER, known)
            pictures = page_pictures(record, root / "build" / "share") if address else NO_PICTURES
            staging = Staging(staged, data.edition, pictures)
            generated = [*pages_made(record, address, wanted, made_of), data_page(source, data)]
            parts = [part for name in searched for part in made_of[name]]
            apart = frozenset(page.path for page in generated)
            found, pages = stage(record, generated, parts, root, staging, data.paths)
            if not has_errors(found):
                tell(f"Rendering {pages:,} pages with MkDocs")
                forget(root)
                published = publish(root, staged, site, record.last_change, apart)
                found, kept = (*found, *published.problems), published.kept
            problems = in_order((*checked.problems, *found))
            # What changed while this was at work may be in the site or not.
            if not has_errors(problems) and inputs and inputs == _inputs(content, root):
                summary = summary_of_check(checked.counts)
                told = LastBuild(problems, summary, pages, bool(address), kept)
                remember(told, inputs, site, root)
                keep_check(told_by(checked, content), inputs.content, root / "build" / KEPT.name)
                figures.drop_unused(begun, most=_FIGURES_KEPT * pages)
    except LockedError as holder:
        message = f"A build is at work already ({holder})."
        where = Location(str(holder.place))
        found = (Problem(codes.BUILD_LOCKED, where, message, "Wait until it has ended."),)
    except OSError as fault:
        found = (cannot_write(fault, root / "build"),)
    problems = in_order((*checked.problems, *found))
    return Built(checked, problems, pages, bool(address), kept)


def _kept_pages(root: Path, address: str) -> KeptTexts:
    """Return what is kept of the last build: for this program, its libraries and this address alone."""
    return KeptTexts(root / "build" / "pages", f"{key_of_program()} {address}")


def _inputs(content: Path, root: Path) -> Inputs | None:
    """Return the keys of what a build reads; None where that cannot be read, which the build tells."""
    try:
        return inputs_of(content, root)
    except OSError:
        return None


def stage(
    record: Record,
    generated: Sequence[NamedText],
    parts: Sequence[NamedText],
    root: Path,
    staging: Staging,
    streamed: Collection[str] = (),
) -> tuple[tuple[Problem, ...], int]:
    """Put everything into the staged folder, the search beside the pages; return how many pages.

    `generated` are the generated pages and files, `parts` those of the search (`search_parts`), and
    `streamed` are the paths of files that were written into the folder before. Problems: those of
    `collect`. Raises OSError.
    """
    by_hand, problems = staged_by_hand(root)
    problems += paths_taken(by_hand, [page.path for page in generated])
    if not has_errors(problems):
        kept = KeptSearch(root / "build" / "search", key_of_program())
        found = kept.files(record, parts, generated, by_hand)
        made = [*generated, *found]
        staging.put_all(made, root / "build" / _STAGED, key_of_program())
        shown = {path: staging.pictures.named(path, data) for path, data in by_hand.items()}
        write_tree(
            staging.folder,
            {**shown, **staging.pictures.files},
            {*(page.path for page in made), *streamed},
        )
    pages = {*by_hand, *(page.path for page in generated)}
    return problems, sum(path.endswith(".md") for path in pages)
