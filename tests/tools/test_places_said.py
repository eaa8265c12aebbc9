"""Pages, columns, times that an entry says, held against the source that was kept; `make fix` mends them."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run
from saved import Line, cues, lines, pdf

HEAD = """title: Inquiry
published: 2031-03-02
added: 2031-03-10
kind: report
quotations:
  - id: mended
    text: “The gate was never mended,”
    speaker: ada-quill
    cue: said
"""
LABELS = "/PageLabels << /Nums [0 << /S /r /St 13 >> 2 << /S /D /St 15 >>] >>"


def made(story: Story, folder: Path, *, keys: str = "", labels: str = LABELS) -> None:
    """An article on page xiv of a PDF, with what it says of its place."""
    path = folder / "inquiry.pdf"
    pages = (
        [Line("Inquiry", 80, size=20), *lines("It begins here, said nobody.", top=120)],
        lines("“The gate was never mended,” Ada Quill said."),
        lines("“Nobody paid,” Ada Quill said. “No more,” she said."),
    )
    path.write_bytes(pdf(*pages, labels=labels))
    story.write("articles/inquiry.yml", HEAD + keys)
    told = run("text", path, "--article", "inquiry", "--content", story.content)
    assert told.exit_code == 0, told.output


def told(story: Story) -> list[tuple[str, str]]:
    checked = story.check()
    return [(p.message, p.hint) for p in checked.problems if p.code.name == "place-differs"]


@pytest.mark.parametrize(
    "keys", ["", "    page: xiv\n", "    page: XIV\n    sheet: 2\n", "    sheet: 2\n"]
)
def test_what_the_source_says_is_no_problem(story: Story, tmp_path: Path, keys: str) -> None:
    made(story, tmp_path, keys=keys)
    assert told(story) == []


def test_another_page_is_an_error_with_the_one_of_the_source(story: Story, tmp_path: Path) -> None:
    made(story, tmp_path, keys='    page: "15"\n    sheet: 3\n')
    assert told(story) == [
        (
            "The words of 'mended' do not stand at page 15 of the source, but at xiv.",
            "Write `page: xiv`, or let `make fix` do it.",
        ),
        (
            "The words of 'mended' do not stand at sheet 3 of the source, but at 2.",
            "Write `sheet: 2`, or let `make fix` do it.",
        ),
    ]


def test_fix_writes_the_place_and_nothing_else(story: Story, tmp_path: Path) -> None:
    made(story, tmp_path, keys='    page: "15"  # looked up\n    sheet: 3\n    to: reporters\n')
    before = (story.content / "articles/inquiry.yml").read_text("utf-8")
    run("check", "--fix", "--content", story.content)
    after = (story.content / "articles/inquiry.yml").read_text("utf-8")
    expected = before.replace('page: "15"', "page: xiv").replace("sheet: 3", "sheet: 2")
    assert after.replace("'2'", "2") == expected
    assert told(story) == []


def test_a_number_that_a_person_sees_on_a_sheet_stands(story: Story, tmp_path: Path) -> None:
    """The file names no numbers, so it only knows how many pages come before."""
    made(story, tmp_path, keys='    page: "214"\n    sheet: 2\n', labels="")
    assert told(story) == []
    story.change("articles/inquiry.yml", "sheet: 2", "sheet: 3")
    assert [message for message, _ in told(story)] == [
        "The words of 'mended' do not stand at page 214 of the source, but at 2.",
        "The words of 'mended' do not stand at sheet 3 of the source, but at 2.",
    ]


def test_words_that_run_over_a_page_stand_on_both(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "inquiry.pdf"
    path.write_bytes(
        pdf(
            lines("“The gate was never"),
            lines("mended,” Ada Quill said."),
            lines("“Nobody paid,” she said."),
        )
    )
    story.write("articles/inquiry.yml", HEAD + "    page: 1-2\n")
    run("text", path, "--article", "inquiry", "--content", story.content)
    text = story.content / "texts/inquiry.txt"
    assert "never mended" in text.read_text("utf-8").replace("\n", " ").replace("  ", " ")
    assert told(story) == []
    for page, wrong in (("2", False), ("1", False), ("2-1", True), ("1-3", True), ("3", True)):
        story.write("articles/inquiry.yml", HEAD + f'    page: "{page}"\n')
        assert bool(told(story)) is wrong, page


def test_a_text_corrected_by_hand_leaves_room_and_fix_does_not_guess(
    story: Story, tmp_path: Path
) -> None:
    """Where page xiv begins is not known any more: the words may stand on xiii or on xiv."""
    made(story, tmp_path)
    text = story.content / "texts/inquiry.txt"
    before = text.read_text("utf-8")
    after = before.replace("mended,” Ada Quill said", "mended,” said Ada Quill")
    assert after != before
    text.write_text(after, "utf-8")
    for page, hints in (
        ("xiii", []),
        ("xiv", []),
        ("15", ["Look it up in the source: the text was changed by hand there."]),
    ):
        story.write("articles/inquiry.yml", HEAD + f'    page: "{page}"\n')
        assert [hint for _, hint in told(story)] == hints
    run("check", "--fix", "--content", story.content)
    assert 'page: "15"' in (story.content / "articles/inquiry.yml").read_text("utf-8")


def test_a_time_may_be_more_exact_than_the_captions(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(
        cues("<v Bram Oster>It was open.", "<v Ada Quill>We looked at it.", "<v X>No.", step=70),
        "utf-8",
    )
    head = HEAD.replace("report", "transcript").replace(
        "“The gate was never mended,”", "We looked at it."
    )
    story.write("articles/inquiry.yml", head + "    at: 00:01:15\n")
    result = run("text", path, "--article", "inquiry", "--content", story.content)
    assert result.exit_code == 0, result.output
    assert told(story) == []
    story.change("articles/inquiry.yml", "00:01:15", "00:05:00")
    assert told(story)[0][0] == (
        "The words of 'mended' do not stand at the time 00:05:00 of the source, but at 00:01:10."
    )


def test_numbers_before_lines_are_paragraphs_only_where_the_entry_agrees(
    story: Story, tmp_path: Path
) -> None:
    path = tmp_path / "judgment.txt"
    rows = [f"{n}. Something about gate {n} was found." for n in range(1, 7)]
    rows[2] += " “The gate was never mended,” Ada Quill said."
    path.write_text("Inquiry\n\n" + "\n\n".join(rows) + "\n", "utf-8")
    for said, wrong in (("3", False), ("5", True), ("112", False)):
        story.write("articles/inquiry.yml", HEAD + f'    paragraph: "{said}"\n')
        result = run("text", path, "--article", "inquiry", "--again", "--content", story.content)
        assert result.exit_code == 0, result.output
        assert bool(told(story)) is wrong, said


def test_without_the_source_nothing_is_compared(story: Story, tmp_path: Path) -> None:
    made(story, tmp_path, keys='    page: "15"\n')
    story.remove("sources/inquiry.json")
    assert told(story) == []


def test_the_value_itself_is_pointed_at(story: Story, tmp_path: Path) -> None:
    made(story, tmp_path, keys='    page: "15"\n')
    (problem,) = [p for p in story.check().problems if p.code.name == "place-differs"]
    assert str(problem.location) == "content/articles/inquiry.yml:10:11"
