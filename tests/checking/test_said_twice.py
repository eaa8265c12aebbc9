"""One stretch of an article in two entries, and one that stands inside another."""

from __future__ import annotations

import pytest
from builders import Story

PAPER = "articles/paper.yml"
HEAD = "title: T\nrights: open\nlicence: CC0\nquotations:\n"
ENTRY = "  - {id: %s, text: '%s', speaker: %s, cue: said%s}\n"
WHOLE = "“No boat came, and nobody was told,”"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("text: “No boat.”, speaker: bram-oster", True),
        ("text: “No boat”, speaker: [ada-quill, bram-oster]", True),
        ("text: “No boat”, speaker: ada-quill", False),
        ("text: “No boat at all”, speaker: bram-oster", False),
        ("text: “No boat”, speaker: bram-oster, near: again", False),
        ("text: ‘No boat’, speaker: bram-oster, place: headline", False),
        ("text: “No boat”, speaker: bram-oster, withdrawn: {date: 2031-01-01, why: x}", False),
    ],
)
def test_one_stretch_is_annotated_once(story: Story, second: str, found: bool) -> None:
    first = "{id: a, text: “No boat”, speaker: bram-oster, cue: said}"
    entries = f"quotations:\n  - {first}\n  - {{id: b, cue: said, {second}}}\n"
    story.write(PAPER, f"title: T\nunchecked: on paper\n{entries}")
    codes = [p.partition(" ")[2] for p in story.problems()]
    assert codes == (["same-words-twice"] if found else [])


def test_where_the_text_is_here_its_places_decide(story: Story) -> None:
    text = "Said the mayor: “No boat.”\n\nAgain the mayor said: “No boat.”\n"
    entry = "  - {id: %s, text: “No boat.”, speaker: ada-quill, cue: said, near: '%s'}\n"
    story.write("texts/paper.txt", text)
    story.write(PAPER, HEAD + entry % ("a", "Said the mayor") + entry % ("b", "the mayor said"))
    assert story.problems() == []
    story.write(PAPER, HEAD + entry % ("a", "Said the mayor") + entry % ("b", "Again the mayor"))
    assert story.problems() == [f"{PAPER}:6 same-words-twice"]


@pytest.mark.parametrize(
    ("part", "speaker", "more", "found"),
    [
        ("“nobody was told,”", "bram-oster", "", True),
        ("“nobody was told,”", "ada-quill", "", False),
        ("“nobody was told,”", "bram-oster", ", within: whole", False),
        ("Bram Oster said", "bram-oster", "", False),
        ("“nobody was told,”", "bram-oster", ", withdrawn: {date: 2031-01-01, why: x}", False),
    ],
)
@pytest.mark.parametrize("part_first", [False, True])
def test_words_inside_others_of_the_same_speaker_are_told(
    story: Story, part: str, speaker: str, more: str, found: bool, part_first: bool
) -> None:
    story.write("texts/paper.txt", f"{WHOLE} Bram Oster said to Ada Quill.\n")
    entries = [ENTRY % ("whole", WHOLE, "bram-oster", ""), ENTRY % ("part", part, speaker, more)]
    story.write(PAPER, HEAD + "".join(reversed(entries) if part_first else entries))
    line = 5 if part_first else 6
    told = [p for p in story.problems() if p.endswith("words-inside-others")]
    assert told == ([f"{PAPER}:{line} words-inside-others"] if found else [])


def test_without_a_text_nobody_can_say_what_stands_inside_what(story: Story) -> None:
    part = ENTRY % ("part", "“nobody was told,”", "bram-oster", "")
    entries = ENTRY % ("whole", WHOLE, "bram-oster", "") + part
    story.write(PAPER, f"title: T\nunchecked: on paper\nquotations:\n{entries}")
    assert [p for p in story.problems() if p.endswith("words-inside-others")] == []
