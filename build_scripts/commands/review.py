"""`review`: go through what is proposed for an article in the terminal, one question after the other."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from build_scripts.commands.desk import desk_or_exit
from build_scripts.commands.editing import check_again, put_all_or_nothing, show_difference
from build_scripts.commands.review_keys import END, ReviewKeys
from build_scripts.commands.review_screen import Screen
from build_scripts.commands.shared import content_option, make_option, must_be_no_link
from build_scripts.drafting.adding import CannotAddError, Desk
from build_scripts.drafting.draft import proposals_for
from build_scripts.drafting.new_actors import actor_file
from build_scripts.drafting.refused import read_refused, refused_bytes, refused_words
from build_scripts.drafting.review import Review, Verdict
from build_scripts.drafting.review_questions import review_of
from build_scripts.drafting.review_trial import Trial
from build_scripts.drafting.review_writing import article_after, new_actors
from build_scripts.entries import UNDECIDED, Status
from build_scripts.intake.record import FOLDER
from build_scripts.loading.load import load
from build_scripts.mending.changed_files import as_in_the_file
from build_scripts.system.places import ROOT
from build_scripts.telling.words import count


@click.command("review", short_help="Decide on what is proposed, one after the other.")
@click.argument("article")
@content_option
def review_command(article: str, content: Path) -> None:
    """Go through what is proposed for an article, and through what is undecided in it.

    Each question shows the sentence with the words marked, who is proposed as the speaker, and why.
    Enter accepts, a number or a name chooses a speaker, + NAME makes a new one; n says that it is no
    speech, s leaves it undecided, u takes the last step back, q ends and keeps what was decided; ? lists
    all keys, also those that change what is proposed. What the check would tell of an answer is told
    before it is taken. Nothing is written until the end. What was decided is not asked again; what was
    called no speech is remembered privately.

    \b
    Examples:
      python -m build_scripts review ferry-berth
      make draft ARTICLE=ferry-berth REVIEW=1

    Exit code 0 when what was decided is written and passes the check, 1 when not, 2 for wrong usage.
    """
    article = Path(article).name.removesuffix(".yml")
    try:
        desk = desk_or_exit(content, article)
        kept = content / FOLDER / f"{article}.refused.json"
        known = read_refused(kept.read_bytes()) if kept.is_file() else frozenset[str]()
        review = review_of(desk, proposals_for(desk), known)
        if review.current is None:
            click.echo("Nothing is left to decide.")
            _say_what_is_next(desk, content)
            return
        loaded, _ = load(content)
        assert loaded is not None
        keys = ReviewKeys(desk, Screen(desk), Trial(desk, loaded))
        keys.screen.warn_of_all(keys.trial.of_all(review))
        review = _asked(keys, review)
        passes = _written(desk, review, content, kept, known)
    except CannotAddError as fault:
        click.echo(f"{fault}\nNothing was written.", err=True)
        sys.exit(1)
    sys.exit(0 if passes else 1)


def _asked(keys: ReviewKeys, review: Review) -> Review:
    """Ask until the end, or until somebody has had enough."""
    try:
        while (question := review.current) is not None:
            if review.held is None:
                keys.screen.show(review, question)
            line = keys.screen.key(review, question)
            if line == END:
                break
            review = keys.after(review, question, line)
    except KeyboardInterrupt:
        click.echo("\nBroken off: what was decided is kept.")
    return review


def _written(desk: Desk, review: Review, content: Path, kept: Path, known: frozenset[str]) -> bool:
    """Write what was decided, all or nothing, and say how the article stands."""
    file = desk.article.document.file
    path = content / "articles" / f"{desk.article.id}.yml"
    changed = as_in_the_file(path, file, article_after(desk, review))
    files = {path: changed.after.encode("utf-8")} if changed.after != changed.before else {}
    new = new_actors(review)
    for one in new:
        target = content / "actors" / f"{one.id}.yml"
        if not target.exists():
            text = actor_file(
                one,
                desk.article,
                target.parent,
                added=datetime.date.today().isoformat(),
                schemas=ROOT / "build" / "schema",
            )
            files[target] = text.encode("utf-8")
    refused = refused_words(desk, review)
    if refused:
        must_be_no_link(kept.parent)
        files[kept] = refused_bytes(known | refused)
    put_all_or_nothing(files)
    if changed.after != changed.before:
        show_difference(changed.before, changed.after, file)
    _tell(review)
    for one in new:
        click.echo(f"Made {_file_of(desk, one.id)}")
    shown = {file: desk.article.id} | {_file_of(desk, one.id): one.id for one in new}
    passes = check_again(content, shown)
    _say_what_is_next(desk, content, passes=passes, left=_left(review))
    return passes


def _file_of(desk: Desk, actor_id: str) -> str:
    return f"{desk.article.document.file.rsplit('/', 2)[0]}/actors/{actor_id}.yml"


def _tell(review: Review) -> None:
    unsaid = _unsaid(review)
    added = len(review.of(Verdict.ACCEPTED)) - unsaid
    undecided = len(review.of(Verdict.UNDECIDED)) + unsaid
    refused = len(review.of(Verdict.NOT_SPEECH))
    later = len(review.of(Verdict.LATER))
    left = len(review.questions) - len(review.answers)
    click.echo(
        f"{count(added, 'quotation')} decided, {undecided} left undecided, {refused} no speech, "
        f"{later} left for later, {left} not asked yet."
    )


def _unsaid(review: Review) -> int:
    """How many reported words were taken in without what they report."""
    entries = [answer.entry for answer in review.of(Verdict.ACCEPTED)]
    return sum(entry is not None and entry.says == UNDECIDED for entry in entries)


def _left(review: Review) -> int:
    asked = len(review.of(Verdict.UNDECIDED)) + len(review.of(Verdict.LATER)) + _unsaid(review)
    return len(review.questions) - len(review.answers) + asked


def _say_what_is_next(desk: Desk, content: Path, *, passes: bool = True, left: int = 0) -> None:
    option, name = make_option(content), desk.article.id
    if left:
        click.echo(f"To go on: make draft ARTICLE={name} REVIEW=1{option}")
    elif passes and desk.article.entry.status is Status.DRAFT:
        click.echo(f"Read it once more, then: make publish ARTICLE={name}{option}")
