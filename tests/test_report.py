"""Problems and counts, shown to people and tools."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from builders import Story
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from build_scripts.checking.counted import Counts
from build_scripts.cli import main
from build_scripts.codes.check import AMBIGUOUS, NO_RECEIPTS_KEPT
from build_scripts.problems import Fix, Location, Problem, Related
from build_scripts.report import (
    excerpt,
    problems_as_json,
    problems_as_text,
    problems_for_github,
    show_problems,
    summary_of_check,
)

PROBLEM = Problem(
    AMBIGUOUS,
    Location("content/articles/a.yml", 3, 11),
    "It stands there twice.",
    "Add `near:`.",
    ("nearest, line 1: x",),
    (Related(Location("content/texts/a.txt", 1, 2), "… x …"),),
)


def shown(*problems: Problem, width: int = 40) -> str:
    stream = io.StringIO()
    show_problems(Console(file=stream, width=width), problems)
    return stream.getvalue()


def test_people_see_code_place_fact_and_remedy() -> None:
    assert shown(PROBLEM) == (
        "error OTR202 quotation-ambiguous\n"
        "  --> content/articles/a.yml:3:11\n"
        "  It stands there twice.\n"
        "    nearest, line 1: x\n"
        "    see content/texts/a.txt:1:2: … x …\n"
        "  help: Add `near:`.\n"
        "\n"
    )


def test_people_see_the_line_with_a_caret(story: Story) -> None:
    story.change("articles/ferry-debate.yml", "speaker: dock-worker", "speaker: nobody")
    lines = shown(*story.check().problems, width=200).splitlines()
    assert lines[2].endswith("50 |     speaker: nobody")
    assert lines[3].index("^") == lines[2].index("nobody")


def test_a_caret_far_out_on_a_long_line_is_seen(story: Story) -> None:
    story.write("actors/bo.yml", "{name: " + "x" * 500 + ", kind: nobody}\n")
    lines = shown(*story.check().problems, width=400).splitlines()
    assert len(lines[2]) < 200
    assert lines[2][lines[3].index("^") :].startswith("nobody")


def test_a_caret_stands_under_its_word_after_wide_letters_and_invisible_ones(
    tmp_path: Path,
) -> None:
    text = "{name: 港口\u200b管理, kind: nobody}"
    file = tmp_path / "bo.yml"
    file.write_text(text, encoding="utf-8")
    line, caret = excerpt(Location(str(file), 1, text.index("nobody") + 1))
    before = line.partition("nobody")[0]
    assert "\\u200b" in before
    assert caret.index("^") == cell_len(before)


def test_contributed_words_cannot_steer_the_terminal() -> None:
    hostile = Problem(AMBIGUOUS, Location("a\x1b[2J.yml"), "\x1b[31m[bold]red[/bold]\u202e", "\a")
    text = shown(hostile)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]red[/bold]" in text


def test_without_colours_the_same_is_told_by_less(story: Story) -> None:
    """Where nobody sees colours, the library that knows them is not asked."""
    story.change("articles/ferry-debate.yml", "speaker: dock-worker", "speaker: nobody")
    hostile = Problem(
        AMBIGUOUS, Location("a\x1b[2J.yml"), "a\tb \ud800 [bold]港口[/bold]  ", "\a\n"
    )
    mended = replace(PROBLEM, fix=Fix("write it so", ()))
    problems = (*story.check().problems, PROBLEM, hostile, mended)
    assert problems_as_text(problems) == shown(*problems)


def test_a_terminal_is_shown_colours_and_a_link() -> None:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", _environ={})
    show_problems(console, [PROBLEM], "https://record.example/")
    text = stream.getvalue()
    assert "\x1b[1;31merror\x1b[0m" in text
    assert "https://record.example/contribute/problems/otr202/" in text


def test_tools_read_json() -> None:
    report = json.loads(problems_as_json([PROBLEM], Counts(articles=1)))
    (row,) = report["problems"]
    assert (row["code"], row["file"], row["line"]) == ("OTR202", "content/articles/a.yml", 3)
    assert row["related"][0]["note"] == "… x …"
    assert report["counts"]["articles"] == 1


def test_github_reads_one_line_for_each_problem() -> None:
    assert problems_for_github([PROBLEM]) == (
        "::error file=content/articles/a.yml,line=3,col=11,title=OTR202 quotation-ambiguous"
        "::It stands there twice. nearest, line 1: x Add `near:`."
    )


def test_contributed_words_cannot_forge_a_workflow_command() -> None:
    hostile = Problem(NO_RECEIPTS_KEPT, Location("a,b:c.yml"), "100 %\n::error::x")
    (line,) = problems_for_github([hostile]).splitlines()
    assert line.startswith("::warning file=a%2Cb%3Ac.yml,line=1,")
    assert line.endswith("::100 %25%0A::error::x")


def _as_github_reads(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner of GitHub takes it apart (ActionCommand.TryParseV2)."""
    assert line.strip().startswith("::")
    head, _, data = line.strip()[2:].partition("::")
    name, _, rest = head.partition(" ")
    pairs = dict(pair.split("=", 1) for pair in rest.strip().split(",") if "=" in pair)
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def read(text: str, known: tuple[str, ...]) -> str:
        for sign in known:
            text = text.replace(sign, signs[sign])
        return text

    properties = {key: read(value, tuple(signs)) for key, value in pairs.items()}
    return name, properties, read(data, ("%0D", "%0A", "%25"))


