"""What became of each article's words is kept from check to check, and the same is told as without."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking import kept_comparisons, likely_pairs, verify_all
from build_scripts.checking.check import Checked, check
from build_scripts.codes.evidence import LIKELY_SAME_WORDS
from build_scripts.loading import load
from build_scripts.mending import with_fixes
from build_scripts.mending.kept_check import check_with_kept
from build_scripts.problems import Problem
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.yaml_text.reader import Document

CONTENT = Path("content")
WORDS = (
    "Ada",
    "Quill",
    "said",
    "“",
    "”",
    "not",
    "ferry",
    "never",
    ",",
    ".",
    "the",
    " ",
    "\n",
    ": ",
)


def _checked() -> Checked:
    """Check as the commands do, with what was kept before."""
    return check_with_kept(CONTENT)


def _tells_the_same(one: Checked, other: Checked) -> bool:
    return (one.problems, one.compared, one.counts) == (
        other.problems,
        other.compared,
        other.counts,
    )


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles whose words were compared anew."""
    found: list[str] = []
    verify = verify_all.verify

    def spied(article, *arguments, **others):  # type: ignore[no-untyped-def]
        found.append(article.id)
        return verify(article, *arguments, **others)

    monkeypatch.setattr(verify_all, "verify", spied)
    return found


def _two_articles(story: Story) -> Story:
    """A second article with its own text."""
    for path in ("articles/ferry-debate.yml", "texts/ferry-debate.txt"):
        first = story.content / path
        second = first.with_name(first.name.replace("ferry-debate", "second"))
        second.write_bytes(first.read_bytes())
    return story


def test_nothing_is_compared_twice(story: Story, compared: list[str]) -> None:
    _two_articles(story)
    first = _checked()
    assert {"ferry-debate", "second"} <= set(compared)
    compared.clear()
    assert _tells_the_same(_checked(), first)
    assert compared == []


@pytest.mark.parametrize(
    "path", ["articles/second.yml", "texts/second.txt", "receipts/second.json"]
)
def test_what_an_edit_is_of_is_compared_alone(story: Story, compared: list[str], path: str) -> None:
    _two_articles(story).make_receipts()
    if path.startswith("receipts"):
        story.write(path, b"{}")
    _checked()
    compared.clear()
    story.append(path, "\n# More.\n")
    _checked()
    assert compared == ["second"]


def test_names_and_ids_of_actors_count_for_every_article(story: Story, compared: list[str]) -> None:
    _two_articles(story)
    _checked()
    compared.clear()
    story.write("actors/somebody-else.yml", "name: Somebody Else\nkind: person\n")
    _checked()
    assert {"ferry-debate", "second"} <= set(compared)


