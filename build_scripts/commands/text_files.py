"""What `text` reads and writes: the source, the text, the record and report beside it, the article."""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from pathlib import Path

import click

from build_scripts.codes import intake as codes
from build_scripts.commands.editing import edited, put_text
from build_scripts.commands.shared import disk_faults, short
from build_scripts.drafting.article_of_source import wanted_of
from build_scripts.drafting.names import id_from
from build_scripts.drafting.scaffolds import article as article_scaffold
from build_scripts.drafting.where_printed import edits_for
from build_scripts.entries import Article
from build_scripts.entries.fields import is_id
from build_scripts.intake.record import (
    FOLDER,
    kept_source,
    read_record,
    record_bytes,
    record_of,
)
from build_scripts.intake.refusals import MOST_BYTES, CannotReadError
from build_scripts.intake.report import report_lines
from build_scripts.intake.result import FactKey, TextMade
from build_scripts.loading.assemble import assemble
from build_scripts.loading.folder import Folder, reserved
from build_scripts.loading.load import MAX_TEXT_BYTES, load
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.problems import Edit
from build_scripts.system.places import ROOT
from build_scripts.system.whole_files import write_whole
from build_scripts.words.sources import SourceText, as_read
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.insertion import CannotInsertError, insertion
from build_scripts.yaml_text.layout import layout
from build_scripts.yaml_text.source_text import place_of


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a source, and what else is known of it."""

    data: bytes
    name: str
    address: str = ""
    charset: str = ""
    whole: bool = False
    cut: str = ""


@dataclass(frozen=True, slots=True)
class TextPlan:
    """A text that was made, for which article, and what the article's file becomes with it."""

    content: Path
    article: str
    source: Source
    made: TextMade
    article_file: tuple[Path, str] | None = None
    is_new: bool = False


def given_source(
    source: str | None, article: str | None, content: Path, *, whole: bool, url: str
) -> Source:
    """Return the source that a path names, or the one that was kept for an article.

    Raises CannotReadError where there is none, or it is no plain file, or too large.
    """
    if source is not None:
        return Source(_bytes_of(Path(source)), Path(source).name, url, whole=whole)
    assert article is not None
    record = read_record(content, article)
    data = kept_source(content, article, record) if record else None
    if record is None or data is None:
        message = f"No source of {article!r} is kept in {short(content)}/{FOLDER}/."
        raise CannotReadError(codes.SOURCE_UNUSABLE, message)
    return Source(data, record.given, url or record.address, record.charset, whole or record.whole)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            message = f"{path.name} is a folder."
            raise CannotReadError(codes.SOURCE_UNUSABLE, message, "Give the saved file itself.")
        if not stat.S_ISREG(status.st_mode):
            raise CannotReadError(codes.SOURCE_UNUSABLE, f"{path.name} is not a plain file.")
        if status.st_size > MOST_BYTES:
            message = f"It has {status.st_size:,} bytes; {MOST_BYTES:,} are read at most."
            raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
        return path.read_bytes()
    except OSError as fault:
        message = f"It cannot be read: {fault.strerror}."
        raise CannotReadError(codes.SOURCE_UNUSABLE, message) from None


def article_named(content: Path, identifier: str) -> Sited[Article] | None:
    """Return an article of the story; None where its file has faults. Raises click.ClickException."""
    loaded, _ = load(content)
    if loaded is None:
        raise click.ClickException(f"there is no folder {short(content)}.")
    known = loaded.documents[Folder.ARTICLES]
    if identifier not in known and identifier not in loaded.broken[Folder.ARTICLES]:
        hint = did_you_mean(identifier, known) or (
            "ARTICLE names one that is there: with ID in its place a new one is begun."
        )
        raise click.ClickException(f"there is no article {identifier!r}. {hint}")
    return assemble(loaded)[0].articles.get(identifier)


