"""The files of a folder of content: which are read, and what is said of the others.

Nothing outside the folder can come in: only regular files are read, no link is followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from build_scripts.codes import entries, files
from build_scripts.entries.fields import MAX_ID, is_id
from build_scripts.entries.roles import Noun
from build_scripts.loading.similar import did_you_mean
from build_scripts.problems import Code, Location, Problem


class Folder(StrEnum):
    """The folders of `content/` with one YAML file for each entry."""

    ARTICLES = "articles"
    ACTORS = "actors"
    CLAIMS = "claims"
    TOPICS = "topics"


FOLDERS: Mapping[Noun, Folder] = {
    Noun.ARTICLE: Folder.ARTICLES,
    Noun.ACTOR: Folder.ACTORS,
    Noun.CLAIM: Folder.CLAIMS,
    Noun.TOPIC: Folder.TOPICS,
}
"""Where the entries of each kind stand."""

_RESERVED = frozenset({"index", "404", "assets", "search", "sitemap", "feed"})
_RESERVED_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)
_YAML = (".yml", ".yaml")
WHERE = "Entries belong into articles/, actors/, claims/ or topics/."
_BESIDE = ("texts", "receipts", "sources")
"""The folders that hold no entries. What lies in `sources` only `make text` and `make receipts` read."""
_IGNORED = frozenset({".gitkeep", ".DS_Store", "README.md", ".gitignore"})


def reserved(identifier: str) -> bool:
    """Tell whether an id is one that the site or a system needs for itself."""
    return identifier in _RESERVED | _RESERVED_BY_WINDOWS or identifier.isdigit()


@dataclass(frozen=True, slots=True)
class RegularFile:
    """A file that may be read: its path, the path as shown to people, its name without suffix."""

    path: Path
    shown: str
    name: str


class FolderReader:
    """Gives the regular files of a folder of content, and tells of everything else in it.

    `misnamed` are the ids of entries that are not read because of where or how their file is named.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shown = shown_path(root)
        self.problems: list[Problem] = []
        self.misnamed: set[str] = set()

    def tell(self, code: Code, shown: str, message: str, hint: str = "") -> None:
        """Add a problem of a whole file or folder."""
        self.problems.append(Problem(code, Location(shown), message, hint))

    def files(self, folder: str, suffix: str) -> Iterator[RegularFile]:
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
            if entry.name in _IGNORED:
                continue
            try:
                mode = entry.stat(follow_symlinks=False).st_mode
            except FileNotFoundError:
                continue  # It went away while this reads: a preview follows whatever is done.
            if stat.S_ISDIR(mode):
                if folder or entry.name not in {*Folder, *_BESIDE}:
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
            yield RegularFile(Path(entry.path), shown, entry.name.removesuffix(suffix))

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
        near = did_you_mean(folder.name, [*Folder, *_BESIDE])
        code = entries.MISPLACED_ENTRY if inside else entries.UNEXPECTED_FILE
        self.tell(code, shown, "This folder is not read.", near or (WHERE if inside else ""))

    def tell_misnamed(self, name: str, shown: str, suffix: str) -> None:
        """A file whose name ends otherwise than those that are read here."""
        if suffix == ".yml" and name.endswith(_YAML):
            self.misnamed.add(Path(name).stem)
            hint = f"Rename it to {Path(name).stem}.yml."
            self.tell(entries.MISPLACED_ENTRY, shown, "This file is not read.", hint)
            return
        hint = f"Save it as plain text, named {Path(name).stem}.txt." if suffix == ".txt" else ""
        self.tell(entries.UNEXPECTED_FILE, shown, "This file is not read.", hint)

    def bytes_of(self, file: RegularFile, most: int) -> bytes | None:
        """Return what a file holds, or None where it cannot be read or is larger than `most` bytes."""
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

    def id_is_good(self, file: RegularFile) -> bool:
        """Whether a file's name can be the id of an entry; tell where it cannot."""
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


def shown_path(root: Path) -> str:
    """Return a folder as people are told of it: from where they are, if it is below."""
    try:
        return root.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return root.as_posix()
