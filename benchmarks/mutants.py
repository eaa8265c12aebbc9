"""How many small faults, put into the code one at a time, the tests of the same folder notice.

    python -m benchmarks.mutants --number 60 --seed 1 record checking/fairness checking/pair_check

A fault is one operator, condition or constant changed. Which ones is drawn by the seed from all there
are in the named rooms and files, so that nobody can choose them. Each is tried in a copy of the code
with the tests that mirror its folder (`record/` with `tests/record`), until one of them fails.
"""

from __future__ import annotations

import ast
import copy
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
_CODE = ROOT / "build_scripts"
_MOST = 180
"""Seconds of a processor that the tests of a folder may take; the clock would count the load as well."""

_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: the file, the line, what stood there, and the code with the fault in it."""

    path: Path
    line: int
    was: str
    now: str
    code: str

    @property
    def shown(self) -> str:
        """The fault in one line."""
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.was} → {self.now}"


def mutants_of(path: Path) -> list[Mutant]:
    """Return every fault of one step that can be put into a file."""
    tree = ast.parse(path.read_text("utf-8"))
    return [mutant for node in _carried_out(tree) for mutant in _changes(path, tree, node)]


def _carried_out(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs: everything but types and decorators."""
    yield node
    for field, value in ast.iter_fields(node):
        if field not in ("annotation", "returns", "decorator_list"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _carried_out(child)


def _changes(path: Path, tree: ast.Module, node: ast.AST) -> Iterator[Mutant]:
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            ops = [*node.ops]
            ops[index] = _TURNED[type(operator)]()  # type: ignore[call-overload]
            yield _with(path, tree, node, "ops", ops)
    elif isinstance(node, ast.BoolOp | ast.BinOp | ast.AugAssign) and type(node.op) in _TURNED:
        yield _with(path, tree, node, "op", _TURNED[type(node.op)]())
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield _with(path, tree, node, "test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield _with(path, tree, node, "ifs", node.ifs[1:])
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield _with(path, tree, node, "value", not node.value)
        elif isinstance(node.value, int):
            yield _with(path, tree, node, "value", node.value + 1)


def _with(path: Path, tree: ast.Module, node: ast.AST, field: str, new: object) -> Mutant:
    """Put a fault in, write the code down, and take the fault out again."""
    line = getattr(node, "lineno", getattr(getattr(node, "target", None), "lineno", 0))
    old = getattr(node, field)
    before = _brief(node)
    setattr(node, field, new)
    fixed = ast.fix_missing_locations(copy.deepcopy(tree))
    after, code = _brief(node), ast.unparse(fixed)
    setattr(node, field, old)
    return Mutant(path, line, before, after, code)


def _brief(node: ast.AST) -> str:
    first = ast.unparse(node).split("\n", 1)[0]
    return first if len(first) <= 80 else f"{first[:79]}…"


def _files(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        path = _CODE / name
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]


def _told(copy_of_code: Path, mutant: Mutant) -> bool:
    """Say at once whether a fault is noticed and in what time, and give it back."""
    begun = time.perf_counter()
    noticed = _is_noticed(copy_of_code, mutant)
    word = "noticed" if noticed else "NOT noticed"
    click.echo(f"{word} after {time.perf_counter() - begun:.0f} s: {mutant.shown}")
    return noticed


def _is_noticed(copy_of_code: Path, mutant: Mutant) -> bool:
    """Whether a test of the mirroring folder fails with the fault in the code."""
    inside = mutant.path.relative_to(ROOT)
    target = copy_of_code / inside
    whole = target.read_bytes()
    target.write_text(mutant.code, "utf-8")
    try:
        room = f"tests/{inside.parts[1]}"
        own = sorted((copy_of_code / room).glob(f"test_{inside.stem}*.py"))
        # Those that are named for the module notice most, and are collected sooner than the room.
        return not (_pass(copy_of_code, *map(str, own)) and _pass(copy_of_code, room))
    finally:
        target.write_bytes(whole)


def _pass(copy_of_code: Path, *tests: str) -> bool:
    """Whether all of these tests pass, in the time that they may take; of no tests all do."""
    if not tests:
        return True
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, *tests], cwd=copy_of_code, capture_output=True, preexec_fn=_limit_time
    )
    return run.returncode == 0


def _limit_time() -> None:
    """End the tests, as a failure, once they have computed for as long as they may."""
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST, _MOST))


@click.command()
@click.argument("rooms", nargs=-1, required=True)
@click.option("--number", default=60, show_default=True, help="How many faults are drawn.")
@click.option("--seed", default=1, show_default=True, help="Which ones.")
def main(rooms: tuple[str, ...], number: int, seed: int) -> None:
    """Draw faults by the seed and say which of them no test notices."""
    every = [mutant for path in _files(rooms) for mutant in mutants_of(path)]
    drawn = random.Random(seed).sample(every, min(number, len(every)))
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder) / "code"
        there.mkdir()
        for name in ("build_scripts", "tests", "benchmarks", "docs", "schema"):
            shutil.copytree(ROOT / name, there / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pyproject.toml", "mkdocs.yml"):
            shutil.copy(ROOT / name, there)
        for tests in sorted({mutant.path.relative_to(ROOT).parts[1] for mutant in drawn}):
            if not _pass(there, f"tests/{tests}"):
                raise click.ClickException(f"tests/{tests} fail without any fault put in.")
        missed = sum(not _told(there, mutant) for mutant in drawn)
    seconds = time.perf_counter() - begun
    click.echo(
        f"{len(drawn) - missed} of {len(drawn)} noticed, drawn from {len(every)} by seed {seed}, "
        f"in {seconds:.0f} s"
    )


if __name__ == "__main__":
    main()
