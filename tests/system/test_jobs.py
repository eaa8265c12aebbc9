"""How many processes work is said once, and whoever watches is told how far they are."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner
from rich.console import Console

from build_scripts.commands.build import build_command
from build_scripts.commands.progress_bar import in_a_bar
from build_scripts.commands.shared import jobs_option, steps
from build_scripts.system.jobs import count_done, counted_by, most_jobs, use_at_most
from build_scripts.system.processes import processes, shared_out

NUMBERS = list(range(200))


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    use_at_most(None)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_so_many_processes_work_as_was_said(jobs: int) -> None:
    use_at_most(jobs)
    with shared_out(lambda number: (number, os.getpid()), NUMBERS, 100, chunk=1) as results:
        found = list(results)
    assert [number for number, _ in found] == NUMBERS
    by = {process for _, process in found}
    assert 1 <= len(by) <= jobs
    assert (os.getpid() in by) is (jobs == 1)


def test_the_option_is_for_this_run() -> None:
    @click.command()
    @jobs_option
    def said() -> None:
        click.echo(str(most_jobs()))

    assert CliRunner().invoke(said, ["--jobs", "3"]).output == "3\n"
    assert CliRunner().invoke(said, []).output == "None\n"
    assert CliRunner().invoke(said, ["--jobs", "0"]).exit_code == 2
    assert "--jobs" in CliRunner().invoke(build_command, ["--help"]).output
    assert processes() >= 1


def test_who_watches_is_told_of_each_result_and_of_how_many() -> None:
    told: list[tuple[int, int]] = []
    use_at_most(2)
    counts = counted_by(lambda done, total: told.append((done, total)))
    with counts, shared_out(abs, NUMBERS, 100) as results:
        assert list(results) == NUMBERS
    assert told == [(done, 200) for done in range(1, 201)]
    count_done(1, 2)
    assert len(told) == 200


def test_a_bar_says_the_step_and_how_much_of_it_is_done() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=120, color_system=None)
    with in_a_bar(console) as tell:
        tell("Checking every quotation")
        tell("Making the pages")
        for done in range(1, 1201):
            count_done(done, 1500)
    last = out.getvalue().rpartition("Making the pages …")[2]
    assert "1,200 of 1,500" in last
    with in_a_bar(console) as tell:
        tell("Writing")
    assert "of" not in out.getvalue().rpartition("Writing …")[2]


def test_elsewhere_than_in_a_terminal_each_step_is_a_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with steps() as tell:
        tell("Checking every quotation")
        count_done(1, 2)
        tell("Making the pages")
    assert capsys.readouterr().err == "Checking every quotation …\nMaking the pages …\n"
