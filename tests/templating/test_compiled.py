"""Compiled templates are kept, and used for the very source they were made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from build_scripts.templating.compiled import CompiledTemplates


def environment(folder: Path, name: str = "some", **sources: str) -> Environment:
    kept = CompiledTemplates(folder, name)
    return Environment(loader=DictLoader(sources), autoescape=True, bytecode_cache=kept)


def test_what_was_kept_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "build" / "templates"
    assert environment(folder, a="one {{ x }}").get_template("a").render(x="<") == "one &lt;"
    monkeypatch.setattr(Environment, "compile", None)
    assert environment(folder, a="one {{ x }}").get_template("a").render(x=">") == "one &gt;"


def test_another_source_and_another_environment_are_compiled(tmp_path: Path) -> None:
    assert environment(tmp_path, a="one").get_template("a").render() == "one"
    assert environment(tmp_path, a="two").get_template("a").render() == "two"
    other = environment(tmp_path, "other", a="two")
    other.autoescape = False
    assert other.get_template("a").render() == "two"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_was_compiled_in_another_way_is_made_again_in_its_place(tmp_path: Path) -> None:
    environment(tmp_path, a="one").get_template("a")
    (kept,) = tmp_path.iterdir()
    before = kept.read_bytes()
    another = environment(tmp_path, a="one")
    another.bytecode_cache = CompiledTemplates(tmp_path, "some", "another way")
    assert another.get_template("a").render() == "one"
    assert [file.read_bytes() != before for file in tmp_path.iterdir()] == [True]


def test_a_folder_that_is_a_link_or_cannot_be_made_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "linked").symlink_to("elsewhere")
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "linked", tmp_path / "file" / "below"):
        assert environment(folder, a="one").get_template("a").render() == "one"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_kept_file_that_was_cut_off_is_made_again(tmp_path: Path) -> None:
    environment(tmp_path, a="one {{ x }}").get_template("a")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:7])
    assert environment(tmp_path, a="one {{ x }}").get_template("a").render(x=1) == "one 1"
