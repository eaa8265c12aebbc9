"""A draft made ready: the article, what it names that is a draft too, its receipt, and the check of it all.

Nothing is written here. What the files would be is checked as if they were so already.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from build_scripts.checking.check import Checked, check_loaded
from build_scripts.checking.receipt_writing import receipts_of
from build_scripts.entries import Article, Status
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.folder import FOLDERS, Folder
from build_scripts.loading.load import Content, load
from build_scripts.loading.roles import named_in
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.mending.changed_files import (
    ChangedFile,
    MixedLineEndsError,
    as_in_the_file,
    in_files_as_they_are,
)
from build_scripts.mending.draft_off import without_draft
from build_scripts.problems import Problem, Severity, in_order
from build_scripts.receipts.reading import read_receipt
from build_scripts.yaml_text.reader import read_yaml

_WITH_IT = (Noun.ACTOR,)
_ALL_WITH_IT = (Noun.ACTOR, Noun.CLAIM, Noun.TOPIC)


class CannotPublishError(ValueError):
    """An article cannot be published; the message says why and what to do, in words for people."""


@dataclass(frozen=True, slots=True)
class NewReceipt:
    """The receipt of the article: its path, its name for people, its bytes; whether it is another one."""

    path: Path
    file: str
    data: bytes
    changed: bool


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing an article changes, and what stands in its way.

    `published` are the entries that are drafts now, the article first; `drafts` those that it names
    and that stay drafts. `in_the_way` are the errors of its entries, and those that publishing it would
    make elsewhere: then nothing is to be written; their lines are those of the files as they are now.
    `warnings` are those of what is published, in the files as they will be. `elsewhere` counts the errors
    that the story has anyway.
    """

    article: Sited[Article]
    published: tuple[Sited[Any], ...]
    drafts: tuple[Sited[Any], ...]
    changed: tuple[ChangedFile, ...]
    receipt: NewReceipt | None
    in_the_way: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    elsewhere: int
    after: Checked


def publication(
    root: Path, identifier: str, *, everything: bool = False
) -> tuple[Publication | None, tuple[Problem, ...]]:
    """Return what publishes an article and the actors it names; only the problems where it has faults.

    `everything` publishes the claims and topics that it names as well. Raises CannotPublishError where
    there is no such article, or a file cannot be changed by position.
    """
    content, problems = load(root)
    if content is None:
        return None, problems
    entries, found = assemble(content)
    file = f"{content.root}/{Folder.ARTICLES}/{identifier}.yml"
    article = entries.articles.get(identifier)
    if article is None:
        own = tuple(p for p in (*problems, *found) if p.location.file == file)
        if own:
            return None, own
        raise CannotPublishError(_no_article(content, entries, identifier))
    return _publication(root, content, problems, entries, article, everything), problems


def _publication(
    root: Path,
    content: Content,
    problems: tuple[Problem, ...],
    entries: Entries,
    article: Sited[Article],
    everything: bool,
) -> Publication:
    wanted = _ALL_WITH_IT if everything else _WITH_IT
    named = _named(entries, article)
    there = (article, *(sited for sited in named.values() if sited is not None))
    drafts = [sited for sited in there if sited.entry.status is Status.DRAFT]
    published = [s for s in drafts if s is article or _noun_of(entries, s) in wanted]
    changed = [_changed(root, content, sited) for sited in published]
    after_content = _with_files(content, changed)
    receipt = _receipt(root, after_content, article.id)
    if receipt is not None:
        after_content = _with_receipt(after_content, article.id, receipt)
    after = check_loaded(after_content, problems)
    own_files = {sited.document.file for sited in (article, *published)}
    own_files.add(f"{content.root}/receipts/{article.id}.json")
    own_files |= {
        f"{content.root}/{FOLDERS[noun]}/{name}.yml"
        for (noun, name), sited in named.items()
        if sited is None
    }
    in_the_way, elsewhere = _told(after, content, problems, own_files)
    return Publication(
        article,
        published=tuple(published),
        drafts=tuple(sited for sited in drafts if sited not in published),
        changed=tuple(changed),
        receipt=receipt,
        in_the_way=in_files_as_they_are(in_the_way, changed),
        warnings=tuple(
            p
            for p in after.problems
            if p.severity is Severity.WARNING and p.location.file in own_files
        ),
        elsewhere=elsewhere,
        after=after,
    )


