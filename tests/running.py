"""Running the command line inside the test, as somebody without a terminal does."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from build_scripts.cli import main


def run(*arguments: str | Path, input: str | None = None) -> Result:
    """Run a command; an exception in it fails the test."""
    result = CliRunner().invoke(main, [str(a) for a in arguments], input=input)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
