"""Pages are staged: what stands there already is known by a list, and everything else is compared."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.keeping.pack import PackedPage, append_texts, begin_at
from build_scripts.publishing import stage, staging
from build_scripts.publishing.staging import Staging
from build_scripts.publishing.with_pictures import NO_PICTURES, PagePictures
from build_scripts.system.file_states import FileState
from build_scripts.views.sharing.share_pictures import FRONT

GRAPH = "actors/keller.graphml"
TEXTS = {"index.md": "Front\n", "actors/keller.md": "Keller\n", GRAPH: "<desc>A picture.</desc>"}
FIRST, SECOND = ("Ours.", "Theirs."), ("Ours: CC0.", "Theirs.")
HARBOUR, FERRY = (PagePictures({FRONT: b""}, {FRONT: (said,)}, {}) for said in ("Harbour", "Ferry"))


class Place:
    """A folder for staged files; `compared` are the pages that were made and compared last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.staged, self.listed = folder / "docs", folder / "staged.json"
        self.texts, self.key = dict(TEXTS), "a key"
        self.rights, self.pictures = FIRST, NO_PICTURES
        self.compared: list[str] = []

    def stage(self) -> list[str]:
        """Stage the pages, which stand there as if nothing had stood there; return those compared."""
        pack = self.folder / "texts"
        begin_at(pack, 0)
        places = append_texts(pack, list(self.texts.values()))
        pages = [PackedPage(path, pack, at) for path, at in zip(self.texts, places, strict=True)]
        self.compared.clear()
        self._staging(self.staged).put_all(pages, self.listed, self.key)
        compared = sorted(self.compared)
        anew = self._staging(self.folder / "anew")
        for page in pages:
            anew.put(page)
            there = [(folder / page.path).read_bytes() for folder in (self.staged, anew.folder)]
            assert there[0] == there[1]
        return compared

    def _staging(self, folder: Path) -> Staging:
        return Staging(folder, self.rights, self.pictures)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place(tmp_path)
    write = stage.write_unless_same

    def spied(folder: Path, relative: str, data: bytes) -> FileState:
        made.compared.append(relative)
        return write(folder, relative, data)

    monkeypatch.setattr(staging, "write_unless_same", spied)
    assert made.stage() == sorted(TEXTS)
    assert made.stage() == []
    return made


def test_only_a_page_with_another_text_is_written(place: Place) -> None:
    place.texts["index.md"] = "Back!\n"
    assert place.stage() == ["index.md"]
    assert place.stage() == []


def test_a_file_of_a_graph_says_whose_it_is_today(place: Place) -> None:
    place.rights = SECOND
    assert place.stage() == [GRAPH]
    assert "Ours: CC0. Theirs.</desc>" in (place.staged / GRAPH).read_text("utf-8")


def test_a_file_of_a_graph_names_the_hash_of_what_it_is_without_the_sentences(place: Place) -> None:
    held = (place.staged / GRAPH).read_text("utf-8")
    assert hashlib.sha256(TEXTS[GRAPH].encode()).hexdigest() in held
    place.texts["index.md"] = "Back!\n"
    assert place.stage() == ["index.md"]
    place.texts[GRAPH] = "<desc>Another.</desc>"
    assert place.stage() == [GRAPH]
    assert (place.staged / GRAPH).read_text("utf-8") != held


def test_a_page_names_its_picture_of_today(place: Place) -> None:
    place.pictures = HARBOUR
    assert place.stage() == ["actors/keller.md", "index.md"]
    place.pictures = FERRY
    assert place.stage() == ["actors/keller.md", "index.md"]
    assert place.stage() == []


def _other_words(path: Path) -> None:
    """Of the same length and, as far as a program can set it, of the same time."""
    time.sleep(0.02)  # The clock of a disk stands still for less than so long.
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _another_file(path: Path) -> None:
    beside = path.with_name("beside")
    beside.write_text("Other\n", "utf-8")
    beside.replace(path)


def _link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("touch", [_other_words, _another_file, _link, _folder, Path.unlink])
def test_what_somebody_touched_is_mended(place: Place, touch: Callable[[Path], None]) -> None:
    touch(place.staged / "index.md")
    assert place.stage() == ["index.md"]
    assert not (place.staged / "index.md").is_symlink()


@pytest.mark.parametrize("broken", [b"", b"{}", b"[1]", b"\xff\n{}"])
def test_a_list_that_cannot_be_read_is_none(place: Place, broken: bytes) -> None:
    place.listed.write_bytes(broken)
    assert place.stage() == sorted(TEXTS)


def test_a_list_that_somebody_changed_is_none(place: Place) -> None:
    place.listed.write_bytes(place.listed.read_bytes().replace(b"index.md", b"other.md"))
    assert place.stage() == sorted(TEXTS)


def test_what_another_program_staged_is_compared(place: Place) -> None:
    place.key = "another key"
    assert place.stage() == sorted(TEXTS)
