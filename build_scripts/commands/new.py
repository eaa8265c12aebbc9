"""`new`: begin an article, an actor, a claim, a topic or a story, with a file that explains itself."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path

import click

from build_scripts.checking.check import check
from build_scripts.commands.editing import check_again, is_terminal, problems_in, put_text
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    make_option,
    must_be_no_link,
    short,
    show,
)
from build_scripts.drafting.names import id_from
from build_scripts.drafting.scaffolds import Wanted, actor, article, claim, new_story, topic
from build_scripts.entries.actor import ActorKind
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.date_forms import form_for
from build_scripts.entries.dates import NoSuchDateError, parse_edtf
from build_scripts.entries.fields import MAX_ID, is_address, is_id
from build_scripts.entries.printed_dates import mended_date
from build_scripts.loading.folder import Folder, reserved
from build_scripts.loading.similar import did_you_mean
from build_scripts.system.places import ROOT

_KINDS: dict[str, tuple[Folder, Callable[[Wanted, Path], str]]] = {
    "article": (Folder.ARTICLES, article),
    "actor": (Folder.ACTORS, actor),
    "claim": (Folder.CLAIMS, claim),
    "topic": (Folder.TOPICS, topic),
}
_TITLES = {
    "article": "The headline as printed",
    "actor": "The name",
    "claim": "The claim, as a short question",
    "topic": "The term",
    "story": "The title of the story",
}


@click.command("new", short_help="Begin an article, actor, claim, topic or story.")
@click.argument("what", metavar="article|actor|claim|topic|story")
@content_option
@click.option("--title", help="Headline of an article, name of an actor, title of anything else.")
@click.option(
    "--id", "identifier", help="The id, which is the name of the file.  [default: from the title]"
)
@click.option(
    "--kind", help="Of an article (news-report, statement, ...) or an actor (person, ...)."
)
@click.option("--date", help="When an article was published: 2026-11-23.")
@click.option("--url", help="The public address of an article.")
@click.option("--publisher", help="Who published an article.")
@click.option("--proposition", help="Of a claim: one sentence that can be affirmed or denied.")
@click.option("--contact", help="Of a story: where readers report errors, a mail or web address.")
@click.option("--language", help="Of the title: how its letters are spelt in the id, such as uk.")
@click.option("--published", is_flag=True, help="Do not mark the entry as a draft.")
def new_command(
    what: str,
    content: Path,
    title: str | None,
    identifier: str | None,
    kind: str | None,
    date: str | None,
    url: str | None,
    publisher: str | None,
    proposition: str | None,
    contact: str | None,
    language: str | None,
    published: bool,
) -> None:
    """Begin an article, actor, claim, topic or story: a file with comments that say what goes where.

    The file passes the check as a draft. Nothing is ever overwritten. What is needed and not given is
    asked in a terminal. `new story` fills an empty folder, so that a site can be built at once.

    \b
    Examples:
      python -m build_scripts new story --title "The winter berth" --contact me@example.org
      python -m build_scripts new actor --title "Ada Quill" --kind person
      python -m build_scripts new article --title "Harbour to close" --date 2026-11-23
      make new KIND=actor TITLE="Ada Quill"
      make new KIND=actor TITLE="Дмитро Криниця" LANGUAGE=uk

    Exit code 0 when the file was made and passes the check, 1 when it was not or does not, 2 for wrong
    usage.
    """
    what, kind = _what(what, kind)
    title = _needed("title", title, _TITLES[what])
    if what == "claim":
        proposition = _needed(
            "proposition", proposition, "One sentence that can be affirmed or denied"
        )
    if what == "story":
        contact = _needed("contact", contact, "Where readers report errors (mail or web address)")
    wanted = Wanted(
        title=title,
        added=datetime.date.today().isoformat(),
        schemas=ROOT / "build" / "schema",
        draft=not published,
        date=_date(date),
        url=_url(url),
        publisher=" ".join((publisher or "").split()),
        kind=_kind(what, kind),
        proposition=" ".join((proposition or "").split()),
        contact=" ".join((contact or "").split()),
    )
    if what == "story":
        _story(wanted, content)
    else:
        _entry(what, wanted, content, _identifier(what, identifier, title, language or ""))


def _what(given: str, kind: str | None) -> tuple[str, str | None]:
    """Return what is to be made and its kind: a person is an actor, a statement is an article."""
    if given in _TITLES:
        return given, kind
    for what, kinds in (("actor", ActorKind), ("article", ArticleKind)):
        if given in {one.value for one in kinds}:
            return what, kind or given
    hint = did_you_mean(given, _TITLES) or f"Choose one of {', '.join(_TITLES)}."
    raise click.UsageError(f"There is no {given!r} to begin (with make: KIND=...). {hint}")


def _needed(option: str, given: str | None, question: str) -> str:
    """Return what was given, or the answer to a question; without a terminal, say what is missing."""
    value = " ".join((given or "").split())
    while not value:
        if not is_terminal():
            setting = option.upper()
            raise click.UsageError(
                f"--{option} is missing (with make: {setting}='...'): {question}."
            )
        value = " ".join(click.prompt(question).split())
    return value


def _date(given: str | None) -> str:
    if not given or not given.strip():
        return ""
    text = given.strip()
    try:
        parse_edtf(text)
    except NoSuchDateError as fault:
        if mended := mended_date(text):
            return mended
        why = form_for(text) or fault
        raise click.UsageError(f"--date: {text!r} is not a date: {why}.") from None
    return text


def _url(given: str | None) -> str:
    text = (given or "").strip()
    if text and not is_address(text):
        raise click.UsageError(f"--url: {text!r} is not an address that begins with https://.")
    return text


def _kind(what: str, given: str | None) -> str:
    if not given:
        return ""
    choices = [k.value for k in (ActorKind if what == "actor" else ArticleKind)]
    if what not in ("actor", "article"):
        raise click.UsageError(f"--kind: only articles and actors have one, no {what}.")
    if given not in choices:
        raise click.UsageError(f"--kind: {given!r} is none of {', '.join(choices)}.")
    return given


def _identifier(what: str, given: str | None, title: str, language: str) -> str:
    identifier = given or id_from(title, language)
    if not identifier:
        raise click.UsageError(
            "No id can be made of that title: give one with --id (with make: ID=...)."
        )
    if not is_id(identifier) or reserved(identifier):
        example = id_from(identifier) or "harbour-closes"
        why = "is reserved" if is_id(identifier) else "is not an id"
        raise click.UsageError(
            f"--id: {identifier!r} {why}. An id has lower-case ASCII letters, digits and single hyphens, "
            f"at most {MAX_ID}, such as {example if not reserved(example) else what + '-' + example}."
        )
    return identifier


def _entry(what: str, wanted: Wanted, content: Path, identifier: str) -> None:
    folder, scaffold = _KINDS[what]
    option = make_option(content)
    if not content.is_dir():
        raise click.ClickException(
            f"there is no folder {short(content)}; to begin a story: make new KIND=story{option}"
        )
    target = content / folder / f"{identifier}.yml"
    must_be_no_link(target.parent)
    if target.exists() or target.is_symlink():
        raise click.ClickException(
            f"{short(target)} is there already and stays as it is; choose another id with --id."
        )
    with disk_faults():
        target.parent.mkdir(exist_ok=True)
    put_text(target, scaffold(wanted, target))
    click.echo(f"Made {short(target)}")
    passes = check_again(content, {_shown(content, target): identifier})
    _say_what_is_next(what, identifier, content)
    sys.exit(0 if passes else 1)


def _shown(content: Path, target: Path) -> str:
    """A file as problems name it."""
    root = content.resolve()
    try:
        shown = root.relative_to(Path.cwd()).as_posix()
    except ValueError:
        shown = content.as_posix()
    return f"{shown}/{target.relative_to(content).as_posix()}"


def _say_what_is_next(what: str, identifier: str, content: Path) -> None:
    option = make_option(content)
    if what == "article":
        click.echo(
            "Next:\n"
            f"  1. Save the text as {short(content)}/texts/{identifier}.txt:\n"
            "     the headline, an empty line, then the paragraphs. Of a page or document that you saved:\n"
            f"     make text SOURCE=path ARTICLE={identifier}{option}\n"
            f"  2. Make the actors who speak:  make new KIND=actor TITLE='...'{option}\n"
            f"  3. Add quotations:  make quote ARTICLE={identifier} FROM='first words'"
            f" TO='last words'{option}\n"
            f"  4. Look at it:  make serve{option}"
        )
    elif what == "actor":
        click.echo(
            f"Next: name it as `speaker: {identifier}` in an article, or see it: make serve{option}"
        )
    elif what == "claim":
        click.echo(
            f"Next: give quotations their position: `- {{claim: {identifier}, position: yes}}`"
        )
    else:
        click.echo(
            f"Next: name it in `topics: [{identifier}]` of quotations, and write its summary."
        )


def _story(wanted: Wanted, content: Path) -> None:
    files = new_story(wanted, content)
    there = [path for path in files if path.suffix == ".yml" and path.exists()]
    if there:
        names = " and ".join(short(path) for path in there)
        raise click.ClickException(f"{names} is there already and stays as it is.")
    for path in files:
        if path.parent != content:
            must_be_no_link(path.parent)
    for path, text in files.items():
        with disk_faults():
            path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            put_text(path, text)
            click.echo(f"Made {short(path)}")
    checked = check(content)
    if checked.entries is not None:
        write_ids(checked.entries)
    own = problems_in(checked, [_shown(content, path) for path in files])
    show(own, content)
    option = make_option(content)
    click.echo(f"Next: make build{option}, or begin with an article: make new KIND=article{option}")
    sys.exit(1 if any(problem.severity == "error" for problem in own) else 0)
