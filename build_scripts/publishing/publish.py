"""From staged pages to a site: MkDocs renders beside, and only a whole site is put in place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem
from build_scripts.publishing.rendering import render_site
from build_scripts.publishing.swap import is_ours, new_folder, put_in_place

_EPOCH = date(2000, 1, 1)
"""The date of a site whose entries carry none: any fixed day keeps the bytes the same."""


def site_url(root: Path) -> str:
    """Return the address that mkdocs.yml or SITE_URL gives the site; "" where neither does.

    It ends with a slash. A mkdocs.yml that cannot be read gives "": rendering tells what is wrong.
    """
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            address = str(yaml_load(file).get("site_url") or "")
    except (OSError, MkDocsException):
        return ""
    return address if not address or address.endswith("/") else f"{address}/"


def publish(
    root: Path, staged: Path, site: Path, changed: date | None, apart: Collection[str]
) -> tuple[Problem, ...]:
    """Render the staged pages with MkDocs and put the site in place.

    `root` holds mkdocs.yml, `changed` is the day that the site carries as its date, `apart` the
    staged pages without Markdown links. On any problem the old site stays as it was.
    Problems: `not-our-folder`, `rendering-failed`, `cannot-write`.
    """
    if foreign := not_ours(site):
        return (foreign,)
    try:
        fresh = new_folder(site)
        problems = _render(root / "mkdocs.yml", staged, fresh, changed, apart)
        if problems:
            shutil.rmtree(fresh, ignore_errors=True)
        else:
            put_in_place(fresh, site)
    except OSError as fault:
        problems = (cannot_write(fault, site),)
    return problems


def not_ours(site: Path) -> Problem | None:
    """Return the problem of a folder that must not be replaced, if it is one."""
    if is_ours(site):
        return None
    message = f"{site} exists and was not made by this program."
    hint = "Choose another folder with --site, or empty this one yourself."
    return Problem(codes.NOT_OUR_FOLDER, Location(str(site)), message, hint)


def cannot_write(fault: OSError, place: Path) -> Problem:
    """Return the problem of a disk that does not take a file."""
    name = str(fault.filename or place)
    message = f"Could not write: {fault.strerror or fault}."
    hint = "Make room or mend the permissions, then build again. The last good site stays."
    return Problem(codes.CANNOT_WRITE, Location(name), message, hint)


def _render(
    config: Path, staged: Path, fresh: Path, changed: date | None, apart: Collection[str]
) -> tuple[Problem, ...]:
    moment = datetime.combine(changed or _EPOCH, time(), tzinfo=UTC)
    told: tuple[str, ...]
    with _environment("SOURCE_DATE_EPOCH", str(int(moment.timestamp()))):
        try:
            settings = load_config(str(config), docs_dir=str(staged), site_dir=str(fresh))
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                told = render_site(settings, apart)
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
