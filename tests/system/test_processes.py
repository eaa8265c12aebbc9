"""Work shared out to several processes gives the same as work done in one."""

from __future__ import annotations

import gc
import os
import signal
import time
from pathlib import Path

import pytest

from build_scripts.system import processes
from build_scripts.system.processes import seldom_collected, shared_out, shared_out_as_done

NUMBERS = list(range(200))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "processes", lambda: 2)


def test_the_results_come_in_order_and_from_other_processes() -> None:
    with shared_out(lambda number: (number * 2, os.getpid()), NUMBERS, 100) as results:
        found = list(results)
    assert [number for number, _ in found] == [number * 2 for number in NUMBERS]
    assert os.getpid() not in {made_by for _, made_by in found}


def test_little_work_is_done_here() -> None:
    with shared_out(lambda _: os.getpid(), NUMBERS, 1000) as results:
        assert set(results) == {os.getpid()}


def test_a_process_that_was_started_here_starts_no_others() -> None:
    def made(number: int) -> tuple[int, ...]:
        with shared_out(lambda _: os.getpid(), NUMBERS, 100) as inner:
            return (os.getpid(), *set(inner))

    with shared_out(made, NUMBERS, 100) as results:
        assert all(outer == inner for outer, inner in results)


def test_nothing_is_lost_where_the_system_ends_a_process() -> None:
    here = os.getpid()

    def made(number: int) -> int:
        if number == 120 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * 2

    with shared_out(made, NUMBERS, 100) as results:
        assert list(results) == [number * 2 for number in NUMBERS]


def test_a_result_that_is_there_waits_for_no_other(tmp_path: Path) -> None:
    """The first waits for a file that is written here, once the last has come."""
    there = tmp_path / "there"

    def made(number: int) -> int:
        while number == 0 and not there.exists():
            time.sleep(0.01)
        return number * 2

    found = []
    with shared_out_as_done(made, NUMBERS, 100, chunk=4) as results:
        for place, result in results:
            found.append((place, result))
            if place == NUMBERS[-1]:
                there.touch()
    assert found[0][0] != 0
    assert sorted(found) == [(number, number * 2) for number in NUMBERS]


def test_each_is_given_once_where_the_system_ends_a_process() -> None:
    here = os.getpid()

    def made(number: int) -> int:
        if number == 120 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * 2

    with shared_out_as_done(made, NUMBERS, 100) as results:
        assert sorted(results) == [(number, number * 2) for number in NUMBERS]


def test_little_work_is_done_here_in_order() -> None:
    with shared_out_as_done(lambda _: os.getpid(), NUMBERS, 1000) as results:
        assert list(results) == [(number, os.getpid()) for number in NUMBERS]


def test_a_fault_is_raised_as_it_is_and_what_comes_later_works() -> None:
    def made(number: int) -> int:
        if number == 50:
            raise LookupError("the fiftieth")
        return number

    with (
        pytest.raises(LookupError, match="the fiftieth"),
        shared_out(made, NUMBERS, 100) as results,
    ):
        list(results)
    with shared_out(abs, NUMBERS, 100) as results:
        assert list(results) == NUMBERS


def test_the_collector_is_as_before_in_the_end() -> None:
    usual = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] > usual[0]
    assert gc.get_threshold() == usual