def _no_article(content: Content, entries: Entries, identifier: str) -> str:
    for noun in (Noun.ACTOR, Noun.CLAIM, Noun.TOPIC):
        if identifier in entries.by_noun[noun]:
            return (
                f"{identifier!r} is {'an' if noun is Noun.ACTOR else 'a'} {noun}, and no article. "
                "Name the article: what it names is published with it."
            )
    known = content.documents[Folder.ARTICLES]
    hint = did_you_mean(identifier, known) or "An id is the name of its file without “.yml”."
    return f"There is no article {identifier!r} in {content.root}/{Folder.ARTICLES}/. {hint}"


def _noun_of(entries: Entries, sited: Sited[Any]) -> Noun:
    return next(n for n in FOLDERS if entries.by_noun[n].get(sited.id) is sited)


def _named(entries: Entries, article: Sited[Article]) -> dict[tuple[Noun, str], Sited[Any] | None]:
    """Return what an article and its drafts name; None for what is not there, or has faults."""
    named: dict[tuple[Noun, str], Sited[Any] | None] = {}
    waiting: list[Sited[Any]] = [article]
    while waiting:
        for _, noun, name in named_in(waiting.pop(0).entry):
            if noun not in _ALL_WITH_IT or (noun, name) in named:
                continue
            named[noun, name] = sited = entries.by_noun[noun].get(name)
            if sited is not None and sited.entry.status is Status.DRAFT:
                waiting.append(sited)
    return named


def _changed(root: Path, content: Content, sited: Sited[Any]) -> ChangedFile:
    file = sited.document.file
    try:
        after = without_draft(sited.document)
        return as_in_the_file(root / Path(file).relative_to(content.root), file, after)
    except MixedLineEndsError as fault:
        raise CannotPublishError(str(fault)) from None
    except ValueError:
        message = f"{file}: the line `status: draft` cannot be taken out without changing more."
        raise CannotPublishError(f"{message} Write `status: published` by hand.") from None


def _with_files(content: Content, changed: list[ChangedFile]) -> Content:
    """Return the content as it would be read if the files were changed."""
    by_file = {file.file: file for file in changed}
    documents: dict[Folder, Mapping[str, Any]] = {}
    for folder, there in content.documents.items():
        documents[folder] = {
            name: _read(by_file[document.file]) if document.file in by_file else document
            for name, document in there.items()
        }
    return replace(content, documents=documents)


def _read(file: ChangedFile) -> Any:
    document, _ = read_yaml(file.after.encode("utf-8"), file.file)
    assert document is not None
    return document


def _receipt(root: Path, content: Content, identifier: str) -> NewReceipt | None:
    """Return the receipt; None where the article needs none, its text is not here, or it has errors."""
    entries, _ = assemble(content)
    made = receipts_of(root, content, entries, [identifier]).files.get(identifier)
    if made is None:
        return None
    path = root / "receipts" / f"{identifier}.json"
    there = path.read_bytes() if path.is_file() else b""
    file = f"{content.root}/receipts/{path.name}"
    return NewReceipt(path, file, made, there != made)


def _with_receipt(content: Content, identifier: str, receipt: NewReceipt) -> Content:
    read = read_receipt(receipt.data, receipt.file)
    return replace(content, receipts={**content.receipts, identifier: read}, keeps_receipts=True)


def _told(
    after: Checked, content: Content, problems: tuple[Problem, ...], own_files: set[str]
) -> tuple[tuple[Problem, ...], int]:
    """Return the errors that stand in the way, and how many the story has elsewhere anyway."""
    errors = [p for p in after.problems if p.severity is Severity.ERROR]
    others = [p for p in errors if p.location.file not in own_files]
    checked = check_loaded(content, problems).problems if others else ()
    before = {_same(problem) for problem in checked}
    new = [p for p in others if _same(p) not in before]
    own = [p for p in errors if p.location.file in own_files]
    return in_order((*own, *new)), len(others) - len(new)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.code.number, problem.location.file, problem.message
