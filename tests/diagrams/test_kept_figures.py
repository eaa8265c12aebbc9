"""Figures are kept for what they were drawn of, and for nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import Workshop, bytes_of
from markupsafe import Markup

from build_scripts.diagrams.kept_figures import Figure, KeptFigures
from build_scripts.system import program
from build_scripts.system.sealed import sealed
from build_scripts.words.own_words import in_language

FIGURE = Figure(Markup("<figure>ü &amp; “x”</figure>"), "<svg/>", "<graphml/>", "")


def never() -> Figure:
    pytest.fail("it was drawn again")


def other() -> Figure:
    return Figure(Markup("other"), "", "")


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "figures"
    assert KeptFigures(folder).figure(("a", 1), lambda: FIGURE) == FIGURE
    again = KeptFigures(folder).figure(("a", 1), never)
    assert again == FIGURE
    assert isinstance(again.html, Markup)


def test_whatever_differs_in_what_is_asked_is_drawn(tmp_path: Path) -> None:
    kept = KeptFigures(tmp_path)
    kept.figure(("a", 1), lambda: FIGURE)
    assert kept.figure(("a", 2), other) == other()
    assert kept.figure(("a", "1"), other) == other()


def test_the_same_letters_in_another_language_are_drawn(tmp_path: Path) -> None:
    kept = KeptFigures(tmp_path)
    asked = [(in_language("Tor", language), 1) for language in ("de", "tr", "en")]
    kept.figure(asked[0], lambda: FIGURE)
    assert kept.figure(asked[0], never) == FIGURE
    assert kept.figure(asked[1], other) == other()
    assert kept.figure(asked[2], other) == other()


def test_another_program_draws_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    KeptFigures(tmp_path).figure("a", lambda: FIGURE)
    monkeypatch.setattr(
        "build_scripts.diagrams.kept_figures.key_of_program", lambda: "another program"
    )
    assert KeptFigures(tmp_path).figure("a", other) == other()


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda held: held[:-1],
        lambda held: held + b"x",
        lambda held: held.replace(b"figure", b"fugure", 1),
        lambda _: b"\xff",
        lambda _: sealed(b"\xff"),
        lambda _: sealed(b"x\0y"),
    ],
)
def test_what_cannot_be_read_is_drawn_and_kept_anew(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    KeptFigures(tmp_path).figure("a", lambda: FIGURE)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert KeptFigures(tmp_path).figure("a", lambda: FIGURE) == FIGURE
    assert KeptFigures(tmp_path).figure("a", never) == FIGURE


def test_a_folder_that_is_a_link_or_a_file_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to("elsewhere")
    (tmp_path / "file").write_text("")
    for name in ("link", "file"):
        assert KeptFigures(tmp_path / name).figure("a", lambda: FIGURE) == FIGURE
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_was_not_asked_for_is_dropped(tmp_path: Path) -> None:
    kept = KeptFigures(tmp_path)
    kept.figure("asked", lambda: FIGURE)
    kept.figure("not asked", lambda: FIGURE)
    for path in tmp_path.iterdir():
        os.utime(path, (1000, 1000))
    kept.figure("asked", never)
    kept.drop_unused(2000)
    assert len(list(tmp_path.iterdir())) == 1
    kept.figure("asked", never)
    KeptFigures(tmp_path / "missing").drop_unused(2000)


def test_as_many_as_are_wanted_stay_those_asked_for_last(tmp_path: Path) -> None:
    """Of a page that is kept as it is, no figure is asked for: it will be, when the page is made anew."""
    kept = KeptFigures(tmp_path)
    for number, name in enumerate(("oldest", "older", "old")):
        before = set(tmp_path.iterdir())
        kept.figure(name, lambda: FIGURE)
        (path,) = set(tmp_path.iterdir()) - before
        os.utime(path, (1000 + number, 1000 + number))
    kept.figure("new", lambda: FIGURE)
    kept.drop_unused(2000, most=3)
    assert len(list(tmp_path.iterdir())) == 3
    kept.figure("older", never)
    kept.drop_unused(2000, most=9)
    assert len(list(tmp_path.iterdir())) == 3


def test_the_key_of_the_program_is_that_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "ROOT", tmp_path)
    code = tmp_path / "build_scripts"
    (code / "__pycache__").mkdir(parents=True)
    keys = []
    (code / "templates" / "diagram").mkdir(parents=True)
    files = (
        *(("a.py", "1"), ("a.py", "2"), ("b.html", ""), ("templates/diagram/figure.html", "")),
        *(("__pycache__/c.pyc", "3"), ("templates/actor.md", "")),
    )
    for name, text in files:
        (code / name).write_text(text)
        keys.append(program.key_of_program.__wrapped__())
    assert len(set(keys)) == 4
    assert keys[3] == keys[4] == keys[5]


def test_a_site_has_the_same_bytes_with_kept_figures_and_without(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    assert not town.build().failed
    first = bytes_of(town.site)
    kept = list((town.root / "build" / "figures").iterdir())
    assert kept
    assert not town.build().failed
    assert bytes_of(town.site) == first
    assert set((town.root / "build" / "figures").iterdir()) <= set(kept)
