"""The command line: `python -m build_scripts COMMAND`; this is the list of its commands."""

from __future__ import annotations

import click

from build_scripts.commands.audit import audit_command
from build_scripts.commands.build import build_command
from build_scripts.commands.check import check_command
from build_scripts.commands.draft import draft_command
from build_scripts.commands.explain import explain_command
from build_scripts.commands.new import new_command
from build_scripts.commands.phrases import phrases_command
from build_scripts.commands.publish import publish_command
from build_scripts.commands.quote import quote_command
from build_scripts.commands.receipts import receipts_command
from build_scripts.commands.rename import rename_command
from build_scripts.commands.review import review_command
from build_scripts.commands.schema import schema_command
from build_scripts.commands.serve import serve_command
from build_scripts.commands.text import text_command
from build_scripts.commands.texts import texts_command

_COMMANDS = (
    check_command,
    explain_command,
    build_command,
    serve_command,
    new_command,
    text_command,
    texts_command,
    draft_command,
    review_command,
    quote_command,
    publish_command,
    rename_command,
    audit_command,
    receipts_command,
    schema_command,
    phrases_command,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """On the Record: annotated news articles in, a site that shows its evidence out.

    Exit code 0 without errors, 1 with errors, 2 for wrong usage.
    """


for command in _COMMANDS:
    main.add_command(command)
