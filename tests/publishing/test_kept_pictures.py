"""Pictures are drawn once, and the folder that keeps them holds no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publishing import kept_pictures as kept
from build_scripts.share_pictures import raster
from build_scripts.share_pictures.drawing import SharePicture

FERRY = {"share/story.png": SharePicture("", "The night ferry")}


def test_what_is_kept_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept.drawn(FERRY, tmp_path)
    monkeypatch.setattr(raster, "png_of", lambda svg: pytest.fail("drawn again"))
    assert kept.drawn(FERRY, tmp_path) == first
    assert first["share/story.png"].startswith(b"\x89PNG")


def test_other_words_are_drawn_and_the_old_picture_goes(tmp_path: Path) -> None:
    before = kept.drawn(FERRY, tmp_path)
    after = kept.drawn({"share/story.png": SharePicture("", "The day ferry")}, tmp_path)
    assert after != before
    assert len(list(tmp_path.iterdir())) == 1


def test_one_that_cannot_be_drawn_is_left_out_and_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = {"share/story.png": SharePicture("", "誰")}
    assert kept.drawn(pictures, tmp_path) == {}
    monkeypatch.setattr(kept, "svg_of", lambda picture: pytest.fail("tried again"))
    assert kept.drawn(pictures, tmp_path) == {}


def test_another_way_of_drawing_is_another_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.drawn(FERRY, tmp_path)
    monkeypatch.setattr(kept, "_ways_of_drawing", lambda: "another version")
    monkeypatch.setattr(raster, "png_of", lambda svg: b"new")
    assert kept.drawn(FERRY, tmp_path) == {"share/story.png": b"new"}


def test_what_a_killed_build_left_half_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".abc.part").write_bytes(b"half")
    kept.drawn(FERRY, tmp_path)
    assert not (tmp_path / ".abc.part").exists()


def test_many_are_drawn_by_several_processes_and_are_the_same(tmp_path: Path) -> None:
    many = {f"share/{n}.png": SharePicture("", f"Ferry {n}") for n in range(13)}
    together = kept.drawn(many, tmp_path / "a")
    alone = {path: kept.drawn({path: p}, tmp_path / "b")[path] for path, p in many.items()}
    assert together == alone
