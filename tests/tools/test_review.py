"""The review of a draft: scripted keys, what is written at the end, what is remembered."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from builders import Story
from running import run

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "articles/quay.yml"
ENTRY = """title: Quay
status: draft
published: 2031-03-05
added: 2031-03-10
quotations:
  - id: there
    text: “It is old,”
    speaker: undecided  # who?
    candidates: [bram-oster, ada-quill]
    attribution: pronoun
    attributed_as: she
    cue: said
"""
TEXT = """Quay

Ada Quill met the engineer. “It is old,” she said.

“We will close the quay in winter,” Ada Quill said on Friday.

“We shall see about that,” Bram Oster said. “The boats are not empty at all.”

“Nobody has asked the dockers,” said Ines Farr.

The quay lies behind the lock, where four boats a day call in summer and one in winter. It was built
when the railway came, and it has been mended in every decade since, most of all after the flood. The
council owns it, the company rents it, and the people of the island use it to reach the hospital, the
school and the market on the other side, which is the only one that they have.
"""


@pytest.fixture
def quay(story: Story) -> Story:
    story.write(ARTICLE, ENTRY)
    return story.write("texts/quay.txt", TEXT)


def reviewed(story: Story, keys: str) -> tuple[int, str]:
    result = run("review", "quay", "--content", story.content, input=keys)
    return result.exit_code, result.output


def entry(story: Story) -> str:
    return (story.content / ARTICLE).read_text("utf-8")


def files(story: Story) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in story.content.rglob("*") if p.is_file()}


def test_enter_accepts_and_a_number_chooses(quay: Story) -> None:
    code, told = reviewed(quay, "2\n\n\n\n\n")
    assert code == 0, told
    text = entry(quay)
    assert "    speaker: ada-quill  # who?\n    attribution: pronoun\n" in text
    assert "candidates" not in text
    assert "“We will close the quay in winter,”\n    speaker: ada-quill\n    cue: said\n" in text
    assert "“We shall see about that,”\n    speaker: bram-oster\n    cue: said\n" in text
    assert "name: Ines Farr" in (quay.content / "actors/ines-farr.yml").read_text("utf-8")
    assert "make publish ARTICLE=quay" in told or "To go on" in told


def test_the_words_are_marked_in_their_sentence_without_colour(quay: Story) -> None:
    _, told = reviewed(quay, "q\n")
    assert "Ada Quill met the engineer. “▸It is old,◂” she said." in told.replace("\n", " ")
    assert "1 Bram Oster (bram-oster)   2 Ada Quill (ada-quill)" in told
    assert "\x1b[" not in told


def test_an_open_speaker_is_not_accepted_by_a_bare_enter(quay: Story) -> None:
    _, told = reviewed(quay, "\nq\n")
    assert "Who speaks is open" in told
    assert "speaker: undecided" in entry(quay)


def test_q_keeps_what_was_decided_and_the_next_time_goes_on_there(quay: Story) -> None:
    reviewed(quay, "2\n\nq\n")
    assert "We will close" in entry(quay)
    assert "We shall see" not in entry(quay)
    _, told = reviewed(quay, "q\n")
    assert "[1/" in told
    assert "▸“We shall see about that,”◂" in told
    assert "We will close" not in told


def test_what_is_no_speech_is_not_asked_again(quay: Story) -> None:
    reviewed(quay, "s\nn\nq\n")
    assert "We will close" not in entry(quay)
    assert "candidates: [bram-oster, ada-quill]" in entry(quay)
    assert (quay.content / "sources/quay.refused.json").is_file()
    _, told = reviewed(quay, "q\n")
    assert "We will close" not in told
    assert "It is old" in told, "what is undecided is asked again"


def test_u_takes_the_last_answer_back(quay: Story) -> None:
    before = entry(quay)
    reviewed(quay, "2\nu\nu\nq\n")
    assert entry(quay) == before


def test_s_leaves_it_undecided_with_who_may_be_meant(quay: Story) -> None:
    code, told = reviewed(quay, "2\ns\nq\n")
    assert "OTR432" in told
    assert code == 0
    assert (
        "    speaker: undecided  # the id of the actor who says this\n    candidates: [ada-quill"
        in entry(quay)
    )


def test_an_id_may_be_written_and_a_wrong_one_is_told(quay: Story) -> None:
    _, told = reviewed(quay, "ada-quil\n99\nada-quill\nq\n")
    assert "Did you mean `ada-quill`?" in told
    assert "There is no 99 here; l lists everybody." in told
    assert "speaker: ada-quill  # who?" in entry(quay)


def test_help_and_the_end_of_the_input(quay: Story) -> None:
    before = files(quay)
    code, told = reviewed(quay, "?\n")
    assert "take the last answer or change back" in told
    assert code == 0
    assert files(quay) == before


def test_an_article_in_which_nothing_is_open(quay: Story) -> None:
    quay.write("texts/quay.txt", "Quay\n\nNobody said a word.\n")
    quay.write(ARTICLE, ENTRY.partition("quotations")[0])
    code, told = reviewed(quay, "")
    assert code == 0
    assert "Nothing is left to decide." in told


@pytest.mark.parametrize("columns", ["30", "200"])
def test_narrow_and_wide_terminals(
    quay: Story, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    _, told = reviewed(quay, "q\n")
    shown = [line for line in told.splitlines() if "▸" in line or "Ada Quill met" in line]
    assert all(len(line) <= int(columns) for line in shown)


def test_an_interrupt_keeps_what_was_decided_and_leaves_no_half_file(quay: Story) -> None:
    command = [
        sys.executable,
        "-m",
        "build_scripts",
        "review",
        "quay",
        "--content",
        str(quay.content),
    ]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        bufsize=0,
        # Whoever runs the tests in the background has this signal ignored, here and in the child.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("2\n")
        process.stdin.flush()
        told = ""
        while "[2/" not in told:
            told += process.stdout.read(1)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        told += process.communicate(timeout=60)[0]
    assert "Broken off: what was decided is kept." in told
    assert "speaker: ada-quill  # who?" in entry(quay)
    assert list(quay.content.rglob("*.part")) == []


def reported(story: Story) -> None:
    """An article with nothing but reported speech, and much that nobody said."""
    rest = TEXT[TEXT.index("The quay lies") :]
    said = "Ada Quill said that the quay is old and should be closed."
    story.write("texts/quay.txt", f"Quay\n\n{said}\n\n{rest}")
    story.write("articles/quay.yml", ENTRY.split("quotations:")[0])


def test_a_key_is_no_sentence_of_what_is_reported(quay: Story) -> None:
    reported(quay)
    _, told = reviewed(quay, "\nu\nShe says that the quay is old.\n")
    assert told.count("That is no sentence.") == 1
    assert "says: >-\n      She says that the quay is old." in entry(quay)


def test_what_is_reported_and_left_for_later_cannot_be_published(quay: Story) -> None:
    reported(quay)
    code, told = reviewed(quay, "\n\n")
    assert code == 0, told
    assert "0 quotations decided, 1 left undecided" in told
    assert "\n    says: undecided\n" in entry(quay)
    assert "OTR432" in told
    assert "make publish" not in told
    result = run("publish", "quay", "--content", quay.content)
    assert result.exit_code == 1
    assert "OTR433" in result.output
    assert "status: draft" in entry(quay)


def test_what_is_undecided_in_the_file_is_asked_again(quay: Story) -> None:
    reported(quay)
    reviewed(quay, "\n\n")
    _, told = reviewed(quay, "\nShe says that the quay is old.\n")
    assert "undecided: says" in told
    assert "1 quotation decided" in told
    assert "    says: >-\n      She says that the quay is old.\n    speaker: ada-quill" in entry(
        quay
    )
    assert "Nothing is left to decide." in reviewed(quay, "")[1]


def test_reporting_words_that_are_undecided_are_asked_for(quay: Story) -> None:
    quay.change(ARTICLE, "    cue: said\n", "    cue: undecided\n")
    reviewed(quay, "2\nsaid\nq\n")
    assert "speaker: ada-quill  # who?" in entry(quay)
    assert "cue: said\n" in entry(quay)
