"""`text`: make the text of an article from a saved page, a PDF, captions, a document, a mail."""

from __future__ import annotations

import datetime
import sys
from dataclasses import replace
from pathlib import Path

import click

from build_scripts.commands.editing import check_again, put_text
from build_scripts.commands.shared import content_option, make_option, must_be_no_link, short, show
from build_scripts.commands.text_files import (
    TextPlan,
    article_named,
    given_source,
    must_not_be_in_the_way,
    new_article,
    put_all,
    with_cut,
    with_places,
)
from build_scripts.entries.fields import is_address
from build_scripts.intake.keeping import ranges_of
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.report import report_lines
from build_scripts.problems import Location, Problem
from build_scripts.telling.words import count
from build_scripts.words.bounds import words_of

_SHOWN_NOTES = 6


@click.command("text", short_help="Make an article's text from a saved page or document.")
@click.argument("source", required=False)
@content_option
@click.option("--article", help="The id of the article.  [default: a new article is proposed]")
@click.option("--id", "identifier", help="The id of a new article.  [default: from its title]")
@click.option("--cut", help="The lines to keep of what is read, such as 5-48 or 1,5-48.")
@click.option("--whole", is_flag=True, help="Read all of an HTML page, not its main part only.")
@click.option("--url", help="Where it is from; of a web archive, which page.")
@click.option("--again", is_flag=True, help="Replace a text that is there and differs.")
@click.option("--dry-run", is_flag=True, help="Show the report and the text; write nothing.")
def text_command(
    source: str | None,
    content: Path,
    article: str | None,
    identifier: str | None,
    cut: str | None,
    whole: bool,
    url: str | None,
    again: bool,
    dry_run: bool,
) -> None:
    """Make the text of an article from SOURCE, a file that you saved.

    Read are HTML, MHTML, PDF, WebVTT, SubRip, TTML, docx, odt, mails (eml), plain text, WARC and WACZ;
    what a file is is seen by what it holds. No word is dropped, moved or glued; what is left out,
    joined or doubtful is listed with its line. The source is kept in content/sources/, which Git
    ignores, with its hash. Without --article a new article is begun with what the source says of
    itself. Without SOURCE the text of an article is made again from the source that was kept.

    \b
    Examples:
      python -m build_scripts text saved/harbour.html
      python -m build_scripts text saved/inquiry.pdf --article inquiry --cut 3-410
      python -m build_scripts text --article inquiry --again
      make text SOURCE=saved/harbour.html ARTICLE=ferry-berth

    Exit code 0 when the text was made, 1 when it was not, 2 for wrong usage.
    """
    # The readers take long to load, and no other command needs them.
    from build_scripts.intake.reading import read_source

    if url and not is_address(url):
        raise click.UsageError(f"--url: {url!r} is not an address that begins with https://.")
    article = Path(article).name.removesuffix(".yml") if article else None
    if source is None and article is None:
        raise click.UsageError("Give SOURCE, the saved file (with make: SOURCE=path).")
    must_be_no_link(content / "texts")
    must_be_no_link(content / "sources")
    shown = source or f"{short(content)}/sources/{article}"
    try:
        given = given_source(source, article, content, whole=whole, url=url or "")
        entry = article_named(content, article) if article else None
        lines = cut if cut is not None else ",".join(entry.entry.cut) if entry else ""
        given = replace(given, cut=lines)
        made = read_source(
            given.data,
            address=given.address,
            charset=given.charset,
            whole=given.whole,
            cut=ranges_of(lines) if lines.strip() else (),
        )
        plan = TextPlan(content, article or "", given, made)
        if article is None:
            plan = new_article(plan, identifier, datetime.date.today().isoformat())
        elif cut is not None:
            plan = with_cut(plan, tuple(part.strip() for part in cut.split(",") if part.strip()))
        plan = with_places(plan, entry)
        if not dry_run:
            must_not_be_in_the_way(plan, again=again)
    except CannotReadError as fault:
        show([Problem(fault.code, Location(shown), str(fault), fault.hint)], content)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    if dry_run:
        click.echo(made.text)
        _tell(plan, most=None)
        click.echo("Nothing was written (--dry-run).")
        return
    put_all(plan)
    if plan.article_file is not None:
        put_text(*plan.article_file)
    _tell(plan, most=_SHOWN_NOTES)
    shown_file = f"{short(content.resolve())}/articles/{plan.article}.yml"
    check_again(content, {shown_file: plan.article})
    _say_what_is_next(plan)


def _tell(plan: TextPlan, most: int | None) -> None:
    made, given = plan.made, plan.source
    size = f"{count(made.lines, 'line')}, {count(len(words_of(made.text)), 'word')}"
    where = f"{short(plan.content)}/texts/{plan.article}.txt"
    click.echo(f"{where}: {size}, from {given.name} ({made.kind.value}, read by {made.reader})")
    for line in report_lines(made, most):
        click.echo(line)


def _say_what_is_next(plan: TextPlan) -> None:
    made, option = plan.made, make_option(plan.content)
    folder = short(plan.content)
    if plan.article_file is not None and plan.is_new:
        click.echo(
            f"Made {folder}/articles/{plan.article}.yml with what the source says of itself."
        )
    click.echo(
        f"Kept in {folder}/sources/, which Git ignores: the source and the report ({plan.article}.*)."
    )
    click.echo("Next:")
    if made.keep is not None:
        first, last = made.keep
        click.echo(
            f"  Lines {first} to {last} look like the article itself. To keep only them:\n"
            f"    make text ARTICLE={plan.article} CUT={first}-{last} AGAIN=1{option}"
        )
    click.echo(
        "  Look the text through, above all what is doubtful, and correct it by hand.\n"
        f"  Then decide on what is proposed: make draft ARTICLE={plan.article} REVIEW=1{option}\n"
        f"  Or add quotations by hand: make quote ARTICLE={plan.article} FROM='...' TO='...'{option}"
    )
