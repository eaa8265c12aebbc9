"""`texts`: fetch the articles that have an address and no text, and say what holds of their quotations."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.commands.shared import content_option


@click.command("texts", short_help="Fetch the articles that have no text here, and compare.")
@content_option
@click.option("--article", "articles", multiple=True, help="Only this article; may be repeated.")
@click.option("--again", is_flag=True, help="Fetch again what was fetched before.")
def texts_command(content: Path, articles: tuple[str, ...], again: bool) -> None:
    """Fetch each article that has an address and no text, make its text, and compare.

    Nothing else of this program uses the network. Robots.txt is obeyed, a host gets one request at a
    time, and no address inside a private network is asked, also after a redirect. What was fetched is
    kept in content/sources/, so a run that was broken off goes on where it was. A text is written where
    every quotation holds and the article is not `unchecked`; else the source is kept, and `make text
    ARTICLE=id` makes the text of it. Where two addresses are known, both are fetched: a copy in other
    words is refused.

    \b
    Examples:
      python -m build_scripts texts
      python -m build_scripts texts --article ferry-berth
      make texts ARTICLE=ferry-berth

    Exit code 0 when every article was fetched and all of its quotations hold, 1 when not, 2 for wrong
    usage.
    """
    # What fetches and reads takes long to load, and no other command needs it.
    from build_scripts.commands.texts_fetched import fetch_texts

    sys.exit(0 if fetch_texts(content, articles, again=again) else 1)
