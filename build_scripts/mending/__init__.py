"""Mending the files of a story: everything that is wrong and has exactly one right answer.

Nothing is written here, receipts and texts are never touched, and what is not mended stays as it is
to the byte. A change is only made where reading the file again shows that it did what it should.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from pydantic import BaseModel

from build_scripts.checking.check import Checked
from build_scripts.codes import check as check_codes
from build_scripts.codes import entries as entry_codes
from build_scripts.entries import Actor, Article, Claim, RelationType, Story, Topic
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.folder import Folder
from build_scripts.loading.load import Content, load
from build_scripts.mending.key_order import misplaced_keys
from build_scripts.mending.tidy_text import tidied
from build_scripts.mending.value_fixes import KnownNames, ValueFix, names_of_entries, value_fixes
from build_scripts.problems import Fix, Problem
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.reader import Document, read_yaml
from build_scripts.yaml_text.source_text import MAX_BYTES

_MODELS: Mapping[Folder, type[BaseModel]] = {
    Folder.ARTICLES: Article,
    Folder.ACTORS: Actor,
    Folder.CLAIMS: Claim,
    Folder.TOPICS: Topic,
}
_TOP: Mapping[str, type[BaseModel]] = {"story": Story, "relation-types": RelationType}
_MOST_ROUNDS = 200
_MOST_TOLD = 20
"""Of so many problems of a file it is told beforehand that they can be mended; each is tried out."""
_FIXABLE = frozenset(
    code.number
    for code in (
        entry_codes.BAD_DATE,
        entry_codes.BAD_ID,
        entry_codes.UNKNOWN_ID,
        entry_codes.PLACE_DIFFERS,
        check_codes.NOT_IN_SOURCE,
        check_codes.FORM_DIFFERS,
        check_codes.MARKS_DIFFER,
    )
)


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file before and after: `file` is its name for people, `done` what was done in a few words."""

    path: Path
    file: str
    before: str
    after: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Around:
    """What of the rest of the story is needed to mend one file."""

    content: Content
    known: Mapping[Folder, frozenset[str]]
    names: KnownNames

    @classmethod
    def of(cls, content: Content, entries: Entries) -> _Around:
        known = {folder: frozenset(content.documents[folder]) for folder in Folder}
        names = names_of_entries(
            {i: s.entry for i, s in entries.actors.items()},
            {i: s.entry for i, s in entries.topics.items()},
            {i: s.entry for i, s in entries.claims.items()},
        )
        return cls(content, known, names)

    def fixes(
        self, identifier: str, document: Document, model: type[BaseModel]
    ) -> Iterator[ValueFix]:
        source: SourceText | None = self.content.texts.get(identifier) if model is Article else None
        places = self.content.places.get(identifier, ()) if source is not None else ()
        return value_fixes(identifier, document, model, self.known, self.names, source, places)


def mend(
    root: Path, *, only: frozenset[Path] | None = None, all_keys: bool = False
) -> tuple[MendedFile, ...]:
    """Return the files of a story that can be mended, with what becomes of them.

    `only` limits it to some files, given by resolved path; `all_keys` puts all keys in the order of the models.
    """
    content, _ = load(root)
    if content is None:
        return ()
    entries, _ = assemble(content)
    around = _Around.of(content, entries)
    found = []
    for path, file, model in _files(root, content.root):
        if only is not None and path.resolve() not in only:
            continue
        data = path.read_bytes()
        if len(data) > MAX_BYTES:
            continue
        try:
            before = data.decode("utf-8")
        except UnicodeDecodeError:
            continue
        after, done = _mended(before, file, path.stem, model, around, all_keys)
        if after != before:
            found.append(MendedFile(path, file, before, after, done))
    return tuple(found)


def _files(root: Path, shown: str) -> Iterator[tuple[Path, str, type[BaseModel]]]:
    for name, model in _TOP.items():
        if _is_ours(path := root / f"{name}.yml"):
            yield path, f"{shown}/{path.name}", model
    for folder, model in _MODELS.items():
        if (root / folder).is_symlink():
            continue
        for path in sorted((root / folder).glob("*.yml")):
            if _is_ours(path):
                yield path, f"{shown}/{folder}/{path.name}", model


def _is_ours(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _mended(
    before: str,
    file: str,
    identifier: str,
    model: type[BaseModel],
    around: _Around,
    all_keys: bool,
) -> tuple[str, tuple[str, ...]]:
    tidy = tidied(before, file)
    text, done = tidy.text, list(tidy.done)
    for _ in range(_MOST_ROUNDS):
        document, _problems = read_yaml(text.encode("utf-8"), file)
        if document is None:
            break
        fix = next(_value_fixes(identifier, document, model, around), None)
        fix = fix or _order_fix(document, model, all_keys)
        if fix is None:
            break
        new = apply_edits(text, fix.edits)
        if new == text:
            break
        text = new
        done.append(fix.message)
    return text, tuple(dict.fromkeys(done))


def _value_fixes(
    identifier: str, document: Document, model: type[BaseModel], around: _Around
) -> Iterator[Fix]:
    if model is not RelationType:
        for found in around.fixes(identifier, document, model):
            yield found.fix


def _order_fix(document: Document, model: type[BaseModel], all_keys: bool) -> Fix | None:
    if document.told:  # What was not read whole must not be moved: a piece of it might stay behind.
        return None
    prefixes: list[tuple[str, ...]] = [()]
    if model is RelationType:
        prefixes = [(name,) for name in document.data]
    for prefix in prefixes:
        edit = misplaced_keys(document, model, prefix, all_keys=all_keys)
        if edit is None:
            continue
        after, _ = read_yaml(apply_edits(document.text, [edit]).encode("utf-8"), document.file)
        if after is not None and (after.data, after.told) == (document.data, document.told):
            return Fix("put the keys in order" if all_keys else "put the naming key first", (edit,))
    return None


def with_fixes(checked: Checked) -> Checked:
    """Return the result of a check, each problem that has exactly one right answer with its fix."""
    content, entries = checked.content, checked.entries
    if content is None or entries is None:
        return checked
    files = {p.location.file for p in checked.problems if p.code.number in _FIXABLE}
    if not files:
        return checked
    around = _Around.of(content, entries)
    fixes: dict[tuple[str, object], Fix] = {}
    for document, identifier, model in _documents(content):
        if document.file in files:
            for found in islice(around.fixes(identifier, document, model), _MOST_TOLD):
                where = document.locate(found.path)
                fixes.update({(code.number, where): found.fix for code in found.codes})
    problems = tuple(_with_fix(problem, fixes) for problem in checked.problems)
    return replace(checked, problems=problems)


def _with_fix(problem: Problem, fixes: Mapping[tuple[str, object], Fix]) -> Problem:
    fix = fixes.get((problem.code.number, problem.location))
    return replace(problem, fix=fix) if fix is not None else problem


def _documents(content: Content) -> Iterator[tuple[Document, str, type[BaseModel]]]:
    for folder, model in _MODELS.items():
        for identifier, document in content.documents[folder].items():
            yield document, identifier, model
    if content.story is not None:
        yield content.story, "story", Story
