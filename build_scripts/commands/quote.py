"""`quote`: add a quotation or a passage to an article, found by its first and last words."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from build_scripts.commands.desk import desk_or_exit
from build_scripts.commands.editing import (
    check_again,
    edited,
    is_terminal,
    put_text,
    show_difference,
)
from build_scripts.commands.shared import content_option, make_option
from build_scripts.drafting.adding import (
    CannotAddError,
    Desk,
    chosen_words,
    passage_edit,
    proposal_for,
    quotation_edit,
)
from build_scripts.drafting.proposal import OPEN, OPEN_CUE, Proposal
from build_scripts.drafting.stretch import Chosen
from build_scripts.drafting.told_to_readers import ToldToReaders
from build_scripts.entries import Rights, Status
from build_scripts.entries.fields import is_id
from build_scripts.loading.similar import did_you_mean
from build_scripts.problems import Edit
from build_scripts.words.sources import Form

_FORMS = {
    "direct": "all of the words stand inside quotation marks",
    "mixed": "some of the words stand inside quotation marks",
    "indirect": "none of the words stands inside quotation marks: they are the reporter’s",
}


@click.command("quote", short_help="Add a quotation, found by its first and last words.")
@click.argument("article")
@click.argument("first", metavar="FROM")
@click.argument("last", metavar="[TO]", required=False)
@content_option
@click.option("--passage", is_flag=True, help="Words of the article in its own voice.")
@click.option("--id", "identifier", help="The id of the entry.  [default: proposed]")
@click.option("--speaker", help="The id of the actor who speaks.  [default: proposed, or asked]")
@click.option("--cue", help="The reporting words as printed; none where nothing is printed.")
@click.option("--context", help="What readers are told beside the words, in your own.")
@click.option("--line", type=click.IntRange(1), help="The line of the text on which FROM begins.")
@click.option("--dry-run", is_flag=True, help="Show what would be added; write nothing.")
def quote_command(
    article: str,
    first: str,
    last: str | None,
    content: Path,
    passage: bool,
    identifier: str | None,
    speaker: str | None,
    cue: str | None,
    context: str | None,
    line: int | None,
    dry_run: bool,
) -> None:
    """Add a quotation to an article: the words from FROM to TO, as the article prints them.

    FROM and TO are the first and the last words, as many as are needed to know them; capitals and
    quotation marks do not matter. Without TO, a quotation goes on to its closing mark. The entry
    gets the words with their marks, the reporting words and the speaker as far as print shows them,
    and `near` where the same words stand twice. What is not known is asked in a terminal; elsewhere
    it is left `undecided`, which the check reports. Nothing else in the file changes.

    \b
    Examples:
      python -m build_scripts quote ferry-berth "We cannot keep" "every winter"
      python -m build_scripts quote ferry-berth "In four winters" --speaker tom-barrow
      python -m build_scripts quote ferry-berth "About 400 people" "on Skerry" --passage
      make quote ARTICLE=ferry-berth FROM="We cannot keep" TO="every winter"

    Exit code 0 when the entry passes the check, 1 when it does not or was not written, 2 for wrong
    usage.
    """
    if identifier is not None and not is_id(identifier):
        raise click.UsageError(f"--id: {identifier!r} is not an id; write lower-case-words.")
    # Who has the file at hand may well give its name.
    article = Path(article).name.removesuffix(".yml")
    if not first.strip():
        raise click.UsageError("FROM is empty: give the first words of the stretch.")
    try:
        desk = desk_or_exit(content, article)
        chosen = chosen_words(desk, first, last, line)
        _taken(desk, identifier)
        if passage:
            name, edit = passage_edit(desk, chosen, identifier)
            todo = False
        else:
            told = ToldToReaders(context=context)
            name, edit, todo = _quotation(desk, chosen, identifier, speaker, cue, told)
    except CannotAddError as fault:
        click.echo(str(fault), err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    sys.exit(0 if _finish(desk, content, edit, name, todo, dry_run) else 1)


def _taken(desk: Desk, identifier: str | None) -> None:
    if any(item.id == identifier for item in desk.article.entry.evidence_items):
        raise CannotAddError(f"{desk.article.document.file} has an entry {identifier!r} already.")


def _quotation(
    desk: Desk,
    chosen: Chosen,
    identifier: str | None,
    speaker: str | None,
    cue: str | None,
    told: ToldToReaders,
) -> tuple[str, Edit, bool]:
    if speaker is not None and speaker not in desk.actors:
        hint = (
            did_you_mean(speaker, desk.actors) or f"Make it first: make new KIND=actor ID={speaker}"
        )
        raise CannotAddError(f"There is no actor {speaker!r}. {hint}")
    proposal = proposal_for(desk, chosen, speaker=speaker, cue=cue, told=told)
    if is_terminal():
        proposal = _asked(desk, chosen, proposal, speaker, cue)
    if identifier is not None:
        proposal = replace(proposal, id=identifier)
    line = desk.source.place(chosen.start)[0]
    click.echo(f"{desk.source.file}, line {line}: {_FORMS[proposal.form]}.")
    is_open = proposal.speaker == OPEN or proposal.cue == OPEN_CUE or bool(proposal.new_name)
    todo = is_open or proposal.form is Form.INDIRECT
    return proposal.id, quotation_edit(desk, proposal), todo


def _asked(
    desk: Desk, chosen: Chosen, proposal: Proposal, speaker: str | None, cue: str | None
) -> Proposal:
    """Ask for what is not known, with the proposal as the answer to a bare Enter."""
    click.echo(f"  {chosen.words}")
    if speaker is None:
        usual = proposal.perhaps or (None if proposal.speaker == OPEN else proposal.speaker)
        speaker = click.prompt("Who speaks (id of an actor)", default=usual)
        while speaker not in desk.actors and not is_id(speaker):
            click.echo(f"{speaker!r} is not an id. {did_you_mean(speaker, desk.actors)}")
            speaker = click.prompt("Who speaks (id of an actor)", default=usual)
    if cue is None and (proposal.cue == OPEN_CUE or not proposal.attributed_as):
        usual_cue = None if proposal.cue == OPEN_CUE else proposal.cue
        cue = click.prompt("The reporting words as printed (none: nothing)", default=usual_cue)
    cue = cue or proposal.cue
    again = proposal_for(desk, chosen, speaker=speaker, cue=cue, told=proposal.told)
    return replace(again, new_name="" if speaker in desk.actors else speaker)


def _finish(desk: Desk, content: Path, edit: Edit, name: str, todo: bool, dry_run: bool) -> bool:
    """Show the change, write it, and check the article again."""
    file = desk.article.document.file
    path = content / "articles" / f"{desk.article.id}.yml"
    before, after = edited(path, [edit])
    show_difference(before, after, file)
    if dry_run:
        click.echo("Nothing was written (--dry-run).")
        return True
    put_text(path, after)
    click.echo(f"Added {name} to {file}.")
    passes = check_again(content, {file: desk.article.id})
    option = make_option(content)
    if todo:
        click.echo(f"What is marked TODO or `undecided` is yours to say. Then: make check{option}")
    elif passes and desk.article.entry.status is Status.DRAFT:
        click.echo(f"When the article is done: make publish ARTICLE={desk.article.id}{option}")
    elif passes and desk.article.entry.rights is Rights.EXCERPT:
        click.echo(f"When you are done with the article: make receipts{option}")
    return passes
