"""`check`: look at every quotation and every file; with `--fix`, mend what has one right answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_scripts.checking.content_key import key_of_content
from build_scripts.checking.last_check import LastCheck, keep_check, last_check
from build_scripts.commands.shared import content_option, jobs_option, make_option, show, steps
from build_scripts.problems import Severity, has_errors
from build_scripts.report import (
    printable,
    problems_as_json,
    problems_for_github,
    summary_of_check,
)
from build_scripts.system.uncollected import uncollected

if TYPE_CHECKING:  # What was checked already is told before any of this is needed.
    from build_scripts.mending import MendedFile


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@content_option
@jobs_option
@click.option(
    "--only",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Show only the problems of this file; may be repeated. The whole story is checked all the same.",
)
@click.option(
    "--fix", is_flag=True, help="Mend what has exactly one right answer; show the changes."
)
@click.option(
    "--diff", "--dry-run", "dry_run", is_flag=True, help="With --fix: show, and write nothing."
)
@click.option("--order", is_flag=True, help="With --fix: put all keys in the order of the models.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for tools, or as annotations in a GitHub workflow.",
)
def check_command(
    files: tuple[Path, ...],
    content: Path,
    only: tuple[Path, ...],
    fix: bool,
    dry_run: bool,
    order: bool,
    form: str,
) -> None:
    """Check every quotation and every file; with --fix, mend them too.

    Without --fix nothing of the story is written; what was found is kept in build/, and told again
    while nothing has changed. With FILEs, or --only, the whole story is checked, since its
    entries name each other, and the problems of these files are shown. Files that belong to no
    story are passed over.

    --fix mends dates (9 December 2022), names written for ids (speaker: Ada Quill), quotation marks
    where the article prints others, line ends and other invisible signs, and puts the key that names
    a thing first; with --order, all keys. It shows the changes, leaves all else as it is to the byte,
    and checks again. Texts and receipts are never changed.

    \b
    Examples:
      python -m build_scripts check
      python -m build_scripts check --fix --diff
      python -m build_scripts check --only content/articles/ferry-berth.yml
      python -m build_scripts check --format json -- content/actors/ada-quill.yml

    Exit code 0 without errors, 1 with errors (of the named files, where there are any), 2 for wrong
    usage. With --fix --diff: 1 also where something would be mended.
    """
    if (dry_run or order) and not fix:
        raise click.UsageError("--diff, --dry-run and --order go with --fix.")
    if fix and form != "text":
        raise click.UsageError(
            "--fix shows its changes as text; --format json lists them as `fix`."
        )
    named = frozenset(path.resolve() for path in (*files, *only)) if files or only else None
    for path in (*files, *only):
        if not path.exists():
            click.echo(f"There is no file {printable(str(path))}.", err=True)
    would_mend = fix and _mend(content, named, order, dry_run)
    if form == "text":
        with steps() as tell:
            tell("Checking every quotation")
            checked = _checked(content)
        checked = _limited(checked, content, named)
        show(checked.problems, content)
        _say_what_is_fixable(checked, content, fix)
        click.echo(summary_of_check(checked.counts))
    else:
        checked = _limited(_checked(content), content, named)
        if form == "json":
            click.echo(problems_as_json(checked.problems, checked.counts))
        elif lines := problems_for_github(checked.problems):
            click.echo(lines)
    sys.exit(1 if has_errors(checked.problems) or (would_mend and dry_run) else 0)


def _checked(content: Path) -> LastCheck:
    """Check, or tell again what the last check found in the very same."""
    key = _key(content)
    if key and (told := last_check(key)) is not None:
        return told
    with uncollected():
        from build_scripts.mending.kept_check import check_with_kept, told_by

    told = told_by(check_with_kept(content), content)
    # What changed while this was at work may have been seen or not.
    if key and key == _key(content):
        keep_check(told, key)
    return told


def _key(content: Path) -> str:
    """Return the key of what a check reads; "" where that cannot be read, which the check tells."""
    try:
        return key_of_content(content)
    except OSError:
        return ""


def _mend(content: Path, named: frozenset[Path] | None, order: bool, dry_run: bool) -> bool:
    """Mend what can be mended, show it, and tell whether there was anything."""
    from build_scripts.commands.editing import put_text, show_difference
    from build_scripts.mending import mend

    mended = mend(content, only=named, all_keys=order)
    for file in mended:
        show_difference(file.before, file.after, file.file)
        if not dry_run:
            put_text(file.path, file.after)
    if not mended:
        click.echo("Nothing to mend by itself.")
        return False
    _say_what_was_done(mended, dry_run)
    return True


def _say_what_was_done(mended: Iterable[MendedFile], dry_run: bool) -> None:
    for file in mended:
        verb = "Would mend" if dry_run else "Mended"
        click.echo(f"{verb} {file.file}: {'; '.join(file.done)}.")


def _say_what_is_fixable(checked: LastCheck, content: Path, fixing: bool) -> None:
    number = sum(problem.fix is not None for problem in checked.problems)
    if number and not fixing:
        from build_scripts.telling.words import count

        click.echo(f"{count(number, 'problem')} can be mended: make fix{make_option(content)}")


def _limited(checked: LastCheck, content: Path, named: frozenset[Path] | None) -> LastCheck:
    """Keep the problems of the named files, and count only these."""
    if named is None:
        return checked
    root = content.resolve()
    ours = {
        f"{checked.root}/{path.relative_to(root).as_posix()}"
        for path in named
        if path.is_relative_to(root)
    }
    problems = tuple(p for p in checked.problems if p.location.file in ours)
    errors = sum(p.severity is Severity.ERROR for p in problems)
    counts = replace(checked.counts, errors=errors, warnings=len(problems) - errors)
    return replace(checked, problems=problems, counts=counts)
