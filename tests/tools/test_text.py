"""`text`: from a saved file to a text, its report, and a new article; nothing is ever half written."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.checking.receipt_writing import make_receipts
from build_scripts.codes import ALL
from build_scripts.intake import record
from build_scripts.views.generate import generate

PAGE = """<!doctype html><html lang="en"><head><meta property="og:site_name" content="Saltmere Gazette">
<meta property="article:published_time" content="2026-09-16"><meta name="author" content="Ann Reed">
<link rel="canonical" href="https://example.org/pier"></head><body><nav>Home</nav>
<h1>Pier to close: no boats</h1>
<p>The pier of Saltmere will close in November, and nobody was told of it before today.</p>
<p>“We <u>cannot</u> keep it open,” Ada Quill said<sup>1</sup> on Monday.</p><p>Share</p></body></html>"""
TEXT = (
    "Home\n\nPier to close: no boats\n\n"
    "The pier of Saltmere will close in November, and nobody was told of it before today.\n\n"
    "“We cannot keep it open,” Ada Quill said on Monday.\n\nShare\n"
)


def made(story: Story, *arguments: str | Path) -> tuple[int, str]:
    result = run("text", *arguments, "--content", story.content)
    return result.exit_code, result.output


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, "utf-8")
    return path


def text_of(story: Story, article: str) -> str:
    return (story.content / "texts" / f"{article}.txt").read_text("utf-8")


def test_a_new_article_is_begun_with_what_the_source_says(story: Story, page: Path) -> None:
    code, told = made(story, page)
    assert code == 0, told
    assert text_of(story, "pier-to-close-no-boats") == TEXT
    entry = (story.content / "articles/pier-to-close-no-boats.yml").read_text("utf-8")
    for line in (
        "title: 'Pier to close: no boats'  # read in the headline of the page (<h1>)",
        "published: 2026-09-16  # read in <meta article:published_time>",
        "publisher: Saltmere Gazette  # read in <meta og:site_name>",
        "authors: [Ann Reed]  # read in <meta author>",
        "url: https://example.org/pier  # read in <link rel=canonical>",
        "language: en  # read in <html lang>",
    ):
        assert line in entry.splitlines()
    assert "line 7: The number of a note: “1”." in told
    assert "make text ARTICLE=pier-to-close-no-boats CUT=3-7 AGAIN=1" in told
    assert story.problems() == ["receipts:1 no-receipts-kept"]


def test_lines_are_cut_and_the_article_keeps_which(story: Story, page: Path) -> None:
    made(story, page, "--id", "pier")
    code, told = made(story, "--article", "pier", "--cut", "3-7", "--again")
    assert code == 0, told
    assert text_of(story, "pier").startswith("Pier to close: no boats\n\nThe pier")
    assert text_of(story, "pier").endswith("on Monday.\n")
    entry = story.content / "articles/pier.yml"
    assert "\ncut: [3-7]\n" in entry.read_text("utf-8")
    # Made again, the text is the same, by what the article says.
    (story.content / "texts/pier.txt").unlink()
    assert made(story, "--article", "pier")[0] == 0
    assert text_of(story, "pier").startswith("Pier to close")
    made(story, "--article", "pier", "--cut", "3, 5-7", "--again")
    assert "\ncut: [3, 5-7]\n" in entry.read_text("utf-8")
    assert story.problems() == ["receipts:1 no-receipts-kept"]


def test_the_source_is_kept_with_its_hash_and_the_receipt_names_it(
    story: Story, page: Path
) -> None:
    made(story, page, "--id", "pier")
    sources = story.content / "sources"
    assert (sources / "pier.html").read_bytes() == page.read_bytes()
    kept = json.loads((sources / "pier.json").read_text("utf-8"))
    assert kept["sha256"] == hashlib.sha256(page.read_bytes()).hexdigest()
    assert "The number of a note" in (sources / "pier.report.txt").read_text("utf-8")
    receipt = json.loads(make_receipts(story.content).files["pier"])
    assert receipt["source"] == {
        "sha256": kept["sha256"],
        "kind": "html",
        "reader": kept["reader"],
    }
    text = story.content / "texts/pier.txt"
    text.write_text(text.read_text("utf-8") + "\nOne more.\n", "utf-8")
    receipt = json.loads(make_receipts(story.content).files["pier"])
    assert receipt["source"]["edited"] is True


def test_a_text_that_differs_is_not_replaced_unless_asked(story: Story, page: Path) -> None:
    made(story, page, "--id", "pier")
    text = story.content / "texts/pier.txt"
    text.write_text("Corrected by hand.\n", "utf-8")
    before = (story.content / "sources/pier.json").read_bytes()
    code, told = made(story, page, "--article", "pier", "--cut", "3-7")
    assert code == 1
    assert "OTR420 text-in-the-way" in told
    assert text.read_text("utf-8") == "Corrected by hand.\n"
    assert (story.content / "sources/pier.json").read_bytes() == before
    assert "cut" not in (story.content / "articles/pier.yml").read_text("utf-8")
    assert made(story, page, "--article", "pier", "--again")[0] == 0
    assert text.read_text("utf-8") == TEXT


def test_a_dry_run_shows_the_text_and_writes_nothing(story: Story, page: Path) -> None:
    before = sorted(story.content.rglob("*"))
    code, told = made(story, page, "--dry-run")
    assert code == 0
    assert TEXT in told
    assert sorted(story.content.rglob("*")) == before


def test_an_article_that_is_there_is_not_begun_again(story: Story, page: Path) -> None:
    made(story, page, "--id", "pier")
    code, told = made(story, page, "--id", "pier")
    assert code == 1
    assert "is there already" in told


def test_an_article_that_is_not_there_is_not_guessed(story: Story, page: Path) -> None:
    code, told = made(story, page, "--article", "peir")
    assert code == 1
    assert "there is no article 'peir'" in told


@pytest.mark.parametrize(
    ("data", "number"),
    [
        (b"", "OTR411"),
        (b"\x89PNG", "OTR412"),
        (b"PK\x03\x04", "OTR414"),
        (b"<p hidden>x", "OTR415"),
        (b"x" * 1_100_000, "OTR416"),
    ],
)
def test_what_cannot_be_read_writes_nothing(
    story: Story, tmp_path: Path, data: bytes, number: str
) -> None:
    path = tmp_path / "bad"
    path.write_bytes(data)
    before = sorted(story.content.rglob("*"))
    code, told = made(story, path, "--id", "pier")
    assert code == 1
    assert f"error {number} {ALL[number].name}" in told
    assert "Nothing was written." in told
    assert sorted(story.content.rglob("*")) == before


def test_a_file_of_200_megabytes_is_not_read(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    code, told = made(story, path, "--id", "pier")
    assert code == 1
    assert "OTR416 source-too-large" in told
    assert "It has 200,000,000 bytes" in told


def test_a_source_that_is_no_file_is_refused(story: Story, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        code, told = made(story, path)
        assert code == 1
        assert "OTR411 source-unusable" in told
    assert run("text", "--content", story.content).exit_code == 2


def test_lines_that_are_not_there_are_refused(story: Story, page: Path) -> None:
    code, told = made(story, page, "--cut", "3-70")
    assert code == 1
    assert "OTR423 bad-cut" in told


def test_nothing_is_written_through_a_link(story: Story, page: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (story.content / "sources").symlink_to(tmp_path / "elsewhere")
    code, _ = made(story, page)
    assert code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_renamed_article_takes_its_source_along(story: Story, page: Path) -> None:
    made(story, page, "--id", "pier")
    assert run("rename", "pier", "jetty", "--content", story.content).exit_code == 0
    found = record.read_record(story.content, "jetty")
    assert found is not None
    assert record.kept_source(story.content, "jetty", found) == page.read_bytes()
    assert (story.content / "sources/jetty.report.txt").is_file()


def test_nothing_of_a_source_is_published(story: Story, page: Path) -> None:
    made(story, page, "--id", "pier")
    story.change("articles/pier.yml", "status: draft", "# status: draft")
    pages = {one.path: one.text for one in generate(story.record())}
    assert any("pier" in path for path in pages)
    secret = "Nobody-may-read-this"
    for kept in (story.content / "sources").iterdir():
        kept.write_text(secret, "utf-8")
    after = {one.path: one.text for one in generate(story.record())}
    assert after == pages
    assert not any(secret in str(content) for content in after.values())


def test_every_refusal_of_a_source_is_tried_by_name() -> None:
    """source-unusable, source-kind-unknown, source-encrypted, source-broken, source-without-words,
    source-too-large, letters-not-readable, encoding-unknown, page-not-chosen, text-in-the-way,
    bad-cut: each is raised in tests/intake or above."""
    here = Path(__file__).parents[1]
    tried = "".join(path.read_text("utf-8") for path in (here / "intake").glob("test_*.py"))
    tried += Path(__file__).read_text("utf-8")
    for number in range(411, 421):
        name = ALL[f"OTR{number}"].name
        assert name in tried or name.replace("-", "_").upper() in tried
