"""The command line: `python -m build_scripts check|build|serve|receipts|schema`."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from build_scripts.check import Checked, check
from build_scripts.lock import LockedError
from build_scripts.pipeline import ROOT, Tell, build
from build_scripts.problems import Problem, has_errors
from build_scripts.receipt_writing import make_receipts
from build_scripts.report import (
    problems_as_json,
    problems_for_github,
    show_problems,
    summary_of_check,
)
from build_scripts.schema import schemas
from build_scripts.stage import write_whole
from build_scripts.views.words import count

_COMMAND = re.compile(r"`(make (?:receipts|check|build))`")

_content = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=ROOT / "content",
    help="The folder with the story.  [default: content]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """On the Record: annotated news articles in, a site that shows its evidence out.

    Exit code 0 without errors, 1 with errors, 2 for wrong usage.
    """


@main.command("check")
@_content
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for tools, or as annotations in a GitHub workflow.",
)
def check_command(content: Path, form: str) -> None:
    """Check every quotation and every file; write nothing."""
    if form == "text":
        with _steps() as tell:
            tell("Checking every quotation")
            checked = check(content)
        _show(checked.problems, content)
        click.echo(summary_of_check(checked.counts))
    else:
        checked = check(content)
        if form == "json":
            click.echo(problems_as_json(checked.problems, checked.counts))
        elif lines := problems_for_github(checked.problems):
            click.echo(lines)
    sys.exit(1 if checked.has_errors else 0)


@main.command("build")
@_content
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    help="Where the site goes.  [default: site]",
)
def build_command(content: Path, site: Path) -> None:
    """Check, make the pages, and publish them as a site."""
    begun = time.monotonic()
    with _steps() as tell:
        built = build(content, site.absolute(), tell=tell)
    _show(built.problems, content)
    if built.checked.entries is not None:
        click.echo(summary_of_check(built.checked.counts))
    if built.failed:
        click.echo("Nothing was written; the last good site stays as it was.", err=True)
        sys.exit(1)
    seconds = time.monotonic() - begun
    click.echo(f"{built.pages:,} pages in {seconds:.1f} s: {_short(site)}/index.html")
    if not built.has_feeds:
        click.echo("No feeds and no full addresses for sharing: SITE_URL is not set (mkdocs.yml).")
    click.echo(f"To see it: make serve{_for(content)}, or python3 -m http.server -d {_short(site)}")


@main.command("serve")
@_content
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
def serve_command(content: Path, host: str, port: int) -> None:
    """Preview the site, drafts included; it follows your edits."""
    from build_scripts.preview import serve

    def show(checked: Checked) -> None:
        _show(checked.problems, content)
        click.echo(summary_of_check(checked.counts))
        if checked.has_errors:
            click.echo("The last good preview stays.", err=True)
        else:
            click.echo(f"Preview: http://{host}:{port}/  (Ctrl+C ends it)")

    try:
        serve(content, host, port, show)
    except LockedError as holder:
        raise click.ClickException(f"a preview is at work already ({holder})") from None
    except OSError as fault:
        raise click.ClickException(f"cannot serve on {host}:{port}: {fault}") from None


@main.command("receipts")
@_content
def receipts_command(content: Path) -> None:
    """Compare every article whose text is here, and write its receipt."""
    with _steps() as tell:
        tell("Comparing with the texts")
        made = make_receipts(content)
    _show(made.problems, content)
    with _disk_faults():
        files = {f"{identifier}.json": data for identifier, data in made.files.items()}
        changed = _write_changed(content / "receipts", files)
    receipts, kept = count(len(made.files), "receipt"), count(len(made.without_text), "article")
    click.echo(f"{receipts}, of which {changed} new or changed")
    if made.without_text:
        click.echo(f"{kept} without a text here: what receipts they have stay as they are")
    for identifier in made.refused:
        click.echo(f"No receipt for {identifier}: an error stands in it.", err=True)
    sys.exit(1 if made.refused or has_errors(made.problems) else 0)


@main.command("schema")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=ROOT / "schema",
    help="Where the schemas go.  [default: schema]",
)
def schema_command(out: Path) -> None:
    """Write the JSON Schemas that editors use for completion."""
    files = schemas()
    with _disk_faults():
        _write_changed(out, files)
    click.echo(f"{len(files)} schemas in {_short(out)}/")


def _write_changed(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write the files that are new or changed to a folder; return how many there were."""
    changed = 0
    for name, data in files.items():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / name
        if not target.is_file() or target.read_bytes() != data:
            write_whole(target, data)
            changed += 1
    return changed


@contextmanager
def _disk_faults() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        message = f"cannot write {fault.filename or ''}: {fault.strerror or fault}"
        raise click.ClickException(message) from None


def _show(problems: tuple[Problem, ...], content: Path) -> None:
    """Show problems; a command that a hint names is told for the folder at hand."""
    option = _for(content)
    shown = tuple(replace(p, hint=_COMMAND.sub(rf"`\1{option}`", p.hint)) for p in problems)
    show_problems(Console(stderr=True, highlight=False), shown)


def _for(content: Path) -> str:
    """Return what a make command needs to work on a folder of content that is not the usual one."""
    return "" if content.resolve() == ROOT / "content" else f" CONTENT={_short(content)}"


def _short(path: Path) -> str:
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


@contextmanager
def _steps() -> Iterator[Tell]:
    """Say what is being done: a spinner in a terminal, a line each elsewhere."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield lambda step: console.print(f"{step} …")
        return
    with console.status("") as status:
        yield lambda step: status.update(f"{step} …")
