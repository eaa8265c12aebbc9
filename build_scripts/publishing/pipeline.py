"""The whole way from a folder of content to a site; it reads as the architecture does.

content ─check─▶ entries ─resolve─▶ Record ─generate, stage─▶ build/docs ─publish─▶ site

Where the content is that of the last build, and what became of it stands in `build/docs`, only the
last step is left, with what stands around the pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_scripts.checking.content_key import key_of_content
from build_scripts.checking.counted import Counts
from build_scripts.checking.last_check import KEPT, keep_check
from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem, has_errors, in_order
from build_scripts.publishing.address import site_url
from build_scripts.publishing.disk import cannot_write
from build_scripts.publishing.generated import (
    GENERATED,
    Generated,
    Staged,
    is_page,
    keep_generated,
    key_of_generated,
    read_generated,
)
from build_scripts.publishing.lock import LockedError, build_lock, site_lock
from build_scripts.publishing.publish import not_replaceable, publish
from build_scripts.publishing.stage import refuse_links, staged_by_hand, write_tree
from build_scripts.publishing.unchanged import LastBuild, forget, key_of_inputs, remember
from build_scripts.report import summary_of_check
from build_scripts.system.places import ROOT
from build_scripts.system.processes import seldom_collected
from build_scripts.templating.environment import keep_compiled

if TYPE_CHECKING:  # Where the content is that of the last build, it is not looked at.
    from build_scripts.checking.check import Checked
    from build_scripts.loading.assemble import Entries

Tell = Callable[[str], None]
"""How a step says that it begins."""


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build: the counts of the check, all problems, and how many pages the site has.

    Without entries nothing was counted. `has_feeds` says whether the site's address is known, without
    which there are none; `kept` names what somebody else put into the site, and is still there.
    """

    counts: Counts | None
    problems: tuple[Problem, ...]
    pages: int = 0
    has_feeds: bool = True
    kept: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything kept the site from being published."""
        return has_errors(self.problems)


@dataclass(frozen=True, slots=True)
class _BuildKeys:
    """What a build reads, as keys: of the content, of what it becomes in `build/docs`, of everything."""

    content: str
    generated: str
    inputs: str


@seldom_collected()
def build(
    content: Path,
    site: Path,
    *,
    root: Path = ROOT,
    tell: Tell = lambda step: None,
    take: Callable[[Entries], None] = lambda entries: None,
    anew: bool = False,
) -> Built:
    """Check the content, and if nothing is wrong publish it as `site`.

    `root` holds mkdocs.yml and docs/; pages are staged in its `build/docs`. Where an error stands,
    nothing is written. Content that was staged already is not checked again, unless it is to be `anew`;
    if it is checked, `take` is given the entries.
    """
    if refused := not_replaceable(site):
        return Built(None, (refused,))
    keys = _keys(content, root)
    known = read_generated(root / "build" / GENERATED, keys.generated) if keys else None
    if known is None or anew:
        known, checked = None, _checked(content, root, tell, take)
        told = _told(checked)
        if not _is_good(checked):
            return told
    else:
        checked, told = None, Built(known.counts, known.problems)
    try:
        with build_lock(root / "build"), site_lock(site):
            keep_compiled(root / "build" / "templates")
            staged = _around(known, root) if known else None
            if staged is None and checked is None:  # Somebody touched what is staged.
                checked = _checked(content, root, tell, take)
                told = _told(checked)
                if not _is_good(checked):
                    return told
            if checked is not None:
                staged, keys = _anew(checked, keys, content, root, tell)
            assert staged is not None
            return _published(staged, told, keys, site, root, tell)
    except LockedError as holder:
        message = f"A build is at work already ({holder})."
        where = Location(str(holder.place))
        found = Problem(codes.BUILD_LOCKED, where, message, "Wait until it has ended.")
    except OSError as fault:
        found = cannot_write(fault, root / "build")
    return replace(told, problems=in_order((*told.problems, found)))


def _checked(content: Path, root: Path, tell: Tell, take: Callable[[Entries], None]) -> Checked:
    from build_scripts.mending.kept_check import check_with_kept

    tell("Checking every quotation")
    checked = check_with_kept(content, root / "build")
    if checked.entries is not None:
        take(checked.entries)
    return checked


def _told(checked: Checked) -> Built:
    """Return what a check alone has to tell."""
    return Built(checked.counts if checked.entries is not None else None, checked.problems)


def _is_good(checked: Checked) -> bool:
    return checked.entries is not None and not checked.has_errors


def _around(known: Generated, root: Path) -> Staged | None:
    """Stage what stands around pages that are staged already; None where these are not as they were.

    Problems: those of `staged_by_hand`. Raises OSError.
    """
    folder = root / "build" / "docs"
    refuse_links(folder)
    by_hand, problems = staged_by_hand(root)
    others = {path: data for path, data in by_hand.items() if not is_page(path)}
    if not known.stands_in(folder, others):
        return None
    if has_errors(problems):
        return Staged(problems)
    states = write_tree(folder, others, known.files)
    return Staged(problems, known, others=states)


def _anew(
    checked: Checked, keys: _BuildKeys | None, content: Path, root: Path, tell: Tell
) -> tuple[Staged, _BuildKeys | None]:
    """Stage what checked content gives, and keep what is known of it; return the keys if they still hold.

    What changed while this was at work may have been read or not. Problems: those of `staged_content`.
    Raises OSError.
    """
    from build_scripts.mending.kept_check import told_by
    from build_scripts.publishing.from_content import staged_content

    staged = staged_content(checked, root, site_url(root), tell)
    if keys is None or keys != _keys(content, root):
        return staged, None
    if staged.generated is not None and staged.is_alone:
        keep_generated(root / "build" / GENERATED, keys.generated, staged.generated)
        keep_check(told_by(checked, content), keys.content, root / "build" / KEPT.name)
    return staged, keys


def _published(
    staged: Staged, told: Built, keys: _BuildKeys | None, site: Path, root: Path, tell: Tell
) -> Built:
    """Publish what is staged and remember the build; `told` is what is known of it. Raises OSError."""
    generated = staged.generated
    if generated is None:
        return replace(told, problems=in_order((*told.problems, *staged.problems)))
    tell(f"Rendering {generated.pages:,} pages with MkDocs")
    forget(root)
    states = {**generated.files, **staged.others}
    published = publish(
        root, root / "build" / "docs", site, generated.changed, generated.apart, states
    )
    built = Built(
        generated.counts,
        in_order((*told.problems, *staged.problems, *published.problems)),
        generated.pages,
        bool(site_url(root)),
        published.kept,
    )
    if not built.failed and keys and keys.inputs == _inputs(keys.content, root):
        summary = summary_of_check(generated.counts)
        last = LastBuild(built.problems, summary, built.pages, built.has_feeds, built.kept)
        remember(last, keys.inputs, site, root, (published.states, states))
    return built


def _keys(content: Path, root: Path) -> _BuildKeys | None:
    """Return the keys of what a build reads; None where that cannot be read, which the build tells."""
    try:
        of_content = key_of_content(content)
        generated = key_of_generated(of_content, site_url(root), root)
        return _BuildKeys(of_content, generated, key_of_inputs(of_content, root))
    except OSError:
        return None


def _inputs(of_content: str, root: Path) -> str:
    """Return the key of everything that a build reads; "" where that cannot be read."""
    try:
        return key_of_inputs(of_content, root)
    except OSError:
        return ""