def new_article(plan: TextPlan, identifier: str | None, added: str) -> TextPlan:
    """Return the plan with the file of a new article. Raises click.ClickException and UsageError."""
    cut = tuple(part.strip() for part in plan.source.cut.split(",") if part.strip())
    wanted = wanted_of(
        plan.made,
        added=added,
        schemas=ROOT / "build" / "schema",
        cut=cut,
        address=plan.source.address,
    )
    language = plan.made.fact(FactKey.LANGUAGE)
    name = identifier or id_from(wanted.title, language.value if language else "")
    if not is_id(name) or reserved(name):
        raise click.UsageError("No id can be made of its title: give one with --id (ID=...).")
    target = plan.content / Folder.ARTICLES / f"{name}.yml"
    if not plan.content.is_dir():
        raise click.ClickException(f"there is no folder {short(plan.content)}.")
    if target.exists() or target.is_symlink():
        message = f"{short(target)} is there already: name it with --article (ARTICLE={name})"
        raise click.ClickException(f"{message}, or give a new id with --id (ID=...).")
    text = article_scaffold(wanted, target)
    return replace(plan, article=name, article_file=(target, text), is_new=True)


def with_cut(plan: TextPlan, cut: tuple[str, ...]) -> TextPlan:
    """Return the plan with `cut` written into the article's file, so that it can be made again.

    Raises click.ClickException where the file cannot be changed by position.
    """
    path = plan.content / Folder.ARTICLES / f"{plan.article}.yml"
    before = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    listed = f"[{', '.join(cut)}]"
    node = layout(before).get(("cut",))
    try:
        if node is not None:
            start, end = (place_of(before, at, path.name) for at in (node.start, node.end))
            after = edited(path, [Edit(start, end, listed)])[1]
        elif cut:
            order = [info.alias or name for name, info in Article.model_fields.items()]
            edit = insertion(before, path.name, "cut", order, lambda _: "\0", "")
            edit = replace(edit, text=edit.text.replace(":\n", ": ", 1).replace("  - \0", listed))
            after = edited(path, [edit])[1]
        else:
            return plan
    except CannotInsertError as fault:
        raise click.ClickException(f"write `cut: {listed}` by hand: {fault}.") from None
    return replace(plan, article_file=(path, after))


def with_places(plan: TextPlan, article: Sited[Article] | None) -> TextPlan:
    """Return the plan with the pages or times of its quotations written into the article's file."""
    if article is None or plan.is_new:
        return plan
    path = plan.content / Folder.ARTICLES / f"{plan.article}.yml"
    before = plan.article_file[1] if plan.article_file else path.read_bytes().decode("utf-8")
    source = SourceText("", plan.made.text, article.entry.language)
    edits = edits_for(article, before.replace("\r\n", "\n"), source, plan.made.places)
    return replace(plan, article_file=(path, apply_edits(before, edits))) if edits else plan


def must_not_be_in_the_way(plan: TextPlan, *, again: bool) -> None:
    """Refuse to replace a text that differs, and one too large to be checked. Raises CannotReadError."""
    size = len(plan.made.text.encode())
    if size > MAX_TEXT_BYTES:
        message = f"The text has {size:,} bytes; {MAX_TEXT_BYTES:,} are checked at most."
        hint = "Keep the lines that you quote from: CUT=5-480."
        raise CannotReadError(codes.SOURCE_TOO_LARGE, message, hint)
    target = plan.content / "texts" / f"{plan.article}.txt"
    if target.is_symlink():
        raise CannotReadError(codes.TEXT_IN_THE_WAY, f"{short(target)} is a symbolic link.")
    if target.is_file() and not again:
        there = target.read_bytes().decode("utf-8", "replace")
        if as_read(there) != as_read(plan.made.text):
            message = f"{short(target)} is there, and is not what the source gives."
            raise CannotReadError(codes.TEXT_IN_THE_WAY, message)


def put_all(plan: TextPlan, *, with_text: bool = True) -> None:
    """Write the source, its record, the report and, last, the text, unless only the source is kept."""
    made, given = plan.made, plan.source
    record = record_of(
        given.name,
        given.data,
        made,
        address=given.address,
        charset=given.charset,
        whole=given.whole,
        cut=given.cut,
    )
    sources, texts = plan.content / FOLDER, plan.content / "texts"
    report = "\n".join(report_lines(made)) + "\n"
    with disk_faults():
        for folder in (sources, texts, plan.content / Folder.ARTICLES):
            folder.mkdir(exist_ok=True)
        write_whole(sources / f"{plan.article}.{record.ending}", given.data)
        write_whole(sources / f"{plan.article}.json", record_bytes(record))
        write_whole(sources / f"{plan.article}.report.txt", report.encode())
    if with_text:
        put_text(texts / f"{plan.article}.txt", made.text)