def test_another_program_compares_anew(
    story: Story, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _checked()
    compared.clear()
    monkeypatch.setattr(verify_all, "key_of_program", lambda: "another")
    _checked()
    assert "ferry-debate" in compared


def _as_somebody_else(path: Path) -> None:
    rows = json.loads(unsealed(path.read_bytes()))
    for row in rows.values():
        row["problems"] = [{"code": "OTR000"}]
    path.write_bytes(sealed(json.dumps(rows).encode()))


HARMS: list[Callable[[Path], object]] = [
    lambda path: path.unlink(),
    lambda path: path.write_bytes(b""),
    lambda path: path.write_bytes(path.read_bytes()[:-9]),
    lambda path: path.write_bytes(path.read_bytes().swapcase()),
    lambda path: path.write_bytes(sealed(b"[]")),
    lambda path: path.write_bytes(sealed(b'{"ferry-debate": {"key": 1}}')),
    _as_somebody_else,
]


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_damaged_is_compared_anew(
    story: Story, compared: list[str], harm: Callable[[Path], object]
) -> None:
    first = _checked()
    harm(kept_comparisons.KEPT_ARTICLES)
    compared.clear()
    assert _tells_the_same(_checked(), first)
    assert "ferry-debate" in compared


def _pairs() -> Path:
    return kept_comparisons.KEPT_ARTICLES.with_name("compared-pairs.json")


@pytest.fixture
def likened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The quotations that were compared with another one."""
    found: list[str] = []
    likeness = likely_pairs._likeness

    def spied(parts: tuple[str, ...], whole: str, enough: float) -> float:
        found.append(whole)
        return likeness(parts, whole, enough)

    monkeypatch.setattr(likely_pairs, "_likeness", spied)
    return found


def test_two_quotations_are_compared_once(story: Story, likened: list[str]) -> None:
    _two_articles(story)
    first = _checked()
    assert likened
    assert LIKELY_SAME_WORDS in {problem.code for problem in first.problems}
    likened.clear()
    story.append("story.yml", "\n# More.\n")
    assert _tells_the_same(_checked(), first)
    assert likened == []


@pytest.mark.parametrize("harm", HARMS[:-1])
def test_damaged_pairs_are_compared_anew(
    story: Story, likened: list[str], harm: Callable[[Path], object]
) -> None:
    _two_articles(story)
    first = _checked()
    harm(_pairs())
    likened.clear()
    assert _tells_the_same(_checked(), first)
    assert likened


def _documents() -> Path:
    return kept_comparisons.KEPT_ARTICLES.with_name("read-documents.json")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The YAML files that were read anew."""
    found: list[str] = []
    read_yaml = load.read_yaml

    def spied(data: bytes, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
        found.append(file)
        return read_yaml(data, file)

    monkeypatch.setattr(load, "read_yaml", spied)
    return found


def test_only_a_file_that_differs_is_read_again(story: Story, read: list[str]) -> None:
    first = _checked()
    assert "content/story.yml" in read
    read.clear()
    assert _tells_the_same(_checked(), first)
    assert read == []
    story.append("story.yml", "# More.\n")
    _checked()
    assert read == ["content/story.yml"]


def test_a_file_of_which_there_is_something_to_tell_is_read_again(
    story: Story, read: list[str]
) -> None:
    story.append("topics/night-ferry.yml", "title: Twice\n")
    first = _checked()
    read.clear()
    assert _tells_the_same(_checked(), first)
    assert read == ["content/topics/night-ferry.yml"]


@pytest.mark.parametrize("harm", HARMS[:-1])
def test_damaged_documents_are_read_anew(
    story: Story, read: list[str], harm: Callable[[Path], object]
) -> None:
    first = _checked()
    harm(_documents())
    read.clear()
    assert _tells_the_same(_checked(), first)
    assert "content/story.yml" in read


def test_after_few_edits_what_was_read_is_not_written_again(
    story: Story, monkeypatch: pytest.MonkeyPatch, read: list[str]
) -> None:
    """To write all of a large story takes longer than to read a few files."""
    for number in range(60):
        story.write(f"topics/topic-{number}.yml", "title: A topic\n")
    _checked()
    before = _documents().read_bytes()
    story.append("topics/topic-1.yml", "# More.\n")
    first = _checked()
    assert _documents().read_bytes() == before
    read.clear()
    assert _tells_the_same(_checked(), first)
    assert read == ["content/topics/topic-1.yml"]
    for number in range(30):
        story.append(f"topics/topic-{number}.yml", "# Once more.\n")
    _checked()
    read.clear()
    _checked()
    assert read == []


@pytest.mark.parametrize("line", ["language: de\n", "most_printed: {percent: 1, why: x}\n"])
def test_what_the_story_says_of_every_article_counts(
    story: Story, compared: list[str], line: str
) -> None:
    _checked()
    compared.clear()
    story.append("story.yml", line)
    assert _tells_the_same(_checked(), with_fixes(check(CONTENT)))
    assert "ferry-debate" in compared


def test_where_nothing_can_be_written_the_same_is_told(story: Story) -> None:
    kept_comparisons.KEPT_ARTICLES.parent.write_bytes(b"no folder")
    first = _checked()
    assert _tells_the_same(_checked(), first)


def _edit(story: Story, chance: random.Random) -> None:
    """Change, add, rename or remove one file of any kind."""
    files = sorted(path for path in story.content.rglob("*") if path.is_file())
    file = chance.choice(files)
    match chance.choice(["words", "words", "words", "cut", "copy", "gone", "rename", "receipts"]):
        case "words":
            text = file.read_text("utf-8", "replace").split(" ")
            text[chance.randrange(len(text))] = chance.choice(WORDS)
            file.write_text(" ".join(text), "utf-8")
        case "cut":
            data = file.read_bytes()
            at = chance.randrange(len(data) + 1)
            file.write_bytes(data[:at] + data[at + chance.randrange(40) :])
        case "copy":
            chance.choice(files).write_bytes(file.read_bytes())
        case "gone" if len(files) > 4:
            file.unlink()
        case "rename":
            file.rename(file.with_stem(f"{file.stem}-{chance.randrange(9)}"))
        case "receipts":
            story.make_receipts()


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edit_the_same_is_told_as_by_a_check_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    monkeypatch.chdir(tmp_path)
    story = _two_articles(Story.of_the_night_ferry(tmp_path))
    whole = {path: path.read_bytes() for path in story.content.rglob("*") if path.is_file()}
    for step in range(25):
        if step % 5 == 4:  # From what is broken nothing more is learnt.
            for path, data in whole.items():
                path.write_bytes(data)
        _edit(story, chance)
        kept = chance.choice([kept_comparisons.KEPT_ARTICLES, _pairs(), _documents()])
        if chance.random() < 0.2 and kept.exists():
            chance.choice(HARMS[:-1])(kept)
        assert _tells_the_same(_checked(), with_fixes(check(CONTENT))), (seed, step)
