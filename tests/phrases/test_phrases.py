"""The list of phrases: nothing that the program says to readers is missing, nobody has to list it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from built_stories import listed, spoken
from click.testing import CliRunner

from build_scripts.cli import main
from build_scripts.phrases.in_modules import ROOMS, phrases_in_modules
from build_scripts.phrases.in_templates import phrases_in_templates
from build_scripts.phrases.listing import PROGRAM, SpokenLine, listing
from build_scripts.phrases.pages import lines_on_page
from build_scripts.phrases.phrase import SLOT, ProgramPhrase
from build_scripts.views.frame.pages import Page

TEMPLATES = PROGRAM / "templates"
READERS = sorted(
    path
    for path in TEMPLATES.rglob("*")
    if path.suffix in (".md", ".html", ".svg") and "preview" not in path.parts
)


def shown(phrases: Sequence[ProgramPhrase]) -> list[tuple[int, str]]:
    return [(one.line, one.shown) for one in phrases]


def phrases_of(folder: Path, source: str, name: str = "a.md") -> list[tuple[int, str]]:
    (folder / name).write_text(source, "utf-8")
    return shown(phrases_in_templates(folder))


def test_sentences_are_read_from_a_template_with_their_lines_and_slots(tmp_path: Path) -> None:
    source = (
        '{% from "parts/page.md" import front %}\n{{ front("A title", foot) }}\n\n'
        "# Head of {{ name }} {#_title}\n\n"
        '<p class="fine">{{ count(n, "boat") }} in <b>the harbour</b>.</p>\n'
        '{% if late %}<p aria-label="Too late">Late</p>{% else %}On time{% endif %}\n'
    )
    assert sorted(phrases_of(tmp_path, source)) == [
        (2, "A title"),
        (4, "Head of […]"),
        (6, "[…] in the harbour."),
        (6, "boat"),
        (7, "Late"),
        (7, "On time"),
        (7, "Too late"),
    ]


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.name)
def test_a_new_sentence_in_any_template_is_listed(path: Path, tmp_path: Path) -> None:
    copied = tmp_path / path.name
    shutil.copyfile(path, copied)
    before = phrases_in_templates(tmp_path)
    text = copied.read_text("utf-8")
    copied.write_text(f"{text}\n\n<p>Marmots quibble at {{{{ noon }}}}.</p>\n", "utf-8")
    added = {one.shown for one in phrases_in_templates(tmp_path)} - {one.shown for one in before}
    assert added == {"Marmots quibble at […]."}


def test_sentences_are_read_from_a_module_without_docstrings_and_errors(tmp_path: Path) -> None:
    room = tmp_path / "telling"
    room.mkdir()
    (room / "said.py").write_text(
        '"""A module."""\n\nCSS = "is-firm"\n\n\ndef said(n: int) -> str:\n    """Say it."""\n'
        '    if n < 0:\n        raise ValueError("This is a bug")\n'
        '    return f"{n} boats are late" if n else "Nobody is late."\n'
    )
    for name in ("charts", "diagrams", "views"):
        (tmp_path / name).mkdir()
    for name in (room for room in ROOMS if room.endswith(".py")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    found = shown(phrases_in_modules(tmp_path))
    assert sorted(found) == [(10, "Nobody is late."), (10, "[…] boats are late")]


def test_an_example_is_the_shortest_line_of_a_page_for_readers() -> None:
    said = {
        "one": [
            SpokenLine("one", "contribute/keys.md", "1 boat is late"),
            SpokenLine("one", "a.md", "1 boat is late today, and nobody knows"),
            SpokenLine("one", "b.md", "1 boat is late today"),
        ],
        "two": [SpokenLine("two", "contribute/keys.md", "2 boat is late")],
    }
    late = ProgramPhrase("telling/a.py", 1, f"{SLOT} boat is late")
    rare = ProgramPhrase("telling/a.py", 2, "nobody knew")
    assert [[e.path for e in one.examples] for one in listing([late, rare], said)] == [["b.md"], []]


def test_a_page_is_read_block_by_block_with_what_its_labels_say() -> None:
    front = '---\ntitle: "A &amp; B"\n---\n\n'
    text = f'{front}# Head {{#_a}}\n\n<p title="Why">One <b>line</b></p><script>no</script>\n'
    assert lines_on_page(Page("a.md", text)) == ["A & B", "Head", "One line", "Why"]


def test_most_sentences_for_readers_have_an_example() -> None:
    lacking = [one.phrase for one in listed() if not one.examples]
    assert len(lacking) < len(listed()) / 4


def test_whatever_a_page_says_is_listed() -> None:
    """In the story in which nothing is, every line for readers is the program's: phrases make it up."""
    own = [one.phrase for one in listed()]
    lines = [one for one in spoken()["nobody"] if one.is_read and _is_sentence(one.line)]
    assert len(lines) > 100
    missing = [f"{one.path}: {one.line}" for one in lines if not _is_made_up(one.line, own)]
    assert missing == []


def _is_made_up(line: str, phrases: Sequence[ProgramPhrase]) -> bool:
    """Whether phrases that stand in a line have most of its words, and not only one here and there."""
    folded = line.casefold()
    found = [one.pattern.casefold() for one in phrases if one.stands_in(line, folded)]
    known = {word for pattern in found for word in _words(pattern)}
    words = _words(folded)
    return sum(word not in known for word in words) <= len(words) / 3


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", text)


def _is_sentence(line: str) -> bool:
    """Whether a line says something: no list of verbs or of letters, no address, nothing of the story."""
    is_list = re.fullmatch(r"[\w ]+(?:, [\w+ ]+)+", line) is not None
    return len(_words(line)) > 3 and not is_list and not re.search(r"://|mailto:|U\+|Quill", line)


def test_the_command_prints_a_sentence_with_an_example_of_each_number() -> None:
    result = CliRunner().invoke(main, ["phrases", "--in", "templates/articles.md"])
    assert result.exit_code == 0, result.output
    assert "templates/articles.md" in result.output
    assert "one: 2 articles, newest first" in result.output
    assert "nobody: No article is recorded yet." in result.output
    assert CliRunner().invoke(main, ["phrases", "--help"]).exit_code == 0


@pytest.mark.parametrize("kind", ["relayed", "reported", "withdrawn"])
def test_words_that_need_care_are_in_every_story(kind: str) -> None:
    marks = {"relayed": "Hearsay", "reported": "Reported, not quoted", "withdrawn": "Withdrawn."}
    said = marks[kind]
    for story in ("one", "two", "many"):
        assert any(said in one.line for one in spoken()[story]), story