_HOSTILE = st.lists(
    st.sampled_from(
        [
            *"%:,=\r\n \t\0\x1b\x85é",
            "\u2028",
            "a",
            "::",
            "%0A",
            "%3A",
            "::error file=x::y",
            "##[error]",
        ]
    ),
    min_size=1,
).map("".join)


@given(_HOSTILE, _HOSTILE)
def test_github_reads_names_and_words_as_they_are(name: str, words: str) -> None:
    name, words = f"content/{name}.yml", f"Wrong: {words}."
    line = problems_for_github([Problem(AMBIGUOUS, Location(name, 3, 4), words)])
    assert len(line.splitlines()) == 1
    command, properties, message = _as_github_reads(line)
    assert command == "error"
    assert properties.keys() == {"file", "line", "col", "title"}
    assert (properties["line"], properties["col"]) == ("3", "4")
    assert properties["title"] == "OTR202 quotation-ambiguous"
    assert (properties["file"], message) == (_seen(name), _seen(words))


def _seen(text: str) -> str:
    """What is not to be seen, and ends no line for GitHub, is made visible."""
    return "".join(c if c.isprintable() or c in "\r\n" else f"\\u{ord(c):04x}" for c in text)


def test_a_file_that_is_not_there_forges_no_command(story: Story) -> None:
    arguments = ["check", "--format", "github", "--content", str(story.content)]
    done = CliRunner().invoke(main, [*arguments, "--", "no\n::error::such\x1b"])
    assert done.stderr == "There is no file no\\u000a::error::such\\u001b.\n"


def test_the_summary_counts_in_words() -> None:
    summary = summary_of_check(Counts(articles=1, drafts=1, quotations=2, compared=1, failed=1))
    assert summary.startswith("1 article (1 of them drafts), 0 actors, 0 claims\n2 quotations")
    assert ": 1 compared with the text, 0 by receipt, 0 declared unchecked, 1 failed\n" in summary
    assert summary.endswith("\n0 errors, 0 warnings")


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (
            Counts(unread_articles=1),
            "\nNot counted, as they could not be read: 1 article\n0 errors",
        ),
        (Counts(unread_others=2), "\nNot counted, as they could not be read: 2 files\n"),
        (Counts(unread_articles=2, unread_others=1), "read: 2 articles and 1 other file\n"),
    ],
)
def test_what_could_not_be_read_is_not_said_to_be_missing(counts: Counts, told: str) -> None:
    assert told in summary_of_check(counts)
    assert "Not counted" not in summary_of_check(Counts(articles=1))


def test_files_with_broken_yaml_are_told_as_not_counted(story: Story) -> None:
    before = story.check().counts
    story.write("articles/ferry-debate.yml", "title: T\n\tpublished: 2031-01-01\n")
    story.write("actors/ada-quill.yml", "name: “Ada\nkind person\n")
    counts = story.check().counts
    assert (counts.articles, counts.actors) == (before.articles - 1, before.actors - 1)
    assert (counts.unread_articles, counts.unread_others) == (1, 1)
