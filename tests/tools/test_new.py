"""`new`: a file that explains itself, passes as a draft, and never takes the place of another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import Story
from harbour import Workshop
from running import run

from build_scripts.commands import new

ROOT = Path(__file__).resolve().parents[2]


def made(story: Story, *arguments: str) -> tuple[int, str]:
    result = run("new", *arguments, "--content", story.content)
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("actor", "--title", "Ines Farr-Noé"), "actors/ines-farr-noe.yml"),
        (("actor", "--title", "Harbour", "--kind", "organisation"), "actors/harbour.yml"),
        (("person", "--title", "Ines Farr"), "actors/ines-farr.yml"),
        (("topic", "--title", "Tides: ‘high’ & low #1"), "topics/tides-high-low-1.yml"),
        (
            ("claim", "--title", "Is it safe?", "--proposition", "- The pier: it is 'safe' # so"),
            "claims/is-it-safe.yml",
        ),
        (
            ("article", "--title", "Pier: “closed”, says {mayor}", "--id", "pier-closed"),
            "articles/pier-closed.yml",
        ),
    ],
    ids=["actor", "organisation", "person", "topic", "claim", "article"],
)
def test_what_is_made_passes_as_a_draft(
    story: Story, arguments: tuple[str, ...], file: str
) -> None:
    code, told = made(story, *arguments)
    assert code == 0, told
    assert f"Made content/{file}" in told
    text = (story.content / file).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "status: draft  #" in text
    assert story.problems() == []


def test_an_article_takes_what_is_known_of_it(story: Story) -> None:
    code, told = made(
        story,
        *("article", "--title", "The pier", "--date", "3 March 2031", "--kind", "statement"),
        *("--url", "https://example.org/pier?a=1#b", "--publisher", "Gazette: evening"),
    )
    assert code == 0, told
    (document,) = [d for i, d in story.entries().articles.items() if i == "the-pier"]
    entry = document.entry
    assert str(entry.published.text) == "2031-03-03"
    assert entry.url == "https://example.org/pier?a=1#b"
    assert entry.publisher == "Gazette: evening"
    assert entry.kind.value == "statement"
    assert "content/texts/the-pier.txt" in told


def test_the_schema_of_the_modeline_exists(story: Story) -> None:
    made(story, "actor", "--title", "Ines Farr")
    file = story.content / "actors" / "ines-farr.yml"
    where = file.read_text("utf-8").split("$schema=")[1].split("\n")[0]
    assert (file.parent / where).is_file()


def test_nothing_is_overwritten(story: Story) -> None:
    before = (story.content / "actors" / "ada-quill.yml").read_bytes()
    code, told = made(story, "actor", "--title", "Ada Quill")
    assert code == 1
    assert "content/actors/ada-quill.yml is there already and stays as it is" in told
    assert (story.content / "actors" / "ada-quill.yml").read_bytes() == before


def test_a_link_is_not_written_through(story: Story, tmp_path: Path) -> None:
    (story.content / "actors" / "ines-farr.yml").symlink_to(tmp_path / "elsewhere")
    code, _ = made(story, "actor", "--title", "Ines Farr")
    assert code == 1
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("actor",), "--title is missing (with make: TITLE='...')"),
        (
            ("artcle", "--title", "A"),
            "There is no 'artcle' to begin (with make: KIND=...). Did you mean",
        ),
        (("claim", "--title", "Is it?"), "--proposition is missing"),
        (("story", "--title", "T"), "--contact is missing"),
        (("actor", "--title", "…"), "No id can be made of that title"),
        (("actor", "--title", "Index"), "'index' is reserved"),
        (("actor", "--title", "A", "--id", "Ada Quill"), "such as ada-quill"),
        (("article", "--title", "A", "--date", "09/12/2022"), "'09/12/2022' is not a date"),
        (("article", "--title", "A", "--url", "example.org"), "begins with https://"),
        (("actor", "--title", "A", "--kind", "human"), "is none of person, organisation"),
        (("topic", "--title", "A", "--kind", "person"), "only articles and actors have one"),
    ],
)
def test_what_is_missing_or_wrong_is_told(
    story: Story, arguments: tuple[str, ...], told: str
) -> None:
    code, output = made(story, *arguments)
    assert code == 2
    assert told in " ".join(output.split())


def test_in_a_terminal_it_asks(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "is_terminal", lambda: True)
    result = run("new", "actor", "--content", story.content, input="\n  \nInes Farr\n")
    assert result.exit_code == 0, result.output
    assert (story.content / "actors" / "ines-farr.yml").is_file()


def test_a_new_story_can_be_built_at_once(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town", None, code=True)
    done = town.run("new", "story", "--title", "The pier", "--contact", "a@example.org")
    assert done.returncode == 0, done.stderr
    assert "make build" in done.stdout
    assert town.build().problems == ()
    assert "The pier" in (town.site / "index.html").read_text("utf-8")
    again = town.run("new", "story", "--title", "Another", "--contact", "a@example.org")
    assert again.returncode == 1
    assert "is there already" in again.stderr


def test_without_a_story_an_entry_says_how_to_begin(tmp_path: Path) -> None:
    result = run("new", "actor", "--title", "Ines", "--content", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "make new KIND=story" in result.output


def test_make_passes_every_word_on_as_it_is(tmp_path: Path, story: Story) -> None:
    """Quotation marks, spaces and dollars of a setting must not reach the shell as its own signs."""
    shown = tmp_path / "show.py"
    shown.write_text("import sys\nprint(sys.argv[1:])\n")
    title = """It's "so"; `x` & “y” \\n"""
    done = subprocess.run(
        [
            *("make", "-s", "-o", ".venv/.build", "-o", ".venv/bin/python", "new", "KIND=actor"),
            *(f"TITLE={title}", f"RUN={sys.executable} {shown}", f"CONTENT={story.content}"),
        ],
        cwd=ROOT,
        env={**os.environ, "ID": "from-the-environment"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not done.stdout.startswith("["):
        pytest.skip(f"NO MAKE: {done.stderr}")
    assert repr(title)[1:-1] in done.stdout or title in done.stdout
    assert "from-the-environment" not in done.stdout


def test_nothing_is_made_through_a_link(story: Story, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (story.content / "topics").rename(tmp_path / "topics")
    (story.content / "topics").symlink_to(elsewhere)
    code, told = made(story, "topic", "--title", "Tides")
    assert (code, "topics is a symbolic link" in told) == (1, True)
    begun = tmp_path / "begun"
    begun.mkdir()
    (begun / "actors").symlink_to(elsewhere)
    result = run(
        "new", "story", "--title", "Tides", "--contact", "a@example.org", "--content", begun
    )
    assert (result.exit_code, "actors is a symbolic link" in result.output) == (1, True)
    assert [path.name for path in begun.iterdir()] == ["actors"]
    assert list(elsewhere.iterdir()) == []
