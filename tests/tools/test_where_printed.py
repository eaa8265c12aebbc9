"""`page:` and `at:` are filled in from the source that was kept, when a text is made or words are added."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run
from saved import Line, cues, lines, pdf

ARTICLE = "articles/inquiry.yml"
ENTRY = """title: Inquiry
published: 2031-03-02
added: 2031-03-10
kind: report
quotations:
  - id: mended
    text: “The gate was never mended,”
    speaker: ada-quill
    cue: said
  - {id: money, text: '“Nobody paid,”', speaker: ada-quill, cue: said}
"""


@pytest.fixture
def inquiry(story: Story, tmp_path: Path) -> Path:
    """An article, and its source: a PDF of which page 1 is xiii, and page 3 is 15."""
    story.write(ARTICLE, ENTRY)
    path = tmp_path / "inquiry.pdf"
    labels = "/PageLabels << /Nums [0 << /S /r /St 13 >> 2 << /S /D /St 15 >>] >>"
    path.write_bytes(
        pdf(
            [Line("Inquiry", 80, size=20), *lines("It begins here, said nobody.", top=120)],
            lines("“The gate was never mended,” Ada Quill said."),
            lines("“Nobody paid,” Ada Quill said. “No more,” she said."),
            labels=labels,
        )
    )
    return path


def entry(story: Story) -> str:
    return (story.content / ARTICLE).read_text("utf-8")


def test_what_is_annotated_gets_its_page_when_the_text_is_made(story: Story, inquiry: Path) -> None:
    told = run("text", inquiry, "--article", "inquiry", "--content", story.content)
    assert told.exit_code == 0, told.output
    assert "    cue: said\n    page: xiv\n    sheet: 2\n" in entry(story)
    assert 'cue: said, page: "15", sheet: 3}' in entry(story)
    before = entry(story)
    run("text", inquiry, "--article", "inquiry", "--again", "--content", story.content)
    assert entry(story) == before


def test_what_is_added_has_its_page_also_after_a_correction_by_hand(
    story: Story, inquiry: Path
) -> None:
    run("text", inquiry, "--article", "inquiry", "--content", story.content)
    text = story.content / "texts/inquiry.txt"
    text.write_text(
        text.read_text("utf-8").replace("It begins here", "The report began here"), "utf-8"
    )
    told = run("quote", "inquiry", "No more", "--speaker", "ada-quill", "--content", story.content)
    assert '\n    page: "15"\n    sheet: 3\n' in entry(story), told.output


def test_times_of_captions_are_filled_in(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(
        cues("<v Ada Quill>We looked", "at the gate.", "<v Bram Oster>It was open.", step=70),
        "utf-8",
    )
    story.write("articles/talk.yml", ENTRY.split("quotations")[0].replace("report", "transcript"))
    told = run("text", path, "--article", "talk", "--content", story.content)
    assert told.exit_code == 0, told.output
    told = run(
        "quote",
        "talk",
        "It was open",
        "open.",
        "--speaker",
        "bram-oster",
        "--content",
        story.content,
    )
    written = (story.content / "articles/talk.yml").read_text("utf-8")
    assert "    at: 00:02:20\n" in written, told.output
    told = run("quote", "talk", "at the gate", "--passage", "--content", story.content)
    assert "    at: 00:01:10\n" in (story.content / "articles/talk.yml").read_text("utf-8"), (
        told.output
    )
