"""`python -m benchmarks.again`: what a build costs after each kind of edit, beside a former checkout.

python -m benchmarks.again --former FOLDER [--articles 300 --articles 1000] [--folder /dev/shm]

Both programs are copied and build the same invented story, by turns, after the same edits. All
processes are counted: seconds of processors, as parts of the former cold build. On some disks a
new file costs more than what is in it, so this is measured in memory (tmpfs).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from benchmarks.data_apart import measured_data
from benchmarks.measured import Measured, measured_command
from benchmarks.served import Preview, measured_preview
from benchmarks.works import MEMORY_GOALS, WORKS, Work, retitled
from benchmarks.workshop import workshop
from build_scripts.system.places import ROOT

_SERVE_GOAL = "0.1 of the former; 1 s; 400 MB"


@click.command()
@click.option(
    "--former",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="A checkout of the program as it was.",
)
@click.option(
    "--articles", "sizes", multiple=True, type=int, default=(300,), help="The size of a story."
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("/dev/shm"),
    show_default=True,
    help="Where it is built: best in memory.",
)
@click.option(
    "--only",
    "names",
    multiple=True,
    type=click.Choice([work.name for work in WORKS]),
    default=[work.name for work in WORKS],
    help="One row of the table, besides those that others are a part of; may be repeated.",
)
@click.option("--serve/--no-serve", default=True, help="Whether the preview is measured too.")
def main(
    former: Path, sizes: tuple[int, ...], folder: Path, names: tuple[str, ...], serve: bool
) -> None:
    """Measure this checkout and a former one, by turns, after each kind of edit."""
    click.echo(f"{os.cpu_count()} processors, load before: {os.getloadavg()[0]:.1f}")
    needed = {*names, *(work.of for work in WORKS if work.name in names)}
    works = [work for work in WORKS if work.name in needed]
    for size in sizes:
        with tempfile.TemporaryDirectory(dir=folder) as place:
            now = workshop(ROOT, Path(place) / "now", size)
            then = workshop(former, Path(place) / "then", size)
            for line in _table(now, then, works, size):
                click.echo(line)
            for line in _of_data(now, then):
                click.echo(line)
            if serve:
                click.echo(_of_preview(measured_preview(now), measured_preview(then)))


def _table(now: Path, then: Path, works: Sequence[Work], size: int) -> Iterator[str]:
    yield f"\n{size:,} articles; seconds of processors (a part of the former)"
    yield f"  {'work':<34}{'now':>16}{'former':>16}{'goal':>8}  memory, now; former"
    former: dict[str, Measured] = {}
    for work in works:
        new, old = _done(work, now), _done(work, then)
        former[work.name] = old
        yield _row(work, new, old, former[work.of].cpu, size)


def _done(work: Work, root: Path) -> Measured:
    work.prepare(root)
    measured = measured_command(work.command, root)
    if measured.code:
        said = measured.said[-2000:]
        raise click.ClickException(
            f"after “{work.name}” in {root.name} the command failed:\n{said}"
        )
    return measured


def _row(work: Work, new: Measured, old: Measured, whole: float, size: int) -> str:
    goal = f"{work.goals[size]:.2f}" if size in work.goals else "-"
    memory = f"{new.peak:,.0f}; {old.peak:,.0f} MB"
    if work.name == "cold" and size in MEMORY_GOALS:
        memory += f" (goal {MEMORY_GOALS[size]:,.0f})"
    parts = [f"{one.cpu:8.2f} ({one.cpu / whole:.3f})" for one in (new, old)]
    return f"  {work.name:<34}{parts[0]:>16}{parts[1]:>16}{goal:>8}  {memory}"


def _of_data(now: Path, then: Path) -> Iterator[str]:
    """The files of the data apart, in seconds of processors, as parts of what the former ones take."""
    cold = 0.0
    for name, prepare in (("cold", _nothing), ("unchanged", _nothing), ("edited", retitled)):
        new, old = (_data_of(root, prepare) for root in (now, then))
        cold = cold or old
        parts = [f"{one:8.2f} ({one / cold:.3f})" for one in (new, old)]
        yield f"  {f'data apart, {name}':<34}{parts[0]:>16}{parts[1]:>16}"


def _data_of(root: Path, prepare: Callable[[Path], None]) -> float:
    prepare(root)
    return measured_data(root)


def _nothing(root: Path) -> None:
    pass


def _of_preview(new: Preview, old: Preview) -> str:
    part = f"{new.first:.2f} ({new.first / old.first:.3f})"
    rows = (
        ("serve, until the first page", part, f"{old.first:.2f}"),
        ("serve, edit to page, on the clock", f"{new.edit:.2f} s", f"{old.edit:.2f} s"),
        ("serve, memory held", f"{new.held:,.0f} MB", f"{old.held:,.0f} MB"),
    )
    lines = [f"  {name:<34}{now:>16}{then:>16}" for name, now, then in rows]
    return "\n".join((*lines, f"  goals of serve: {_SERVE_GOAL}"))


if __name__ == "__main__":
    main()
