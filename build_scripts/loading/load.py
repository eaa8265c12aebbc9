"""Reads what is in `content/`: documents, texts, receipts; understood by nobody yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.codes import check, entries, files, publishing
from build_scripts.entries import Article
from build_scripts.entries.fields import is_id
from build_scripts.intake.record import places_found, read_record
from build_scripts.intake.result import SourcePlace
from build_scripts.loading.folder import WHERE, Folder, FolderReader, RegularFile
from build_scripts.loading.kept_documents import KeptDocuments
from build_scripts.loading.memory import Memory
from build_scripts.problems import Location, Problem, Related
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import DamagedReceipt, Receipt
from build_scripts.words.folding import MOST_MARKS, pile_of_marks
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.reader import MAX_BYTES, Document, read_yaml
from build_scripts.yaml_text.source_text import place_of_byte

MAX_TEXT_BYTES = 1_000_000
"""About 170,000 words: no article is longer."""
MAX_RECEIPT_BYTES = 5_000_000
PlacesFound = tuple[tuple[SourcePlace, int], ...]
"""The pages, times, paragraphs of a source, each with where it begins in the text; -1: not known."""


@dataclass(frozen=True, slots=True)
class Content:
    """What `content/` holds, read but not yet understood.

    `documents` has the YAML documents of each folder by id, `broken` the ids of files that could
    not be read, so that nobody is told twice. `keeps_receipts` says whether the story has a folder
    for receipts: then every private text needs one. `broken_texts` are those that could not be read,
    `broken_top` says the same of "story" and "relation-types". `places` has, for the texts whose source
    was kept, where its pages or times begin in them.
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
    places: Mapping[str, PlacesFound] = field(default_factory=dict)


class _Loader(FolderReader):
    def __init__(self, root: Path, memory: Memory, kept: KeptDocuments | None) -> None:
        super().__init__(root)
        self.memory = memory
        self.kept = kept

    def document(self, file: RegularFile) -> Document | None:
        data = self.bytes_of(file, MAX_BYTES)
        if data is None:
            return None
        read = self.memory.recall("document", file.shown, data)
        if read is None:
            read = self.read(file.shown, data)
            self.memory.keep("document", file.shown, read, data)
        self.problems.extend(read[1])
        document: Document | None = read[0]
        return document

    def read(self, file: str, data: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
        if self.kept is None:
            return read_yaml(data, file)
        if (known := self.kept.recall(file, data)) is not None:
            return known, ()
        read = read_yaml(data, file)
        self.kept.keep(file, data, read)
        return read

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
                self.tell(entries.MISPLACED_ENTRY, file.shown, "This file is not read.", WHERE)
            elif (document := self.document(file)) is not None:
                found[file.name] = document
            else:
                broken.add(file.name)
        return found, frozenset((broken | self.misnamed) - found.keys())

    def texts(
        self, articles: Mapping[str, Document]
    ) -> tuple[dict[str, SourceText], frozenset[str]]:
        found: dict[str, SourceText] = {}
        broken: set[str] = set()
        for file in self.files("texts", ".txt"):
            data = self.bytes_of(file, MAX_TEXT_BYTES)
            if data is None:
                broken.add(file.name)
                continue
            language = _language(articles.get(file.name))
            text = self.memory.recall("text", file.shown, data, language.encode())
            try:
                text = text or SourceText.from_bytes(file.shown, data, language)
                self.memory.keep("text", file.shown, text, data, language.encode())
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
                receipt = self.memory.recall("receipt", file.shown, data)
                receipt = receipt or read_receipt(data, file.shown)
                self.memory.keep("receipt", file.shown, receipt, data)
                found[file.name] = receipt
        return found


def _places(root: Path, texts: Mapping[str, SourceText]) -> dict[str, PlacesFound]:
    found = {}
    for name, text in texts.items():
        record = read_record(root, name)
        if record is not None and (places := places_found(record, text.text)):
            found[name] = places
    return found


def _language(article: Document | None) -> str:
    """The language that an article says it has; whether it is one is found out later."""
    said = article.data.get("language") if article and isinstance(article.data, dict) else None
    if article is not None and said is None:
        said = Article.model_fields["language"].default
    return said if isinstance(said, str) else ""


def load(
    root: Path, memory: Memory | None = None, kept: KeptDocuments | None = None
) -> tuple[Content | None, tuple[Problem, ...]]:
    """Read a folder of content; what a memory holds of the same bytes is not read again, nor is what was
    kept of them.

    Problems: `no-content-folder`; those of files and YAML (OTR0xx); names that cannot be ids;
    texts that are not UTF-8. What can be read is returned all the same.
    """
    loader = _Loader(root, memory or Memory(), kept)
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
    read = {folder: loader.entries(folder) for folder in Folder}
    texts, broken_texts = loader.texts(read[Folder.ARTICLES][0])
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
        places=_places(root, texts),
    )
    return content, tuple(loader.problems)
