"""Another id for an entry: in its own file, wherever it is named, and kept as the id it had before.

Nothing is written here. The edits change names and nothing else; the old id goes into `formerly`, so
that its addresses lead on and nobody else is ever given it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.checking.former_ids import former_ids
from build_scripts.entries.fields import MAX_ID, is_id
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.folder import FOLDERS, reserved
from build_scripts.loading.load import load
from build_scripts.loading.roles import named_in
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.mending.changed_files import ChangedFile, MixedLineEndsError, as_in_the_file
from build_scripts.mending.replacing import replacement
from build_scripts.problems import Edit, Problem, has_errors
from build_scripts.yaml_text.document import Document
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.former import with_former
from build_scripts.yaml_text.layout import layout
from build_scripts.yaml_text.source_text import place_of

RENAMED = (*FOLDERS, Noun.RELATION_TYPE)
"""The kinds of entry that can be renamed."""


class CannotRenameError(ValueError):
    """An entry cannot be renamed; the message says why and what to do, in words for people."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a new id changes: what stands in files, then the names of files."""

    noun: Noun
    changed: tuple[ChangedFile, ...]
    moved: tuple[tuple[Path, Path], ...]


def renaming(
    root: Path, old: str, new: str, noun: Noun | None = None
) -> tuple[Renaming | None, tuple[Problem, ...]]:
    """Return what gives an entry another id; no renaming but the problems where files have errors.

    `noun` is the kind of entry, needed where entries of two kinds have that id. Raises
    CannotRenameError.
    """
    content, problems = load(root)
    if content is None:
        return None, problems
    entries, found = assemble(content)
    problems += found
    if has_errors(problems):
        return None, problems
    noun = _kind_of(entries, old, noun)
    _must_be_free(entries, noun, old, new)
    owners = list(entries.every)
    documents = {sited.document.file: sited.document for sited in owners}
    changed = []
    for file, document in documents.items():
        inside = [sited for sited in owners if sited.document.file == file]
        after = _renamed(document, inside, noun, old, new)
        if after != document.text:
            changed.append(_changed(root / Path(file).relative_to(content.root), file, after))
    return Renaming(noun, tuple(changed), tuple(_moves(root, noun, old, new))), problems


def _changed(path: Path, file: str, after: str) -> ChangedFile:
    try:
        return as_in_the_file(path, file, after)
    except MixedLineEndsError as fault:
        raise CannotRenameError(str(fault)) from None


def _kind_of(entries: Entries, old: str, noun: Noun | None) -> Noun:
    known = entries.by_noun
    kinds = [kind for kind in known if old in known[kind] and noun in (None, kind)]
    if len(kinds) > 1:
        both = " and ".join(f"{_one(kind)}" for kind in kinds)
        raise CannotRenameError(f"{old} is {both}: say which with --kind (with make: KIND=...).")
    if kinds:
        return kinds[0]
    every = [name for kind in known if noun in (None, kind) for name in known[kind]]
    what = noun or "entry"
    hint = did_you_mean(old, every) or "An id is the name of a file without “.yml”."
    raise CannotRenameError(f"There is no {what} {old!r}. {hint}")


def _one(noun: Noun) -> str:
    return f"an {noun}" if noun[0] == "a" else f"a {noun}"


def _must_be_free(entries: Entries, noun: Noun, old: str, new: str) -> None:
    if not is_id(new) or reserved(new):
        why = "is reserved" if is_id(new) else "is not an id"
        raise CannotRenameError(
            f"{new!r} {why}. An id has lower-case ASCII letters, digits and single hyphens, at most "
            f"{MAX_ID}."
        )
    if new == old:
        raise CannotRenameError(f"{old} has this id already.")
    if new in entries.by_noun[noun]:
        raise CannotRenameError(
            f"There is {_one(noun)} {new!r} already. Two entries for one thing: name {new} wherever "
            f"{old} is named, remove {old}, and write `formerly: [{old}]` into {new}."
        )
    holder = former_ids(entries)[noun].get(new)
    if holder not in (None, old):
        raise CannotRenameError(
            f"{new!r} was the id of {holder}, and its addresses lead there. Choose another one."
        )


def _renamed(document: Document, inside: list[Sited[Any]], noun: Noun, old: str, new: str) -> str:
    """Return the text of a file with the new id wherever it names the old one."""
    nodes = layout(document.text)
    edits: list[Edit] = []
    for sited in inside:
        for path, named, name in named_in(sited.entry):
            value = _new_name(named, name, noun, old, new)
            if value != name:
                at = (*sited.prefix, *path)
                # A single name needs no brackets, and then has no index.
                way = at if at in nodes else at[:-1]
                found = replacement(document, nodes, way, value)
                if found is None:
                    where = document.locate(way)
                    raise CannotRenameError(
                        f"{where}: this name cannot be changed without changing more: write it on a "
                        "line of its own."
                    )
                edits += found
    text = apply_edits(document.text, edits)
    return _own_change(text, document.file, inside, noun, old, new)


def _new_name(named: Noun, name: str, noun: Noun, old: str, new: str) -> str:
    """Return a name with the new id in it, where it names the entry that is renamed."""
    if named is noun:
        return new if name == old else name
    if noun is Noun.ARTICLE and named in (Noun.EVIDENCE, Noun.RELATIONSHIP):
        article, hash_sign, identifier = name.partition("#")
        return f"{new}#{identifier}" if hash_sign and article == old else name
    if named is Noun.TIE and noun in (Noun.ACTOR, Noun.RELATION_TYPE):
        first, kind, second = name.split("--")
        if noun is Noun.RELATION_TYPE:
            kind = new if kind == old else kind
        else:
            first, second = (new if end == old else end for end in (first, second))
        return f"{first}--{kind}--{second}"
    return name


def _own_change(
    text: str, file: str, inside: list[Sited[Any]], noun: Noun, old: str, new: str
) -> str:
    """Return the text of a file in which the entry remembers its old id, if the entry is in it."""
    own = [s for s in inside if s.id == old and file.endswith(_file_of(noun, old))]
    if not own:
        return text
    prefix = own[0].prefix
    text = apply_edits(text, with_former(text, file, prefix, old, dropped=new))
    if noun is Noun.RELATION_TYPE:
        node = layout(text)[prefix]
        assert node.key is not None
        start, end = (place_of(text, offset, file) for offset in node.key)
        text = apply_edits(text, [Edit(start, end, new)])
    return text


def _file_of(noun: Noun, identifier: str) -> str:
    return f"/{FOLDERS[noun]}/{identifier}.yml" if noun in FOLDERS else "/relation-types.yml"


def _moves(root: Path, noun: Noun, old: str, new: str) -> Iterator[tuple[Path, Path]]:
    if noun in FOLDERS:
        yield root / FOLDERS[noun] / f"{old}.yml", root / FOLDERS[noun] / f"{new}.yml"
    if noun is Noun.ARTICLE:
        kept = (path.name for path in sorted((root / "sources").glob(f"{old}.*")))
        names = (
            ("texts", f"{old}.txt"),
            ("receipts", f"{old}.json"),
            *(("sources", k) for k in kept),
        )
        for folder, name in names:
            path = root / folder / name
            if path.is_file() and not path.is_symlink():
                yield path, root / folder / f"{new}{name.removeprefix(old)}"
