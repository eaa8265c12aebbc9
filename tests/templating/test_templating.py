"""What templates print: the same as MarkupSafe's escape, whatever the value."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour import Workshop
from jinja2 import DictLoader, FileSystemLoader, UndefinedError
from markupsafe import Markup

from build_scripts.preview import workbench
from build_scripts.preview.workbench import Workbench
from build_scripts.templating.environment import Templates, read_anew


def _templates(text: str) -> Templates:
    templates = Templates("test")
    templates.loader = DictLoader({"page": text})
    return templates


def test_a_template_escapes_what_it_prints_and_keeps_finished_html() -> None:
    text = "{% macro bold(words) %}<b>{{ words }}</b>{% endmacro %}{{ a }} {{ bold(a) }} {{ b }}"
    shown = _templates(text).get_template("page").render(a="<i>", b=Markup("<u>"))
    assert shown == "&lt;i&gt; <b>&lt;i&gt;</b> <u>"


def test_a_name_that_is_not_known_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        _templates("{{ nothing }}").get_template("page").render()


def test_a_template_is_read_again_when_it_is_said_to_have_changed(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("as it was", "utf-8")
    templates = Templates("test")
    templates.loader = FileSystemLoader(tmp_path)
    assert templates.get_template("page.md").render() == "as it was"
    file.write_text("as it is", "utf-8")
    read_anew()
    assert templates.get_template("page.md").render() == "as it is"


def test_an_edit_of_a_template_shows_in_the_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[None] = []
    monkeypatch.setattr(workbench, "read_anew", lambda: told.append(None))
    town = Workshop.in_folder(tmp_path / "town")
    bench = Workbench(town.content, town.root, tmp_path / "rendered", "http://127.0.0.1:8000/")
    bench.make(frozenset({"content/story.yml"}))
    assert not told
    bench.make(frozenset({"build_scripts/templates/article.md"}))
    assert told
