"""`explain`: what a problem means, with an example, in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

from build_scripts.codes import ALL
from build_scripts.codes.example_pages import Block, examples
from build_scripts.loading.similar import did_you_mean

_LONGEST = 40


@click.command("explain")
@click.argument("code", metavar="CODE")
def explain_command(code: str) -> None:
    """Say what a problem means, why it matters, and what to do; with an example.

    CODE is a number or a name: OTR201, or quotation-not-in-source.
    """
    by_name = {known.name: known for known in ALL.values()}
    found = ALL.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        hint = did_you_mean(code.upper(), ALL) or did_you_mean(code.lower(), by_name)
        raise click.UsageError(f"There is no code {code}. {hint}".strip())
    click.secho(f"{found.number} {found.name} ({found.severity.value})", bold=True)
    for head, text in (("", found.meaning), ("Why: ", found.why), ("Remedy: ", found.remedy)):
        click.echo()
        click.echo(click.wrap_text(head + text, 92))
    example = examples().get(found.number)
    if example is not None:
        click.secho(f"\nAn example. {' '.join(example.says.split())}", bold=True)
        _show(example.bad)
        click.echo(f"\nThe check says:\n{_indented(example.report)}")
        click.secho("\nThe same, mended", bold=True)
        _show(example.mended)


def _show(blocks: Iterable[Block]) -> None:
    for block in blocks:
        click.echo(f"\n  {block.path or 'In the terminal'}")
        click.echo(_indented(block.text))


def _indented(text: str) -> str:
    lines = text.splitlines()
    more = [f"    … {len(lines) - _LONGEST} more lines"] if len(lines) > _LONGEST else []
    return "\n".join([*(f"    {line}" for line in lines[:_LONGEST]), *more])
