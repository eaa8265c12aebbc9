"""The whole way from a folder of content to a site; it reads as the architecture does.

content ─check─▶ entries ─resolve─▶ Record ─generate─▶ pages ─stage─▶ build/docs ─publish─▶ site
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checking.check import Checked, check
from build_scripts.codes import publishing as codes
from build_scripts.generate import generate
from build_scripts.problems import Location, Problem, has_errors, in_order
from build_scripts.publishing.lock import LockedError, build_lock
from build_scripts.publishing.publish import cannot_write, not_ours, publish, site_url
from build_scripts.publishing.stage import collect, write_tree
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.views.pages import Page

ROOT = Path(__file__).resolve().parents[2]

Tell = Callable[[str], None]
"""How a step says that it begins."""


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build: the check, all problems, and how many pages the site has.

    `has_feeds` says whether the site's address is known, without which there are none.
    """

    checked: Checked
    problems: tuple[Problem, ...]
    pages: int
    has_feeds: bool = True

    @property
    def failed(self) -> bool:
        """Whether anything kept the site from being published."""
        return has_errors(self.problems)


def build(content: Path, site: Path, *, root: Path = ROOT, tell: Tell = lambda step: None) -> Built:
    """Check the content, and if nothing is wrong publish it as `site`.

    `root` holds mkdocs.yml and docs/; pages are staged in its `build/docs`. Where an error stands,
    nothing is written.
    """
    if foreign := not_ours(site):
        return Built(Checked(None, None, {}, ()), (foreign,), 0)
    tell("Checking every quotation")
    checked = check(content)
    if checked.has_errors or checked.entries is None:
        return Built(checked, checked.problems, 0)
    tell("Making the pages")
    record = build_record(checked.entries, checked.compared)
    address = ""
    try:
        with build_lock(root / "build"):
            staged = root / "build" / "docs"
            address = site_url(root)
            made = generate(record, address)
            found, pages = stage(record, made, root, staged)
            if not has_errors(found):
                tell(f"Rendering {pages:,} pages with MkDocs")
                apart = frozenset(page.path for page in made)
                found += publish(root, staged, site, record.last_change, apart)
    except LockedError as holder:
        message = f"A build is at work already ({holder})."
        where = Location(str(root / "build"))
        found = (Problem(codes.BUILD_LOCKED, where, message, "Wait until it has ended."),)
        pages = 0
    except OSError as fault:
        found, pages = (cannot_write(fault, root / "build"),), 0
    return Built(checked, in_order((*checked.problems, *found)), pages, bool(address))


def stage(
    record: Record, made: list[Page], root: Path, folder: Path
) -> tuple[tuple[Problem, ...], int]:
    """Write generated and hand-written pages, and their search, to a folder; return how many pages.

    Problems: `path-taken`. Raises OSError.
    """
    files, problems = collect(root / "docs", made)
    if not has_errors(problems):
        generated = {page.path for page in made}
        write_tree(folder, {**files, **search_files(record, files, generated)})
    return problems, sum(path.endswith(".md") for path in files)
