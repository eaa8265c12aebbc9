"""Walks `content/` and reads what is there: documents, texts, receipts.

Nothing outside the folder can come in: only regular files are read, no link is followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from build_scripts.checking.receipts import DamagedReceipt, Receipt, read_receipt
from build_scripts.codes import check, entries, files, publishing
from build_scripts.entries.fields import MAX_ID, is_id
from build_scripts.loading.memory import Memory
from build_scripts.loading.similar import did_you_mean
from build_scripts.problems import Code, Location, Problem, Related
from build_scripts.words.folding import MOST_MARKS, pile_of_marks
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.reader import MAX_BYTES, Document, read_yaml
from build_scripts.yaml_text.source_text import place_of_byte

MAX_TEXT_BYTES = 1_000_000
"""About 170,000 words: no article is longer."""
MAX_RECEIPT_BYTES = 5_000_000


class Folder(StrEnum):
    """The folders of `content/` with one YAML file for each entry."""

    ARTICLES = "articles"
    ACTORS = "actors"
    CLAIMS = "claims"
    TOPICS = "topics"


_RESERVED = frozenset({"index", "404", "assets", "search", "sitemap", "feed"})
_RESERVED_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)
_YAML = (".yml", ".yaml")
_WHERE = "Entries belong into articles/, actors/, claims/ or topics/."
_IGNORED = frozenset({".gitkeep", ".DS_Store", "README.md", ".gitignore"})


def reserved(identifier: str) -> bool:
    """Tell whether an id is one that the site or a system needs for itself."""
    return identifier in _RESERVED | _RESERVED_BY_WINDOWS or identifier.isdigit()


@dataclass(frozen=True, slots=True)
class Content:
    """What `content/` holds, read but not yet understood.

    `documents` has the YAML documents of each folder by id, `broken` the ids of files that could
    not be read, so that nobody is told twice. `keeps_receipts` says whether the story has a folder
    for receipts: then every private text needs one. `broken_texts` are those that could not be read,
    `broken_top` says the same of "story" and "relation-types".
    """

    root: str
    documents: Mapping[Folder, Mapping[str, Document]]
    broken: Mapping[Folder, frozenset[str]]
    story: Document | None
    relation_types: Document | None
    texts: Mapping[str, SourceText]
    broken_texts: frozenset[str]
    broken_top: frozenset[str]
    receipts: Mapping[str, Receipt | DamagedReceipt]
    keeps_receipts: bool


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown: str
    name: str


class _Loader:
    def __init__(self, root: Path, memory: Memory) -> None:
        self.root = root
        self.memory = memory
        self.shown = _shown(root)
        self.problems: list[Problem] = []
        self.misnamed: set[str] = set()

    def tell(self, code: Code, shown: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(code, Location(shown), message, hint))

    def files(self, folder: str, suffix: str) -> Iterator[_File]:
        """Yield the regular files of a folder that have the suffix; tell about everything else."""
        directory = self.root / folder if folder else self.root
        if folder and (directory.is_symlink() or not directory.is_dir()):
            return  # Whatever it is, it was told of as a part of the root.
        try:
            found = sorted(os.scandir(directory), key=lambda entry: entry.name)
        except OSError as fault:
            shown = f"{self.shown}/{folder}".rstrip("/")
            message = f"This folder cannot be read: {fault.strerror}."
            self.tell(files.NOT_A_REGULAR_FILE, shown, message, "Mend its permissions.")
            return
        for entry in found:
            shown = (
                f"{self.shown}/{folder}/{entry.name}" if folder else f"{self.shown}/{entry.name}"
            )
            shown = shown.encode("utf-8", "backslashreplace").decode()
            mode = entry.stat(follow_symlinks=False).st_mode
            if entry.name in _IGNORED:
                continue
            if stat.S_ISDIR(mode):
                if folder or entry.name not in {*Folder, "texts", "receipts"}:
                    self.tell_folder(Path(entry.path), shown)
                continue
            if not stat.S_ISREG(mode):
                kind = "a symbolic link" if stat.S_ISLNK(mode) else "not a regular file"
                self.tell(
                    files.NOT_A_REGULAR_FILE,
                    shown,
                    f"This is {kind}.",
                    "Put the file itself here.",
                )
                continue
            if not entry.name.endswith(suffix):
                self.tell_misnamed(entry.name, shown, suffix)
                continue
            yield _File(Path(entry.path), shown, entry.name.removesuffix(suffix))

    def tell_folder(self, folder: Path, shown: str) -> None:
        """A folder that is not read: an error where entries may be meant to be in it."""
        if folder.name.startswith("."):
            self.tell(entries.UNEXPECTED_FILE, shown, "This folder is not read.")
            return
        try:
            inside = {path.stem for path in folder.iterdir() if path.suffix in _YAML}
        except OSError:
            inside = set()
        self.misnamed |= inside
        near = did_you_mean(folder.name, [*Folder, "texts", "receipts"])
        code = entries.MISPLACED_ENTRY if inside else entries.UNEXPECTED_FILE
        self.tell(code, shown, "This folder is not read.", near or (_WHERE if inside else ""))

    def tell_misnamed(self, name: str, shown: str, suffix: str) -> None:
        """A file whose name ends otherwise than those that are read here."""
        if suffix == ".yml" and name.endswith(_YAML):
            self.misnamed.add(Path(name).stem)
            hint = f"Rename it to {Path(name).stem}.yml."
            self.tell(entries.MISPLACED_ENTRY, shown, "This file is not read.", hint)
            return
        hint = f"Save it as plain text, named {Path(name).stem}.txt." if suffix == ".txt" else ""
        self.tell(entries.UNEXPECTED_FILE, shown, "This file is not read.", hint)

    def bytes_of(self, file: _File, most: int) -> bytes | None:
        try:
            descriptor = os.open(file.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        except OSError as fault:
            self.tell(
                files.NOT_A_REGULAR_FILE, file.shown, f"It cannot be opened: {fault.strerror}."
            )
            return None
        with os.fdopen(descriptor, "rb") as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            self.tell(
                files.FILE_TOO_LARGE,
                file.shown,
                f"The file is larger than {most:,} bytes.",
                "Split the entry, or remove what does not belong to it.",
            )
            return None
        return data

    def id_is_good(self, file: _File) -> bool:
        if file.name in _RESERVED | _RESERVED_BY_WINDOWS:
            self.tell(entries.RESERVED_ID, file.shown, f"The id {file.name!r} is reserved.")
            return False
        if file.name.isascii() and file.name.isdigit():
            message = f"The id {file.name!r} is a number, as the parts of long lists have it."
            self.tell(entries.RESERVED_ID, file.shown, message, "Add a word to the id.")
            return False
        if not is_id(file.name):
            self.tell(
                entries.BAD_ID,
                file.shown,
                f"The file's name gives the id {file.name!r}, which is not an id.",
                f"Use lower-case ASCII letters, digits and single hyphens, at most {MAX_ID} of them.",
            )
            return False
        return True

    def document(self, file: _File) -> Document | None:
        data = self.bytes_of(file, MAX_BYTES)
        if data is None:
            return None
        read = self.memory.recall("document", file.shown, data)
        if read is None:
            read = read_yaml(data, file.shown)
            self.memory.keep("document", file.shown, read, data)
        self.problems.extend(read[1])
        document: Document | None = read[0]
        return document

    def entries(self, folder: Folder) -> tuple[dict[str, Document], frozenset[str]]:
        documents: dict[str, Document] = {}
        broken: set[str] = set()
        spelled: dict[str, str] = {}
        for file in self.files(folder, ".yml"):
            twin = spelled.setdefault(file.name.casefold(), file.shown)
            if twin != file.shown:
                self.problems.append(
                    Problem(
                        entries.TWO_NAMES,
                        Location(file.shown),
                        "This file and another differ only in the case of their names.",
                        "Rename one of them.",
                        related=(Related(Location(twin), "the other file"),),
                    )
                )
            document = self.document(file) if self.id_is_good(file) else None
            if document is None:
                # Whoever names what was meant to be here is not told a second time.
                broken |= {file.name, file.name.lower()}
            else:
                documents[file.name] = document
        return documents, frozenset((broken | self.misnamed) - documents.keys())

    def top(self) -> tuple[dict[str, Document], frozenset[str]]:
        found: dict[str, Document] = {}
        broken: set[str] = set()
        for file in self.files("", ".yml"):
            if file.name not in ("story", "relation-types"):
                self.misnamed.add(file.name)
                self.tell(entries.MISPLACED_ENTRY, file.shown, "This file is not read.", _WHERE)
            elif (document := self.document(file)) is not None:
                found[file.name] = document
            else:
                broken.add(file.name)
        return found, frozenset((broken | self.misnamed) - found.keys())

    def texts(self) -> tuple[dict[str, SourceText], frozenset[str]]:
        found: dict[str, SourceText] = {}
        broken: set[str] = set()
        for file in self.files("texts", ".txt"):
            data = self.bytes_of(file, MAX_TEXT_BYTES)
            if data is None:
                broken.add(file.name)
                continue
            text = self.memory.recall("text", file.shown, data)
            try:
                text = text or SourceText.from_bytes(file.shown, data)
                self.memory.keep("text", file.shown, text, data)
                if (pile := pile_of_marks(text.text)) is None:
                    found[file.name] = text
                    continue
                broken.add(file.name)
                message = f"More than {MOST_MARKS} combining marks are stacked on one character."
                where = Location(file.shown, *text.place(pile))
                hint = "Delete the marks that do not belong there."
                self.problems.append(Problem(files.TOO_MANY_COMBINING_MARKS, where, message, hint))
            except UnicodeDecodeError as fault:
                broken.add(file.name)
                self.problems.append(
                    Problem(
                        check.TEXT_NOT_UTF8,
                        place_of_byte(data, fault.start, file.shown),
                        "This byte is not UTF-8.",
                        "Save the file as UTF-8.",
                    )
                )
        return found, frozenset(broken)

    def receipts(self) -> dict[str, Receipt | DamagedReceipt]:
        found: dict[str, Receipt | DamagedReceipt] = {}
        for file in self.files("receipts", ".json"):
            if not is_id(file.name):
                hint = "A receipt has the name <article-id>.json."
                self.tell(entries.UNEXPECTED_FILE, file.shown, "This file is not read.", hint)
                continue
            data = self.bytes_of(file, MAX_RECEIPT_BYTES)
            if data is not None:
                receipt = self.memory.recall("receipt", file.shown, data) or read_receipt(data)
                if isinstance(receipt, Receipt) and receipt.article != file.name:
                    receipt = DamagedReceipt(f"it is that of {receipt.article!r}")
                self.memory.keep("receipt", file.shown, receipt, data)
                found[file.name] = receipt
        return found


def _shown(root: Path) -> str:
    try:
        return root.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return root.as_posix()


def load(root: Path, memory: Memory | None = None) -> tuple[Content | None, tuple[Problem, ...]]:
    """Read a folder of content; what a memory holds of the same bytes is not read again.

    Problems: `no-content-folder`; those of files and YAML (OTR0xx); names that cannot be ids;
    texts that are not UTF-8. What can be read is returned all the same.
    """
    loader = _Loader(root, memory or Memory())
    if not root.is_dir():
        message = (
            f"{loader.shown} is not a folder."
            if root.exists()
            else f"There is no folder {loader.shown}."
        )
        return None, (
            Problem(
                publishing.NO_CONTENT, Location(loader.shown), message, "Make it, or use --content."
            ),
        )
    top, broken_top = loader.top()
    texts, broken_texts = loader.texts()
    read = {folder: loader.entries(folder) for folder in Folder}
    content = Content(
        root=loader.shown,
        documents={folder: documents for folder, (documents, _) in read.items()},
        broken={folder: broken for folder, (_, broken) in read.items()},
        story=top.get("story"),
        relation_types=top.get("relation-types"),
        texts=texts,
        broken_texts=broken_texts,
        broken_top=broken_top,
        receipts=loader.receipts(),
        keeps_receipts=(root / "receipts").is_dir(),
    )
    return content, tuple(loader.problems)
