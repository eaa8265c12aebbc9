"""From staged pages to a site: MkDocs renders beside, and only a whole site is put in place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem
from build_scripts.publishing.disk import cannot_write, mounted_at, readable_by_all
from build_scripts.publishing.kept import foreign, in_the_way, keep, mark
from build_scripts.publishing.rendering import render_site
from build_scripts.publishing.standing import StandingSite, remember_standing, standing_site
from build_scripts.publishing.swap import fresh_folder, is_ours, put_in_place
from build_scripts.system.file_states import FileState, states_below

_EPOCH = date(2000, 1, 1)
"""The date of a site whose entries carry none: any fixed day keeps the bytes the same."""


@dataclass(frozen=True, slots=True)
class Published:
    """What came of publishing: problems, or what was kept of the old site because it is not ours.

    `states` are those of all files of the site that is in place then, by path.
    """

    problems: tuple[Problem, ...]
    kept: tuple[str, ...] = ()
    states: Mapping[str, FileState] = field(default_factory=dict)


def publish(
    root: Path,
    staged: Path,
    site: Path,
    changed: date | None,
    apart: Collection[str],
    states: Mapping[str, FileState] | None = None,
) -> Published:
    """Render the staged pages with MkDocs and put the site in place.

    `root` holds mkdocs.yml, `changed` is the day that the site carries as its date, `apart` the
    staged pages without Markdown links, `states` gives all staged files as the writer left them (else
    they are looked at). What somebody else put into the old site is kept. On any
    problem the old site stays as it was. Must be called under the lock of the site.
    Problems: `not-our-folder`, `site-is-a-mount`, `rendering-failed`, `file-in-the-way`,
    `cannot-write`.
    """
    if refused := not_replaceable(site):
        return Published((refused,))
    try:
        standing = standing_site(root, site)
        seen = states_below(str(staged)) if states is None else states
        render = partial(_render, root / "mkdocs.yml", staged, changed, apart, standing, seen)
        with readable_by_all():
            published, made = _published(site, standing, render)
        now = remember_standing(root, standing, made)
    except OSError as fault:
        if fault.errno in (errno.EBUSY, errno.EXDEV):  # What is mounted from the same disk.
            return Published((_mounted(site, site),))
        return Published((cannot_write(fault, site),))
    return replace(published, states=now)


def _published(
    site: Path, standing: StandingSite, render: Callable[[Path], tuple[Problem, ...]]
) -> tuple[Published, Mapping[str, FileState]]:
    """Publish; return with what came of it the states of the files that are made, none if it failed."""
    with fresh_folder(site) as fresh:
        problems, states = _rendered(render, fresh)
        if not problems and standing.is_touched(states):
            standing.forget()
            problems, states = _rendered(render, fresh)
        if problems:
            return Published(problems), {}
        mark(fresh, states)
        kept = foreign(site, fresh)
        if taken := in_the_way(site, fresh, kept):
            return Published(tuple(_in_the_way(site, path) for path in taken)), {}
        keep(site, fresh, kept)
        put_in_place(fresh, site)
        return Published((), kept), states


def _rendered(
    render: Callable[[Path], tuple[Problem, ...]], fresh: Path
) -> tuple[tuple[Problem, ...], Mapping[str, FileState]]:
    """Render; what is there after a fault, if anything, is looked at by nobody."""
    problems = render(fresh)
    return problems, {} if problems else states_below(str(fresh))


def not_replaceable(site: Path) -> Problem | None:
    """Return the problem of a folder that must not or cannot be replaced, if it is one.

    Problems: `not-our-folder`, `site-is-a-mount`.
    """
    if not is_ours(site):
        message = f"{site} exists and was not made by this program."
        hint = "Choose another folder with --site, or empty this one yourself."
        return Problem(codes.NOT_OUR_FOLDER, Location(str(site)), message, hint)
    mounted = mounted_at(site)
    return _mounted(site, mounted) if mounted else None


def _mounted(site: Path, mounted: Path) -> Problem:
    if site == mounted:
        message = f"{site} is a mount point, and cannot be replaced as a whole."
        hint = f"Name a folder inside it: --site {site / 'site'}"
    else:
        message = f"{mounted} is a mount point, and {site} cannot be replaced around it."
        hint = "Unmount it while you build, or choose another folder with --site."
    return Problem(codes.SITE_IS_A_MOUNT, Location(str(mounted)), message, hint)


def _in_the_way(site: Path, path: str) -> Problem:
    message = (
        f"Somebody else put {path} into the site, and the new site has a file of its own there."
    )
    hint = "Move it away, or rename the page, then build again. The last good site stays."
    return Problem(codes.FILE_IN_THE_WAY, Location(str(site / path)), message, hint)


def _render(
    config: Path,
    staged: Path,
    changed: date | None,
    apart: Collection[str],
    standing: StandingSite,
    states: Mapping[str, FileState],
    fresh: Path,
) -> tuple[Problem, ...]:
    moment = datetime.combine(changed or _EPOCH, time(), tzinfo=UTC)
    told: tuple[str, ...]
    with _environment("SOURCE_DATE_EPOCH", str(int(moment.timestamp()))):
        try:
            settings = load_config(str(config), docs_dir=str(staged), site_dir=str(fresh))
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                told = render_site(settings, apart, standing, states)
            finally:
                settings.plugins.on_shutdown()
        except (MkDocsException, TemplateError) as fault:
            told = (str(fault),)
    hint = "Mend the page that is named; if it is a generated one, this is a bug."
    return tuple(
        Problem(codes.RENDERING_FAILED, Location(config.name), f"MkDocs: {message}", hint)
        for message in told
    )


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
