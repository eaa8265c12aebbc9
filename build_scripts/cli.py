"""The command line: `python -m build_scripts COMMAND`; this is the list of its commands."""

from __future__ import annotations

from importlib import import_module

import click

_MODULES = {
    name: f"build_scripts.commands.{name}"
    for name in (
        *("check", "explain", "build", "serve", "new", "text", "texts", "draft", "review"),
        *("quote", "publish", "rename", "audit", "receipts", "schema", "phrases"),
    )
} | {"import": "build_scripts.commands.import_file"}
"""Every command, and the module that holds it as `NAME_command`."""


class _Commands(click.Group):
    """Imports a command when it is asked for: none needs the libraries of all others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _MODULES:
            # Click looks among all commands for the one that was meant.
            self.commands.update({name: _command(name) for name in _MODULES})
            return None
        return _command(cmd_name)


def _command(name: str) -> click.Command:
    command = getattr(import_module(_MODULES[name]), f"{name}_command")
    assert isinstance(command, click.Command)
    return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """On the Record: annotated news articles in, a site that shows its evidence out.

    Exit code 0 without errors, 1 with errors, 2 for wrong usage.
    """
